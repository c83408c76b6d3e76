"""无… / 没有… / …：无 / 0起…: what a clause denies, and whether that settles the day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.domain.reading.grammar import Saying
from bot.domain.reading.vocabulary import HAN, HOLE, Vocabulary, any_of
from bot.domain.reading.words.absence import (
    ANYTHING,
    BETWEEN,
    CONSEQUENCES,
    EVENTS,
    GRAVE,
    LISTED,
    NEGATIONS,
    SUPPLIES,
    TROUBLES,
)
from bot.domain.reading.words.subjects import NOTES

MOST_BETWEEN = 4  # 无其他新的突发安全事件
MEASURE = r"(?:起|件|处|例|人|个|次|宗|桩|户|条|项|人次)"
# 塌方 0 处; not 塌方0点20分, and not 塌方0.5公里.
NONE = rf"(?:[0零〇]\s?{MEASURE}|0(?!\s?[\d.:：%点时分秒公千里米度级月日号])|[零〇](?![{HAN}]))"

DENIALS = Vocabulary(NEGATIONS)
KINDS = Vocabulary(BETWEEN)
# Of a form, each answered by itself: 交通情况：无 says nothing of the day.
FIELDS = frozenset(note for note in NOTES if note.endswith("情况") and note[0] != "其")
THINGS = Vocabulary((*ANYTHING, *TROUBLES, *EVENTS, *CONSEQUENCES, *SUPPLIES))

HAPPENED = frozenset("了着过")
DENIALS_BEGIN = frozenset(word[0] for word in NEGATIONS) | frozenset("0零〇")
ASKED_BEGINS = frozenset("有是")

# No blank joins: 无异常 出事了 denies one thing and tells another.
JOINT = re.compile(r"(?:[、/和及与或]|以及|或者|等){1,2}\s?")
# 未见火情烟点: nouns alone; 没有事故停电了 tells of one thing.
SIGHTS = re.compile(r"(?:[火烟险灾疫汛舆警]情|烟点|火点)")
COUNTED = re.compile(rf"[0零〇]\s?{MEASURE}")
# 10处塌方, 第二零一起: the last of several figures denies nothing.
FIGURES = frozenset("0123456789.第零〇一二三四五六七八九十百千两几数多")
# 有无情况：无; 是否发生火灾：否
ASKED = re.compile(r"(?:有无|有没有|是否(?:有|发生|存在|出现|发现)?)")
TAIL = re.compile(
    r"(?:的(?:发生|出现|情况|现象|事情?|报告|反映))?等?(?:情况|现象|报告)?(?:发生|出现|存在|上报|反映)?"
    # 没有闹事的，没有着火的
    rf"(?:的(?=$|[^{HAN}]|[没无冇也]))?"
)
# 没偷没抢, 无渗无漏: small words denied in a row. They may be said after harm, and settle nothing; 没水 and 没电
# alone are a matter, and stand in a row with 没火 only.
SMALL = (
    r"(?:火烟?|偷|抢|盗|吵|闹|打|骂|赌|访|诉|灾|病|伤|痛|亡|死|碰|擦|磕|摔|跌|塌|垮|漏|渗|堵|撞|断|裂|"
    r"烧|翻|掉|淹|丢|坏|冻|乱|挤|晕|决|险|警|抓|溺|扯|虫|霉|荒)"
)
ONE = rf"(?:没|无|冇)(?:{SMALL}|火(?:没|无|冇)水)"
IN_A_ROW = re.compile(
    rf"(?:{ONE}[、，,]?){{1,8}}{ONE}(?=[没无冇也]|$|[^{HAN}])|(?:没得?|无|冇)火(?:没得?|无|"
    rf"冇)水(?=[没无冇也]|$|[^{HAN}])"
)
# 没有一家出事, 没得哪个说有情况: nobody did, and nobody said so
NOBODY_DID = re.compile(
    r"(?:没有?|没得|未|冇得?)(?:听说|听到|听见|接到|收到|见到?|遇到|看到)?"
    r"(?:有?(?:哪|一|任何)(?:个|家|户|起|处|个组|个人|个村|户人家|位)|有?谁|哪里|哪儿|有?人|"
    r"有?地方)(?:家|组|人)?(?:来|跟谁|说|喊|反映|报)?"
    r"(?:有事|有情况|出事|出啥事|出什么事|出问题|出啥子问题|吵架|吵吵|吵闹|吵|打架|打闹|闹事|闹矛盾|"
    r"闹|跌倒|跌|生病|病|哭|生气|找茬|找|找事|"
    r"求助|投诉|报修|打电话|敲门|进出|闯|缺席|缺寝|提意见|翻栏杆|偷东西|偷树|偷|报事|报警|滞留|着火|"
    r"烧火|点火|起火|留火|失火失盗|失火|失盗|拦车|上房|违法|违规|垮塌|垮|塌|告状|"
    r"上访|来访|占道|耍横|偷砍|捣乱|添乱|不舒服|不适)"
    rf"(?:[的哩呢嘞]?(?=$|[^{HAN}]|[没无冇也]))"
)
BLANK = rf"[^\S{HOLE}]"  # a unit's name is none: 死鱼：东沟村零报告
ANSWER = re.compile(
    rf"等?(?:发生|出现)?(?:数量?|次数|起数)?(?:{BLANK}?[(（]{MEASURE}[)）])?(?:{BLANK}?[:：—-]{{1,2}}{BLANK}?|"
    rf"{BLANK}(?=[0零〇])|{BLANK}(?=[无否](?![{HAN}]))|{BLANK}?[(（](?=[无否][)）]))?"
    rf"(?:为?{NONE}(?![\d.])|(?:无|没有|没得|莫得|未见|都没得|都没有|也没得|都无|也没有|均无|均没有|否|"
    rf"未发生|未发现|没发现|均未发现|"
    rf"都未发现|均未发生|零报告|零发生)(?![{HAN}]))"
)

# 燃气安全：不正常 零报告 answers twice
NOT_RIGHT = frozenset(("不正常", "不对", "不对劲", "不妥", "不妥当"))
EVERYTHING = ("事", "事情", "事儿", "异常", "什么情况", "啥情况", "没情况", "有情况", "动静", "问题")
EVERYDAY_CALM = ("事", "事情", "事儿")
NEEDED = re.compile(r"[需要待]|应(?!急)")
ONLY_CONSEQUENCE = frozenset((*CONSEQUENCES, *SUPPLIES, "差错", "失误", "缺勤"))
EVERYDAY = frozenset(TROUBLES)
GENERAL = frozenset(ANYTHING)
# Of several things denied in a row the plainest counts.
PLAINNESS = (Saying.AFTER, Saying.NOTHING, Saying.UNUSUAL, Saying.TROUBLE)
# 没人落水 may be said beside an accident; 没人上访 is not.
OF_PEOPLE = re.compile(r"人(?!员)(?!.*(?:访|聚|闹|滞留|纠纷|打架))")
# 重大事故 denied leaves room for a small one, 其他险情 for the first; 重大事项 and 其他情况 are the usual words.
NO_GRAVE_ONE = re.compile(f"{any_of(GRAVE)}(?!.*(?:情况|事项|事件|突发))")


# 火灾, 矛盾, 治安案件 name something; 停电, 讨薪 are deeds, and 学生打架, 一名幼儿发烧 whole sentences.
NAMES_IT = re.compile(
    r"(?:[情灾害故患件盾况象警险疫病症素苗题点事案诉访员]|伤亡|死伤|工伤|损失|纠纷|问题|隐患|线索|迹象|现象|行为|活动|人员|纷争|苗头)$"
)
NAMES = frozenset((*ANYTHING, *TROUBLES, *LISTED))
DOES = re.compile(
    r"(?!人员)(?:一[名人例起家]|学生|幼儿|师生|村民|居民|群众|老人|家长|家属|业主|职工|员工|患者|病人|顾客|游客|旅客|乘客|校车|车辆|网络|电力"
    r"|通讯|通信|道路|交通|供水|供电|铁路|设备|电梯|机械|工程|水质|鱼塘|房屋|住户|住客|邻里|半个|哪[个家户]|谁)"
)


# 养老院老人走失、火情：无 is a sentence before the form; 今日火情、险情：无 is the form.
ROW = re.compile(r"[、/和及与或]")
BEFORE_A_ROW = frozenset("天日内区晚夜间无有前域境面本")
BARE_ANSWERS = frozenset(
    ("零报告", "零发生", "没得", "莫得", "未见", "无", "没有", "否", "未发生", "未发现", "没发现")
)
IN_A_SENTENCE = re.compile(f"[{HAN}]")
MAY_BE_ANSWERED = re.compile(r"[:：无否0零〇]|没[有得]|莫得|未[发见]")
# 有无异常：一切正常
ANSWER_FOLLOWS = re.compile(r"\s?[:：]\s?(?=无|未|没有|一切|正常|平安)")


@dataclass(frozen=True)
class Denial:
    """Things denied, and where the words of it end. `doubt`: it may as well tell of one of them (无隐患、断水)."""

    end: int
    saying: Saying  # 没有人员受伤 alone may follow an accident, and says less than 无火灾
    doubt: bool = False


class Deed(IntEnum):
    """How much a thing tells by itself: 火情 is a name of something, 停电 and 打人 are deeds, 学生打架 a sentence."""

    NAME = 0
    DEED = 1
    SENTENCE = 2


@dataclass(frozen=True)
class _Thing:
    end: int
    saying: Saying
    deed: Deed


def denials_at(text: str, start: int) -> Iterator[Denial]:
    """What is plainly denied from `start` on: before the things (无火灾) or behind them (火灾：无)."""
    yield from (denial for denial in _denied_before(text, start) if not denial.doubt)
    if MAY_BE_ANSWERED.search(text, start + 1):
        denial, _ = _denied_behind(text, start)
        if denial and not denial.doubt:
            yield denial


def _denied_before(text: str, start: int) -> Iterator[Denial]:
    if text[start] in "没无冇" and (row := IN_A_ROW.match(text, start)):
        yield Denial(row.end(), Saying.AFTER)
    if text[start] in "没未冇" and (nobody := NOBODY_DID.match(text, start)):
        yield Denial(nobody.end(), Saying.AFTER)
    for begin in _after_denial(text, start):
        found = _things(text, begin)
        while found and text[found[-1].end : found[-1].end + 1] in HAPPENED:
            found.pop()  # 无事、出事了: the last is told, and not denied
        found = _one_kind(text, begin, found)
        if found:
            yield _denial(found, _end(TAIL, text, found[-1].end), doubt=_tells_at_the_end(found))
            return


def _tells_at_the_end(found: Sequence[_Thing]) -> bool:
    """无隐患、断水 and 无险情、学生打架 may deny one and tell of another; 无停电、断水 and 无火灾、盗窃 do not."""
    first, *after = (thing.deed for thing in found)
    return any(deed is Deed.SENTENCE or deed > first for deed in after)


def _one_kind(text: str, begin: int, found: list[_Thing]) -> list[_Thing]:
    """没事、被骗 and 无异常、停课 deny everything and then tell of one thing; 无事故、纠纷 denies two."""
    for number, thing in enumerate(found[:-1]):
        said = text[begin : thing.end]
        if (said.endswith(EVERYTHING) or said in ("情况", "事件")) and found[number + 1].saying in (
            Saying.TROUBLE,
            Saying.AFTER,
        ):
            return found[: number + 1]
        # 没有事、需解决问题: what is needed is no second thing that there is none of, unless a form's word begins it.
        if said.endswith(EVERYDAY_CALM) and NEEDED.match(JOINT.sub("", text[thing.end :], count=1)):
            return found[: number + 1]
    for number, thing in enumerate(found[1:], 1):
        if JOINT.sub("", text[found[number - 1].end : thing.end], count=1) in FIELDS:
            return found[:number]  # 零缺勤、交通情况
    last = found[-1] if found else None
    # 险情、漏雨
    if last and len(found) > 1 and last.end - found[-2].end == 2 and IN_A_SENTENCE.match(text, last.end):
        return found if text[last.end] in "等的和及与或" else found[:-1]
    return found


def _denied_behind(text: str, start: int) -> tuple[Denial | None, int]:
    """What is denied behind the things that begin at `start`, if it is; and where the things end."""
    asked = _end(ASKED, text, start)
    found = _things(text, asked)
    if not found or text[start : found[-1].end] in NOT_RIGHT:
        return None, start
    if text[start : found[0].end] in FIELDS:
        answer = _answer(text, start, found[0].end)
        return (Denial(answer.end(), Saying.AFTER) if answer else None), found[0].end
    end = found[-1].end
    if answer := _answer(text, start, end):
        return _denial(found, answer.end(), doubt=_answers_doubtfully(text, start, found, answer[0])), end
    if asked > start and (answer := ANSWER_FOLLOWS.match(text, end)):
        return Denial(answer.end(), Saying.AFTER), end
    return None, end


def _answers_doubtfully(text: str, start: int, found: Sequence[_Thing], answer: str) -> bool:
    """没事、被骗：无 goes on with what was said; 讨薪：零报告 and 断路、伤亡0人 may tell of the first."""
    goes_on = start > 0 and JOINT.fullmatch(text[start - 1]) is not None
    in_a_row = len(found) > 1 and any(thing.deed is not Deed.NAME for thing in found)
    reported = answer.endswith("零报告") and found[-1].deed is not Deed.NAME
    return goes_on or in_a_row or reported


def _answer(text: str, start: int, end: int) -> re.Match[str] | None:
    """火灾：无, 火灾无; 山上起火无 is two sentences."""
    answer = ANSWER.match(text, end)
    bare = answer is not None and answer[0].strip() in BARE_ANSWERS
    in_a_sentence = start > 0 and IN_A_SENTENCE.match(text, start - 1) is not None
    in_a_row = ROW.search(text, start, end) is not None and text[start - 1] not in BEFORE_A_ROW
    return None if in_a_sentence and (bare or in_a_row) else answer


def without_denials(text: str) -> str:
    """`text` with a blank for everything denied. Things that have no answer are walked over once."""
    left, at, barren = list[str](), 0, 0
    last = max((found.start() for found in MAY_BE_ANSWERED.finditer(text)), default=-1)
    while at < len(text):
        end = 0
        if text[at] in DENIALS_BEGIN:
            end = max((denial.end for denial in _denied_before(text, at)), default=0)
        if barren <= at < last and (text[at] in ASKED_BEGINS or _may_be_thing(text, at)):
            denial, things = _denied_behind(text, at)
            end, barren = max(end, denial.end if denial else 0), max(barren, things)
        left.append(" " if end else text[at])
        at = end or at + 1
    return "".join(left)


def without_answers(text: str) -> str:
    """`text` with a blank for every question of a form that is answered with 无: 有无情况：无."""
    if not ASKED.search(text):
        return text
    left, at = "", 0
    while at < len(text):
        found = ASKED.match(text, at)
        end = max((denial.end for denial in denials_at(text, at)), default=0) if found else 0
        left += " " if end else text[at]
        at = end or at + 1
    return left


def _after_denial(text: str, start: int) -> Iterator[int]:
    if start and text[start] in "0零〇" and text[start - 1] in FIGURES:
        return
    for word in DENIALS.at(text, start):
        yield start + len(word)
    if found := COUNTED.match(text, start):
        yield found.end()


def _things(text: str, start: int) -> list[_Thing]:
    """火灾、交通、生产等事故: things and kinds of things in a row, of which the last is a thing."""
    found: list[_Thing] = []
    if not _may_be_thing(text, start):
        return found
    at: int | None = start
    while at is not None:
        if thing := _thing(text, at):
            found.append(thing)
            at = thing.end
        elif (at := _kind(text, at)) is None:
            break
        joint = JOINT.match(text, at)
        at = joint.end() if joint else at if found and _are_sights(text, start, at) else None
    return found


def _are_sights(text: str, start: int, at: int) -> bool:
    """火情烟点; 举报火情 is no row."""
    return SIGHTS.match(text, at) is not None and SIGHTS.match(text, max(start, at - 2)) is not None


def _may_be_thing(text: str, start: int) -> bool:
    return THINGS.begin(text, start) or KINDS.begin(text, start)


def _thing(text: str, start: int) -> _Thing | None:
    """The longest thing at `start`, with the words of what kind it is."""
    ends = [start]
    best = start
    thing = ""
    for _ in range(MOST_BETWEEN + 1):
        for at in ends:
            for word in THINGS.at(text, at):
                if at + len(word) > best:
                    best, thing = at + len(word), word
                break  # the longest stands first
        ends = [at + len(word) for at in ends for word in KINDS.at(text, at)]
        if not ends:
            break
    return _Thing(best, _saying(text[start:best], thing), _deed(text[start:best], thing)) if thing else None


def _deed(said: str, thing: str) -> Deed:
    if said == "异常":
        return Deed.DEED  # 无事故、异常: alone it tells, too
    if NAMES_IT.search(thing) or thing in NAMES:
        return Deed.NAME
    return Deed.SENTENCE if DOES.match(said) else Deed.DEED


def _kind(text: str, start: int) -> int | None:
    """Where the kind of thing at `start` ends: 交通 of 交通、生产等事故."""
    return max((start + len(word) for word in KINDS.at(text, start)), default=None)


def _saying(thing: str, word: str) -> Saying:
    if OF_PEOPLE.match(thing) or NO_GRAVE_ONE.match(thing) or word in ONLY_CONSEQUENCE:
        return Saying.AFTER
    if word in EVERYDAY:
        return Saying.NOTHING
    return Saying.UNUSUAL if word in GENERAL else Saying.TROUBLE


def _denial(things: list[_Thing], end: int, *, doubt: bool) -> Denial:
    return Denial(end, max((thing.saying for thing in things), key=PLAINNESS.index), doubt)


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
