"""Is every character of a clause explained? Walks the clause once, word by word; linear in its length."""

import re
from enum import IntEnum
from functools import lru_cache

from bot.domain.reading import words
from bot.domain.reading.normalising import joined

LONGEST = 300  # characters; what is longer is no plain zero report


class Cover(IntEnum):
    """What a clause says if all of it is explained; higher wins."""

    UNKNOWN = 0
    SILENT = 1
    ZERO = 2


HAN = "一-鿿"
ABSENT_COUNT = r"(?:0|零|〇)(?:起|件|处|例|人|个|次|宗|桩|户|条|项|人次)?"
MEASURE = r"(?:起|件|处|例|人|个|次|宗|桩|户|条|项|人次)"

# Punctuation, ends of line, blanks, dates and times of day explain themselves.
SILENT_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\s、,，.。;；:：!！~～…\-—_*·|/()（）\[\]【】<>#+=]+",
        r"(?:\d{2,4}年)?\d{1,2}月\d{1,2}[日号]?",
        r"\d{1,2}[日号]",
        r"(?<!\d)(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])(?![\d米吨万千%亩公个处起人元度级.])",
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
        r"\d{1,2}[:：]\d{2}(?:分)?",
        r"\d{1,2}小时(?:值班|值守|在岗)?",
        r"\+\d",
        r"(?<=[点时分日号0-9])[至到](?=[0-9今次当])",
        # 张书记好; the surname is checked by nobody, for a title follows
        f"[{HAN}]{{1,2}}(?:书记|主任|镇长|乡长|局长|所长|站长|校长|园长|老师|队长|科长|股长|部长|主席|总)(?:您?好|你好)?(?=$|[\\s,，。!！:：、])",
        r"(?:收到|好的|好|明白|嗯嗯?)(?=$|[\s,，。!！])",
        r"\d{1,2}[点时](?:\d{1,2}分?|整|半)?",
        r"[一二三四五六七八九十两]{1,3}点(?:半|整)?",
        r"(?<=[日号(（\s,，])(?:星期|周|礼拜)[一二三四五六日天]",
        r"\d{1,3}[.、．)）:：]",
        r"第[一二三四五六七八九十\d]+次",
        r"[️‍🏻-🏿]",
    )
)
SILENT_WORDS = frozenset(words.SILENT)
ZERO_WORDS = frozenset(words.ZERO)
LENGTHS = tuple(sorted({len(word) for word in SILENT_WORDS | ZERO_WORDS}, reverse=True))


def _any(table: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(table), key=len, reverse=True)) + ")"


_JOIN = r"(?:[、,，和及与或\s]|以及|或者|等)"
_THING = f"{_any(words.BETWEEN)}{{0,3}}{_any(words.EVENTS + words.CONSEQUENCES)}"
# 无火灾、事故等情况
ABSENCE = re.compile(
    f"{_any(words.NEGATIONS)}\\s?(?P<things>{_THING}(?:{_JOIN}{{1,2}}{_THING}){{0,8}})(?:等)?(?:发生|出现|存在)?"
)
# 隐患0处; 事故：无
ABSENCE_AFTER = re.compile(
    f"(?P<things>{_THING})\\s?[:：]?\\s?(?:(?:为)?{ABSENT_COUNT}(?![\\d.])|无(?![{HAN}])|没有(?![{HAN}]))"
)
COUNTED = re.compile(f"(?:0|零|〇){MEASURE}(?P<things>{_THING})")
LAST_WORD = re.compile(f"{_any(words.LAST_WORDS)}(?=$|[\\s,，。;；!！~～])")
SETTLING = re.compile(_any(words.EVENTS) + "$")
ONLY_CONSEQUENCE = re.compile(f"{_any(words.BETWEEN)}{{0,3}}{_any(words.CONSEQUENCES)}$")
SIGNATURE = re.compile(
    f"{_any(words.TITLES)}\\s?[:：]?\\s?(?P<name>[{HAN}]{{2,3}})(?=$|[\\s,，。;；:：、!！\\d]|报告|汇报|上报|报)"
)

# 平安工作, 安全检查: the title of something, and no word of how it is.
TITLE = re.compile(
    r"(?:食品|用电|用火|用气|用水|消防|交通|饮水|饮食|网络|信息|防溺水|防火|防汛|生产|施工|燃气|出行)安全|"
    r"(?:平安|安全|稳定|正常)(?:情况|工作|检查|排查|巡查|走访|值班|值守|生产经营|日报|早报|晚报|报告|汇报|报送|管理|宣传|责任)"
)
# 平安村, 平安校园: names and slogans. 平安到家: a private message. 没事了: there was something.
# 各村报平安: an order, not a report. 有没有事: a question.
MISLEADING = re.compile(
    r"(?:平安|安全|无事|太平)(?:村|社区|校园|学校|幼儿园|单位|家庭|工地|企业|医院|乡|镇|县|里|坡|路|街|小区|大道)"
    r"|(?:没事|无事|平安|正常|安全|平稳|稳定|畅通|通畅|平静|都好|情况)儿?了(?!解)|没事的"
    r"|(?:大家|各|所有|全体|全员|其他|其它|人员|你们|谁)[^,，。\n]{0,6}报(?:个|一声|一下)?(?:平安|无事)"
    r"|有没有|有无|是否|是不是|会不会|能不能"
)
REPORTED = re.compile(r"报(?:个|一声)?(?:平安|无事)了")


def cover(clause: str) -> Cover:
    """What `clause` (normalised, units taken out) says if every character of it is explained."""
    if MISLEADING.search(REPORTED.sub("", clause)):
        return Cover.UNKNOWN
    plain = TITLE.sub(" ", clause)
    return max(_walk(plain), _walk(joined(plain)))


@lru_cache(maxsize=4096)
def _walk(clause: str) -> Cover:
    """Goes from the start to every place that explained words lead to; what the best way to the end says."""
    if len(clause) > LONGEST:
        return Cover.UNKNOWN
    best: dict[int, Cover] = {0: Cover.SILENT}
    for start in range(len(clause)):
        if (so_far := best.get(start)) is None:
            continue
        for end, says in _steps(clause, start):
            best[end] = max(best.get(end, Cover.UNKNOWN), so_far, says)
    return best.get(len(clause), Cover.UNKNOWN)


def _steps(clause: str, start: int) -> list[tuple[int, Cover]]:
    """The words that can stand at `start`: where they end and what they say."""
    steps = []
    for length in LENGTHS:
        word = clause[start : start + length]
        if len(word) == length:
            if word in ZERO_WORDS:
                steps.append((start + length, Cover.ZERO))
            if word in SILENT_WORDS:
                steps.append((start + length, Cover.SILENT))
    if (found := LAST_WORD.match(clause, start)) is not None:
        steps.append((found.end(), Cover.ZERO))
    found_silent = (pattern.match(clause, start) for pattern in SILENT_PATTERNS)
    steps += [(found.end(), Cover.SILENT) for found in found_silent if found]
    found_absent = (pattern.match(clause, start) for pattern in (ABSENCE, ABSENCE_AFTER, COUNTED))
    steps += [(found.end(), _absence(found["things"])) for found in found_absent if found]
    if (found := SIGNATURE.match(clause, start)) and found["name"][0] in words.SURNAMES:
        steps.append((found.end(), Cover.SILENT))
    return steps


def _absence(things: str) -> Cover:
    """没有人员受伤 alone may follow an accident: it settles nothing."""
    for thing in re.split(r"[、,，和及与或\s]|以及|或者", things):
        if thing and SETTLING.search(thing) and not ONLY_CONSEQUENCE.match(thing):
            return Cover.ZERO
    return Cover.SILENT
