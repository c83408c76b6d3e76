"""Days as people write them: 「11月23日 星期日」, 「2026.11.23」, 「23日」, 「1月1日-1月2日」, 12.1 as a number."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.rota.sheet.grid import Value

SERIAL_START = date(1899, 12, 30)  # day 0 of spreadsheets (their 1900 is wrongly a leap year)
SERIALS = range(36526, 73051)  # 2000 to 2099
ONE_DAY = timedelta(days=1)
LONGEST_SPAN = 31
WEEKDAY = re.compile(r"(?:星期|礼拜|周)([一二三四五六日天末])")
LONE_WEEKDAY = re.compile(r"(?:星期|礼拜|周)?([一二三四五六日天])")
WEEKDAYS = {mark: number for number, mark in enumerate("一二三四五六日")} | {"天": 6}
NOISE = re.compile(r"[（(【\[].*?[）)】\]]|[\s\u3000]+|(?:星期|礼拜|周)[一二三四五六日天]")
FULL = re.compile(
    r"(20\d{2}|[23]\d(?=[./-]\d{1,2}[./-]))[年./-](\d{1,2})[月./-](\d{1,2})[日号]?(?:0{1,2}:0{2}(?::0{2})?)?"
)
SHORT = re.compile(r"(\d{1,2})([月./-])(\d{1,2})[日号]?")
DAY_ONLY = re.compile(r"(\d{1,2})[日号]?")
TO = re.compile(r"[-—–―－~～至到]+")
AND = re.compile(r"[、,，和及]")
NAMED = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2}
WIDE = str.maketrans("０１２３４５６７８９．／－", "0123456789./-")
TENS = re.compile(r"[一二三四五六七八九十]+(?=[月日号])")
DIGITS = {mark: number for number, mark in enumerate("〇一二三四五六七八九")}
FESTIVALS = {"元旦": (1, 1), "劳动节": (5, 1), "五一": (5, 1), "国庆": (10, 1), "十一": (10, 1)}
FESTIVAL = re.compile(r"(?:(20\d{2})年?)?(" + "|".join(FESTIVALS) + r")(?:节|当天|当日)?")


@dataclass(frozen=True)
class Around:
    """Where on the calendar a sheet is: the day its next is near to, and the month and span its title says."""

    near: date
    month: int | None = None
    span: tuple[date, date] | None = None
    last: date | None = None  # the day before in the sheet
    told: bool = False  # by a title, and not only by today

    def after(self, day: date) -> "Around":
        return replace(self, near=day, last=day, told=True)


@dataclass(frozen=True)
class DayRead:
    """`said` is the weekday the words name (0: Monday), None where they name none."""

    day: date
    said: int | None = None


@dataclass(frozen=True)
class DaysRead:
    """The days of a cell, one or a span; `guessed` where nothing says of which month they are."""

    days: tuple[date, ...]
    said: int | None = None
    guessed: bool = False


def read_days(value: Value, around: Around) -> DaysRead | None:
    """The days a cell means, one after the other; None for what is no day."""
    one = read_day(value, around)
    if one is not None:
        bare = isinstance(value, int | float) or "月" not in str(value)
        guessed = not around.told and bare and _lone(value)
        return DaysRead((one.day,), one.said, guessed)
    if not isinstance(value, str):
        return None
    plain = NOISE.sub("", spelled(value))
    return _weekday_of_span(value, around) or _span(plain, around) or _list(plain, around)


def read_day(value: Value, around: Around | date, *, bare: bool = True) -> DayRead | None:
    """The day a cell or some words mean; None for what is no day.

    A missing year or month is the one that brings the day nearest to that before. `bare`: a lone number may be a day
    of the month.
    """
    around = around if isinstance(around, Around) else Around(around)
    if isinstance(value, date):
        return DayRead(value)
    if isinstance(value, int | float):
        day = _number(value, around)
        return DayRead(day) if day else None
    if value is None:
        return None
    day = _words(NOISE.sub("", spelled(value)), around, bare=bare)
    return DayRead(day, weekday_in(value)) if day else None


def weekday_in(text: str, *, lone: bool = False) -> int | None:
    """The weekday some words name, 0 for Monday; `lone`: 「三」 alone is one."""
    found = LONE_WEEKDAY.fullmatch(text.strip()) if lone else None
    found = found or WEEKDAY.search(text)
    return WEEKDAYS.get(found[1]) if found else None


def spelled(text: str) -> str:
    """Wide digits, and 「十二月八日」, as plain ones."""
    return TENS.sub(lambda found: str(_spoken(found[0])), text.translate(WIDE))


def _spoken(words: str) -> int:
    tens, ten, ones = words.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def _lone(value: Value) -> bool:
    """A day of the month without its month?"""
    if isinstance(value, int | float):
        return int(value) == value and int(value) not in SERIALS
    return DAY_ONLY.fullmatch(NOISE.sub("", spelled(str(value)))) is not None


def _number(value: float, around: Around) -> date | None:
    if int(value) in SERIALS:
        return SERIAL_START + timedelta(days=int(value))
    if value == int(value):
        return _nearest_month(int(value), around.near)
    return _dotted(f"{value:.10g}", around)


def _dotted(text: str, around: Around) -> date | None:
    """12.1 of a spreadsheet is the first or the tenth: the one that comes next."""
    month, _, digits = text.partition(".")
    if len(digits) > 2 or not month.isdecimal() or not 1 <= int(month) <= 12:
        return None
    days = [int(digits)] if len(digits) == 2 else [int(digits), 10 * int(digits)]
    found = [day for number in days if (day := _nearest_year(int(month), number, around.near)) is not None]
    later = [day for day in found if around.last is None or day > around.last]
    return next(iter(later or found), None)


def _words(plain: str, around: Around, *, bare: bool) -> date | None:
    near = around.near
    if plain in NAMED:
        return near + timedelta(days=NAMED[plain])
    if named := FESTIVAL.fullmatch(plain):
        month, day = FESTIVALS[named[2]]
        return _day(int(named[1]), month, day) if named[1] else _nearest_year(month, day, near)
    if found := FULL.fullmatch(plain):
        return _day(2000 + int(found[1]) % 100, int(found[2]), int(found[3]))
    if found := SHORT.fullmatch(plain):
        return _short(plain, found, around)
    if plain.isdecimal() and int(plain) in SERIALS:
        return SERIAL_START + timedelta(days=int(plain))
    found = DAY_ONLY.fullmatch(plain)
    return _nearest_month(int(found[1]), near) if found and (bare or not plain.isdecimal()) else None


def _short(plain: str, found: re.Match[str], around: Around) -> date | None:
    month, mark, day = int(found[1]), found[2], int(found[3])
    if mark == "-" and around.month is not None and month != around.month and month < day:
        return None  # 「8-14」 in a sheet of December is a span
    if mark == ".":
        return _dotted(plain, around)
    return _nearest_year(month, day, around.near)


def _weekday_of_span(value: str, around: Around) -> DaysRead | None:
    """「周三」 in a sheet of one week."""
    number = weekday_in(value, lone=True)
    if number is None or around.span is None or not LONE_WEEKDAY.fullmatch(value.strip()):
        return None
    days = [day for day in _between(*around.span) if day.weekday() == number]
    return DaysRead(tuple(days), number) if len(days) == 1 else None


def _span(plain: str, around: Around) -> DaysRead | None:
    """「12月28日～1月3日」, 「12月21日至27日」, 「8-14」"""
    ends = [part for part in TO.split(plain) if part]
    if len(ends) != 2:
        return _hyphenated(plain, around)
    first = read_day(ends[0], around)
    last = read_day(ends[1], around.after(first.day)) if first else None
    if first is None or last is None:
        return None
    days = _between(first.day, last.day)
    lone = _lone(ends[0]) and not around.told
    return DaysRead(days, guessed=lone) if 1 <= len(days) <= LONGEST_SPAN else None


def _hyphenated(plain: str, around: Around) -> DaysRead | None:
    """「2026-12-1-2026-12-3」, whose hyphens mean two things."""
    found = re.fullmatch(r"(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2})", plain)
    if found is None:
        return None
    ends = [read_day(found[number], around) for number in (1, 2)]
    days = _between(ends[0].day, ends[1].day) if ends[0] and ends[1] else ()
    return DaysRead(days) if 1 <= len(days) <= LONGEST_SPAN else None


def _list(plain: str, around: Around) -> DaysRead | None:
    """「12月5日、6日」"""
    parts = [part for part in AND.split(plain) if part]
    days: list[date] = []
    for part in parts:
        read = read_day(part, around)
        if read is None:
            return None
        days.append(read.day)
        around = around.after(read.day)
    return DaysRead(tuple(days)) if len(days) > 1 and days == sorted(set(days)) else None


def _between(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + number * ONE_DAY for number in range((last - first).days + 1))


def _nearest_year(month: int, day: int, near: date) -> date | None:
    return _nearest([_day(near.year + step, month, day) for step in (-1, 0, 1)], near)


def _nearest_month(day: int, near: date) -> date | None:
    months = [divmod(near.year * 12 + near.month - 1 + step, 12) for step in (-1, 0, 1)]
    return _nearest([_day(year, month + 1, day) for year, month in months], near)


def _nearest(days: list[date | None], near: date) -> date | None:
    there = [day for day in days if day is not None]
    return min(there, key=lambda day: abs(day - near), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return datetime(year, month, day).date()  # noqa: DTZ001 (a day, no instant)
    except (ValueError, OverflowError):
        return None
