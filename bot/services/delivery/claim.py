"""What may be sent now is claimed: in lanes, one message a chat. What no longer matters is dropped on the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.messaging.kinds import BULK, EVERY, LIVE, PROMPT
from bot.domain.messaging.messages import Composed, Fetch, Lane, Send, Toast
from bot.domain.text.display import failure
from bot.services.delivery import privacy, settle
from bot.services.delivery.compose import compose
from storage.database import AWAY
from storage.queries import chats as stored_chats
from storage.queries import outbox as stored_outbox
from storage.tables import Outbox, OutboxState
from storage.work import Work

MOST_LOOKED_AT = 500  # messages in one transaction, most of them dropped if there are so many


@dataclass(frozen=True)
class Parcel:
    """A claimed message, ready to go."""

    outbox_id: int
    chat_id: int
    thread_id: int | None
    lane: Lane
    message: Composed | Fetch
    kind: str
    cause: str

    @property
    def paced(self) -> bool:
        """Answers to pressed buttons and fetched files are no messages: they do not count against a chat's pace."""
        return not isinstance(self.message, Toast | Fetch)

    @property
    def pictures(self) -> int:
        """An album is as many messages to its chat as it has pictures; anything else is one."""
        return max(1, len(self.message.media)) if isinstance(self.message, Send) else 1

    @property
    def new(self) -> bool:
        """A message that was not there before; what limits edits, menus and answers to buttons does not limit it."""
        return isinstance(self.message, Send)

    @property
    def bulk(self) -> bool:
        return self.lane in BULK


@dataclass(frozen=True)
class Room:
    """How many messages may go out now, and how many of them in bulk."""

    every: int
    bulk: int


@dataclass(frozen=True)
class Taken:
    """What was claimed; `more`: there was no end to what no longer matters, look again at once."""

    parcels: list[Parcel]
    more: bool = False


def claim(work: Work, busy_chats: frozenset[int], room: Room) -> Taken:
    """Claims what is to be sent now, one message a chat, bulk after all else. What no longer matters is dropped on the
    way; goes on behind that, until there is no room or nothing more to send."""
    parcels: list[Parcel] = []
    looked_at = 0
    while (left := room.every - len(parcels)) > 0 and looked_at < MOST_LOOKED_AT:
        busy = busy_chats | {parcel.chat_id for parcel in parcels}
        bulk = room.bulk - sum(parcel.bulk for parcel in parcels)
        rows = stored_outbox.sendable(work, busy, left, EVERY if bulk > 0 else PROMPT)
        looked_at += len(rows)
        chosen = _for_room(rows, Room(left, bulk))
        claimed = _claimed(work, chosen)
        parcels += sorted(claimed, key=lambda parcel: parcel.lane)
        if len(rows) < left and len(claimed) == len(chosen):  # else one behind it may go to the same chat
            return Taken(parcels)
    return Taken(parcels, more=len(parcels) < room.every)


def _for_room(found: Iterable[Outbox], room: Room) -> list[Outbox]:
    """By lane, in the order given; of those for whom there is room the first of each chat."""
    first: dict[int, Outbox] = {}
    for one in sorted(found, key=lambda one: one.lane)[: room.every]:
        first.setdefault(one.chat_id, one)
    prompt = [one for one in first.values() if one.lane in PROMPT]
    return prompt + [one for one in first.values() if one.lane in BULK][: room.bulk]


def claim_first(work: Work, busy_chats: frozenset[int], room: Room) -> Taken:
    """Claims the first message alone; one that cannot even be composed is given up, so that it blocks no other."""
    rows = stored_outbox.sendable(work, busy_chats, min(1, room.every), PROMPT)
    rows = rows or stored_outbox.sendable(work, busy_chats, min(1, room.bulk), BULK)
    numbers = [row.id for row in rows]
    try:
        with work.session.begin_nested():
            return Taken(_claimed(work, rows), more=bool(rows))
    except AWAY:
        raise
    except Exception as error:  # whatever is wrong with it, those behind it must go out
        for number in numbers:
            settle.give_up(work, number, failure(error))
        return Taken([], more=True)


def _claimed(work: Work, rows: Sequence[Outbox]) -> list[Parcel]:
    if not rows:
        return []
    found = [(row, message) for row in rows if (message := _still_wanted(work, row)) is not None]
    work.session.flush()  # what was dropped must not be found again
    ours = stored_outbox.claim(work, [row.id for row, _ in found])
    return [_parcel(row, message) for row, message in found if row.id in ours]


def _parcel(row: Outbox, message: Composed | Fetch) -> Parcel:
    return Parcel(
        row.id, row.chat_id, row.thread_id, row.lane, _leaving(message, row.chat_id), row.kind, row.cause
    )


def _leaving(message: Composed | Fetch, chat: int) -> Composed | Fetch:
    """The one outlet: whatever goes to a group has passed here."""
    return message if isinstance(message, Fetch) else privacy.shown(message, chat)


def _still_wanted(work: Work, row: Outbox) -> Composed | Fetch | None:
    message, why = None, _worthless(work, row)
    if not why:
        message, why = compose(work, row), "nothing left to say"
    if message is None:
        row.state, row.error = OutboxState.DROPPED, why
        row.dedup_key = None if row.kind in LIVE else row.dedup_key
    return message


def _worthless(work: Work, row: Outbox) -> str:
    chat = stored_chats.chat_of(work, row.chat_id)
    if row.expires_at is not None and row.expires_at <= work.now:
        return "expired"
    return "chat disabled" if chat is not None and chat.disabled_at is not None else ""
