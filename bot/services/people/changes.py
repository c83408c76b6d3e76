"""Changes of one person on the staff (moved, struck, another telephone), and who may make them."""

from dataclasses import dataclass

from bot.domain.listings import telephone
from bot.domain.messaging.kinds import Kind
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import one_line
from bot.domain.text.privacy import masked_phone
from bot.phrases import say
from bot.services import audit, edits, outbox
from bot.services.people import identity, responsibility, revocations, roles
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.queries.grants import HeldRole
from storage.tables import Person, Unit
from storage.work import Work

MOST_REPEATED = 30  # characters of what was typed


@dataclass(frozen=True)
class Moved:
    """`roles`: those at the new unit. `shifts`: how many coming ones they keep on rotas of other units."""

    person: str
    unit: str
    roles: tuple[str, ...]
    shifts: int


def changeable(work: Work, speaker: Speaker, person_id: int) -> Person:
    """A person who serves a unit that the speaker administers. Raises `Refused`.

    Somebody without unit, role and rota is changed by admins of the whole place.
    """
    person = stored_people.person(work, person_id)
    if person is None or person.closed_at is not None:
        raise Refused("refuse.stale")
    theirs = {one.unit.id for one in roles_of(work, person)}
    theirs |= {held.rota.unit_id for held in stored_shifts.coming_of(work, person.id)}
    if person.unit_id is not None:
        theirs.add(person.unit_id)
    theirs = theirs or responsibility.units_of(work, person)
    if not theirs & speaker.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    return person


def roles_of(work: Work, person: Person) -> list[HeldRole]:
    account = stored_people.account_of(work, person)
    return stored_grants.roles_of(work, account.id) if account else []


def administered_roles(work: Work, speaker: Speaker, person: Person) -> list[HeldRole]:
    """The person's roles at units that the speaker administers."""
    return [one for one in roles_of(work, person) if speaker.scope.may(Right.ADMINISTER, one.unit.id)]


@edits.undoable("person.move")
def relocate(work: Work, speaker: Speaker, person_id: int, from_id: int, to_id: int) -> Moved:
    """Moves their roles at one unit to another. Raises `Refused`."""
    person = changeable(work, speaker, person_id)
    old, new = _units(work, speaker, from_id, to_id)
    held = [one for one in administered_roles(work, speaker, person) if one.unit.id == old.id]
    for one in held:
        revocations.must_leave_an_admin(work, one)
    for one in held:
        roles.give(work, one.account.id, new.id, one.member.role, one.member.person_id)
        roles.end(work, one.member)
    if person.unit_id in (None, old.id):
        person.unit_id = new.id
    work.session.flush()
    names = tuple(ROLE_NAMES[one.member.role] for one in held)
    before, after = (f"{unit.name} {'、'.join(names)}" for unit in (old, new))
    audit.record(
        work,
        speaker.account,
        "person.move",
        unit=new,
        units=[old.id],
        person=person,
        before=before,
        after=after,
    )
    _tell_moved(work, speaker, person, old, new)
    return Moved(person.name, new.name, names, _shifts_elsewhere(work, person, new))


@edits.undoable("person.strike")
def strike(work: Work, speaker: Speaker, person_id: int) -> Person:
    """Takes somebody off the staff and the office's list. Raises `Refused` where they hold a role or shift."""
    person = changeable(work, speaker, person_id)
    responsibility.must_answer_for(work, speaker.scope, person)
    shifts = len(stored_shifts.coming_of(work, person.id))
    if roles_of(work, person):
        raise Refused("people.has_roles", person=person.name)
    if shifts:
        raise Refused("people.stands_shifts", person=person.name, count=shifts)
    if person.account_id is not None:
        identity.unlink(work, person, speaker.account)
    stored_listings.end_of(work, person.id)
    person.closed_at = work.now
    audit.record(
        work, speaker.account, "person.strike", unit=person.unit_id, person=person, before=person.name
    )
    work.session.flush()
    return person


def _units(work: Work, speaker: Speaker, from_id: int, to_id: int) -> tuple[Unit, Unit]:
    old, new = stored_units.unit(work, from_id), stored_units.unit(work, to_id)
    if old is None or new is None:
        raise Refused("refuse.stale")
    if old.id == new.id:
        raise Refused("people.same_unit", unit=new.name)
    if not all(speaker.scope.may(Right.ADMINISTER, one.id) for one in (old, new)):
        raise Refused("refuse.right")
    return old, new


def _tell_moved(work: Work, speaker: Speaker, person: Person, old: Unit, new: Unit) -> None:
    account = stored_people.account_of(work, person)
    if account is not None and account.id != speaker.account.id:
        text = say("people.moved", old=old.name, unit=new.name, by=speaker.account.name)
        outbox.tell(work, account, text, Kind.OUTCOME)


def _shifts_elsewhere(work: Work, person: Person, unit: Unit) -> int:
    chain = stored_units.above(work, unit.id)
    return sum(held.rota.unit_id not in chain for held in stored_shifts.coming_of(work, person.id))


def read_phone(written: str) -> str:
    """A number as it is kept. Raises `Refused` where it is none, is cut short, or is more than one."""
    if why := telephone.doubt(written):
        raise Refused(why, **_of_number(written), outcome=say("people.phone_as_it_was"))
    return telephone.kept(written)


def phone_left_out(written: str) -> str:
    """What is wrong with a number that stands behind a name, which is kept without it; empty where nothing is."""
    why = telephone.doubt(written) if written else None
    return say(why, **_of_number(written), outcome=say("people.phone_left_out")) if why else ""


def _of_number(written: str) -> dict[str, object]:
    return {"text": one_line(written, MOST_REPEATED), "count": len(telephone.bare(written))}


@edits.undoable("person.phone")
def set_phone(work: Work, speaker: Speaker, person_id: int, written: str) -> str:
    """Returns the number as it is kept; an empty one takes it away. Raises `Refused`.

    It is the one by which they are called wherever they serve.
    """
    person = changeable(work, speaker, person_id)
    responsibility.must_answer_for(work, speaker.scope, person)
    number = read_phone(written) if written else ""
    if number == person.phone:
        raise Refused("people.same_phone", person=person.name)
    before, person.phone = person.phone, number
    shown = [masked_phone(one) for one in (before, number)]
    unit = next((one.unit for one in roles_of(work, person)), None)
    audit.record(
        work,
        speaker.account,
        "person.phone",
        unit=unit or person.unit_id,
        person=person,
        before=shown[0],
        after=shown[1],
    )
    return number
