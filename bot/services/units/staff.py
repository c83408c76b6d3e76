"""People of a unit: who may change it, who is told, and moving them to another unit."""

from collections.abc import Collection

from bot.domain.rights import Right
from bot.services.people import roles
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Account, Unit
from storage.work import Work


def administered(work: Work, speaker: Speaker, unit_id: int) -> Unit:
    """The unit. Raises `Refused` where it is gone or the speaker does not administer it."""
    unit = stored_units.unit(work, unit_id)
    if unit is None:
        raise Refused("refuse.stale")
    if not speaker.scope.may(Right.ADMINISTER, unit.id):
        raise Refused("refuse.right")
    return unit


def serving(work: Work, unit_id: int) -> list[Account]:
    """Everybody with a role at this very unit, each once."""
    found = stored_grants.roles_at(work, [unit_id])
    return list({held.account.id: held.account for held in found}.values())


def concerned(work: Work, unit_ids: Collection[int], *, but: Account) -> list[Account]:
    """Everybody with a role at one of these units, and their admins, except `but`; each once."""
    own = [held.account for held in stored_grants.roles_at(work, unit_ids)]
    found = {one.id: one for one in [*own, *stored_members.admins_for(work, unit_ids)]}
    return [one for one in found.values() if one.id != but.id]


def go_over(work: Work, old: Unit, new: Unit) -> None:
    """Moves all roles, and the people who work at `old`, to `new`."""
    for held in stored_grants.roles_at(work, [old.id]):
        roles.give(work, held.account.id, new.id, held.member.role, held.member.person_id)
        roles.end(work, held.member)
    for person in stored_people.staff_of(work, old.id):
        person.unit_id = new.id
    work.session.flush()
