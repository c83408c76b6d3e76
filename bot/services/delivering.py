"""The transactions around one send: claim, then settle with what came of it."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messages import Card, Composed, Lane, Outcome, Sent, Toast, outgoing
from bot.phrases import say
from bot.services import posting
from bot.services.composing import card_at, compose
from storage.database import AWAY
from storage.queries import chats, people, post
from storage.tables import LiveCard, Outbox, OutboxState
from storage.work import Work

RETRY_STEPS = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=60), timedelta(minutes=5))
# Worth saying twice rather than not at all: a question or a ✅ that never came leaves a person in doubt. Reminders
# are dropped when nobody knows whether they arrived: their next step comes anyway.
INSIST = frozenset({Lane.URGENT, Lane.RECEIPT, Lane.SUMMARY})


@dataclass(frozen=True)
class Parcel:
    """A claimed message, ready to go."""

    outbox_id: int
    chat_id: int
    thread_id: int | None
    message: Composed

    @property
    def paced(self) -> bool:
        """Answers to pressed buttons are not messages and do not count against a chat's pace."""
        return not isinstance(self.message, Toast)


def take(work: Work, busy_chats: frozenset[int], limit: int) -> list[Parcel]:
    """Claims what is to be sent now, one message a chat. What no longer matters is dropped on the way."""
    parcels: dict[int, Parcel] = {}
    for row in post.sendable(work, busy_chats, limit):
        if row.chat_id in parcels:
            continue
        message = _still_wanted(work, row)
        if message is not None and post.claim(work, row.id or 0):
            parcels[row.chat_id] = Parcel(row.id or 0, row.chat_id, row.thread_id, message)
    return list(parcels.values())


def _still_wanted(work: Work, row: Outbox) -> Composed | None:
    message, why = None, _worthless(work, row)
    if not why:
        message, why = compose(work, row), "nothing left to say"
    if message is None:
        row.state, row.error = OutboxState.DROPPED, why
        row.dedup_key = None if row.kind == "card" else row.dedup_key
    return message


def _worthless(work: Work, row: Outbox) -> str:
    chat = chats.chat_of(work, row.chat_id)
    if row.expires_at is not None and row.expires_at <= work.now:
        return "expired"
    return "chat disabled" if chat is not None and chat.disabled_at is not None else ""


def settle(work: Work, outbox_id: int, sent: Sent) -> None:
    """Writes down what came of a send."""
    row = work.session.get_one(Outbox, outbox_id)
    row.error = sent.error
    if sent.outcome is Outcome.SENT:
        _sent(work, row, sent.message_id)
        return
    _forget_drawing(work, row)
    if sent.outcome is Outcome.LATER:
        _later(work, row, sent.retry_after)
    elif sent.outcome is Outcome.UNCLEAR:
        _unclear(work, row)
    elif sent.outcome is Outcome.MOVED and sent.new_chat_id is not None:
        row.state = OutboxState.QUEUED
        work.session.flush()
        move_chat(work, row.chat_id, sent.new_chat_id)
    elif sent.outcome is Outcome.GONE:
        row.state = OutboxState.FAILED
        gone(work, row.chat_id, sent.error)
    else:
        row.state = OutboxState.FAILED


def _sent(work: Work, row: Outbox, message_id: int | None) -> None:
    row.state, row.sent_at, row.message_id = OutboxState.SENT, work.now, message_id
    card = _card(work, row)
    if card is not None and message_id is not None:
        card.message_id = message_id


def _forget_drawing(work: Work, row: Outbox) -> None:
    """A card that did not get through must not be taken for the one people see."""
    card = _card(work, row)
    if card is not None:
        card.text, row.dedup_key = "", None


def _card(work: Work, row: Outbox) -> LiveCard | None:
    if row.kind != "card":
        return None
    message = outgoing.validate_json(row.payload)
    return card_at(work, row, message) if isinstance(message, Card) else None


def _later(work: Work, row: Outbox, retry_after: timedelta | None) -> None:
    pause = retry_after or RETRY_STEPS[min(row.attempts, len(RETRY_STEPS)) - 1]
    row.state, row.not_before = OutboxState.QUEUED, work.now + pause


def _unclear(work: Work, row: Outbox) -> None:
    if row.lane in INSIST or row.kind == "card":
        _later(work, row, None)
    else:
        row.state = OutboxState.DROPPED


def recover(work: Work) -> int:
    """Settles what a process was sending when it died; returns how many there were."""
    rows = post.interrupted(work)
    for row in rows:
        row.error = "interrupted"
        _forget_drawing(work, row)
        _unclear(work, row)
        row.not_before = work.now  # the pause between tries has passed while nobody ran
    return len(rows)


def take_first(work: Work, busy_chats: frozenset[int]) -> list[Parcel]:
    """Claims the first message alone; one that cannot even be composed is given up, so that it blocks no other."""
    first = post.sendable(work, busy_chats, 1)
    try:
        with work.session.begin_nested():
            return take(work, busy_chats, 1)
    except AWAY:
        raise
    except Exception as error:  # whatever is wrong with it, those behind it must go out
        for row in first:
            give_up(work, row.id or 0, f"{type(error).__name__}: {error}"[:500])
        return []


def give_up(work: Work, outbox_id: int, why: str) -> None:
    """Nothing sensible can be done with this message any more."""
    row = work.session.get_one(Outbox, outbox_id)
    row.state, row.error = OutboxState.FAILED, why
    if row.kind != "admin":
        posting.tell_admins(work, say("admin.unsendable", number=outbox_id, error=why))


def gone(work: Work, chat_id: int, reason: str) -> None:
    """The chat is closed to us; admins are told once."""
    if not chats.disable_chat(work, chat_id, reason):
        return
    account = people.find_account(work, chat_id)
    chat = chats.chat_of(work, chat_id)
    who = account.name if account else (chat.title if chat and chat.title else str(chat_id))
    posting.tell_admins(work, say("member.blocked", who=who, reason=reason))


def move_chat(work: Work, old: int, new: int) -> None:
    """A group became a supergroup: everything that pointed at it points at its new id."""
    chats.move(work, old, new)
    post.move_chat(work, old, new)
