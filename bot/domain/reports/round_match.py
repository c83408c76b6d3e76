"""To which round does a message belong? Today before yesterday; a table of cases, the first that fits decides.

1. Of today's rounds one is open and owed: that one. Several: ask which.
2. One of today is open and already reported: it is a repeat or a correction of that one.
3. One of an earlier day is open, and the next takes early reports: the nearer of the two by its due time. So 「平安」
   at half past midnight is for the evening before, and 「平安」 in the morning is for today, whatever is still missing.
4. Some of earlier days are open: the one that is owed; several: ask which; else the last.
5. None is open, but the next one takes early reports: that one.
6. Nothing fits: offer the next round as an early report and the last one as a backfill.

A round counts as open from its opening until its lock; one that is due after midnight tonight counts as today's. An
early report never hides behind an open round of the same day: at 11:00 「平安」 repeats the 09:30 report, it does not
silently fill the one of 15:30. Words that say 今天 are never for an earlier day. Words that say they come late
(忙忘了, 没来得及) are never taken for a round that is not due yet while the one before it is missing: which, is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.domain.terms import Punctuality, ReportState
from bot.domain.time.local_time import local_day

# A message from further ahead than this by our clock: one of the two clocks is wrong.
CLOCKS_APART = timedelta(minutes=5)
OWED = (ReportState.AWAITED, ReportState.MISSING)


class RoundSlot(NamedTuple):
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
    zone: str = "UTC"  # IANA name

    @property
    def owed(self) -> bool:
        return self.state in OWED

    def open(self, at: datetime) -> bool:
        return self.opens_at <= at <= self.lock_at

    def past(self, at: datetime) -> bool:
        """Was it due on an earlier local day?"""
        return self.due_at < at and local_day(self.due_at, self.zone) < local_day(at, self.zone)


@dataclass(frozen=True)
class Match:
    """`slot` is the round the message is for. Without one, ask about `choices` (may be empty)."""

    slot: RoundSlot | None
    choices: tuple[RoundSlot, ...] = ()


def match(slots: Sequence[RoundSlot], sent_at: datetime, *, today: bool = False, late: bool = False) -> Match:
    """Picks the round for a message sent at `sent_at`. `slots` may come in any order.

    `today`: its words say 今天, so no earlier day is looked at. `late`: they say that they come late.
    """
    ordered = sorted(slots, key=lambda slot: slot.due_at)
    if today:
        ordered = [slot for slot in ordered if not slot.past(sent_at)]
    found = _matched(ordered, sent_at)
    missed = _missed_last(ordered, sent_at) if late else None
    if missed is None or found.slot is None or found.slot.due_at <= sent_at:
        return found
    return Match(None, (missed, found.slot))


def _missed_last(ordered: Sequence[RoundSlot], sent_at: datetime) -> RoundSlot | None:
    """The round that was due last, if it was never reported."""
    due = [slot for slot in ordered if slot.due_at <= sent_at and slot.state is not ReportState.EXCUSED]
    return due[-1] if due and due[-1].owed else None


def _matched(ordered: Sequence[RoundSlot], sent_at: datetime) -> Match:
    opened = [slot for slot in ordered if slot.open(sent_at) and slot.state is not ReportState.EXCUSED]
    if current := [slot for slot in opened if not slot.past(sent_at)]:
        return _among(current)
    early = _taken_early(ordered, sent_at)
    if early is not None and not (opened and sent_at - opened[-1].due_at < early.due_at - sent_at):
        return Match(early)
    return _among(opened) if opened else _between_rounds(ordered, sent_at)


def _among(opened: Sequence[RoundSlot]) -> Match:
    owed = [slot for slot in opened if slot.owed]
    return Match(None, tuple(owed)) if len(owed) > 1 else Match(owed[0] if owed else opened[-1])


def _upcoming(ordered: Sequence[RoundSlot], sent_at: datetime) -> RoundSlot | None:
    ahead = (slot for slot in ordered if sent_at < slot.opens_at and slot.state is not ReportState.EXCUSED)
    return next(ahead, None)


def _taken_early(ordered: Sequence[RoundSlot], sent_at: datetime) -> RoundSlot | None:
    coming = _upcoming(ordered, sent_at)
    return coming if coming is not None and coming.early_from <= sent_at else None


def _between_rounds(ordered: Sequence[RoundSlot], sent_at: datetime) -> Match:
    coming = _upcoming(ordered, sent_at)
    locked = [slot for slot in ordered if slot.lock_at < sent_at and slot.owed]
    return Match(None, (*([coming] if coming else []), *locked[-1:]))


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
