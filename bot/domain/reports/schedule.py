"""Who owes what when: a schedule and the rounds it yields. Pure; `now` never appears here.

Daylight saving: a wall-clock time that does not exist moves forward by the gap (02:30 becomes 03:30); one that
happens twice counts once, the first time. Opening, grace, lock and steps are spans of elapsed time from due.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from bot.domain.recipients import Recipient
from bot.domain.time.days import Calendar, days_in
from bot.domain.time.local_time import instant
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
    only_in_modes: bool = False  # owed on the days of modes that name it, on no other


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
    return (times for times, _ in rounds_by_day(lambda _: plan, first, last, calendar))


def rounds_by_day(
    plan_on: Callable[[date], SchedulePlan | None], first: date, last: date, calendar: Calendar
) -> Iterator[tuple[RoundTimes, SchedulePlan]]:
    """The same, each with its plan, of a schedule that is not the same every day.

    `plan_on` a day may be None: it rests. All of them have one zone.
    """
    # A gap can push a time past midnight, so the day before may have a round on `first`; and whether a round
    # locks early depends on the round after it.
    seen = [plan for plan in map(plan_on, _span(first - DAY, last)) if plan is not None]
    further = max((plan.lock + plan.opens for plan in seen), default=timedelta())
    dues: dict[datetime, SchedulePlan] = {}
    for plan, days in groupby(_span(first - DAY, last + further + 2 * DAY), key=plan_on):
        if plan is not None:
            stretch = list(days)
            dues |= dict.fromkeys(_dues(plan, stretch[0], stretch[-1], calendar), plan)
    for due, following in pairwise([*sorted(dues), None]):
        assert due is not None  # only the last of a pair can be the end mark
        round_ = _round(dues[due], due, following - dues[following].opens if following else None)
        if first <= round_.day <= last:
            yield round_, dues[due]


def until_next_opening(times: Sequence[time], opens: timedelta) -> timedelta:
    """From any of these times of day until the round after it opens, where every day has them all."""
    days = [timedelta(hours=clock.hour, minutes=clock.minute) for clock in sorted(set(times))]
    gaps = [later - earlier for earlier, later in pairwise([*days, *(day + DAY for day in days[:1])])]
    return min(gaps, default=DAY) - opens


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
        end = instant(evening + nights, quiet.end, zone)
        if instant(evening, quiet.start, zone) <= at < end:
            return end
    return None


def _dues(plan: SchedulePlan, first: date, last: date, calendar: Calendar) -> set[datetime]:
    first, last = max(first, plan.start or first), min(last, plan.end or last)
    days = dict.fromkeys(days_in(plan.days, first, last, calendar, plan.start), plan.times)
    days |= {one.day: one.times for one in plan.exceptions if first <= one.day <= last}
    return {instant(day, clock, plan.zone) for day, times in days.items() for clock in times}


def _span(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


def _round(plan: SchedulePlan, due: datetime, next_opening: datetime | None) -> RoundTimes:
    here = due.astimezone(ZoneInfo(plan.zone))
    missing, lock = due + plan.grace, due + plan.lock
    if plan.lock_at_opening and next_opening is not None:
        lock = max(missing, min(lock, next_opening))
    return RoundTimes(
        day=here.date(),
        label=f"{here.month}月{here.day}日 {here:%H:%M}",
        opens_at=due - plan.opens,
        due_at=due,
        missing_at=missing,
        lock_at=lock,
    )
