"""The schedules, chats and rotas of the units that the speaker administers."""

from collections.abc import Collection

from bot.config import Config, namesakes
from bot.config.differences import differences
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rights import Right
from bot.services import outbox
from bot.services.admin.units_concerned import UnitsConcerned
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.queries import directory as stored_directory
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Binding, Rota


def unit_names(talk: Talk) -> frozenset[str]:
    """The units that the speaker administers, by name."""
    known = stored_directory.directory(talk.work)
    return frozenset(known.name(unit_id) for unit_id in talk.scope.units(Right.ADMINISTER))


def schedules(talk: Talk) -> list[tuple[int, SchedulePlan]]:
    """Row id and plan of each schedule by which one of these units owes reports.

    A schedule without units is listed for admins of the whole place.
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
    """The names of the lowest units below this one, itself left out: what "青石镇/*" stands for in a file."""
    return lowest(talk, stored_directory.directory(talk.work).reach(top) - {top})


def lowest(talk: Talk, units: Collection[int]) -> list[str]:
    """The names of those of `units` that have none below them: those that report."""
    known = stored_directory.directory(talk.work)
    return [known.name(one) for one in known.in_order(units) if len(known.reach(one)) == 1]


def chats(talk: Talk) -> list[Binding]:
    """The chat names that belong to one of these units, bound to a group or not."""
    return [one for one in stored_chats.bindings(talk.work) if talk.scope.may(Right.ADMINISTER, one.unit_id)]


def rotas(talk: Talk) -> list[Rota]:
    """The rotas of these units."""
    return [one for one in stored_rota.open_rotas(talk.work) if talk.scope.may(Right.ADMINISTER, one.unit_id)]


def schedule(talk: Talk, row: int) -> SchedulePlan | None:
    """The schedule of this row; None where none of its units is the speaker's."""
    return dict(schedules(talk)).get(row)


def must_be_own(talk: Talk, before: Config, after: Config) -> None:
    """Raises `Refused`, naming them, where a change concerns units that the speaker does not administer.

    Who is only told apart from a unit of its name, or no more, is not concerned.
    """
    before = namesakes.as_known_in(before, after)
    known, mine = stored_directory.directory(talk.work), talk.scope.units(Right.ADMINISTER)
    units = sorted(UnitsConcerned(before, after).by(differences(before, after)))
    others = [unit for unit in units if unit in known.ids and known.ids[unit] not in mine]
    if others:
        raise Refused("preview.of_others", units=outbox.listed(others, 5))
