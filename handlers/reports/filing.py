"""Files what was understood and says what came of it: one receipt for all, a question for each doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.reports.effects import Effect
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import backfill, filing, receipts
from bot.services.reports.backfill import UnlockRequested
from bot.services.reports.filing import Claim
from bot.services.reports.records import Recorded
from bot.services.utterance import Said
from handlers.reports import questions
from storage.queries import units as stored_units
from storage.queries.rounds import Entry
from storage.work import Work


def file(work: Work, said: Said, claims: Sequence[Claim], note: str = "") -> None:
    """Files every claim. Those of units that the speaker may not report for must have been refused before."""
    recorded = []
    for claim in claims:
        own = replace(said, text=claim.text)
        found = filing.file(work, said, claim)
        if not isinstance(found, Recorded):
            _ask_round(work, own, claim, found)
        elif not _doubted(work, own, found):
            recorded.append(found)
    if recorded:
        receipts.send(work, said, recorded, note)


def _ask_round(work: Work, said: Said, claim: Claim, choices: Sequence[Entry]) -> None:
    """Where there is no round the message could be for, the person must not believe it was received."""
    unit = stored_units.unit_names(work, [claim.unit_id]).get(claim.unit_id, "")
    if choices:
        questions.ask_round(work, said, unit, claim.label, choices)
        return
    outbox.queue(work, said.place, Send(text=say("refuse.no_round", unit=unit)), Kind.OUTCOME)
    if claim.label is Label.MATTER:
        filing.pass_on(work, said, unit, claim)


def file_to(work: Work, said: Said, targets: Iterable[Entry], label: Label, *, correct: bool = False) -> bool:
    """Files for rounds that are already settled: a pressed button, a chosen option. True if a receipt is due."""
    recorded = []
    for target in targets:
        found = filing.file_to(work, said, target, label, correct=correct)
        if found is None:
            questions.ask_reason(work, said, target, label)
        elif not _doubted(work, said, found):
            recorded.append(found)
    if recorded:
        receipts.send(work, said, recorded)
    return bool(recorded)


def _doubted(work: Work, said: Said, found: Recorded) -> bool:
    """A 平安 after a matter is asked about, and not recorded."""
    if found.effect is not Effect.CONFIRM:
        return False
    questions.ask_downgrade(work, said, found.entry)
    return True


def request_unlock(work: Work, said: Said, target: Entry, label: Label, reason: str) -> None:
    """Asks the leaders to let a report in after lock."""
    say_requested(work, said, target, label, reason, backfill.request(work, said, target, label, reason))


def say_requested(
    work: Work, said: Said, target: Entry, label: Label, reason: str, outcome: UnlockRequested
) -> None:
    text = say(
        outcome,
        unit=target.unit.name,
        round=target.round.label,
        label=receipts.LABEL_NAMES[label],
        reason=receipts.short(reason),
    )
    outbox.queue(work, Place(said.chat_id), Send(text=text), Kind.OUTCOME)
