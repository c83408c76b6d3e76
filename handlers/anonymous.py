"""Words that the platform shows under a group's own name: an admin of it who hides. Nobody could be held to them.

They are told how to be heard, once in a while; what reads as urgent reaches the desk all the same. A post that comes
by itself from a linked channel is neither.
"""

from datetime import timedelta

from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Event, Incoming, Send
from bot.domain.text.display import quoted
from bot.phrases import say
from bot.services import outbox
from bot.services.recipients.desk import desks
from storage.queries import chats as stored_chats
from storage.work import Work

TOLD_EVERY = timedelta(hours=6)
MOST_WORDS = 3000  # characters that are passed on


def hear(work: Work, incoming: Incoming) -> None:
    """In a group that is bound; anywhere else, and for what was put there by the platform, nothing comes of it."""
    if incoming.relayed or incoming.private or incoming.event is not Event.MESSAGE:
        return
    bound = stored_chats.bindings_at(work, incoming.chat_id)
    if not bound or not incoming.text.strip():
        return
    alarms = incoming.text.lower().startswith("/urgent") or urgent(incoming.text)
    if alarms:
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
