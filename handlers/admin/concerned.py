"""What of all that is arranged concerns the units that the speaker administers."""

from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rights import Right
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.queries import rounds as stored_rounds


def unit_names(talk: Talk) -> frozenset[str]:
    """The units that the speaker administers, by name."""
    known = stored_directory.directory(talk.work)
    return frozenset(known.name(unit_id) for unit_id in talk.scope.units(Right.ADMINISTER))


def schedules(talk: Talk) -> list[tuple[int, SchedulePlan]]:
    """The schedules that one of these units owes something by, with their rows' numbers."""
    mine = unit_names(talk)
    found = [(row.id, stored_rounds.plan_of(row)) for row in stored_rounds.open_schedules(talk.work)]
    return [(number, plan) for number, plan in found if mine.intersection(plan.units)]


def schedule(talk: Talk, row: int) -> SchedulePlan | None:
    """One of them."""
    return dict(schedules(talk)).get(row)
