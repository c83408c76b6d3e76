"""People: the list of everybody with a role or on the staff, and the screen of one role that somebody holds."""

from collections.abc import Iterator

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, OpenButton, OtherButton, ScreenButton, ScreenView, Spot
from bot.domain.grants import Grant
from bot.domain.messaging.buttons import AskRevoke
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.domain.time.local_time import local, shown_span
from bot.phrases import say
from bot.services.people import identity
from handlers.admin import change, staff
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import grants as stored_grants
from storage.queries import people as stored_people
from storage.queries.grants import HeldRole
from storage.tables import Person, Substitution

LIST = Spot(ScreenNumber.PEOPLE)


def _listed(talk: Talk, at: Spot) -> list[ListEntry]:
    """The people of the unit in `at.row`, or of all the admin's units (0); those without a role come last."""
    mine = talk.scope.units(Right.ADMINISTER)
    held = stored_grants.roles_at(talk.work, mine & {at.row} if at.row else mine)
    roles = [
        entry(
            f"{one.unit.name}　{ROLE_NAMES[one.member.role]}　{name(one.account.name)}",
            Spot(ScreenNumber.PERSON, one.member.id),
        )
        for one in held
    ]
    return [*roles, *staff.entries(talk, at.row)]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    held = stored_grants.role(talk.work, at.row)
    if held is None or not talk.scope.may(Right.ADMINISTER, held.unit.id):
        return None
    since = local(held.member.since, talk.settings.zone)
    who = name(held.account.name)
    lines = [
        say("screen.person", who=who, unit=held.unit.name, role=ROLE_NAMES[held.member.role]),
        say("screen.person_since", since=f"{since:%Y-%m-%d}"),
    ]
    person = stored_people.person_of(talk.work, held.account)
    if person is not None:
        on_duty = identity.is_duty_person(talk.work, person)
        key = "screen.person_on_rota" if on_duty else "screen.person_named"
        lines.append(say(key, name=person.name, phone=person.phone or say("screen.no_phone")))
    remove = AskRevoke(kind=Grant.ROLE.value, grant=held.member.id)
    unit = OpenButton(say("button.its_unit", name=held.unit.name), Spot(ScreenNumber.UNIT, held.unit.id))
    lines += [_away_line(talk, row) for row in _away(talk, held)]
    buttons = (*_offered(talk, held), (OtherButton(say("button.remove", who=who), remove),), (unit,))
    return ScreenView(tuple(lines), buttons, LIST)


# What can be done with a person: the acts of their screen. Their numbers never change.
REPLACE, MOVE, AWAY, PHONE, BACK = range(10, 15)


def _offered(talk: Talk, held: HeldRole) -> Iterator[tuple[ScreenButton, ...]]:
    yield ActButton(say("button.person_replace"), REPLACE), ActButton(say("button.person_move"), MOVE)
    yield ActButton(say("button.person_away"), AWAY), ActButton(say("button.person_phone"), PHONE)
    for row in _away(talk, held):
        yield (ActButton(say("button.person_back", span=shown_span(row)), BACK, row.id),)


def _away(talk: Talk, held: HeldRole) -> list[Substitution]:
    """The spans in which somebody stands in for them."""
    person = stored_people.behind(talk.work, held.account)
    return [
        one
        for one in stored_people.substitutions(talk.work)
        if person is not None and one.person_id == person.id
    ]


def _away_line(talk: Talk, row: Substitution) -> str:
    other = talk.work.session.get_one(Person, row.substitute_id)
    return say("screen.person_away", span=shown_span(row), other=other.name)


SCREENS = (
    list_screen(ScreenNumber.PEOPLE, "screen.people", _listed),
    Screen(
        ScreenNumber.PERSON,
        _draw,
        acts={
            REPLACE: change.begins("person.replace", "member"),
            MOVE: change.begins("person.move", "member"),
            AWAY: change.begins("person.away", "member"),
            PHONE: change.begins("person.phone", "member"),
            BACK: lambda talk, at, value: change.begin_change(
                talk, "person.back", member=at.row, substitution=value
            ),
        },
    ),
)
