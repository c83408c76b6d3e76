"""Who owes what when: a schedule and the rounds it yields. Pure; `now` never appears here.

Daylight saving: a wall-clock time that does not exist moves forward by the gap (02:30 becomes 03:30); one that
happens twice counts once, the first time. Opening, grace, lock and steps are spans of elapsed time from due.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from bot.domain.recipients import Recipient
from bot.domain.time.days import Calendar, days_in
from bot.domain.value import Frozen

DAY = timedelta(days=1)


class Step(Frozen):
    """One reminder step. `offset` is relative to due: negative before it, positive after."""

    offset: timedelta
    to: tuple[Recipient, ...]


class QuietHours(Frozen):
    """Wall-clock span in which nobody is reminded; may cross midnight (22:00 to 06:00)."""

    start: time
    end: time


class OneDay(Frozen):
    """Another arrangement for one local day: these times instead of the usual ones; none: no round that day.

    A day on which the schedule has no round otherwise gets these. Days before `start` or after `end` get none.
    """

    day: date
    times: tuple[time, ...]


class SchedulePlan(Frozen):
    """A reporting schedule as it is stored and as rules read it. Times are wall clock in `zone`."""

    name: str
    zone: str  # IANA name
    times: tuple[time, ...]
    days: Annotated[str, Field(description="daily, workdays, weekdays, holidays or an RRULE string")]
    start: date | None = None  # first day, inclusive
    end: date | None = None  # last day, inclusive
    units: tuple[str, ...]  # names of the units that owe it
    opens: timedelta  # how long before due the round opens
    early: timedelta  # how long before opening a report is taken without asking
    grace: timedelta  # after due, before it counts missing and the summary goes out
    lock: timedelta  # after due, before only a reasoned unlock lets a report in
    steps: tuple[Step, ...]
    quiet: QuietHours | None = None
    summary_to: tuple[Recipient, ...]
    lock_at_opening: bool = False  # lock when the next round opens, and at the latest `lock` after due
    exceptions: tuple[OneDay, ...] = ()  # one a day at most, in order


class RoundTimes(Frozen):
    """The instants of one round, all UTC. `day` and `label` are local ("11月23日 15:00")."""

    day: date
    label: str
    opens_at: datetime
    due_at: datetime
    missing_at: datetime
    lock_at: datetime


def rounds(plan: SchedulePlan, first: date, last: date, calendar: Calendar) -> Iterator[RoundTimes]:
    """The rounds whose due falls on a local day from `first` to `last`, both inclusive, in due order.

    Two wall-clock times that daylight saving makes the same instant are one round.
    """
    # A gap can push a time past midnight, so the day before may have a round on `first`; and whether a round
    # locks early depends on the round after it.
    beyond = last + plan.lock + plan.opens + 2 * DAY
    dues = sorted(_dues(plan, first - DAY, beyond, calendar))
    for due, following in pairwise([*dues, None]):
        assert due is not None  # only the last of a pair can be the end mark
        round_ = _round(plan, due, following)
        if first <= round_.day <= last:
            yield round_


def step_times(plan: SchedulePlan, times: RoundTimes) -> tuple[tuple[datetime, Step], ...]:
    """The reminder steps of a round with their instants (UTC), earliest first."""
    steps = sorted(plan.steps, key=lambda step: step.offset)
    return tuple((times.due_at + step.offset, step) for step in steps)


def quiet_until(quiet: QuietHours | None, zone: str, at: datetime) -> datetime | None:
    """The end of the quiet hours that `at` falls in (UTC), or None. The start is quiet, the end is not."""
    if quiet is None or quiet.start == quiet.end:
        return None
    today = at.astimezone(ZoneInfo(zone)).date()
    nights = DAY if quiet.end < quiet.start else timedelta()
    for evening in (today - DAY, today):
        end = _instant(evening + nights, quiet.end, zone)
        if _instant(evening, quiet.start, zone) <= at < end:
            return end
    return None


def _dues(plan: SchedulePlan, first: date, last: date, calendar: Calendar) -> set[datetime]:
    first, last = max(first, plan.start or first), min(last, plan.end or last)
    days = dict.fromkeys(days_in(plan.days, first, last, calendar, plan.start), plan.times)
    days |= {one.day: one.times for one in plan.exceptions if first <= one.day <= last}
    return {_instant(day, clock, plan.zone) for day, times in days.items() for clock in times}


def _round(plan: SchedulePlan, due: datetime, following: datetime | None) -> RoundTimes:
    here = due.astimezone(ZoneInfo(plan.zone))
    missing, lock = due + plan.grace, due + plan.lock
    if plan.lock_at_opening and following is not None:
        lock = max(missing, min(lock, following - plan.opens))
    return RoundTimes(
        day=here.date(),
        label=f"{here.month}月{here.day}日 {here:%H:%M}",
        opens_at=due - plan.opens,
        due_at=due,
        missing_at=missing,
        lock_at=lock,
    )


def _instant(day: date, clock: time, zone: str) -> datetime:
    # fold=0 is the whole policy: in a gap it applies the offset from before it, of two it means the first.
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)
