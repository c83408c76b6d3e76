"""From a clear label and a unit to a record: which round is meant, then record. Where in doubt, nothing is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reports.round_match import Match, RoundSlot, clocks_disagree, either, match
from bot.domain.terms import Label
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services import outbox, throttle
from bot.services.reports.records import Recorded, record
from bot.services.utterance import Said
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import Entry, entry
from storage.work import Work

MOST_PASSED_ON = 1900  # characters; even where each counts twice, they fit into one message


@dataclass(frozen=True)
class Claim:
    """One unit and what was said of it."""

    unit_id: int
    label: Label
    text: str


def file(work: Work, said: Said, claim: Claim) -> Recorded | list[Entry]:
    """Records a claim; where no round is plainly meant, nothing: returned are those that may be.

    The claim's unit is one that its speaker may report for.
    """
    found = _meant(work, said, claim)
    target = _target(work, found, claim)
    if target is None:
        return [choice for slot in found.choices if (choice := entry(work, slot.occurrence_id))]
    return record(work, replace(said, text=claim.text), target, claim.label)


def file_to(work: Work, said: Said, target: Entry, label: Label, *, correct: bool = False) -> Recorded | None:
    """Records for a round that is already settled: a pressed button, a chosen option. None: it is locked."""
    if target.round.lock_at < said.sent_at:
        return None
    return record(work, said, target, label, replace=correct)


def _meant(work: Work, said: Said, claim: Claim) -> Match:
    """The round by the platform's time; by a clock that may be wrong no 平安 is filed without asking."""
    found = match(stored_rounds.slots(work, claim.unit_id, said.sent_at), said.sent_at)
    if claim.label is not Label.ZERO or not clocks_disagree(said.sent_at, work.now):
        return found
    return either(found, match(stored_rounds.slots(work, claim.unit_id, work.now), work.now))


def _target(work: Work, found: Match, claim: Claim) -> Entry | None:
    """The round to record for. A matter is never held back by a question it need not wait for."""
    slot = found.slot
    if slot is None and claim.label is Label.MATTER:
        slot = _round_for_matter(found.choices)
    return entry(work, slot.occurrence_id) if slot else None


def _round_for_matter(choices: Sequence[RoundSlot]) -> RoundSlot | None:
    """With no single round to choose, what happened goes into the latest that is still to come or open."""
    return max(choices, key=lambda slot: slot.due_at, default=None)


def pass_on(work: Work, said: Said, unit: str, claim: Claim) -> None:
    """What happened must reach somebody, whether or not a report is due."""
    if throttle.verdict(work, said.account.user_id, Purpose.NOTICE) is not ThrottleVerdict.SAY:
        return
    text = say(
        "admin.matter_without_round",
        unit=unit,
        name=said.account.name,
        text=one_line(claim.text, MOST_PASSED_ON),
    )
    outbox.tell_admins(work, text, units=[claim.unit_id])


def unit_ids(work: Work, occurrence_ids: Iterable[int]) -> list[int]:
    return [unit.id for _, _, unit in stored_rounds.occurrences(work, list(occurrence_ids))]
