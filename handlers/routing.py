"""Which conversation a message belongs to. Explicit tables, the first that fits; no order hidden in imports."""

from collections.abc import Callable, Mapping

from bot.domain.messages import Event, Incoming
from bot.services import correcting, files, posting, reporting
from bot.services.reporting import Speaker
from handlers import (
    bind,
    duty,
    exchange,
    guide,
    incident,
    invite,
    leave,
    membership,
    muster,
    plan,
    press,
    rota,
    start,
    status,
    urgent,
)
from handlers.context import Settings, Talk
from storage.queries import chats, people
from storage.queries.duty import person_of
from storage.work import Work

Conversation = Callable[[Talk], None]

COMMANDS: Mapping[str, Conversation] = {
    "start": start.start,
    "help": guide.help_,
    "status": status.status,
    "invite": invite.invite,
    "bind": bind.bind,
    "muster": muster.muster,
    "leave": leave.leave,
    "plan": plan.plan,
    "duty": duty.duty,
    "swap": exchange.swap,
    "cover": exchange.cover,
    "takeover": exchange.takeover,
    "rota": rota.rota,
    "urgent": urgent.urgent,
    "incident": incident.incident,
}


# Asked in this order before words are read as a report; each takes only what is plainly its own.
WORDS: tuple[Callable[[Talk], bool], ...] = (
    rota.sheet_sent,
    duty.asked_in_words,
    exchange.wants_to_take_over,
    duty.noted,
)


def route(work: Work, incoming: Incoming, settings: Settings) -> None:
    """Hands one update to its conversation."""
    if incoming.event is Event.MEMBERSHIP:
        membership.changed(work, incoming)
    elif incoming.event is Event.MIGRATION:
        membership.migrated(work, incoming)
    elif incoming.sender is not None and incoming.event is not Event.OTHER:
        _converse(work, incoming, settings)


def _converse(work: Work, incoming: Incoming, settings: Settings) -> None:
    if incoming.sender is None or incoming.sender.anonymous:
        return  # nobody we could hold to what is said
    chats.meet_chat(work, incoming.chat_id, incoming.chat_kind, incoming.chat_title)
    account = people.account_of(work, incoming.sender)
    talk = Talk(work, incoming, Speaker(account, people.scope_of(work, account)), settings)
    command = command_of(incoming, settings.username)
    if command == "start":
        start.start(talk)
    elif not talk.scope.duties and person_of(work, account) is None:
        _stranger(talk)
    elif incoming.event is Event.PRESS:
        press.pressed(talk)
    else:
        files.tell_lost(work, incoming, account)
        _spoken(talk, command)


def _spoken(talk: Talk, command: str | None) -> None:
    incoming = talk.incoming
    if command is not None:
        _command(talk, command)
    elif incoming.event is not Event.EDITED and any(takes(talk) for takes in WORDS):
        return
    elif incoming.text.strip() or incoming.media or incoming.unseen:
        _said(talk)


def _said(talk: Talk) -> None:
    incoming = files.without_refused(talk.work, talk.incoming)
    if not (incoming.text.strip() or incoming.media):
        return
    if incoming.event is Event.EDITED:
        correcting.edited(talk.work, talk.speaker, incoming)
    else:
        reporting.receive(talk.work, talk.speaker, incoming)


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
        posting.refuse(talk.work, talk.incoming, "refuse.command", command=f"/{command[:32]}")


def _stranger(talk: Talk) -> None:
    """In private a stranger is told how to join; a group full of strangers is left in peace."""
    if talk.incoming.private or talk.incoming.event is Event.PRESS:
        posting.refuse(talk.work, talk.incoming, "refuse.stranger")
