"""Adding a chat name; the group itself is bound from within, by /bind."""

from collections.abc import Sequence

from bot.config import Config
from bot.config.amendments import with_chat
from bot.config.schedule_amendments import with_summary_in
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.domain.recipients import Recipient, Word, is_reserved
from bot.domain.rights import Right
from bot.phrases import say
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.form import ChangeForm, Choice, FormField, Given, arrange
from handlers.admin.typed import read_name, unit_among
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.queries import directory as stored_directory
from storage.work import Work

LONGEST = 20


def _read_name(talk: Talk, _: Given, text: str) -> str:
    name = read_name(text)
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


def _read_unit(talk: Talk, _: Given, text: str) -> str:
    return unit_among(talk.work, text, talk.scope.units(Right.ADMINISTER)).name


def _schedules(talk: Talk) -> list[str]:
    mine = concerned.unit_names(talk)
    return [plan.name for _, plan in concerned.schedules(talk) if mine.issuperset(plan.units)]


def _summaries(talk: Talk, _: Given) -> Sequence[Choice]:
    """The schedules whose summary may also go to the new chat: those that only the speaker's units owe."""
    names = _schedules(talk)
    each = [Choice(say("button.summary_there", name=name), [name]) for name in names]
    everything = [Choice(say("button.summaries_there"), names)] if len(names) > 1 else []
    return [*each, *everything, Choice(say("button.summary_not_there"), [])]


def _do(talk: Talk, work: Work, given: Given) -> str:
    unit = stored_directory.directory(talk.work).ids.get(given["chat_unit"], 0)
    if not talk.scope.may(Right.ADMINISTER, unit):
        raise Refused("refuse.right")
    name, wanted = given["name"], given["chat_summaries"]
    if not set(wanted).issubset(_schedules(talk)):  # it was stopped meanwhile, or is somebody else's
        raise Refused("refuse.stale")
    place = Recipient(Word.CHAT, name)

    def amended(config: Config) -> Config:
        return with_summary_in(with_chat(config, name, given["chat_unit"]), wanted, place)

    arrange(talk, work, amended)
    said = say("change.chat_added", name=name, unit=given["chat_unit"])
    more = [say("change.chat_summaries", name=name, schedules="、".join(wanted))] if wanted else []
    return "\n".join([said, *more])


def _how(_: Talk, given: Given) -> str:
    key = "change.chat_how" if given["chat_summaries"] else "change.chat_how_no_summary"
    return say(key, name=given["name"])


FORMS = (
    ChangeForm(
        "chat.add",
        lambda _talk, _given: say("change.title_chat"),
        (
            FormField("name", "change.ask_chat", _read_name),
            FormField("chat_unit", "change.ask_chat_unit", _read_unit, _units),
            FormField("chat_summaries", "change.ask_chat_summaries", None, _summaries),
        ),
        _do,
        lambda _: Spot(ScreenNumber.CHATS),
        _how,
    ),
)
