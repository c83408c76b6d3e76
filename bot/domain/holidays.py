"""The State Council's notice on a year's days off, as it is published, read into dates.

国务院办公厅关于2027年部分节假日安排的通知: 「一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月4日（周一）上班。」
What is not wholly understood, or does not fit the calendar, is a doubt: an admin reads the dates before they hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.reading.normalise import normalise
from bot.domain.time.statutory import FESTIVALS, NEW_YEAR, statutory_days

DAY = timedelta(days=1)
LEAST = 3  # festivals; fewer are no notice on a year
LONGEST = 12  # days; no holiday was ever longer

NAMES = {
    "元旦": NEW_YEAR,
    "春节": "春节",
    "清明": "清明节",
    "劳动": "劳动节",
    "五一": "劳动节",
    "端午": "端午节",
    "中秋": "中秋节",
    "国庆": "国庆节",
    "十一": "国庆节",
}
_NAME = rf"(?:新年)?(?:{'|'.join(NAMES)})(?:国际)?(?:劳动)?节?"
# 「一、元旦：」, 「六、国庆节、中秋节：」, also without the number.
HEADING = re.compile(rf"(?P<names>{_NAME}(?:[、和与及,]{_NAME})*)[(（]?[^:：。\n（(]{{0,6}}[)）]?[:：]")
# 国庆节10月1日至7日放假, where nothing has a colon.
BARE_HEADING = re.compile(
    rf"(?P<names>{_NAME}(?:[、和与及,]{_NAME})*)[^:：。\n\d]{{0,8}}(?=(?:20\d{{2}}\s*年\s*)?\d{{1,2}}\s*月)"
)
TITLE = re.compile(r"国务院办公厅|国办发明电|部分节假日安排")
OFFICIAL = re.compile(rf"{TITLE.pattern}|放假(?:安排|通知)")
OF_A_YEAR = re.compile(
    r"20\d{2}\s*年?.{0,8}(?:放假|节假日)(?:安排|时间|通知)?.{0,12}\d\s*[./]\s*\d", re.DOTALL
)
END = re.compile(r"节假日期间|国务院办公厅\s*(?:\d{4}年|$)|\n\s*各地区")
YEAR = re.compile(r"(20\d{2})\s*年")
ABOUT = re.compile(r"(20\d{2})\s*年\s*(?:全年|部分|法定|国家|元旦|春节|节假日|节日|放假|假期|休假)")
DATE = re.compile(
    r"(?:(?P<year>20\d{2})\s*年\s*)?(?:(?P<month>\d{1,2})\s*月\s*)?(?P<day>\d{1,2})\s*[日号]"
    r"\s*(?:[(（](?P<aside>[^()（）]*)[)）])?"
)
TO = re.compile(r"\s*(?:至|到|-|—|–|~|～)+\s*")
WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
WEEKDAYS = "一二三四五六日"
WORKED = re.compile(r"上班|补班|正常工作")
FREE = re.compile(r"放假|公休|补休|休息|休假|调休")
ADVISED = re.compile(r"鼓励|建议|带薪")  # whom the notice only encourages to give a day
WITH_WEEKEND = re.compile(r"与周末连休|与周六.{0,6}连休|连休")
COUNT = re.compile(r"共\s*(\d+)\s*天|放假\s*(\d+)\s*天")
SENTENCES = re.compile(r"[。;；\n]+")
CLAUSES = re.compile(r"[,，]+")


@dataclass(frozen=True)
class NoticeDoubt:
    """`key`: the sentence it is said with (`holidays.doubt.<key>`); `values` fill it."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class NoticePart:
    """One festival, or two that fall together, with its days off and its make-up work days, in order."""

    name: str
    holidays: tuple[date, ...]
    workdays: tuple[date, ...]


@dataclass(frozen=True)
class NoticeReading:
    """What was read. `stated`: the notice says itself which year it is about."""

    year: int
    stated: bool
    parts: tuple[NoticePart, ...]
    doubts: tuple[NoticeDoubt, ...]

    @property
    def holidays(self) -> tuple[date, ...]:
        return tuple(sorted({day for part in self.parts for day in part.holidays}))

    @property
    def missing(self) -> tuple[str, ...]:
        """The festivals of which it says nothing."""
        named = {name for part in self.parts for name in part.name.split("、")}
        return tuple(name for name in FESTIVALS if name not in named)

    @property
    def workdays(self) -> tuple[date, ...]:
        return tuple(sorted({day for part in self.parts for day in part.workdays}))


@dataclass
class _Part:
    """A part while it is read. `near`: the month that a date without one goes on in."""

    names: tuple[str, ...]
    year: int
    near: tuple[int, int] | None = None
    holidays: list[date] = field(default_factory=list)
    workdays: list[date] = field(default_factory=list)
    doubts: list[NoticeDoubt] = field(default_factory=list)

    @property
    def name(self) -> str:
        return "、".join(self.names)

    def doubt(self, key: str, **values: object) -> None:
        named = {"part": self.name, **values}
        self.doubts.append(NoticeDoubt(key, tuple((name, str(value)) for name, value in named.items())))


def is_notice(text: str) -> bool:
    """Are these words such a notice, and no talk of a holiday?"""
    plain = normalise(text)
    names = {name for found in _sections(plain) if DATE.search(found[1]) for name in found[0]}
    return len(names) >= LEAST and "放假" in plain


def is_part_of_notice(text: str) -> bool:
    """The same of one festival or two, as they are passed on before each: 「国庆节：10月1日至7日放假，共7天。」"""
    plain = normalise(text)
    told = any(DATE.search(body) for _, body, _ in _sections(plain))
    worded = COUNT.search(plain) or WORKED.search(plain) or OFFICIAL.search(plain)
    return told and "放假" in plain and worded is not None


def is_like_notice(text: str) -> bool:
    """Its title or some of it, from which no day can be read: 「2027年放假安排 元旦1.1-1.3 …」, too."""
    plain = normalise(text)
    return TITLE.search(plain) is not None or OF_A_YEAR.search(plain) is not None


def festivals_in(text: str) -> frozenset[str]:
    """The festivals that have a section with dates."""
    return frozenset(
        name for names, body, _ in _sections(normalise(text)) if DATE.search(body) for name in names
    )


def read_part(text: str, today: date) -> NoticeReading:
    """One that does not say its year is of this one or the next: of the one with which its weekdays agree, and of which
    some of its days are still to come."""
    found = [read_notice(text, year) for year in (today.year, today.year + 1)]
    return min(found, key=lambda one: (_disagreement(one), max(one.holidays, default=today) < today))


def _disagreement(reading: NoticeReading) -> int:
    return sum(doubt.key in ("weekday", "not_free") for doubt in reading.doubts)


def read_notice(text: str, year: int) -> NoticeReading:
    """`year`: what it is about where it does not say so itself."""
    plain = normalise(text)
    sections = list(_sections(plain))
    stated = _stated_year(plain[: sections[0][2]] if sections else plain)
    about = stated or year
    parts = [_read_part(names, body, about) for names, body, _ in sections]
    doubts = [] if stated else [NoticeDoubt("no_year", (("year", str(about)),))]
    doubts += [doubt for part in parts for doubt in part.doubts]
    doubts += _missing(parts, about)
    read = tuple(
        NoticePart(part.name, tuple(sorted({*part.holidays})), tuple(sorted({*part.workdays})))
        for part in parts
    )
    return NoticeReading(about, stated is not None, read, tuple(dict.fromkeys(doubts)))


def _stated_year(heading: str) -> int | None:
    """The year of the title; of several years the last, for a notice comes in the year before."""
    found = ABOUT.search(heading)
    years = [int(year) for year in YEAR.findall(heading)]
    return int(found[1]) if found else max(years, default=None)


def _sections(plain: str) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """The festivals of each section, its words, and where it begins."""
    headings = list(HEADING.finditer(plain)) or list(BARE_HEADING.finditer(plain))
    for number, found in enumerate(headings):
        end = headings[number + 1].start() if number + 1 < len(headings) else len(plain)
        names = [name for word, name in NAMES.items() if word in found["names"]]
        yield tuple(dict.fromkeys(names)), END.split(plain[found.end() : end])[0], found.start()


def _read_part(names: tuple[str, ...], body: str, year: int) -> _Part:
    part = _Part(names, year)
    for sentence in SENTENCES.split(body):
        _read_sentence(part, sentence)
    if not part.holidays:
        part.doubt("nothing_free")
    for day in part.workdays:
        if day in part.holidays:
            part.doubt("both", day=_said(day))
        elif day.weekday() < 5:
            part.doubt("worked_anyway", day=_said(day))
    if len(part.holidays) > LONGEST:
        part.doubt("long", count=len(part.holidays))
    return part


def _read_sentence(part: _Part, sentence: str) -> None:
    """Clause by clause: days belong to the next word that says what is done on them."""
    if ADVISED.search(sentence):
        return
    days: list[date] = []
    free: list[date] = []
    for clause in CLAUSES.split(sentence):
        days += _days(part, clause)
        if WORKED.search(clause):
            part.workdays += days
            days = []
        elif FREE.search(clause):
            free += days
            days = []
    if days:
        part.doubt("unclear", text=sentence.strip()[:40])
    _count(part, sentence, free)
    if free and WITH_WEEKEND.search(sentence):
        free += _weekend_beside(free)
    part.holidays += free


def _count(part: _Part, sentence: str, free: list[date]) -> None:
    said = COUNT.search(sentence)
    count = int(said[1] or said[2]) if said else 0
    if free and said and count != len(free):
        part.doubt("count", said=count, read=len(free))


def _days(part: _Part, clause: str) -> list[date]:
    """All days that a clause names; 「1日至3日」 is three."""
    found: list[date] = []
    before: re.Match[str] | None = None
    for match in DATE.finditer(clause):
        day = _day(part, match)
        if day is not None and before is not None and found and _joined(clause, before, match):
            found += _through(part, found[-1], day)
        elif day is not None:
            found.append(day)
        before = match
    return found


def _joined(clause: str, before: re.Match[str], after: re.Match[str]) -> bool:
    return TO.fullmatch(clause, before.end(), after.start()) is not None


def _through(part: _Part, first: date, last: date) -> list[date]:
    if not 0 < (last - first).days <= 31:
        part.doubt("order", first=_said(first), last=_said(last))
        return [last]
    return [first + number * DAY for number in range(1, (last - first).days + 1)]


def _day(part: _Part, match: re.Match[str]) -> date | None:
    """The day that is written; a month or year left out goes on from the date before."""
    year, month = part.near or (part.year, 0)
    if match["month"]:
        said, before = int(match["month"]), month
        if not match["year"] and before == 12 and said == 1:
            year += 1
        elif not match["year"] and not before and said == 12 and NEW_YEAR in part.names:
            year -= 1  # 元旦：12月31日至1月2日
        month = said
    year = int(match["year"] or year)
    try:
        day = date(year, month, int(match["day"]))
    except ValueError:
        part.doubt("no_day", day=match[0].strip())
        return None
    part.near = year, month
    weekday = WEEKDAY.search(match["aside"] or "")
    if weekday and WEEKDAYS.index(weekday[1].replace("天", "日")) != day.weekday():
        part.doubt("weekday", day=_said(day), said=weekday[0], weekday=f"周{WEEKDAYS[day.weekday()]}")
    return day


def _weekend_beside(days: list[date]) -> list[date]:
    """The Saturdays and Sundays that go on from either end."""
    first, last, found = min(days), max(days), list[date]()
    while (first := first - DAY).weekday() >= 5:
        found.append(first)
    while (last := last + DAY).weekday() >= 5:
        found.append(last)
    return found


def _missing(parts: list[_Part], year: int) -> Iterator[NoticeDoubt]:
    """Festivals that were not read, and statutory days that are not among the days off."""
    named = {name for part in parts for name in part.names}
    for name in FESTIVALS:
        if name not in named:
            yield NoticeDoubt("missing", (("name", name),))
    free = {day for part in parts for day in part.holidays}
    for day, name in statutory_days(year).items():
        if name in named and day not in free:
            yield NoticeDoubt("not_free", (("name", name), ("day", _said(day))))


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日"
