"""The rounds of the coming days, stored or not planned yet, as they will run if nobody reports."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from bot.domain.recipients import Recipient
from bot.domain.reports.reminders import Timed, course, plan
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.terms import ReportState
from bot.domain.time.local_time import local_day, midnight
from bot.services.reports import reminders, round_plans
from bot.services.reports.round_plans import AHEAD, PlannedRound
from storage.queries import agenda as stored_agenda
from storage.queries import modes as stored_modes
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Round, Schedule
from storage.work import Work

AWAITED = ReportState.AWAITED
UnitsWithParents = tuple[tuple[int, int | None], ...]
ChainAbove = Callable[
    [UnitsWithParents], Sequence[int]
]  # all that these units are or belong to, nearest first


@dataclass(frozen=True)
class RoundAhead:
    """A coming round. Instants are UTC; `number`: its row id, 0 where it is not stored.

    `opens_at`, `summary_at`: when its card and summary go out; None where they have. `chain`: its units and all units
    above them. `courses`: the steps that will be taken, with the units they are taken for.
    """

    number: int
    schedule: str
    label: str
    plan: SchedulePlan
    due_at: datetime
    lock_at: datetime
    opens_at: datetime | None
    summary_at: datetime | None
    summary_to: tuple[Recipient, ...]
    chain: Callable[[], Sequence[int]]
    courses: tuple[tuple[frozenset[int], tuple[Timed, ...]], ...]


def look(work: Work, until: datetime) -> list[RoundAhead]:
    """The rounds that will send anything up to `until` (UTC), the earliest due first."""

    @cache  # most rounds have the same units
    def above(units: UnitsWithParents) -> Sequence[int]:
        return stored_units.above_every(work, units)

    found = [*_written(work, above, until), *_planned(work, above, until)]
    return sorted(found, key=lambda one: (one.due_at, one.schedule))


class ComingRound(NamedTuple):
    label: str
    due_at: datetime  # UTC


def next_rounds(work: Work, schedule: Schedule, last: date, most: int) -> list[ComingRound]:
    """At most `most` rounds of a schedule that are not due yet, up to the local day `last`."""
    written = [ComingRound(one.label, one.due_at) for one in stored_rounds.undue(work, schedule.id)]
    planned = islice(_asked(work, schedule, last), most)
    found = [*written, *(ComingRound(one.times.label, one.times.due_at) for one in planned)]
    return sorted(found, key=lambda one: one.due_at)[:most]


def _written(work: Work, above: ChainAbove, until: datetime) -> Iterator[RoundAhead]:
    standing: defaultdict[int, defaultdict[tuple[str, int], set[int]]] = defaultdict(lambda: defaultdict(set))
    for round_id, unit_id, state, done in stored_agenda.units_waiting(work):
        standing[round_id][state, done].add(unit_id)
    numbers = {*standing, *stored_agenda.rounds_under_way(work)}
    units: defaultdict[int, list[tuple[int, int | None]]] = defaultdict(list)
    for round_id, unit_id, parent in stored_agenda.units_with_parents(work, numbers):
        units[round_id].append((unit_id, parent))
    for round_, schedule in stored_rounds.rounds_with_schedules(work, numbers):
        chain = partial(above, tuple(units[round_.id]))
        yield _of_written(work, round_, schedule, standing[round_.id], chain, until)


def _of_written(
    work: Work,
    round_: Round,
    schedule: Schedule,
    standing: Mapping[tuple[str, int], set[int]],
    chain: Callable[[], Sequence[int]],
    until: datetime,
) -> RoundAhead:
    found = reminders.course_of(round_, schedule)
    waits = round_.next_action_at is not None and round_.issue == 0
    return RoundAhead(
        number=round_.id,
        schedule=schedule.name,
        label=round_.label,
        plan=found.plan,
        due_at=round_.due_at,
        lock_at=round_.lock_at,
        opens_at=round_.opens_at if waits and work.now < round_.opens_at else None,
        summary_at=round_.missing_at if waits else None,
        summary_to=stored_rounds.plan_of(schedule).summary_to,
        chain=chain,
        courses=tuple(
            (
                frozenset(units),
                tuple(
                    course(found.steps, done, ReportState(state), round_.missing_at, work.now, until),
                ),
            )
            for (state, done), units in standing.items()
        ),
    )


def _planned(work: Work, above: ChainAbove, until: datetime) -> Iterator[RoundAhead]:
    for schedule in stored_rounds.open_schedules(work):
        own = stored_rounds.plan_of(schedule)
        last = local_day(until + own.opens, own.zone)
        found = list(_asked(work, schedule, last))
        ids = sorted({unit.id for asked in found for unit in asked.units})
        excuses = (
            stored_rounds.excuses_between(work, ids, found[0].times.day, found[-1].times.day) if found else ()
        )
        for asked in found:
            excused = {one for one in ids if excuses and round_plans.excuse_of(excuses, one, asked.times.day)}
            yield _of_planned(work, schedule.name, own, asked, excused, above, until)


def _asked(work: Work, schedule: Schedule, last: date) -> Iterator[PlannedRound]:
    """The rounds that planning has still to store, up to the local day `last`."""
    plan_ = stored_rounds.plan_of(schedule)
    units = round_plans.owing(work, plan_)
    first = round_plans.first_day(schedule, local_day(work.now, plan_.zone), last)
    if units:
        yield from round_plans.asked(work, schedule, stored_modes.in_force(work), units, first, last)


def _of_planned(
    work: Work,
    name: str,
    own: SchedulePlan,
    asked: PlannedRound,
    excused: set[int],
    above: ChainAbove,
    until: datetime,
) -> RoundAhead:
    times, steps = asked.times, asked.steps
    written_at = max(work.now, midnight(times.day, asked.plan.zone) - AHEAD)
    done = plan(steps, 0, AWAITED, times.missing_at, written_at).done
    taken = tuple(course(steps, done, AWAITED, times.missing_at, written_at, until))
    return RoundAhead(
        number=0,
        schedule=name,
        label=times.label,
        plan=asked.plan,
        due_at=times.due_at,
        lock_at=times.lock_at,
        opens_at=max(times.opens_at, written_at),
        summary_at=times.missing_at,
        summary_to=own.summary_to,
        chain=lambda: above(tuple((unit.id, unit.parent_id) for unit in asked.units)),
        courses=((frozenset(unit.id for unit in asked.units if unit.id not in excused), taken),),
    )
