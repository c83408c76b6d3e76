"""What a tap may teach, and when words that were taught speak. Pure, no I/O; docs/conversation.md explains it.

A lesson answers a doubt and nothing else: whoever wants to know asks the rules of `bot.domain.reading` first. Words
with a digit, a name, a trouble, a need, an exception, a hedge, another day, a question, an order or a wish in them are
never one, for said again they may mean another thing.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.domain.reading import UnitIndex
from bot.domain.reading.normalise import normalise
from bot.domain.reading.vocabulary import HAN, any_of
from bot.domain.reading.words.harmless import HARMLESS
from bot.domain.reading.words.matter import MATTER
from bot.domain.reading.words.names import OFFICES, SURNAMES, TITLES


class Meaning(StrEnum):
    """What a person's tap said of the words."""

    ZERO = "zero"
    NO_REPORT = "no_report"
    ASKED = "asked"  # taken back: they are asked about as before, until a tap teaches them again


# The rules of `bot.domain.reading` that settle nothing. No other is ever overruled. Of what is broken off, words that
# announce more (另外, 其他) are no lesson all the same. Empty is what small talk alone leaves: 老样子.
OPEN_RULES = frozenset({"empty", "broken off", "weak", "doubt"})
MOST = 30  # characters; a longer text tells something
TEACHERS = 2  # so many people of a unit teach all of it

# -- one lesson in several spellings ---------------------------------------------------------------------------------

# The report is for today, and in private for the whole of the one unit, whether that is said or not.
UNSAID = re.compile(
    "今天|今日|今儿个?|今个儿?|今朝|本日|(?:我们|咱们|俺们|我|咱|俺|本|全)(?:村委会|村|社区|学校|校|园|单位|镇|乡|厂|院|站|所)里?的?"
)
BEGUN = re.compile("^(?:[呃嗯唔哎唉嗨嘿诶哦噢啊]|那个|这个)+")
# 啦 and 了 stay: 没事了 is not 没事. 呢 may ask, 吧 and 嘛 do.
ENDED = re.compile("(?:(?<=着)呢|[哈啊呀哦哟咧喔噻哩呗的滴哒])+$")
MARKS = re.compile(rf"[^\w{HAN}\U0001f000-\U0001faff☀-➿]+|_")

# -- what is never one -----------------------------------------------------------------------------------------------

QUOTED = re.compile("[“”\"「」『』‘’'《》]")
ASKED = re.compile(
    "[?？吗❓❔🤔]|为什么|为啥|什么意思|给谁|哪来|还是[写报说]|有没有|是不是|是否|有无|会不会|能不能|要不要|怎么样|咋样|多少|哪[里儿个]|[嘛吧哇咩不没否]$|(?<!什)么$|(?<!着)呢$"
)
# A digit, a number of things, a part of the unit: 三处, 一组.
COUNTED = re.compile(
    r"\d|第[一二三四五六七八九十]|[二两三四五六七八九十百千几数俩仨第]+(?:[个名位处起件户例人条头只辆间座场次组队村社楼栋号班亩米吨宗桩]|小时|分钟)"
    "|一(?:[组队村社楼栋号]|户(?!户)|班)"
)
OF_SHIFTS = frozenset({"值班", "带班"})  # work, and no person
SURNAME = f"[{''.join(SURNAMES)}]"
# 他, 张书记, 值班员张三, 老王说. A title alone names nobody.
PERSON = re.compile(
    rf"[他她某]|{SURNAME}[{HAN}]{{0,2}}?{any_of(OFFICES)}|{any_of({*TITLES} - OF_SHIFTS)}[:： ]*{SURNAME}[{HAN}]"
    rf"|[老小]{SURNAME}(?=[{HAN}]{{0,2}}[说讲报看])"
)
NO_TROUBLE = re.compile(any_of(HARMLESS))
TROUBLE = re.compile(
    f"{any_of(MATTER)}|(?<![不没无未])[急乱吵闹慌糟坏痛疼病险堵缺危]|毛病|出了|严峻|[🔥💥🌊🚒🚑🚓🚨🆘⚠❗😭😱😰😷🤕🤒💀☠🌋🌪😂]"
)
NEED = re.compile(
    "[供停限断用缺][电水气暖网]|水电|电力|网络|信号|通信|通讯|灭火器|消防栓|值班人员|人手|物资|设备|药品|经费|资金|粮食"
    "|需要|急需|求助|请求|支援|解决|协调"
)
UNSURE = re.compile(
    "可能|也许|未必|勉强|还算|据我|情况下|像[没无]|后续|不明|不保证|不好说|难说|大概|大约|好像|似乎|估计|恐怕|应该|或许|说不定|不一定|不清楚|不知道|不晓得|不确定|没把握|看样子|看来"
    "|暂时|暂|先报|尚|还没|还未|正在|等会|等下|待会|待定|待查|稍后|马上|一会儿?再|回头|核实|准备|打算"
)
EXCEPT = re.compile(
    "除了|除[去开外非]|其[他它余]|另外|还有|但[是愿]?|不过|只是|就差|就是|可是|然而|剩|个别|部分|有的|有些"
    "|多数|少数|大多|基本|大体|大致|一半|别[的处家]"
)
# Another day, on condition, ordered, wished, said by others.
OTHERWISE = re.compile(
    "昨|明[天日早晚儿]|[前后]天|[上下](?:周|星期|个?月)|去年|次日|那天|如果|如有|假如|比如|要是|万一|的话|一旦"
    "|请|(?<!特)别(?=[去来把让动忘出乱])|务必|必须|注意|保持|不要|不得|要求|祝|愿|希望|保佑|转发|听说|据说|说是|只要|有情况|及时|随时"
    "|测试|模板|例如|示例|范文|演练|演习|玩笑|取消|误[报发]|[报发]错|撤回|作废|[没未别]报|没说|没法|无法|不能|隔壁|邻村|邻居"
)
NOT_CALM = re.compile(
    "[不没未非](?:太|很|怎么|大|够|是)*(?:平安|太平|安全|安宁|安稳|正常|稳|平静|好|妥|对|行|放心)|(?:平安|没事|正常|安全|平静|好)了"
)
NEVER = (QUOTED, ASKED, COUNTED, PERSON, TROUBLE, NEED, UNSURE, EXCEPT, OTHERWISE, NOT_CALM)


def words_of(text: str, unit: str, names: UnitIndex) -> str | None:
    """The words of a message about `unit` (its name) as a lesson; None if they can be none.

    What is said anyhow is left out, so that 「今天老样子」, 「东沟村老样子。」 and 「老样子哈」 are one.
    """
    plain = normalise(text)
    mentions = names.mentions(plain)
    if any(unit not in names.meant(mention.unit) for mention in mentions):
        return None
    for mention in reversed(mentions):
        plain = f"{plain[: mention.start]} {plain[mention.end :]}"
    words = _bare(plain)
    if any(never.search(part) for part in map(_without_harmless, (plain, words)) for never in NEVER):
        return None
    return words if 0 < len(words) <= MOST else None


def _without_harmless(part: str) -> str:
    return NO_TROUBLE.sub(" ", part)


def _bare(plain: str) -> str:
    return ENDED.sub("", BEGUN.sub("", MARKS.sub("", UNSAID.sub("", plain))))


def spoken(own: Meaning | None, others: Sequence[Meaning]) -> Meaning | None:
    """What words mean to a person: as they were taught by them, else by people of their unit who all agree.

    `own` is the person's lesson, `others` those of the rest. None: nobody knows, so they are asked about.
    """
    if own is not None:
        return None if own is Meaning.ASKED else own
    if len(others) < TEACHERS or len(set(others)) > 1 or others[0] is Meaning.ASKED:
        return None
    return others[0]
