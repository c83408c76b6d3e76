"""To which round does a message belong? A table of cases, the first that fits decides.

1. One round is open and owed: that one.
2. Several are open and owed: ask which.
3. One is open and already reported: it is a repeat or a correction of that one.
4. None is open, but the next one takes early reports: that one.
5. Nothing fits: offer the next round as an early report and the last one as a backfill.

A round counts as open from its opening until its lock. An early report never hides behind an open round: at
11:00 「平安」 repeats the 09:30 report, it does not silently fill the one of 15:30.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.terms import Punctuality, ReportState

# A message from further ahead than this by our clock: one of the two clocks is wrong.
CLOCKS_APART = timedelta(minutes=5)
OWED = (ReportState.AWAITED, ReportState.MISSING)


@dataclass(frozen=True)
class RoundSlot:
    """One occurrence of the unit, with the instants of its round (UTC)."""

    occurrence_id: int
    state: ReportState
    early_from: datetime
    opens_at: datetime
    due_at: datetime
    lock_at: datetime
    missing_at: datetime | None = None  # when its summary goes; None: with its due time
    issued: bool = False  # its summary has gone
    day: date | None = None  # local to `zone`
    zone: str = "UTC"

    @property
    def owed(self) -> bool:
        return self.state in OWED


@dataclass(frozen=True)
class Match:
    """`slot` is the round the message is for. Without one, ask about `choices` (may be empty)."""

    slot: RoundSlot | None
    choices: tuple[RoundSlot, ...] = ()


def match(slots: Sequence[RoundSlot], sent_at: datetime) -> Match:
    """Picks the round for a message sent at `sent_at`. `slots` may come in any order."""
    ordered = sorted(slots, key=lambda slot: slot.due_at)
    opened = [slot for slot in ordered if slot.opens_at <= sent_at <= slot.lock_at]
    owed = [slot for slot in opened if slot.owed]
    if len(owed) == 1:
        return Match(owed[0])
    if owed:
        return Match(None, tuple(owed))
    if reported := [slot for slot in opened if slot.state is not ReportState.EXCUSED]:
        return Match(reported[-1])
    return _between_rounds(ordered, sent_at)


def _between_rounds(ordered: Sequence[RoundSlot], sent_at: datetime) -> Match:
    upcoming = [slot for slot in ordered if sent_at < slot.opens_at and slot.state is not ReportState.EXCUSED]
    if upcoming and upcoming[0].early_from <= sent_at:
        return Match(upcoming[0])
    locked = [slot for slot in ordered if slot.lock_at < sent_at and slot.owed]
    return Match(None, tuple(upcoming[:1] + locked[-1:]))


def clocks_disagree(sent_at: datetime, now: datetime) -> bool:
    """A message comes after it was sent, so that it cannot be sent in the future; late it may be by a day."""
    return sent_at - now > CLOCKS_APART


def either(theirs: Match, ours: Match) -> Match:
    """Where the platform's clock and ours disagree: the round that both mean, else what either means, to be asked."""
    if theirs.slot is not None and theirs.slot == ours.slot:
        return theirs
    meant = {slot for found in (theirs, ours) for slot in (found.slot, *found.choices) if slot is not None}
    return Match(None, tuple(sorted(meant, key=lambda slot: slot.due_at)))


def punctuality(due_at: datetime, lock_at: datetime, sent_at: datetime) -> Punctuality:
    """On time until due, late until lock, after that only as a backfill."""
    if sent_at <= due_at:
        return Punctuality.ON_TIME
    return Punctuality.LATE if sent_at <= lock_at else Punctuality.BACKFILLED
