"""From a clear label and a unit to a record: which round is meant, then record. Where in doubt, nothing is written."""

from collections.abc import Iterable

from bot.domain.reading.dates import says_late, says_today
from bot.domain.reports.matter_round import changes, round_of_matter
from bot.domain.reports.round_match import OWED, Match, clocks_disagree, either, match
from bot.domain.terms import Label
from bot.services.reports import interim
from bot.services.reports.interim import Claim, Noted
from bot.services.reports.records import Recorded, record
from bot.services.utterance import Said
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import Entry, entry
from storage.work import Work


def file(work: Work, said: Said, claim: Claim) -> Recorded | Noted | list[Entry]:
    """Records a claim; where no round is plainly meant by a 平安, nothing: returned are those that may be.

    The claim's unit is one that its speaker may report for. What happened is never held back by a question.
    """
    own = said.worded(claim.text)
    if claim.label is Label.MATTER:
        return _file_matter(work, own, claim.unit_id)
    found = _meant(work, said, claim)
    target = entry(work, found.slot.occurrence_id) if found.slot else None
    if target is None:
        return [choice for slot in found.choices if (choice := entry(work, slot.occurrence_id))]
    return record(work, own, target, claim.label)


def file_to(
    work: Work, said: Said, target: Entry, label: Label, *, correct: bool = False
) -> Recorded | Noted | None:
    """Records for a round that is already settled: a pressed button, a chosen option. None: it is locked."""
    if label is Label.MATTER and not correct and not _still_changes(target, said):
        return interim.record(work, said, target.unit.id)
    if target.round.lock_at < said.sent_at:
        return None
    return record(work, said, target, label, replace=correct)


def _file_matter(work: Work, said: Said, unit_id: int) -> Recorded | Noted:
    slot = round_of_matter(stored_rounds.slots(work, unit_id, said.sent_at), said.sent_at)
    target = entry(work, slot.occurrence_id) if slot else None
    if target is None:
        return interim.record(work, said, unit_id)
    return record(work, said, target, Label.MATTER)


def _still_changes(target: Entry, said: Said) -> bool:
    """A round that is owed takes whatever is said for it; one that was reported, until its summary has gone."""
    if target.occurrence.state in OWED:
        return said.sent_at <= target.round.lock_at
    return said.sent_at < target.round.opens_at or changes(target.slot, said.sent_at)


def _meant(work: Work, said: Said, claim: Claim) -> Match:
    """The round by the platform's time; by a clock that may be wrong no 平安 is filed without asking."""
    today, late = says_today(claim.text), says_late(said.text)
    slots = stored_rounds.slots(work, claim.unit_id, said.sent_at)
    found = match(slots, said.sent_at, today=today, late=late)
    if not clocks_disagree(said.sent_at, work.now):
        return found
    ours = stored_rounds.slots(work, claim.unit_id, work.now)
    return either(found, match(ours, work.now, today=today, late=late))


def unit_ids(work: Work, occurrence_ids: Iterable[int]) -> list[int]:
    """The units (ids) that owe these, by due time, then in the order of the configuration."""
    return [unit.id for _, _, unit in stored_rounds.occurrences(work, list(occurrence_ids))]
