"""Making rounds and occurrences ahead of time from the schedules in force."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.domain.modes.in_force import Modes
from bot.domain.reports.reminders import Timed
from bot.domain.reports.reminders import plan as plan_reminders
from bot.domain.terms import ReportState
from bot.domain.time.days import Calendar, data_version
from bot.domain.time.local_time import local_day
from bot.services import due
from bot.services.reports import round_plans
from bot.services.reports.round_plans import AHEAD, PlannedRound
from storage.queries import modes as stored_modes
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import open_schedules, plan_of
from storage.tables import Excuse, Occurrence, Round, Schedule, Unit
from storage.work import Work


def plan_ahead(work: Work, calendar: Calendar) -> bool:
    """Makes the rounds of the next days; costs one small query where nothing is missing. True: days were planned."""
    numbers = [schedule.id for schedule in open_schedules(work) if _behind(work, schedule)]
    due.act_on_each_of(work, Schedule, numbers, lambda own, schedule: _plan(own, schedule, calendar))
    return bool(numbers)


def replan(work: Work, calendar: Calendar, but: str | None = None) -> None:
    """After the calendar has changed: what it no longer yields goes, unless it is open or reported; what it yields
    comes, also on days that were planned already.

    `but`: without the schedules that were planned with this `data_version`.
    """
    numbers = [schedule.id for schedule in open_schedules(work) if schedule.planned_with != but]
    due.act_on_each_of(work, Schedule, numbers, lambda own, schedule: _replan(own, schedule, calendar))


def yields(schedule: Schedule, round_: Round, modes: Modes) -> bool:
    """Is this round one of those that the schedule asks for, as it is, by this calendar and these modes?"""
    asked = modes.rounds(plan_of(schedule), round_.day, round_.day)
    return any(times.due_at == round_.due_at for times, _ in asked)


def forget_ahead(work: Work, schedule: Schedule) -> None:
    """Takes away rounds that nobody was told of and nobody reported for; planning begins from today again."""
    for round_ in stored_rounds.unopened(work, schedule.id):
        if not stored_rounds.has_reports(work, round_.id):
            stored_rounds.remove_round(work, round_)
    # Planning skips rounds that exist.
    schedule.planned_until = None


def _replan(work: Work, schedule: Schedule, calendar: Calendar) -> None:
    plan, until, modes = plan_of(schedule), _wanted(work, schedule), stored_modes.in_force(work, calendar)
    wanted = {times.due_at: times for times, _ in modes.rounds(plan, local_day(work.now, plan.zone), until)}
    for round_ in stored_rounds.unopened(work, schedule.id):
        times = wanted.get(round_.due_at)
        if times is not None and round_.change == round_plans.stamp(modes, plan, round_.day):
            round_.lock_at = times.lock_at  # may depend on the round after it
        elif not stored_rounds.has_reports(work, round_.id):
            stored_rounds.remove_round(work, round_)
    schedule.planned_until = None
    _plan(work, schedule, calendar)


def _behind(work: Work, schedule: Schedule) -> bool:
    """A plan that cannot be read is behind, too: whoever looks at it then says so."""
    try:
        return schedule.planned_until != _wanted(work, schedule)
    except ValueError:
        return True


def _wanted(work: Work, schedule: Schedule) -> date:
    return local_day(work.now + AHEAD, plan_of(schedule).zone)


def _plan(work: Work, schedule: Schedule, calendar: Calendar) -> None:
    plan, until, modes = plan_of(schedule), _wanted(work, schedule), stored_modes.in_force(work, calendar)
    first = round_plans.first_day(schedule, local_day(work.now, plan.zone), until)
    units = round_plans.owing(work, plan)
    if schedule.planned_until is None:  # else the days before are somebody else's
        schedule.planned_with = data_version()
    schedule.planned_until = until
    if not units:
        return  # nobody owes anything: no round, and no summary of nothing
    excuses = stored_rounds.excuses_between(work, [unit.id for unit in units], first, until)
    for asked in round_plans.asked(work, schedule, modes, units, first, until):
        _add_round(work, schedule, asked, excuses)


def _add_round(work: Work, schedule: Schedule, asked: PlannedRound, excuses: Sequence[Excuse]) -> None:
    times = asked.times
    round_ = Round(
        bot_id=work.bot_id,
        schedule_id=schedule.id,
        day=times.day,
        label=times.label,
        zone=asked.plan.zone,
        early_from=times.opens_at - asked.plan.early,
        opens_at=times.opens_at,
        due_at=times.due_at,
        missing_at=times.missing_at,
        lock_at=times.lock_at,
        next_action_at=times.opens_at,
        change=asked.change,
    )
    work.session.add(round_)
    work.session.flush()
    steps = asked.steps
    for unit in asked.units:
        work.session.insert_later(Occurrence, _occurrence(work, round_, unit, steps, excuses))


def _occurrence(
    work: Work, round_: Round, unit: Unit, steps: Sequence[Timed], excuses: Sequence[Excuse]
) -> Mapping[str, Any]:
    """Its row: a county has thousands of them, and nobody asks for their ids."""
    excuse = round_plans.excuse_of(excuses, unit.id, round_.day)
    state = ReportState.EXCUSED if excuse else ReportState.AWAITED
    ahead = plan_reminders(steps, 0, state, round_.missing_at, work.now)
    return {
        "bot_id": work.bot_id,
        "round_id": round_.id,
        "unit_id": unit.id,
        "due_at": round_.due_at,
        "state": state,
        "note": excuse.reason if excuse else "",
        "step": ahead.done,
        "next_action_at": ahead.next_at,
    }
