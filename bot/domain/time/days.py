"""On which days a schedule is owed: every day, Mon-Fri, Chinese working days with 调休, days off, or a rule.

The state announces holidays and 调休 once a year; the `chinesecalendar` package carries them for the years
announced when it was made, and an admin can give the notice of another year (`Announced`). Of a year that neither
knows, the statutory days are off and working days are Monday to Friday otherwise; `Calendar.knows` tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from zlib import crc32

import chinese_calendar  # type: ignore[import-untyped]

from bot.domain.terms import DayKind
from bot.domain.time.recurrence import is_recurrence, recurring_days
from bot.domain.time.statutory import FIRST_YEAR, MOVABLE, statutory_days

DAILY, WEEKDAYS, WORKDAYS, HOLIDAYS = NAMED_RULES = ("daily", "weekdays", "workdays", "holidays")

# Rules like "every second week" count from the first day of the schedule, or from this Monday if it has none.
ANCHOR = date(2024, 1, 1)

# To be raised where a version of the program makes other rounds or shifts of the same settings and days.
PLANNING = 1


@dataclass(frozen=True)
class Announced:
    """What the notice on a year says. Some of its days may lie in the December before."""

    year: int
    holidays: frozenset[date]
    workdays: frozenset[date]


@dataclass(frozen=True)
class Calendar:
    """The Chinese calendar with what this place decided otherwise. A date in both counts as a working day.

    `announced`: notices that an admin has given, one a year; they go before the package.
    """

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()
    announced: tuple[Announced, ...] = ()

    def is_workday(self, day: date) -> bool:
        if day in self.workdays:
            return True
        if day in self.holidays:
            return False
        if any(day in notice.workdays for notice in self.announced):
            return True
        if any(day in notice.holidays for notice in self.announced):
            return False
        if self._announces(day.year):
            return _is_weekday(day)
        if calendar_covers(day.year):
            return bool(chinese_calendar.is_workday(day))
        return _is_weekday(day) and day not in statutory_days(day.year)

    def kind(self, day: date) -> DayKind:
        """Working day, weekend, festival (with the weekend inside it) or a weekend day that is worked."""
        if self.is_workday(day):
            return DayKind.WORK if _is_weekday(day) else DayKind.MAKEUP
        if day in self.holidays or _is_weekday(day):
            return DayKind.FESTIVAL
        return DayKind.FESTIVAL if self._is_festival(day) else DayKind.REST

    def knows(self, year: int) -> bool:
        """Whether it is known how the year's days off are laid out, 调休 included.

        From the package, from a notice, or from this place's own dates, if they have all that the law gives.
        """
        own = statutory_days(year).keys()
        return calendar_covers(year) or self._announces(year) or (bool(own) and own <= self.holidays)

    def _announces(self, year: int) -> bool:
        return any(notice.year == year for notice in self.announced)

    def _is_festival(self, day: date) -> bool:
        """Does a day of a weekend belong to a festival?"""
        if any(day in notice.holidays for notice in self.announced):
            return True
        if self._announces(day.year):
            return False
        if calendar_covers(day.year):
            return chinese_calendar.get_holiday_detail(day)[1] is not None
        return day in statutory_days(day.year)


def calendar_covers(year: int) -> bool:
    """Whether the package has the holidays and 调休 of `year`; its data comes in whole years."""
    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


@cache
def data_version() -> str:
    """Stands for all that this program knows of days off by itself: where it is another one, what was planned with the
    former may have to be planned anew."""
    known = (PLANNING, FIRST_YEAR, MOVABLE, chinese_calendar.holidays, chinese_calendar.workdays)
    return f"{crc32(repr(known).encode()):08x}"


def asks_calendar(rule: str) -> bool:
    """Do the days of `rule` depend on how a year's days off are laid out?"""
    return rule in (WORKDAYS, HOLIDAYS)


def days_in(
    rule: str, first: date, last: date, calendar: Calendar, anchor: date | None = None
) -> Iterator[date]:
    """The days of `rule` from `first` to `last`, both inclusive, in order.

    `anchor` is the first day of the schedule; only recurrence rules look at it. Raises `ValueError` for a rule
    that is neither a named one nor RFC 5545.
    """
    if is_recurrence(rule):
        for day in recurring_days(rule, anchor or ANCHOR, last):
            if day >= first:
                yield day
        return
    if rule not in NAMED_RULES:
        raise ValueError(rule)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if _fits(rule, day, calendar):
            yield day


def _fits(rule: str, day: date, calendar: Calendar) -> bool:
    if rule == DAILY:
        return True
    if rule == WEEKDAYS:
        return _is_weekday(day)
    return calendar.is_workday(day) == (rule == WORKDAYS)


def _is_weekday(day: date) -> bool:
    return day.weekday() < 5
