"""授权: what was given, as whoever may take it back reads it; a line and a button each."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bot.domain.grants import Grant
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES
from bot.domain.text.display import name
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services.people import responsibility
from handlers.context import Talk
from storage.queries import admissions as stored_admissions
from storage.queries import chats as stored_chats
from storage.queries import grants as stored_grants
from storage.queries import rota as stored_rota


@dataclass(frozen=True)
class GrantEntry:
    """One thing that was given: its number, its line, what its button says, and what is asked before it ends."""

    number: int
    line: str
    button: str
    question: str


def roles(talk: Talk) -> list[GrantEntry]:
    """The roles at all units that the speaker administers."""
    return roles_at(talk, talk.scope.units(Right.ADMINISTER))


def roles_at(talk: Talk, unit_ids: Collection[int]) -> list[GrantEntry]:
    """The roles at these units."""
    there = stored_grants.roles_at(talk.work, unit_ids)
    borne = Counter(name(held.account.name) for held in there)
    found = []
    for held in there:
        values = _values(held)
        key = "button.remove" if borne[values["who"]] == 1 else "button.remove_there"
        line, sure = say("people.role", **values), say("people.sure_role", **values)
        found.append(GrantEntry(held.member.id, line, say(key, **values), sure))
    return found


def _values(held: stored_grants.HeldRole) -> dict[str, str]:
    who = name(held.account.name)
    return {"unit": held.unit.name, "role": ROLE_NAMES[held.member.role], "who": who}


def _invites(talk: Talk) -> list[GrantEntry]:
    found = []
    for one in stored_grants.open_invites(talk.work, talk.scope.units(Right.ADMINISTER)):
        until = local(one.invite.expires_at, talk.settings.zone)
        by = name(one.maker.name) if one.maker else say("people.by_command")
        role = " ".join([ROLE_NAMES[one.invite.role], *([one.person.name] if one.person else [])])
        line = say("people.invite", unit=one.unit.name, role=role, by=by, until=f"{until:%m-%d %H:%M}")
        sure = say("people.sure_invite", unit=one.unit.name, role=role)
        found.append(
            GrantEntry(one.invite.id, line, say("button.cancel_invite", unit=one.unit.name, role=role), sure)
        )
    return found


def _open_links(talk: Talk) -> list[GrantEntry]:
    found = []
    for one in stored_grants.open_links(talk.work, talk.scope.units(Right.ADMINISTER)):
        until = local(one.link.expires_at, talk.settings.zone)
        values = {"unit": one.unit.name, "by": name(one.maker.name), "until": f"{until:%m-%d %H:%M}"}
        count = stored_admissions.count_open(talk.work, one.link.id)
        found.append(
            GrantEntry(
                one.link.id,
                say("people.open_link", **values),
                say("button.end_open_link", unit=one.unit.name),
                say("join.sure", unit=one.unit.name, count=count),
            )
        )
    return found


def _links(talk: Talk) -> list[GrantEntry]:
    return [
        GrantEntry(
            person.id,
            say("people.link", person=person.name, who=name(account.name)),
            say("button.end_link", name=person.name),
            say("people.sure_link", person=person.name, who=name(account.name)),
        )
        for person, account in stored_grants.linked(talk.work)
        if responsibility.answers_for(talk.work, talk.scope, person)
    ]


def _calendars(talk: Talk) -> list[GrantEntry]:
    return [
        GrantEntry(
            rota.id,
            say("people.calendar", rota=rota.name),
            say("button.renew", name=rota.name),
            say("people.sure_calendar", rota=rota.name),
        )
        for rota in stored_rota.open_rotas(talk.work)
        if talk.scope.may(Right.ADMINISTER, rota.unit_id)
    ]


def _groups(talk: Talk) -> list[GrantEntry]:
    return [
        GrantEntry(
            one.id,
            say("people.group", name=one.name),
            say("button.unbind", name=one.name),
            say("people.sure_group", name=one.name),
        )
        for one in stored_chats.bindings(talk.work)
        if one.chat_id is not None and talk.scope.may(Right.ADMINISTER, one.unit_id)
    ]


# By what was given: the head of its list, and all of it that the speaker may take back.
LISTS: Mapping[Grant, tuple[str, Callable[[Talk], list[GrantEntry]]]] = {
    Grant.ROLE: ("people.roles", roles),
    Grant.INVITE: ("people.invites", _invites),
    Grant.LINK: ("people.links", _links),
    Grant.CALENDAR: ("people.calendars", _calendars),
    Grant.GROUP: ("people.groups", _groups),
    Grant.OPEN_LINK: ("people.open_links", _open_links),
}
