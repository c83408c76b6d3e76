"""People: who holds which role, and one of them."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import OpenButton, OtherButton, ScreenView, Spot
from bot.domain.grants import Grant
from bot.domain.messaging.buttons import AskRevoke
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.domain.time.local_time import local
from bot.phrases import say
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import grants as stored_grants
from storage.queries import people as stored_people

LIST = Spot(ScreenNumber.PEOPLE)


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    held = stored_grants.roles_at(talk.work, talk.scope.units(Right.ADMINISTER))
    return [
        entry(
            f"{one.unit.name}　{ROLE_NAMES[one.member.role]}　{name(one.account.name)}",
            Spot(ScreenNumber.PERSON, one.member.id),
        )
        for one in held
    ]


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
        lines.append(
            say("screen.person_on_rota", name=person.name, phone=person.phone or say("screen.no_phone"))
        )
    remove = AskRevoke(kind=Grant.ROLE.value, grant=held.member.id)
    unit = OpenButton(say("button.its_unit", name=held.unit.name), Spot(ScreenNumber.UNIT, held.unit.id))
    return ScreenView(tuple(lines), ((OtherButton(say("button.remove", who=who), remove),), (unit,)), LIST)


SCREENS = (
    list_screen(ScreenNumber.PEOPLE, "screen.people", _listed),
    Screen(ScreenNumber.PERSON, _draw),
)
