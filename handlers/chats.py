"""Groups: /bind 名称 makes one the place a name of the configuration stands for; who hides in one is told so."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Event, Incoming, Send
from bot.domain.rights import Right
from bot.domain.text import display
from bot.domain.text.display import quoted
from bot.phrases import say
from bot.services import chats, outbox
from bot.services.recipients.desk import desks
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.tables import Binding
from storage.work import Work

TOLD_EVERY = timedelta(hours=6)
MOST_WORDS = 3000  # characters that are passed on


def bind(talk: Talk) -> None:
    offered = [b for b in stored_chats.bindings(talk.work) if talk.scope.may(Right.ADMINISTER, b.unit_id)]
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    if talk.incoming.private:
        raise Refused("bind.group_only")
    if not offered:
        raise Refused("bind.none")
    _bind(talk, offered)


def _bind(talk: Talk, offered: Sequence[Binding]) -> None:
    names = "、".join(binding.name for binding in offered)
    if not talk.words:
        raise Refused("bind.usage", example=offered[0].name, names=names)
    wanted = " ".join(talk.words)
    binding = next((binding for binding in offered if binding.name == wanted), None)
    if binding is None:
        raise Refused("bind.unknown", name=display.name(wanted), names=names)
    done = chats.bind(talk.work, binding, talk.incoming.place, talk.account)
    outbox.answer(talk.work, talk.incoming, say("bind.done" if done else "bind.already", name=binding.name))


def membership_changed(work: Work, incoming: Incoming) -> None:
    if not incoming.present:
        chats.gone(work, incoming.chat_id, "已停用或移出机器人")
        return
    known = stored_chats.chat_of(work, incoming.chat_id)
    stored_chats.meet_chat(work, incoming.chat_id, incoming.chat_kind, incoming.chat_title)
    if not incoming.private and (known is None or known.disabled_at is not None):
        outbox.answer(work, incoming, say("group.hello"))


def chat_migrated(work: Work, incoming: Incoming) -> None:
    if incoming.new_chat_id is not None:
        chats.move_chat(work, incoming.chat_id, incoming.new_chat_id)


def hear_anonymous(work: Work, incoming: Incoming) -> None:
    """Words of an admin who hides behind a bound group's own name: nobody could be held to them.

    They are told how to be heard, once in a while; what reads as urgent reaches the desk all the same. A post that
    comes by itself from a linked channel is neither.
    """
    if incoming.relayed or incoming.private or incoming.event is not Event.MESSAGE:
        return
    bound = stored_chats.bindings_at(work, incoming.chat_id)
    if not bound or not incoming.text.strip():
        return
    alarms = incoming.text.lower().startswith("/urgent") or urgent(incoming.text)
    if alarms:
        work.did.kept = True
        _pass_on(work, incoming, [binding.unit_id for binding in bound])
    if alarms or incoming.addressed or incoming.text.startswith("/"):
        _tell_how(work, incoming)


def _pass_on(work: Work, incoming: Incoming, unit_ids: list[int]) -> None:
    """To the desk, once for each message."""
    text = say("anonymous.urgent", chat=incoming.chat_title, text=quoted(incoming.text[:MOST_WORDS]))
    for account in desks(work, unit_ids):
        key = f"anonymous:{incoming.chat_id}:{incoming.message_id}:{account.id}"
        outbox.tell(work, account, text, Kind.INCIDENT, key=key)


def _tell_how(work: Work, incoming: Incoming) -> None:
    spell = int(work.now.timestamp() // TOLD_EVERY.total_seconds())
    message = Send(text=say("anonymous.how"), reply_to=incoming.message_id)
    key = f"anonymous:{work.bot_id}:{incoming.chat_id}:{spell}"
    outbox.queue(work, incoming.place, message, Kind.ANSWER, key=key)
