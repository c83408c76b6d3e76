"""On which days which modes stand, and when that changes next."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import combinations

from bot.domain.modes.plan import RANKS, ModePlan
from bot.domain.terms import DayKind
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day, midnight

DAY = timedelta(days=1)
LOOKED_AHEAD = 400  # days in which a festival comes for certain


def holds(mode: ModePlan, day: date, calendar: Calendar) -> bool:
    """Does it stand on a day at its place?"""
    if day in mode.skip:
        return False
    if mode.first is not None:
        return mode.first <= day and (mode.last is None or day <= mode.last)
    return mode.by_calendar and not mode.off and calendar.kind(day) is DayKind.FESTIVAL


def modes_on(modes: Sequence[ModePlan], day: date, calendar: Calendar) -> tuple[ModePlan, ...]:
    """The modes of a day, at most one of each rank, the lowest first.

    Where the calendar has brought two of one rank together, the one with dates of its own stands.
    """
    found = [mode for mode in modes if holds(mode, day, calendar)]
    ranked = {mode.kind: mode for mode in sorted(found, key=lambda mode: mode.first is not None)}
    return tuple(ranked[kind] for kind in RANKS if kind in ranked)


def modes_at(modes: Sequence[ModePlan], at: datetime, calendar: Calendar) -> tuple[ModePlan, ...]:
    """The same at an instant (UTC), each by the clock of its zone."""
    days = {mode.zone: local_day(at, mode.zone) for mode in modes}
    found = {mode.name for mode in modes if mode in modes_on(modes, days[mode.zone], calendar)}
    here = [mode for mode in modes if mode.name in found]
    return tuple(sorted(here, key=lambda mode: RANKS.index(mode.kind)))


def first_of(mode: ModePlan, day: date, calendar: Calendar) -> date:
    """The first of the days without a gap on which it stands, up to `day`, on which it does."""
    while holds(mode, day - DAY, calendar):
        day -= DAY
    return day


def day_number(mode: ModePlan, day: date, calendar: Calendar) -> int:
    """The 3rd day of it is 3."""
    return (day - first_of(mode, day, calendar)).days + 1


def next_change(mode: ModePlan, now: datetime, calendar: Calendar) -> datetime | None:
    """The next instant (UTC) after `now` at which it begins or ends; None where none is known."""
    today = local_day(now, mode.zone)
    here = holds(mode, today, calendar)
    for day in _days_to_look_at(mode, today):
        if holds(mode, day, calendar) != here:
            return midnight(day, mode.zone)
    return None


def _days_to_look_at(mode: ModePlan, today: date) -> Iterator[date]:
    """Those on which it can change; a dated one may lie years ahead."""
    if mode.by_calendar:
        return (today + number * DAY for number in range(1, LOOKED_AHEAD))
    edges = (mode.first, mode.last + DAY if mode.last is not None else None)
    return (day for day in edges if day is not None and day > today)


def overlapping(modes: Sequence[ModePlan], calendar: Calendar) -> Iterator[tuple[ModePlan, ModePlan, date]]:
    """Two of one rank that stand on one day, the earlier in the list first, with the first such day."""
    for one, other in combinations(modes, 2):
        day = _both(one, other, calendar) if one.kind is other.kind else None
        if day is not None:
            yield one, other, day


def _both(one: ModePlan, other: ModePlan, calendar: Calendar) -> date | None:
    firsts = [mode.first for mode in (one, other) if mode.first is not None]
    if len(firsts) < 2 and not (one.by_calendar or other.by_calendar):
        return None  # one of them waits to be begun
    first = max(firsts, default=ANY_YEAR)
    lasts = [mode.last for mode in (one, other) if mode.last is not None]
    last = min([*lasts, first + LOOKED_AHEAD * DAY])
    days = (first + number * DAY for number in range((last - first).days + 1))
    return next((day for day in days if holds(one, day, calendar) and holds(other, day, calendar)), None)


ANY_YEAR = date(2024, 1, 1)
