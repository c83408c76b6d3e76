"""Rounds that count for others: where a mode begins or ends, or the times of a schedule are changed, in the middle of a
day, what is open or reported already stands for what would take its place, so that nobody is asked once more."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime

from bot.domain.modes import takeover
from bot.domain.modes.effect import schedule_on
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import ScheduleChange
from bot.domain.reports.schedule import rounds
from bot.domain.terms import ReportState
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import plan_of
from storage.tables import Round, Schedule
from storage.work import Work

# Whoever missed the one is asked by the other.
COUNTING = (ReportState.AWAITED, ReportState.ZERO, ReportState.MATTER, ReportState.EXCUSED)


def stamp(change: ScheduleChange | None) -> str:
    """What modes have made of a round, as it is stored in `Round.change`: JSON, or empty for nothing."""
    return change.model_dump_json(exclude_none=True) if change is not None else ""


def covered(
    work: Work,
    modes: Modes,
    schedule: Schedule,
    there: Sequence[tuple[Round, Schedule]],
    dues: Collection[datetime],
) -> Mapping[datetime, frozenset[int]]:
    """Of the due times (UTC) that the schedule has on a day, those that others count for: for which units.

    `there`: all rounds of that day, with their schedules, by due time.
    """
    found: defaultdict[datetime, frozenset[int]] = defaultdict(frozenset)
    for round_, other in there:
        if _superseded(modes, schedule, round_, other):
            before = _as_it_was(modes, round_, other, [one for one, its in there if its.id == other.id])
            due = takeover.counterparts(before, dues).get(round_.due_at)
            if due is not None:
                found[due] |= stored_rounds.units_in(work, round_.id, COUNTING)
    return found


def _superseded(modes: Modes, schedule: Schedule, round_: Round, other: Schedule) -> bool:
    """Was the round planned as its schedule was, or as other modes stood, in the place of one that this one has now?"""
    if round_.due_at in _dues(modes, other, round_.day):
        return False
    if other.id == schedule.id:
        return True
    is_now, was = modes.schedule_change(plan_of(other), round_.day), stored_rounds.change_of(round_)
    if stamp(is_now) == round_.change:
        return False
    here = modes.schedule_change(plan_of(schedule), round_.day)
    return any(
        one is not None and one.replaces == name for one, name in ((was, schedule.name), (here, other.name))
    )


def _as_it_was(modes: Modes, round_: Round, other: Schedule, kept: Sequence[Round]) -> set[datetime]:
    """The due times that its schedule had on that day when the round was planned.

    Where the schedule itself was changed they are not known any more but by the rounds that are `kept`.
    """
    if stamp(modes.schedule_change(plan_of(other), round_.day)) == round_.change:
        return {one.due_at for one in kept}
    plan = schedule_on(plan_of(other), stored_rounds.change_of(round_), round_.day)
    days = (round_.day, round_.day, modes.calendar)
    return {round_.due_at, *(times.due_at for times in (rounds(plan, *days) if plan else ()))}


def _dues(modes: Modes, schedule: Schedule, day: date) -> Iterator[datetime]:
    return (times.due_at for times, _ in modes.rounds(plan_of(schedule), day, day))
