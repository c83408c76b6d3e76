"""What came of a send is written down: it arrived, is tried again, or is given up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messaging.kinds import AWAITED, INSIST, LIVE, UNTOLD
from bot.domain.messaging.messages import Board, Card, Lane, Outcome, Sent, outgoing
from bot.phrases import say
from bot.services import chats, outbox
from bot.services.plans import board
from bot.services.reports.card import card_at
from storage.queries import outbox as stored_outbox
from storage.tables import LiveCard, Outbox, OutboxState, PlanCard
from storage.work import Work

RETRY_STEPS = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=60), timedelta(minutes=5))
# Each try that nobody answers may be one more copy in the chat. So these are the pauses between such tries, and after
# the last nothing more is said; only urgent messages go on (docs/faults.md).
UNCERTAIN_STEPS = (*RETRY_STEPS[:3], timedelta(minutes=10), timedelta(hours=1))


@dataclass(frozen=True)
class Ended:
    """What came of a send. `plain`: that it arrived is all there is to write down; it shows nothing that changes."""

    sent: Sent
    plain: bool = False


def give_up(work: Work, outbox_id: int, why: str) -> None:
    """Nothing sensible can be done with this message any more."""
    row = work.session.get(Outbox, outbox_id)
    if row is None:
        return
    row.state, row.error = OutboxState.FAILED, why
    if row.kind not in UNTOLD:
        outbox.tell_admins(work, _unsendable(work, row, why))


def _unsendable(work: Work, row: Outbox, why: str) -> str:
    what = say(f"unsendable.{AWAITED.get(row.lane, 'other')}")
    return say("admin.unsendable", who=chats.called(work, row.chat_id), what=what, number=row.id, error=why)


def settle(work: Work, ended: Mapping[int, Ended]) -> None:
    """Writes down what came of sends, by the ids of their messages."""
    arrived = {number: came.sent.message_id for number, came in ended.items() if _arrived_plainly(came)}
    stored_outbox.arrived(work, arrived)
    rest = [number for number in ended if number not in arrived]
    rows = stored_outbox.messages(work, rest) if rest else {}
    for number in rest:
        _settle(work, rows[number], ended[number].sent)


def _arrived_plainly(came: Ended) -> bool:
    return came.plain and came.sent.outcome is Outcome.SENT


def _settle(work: Work, row: Outbox, sent: Sent) -> None:
    row.error = sent.error
    if sent.outcome is Outcome.SENT:
        _sent(work, row, sent.message_id)
        return
    _forget_drawing(work, row)
    if sent.outcome is Outcome.LATER:
        _later(work, row, sent.retry_after)
        if sent.retry_after:
            _wait_for_all_drawings(work, row)
    elif sent.outcome is Outcome.UNCLEAR:
        _unclear(work, row)
    elif sent.outcome is Outcome.MOVED and sent.new_chat_id is not None:
        row.state = OutboxState.QUEUED
        work.session.flush()
        chats.move_chat(work, row.chat_id, sent.new_chat_id)
    elif sent.outcome is Outcome.GONE:
        row.state = OutboxState.FAILED
        chats.gone(work, row.chat_id, sent.error)
    elif not _drawn_anew(work, row):
        row.state = OutboxState.FAILED
        if row.lane in AWAITED and row.kind not in UNTOLD:
            text = _unsendable(work, row, sent.error)
            outbox.tell_admins(work, text, key=f"unsendable:{row.chat_id}:{work.now.date()}")


def _drawn_anew(work: Work, row: Outbox) -> bool:
    """A card that can no longer be edited (somebody deleted it, say) is sent once more as a new message."""
    card = _card(work, row)
    if card is None or card.message_id is None:
        return False
    card.message_id, row.state = None, OutboxState.QUEUED
    return True


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


def _card(work: Work, row: Outbox) -> LiveCard | PlanCard | None:
    if row.kind not in LIVE:
        return None
    message = outgoing.validate_json(row.payload)
    if isinstance(message, Board):
        return board.card_at(work, row, message)
    return card_at(work, row, message) if isinstance(message, Card) else None


def _later(work: Work, row: Outbox, retry_after: timedelta | None) -> None:
    pause = retry_after or RETRY_STEPS[min(row.attempts, len(RETRY_STEPS)) - 1]
    row.state, row.not_before = OutboxState.QUEUED, work.now + pause


def _wait_for_all_drawings(work: Work, row: Outbox) -> None:
    """While a card is refused, one drawing of it waits; else every report would bring another, and be refused."""
    card = _card(work, row)
    if card is None:
        return
    key = board.board_key(card) if isinstance(card, PlanCard) else stored_outbox.drawing_key(card.id)
    newer = stored_outbox.queued_as(work, key)
    if newer is None:
        row.dedup_key = key
    else:
        newer.not_before, row.state = row.not_before, OutboxState.DROPPED


def _unclear(work: Work, row: Outbox) -> None:
    row.uncertain += 1
    if row.lane == Lane.URGENT:
        _later(work, row, None)
    elif row.lane not in INSIST and row.kind not in LIVE:
        row.state = OutboxState.DROPPED
    elif row.uncertain <= len(UNCERTAIN_STEPS):
        _later(work, row, UNCERTAIN_STEPS[row.uncertain - 1])
    else:
        row.state = OutboxState.UNCERTAIN
        work.did.uncertain[row.kind] += 1


def put_back(work: Work, outbox_ids: Collection[int]) -> None:
    """Claimed, but never tried: as if it had not been claimed."""
    for row in stored_outbox.messages(work, outbox_ids).values():
        _forget_drawing(work, row)
        row.state, row.attempts = OutboxState.QUEUED, row.attempts - 1


def recover(work: Work) -> int:
    """Settles what a process was sending when it died; returns how many there were."""
    rows = stored_outbox.interrupted(work)
    for row in rows:
        row.error = "interrupted"
        _forget_drawing(work, row)
        _unclear(work, row)
        row.not_before = work.now  # the pause between tries has passed while nobody ran
    return len(rows)
