"""Splitting a unit (拆分): parts become units of their own; the unit itself stays with its history and open matters."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import audit, edits, outbox
from bot.services.people import roles
from bot.services.refusals import Refused
from bot.services.reports import unit_changes
from bot.services.units import names, news, staff
from bot.services.utterance import Speaker
from storage.queries import directory as stored_directory
from storage.queries import grants as stored_grants
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work


@edits.undoable("unit.split")
def split(
    work: Work,
    speaker: Speaker,
    unit_id: int,
    parts: Sequence[str],
    people: Mapping[str, Collection[int]] | None = None,
) -> list[Unit]:
    """Makes units beside it that owe the same from the next round on. Raises `Refused`.

    `people`: by new unit's name, the roles (member ids) that move there; all others stay.
    """
    unit = staff.administered(work, speaker, unit_id)
    if unit.parent_id is None:
        raise Refused("units.topmost", unit=unit.name)
    found = [one_line(part) for part in parts]
    if not found or len(set(found)) < len(found):
        raise Refused("units.split_names")
    above = work.session.get_one(Unit, unit.parent_id)
    known_as = [names.free_name(work, name, above) for name in found]
    for name in known_as:
        names.tell_apart(work, names.called_so(name, above), speaker.account)
    made = [_make(work, unit, name) for name in reversed(known_as)][::-1]
    for part, new in zip(parts, made, strict=True):
        unit_changes.join(work, unit, new)
        _bring(work, unit, new, (people or {}).get(part, ()))
    listed = outbox.listed(one.name for one in made)
    concerned = [one.id for one in made]
    audit.record(
        work, speaker.account, "unit.split", unit=unit, units=concerned, before=unit.name, after=listed
    )
    work.session.flush()
    stored_directory.forget_edition(work)
    text = say("units.split", unit=unit.name, parts=listed, by=speaker.account.name)
    concerned = [unit.id, *(one.id for one in made)]
    news.tell_by_day(work, staff.concerned(work, concerned, but=speaker.account), concerned, text)
    return made


def _make(work: Work, beside: Unit, name: str) -> Unit:
    """A unit right behind `beside` in the order of the configuration."""
    for one in stored_units.all_units(work):
        if one.position > beside.position:
            one.position += 1
    unit = Unit(bot_id=work.bot_id, name=name, parent_id=beside.parent_id, position=beside.position + 1)
    work.session.add(unit)
    work.session.flush()
    return unit


def _bring(work: Work, old: Unit, new: Unit, member_ids: Collection[int]) -> None:
    for held in stored_grants.roles_at(work, [old.id]):
        if held.member.id not in member_ids:
            continue
        roles.give(work, held.account.id, new.id, held.member.role, held.member.person_id)
        roles.end(work, held.member)
        person = stored_people.person_of(work, held.account)
        if person is not None and person.unit_id == old.id:
            person.unit_id = new.id
