"""Which rounds a schedule asks for, and of whom: by the planning that makes them, and by whoever looks ahead of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from bot.domain.modes.in_force import Modes
from bot.domain.reports.reminders import Timed
from bot.domain.reports.schedule import RoundTimes, SchedulePlan, step_times
from bot.services.reports import counterparts
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.rounds import plan_of
from storage.tables import Excuse, Schedule, Unit
from storage.work import Work

AHEAD = timedelta(days=2)  # so long before its day a round is written down


@dataclass(frozen=True)
class PlannedRound:
    """A round that is not written down yet. `plan`: its schedule as the modes of its day make it; `units` owe it, or
    are excused; `change`: what modes have made of it, as it is kept."""

    times: RoundTimes
    plan: SchedulePlan
    units: Sequence[Unit]
    change: str

    @property
    def steps(self) -> list[Timed]:
        return [Timed(at, step) for at, step in step_times(self.plan, self.times)]


def owing(work: Work, plan: SchedulePlan) -> list[Unit]:
    return [unit for unit in stored_units.open_units(work) if unit.name in plan.units]


def asked(
    work: Work, schedule: Schedule, modes: Modes, units: Sequence[Unit], first: date, until: date
) -> Iterator[PlannedRound]:
    """Of these local days, both included, in due order; without what is written down, and what others count for."""
    plan = plan_of(schedule)
    for day, found in groupby(modes.rounds(plan, first, until), key=lambda one: one[0].day):
        # A schedule that starts in mid-round owes nothing for what is already due.
        wanted = list(found)
        covered = counterparts.covered(work, modes, schedule, day, [times.due_at for times, _ in wanted])
        for times, own in wanted:
            left = [unit for unit in units if unit.id not in covered.get(times.due_at, ())]
            if times.due_at > work.now and left and not _written(work, schedule, times):
                yield PlannedRound(times, own, left, stamp(modes, plan, day))


def _written(work: Work, schedule: Schedule, times: RoundTimes) -> bool:
    return stored_rounds.round_exists(work, schedule.id, times.due_at)


def stamp(modes: Modes, plan: SchedulePlan, day: date) -> str:
    """What modes make of the schedule on a day, as a round keeps it."""
    return counterparts.stamp(modes.schedule_change(plan, day))


def first_day(schedule: Schedule, today: date, until: date) -> date:
    """Where planning goes on. Planned beyond `until`, the clock was ahead then: what it skipped is made up for."""
    planned = schedule.planned_until
    return max(today, planned + timedelta(days=1)) if planned is not None and planned < until else today


def excuse_of(excuses: Sequence[Excuse], unit_id: int, day: date) -> Excuse | None:
    """What excuses a unit on a local day."""
    return next(
        (one for one in excuses if one.unit_id == unit_id and one.first_day <= day <= one.last_day), None
    )
