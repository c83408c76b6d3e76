"""Files what was understood and says what came of it: one receipt for all, a question for each doubt."""

from collections.abc import Callable, Iterable, Sequence

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.reports.effects import Effect
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import views
from bot.services.questions import Option
from bot.services.reports import backfill, filing, matters, receipts, round_names
from bot.services.reports.backfill import UnlockRequested
from bot.services.reports.interim import Claim, Noted
from bot.services.reports.records import Recorded
from bot.services.utterance import Said
from handlers.reports import questions
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.rounds import Entry
from storage.work import Work

MOST_INCIDENTS = 3  # that a receipt tells of


def file(
    work: Work,
    said: Said,
    claims: Sequence[Claim],
    note: str = "",
    pass_on: Callable[[Sequence[Place]], Sequence[Noted]] | None = None,
) -> None:
    """Files every claim. Those of units that the speaker may not report for must have been taken out before.

    `pass_on` hands on what the message says of others, and is given who has read it by then; one receipt speaks of all.
    """
    recorded: list[Recorded | Noted] = []
    for claim in claims:
        own = said.worded(claim.text)
        found = filing.file(work, said, claim)
        if isinstance(found, list):
            _ask_round(work, own, claim, found)
        elif not _doubted(work, own, found):
            recorded.append(found)
    if pass_on is not None:
        recorded += pass_on(_told(work, said))
    if recorded:
        _send(work, said, recorded, note)


def _send(work: Work, said: Said, recorded: Sequence[Recorded | Noted], note: str = "") -> None:
    notes = [note, *_still_open(work, said, recorded)]
    receipts.send(work, said, recorded, "\n".join(one for one in notes if one))


def _still_open(work: Work, said: Said, recorded: Sequence[Recorded | Noted]) -> list[str]:
    """A 平安 ends no incident: whoever says it while one is open reads so beside the ✅."""
    calm = [one.entry.unit.id for one in recorded if isinstance(one, Recorded) and one.label is Label.ZERO]
    found = stored_incidents.beside(work, said.account.id, calm) if calm else ()
    return [say("follow.still_open", line=views.lines(work, [one])) for one in found[-MOST_INCIDENTS:]]


def _told(work: Work, said: Said) -> list[Place]:
    """Who has read all the words of the message by now."""
    found = stored_reports.matters_from_message(work, said.chat_id, said.message_id or 0)
    return [place for matter in found if matter.text == said.text for place in matters.told_at(matter)]


def _ask_round(work: Work, said: Said, claim: Claim, choices: Sequence[Entry]) -> None:
    """Where there is no round the message could be for, the person must not believe it was received."""
    unit = stored_units.unit_names(work, [claim.unit_id]).get(claim.unit_id, "")
    if choices:
        questions.ask_round(work, said, unit, claim.label, choices)
    else:
        outbox.queue(work, said.place, Send(text=say("refuse.no_round", unit=unit)), Kind.OUTCOME)


def file_to(work: Work, said: Said, targets: Iterable[Entry], label: Label, *, correct: bool = False) -> bool:
    """Files for rounds that are already settled: a pressed button, a chosen option. True if a receipt is due."""
    recorded: list[Recorded | Noted] = []
    for target in targets:
        found = filing.file_to(work, said, target, label, correct=correct)
        if found is None:
            questions.ask_reason(work, said, target, label)
        elif not _doubted(work, said, found):
            recorded.append(found)
    if recorded:
        _send(work, said, recorded)
    return bool(recorded)


def _doubted(work: Work, said: Said, found: Recorded | Noted) -> bool:
    """A 平安 after a matter is asked about, and not recorded."""
    if isinstance(found, Noted) or found.effect is not Effect.CONFIRM:
        return False
    questions.ask_downgrade(work, said, found.entry)
    return True


def unlock(work: Work, said: Said, target: Entry, option: Option) -> None:
    """「补报」 of a round: what, and why, are asked for unless they were said."""
    if option.label is Label.UNCLEAR:
        questions.ask_backfill_label(work, said, target, option.reason)
    elif option.reason:
        request_unlock(work, said, target, option.label, option.reason)
    else:
        questions.ask_reason(work, said, target, option.label)


def request_unlock(work: Work, said: Said, target: Entry, label: Label, reason: str) -> None:
    """Asks the leaders to let a report in after lock."""
    say_requested(work, said, target, label, reason, backfill.request(work, said, target, label, reason))


def say_requested(
    work: Work, said: Said, target: Entry, label: Label, reason: str, outcome: UnlockRequested
) -> None:
    text = say(
        outcome,
        unit=target.unit.name,
        round=round_names.of_entry(work, target),
        label=receipts.LABEL_NAMES[label],
        reason=receipts.short(reason),
    )
    outbox.queue(work, Place(said.chat_id), Send(text=text), Kind.OUTCOME)
