"""What counts in a group where nobody spoke to the bot: people talk there about anything.

The speaker of a 平安 must owe a round, and it answers nobody; that is for `decision`. It must be a list, or say one of
these. Harm that names no unit must read as urgent, and be of here.
"""

import re

from bot.domain.incidents.urgency import urgent
from bot.domain.reading.normalise import normalise
from bot.domain.reading.vocabulary import HOLE, any_of
from bot.domain.reading.words.table import table

_WHOLE = (
    rf"(?:{HOLE}|[全本我]们?[村镇乡校园院组厂社屯区站]区?|全(?:体|部|辖区|社区|单位|区域|小区|学校)|一切|各项(?:工作)?|各方面|社会面|辖区内?|本单位|我单位"
    r"|我们?(?:村|社区|单位|学校|这边|这里)|各(?:组|村|网格|小区|单位|户)|总体|整体)"
)
_CALM = r"(?:正常|平稳|稳定|安全|良好|安定|无异|没事|无恙|太平|安好|有序)"
_NONE = r"(?:无|没有?|未(?:发现|发生|出现|接到|见)?|没(?:发现|发生|出现|啥|什么)|无任何|零)"
_TROUBLE = any_of(
    table(
        """
情况 异常 火情 火灾 隐患 险情 灾情 疫情 事故 纠纷 矛盾 上访 信访 舆情 警情 案件 突发 安全问题 意外 不稳定 伤亡
"""
    )
)
# Somewhere else, or somebody who asks where.
ELSEWHERE = re.compile(
    r"隔壁|邻[村镇乡县近省]|外[地省县市国]|别[处的]|其他[村镇乡县]|哪[里儿个家]|谁家|什么地方|啥地方|(?:是不是|听说).{0,6}[县市省]"
)
SAYS_SO = re.compile(
    rf"平安|零报告|安然无恙|无事|[没冇]得?有?(?:什么|啥|任何|要紧|大)?事(?:情|可报|报)|没(?:有|什么|啥)事|{_NONE}.{{0,6}}{_TROUBLE}|{_WHOLE}[今天日都均也的情况秩序运行总体一切工作,，:：\s]{{0,8}}{_CALM}"
)


def says_so(plain: str) -> bool:
    """Does a zero (normalised, names of units made holes) say of the whole, or of a trouble, what it says?"""
    return SAYS_SO.search(plain) is not None


def alarms(text: str) -> bool:
    """Does it tell, of no named unit, of something urgent that may be the speaker's own?"""
    return urgent(text) and ELSEWHERE.search(normalise(text)) is None
