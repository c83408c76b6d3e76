"""What came of a send is written down: it arrived, is tried again, or is given up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messaging.kinds import AWAITED, INSIST, LIVE, REPEATABLE, UNTOLD, Kind
from bot.domain.messaging.messages import Lane, Outcome, Sent
from bot.phrases import say
from bot.services import chats, live_messages, outbox
from bot.services.delivery import refused_edits, refused_files
from bot.services.rota import sheet_file
from storage.queries import outbox as stored_outbox
from storage.tables import Outbox, OutboxState
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

    @property
    def arrived_plainly(self) -> bool:
        return self.plain and self.sent.outcome is Outcome.SENT


def give_up(work: Work, outbox_id: int, why: str) -> None:
    """Nothing sensible can be done with this message any more."""
    row = work.session.get(Outbox, outbox_id)
    if row is None:
        return
    row.state, row.error = OutboxState.FAILED, why
    if row.kind not in UNTOLD:
        outbox.tell_admins(work, _unsendable(work, row, why))


def _unsendable(work: Work, row: Outbox, why: str) -> str:
    words = refused_files.words(work, row)
    what = say("unsendable.matter") if words else say(f"unsendable.{AWAITED.get(row.lane, 'other')}")
    text = say("admin.unsendable", who=chats.called(work, row.chat_id), what=what, number=row.id, error=why)
    return text + say("admin.unsendable_words", words=words) if words else text


def settle(work: Work, ended: Mapping[int, Ended]) -> None:
    """Writes down what came of sends, by the ids of their messages."""
    arrived = {number: came.sent.message_id for number, came in ended.items() if came.arrived_plainly}
    stored_outbox.arrived(work, arrived)
    rest = [number for number in ended if number not in arrived]
    rows = stored_outbox.messages(work, rest) if rest else {}
    for number in rest:
        _settle(work, rows[number], ended[number].sent)


def _settle(work: Work, row: Outbox, sent: Sent) -> None:
    row.error = sent.error
    if sent.outcome is Outcome.SENT:
        _sent(work, row, sent.message_id)
        return
    live_messages.forget_drawing(work, row)
    if sent.outcome is Outcome.LATER:
        _later(work, row, sent.retry_after)
        if sent.retry_after:
            live_messages.wait_for_all(work, row)
    elif sent.outcome is Outcome.UNCLEAR:
        _unclear(work, row)
    elif sent.outcome is Outcome.MOVED and sent.new_chat_id is not None:
        row.state = OutboxState.QUEUED
        work.session.flush()
        chats.move_chat(work, row.chat_id, sent.new_chat_id)
    elif sent.outcome is Outcome.GONE:
        row.state = OutboxState.FAILED
        chats.gone(work, row.chat_id, sent.error)
    elif not (
        live_messages.draw_anew(work, row)
        or refused_files.leave_out(work, row)
        or refused_edits.send_anew(work, row)
    ):
        row.state = OutboxState.FAILED
        if row.lane in AWAITED and row.kind not in UNTOLD:
            # Once a day for a chat; but what happened is not lost because something else could not be sent there.
            matter = row.kind == Kind.MATTER.value.stored
            once = f"matter:{row.id}" if matter else f"{row.chat_id}:{work.now.date()}"
            outbox.tell_admins(work, _unsendable(work, row, sent.error), key=f"unsendable:{once}")


def _sent(work: Work, row: Outbox, message_id: int | None) -> None:
    row.state, row.sent_at, row.message_id = OutboxState.SENT, work.now, message_id
    live_messages.drawing_sent(work, row, message_id)


def _later(work: Work, row: Outbox, retry_after: timedelta | None) -> None:
    pause = retry_after or RETRY_STEPS[min(row.attempts, len(RETRY_STEPS)) - 1]
    row.state, row.not_before = OutboxState.QUEUED, work.now + pause


def _unclear(work: Work, row: Outbox) -> None:
    row.uncertain += 1
    if row.lane == Lane.URGENT or row.kind in REPEATABLE:
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
        live_messages.forget_drawing(work, row)
        row.state, row.attempts = OutboxState.QUEUED, row.attempts - 1


def recover(work: Work) -> int:
    """Settles what a process was sending when it died; returns how many there were."""
    rows = stored_outbox.interrupted(work)
    for row in rows:
        row.error = "interrupted"
        if row.kind == Kind.FETCH.value.stored:
            # Perhaps the file is what ended the program: whoever sent it sends it again, or does not.
            row.state = OutboxState.FAILED
            sheet_file.interrupted(work, row)
            continue
        live_messages.forget_drawing(work, row)
        _unclear(work, row)
        row.not_before = work.now  # the pause between tries has passed while nobody ran
    return len(rows)
