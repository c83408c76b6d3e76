"""Changes of somebody with a role: replaced, moved, away with a substitute, another telephone."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.typed import TypedPerson, read_person, read_span
from bot.domain.admin.view import Spot
from bot.domain.rights import Right
from bot.domain.terms import ROLE_NAMES, PersonSource
from bot.domain.text.display import name, one_line
from bot.domain.time.local_time import shown_span
from bot.phrases import say
from bot.services import members, outbox
from bot.services.people import changes, identity, replacement, substitution
from bot.services.refusals import Refused
from bot.services.rota import double_duty
from handlers.admin import concerned
from handlers.admin.form import ChangeForm, Choice, FormField, Given
from handlers.admin.typed import understood, unit_among
from handlers.context import Talk
from storage.queries import apply as stored_apply
from storage.queries import grants as stored_grants
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.queries.grants import HeldRole
from storage.tables import Person
from storage.work import Work

MOST_REPEATED = 20  # characters of a name that was typed
NO_PHONE = ("无", "没有", "删去")
NUMBER = re.compile(r"[+＋(（]?\d.*")


def _held(talk: Talk, given: Given) -> HeldRole:
    held = stored_grants.role(talk.work, given["member"])
    if held is None:
        raise Refused("refuse.stale")
    if not talk.scope.may(Right.ADMINISTER, held.unit.id):
        raise Refused("refuse.right")
    return held


def _person(talk: Talk, given: Given) -> Person:
    return identity.who(talk.work, _held(talk, given).account)


def _title(key: str) -> Callable[[Talk, Given], str]:
    """A heading with name, unit and role of the person."""

    def title(talk: Talk, given: Given) -> str:
        held = _held(talk, given)
        role = ROLE_NAMES[held.member.role]
        return say(key, who=name(held.account.name), unit=held.unit.name, role=role)

    return title


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.PERSON, given["member"])


def _to_list(_: Given) -> Spot:
    return Spot(ScreenNumber.PEOPLE)


def _colleagues(talk: Talk, given: Given, *, joined: bool) -> Sequence[Choice]:
    """Everybody on the staff except the person; `joined`: only those whom the bot can write to."""
    old = _held(talk, given).account
    mine = talk.scope.units(Right.ADMINISTER)
    serving = {held.account.id: held for held in stored_grants.roles_at(talk.work, mine)}
    found: dict[int, str] = {}
    for number, held in serving.items():
        person = stored_people.behind(talk.work, held.account)
        if number != old.id and person is not None:
            found[person.id] = f"{name(held.account.name)}　{held.unit.name}"
    for one in stored_people.everybody(talk.work):
        theirs = one.unit_id in mine or (one.unit_id is None and concerned.administers_whole(talk))
        if one.account_id is None and not joined and theirs:
            found.setdefault(one.id, say("change.not_joined", person=one.name))
    return [Choice(label, number) for number, label in found.items()]


def _meant(choices: Sequence[Choice], words: str) -> list[Choice]:
    """The choices whose label begins with the words."""
    return [one for one in choices if words and one.label.startswith(words)]


# -- replaced --------------------------------------------------------------------------------------------------------


def _read_successor(talk: Talk, given: Given, text: str) -> Any:
    """The id of somebody known, or name and telephone of a newcomer. Raises `Refused` if several may be meant."""
    if (completed := with_number(given, text)) is not None:
        return completed
    found = read_person(text)
    if found is None:
        raise Refused("change.bad_person")
    meant = _meant(_colleagues(talk, given, joined=False), found.name)
    if len(meant) == 1 and not found.phone:
        return meant[0].value
    old = _held(talk, given).account.name
    if not meant and not found.phone and name(old).startswith(found.name):
        raise Refused("people.same_person", person=name(old))
    known = stored_people.all_named(talk.work, found.name)
    if len(known) > 1:
        raise Refused("change.several", person=found.name)
    if known:
        return known[0].id
    return typed_newcomer(found)


def typed_newcomer(typed: TypedPerson) -> dict[str, str]:
    """What a draft keeps of a newcomer: `name`, `phone` (may be empty), and `wrong` about a number left out."""
    if wrong := changes.phone_left_out(typed.phone):
        return {"name": typed.name, "phone": "", "wrong": wrong}
    return {"name": typed.name, "phone": typed.phone}


def with_number(given: Given, text: str) -> dict[str, str] | None:
    """The newcomer typed before, now with a number; None where the words are no number alone. Raises `Refused`."""
    new = given.get("successor")
    if not isinstance(new, dict) or NUMBER.fullmatch(text.strip()) is None:
        return None
    return {"name": new["name"], "phone": changes.read_phone(text)}


def with_doubt(said: str, new: Any) -> str:
    """The outcome, and what was wrong with the number of the newcomer. `new`: as a draft keeps them."""
    return f"{said}\n⚠️ {new['wrong']}" if isinstance(new, dict) and "wrong" in new else said


def _do_replace(talk: Talk, work: Work, given: Given) -> str:
    return with_doubt(_replaced(talk, work, given), given["successor"])


def _replaced(talk: Talk, work: Work, given: Given) -> str:
    old, new = _person(talk, given), given["successor"]
    if isinstance(new, dict):
        new = newcomer(work, new, _held(talk, given).unit.id).id
    done = replacement.replace(work, talk.speaker, old.id, new)
    if done.waits:
        roles, number = "、".join(done.roles), work.session.get_one(Person, new).phone
        phone = f"（{number}）" if number else ""
        return say(
            "change.replaced_later", person=done.person, successor=done.successor, phone=phone, roles=roles
        )
    return replacement.told_to_admin(done, "people.replaces")


def newcomer(work: Work, new: dict[str, str], unit_id: int | None) -> Person:
    """Stores a newcomer. `new`: their `name` and `phone` (may be empty); `unit_id`: where they will work."""
    person = Person(
        bot_id=work.bot_id,
        name=new["name"],
        phone=changes.read_phone(new["phone"]) if new["phone"] else "",
        unit_id=unit_id,
        source=PersonSource.INVITED,
    )
    work.session.add(person)
    work.session.flush()
    return person


def _link(talk: Talk, given: Given) -> str:
    """Sends the invitation of a successor who has not joined yet, and says so.

    It is a message of its own, to be forwarded: the screen has the names of others, and gives way to the next. Only the
    hash of a code is stored, so it is shown this once.
    """
    held = stored_grants.role(talk.work, given["member"])
    person = stored_people.behind(talk.work, held.account) if held is not None else None
    waiting = stored_people.successor_of(talk.work, person.id) if person is not None else None
    if held is None or waiting is None:
        return ""
    hours = members.life_of(held.member.role, _hours(talk))
    code = members.invite(
        talk.work,
        held.unit,
        held.member.role,
        life=timedelta(hours=hours),
        by=talk.account,
        person=waiting,
    )
    link = members.deep_link(talk.settings.username, code)
    role = ROLE_NAMES[held.member.role]
    own = say("change.link_own", person=waiting.name, unit=held.unit.name, role=role, hours=hours, link=link)
    outbox.answer(talk.work, talk.incoming, own, chatter=False)
    return say("change.link", person=waiting.name)


def _hours(talk: Talk) -> int:
    limits = stored_apply.limits(talk.work)
    return limits.invite_hours if limits else talk.settings.invite_hours


# -- moved -----------------------------------------------------------------------------------------------------------


def _units(talk: Talk, given: Given) -> Sequence[Choice]:
    mine, own = talk.scope.units(Right.ADMINISTER), _held(talk, given).unit.id
    return [
        Choice(unit.name, unit.id)
        for unit in stored_units.open_units(talk.work)
        if unit.id in mine and unit.id != own
    ]


def _read_unit(talk: Talk, given: Given, text: str) -> int:
    return unit_among(talk.work, text, {one.value for one in _units(talk, given)}).id


def _do_move(talk: Talk, work: Work, given: Given) -> str:
    held, person = _held(talk, given), _person(talk, given)
    moved = changes.relocate(work, talk.speaker, person.id, held.unit.id, given["to"])
    text = say(
        "change.moved", person=moved.person, old=held.unit.name, unit=moved.unit, roles="、".join(moved.roles)
    )
    if not stored_grants.roles_at(work, [held.unit.id]):
        text += say("change.nobody_left", unit=held.unit.name)
    return text + (say("change.shifts_elsewhere", count=moved.shifts) if moved.shifts else "")


# -- away ------------------------------------------------------------------------------------------------------------


def _read_other(talk: Talk, given: Given, text: str) -> Any:
    words = one_line(text, MOST_REPEATED)
    meant = _meant(_colleagues(talk, given, joined=True), words)
    if len(meant) != 1:
        raise Refused("change.several" if meant else "change.nobody_called", person=words)
    return meant[0].value


def _read_days(talk: Talk, _: Given, text: str) -> list[str]:
    today = talk.today
    found = understood(lambda words: read_span(words, today, talk.calendar), text)
    if found is None:
        raise Refused("change.bad_days")
    return [found.first.isoformat(), found.last.isoformat()]


def _do_away(talk: Talk, work: Work, given: Given) -> str:
    first, last = (date.fromisoformat(one) for one in given["span"])
    person = _person(talk, given)
    row = substitution.arrange(work, talk.speaker, person.id, given["other"], first, last, talk.settings.zone)
    other = work.session.get_one(Person, row.substitute_id)
    span = shown_span(row)
    said = say("change.away", person=person.name, other=other.name, span=span, count=len(row.parts))
    doubled = double_duty.warning(work, other) if row.parts else ""
    return "\n".join(filter(None, (said, doubled)))


def _do_back(talk: Talk, work: Work, given: Given) -> str:
    row = substitution.come_back(work, talk.speaker, given["substitution"])
    person, other = (work.session.get_one(Person, one) for one in (row.person_id, row.substitute_id))
    return say("change.back", person=person.name, other=other.name)


# -- telephone -------------------------------------------------------------------------------------------------------


def read_phone(_: Talk, __: Given, text: str) -> str:
    """The telephone as typed; empty where it shall be deleted. Raises `Refused` for what is no number."""
    return "" if text.strip() in NO_PHONE else changes.read_phone(text)


def change_phone(talk: Talk, work: Work, person: Person, phone: str) -> str:
    """Sets or deletes (empty) their telephone; returns the outcome in words."""
    number = changes.set_phone(work, talk.speaker, person.id, phone)
    return say("change.phone", person=person.name, phone=number or say("screen.no_phone"))


def _do_phone(talk: Talk, work: Work, given: Given) -> str:
    return change_phone(talk, work, _person(talk, given), given["phone"])


FORMS = (
    ChangeForm(
        "person.replace",
        _title("change.title_replace"),
        (
            FormField(
                "successor",
                "change.ask_successor",
                _read_successor,
                lambda talk, given: _colleagues(talk, given, joined=False),
            ),
        ),
        _do_replace,
        _to_list,
        _link,
    ),
    ChangeForm(
        "person.move",
        _title("change.title_move"),
        (FormField("to", "change.ask_unit", _read_unit, _units),),
        _do_move,
        _to_list,
    ),
    ChangeForm(
        "person.away",
        _title("change.title_away"),
        (
            FormField(
                "other",
                "change.ask_other",
                _read_other,
                lambda talk, given: _colleagues(talk, given, joined=True),
            ),
            FormField("span", "change.ask_away", _read_days, dated=True),
        ),
        _do_away,
        _back,
    ),
    ChangeForm("person.back", _title("change.title_back"), (), _do_back, _back),
    ChangeForm(
        "person.phone",
        _title("change.title_phone"),
        (FormField("phone", "change.ask_phone", read_phone),),
        _do_phone,
        _back,
    ),
)
