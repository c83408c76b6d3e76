"""One unit of work: what every service function is given first."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.terms import Label
from storage.prefetched import Ahead
from storage.session import Session


@dataclass
class Tally:
    """What was done for one cause; counted by whoever commits it, for only then has it happened."""

    reports: Counter[Label] = field(default_factory=Counter)
    queued: Counter[str] = field(default_factory=Counter)  # messages by kind
    uncertain: Counter[str] = field(default_factory=Counter)  # messages given up without an answer, by kind
    # Rows that a beat could not deal with: their table, their id, and why.
    put_back: list[tuple[str, int, Exception]] = field(default_factory=list)
    # The update's payload stays: whoever it is from has duties, or a matter, an incident or a question came of it.
    kept: bool = False

    def add(self, other: "Tally") -> None:
        self.reports += other.reports
        self.queued += other.queued
        self.uncertain += other.uncertain
        self.put_back += other.put_back


@dataclass(frozen=True)
class Work:
    """One transaction of one bot at one instant (`now`: aware, UTC; it stands still for the whole work).

    `cause` names what it is done for ("update:5"); every message queued meanwhile carries it.
    """

    session: Session
    bot_id: int
    now: datetime
    ahead: Ahead = field(default_factory=Ahead, compare=False)
    cause: str = ""
    did: Tally = field(default_factory=Tally, compare=False)
