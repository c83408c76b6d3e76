"""What the rounds that people are asked about are called; with the schedule, where a unit has several."""

from collections.abc import Iterable

from bot.domain.reports import round_names
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import Entry, plan_of
from storage.tables import Round
from storage.work import Work


def spoken(work: Work, round_: Round) -> str:
    """「今天 15:00」, as of now."""
    return round_names.spoken(round_.due_at, round_.zone, work.now)


def in_full(work: Work, round_: Round, units: Iterable[str]) -> str:
    """「今天 15:00」, or 「今天 15:00 防汛报告」 where one of these units (by name) owes more than one schedule."""
    schedules = stored_rounds.open_schedules(work)
    owing = set(units)
    of_them = [schedule for schedule in schedules if owing & set(plan_of(schedule).units)]
    several = len(of_them) > 1 and any(
        sum(unit in plan_of(schedule).units for schedule in of_them) > 1 for unit in owing
    )
    names = [schedule.name for schedule in of_them if schedule.id == round_.schedule_id] if several else []
    return " ".join([spoken(work, round_), *names])


def of_entry(work: Work, target: Entry) -> str:
    """The same of one unit's round."""
    return in_full(work, target.round, [target.unit.name])
