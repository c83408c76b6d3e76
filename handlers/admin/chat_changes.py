"""A name for a group is added; the group itself is bound from within it."""

from collections.abc import Sequence

from bot.config.amendments import with_chat
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.domain.recipients import is_reserved
from bot.domain.rights import Right
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services.refusals import Refused
from handlers.admin.form import ChangeForm, Choice, FormField, Given, arrange
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.queries import directory as stored_directory
from storage.queries import units as stored_units
from storage.work import Work

LONGEST = 20


def _read_name(talk: Talk, _: Given, text: str) -> str:
    name = one_line(text)
    if not name or len(name) > LONGEST or " " in name or is_reserved(name):
        raise Refused("change.bad_chat", most=LONGEST)
    if name in {one.name for one in stored_chats.bindings(talk.work)}:
        raise Refused("change.chat_taken", name=name)
    return name


def _units(talk: Talk, _: Given) -> Sequence[Choice]:
    known = stored_directory.directory(talk.work)
    return [
        Choice(known.name(one), known.name(one)) for one in known.in_order(talk.scope.units(Right.ADMINISTER))
    ]


def _read_unit(talk: Talk, given: Given, text: str) -> str:
    unit = stored_units.unit_named(talk.work, text)
    if unit is None or unit.name not in {one.value for one in _units(talk, given)}:
        raise Refused("refuse.unknown_unit", unit=one_line(text, LONGEST))
    return unit.name


def _do(talk: Talk, work: Work, given: Given) -> str:
    unit = stored_directory.directory(talk.work).ids.get(given["chat_unit"], 0)
    if not talk.scope.may(Right.ADMINISTER, unit):
        raise Refused("refuse.right")
    arrange(talk, work, lambda config: with_chat(config, given["name"], given["chat_unit"]))
    return say("change.chat_added", name=given["name"], unit=given["chat_unit"])


FORMS = (
    ChangeForm(
        "chat.add",
        lambda _talk, _given: say("change.title_chat"),
        (
            FormField("name", "change.ask_chat", _read_name),
            FormField("chat_unit", "change.ask_chat_unit", _read_unit, _units),
        ),
        _do,
        lambda _: Spot(ScreenNumber.CHATS),
        lambda _talk, given: say("change.chat_how", name=given["name"]),
    ),
)
