"""What stands over a list of units: 「#接龙 今日报平安」 is its title, and says nothing of anybody."""

import re

from bot.domain.reading import limits
from bot.domain.reading.events import mentions
from bot.domain.reading.rules import clauses, judge, says_nothing
from bot.domain.terms import Label

# The title of a list that goes round; alone it reports nothing.
RELAY = re.compile(r"#?接龙|#\s?group ?note")
NUMBER = re.compile(r"(?<!\d)\d{1,2}\s*$")  # of the first in the list
LISTED = re.compile(r"\n\s*1[.、．)）:：]\s*$")
# 请各村15点前接龙报平安: who began the list asked for it.
CALL = re.compile(r"接龙|报平安|报送|报告|上报|填报|平安情况")
# Closed: a title tells who is asked for what, and by when. 老坝要垮了请上报 tells of something.
_WHO = (
    r"(?:大家|[各本全](?:个|位)?(?:行政)?|所有|村民小组|村|社区|居委会?|单位|学校|校|组|"
    r"网格|部门|站所|企业|成员|群|干部|书记|值班(?:人?员|领导)?|负责人|"
    r"[一-鿿]{2}(?=[镇乡县区]|街道)|镇|乡|县|区|街道)"
)
_WHAT = (
    r"(?:接龙|平安|报个|零报告|报告|报送|上报|填报|汇报|通报|报|情况|值班|值守|信息|汇总|"
    r"名单|统计|安全|无事|状况|动态|防汛|防火|森林|日报|早报|晚报|午报|节日|假期|国庆|"
    r"春节)"
)
_WHEN = (
    r"(?:今[天日早晚]|每[日天晚早]|早上?|晚上?|上午|中午|下午|当[天日]|"
    r"\d{1,4}[年月日号点时分:：./-]?|半|前|之前|以前|准时|按时|及时|尽快|截止|开始|"
    r"星期[一二三四五六日天]|周[一二三四五六日天])"
)
_WORDS = (
    r"(?:是否|请|麻烦|烦请|辛苦|在|于|到|和|及|与|的|进行|一下|一声|啦|了|哈|谢谢|后|逐一|"
    r"依次|统一|继续|参与|跟上|在此|这里|下面|如下|[\s\W_])"
)
ASKED_FOR = re.compile(rf"(?:{_WHO}|{_WHAT}|{_WHEN}|{_WORDS})+")


def is_header(head: str, *, listed: bool = False) -> bool:
    """Whether `head`, the words before the first unit, is nothing but the title of the list.

    `listed`: what stands below is known to be a list.
    """
    if len(head) > limits.TEXT:
        return False
    bare = NUMBER.sub("", RELAY.sub(" ", head))
    if any(map(mentions, clauses(bare))):
        return False
    if says_nothing(bare) or judge(bare).label is Label.ZERO:
        return True
    is_list = listed or RELAY.search(head) or LISTED.search(head)
    return bool(is_list) and all(_is_title(line) for line in head.split("\n"))


def _is_title(line: str) -> bool:
    if says_nothing(RELAY.sub(" ", line)):
        return True
    return CALL.search(line) is not None and ASKED_FOR.fullmatch(line) is not None
