"""People on the staff who hold no role, listed and not joined yet, or on a rota only."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.typed import read_person
from bot.domain.admin.view import ActButton, ScreenButton, ScreenView, Spot
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.phrases import say
from bot.services.people import changes, replacement
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.form import ChangeForm, Choice, FormField, Given
from handlers.admin.lists import ListEntry, entry
from handlers.admin.person_changes import newcomer, read_phone
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.tables import Person
from storage.work import Work

LIST = Spot(ScreenNumber.PEOPLE)


def entries(talk: Talk, unit_id: int = 0) -> list[ListEntry]:
    """Those of the speaker's units, or of one of them; whoever is of no unit is shown to who administers all."""
    known, mine = stored_directory.directory(talk.work), talk.scope.units(Right.ADMINISTER)
    listed: dict[int, set[int]] = {}
    for one in stored_listings.expected(talk.work):
        listed.setdefault(one.person.id, set()).add(one.unit.id)
    wanted = frozenset({unit_id}) & mine if unit_id else mine
    whole = concerned.administers_whole(talk) and not unit_id
    found = []
    for person in stored_people.without_role(talk.work):
        units = listed.get(person.id, set()) | ({person.unit_id} if person.unit_id is not None else set())
        if units & wanted or (whole and not units):
            where = known.name(next(iter(known.in_order(units & wanted)), 0)) or say("screen.staff_nowhere")
            key = "screen.staff_joined" if person.account_id is not None else "screen.staff_absent"
            label = f"{where}　{say(key)}　{name(person.name)}"
            found.append(entry(label, Spot(ScreenNumber.STAFF, person.id)))
    return found


def _person(talk: Talk, person_id: int) -> Person:
    return changes.changeable(talk.work, talk.speaker, person_id)


def draw(talk: Talk, at: Spot) -> ScreenView | None:
    """One of them; None for whoever is not the speaker's to see."""
    try:
        person = _person(talk, at.row)
    except Refused:
        return None
    unit = stored_directory.directory(talk.work).name(person.unit_id or 0) or say("screen.staff_nowhere")
    lines = [
        say("screen.staff", who=name(person.name), unit=unit, phone=person.phone or say("screen.no_phone")),
        say("screen.staff_joined" if person.account_id is not None else "screen.staff_absent"),
    ]
    lines += [
        say("screen.staff_listed", unit=one.unit.name, role=ROLE_NAMES[one.listing.role])
        for one in stored_listings.of_person(talk.work, person.id)
    ]
    shifts = len(stored_shifts.coming_of(talk.work, person.id))
    lines += [say("screen.staff_shifts", count=shifts)] if shifts else []
    lines.append(say("screen.staff_how", unit=unit, who=person.name))
    return ScreenView(tuple(lines), tuple(_offered()), LIST)


PHONE, REPLACE, STRIKE = range(10, 13)  # what can be done with them; the numbers never change


def _offered() -> Iterator[tuple[ScreenButton, ...]]:
    yield ActButton(say("button.person_replace"), REPLACE), ActButton(say("button.person_phone"), PHONE)
    yield (ActButton(say("button.staff_strike"), STRIKE),)


def _title(key: str) -> Callable[[Talk, Given], str]:
    return lambda talk, given: say(key, who=name(_person(talk, given["person"]).name))


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.STAFF, given["person"])


def _do_phone(talk: Talk, work: Work, given: Given) -> str:
    person = _person(talk, given["person"])
    number = changes.set_phone(work, talk.speaker, person.id, given["phone"])
    return say("change.phone", person=person.name, phone=number or say("screen.no_phone"))


def _others(talk: Talk, given: Given) -> Sequence[Choice]:
    mine = talk.scope.units(Right.ADMINISTER)
    return [
        Choice(name(one.name), one.id)
        for one in stored_people.everybody(talk.work)
        if one.id != given["person"] and (one.unit_id is None or one.unit_id in mine)
    ]


def _read_successor(talk: Talk, given: Given, text: str) -> Any:
    found = read_person(text)
    if found is None:
        raise Refused("change.bad_person")
    meant = [one for one in _others(talk, given) if one.label == found.name]
    if len(meant) == 1 and not found.phone:
        return meant[0].value
    if len(meant) > 1:
        raise Refused("change.several", person=found.name)
    if found.phone:
        changes.read_phone(found.phone)
    return {"name": found.name, "phone": found.phone}


def _do_replace(talk: Talk, work: Work, given: Given) -> str:
    old, new = _person(talk, given["person"]), given["successor"]
    if isinstance(new, dict):
        new = newcomer(work, new, old.unit_id).id
    return replacement.told_to_admin(replacement.replace(work, talk.speaker, old.id, new))


def _do_strike(talk: Talk, work: Work, given: Given) -> str:
    return say("change.struck", person=changes.strike(work, talk.speaker, given["person"]).name)


FORMS = (
    ChangeForm(
        "staff.phone",
        _title("change.title_staff_phone"),
        (FormField("phone", "change.ask_phone", read_phone),),
        _do_phone,
        _back,
    ),
    ChangeForm(
        "staff.replace",
        _title("change.title_staff_replace"),
        (FormField("successor", "change.ask_successor", _read_successor, _others),),
        _do_replace,
        lambda _: LIST,
    ),
    ChangeForm("staff.strike", _title("change.title_strike"), (), _do_strike, lambda _: LIST),
)
