"""The rounds that a schedule asks for, for the planning that stores them and for previews of the days beyond."""

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

AHEAD = timedelta(days=2)  # how long before its day a round is stored


@dataclass(frozen=True)
class PlannedRound:
    """A round that is not stored yet, with its times in UTC.

    `plan`: its schedule under the modes of its day; `units`: they owe it or are excused; `change`: what the modes have
    changed, as the round keeps it (see `stamp`).
    """

    times: RoundTimes
    plan: SchedulePlan
    units: Sequence[Unit]
    change: str

    @property
    def steps(self) -> list[Timed]:
        """Its reminders, each with its instant (UTC)."""
        return [Timed(at, step) for at, step in step_times(self.plan, self.times)]


def owing(work: Work, plan: SchedulePlan) -> list[Unit]:
    """The open units that the plan names, excused or not."""
    return [unit for unit in stored_units.open_units(work) if unit.name in plan.units]


def asked(
    work: Work, schedule: Schedule, modes: Modes, units: Sequence[Unit], first: date, until: date
) -> Iterator[PlannedRound]:
    """The rounds of these local days by due time, without stored ones and those that others count for."""
    plan = plan_of(schedule)
    there = stored_rounds.planned_near(work, first, until)
    written = {round_.due_at for round_, its in there if its.id == schedule.id}
    for day, found in groupby(modes.rounds(plan, first, until), key=lambda one: one[0].day):
        wanted = list(found)
        of_day = [one for one in there if one[0].day == day]
        covered = counterparts.covered(work, modes, schedule, of_day, [times.due_at for times, _ in wanted])
        for times, own in wanted:
            left = [unit for unit in units if unit.id not in covered.get(times.due_at, ())]
            # A schedule that starts in the middle of a round does not owe what is already due.
            if times.due_at > work.now and left and times.due_at not in written:
                written.add(times.due_at)  # where the clock is put forward two times of day are one instant
                yield PlannedRound(times, own, left, stamp(modes, plan, day))


def stamp(modes: Modes, plan: SchedulePlan, day: date) -> str:
    """What modes change of the schedule on a local day, as the round keeps it: JSON, or empty for nothing."""
    return counterparts.stamp(modes.schedule_change(plan, day))


def first_day(schedule: Schedule, today: date, until: date) -> date:
    """The local day from which planning goes on; where it went beyond `until`, the clock was ahead: today."""
    planned = schedule.planned_until
    return max(today, planned + timedelta(days=1)) if planned is not None and planned < until else today


def excuse_of(excuses: Sequence[Excuse], unit_id: int, day: date) -> Excuse | None:
    """The excuse of a unit on a local day, or None."""
    return next(
        (one for one in excuses if one.unit_id == unit_id and one.first_day <= day <= one.last_day), None
    )
