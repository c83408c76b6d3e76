"""Words after a final report, or after the incident was closed, that say it was not over: 又复燃了, 刚才又发现一人被困.

What is only told besides (the area that burned, thanks, what was found out) leaves the final report as it is. An alarm
too many is taken back by the next final report, one too few is silence. After the closing people talk of other things
again (检查组又来了), so only what can be nothing but harm counts then.
"""

import re
from datetime import timedelta

from bot.domain.reading.normalise import normalise

_ONE_MORE = (
    r"(?:还|另|新)(?:有|外)?(?:发现)?.{0,6}(?:被困|被埋|失踪|失联|受伤|遇难|没(?:有)?(?:出来|找到|救出))"
)
AGAIN = re.compile(
    r"又.{0,4}(?:起火|着火|着了|着起|烧|冒|燃|发生|塌|滑|漏|渗|涨|倒|炸|爆|出现|发现|失踪|失联|不见|死|伤|闹|打起来|聚|来了|开始|严重)"
    r"|复燃|复发|死灰|反弹|反复|恶化|加重|失控|(?:再次|重新|继续)(?:起火|着火|燃|烧|冒|塌|滑|漏|渗|涨|蔓延|扩大|上涨|爆|发生|聚集)"
    rf"|{_ONE_MORE}"
    r"|(?:没|没有|未|还没)(?:完全)?(?:扑灭|灭掉?|控制住?|处置完|结束|堵住|排除)"
)
# Said to be so no more, feared, or guarded against.
NOT_SO = re.compile(
    r"(?:没|没有|未|无|不|防止?|避免|预防|严防|以防|谨防|确保不|是否|会不会|有没有)(?:再|会|再次|出现|发现|发生)*"
    r"(?:复燃|复发|反弹|反复|恶化|加重|失控|蔓延|扩大|再次|继续|又)"
)
ASKED = re.compile(r"[?？]|[吗么]\s*$|有没有|是不是|会不会")
# 又着了, 又涨上来了: of whoever was in it, and soon after, nothing else is meant.
_HARM = (
    r"(?:起火|着火|着了|着起|烧|冒烟|冒火|冒水|复燃|燃|塌|滑(?:坡|下)|垮|漏|渗|涨|决|溃|倒灌|漫|淹|炸|爆|失踪|失联|不见|走丢|跑丢"
    r"|打起来|动手|(?<!热)闹|堵|聚集|聚众|围|晕|昏|吐|发烧|犯病|发作)"
)
AFRESH = re.compile(
    rf"(?:又|再次|重新|再度).{{0,5}}{_HARM}|{_HARM}(?:起来|来|开|上来)?了?又$|复燃|死灰复燃|(?:火势?|水位?|烟).{{0,3}}(?:又|再).{{0,3}}(?:大|起|高|来)"
    rf"|{_ONE_MORE}"
    r"|(?:没|没有|未|还没)(?:完全|彻底)?(?:扑灭|灭(?!火器)|控制住|堵住)"
)
RECURS_FOR = timedelta(days=3)  # after its end somebody who was in it means it
LONGEST = 60  # characters; longer words say themselves what they are about


def begins_again(text: str) -> bool:
    """Do these words say of something that was closed that it has begun again, and not ask about it?"""
    plain = normalise(text)
    if len(plain) > LONGEST or ASKED.search(plain):
        return False
    return AFRESH.search(NOT_SO.sub("", plain)) is not None


def goes_on(text: str) -> bool:
    """Do these words say that it has begun again, or was not over?"""
    said = NOT_SO.sub("", normalise(text))
    return (AGAIN.search(said) or AFRESH.search(said)) is not None
