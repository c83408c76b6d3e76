"""What short words during an open incident are: somebody takes it, is on the way, asks how it stands, has no news or
denies it.

Closed tables: whatever stands in none is no remark, and goes on as words like others.
"""

import re
from enum import StrEnum

from bot.domain.reading.normalise import normalise

_MARKS = re.compile(r"[\W_]+")
_BEFORE = (
    r"(?:收到|好的?|行|嗯+|明白|知道了?|领导|各位|大家|别急|稳住"
    r"|事件\d+的?|这(?:个|件)?事?(?:情|件)?|[一-鿿]{1,6}(?:村|社区|学校|小学|园)的?(?:事情?)?)*"
)
_AFTER = r"(?:吧|了|啊|呀|哈|呢|的|稍等|别急|放心|谢谢)*"
_SOON = r"(?:现在|马上|这就|立刻|立即|就|先|正|正在|已经?|都|亲自|在)*"
_I = r"(?:我们?|本人|俺)"
_SEES_TO = r"(?:处理|处置|接收|接手|负责|办理?|跟进|接|管|应对)(?:处理|处置|一下|这件?事|此事)?"

TAKES = re.compile(
    rf"{_BEFORE}(?:{_I}{_SOON}(?:来|去|过去)?{_SOON}{_SEES_TO}|{_I}{_SOON}来|(?:由|让|交给){_I}(?:来|去)?(?:{_SEES_TO})?"
    rf"|已经?(?:接收|接手|接单|受理|在处理|在处置)|接收|接手)(?:{_AFTER}|{_SOON}(?:到|过去))*"
)
COMES = re.compile(
    rf"{_BEFORE}{_I}?(?:们)?{_SOON}(?:往|去|到|朝)?(?:那边?|那里|现场|村里|你们?那里?)?{_SOON}"
    rf"(?:到现场|去现场|到|过去|过来|赶到|赶过去|赶过来|赶去|赶往现场|赶往|赶|出发|出门|路上|去看看|去一趟|去)(?:现场|看看|的路上)?{_AFTER}"
    rf"|{_BEFORE}{_I}?(?:大概|大约)?(?:\d+|[一二两三四五六七八九十半]+)个?(?:分钟|小时|刻钟)(?:以?内|后|左右|就|能)*(?:到|赶到)(?:现场)?{_AFTER}"
)
_HOW = r"(?:怎么?样|咋样|如何|啥样|怎样|什么情况|啥情况|到哪一?步|到什么程度|什么进展)"
ASKS = re.compile(
    rf"{_BEFORE}(?:现在|目前|刚才|眼下|到底|究竟|那边|那里|现场|你们|请问|的|这|那|是)*"
    rf"(?:(?:怎么|咋)回事|(?:情况|事情?|处理|处置|进展|进度|现场|救援|抢险|得|的|现在|目前)*{_HOW}|有没有(?:什么|啥|新的?)*(?:进展|消息|结果|情况)"
    r"|有(?:什么|啥|新的?)*(?:进展|消息|结果)(?=吗|么|没))"
    r"(?:了|啦|啊|呢|吗|么|没有?|呀)*"
)
# 无新情况 is a plain 平安 where nothing is open; what is new or other is so beside what is known.
NO_NEWS = re.compile(
    rf"{_BEFORE}(?:我们?|现场|这边|这里|村里|今天|截[至止]|到|目前|现在|暂时?|此刻|仍|还|也|均|都)*"
    r"(?:无|没有?|未(?:发现|出现|发生|接到|有)?|没(?:发现|出现|发生|接到)|没得|冇)(?:什么|啥|任何|再有|再)?"
    r"(?:新的?|新增的?|其[他它余]的?|别的|更多的?|后续的?|进一步的?|次生的?|另外的?)"
    r"(?:(?:异常|特殊|突发|重大|紧急|不良)*(?:情况|状况|事情?|事件|问题|动静|变化|进展|消息|伤亡|损失|险情|灾情|灾害|火情|报告|信息))+"
    r"(?:发生|出现|可报|要报)?(?:了|啊|哈|呢|的)*"
)
# Who says that it may be closed is shown how; 结束了 alone is news.
CLOSES = re.compile(
    rf"{_BEFORE}(?:现在|这边|那|就|应该|都|已经)*(?:(?:可以|能|该|请|麻烦)+(?:先)?(?:办结|结案|结束|了结|结)|办结|结案)"
    r"(?:这?件?事(?:情|件)?|事件\d*)?(?:吧|了|啊|吗|呢|一下|掉)*"
)
DENIES = re.compile(
    r"误报|虚惊|(?:看|弄|搞|听|认|传)错|不是(?:我们|我|本|咱们?|俺们?)(?:村|社区|乡|镇|校|学校|单位|这|的)|(?:隔壁|邻|别的?|外)(?:村|乡|镇|县|社区)的"
    r"|不是(?:真|着火|起火|火灾|火情)|(?<!有)没有?(?:着火|起火|这回事|这事)|是假的|谣言"
)
_FULLY = r"(?:实在|确实|真的?|恐怕|可能|估计|暂时|现在|目前|今[天晚]|这边|有点|也|都|还|已经?|早就?|先|刚|正好|在|人)*"
_CAN_NOT = (
    r"(?:(?:接|处理|应付|应对|管|去|来|赶|干|弄|搞|办|负责|顾|值)不(?:了|成|到|动|过来|过去)"
    r"|(?:忙|顾|照应)不(?:过来|上|了)|(?:走|抽|脱|分)不(?:开|了|出)身?|没(?:有)?(?:空|时间|精力|办法|人手)|没法(?:去|接|处理|到|管|过去|赶到)?"
    r"|不(?:能|便|方便)(?:去|接|处理|过去|到场))(?:这?件?事|现场|这个|班)?"
)
_NOT_MINE = (
    r"(?:(?:这|今天|今晚|现在)*不(?:是|该|归|属)(?:我们?|俺)(?:值班?|带班|的班|当班|管|处理|负责|接)?"
    r"|(?:不值班|没值班|不当班|下班|交班|交接班|休息|休假|请假|轮休|出差|开会|住院|生病|病)"
    r"|在(?:外地|外面|县里|市里|省里|路上开车|家|医院|开会|休假|出差)(?:出差|开会|学习|办事|看病|培训)?|不在(?:[一-鿿]{0,4}[镇乡县村里上家岗]|岗|单位|班))"
)
_OTHERS = (
    r"(?:(?:麻烦|请)?(?:你们?|您)?(?:找|换|让|叫|请|派|联系|通知)(?:个|一个)?(?:别人|别的人|其他人|他人|人)"
    r"(?:来|去)?(?:处理|接|管|吧|看看|办)?|(?:我)?不(?:接|处理|管|负责|去))"
)
# 接不了, 我今天不在镇里，找别人吧: of somebody who is called or has it, about themselves and not about it.
DECLINES = re.compile(
    rf"{_BEFORE}(?:(?:{_I})?{_FULLY}(?:{_I})?{_FULLY}(?:{_CAN_NOT}|{_NOT_MINE}|{_OTHERS}))(?:{_AFTER})"
)
LONGEST = 40  # characters of a denial; longer words tell more than that


class Remark(StrEnum):
    """Stored nowhere."""

    TAKES = "takes"  # 我来处理
    COMES = "comes"  # 我马上到, and 我来处理 beside other words: may be meant as the same
    ASKS = "asks"  # 情况怎么样了
    NO_NEWS = "no_news"  # 无新情况
    DECLINES = "declines"  # 接不了
    CLOSES = "closes"  # 办结, 可以结了
    DENIES = "denies"  # 弄错了，是隔壁乡的


REMARKS = (
    (Remark.TAKES, TAKES),
    (Remark.COMES, COMES),
    (Remark.ASKS, ASKS),
    (Remark.NO_NEWS, NO_NEWS),
    (Remark.CLOSES, CLOSES),
)


def remark(text: str) -> Remark | None:
    """What words are in whole; None for anything else."""
    plain = normalise(text)
    words = _MARKS.sub("", plain)
    if not words or len(words) > LONGEST:
        return None
    for kind, pattern in REMARKS:
        if pattern.fullmatch(words):
            return kind
    clauses = [clause for clause in _MARKS.split(plain) if clause]
    if all(map(DECLINES.fullmatch, clauses)):
        return Remark.DECLINES
    if any(map(TAKES.fullmatch, clauses)):
        return Remark.COMES  # 「我接手了，你们先疏散」
    return Remark.DENIES if DENIES.search(words) else None
