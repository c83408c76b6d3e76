"""What of all that is arranged concerns the units that the speaker administers."""

from bot.config import Config
from bot.config.differences import differences
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rights import Right
from bot.services import outbox
from bot.services.admin import reach
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.queries import directory as stored_directory
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Binding


def unit_names(talk: Talk) -> frozenset[str]:
    """The units that the speaker administers, by name."""
    known = stored_directory.directory(talk.work)
    return frozenset(known.name(unit_id) for unit_id in talk.scope.units(Right.ADMINISTER))


def schedules(talk: Talk) -> list[tuple[int, SchedulePlan]]:
    """The schedules that one of these units owes something by, with their rows' numbers.

    One that no unit owes yet is the concern of whoever administers the whole.
    """
    mine, whole = unit_names(talk), administers_whole(talk)
    found = [(row.id, stored_rounds.plan_of(row)) for row in stored_rounds.open_schedules(talk.work)]
    return [
        (number, plan)
        for number, plan in found
        if mine.intersection(plan.units) or (whole and not plan.units)
    ]


def administers_whole(talk: Talk) -> bool:
    root = stored_units.root(talk.work)
    return root is not None and talk.scope.may(Right.ADMINISTER, root.id)


def leaves(talk: Talk, top: int) -> list[str]:
    """The units below this one that have none below them, by name: what "青石镇/*" stands for in a file."""
    known = stored_directory.directory(talk.work)
    below = known.reach(top) - {top}
    return [known.name(one) for one in known.in_order(below) if len(known.reach(one)) == 1]


def chats(talk: Talk) -> list[Binding]:
    """The chats of these units."""
    return [one for one in stored_chats.bindings(talk.work) if talk.scope.may(Right.ADMINISTER, one.unit_id)]


def schedule(talk: Talk, row: int) -> SchedulePlan | None:
    """One of them."""
    return dict(schedules(talk)).get(row)


def must_be_own(talk: Talk, before: Config, after: Config) -> None:
    """Raises `Refused` where a change concerns units that the speaker does not administer, with their names."""
    known, mine = stored_directory.directory(talk.work), talk.scope.units(Right.ADMINISTER)
    units = sorted(reach.concerned(before, after, differences(before, after)))
    others = [unit for unit in units if unit in known.ids and known.ids[unit] not in mine]
    if others:
        raise Refused("preview.of_others", units=outbox.listed(others, 5))
