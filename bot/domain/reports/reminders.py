"""When the next reminder of an occurrence is due, and which of several overdue steps is taken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.reports.schedule import Step
from bot.domain.terms import ReportState


@dataclass(frozen=True)
class Timed:
    """A reminder step with its instant (UTC)."""

    at: datetime
    step: Step


@dataclass(frozen=True)
class ReminderPlan:
    """What a beat does with one occurrence.

    `take` is the step to carry out now, or None. `done` is the new count of steps behind us, `missing` whether
    the state becomes missing, `next_at` when to look again (None: never by itself).
    """

    take: Step | None
    done: int
    missing: bool
    next_at: datetime | None


def plan(
    steps: Sequence[Timed], done: int, state: ReportState, missing_at: datetime, now: datetime
) -> ReminderPlan:
    """Collapses what is overdue: after an outage the last step that has passed is taken, and only that.

    `steps` are in the order of their instants. A unit that has reported or is excused owes nothing more.
    """
    if state not in (ReportState.AWAITED, ReportState.MISSING):
        return ReminderPlan(None, len(steps), False, None)
    passed = sum(1 for timed in steps if timed.at <= now)
    take = steps[passed - 1].step if passed > done else None
    missing = state is ReportState.AWAITED and missing_at <= now
    ahead = [timed.at for timed in steps[max(passed, done) :]]
    if missing_at > now:
        ahead.append(missing_at)
    return ReminderPlan(take, max(passed, done), missing, min(ahead, default=None))


def course(
    steps: Sequence[Timed],
    done: int,
    state: ReportState,
    missing_at: datetime,
    now: datetime,
    until: datetime,
) -> Iterator[Timed]:
    """The steps taken from `now` to `until` (both included, UTC) if nobody reports, each with its instant, by the rules
    of `plan`. `done`: how many steps were taken before."""
    at: datetime | None = now
    while at is not None and at <= until:
        found = plan(steps, done, state, missing_at, at)
        if found.take is not None:
            yield Timed(at, found.take)
        state = ReportState.MISSING if found.missing else state
        done, at = found.done, found.next_at
