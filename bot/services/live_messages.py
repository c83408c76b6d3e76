"""Messages that follow what they show: opened in a chat, drawn when they are sent, edited for as long as it changes.

What is shown is the business of its topic, which brings a `Drawer`; here is what holds for all of them. A drawing
waits in the outbox as the message's `Live` value, at most one for each live message: a key sees to that. Delivery
draws it from the facts of that moment and frees the key, so that the next change can wait again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.messaging.kinds import LIVE, Kind
from bot.domain.messaging.messages import Edit, Live, Send, outgoing
from bot.domain.messaging.place import Place
from bot.services import outbox
from storage.queries import live_messages as stored_live_messages
from storage.queries import outbox as stored_outbox
from storage.tables import LiveMessage, Outbox, OutboxState
from storage.work import Work

PACE = timedelta(seconds=10)  # the platform limits edits too; what many people change is redrawn no faster
NO_PACE = timedelta(0)


@dataclass(frozen=True)
class Drawer:
    """How the live messages of one topic are drawn: the value that waits for it, and the kinds it is queued as.

    `draw` says how the message looks now, as if it were new; None where what it follows is there no more.
    """

    value: type[Live]
    kinds: tuple[Kind, ...]
    draw: Callable[[Work, LiveMessage], Send | None]

    def compose(self, work: Work, row: Outbox, message: Live) -> Send | Edit | None:
        """The drawing that is sent now; None where people see it already."""
        row.dedup_key = None
        live = stored_live_messages.at(work, message.follows, row.place)
        drawn = self.draw(work, live) if live is not None else None
        if live is None or drawn is None or drawn.text == live.text:
            return None
        live.text, live.drawn_at = drawn.text, work.now
        if live.message_id:
            return Edit(message_id=live.message_id, text=drawn.marked, buttons=drawn.buttons)
        return drawn


# -- what a topic asks for -----------------------------------------------------------------------------------------


def open_in(
    work: Work,
    place: Place,
    message: Live,
    kind: Kind,
    *,
    again: bool = False,
    not_before: datetime | None = None,
) -> None:
    """Puts a live message into a chat, once; `again`: one that is there is sent anew, at the end of the chat."""
    live = stored_live_messages.at(work, message.follows, place)
    if live is not None and not again:
        return
    if live is None:
        live = stored_live_messages.add(work, message.follows, place)
    live.message_id, live.text, live.drawn_at = None, "", None
    work.session.flush()
    redraw(work, live, message, kind, not_before=not_before)


def redraw(
    work: Work,
    live: LiveMessage,
    message: Live,
    kind: Kind,
    pace: timedelta = PACE,
    *,
    not_before: datetime | None = None,
) -> None:
    """Asks for a drawing of it, no sooner than `pace` after the last; where one waits, that one will do."""
    assert kind.value.live, f"{kind}: what came of it would not be written down here"
    outbox.queue(
        work,
        live.place,
        message,
        kind,
        key=stored_live_messages.drawing_key(live),
        not_before=max(_next_drawing(work, live, pace), not_before or work.now),
    )


def _next_drawing(work: Work, live: LiveMessage, pace: timedelta) -> datetime:
    """What was drawn in the future was drawn before the clock was set back."""
    if live.drawn_at is None or live.drawn_at > work.now:
        return work.now
    return max(work.now, live.drawn_at + pace)


# -- what came of a drawing ----------------------------------------------------------------------------------------


def drawing_sent(work: Work, row: Outbox, message_id: int | None) -> None:
    """From now on the message with this id is the one that is edited."""
    live = _drawn_by(work, row)
    if live is not None and message_id is not None:
        live.message_id = message_id


def forget_drawing(work: Work, row: Outbox) -> None:
    """A drawing that did not get through must not be taken for the one people see."""
    live = _drawn_by(work, row)
    if live is not None:
        live.text, row.dedup_key = "", None


def draw_anew(work: Work, row: Outbox) -> bool:
    """What can no longer be edited (somebody deleted it, say) is sent once more as a new message; False: nothing to."""
    live = _drawn_by(work, row)
    if live is None or live.message_id is None:
        return False
    live.message_id, row.state = None, OutboxState.QUEUED
    return True


def wait_for_all(work: Work, row: Outbox) -> None:
    """While drawings are refused one waits for all; else every change would bring another, and be refused."""
    live = _drawn_by(work, row)
    if live is None:
        return
    key = stored_live_messages.drawing_key(live)
    newer = stored_outbox.queued_as(work, key)
    if newer is None:
        row.dedup_key = key
    else:
        newer.not_before, row.state = row.not_before, OutboxState.DROPPED


def _drawn_by(work: Work, row: Outbox) -> LiveMessage | None:
    """What this row of the outbox is a drawing of; None for any other message."""
    if row.kind not in LIVE:
        return None
    message = outgoing.validate_json(row.payload)
    if not isinstance(message, Live):
        return None
    return stored_live_messages.at(work, message.follows, row.place)
