"""Days as people write them: 「11月23日 星期日」, 「2026.11.23」, 「11-23」, 「23日」, a spreadsheet's own numbers."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.rota.sheet.grid import Value

SERIAL_START = date(1899, 12, 30)  # day 0 of spreadsheets (their 1900 is wrongly a leap year)
SERIALS = range(36526, 73051)  # 2000 to 2099
WEEKDAY = re.compile(r"(?:星期|礼拜|周)([一二三四五六日天末])")
WEEKDAYS = {mark: number for number, mark in enumerate("一二三四五六日")} | {"天": 6}
NOISE = re.compile(r"[（(【\[].*?[）)】\]]|[\s\u3000]+|(?:星期|礼拜|周)[一二三四五六日天]")
FULL = re.compile(r"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?(?:0{1,2}:0{2}(?::0{2})?)?")
SHORT = re.compile(r"(\d{1,2})[月./-](\d{1,2})[日号]?")
DAY_ONLY = re.compile(r"(\d{1,2})[日号]?")
NAMED = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2}


@dataclass(frozen=True)
class DayRead:
    """`said` is the weekday the words name (0: Monday), None where they name none."""

    day: date
    said: int | None = None


def read_day(value: Value, near: date, *, bare: bool = True) -> DayRead | None:
    """The day a cell or some words mean; None for what is no day.

    A missing year or month is the one that brings the day nearest to `near`. `bare`: a lone number may be a day of
    the month.
    """
    if isinstance(value, date):
        return DayRead(value)
    if isinstance(value, int | float):
        return _number(value, near)
    if value is None:
        return None
    plain = NOISE.sub("", value)
    day = _words(plain, near, bare=bare)
    return DayRead(day, weekday_in(value)) if day else None


def weekday_in(text: str) -> int | None:
    """The weekday some words name, 0 for Monday."""
    found = WEEKDAY.search(text)
    return WEEKDAYS.get(found[1]) if found else None


def _number(value: float, near: date) -> DayRead | None:
    if int(value) in SERIALS:
        return DayRead(SERIAL_START + timedelta(days=int(value)))
    day = _nearest_month(int(value), near) if value == int(value) else None
    return DayRead(day) if day else None


def _words(plain: str, near: date, *, bare: bool) -> date | None:
    if plain in NAMED:
        return near + timedelta(days=NAMED[plain])
    if found := FULL.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := SHORT.fullmatch(plain):
        return _nearest_year(int(found[1]), int(found[2]), near)
    if plain.isdecimal() and int(plain) in SERIALS:
        return SERIAL_START + timedelta(days=int(plain))
    found = DAY_ONLY.fullmatch(plain)
    return _nearest_month(int(found[1]), near) if found and (bare or not plain.isdecimal()) else None


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
