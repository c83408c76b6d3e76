"""Which conversation a message belongs to. Explicit tables, the first that fits; no order hidden in imports."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bot.domain.messaging.messages import Event, Incoming
from bot.domain.rota.duty_question import asked
from bot.services import outbox
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from handlers import (
    buttons,
    chats,
    duty,
    help,
    incident_reports,
    incidents,
    leave,
    lessons,
    members,
    muster,
    plans,
    rota,
    status,
    swaps,
)
from handlers.context import Settings, Talk
from handlers.reports import attachments, messages
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import shifts as stored_shifts
from storage.queries.rota import person_of
from storage.work import Work

Conversation = Callable[[Talk], None]

COMMANDS: Mapping[str, Conversation] = {
    "start": members.start,
    "help": help.help_,
    "status": status.status,
    "invite": members.invite,
    "bind": chats.bind,
    "muster": muster.muster,
    "leave": leave.leave,
    "plan": plans.plan,
    "duty": duty.duty,
    "swap": swaps.swap,
    "cover": swaps.cover,
    "takeover": swaps.takeover,
    "rota": rota.rota,
    "urgent": incident_reports.urgent,
    "incident": incidents.incident,
    "lessons": lessons.lessons_,
}


class Words(NamedTuple):
    """Words that are no report: whether a message can be such, and who takes it if it plainly is."""

    can_be: Callable[[Talk], bool]
    takes: Callable[[Talk], bool]


def _leaves_shift(talk: Talk) -> bool:
    return stored_shifts.left_by(talk.work, talk.speaker.account.id) is not None


# Asked in this order before words are read as a report.
WORDS = (
    Words(lambda talk: bool(talk.incoming.media), rota.sheet_sent),
    Words(lambda talk: asked(talk.incoming.text) is not None, duty.asked_in_words),
    Words(lambda talk: "我来顶" in talk.incoming.text, swaps.wants_to_take_over),
    Words(lambda talk: talk.incoming.private and _leaves_shift(talk), duty.noted),
)


def route(work: Work, incoming: Incoming, settings: Settings) -> None:
    """Hands one update to its conversation."""
    if incoming.event is Event.MEMBERSHIP:
        chats.membership_changed(work, incoming)
    elif incoming.event is Event.MIGRATION:
        chats.chat_migrated(work, incoming)
    elif incoming.sender is not None and incoming.event is not Event.OTHER:
        _converse(work, incoming, settings)


def _converse(work: Work, incoming: Incoming, settings: Settings) -> None:
    if incoming.sender is None or incoming.sender.anonymous:
        return  # nobody we could hold to what is said
    stored_chats.meet_chat(work, incoming.chat_id, incoming.chat_kind, incoming.chat_title)
    account = stored_members.account_of(work, incoming.sender)
    talk = Talk(work, incoming, Speaker(account, stored_members.scope_of(work, account)), settings)
    try:
        _hear(talk, command_of(incoming, settings.username))
    except Refused as no:
        outbox.refuse(work, incoming, no.key, **no.values)


def _hear(talk: Talk, command: str | None) -> None:
    incoming = talk.incoming
    if command == "start":
        members.start(talk)
    elif not talk.speaker.scope.duties and person_of(talk.work, talk.speaker.account) is None:
        _stranger(talk)
    elif incoming.event is Event.PRESS:
        buttons.pressed(talk)
    else:
        if incoming.lost:
            attachments.tell_lost(talk)
        _spoken(talk, command)


def _spoken(talk: Talk, command: str | None) -> None:
    incoming = talk.incoming
    if command is not None:
        _command(talk, command)
    elif incoming.event is not Event.EDITED and any(
        words.can_be(talk) and words.takes(talk) for words in WORDS
    ):
        return
    elif incoming.text.strip() or incoming.media or incoming.unseen:
        _said(talk)


def _said(talk: Talk) -> None:
    if talk.incoming.media or talk.incoming.unseen:
        talk = attachments.without_refused(talk)
    incoming = talk.incoming
    if not (incoming.text.strip() or incoming.media):
        return
    if incoming.event is Event.EDITED:
        messages.edited(talk)
    else:
        messages.receive(talk)


def command_of(incoming: Incoming, username: str) -> str | None:
    """The command a message gives to this bot, lower case; None for words and for other bots' commands."""
    if incoming.event is not Event.MESSAGE or not incoming.text.startswith("/"):
        return None
    name, _, bot = incoming.text.split()[0][1:].partition("@")
    if bot and bot.lower() != username.lower():
        return None
    return name.lower() or None


def _command(talk: Talk, command: str) -> None:
    conversation = COMMANDS.get(command)
    if conversation is not None:
        conversation(talk)
    elif talk.incoming.private:
        raise Refused("refuse.command", command=f"/{command[:32]}")


def _stranger(talk: Talk) -> None:
    """In private a stranger is told how to join; a group full of strangers is left in peace."""
    if talk.incoming.private or talk.incoming.event is Event.PRESS:
        raise Refused("refuse.stranger")
