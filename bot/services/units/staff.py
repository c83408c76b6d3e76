"""Who may change a unit, whom a change concerns, and how its people go over to another unit."""

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
    """The unit, where the speaker administers it. Raises `Refused`."""
    unit = stored_units.unit(work, unit_id)
    if unit is None:
        raise Refused("refuse.stale")
    if not speaker.scope.may(Right.ADMINISTER, unit.id):
        raise Refused("refuse.right")
    return unit


def serving(work: Work, unit_id: int) -> list[Account]:
    """Whoever has a role at exactly this unit, each once."""
    found = stored_grants.roles_at(work, [unit_id])
    return list({held.account.id: held.account for held in found}.values())


def concerned(work: Work, unit_ids: Collection[int], *, but: Account) -> list[Account]:
    """Whoever has a role at one of these units, and who administers them; each once."""
    own = [held.account for held in stored_grants.roles_at(work, unit_ids)]
    found = {one.id: one for one in [*own, *stored_members.admins_for(work, unit_ids)]}
    return [one for one in found.values() if one.id != but.id]


def go_over(work: Work, old: Unit, new: Unit) -> None:
    """Everybody's roles at `old` are roles at `new` from now on; who works there works there now."""
    for held in stored_grants.roles_at(work, [old.id]):
        roles.give(work, held.account.id, new.id, held.member.role, held.member.person_id)
        roles.end(work, held.member)
    for person in stored_people.staff_of(work, old.id):
        person.unit_id = new.id
    work.session.flush()
