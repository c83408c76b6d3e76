"""On which days a schedule is owed: every day, Mon-Fri, Chinese working days with 调休, days off, or a rule.

The state announces holidays and 调休 once a year; the `chinesecalendar` package carries them for the years
announced so far. For a year it does not know, working days are Monday to Friday, and `calendar_covers` tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]

from bot.domain.terms import DayKind
from bot.domain.time.recurrence import is_recurrence, recurring_days

DAILY, WEEKDAYS, WORKDAYS, HOLIDAYS = NAMED_RULES = ("daily", "weekdays", "workdays", "holidays")

# Rules like "every second week" count from the first day of the schedule, or from this Monday if it has none.
ANCHOR = date(2024, 1, 1)


@dataclass(frozen=True)
class Calendar:
    """The Chinese calendar with what this place decided otherwise. A date in both counts as a working day."""

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def is_workday(self, day: date) -> bool:
        if day in self.workdays:
            return True
        if day in self.holidays:
            return False
        if not calendar_covers(day.year):
            return _is_weekday(day)
        return bool(chinese_calendar.is_workday(day))

    def kind(self, day: date) -> DayKind:
        """Working day, weekend, festival (with the weekend inside it) or a weekend day that is worked."""
        if self.is_workday(day):
            return DayKind.WORK if _is_weekday(day) else DayKind.MAKEUP
        if day in self.holidays or _is_weekday(day):
            return DayKind.FESTIVAL
        if not calendar_covers(day.year):
            return DayKind.REST
        named = chinese_calendar.get_holiday_detail(day)[1]
        return DayKind.FESTIVAL if named else DayKind.REST

    def knows(self, year: int) -> bool:
        """Whether the year's holidays are known, from the package or from this place's own dates."""
        return calendar_covers(year) or any(day.year == year for day in self.holidays)


def calendar_covers(year: int) -> bool:
    """Whether the package has the holidays and 调休 of `year`; its data comes in whole years."""
    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


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
