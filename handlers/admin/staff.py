"""People on the staff without a role: listed and not joined yet, or on a rota only."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, ScreenView, Spot
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.phrases import say
from bot.services.people import changes
from bot.services.refusals import Refused
from handlers.admin import change, concerned
from handlers.admin.lists import ListEntry, entry
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts

LIST = Spot(ScreenNumber.PEOPLE)
PHONE, REPLACE, STRIKE = range(10, 13)  # acts; their numbers never change


def entries(talk: Talk, unit_id: int = 0) -> list[ListEntry]:
    """Entries for these people in the speaker's units, or in one of them (row id).

    Whoever belongs to no unit is listed for admins of the whole place.
    """
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


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    try:
        person = changes.changeable(talk.work, talk.speaker, at.row)
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
    buttons = (
        (ActButton(say("button.person_replace"), REPLACE), ActButton(say("button.person_phone"), PHONE)),
        (ActButton(say("button.staff_strike"), STRIKE),),
    )
    return ScreenView(tuple(lines), buttons, LIST)


SCREENS = (
    Screen(
        ScreenNumber.STAFF,
        _draw,
        acts={
            PHONE: change.begins("staff.phone", "person"),
            REPLACE: change.begins("staff.replace", "person"),
            STRIKE: change.begins("staff.strike", "person"),
        },
    ),
)
