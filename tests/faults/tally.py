"""What a fault cost: the columns of the table."""

from dataclasses import dataclass, field


@dataclass
class Tally:
    """Counts over some tries; `said` explains every count that is not zero.

    `lost`: reports, ✅, notices of matters and summaries that never came. `doubled`: reports recorded twice, and
    reminders, notices, summaries or ✅ sent twice by two entries of the outbox, or by one whose answer was not lost.
    `late`: what came more than a minute after it could. `again`: sent again because nobody could know that it had
    arrived; the platform leaves no other choice (docs/adr/0002).
    """

    tries: int = 0
    lost: int = 0
    doubled: int = 0
    late: int = 0
    again: int = 0
    said: list[str] = field(default_factory=list)

    def count(self, column: str, what: str, times: int = 1) -> None:
        setattr(self, column, getattr(self, column) + times)
        self.said.append(f"{column}: {what}" + (f" ×{times}" if times > 1 else ""))

    def add(self, other: "Tally") -> None:
        for column in ("tries", "lost", "doubled", "late", "again"):
            setattr(self, column, getattr(self, column) + getattr(other, column))
        self.said += other.said

    @property
    def clean(self) -> bool:
        return not (self.lost or self.doubled or self.late)
