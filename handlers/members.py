"""/start, with or without an invitation."""

from datetime import timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Menu
from bot.domain.messaging.place import Place
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import members, outbox
from handlers.context import Talk
from handlers.help import commands_for, on_rota
from storage.queries import members as stored_members
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import DutyPerson, Unit

HOW = {
    Role.REPORTER: "start.how.reporter",
    Role.HEAD: "start.how.reporter",
    Role.ADMIN: "start.how.admin",
}

MOST_REPEATED = 40  # characters of what was typed
ROLES = "、".join(ROLE_NAMES.values())


def start(talk: Talk) -> None:
    """Opens the conversation; a code joins a unit."""
    if not talk.incoming.private:
        outbox.refuse(talk.work, talk.incoming, "start.private")
    elif talk.words:
        _join(talk, talk.words[0])
    elif talk.scope.duties:
        outbox.answer(talk.work, talk.incoming, say("start.hello", duties=_duties(talk)))
    else:
        outbox.refuse(talk.work, talk.incoming, "refuse.stranger")


def _join(talk: Talk, code: str) -> None:
    joined = members.redeem(talk.work, talk.account, code)
    names = {"unit": "", "role": ""}
    if joined.unit is not None and joined.role is not None:
        names = {"unit": joined.unit.name, "role": ROLE_NAMES[joined.role]}
    if joined.refusal:
        outbox.answer(talk.work, talk.incoming, say(joined.refusal, **names))
        return
    how = say(HOW.get(joined.role or Role.VIEWER, "start.how.leader"))
    if joined.person is not None:
        how += say("start.on_rota", person=joined.person.name)
    outbox.answer(talk.work, talk.incoming, say("start.joined", **names, how=how))
    _set_menu(talk)


def _set_menu(talk: Talk) -> None:
    """The command menu shows what this person may use, no more."""
    scope = stored_members.scope_of(talk.work, talk.account)
    menu = Menu(commands=commands_for(scope, on_rota=on_rota(talk)))
    outbox.queue(talk.work, Place(talk.incoming.chat_id), menu, Kind.MENU)


def _duties(talk: Talk) -> str:
    names = stored_units.unit_names(talk.work, {duty.unit_id for duty in talk.scope.duties})
    lines = [f"· {names.get(duty.unit_id, '')}　{ROLE_NAMES[duty.role]}" for duty in talk.scope.duties]
    return "\n".join(lines)


def invite(talk: Talk) -> None:
    if not talk.scope.units(Right.ADMINISTER):
        outbox.refuse(talk.work, talk.incoming, "refuse.right")
    elif not talk.incoming.private:  # whoever is quickest could open a link shown to a group
        outbox.refuse(talk.work, talk.incoming, "invite.private")
    elif not talk.words:
        outbox.answer(talk.work, talk.incoming, say("invite.usage", roles=ROLES))
    else:
        _invite(talk, *_words(talk.words))


def _words(words: list[str]) -> tuple[str, str, str]:
    """Unit, role and name; the role is that of a reporter where none is given."""
    unit_name, role_name, name = (*words, "", "")[:3]
    return unit_name, role_name or ROLE_NAMES[Role.REPORTER], name


def _invite(talk: Talk, unit_name: str, role_name: str, name: str) -> None:
    unit, role = stored_units.unit_named(talk.work, unit_name), role_named(role_name)
    person = stored_rota.person_named(talk.work, name) if name else None
    if unit is None:
        outbox.refuse(
            talk.work, talk.incoming, "refuse.unknown_unit", unit=one_line(unit_name, MOST_REPEATED)
        )
    elif role is None:
        outbox.refuse(
            talk.work, talk.incoming, "invite.bad_role", role=one_line(role_name, MOST_REPEATED), roles=ROLES
        )
    elif not talk.scope.may(Right.ADMINISTER, unit.id):
        outbox.refuse(talk.work, talk.incoming, "refuse.right")
    elif name and person is None:
        outbox.refuse(talk.work, talk.incoming, "invite.bad_person", person=name)
    else:
        _answer(talk, unit, role, person)


def _answer(talk: Talk, unit: Unit, role: Role, person: DutyPerson | None) -> None:
    life = timedelta(hours=talk.settings.invite_hours)
    code = members.invite(talk.work, unit, role, life=life, by=talk.account, person=person)
    text = say(
        "invite.made",
        unit=unit.name,
        role=" ".join([ROLE_NAMES[role], *([person.name] if person else [])]),
        hours=talk.settings.invite_hours,
        link=members.deep_link(talk.settings.username, code),
    )
    outbox.answer(talk.work, talk.incoming, text)


def role_named(name: str) -> Role | None:
    """By its Chinese name or its code."""
    return next((role for role, chinese in ROLE_NAMES.items() if name in (role.value, chinese)), None)
