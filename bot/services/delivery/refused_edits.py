"""A screen that can no longer be edited (it was deleted, say) is sent anew: whoever pressed it waits for an answer."""

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Edit, Send, outgoing
from storage.tables import Outbox, OutboxState
from storage.work import Work


def send_anew(work: Work, row: Outbox) -> bool:
    """Queues the same as a message of its own; False for anything that is no edit of a screen."""
    if row.kind != Kind.SCREEN.value.stored:
        return False
    message = outgoing.validate_json(row.payload)
    if not isinstance(message, Edit):
        return False
    row.payload = Send(text=message.marked, buttons=message.buttons).model_dump_json()
    row.state, row.not_before = OutboxState.QUEUED, work.now
    return True
