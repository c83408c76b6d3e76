"""Changes of somebody on the staff without a role: another telephone, replaced, struck from the list."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.typed import read_person
from bot.domain.admin.view import Spot
from bot.domain.rights import Right
from bot.domain.text.display import name
from bot.phrases import say
from bot.services.people import changes, replacement
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.form import ChangeForm, Choice, FormField, Given
from handlers.admin.person_changes import (
    change_phone,
    newcomer,
    read_phone,
    with_number,
)
from handlers.context import Talk
from storage.queries import people as stored_people
from storage.tables import Person
from storage.work import Work

LIST = Spot(ScreenNumber.PEOPLE)


def _person(talk: Talk, person_id: int) -> Person:
    return changes.changeable(talk.work, talk.speaker, person_id)


def _title(key: str) -> Callable[[Talk, Given], str]:
    return lambda talk, given: say(key, who=name(_person(talk, given["person"]).name))


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.STAFF, given["person"])


def _do_phone(talk: Talk, work: Work, given: Given) -> str:
    return change_phone(talk, work, _person(talk, given["person"]), given["phone"])


def _others(talk: Talk, given: Given) -> Sequence[Choice]:
    mine = talk.scope.units(Right.ADMINISTER)
    return [
        Choice(name(one.name), one.id)
        for one in stored_people.everybody(talk.work)
        if one.id != given["person"]
        and (one.unit_id in mine or (one.unit_id is None and concerned.administers_whole(talk)))
    ]


def _read_successor(talk: Talk, given: Given, text: str) -> Any:
    if (completed := with_number(given, text)) is not None:
        return completed
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
    return replacement.told_to_admin(replacement.replace(work, talk.speaker, old.id, new), "people.replaces")


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
