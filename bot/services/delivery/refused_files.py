"""A picture that the platform refuses never takes the words with it: they go without it, and say so."""

from pydantic import ValidationError

from bot.domain.messaging.messages import Notice, Send, outgoing
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services.reports import matters
from storage.tables import Outbox, OutboxState
from storage.work import Work

SHOWN = 1500  # characters for admins; even where each counts twice they fit into one message


def leave_out(work: Work, row: Outbox) -> bool:
    """Queues the message again without its files; False where it has none that could be the reason."""
    message = outgoing.validate_json(row.payload)
    if isinstance(message, Notice) and not message.bare:
        words: Notice | Send = message.model_copy(update={"bare": True})
    elif isinstance(message, Send) and message.media:
        note = say("matter.no_files")
        text = f"{message.text}\n{note}" if message.text else note
        words = message.model_copy(update={"text": text, "media": ()})
    else:
        return False
    row.payload = words.model_dump_json()
    row.state, row.not_before = OutboxState.QUEUED, work.now
    return True


def words(work: Work, row: Outbox) -> str:
    """What the message was to tell of, where that would be lost with it: for the admins, who cannot see the chat."""
    try:
        message = outgoing.validate_json(row.payload)
    except ValidationError:  # what nobody can read tells of nothing
        return ""
    if not isinstance(message, Notice):
        return ""
    return one_line(matters.words(work, message.matter_id), SHOWN)
