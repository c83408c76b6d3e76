"""/start, with or without an invitation."""

from datetime import timedelta

from bot.domain.messaging.buttons import TakeOwnInvite
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Menu
from bot.domain.messaging.place import Place
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import members, outbox
from bot.services.members import Joined
from bot.services.people import identity, replacement
from bot.services.refusals import Refused
from bot.services.units.typed_name import TypedUnit, unit_first
from handlers.admissions import newcomers
from handlers.context import Talk
from handlers.help import commands_for, how_it_goes, on_rota, own_examples
from storage.queries import apply as stored_apply
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Invite, Person, Unit

MOST_REPEATED = 40  # characters of what was typed
ROLES = "、".join(ROLE_NAMES.values())


def start(talk: Talk) -> None:
    """Opens the conversation; a code joins a unit."""
    if not talk.incoming.private:
        raise Refused("start.private")
    if talk.words:
        _join(talk, talk.words[0])
        return
    if not talk.scope.duties:
        raise Refused("refuse.stranger")
    outbox.answer(talk.work, talk.incoming, say("start.hello", duties=_duties(talk)))


def _join(talk: Talk, code: str) -> None:
    if newcomers.come_in(talk, code):
        return
    if (own := members.own_invite(talk.work, talk.account, code)) is not None:
        _ask_own(talk, own)
        return
    joined = members.redeem(talk.work, talk.account, code)
    if joined is None:
        raise Refused("start.bad_code")
    _joined(talk, joined)


def _ask_own(talk: Talk, own: Invite) -> None:
    """A link opens once: whoever only tries it must not be in the place of the one it is for."""
    named = stored_people.person(talk.work, own.person_id) if own.person_id else None
    unit = stored_units.unit_names(talk.work, [own.unit_id]).get(own.unit_id, "")
    role = " ".join([ROLE_NAMES[Role(own.role)], *([named.name] if named else [])])
    text = say("start.own_link", unit=unit, role=role)
    button = TakeOwnInvite(invite=own.id).button(say("button.own_link"))
    outbox.answer(talk.work, talk.incoming, text, ((button,),), chatter=False)


def take_own(talk: Talk, action: TakeOwnInvite) -> None:
    """They did mean themselves."""
    found = stored_grants.invite(talk.work, action.invite)
    if found is None or found.created_by != talk.account.id:
        raise Refused("refuse.stale")
    joined = members.join_by(talk.work, talk.account, found)
    outbox.settle_buttons(talk.work, talk.incoming, say("button.own_link"))
    _joined(talk, joined)


def _joined(talk: Talk, joined: Joined) -> None:
    newcomers.joined_otherwise(talk)
    how = how_it_goes(joined.role)
    if joined.role is Role.ADMIN and len(stored_units.open_units(talk.work)) == 1:
        how = say("start.how.list") + how  # there is nothing yet but the place itself
    if joined.person is not None and identity.is_duty_person(talk.work, joined.person):
        how += say("start.on_rota", person=identity.full_name(talk.work, joined.person))
    said = say("start.joined", unit=joined.unit.name, role=ROLE_NAMES[joined.role], how=how)
    outbox.answer(talk.work, talk.incoming, said, chatter=False)
    replacement.complete(talk.work, talk.account)  # said after the sentence that they have joined
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


def _own_unit(talk: Talk) -> str:
    names = stored_units.unit_names(talk.work, {duty.unit_id for duty in talk.scope.duties})
    return next(iter(names.values()), "")


def invite(talk: Talk) -> None:
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    if not talk.incoming.private:  # whoever is quickest could open a link shown to a group
        raise Refused("invite.private")
    if not talk.words:
        unit, *_ = (*own_examples(talk.work, talk.scope), _own_unit(talk))
        person = next(iter(stored_people.all_phones(talk.work)), say("invite.name"))
        raise Refused("invite.usage", roles=ROLES, unit=unit, person=person)
    _invite(talk, unit_first(talk.work, talk.words))


def _invite(talk: Talk, typed: TypedUnit) -> None:
    """Behind the unit stand role and name; the role is that of a reporter where none is given."""
    role_name, name = (*typed.rest, "", "")[:2]
    unit, role = typed.unit, role_named(role_name or ROLE_NAMES[Role.REPORTER])
    if unit is None:
        raise Refused("refuse.unknown_unit", unit=one_line(typed.said, MOST_REPEATED))
    if role is None:
        raise Refused("invite.bad_role", role=one_line(role_name, MOST_REPEATED), roles=ROLES)
    if not talk.scope.may(Right.ADMINISTER, unit.id):
        raise Refused("refuse.right")
    _answer(talk, unit, role, identity.meant(talk.work, name, unit, talk.scope) if name else None)


def _answer(talk: Talk, unit: Unit, role: Role, person: Person | None) -> None:
    if not outbox.may_answer_to(talk.work, talk.incoming):
        return  # a link that nobody is shown is not made
    limits = stored_apply.limits(talk.work)
    hours = members.life_of(role, limits.invite_hours if limits else talk.settings.invite_hours)
    code = members.invite(talk.work, unit, role, life=timedelta(hours=hours), by=talk.account, person=person)
    text = say(
        "invite.made",
        unit=unit.name,
        role=" ".join([ROLE_NAMES[role], *([person.name] if person else [])]),
        hours=hours,
        link=members.deep_link(talk.settings.username, code),
    )
    outbox.answer(talk.work, talk.incoming, text, chatter=False)


def role_named(name: str) -> Role | None:
    """By its Chinese name or its code."""
    return next((role for role, chinese in ROLE_NAMES.items() if name in (role.value, chinese)), None)
