"""/invite 单位 角色 姓名: a link for one person, from an admin of that unit; the name is theirs on the rota."""

from datetime import timedelta

from bot.domain.plain import one_line
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES, Role
from bot.phrases import say
from bot.services import joining, posting
from handlers.context import Talk
from storage.queries import duty, units
from storage.tables import DutyPerson, Unit

MOST_REPEATED = 40  # characters of what was typed
ROLES = "、".join(ROLE_NAMES.values())


def invite(talk: Talk) -> None:
    if not talk.scope.units(Right.ADMINISTER):
        posting.refuse(talk.work, talk.incoming, "refuse.right")
    elif not talk.incoming.private:  # whoever is quickest could open a link shown to a group
        posting.refuse(talk.work, talk.incoming, "invite.private")
    elif not talk.words:
        posting.answer(talk.work, talk.incoming, say("invite.usage", roles=ROLES))
    else:
        _invite(talk, *_words(talk.words))


def _words(words: list[str]) -> tuple[str, str, str]:
    """Unit, role and name; the role is that of a reporter where none is given."""
    unit_name, role_name, name = (*words, "", "")[:3]
    return unit_name, role_name or ROLE_NAMES[Role.REPORTER], name


def _invite(talk: Talk, unit_name: str, role_name: str, name: str) -> None:
    unit, role = units.unit_named(talk.work, unit_name), role_named(role_name)
    person = duty.person_named(talk.work, name) if name else None
    if unit is None:
        posting.refuse(
            talk.work, talk.incoming, "refuse.unknown_unit", unit=one_line(unit_name, MOST_REPEATED)
        )
    elif role is None:
        posting.refuse(
            talk.work, talk.incoming, "invite.bad_role", role=one_line(role_name, MOST_REPEATED), roles=ROLES
        )
    elif not talk.scope.may(Right.ADMINISTER, unit.id):
        posting.refuse(talk.work, talk.incoming, "refuse.right")
    elif name and person is None:
        posting.refuse(talk.work, talk.incoming, "invite.bad_person", person=name)
    else:
        _answer(talk, unit, role, person)


def _answer(talk: Talk, unit: Unit, role: Role, person: DutyPerson | None) -> None:
    life = timedelta(hours=talk.settings.invite_hours)
    code = joining.invite(talk.work, unit, role, life=life, by=talk.account, person=person)
    text = say(
        "invite.made",
        unit=unit.name,
        role=" ".join([ROLE_NAMES[role], *([person.name] if person else [])]),
        hours=talk.settings.invite_hours,
        link=joining.deep_link(talk.settings.username, code),
    )
    posting.answer(talk.work, talk.incoming, text)


def role_named(name: str) -> Role | None:
    """By its Chinese name or its code."""
    return next((role for role, chinese in ROLE_NAMES.items() if name in (role.value, chinese)), None)
