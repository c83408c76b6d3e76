"""Words after a final report that say it was none: 又复燃了, 刚才又发现一人被困. Then the incident goes on.

What is only told besides (the area that burned, thanks, what was found out) leaves the final report as it is. An alarm
too many is taken back by the next final report, one too few is silence.
"""

import re

from bot.domain.reading.normalise import normalise

AGAIN = re.compile(
    r"又.{0,4}(?:起火|着火|着了|烧|冒|燃|发生|塌|滑|漏|渗|涨|倒|炸|爆|出现|发现|失踪|失联|不见|死|伤|闹|打起来|聚|来了|开始|严重)"
    r"|复燃|复发|死灰|反弹|反复|恶化|加重|失控|(?:再次|重新|继续)(?:起火|着火|燃|烧|冒|塌|滑|漏|渗|涨|蔓延|扩大|上涨|爆|发生|聚集)"
    r"|(?:还|另|新)(?:有|外)?(?:发现)?.{0,6}(?:被困|被埋|失踪|失联|受伤|遇难|没(?:有)?(?:出来|找到|救出))"
    r"|(?:没|没有|未|还没)(?:完全)?(?:扑灭|灭掉?|控制住?|处置完|结束|堵住|排除)"
)
# Said to be so no more, feared, or guarded against.
NOT_SO = re.compile(
    r"(?:没|没有|未|无|不|防止?|避免|预防|严防|以防|谨防|确保不|是否|会不会|有没有)(?:再|会|再次|出现|发现|发生)*"
    r"(?:复燃|复发|反弹|反复|恶化|加重|失控|蔓延|扩大|再次|继续|又)"
)


def goes_on(text: str) -> bool:
    """Do these words say that it has begun again, or was not over?"""
    return AGAIN.search(NOT_SO.sub("", normalise(text))) is not None
