"""Which round does something that happened belong to? A table of cases, the first that fits decides.

1. A round is open and its summary has not gone: that one; of several the last that is owed, else the last.
2. A round of today is still owed after its summary: what the unit says is its late report.
3. Nothing fits: it is a matter between rounds. No round's state changes, and the next stays owed.

A 平安 that a summary has told of stood when it was said: what happens afterwards does not make it wrong.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.reports.round_match import RoundSlot
from bot.domain.terms import ReportState
from bot.domain.time.local_time import local_day


def round_of_matter(slots: Sequence[RoundSlot], sent_at: datetime) -> RoundSlot | None:
    """The round that a matter told at `sent_at` (UTC) changes; None: it lies between rounds."""
    ordered = sorted(slots, key=lambda slot: slot.due_at)
    fitting = [slot for slot in ordered if changes(slot, sent_at)]
    owed = [slot for slot in fitting if slot.owed]
    return next(reversed(owed or fitting), None)


def changes(slot: RoundSlot, sent_at: datetime) -> bool:
    """Does something told at `sent_at` change this round of its unit?"""
    if not slot.opens_at <= sent_at <= slot.lock_at or slot.state is ReportState.EXCUSED:
        return False
    if not slot.issued or sent_at < (slot.missing_at or slot.due_at):
        return True
    return slot.owed and slot.day == local_day(sent_at, slot.zone)
