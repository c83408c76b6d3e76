"""Taking back, correcting, and edits of the message a report came from."""

from bot.domain.messaging.messages import Incoming
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.questions import Do, Option
from bot.services.reports import records
from bot.services.reports.records import Entry, entry
from bot.services.utterance import Speaker, said_by
from storage.work import Work


def undo(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int, version: int) -> None:
    """「撤回」: only of the version the button was shown for, and not after lock."""
    target = _mine(work, speaker, incoming, occurrence_id)
    if target is None:
        return
    if target.occurrence.version != version or target.occurrence.reported_at is None:
        outbox.refuse(work, incoming, "refuse.stale")
        return
    records.withdraw(work, said_by(work, speaker, incoming), target)
    outbox.toast(work, incoming, say("toast.done"))
    text = say("receipt.withdrawn", unit=target.unit.name, round=target.round.label)
    outbox.answer(work, incoming, text, chatter=False)


def fix(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int) -> None:
    """「更正」: the person's next words replace the report."""
    _await(work, speaker, incoming, occurrence_id, Do.AWAIT_FIX, "ask.fix")


def tell_matter(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int) -> None:
    """「有事要报」: the person's next words are the matter."""
    _await(work, speaker, incoming, occurrence_id, Do.AWAIT_MATTER, "ask.matter")


def _await(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int, do: Do, key: str) -> None:
    target = _mine(work, speaker, incoming, occurrence_id)
    if target is None:
        return
    outbox.toast(work, incoming, say("toast.done"))
    text = say(key, unit=target.unit.name, round=target.round.label)
    questions.ask(work, said_by(work, speaker, incoming), text, [Option(do=do, occurrences=(target.id,))])


def _mine(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int) -> Entry | None:
    """The occurrence, if this person may change it now; else a refusal is queued."""
    target = entry(work, occurrence_id)
    if target is None:
        outbox.refuse(work, incoming, "refuse.stale")
    elif not speaker.scope.may(Right.REPORT, target.occurrence.unit_id):
        outbox.refuse(work, incoming, "refuse.unit", unit=target.unit.name)
    elif target.round.lock_at < work.now:
        outbox.refuse(work, incoming, "refuse.locked", round=target.round.label)
    else:
        return target
    return None
