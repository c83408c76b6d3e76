"""One thing looked at."""

from dataclasses import dataclass
from enum import StrEnum


class Gravity(StrEnum):
    """The value is the mark people see."""

    GOOD = "✅"
    DOUBT = "⚠️"
    BAD = "❌"  # the bot does not work, or not as it should


@dataclass(frozen=True)
class Finding:
    """What was found; where it is not good, `text` also says what to do."""

    level: Gravity
    subject: str
    text: str

    def __str__(self) -> str:
        return f"{self.level} {self.subject}：{self.text}"


def good(subject: str, text: str) -> Finding:
    return Finding(Gravity.GOOD, subject, text)


def doubt(subject: str, text: str) -> Finding:
    return Finding(Gravity.DOUBT, subject, text)


def bad(subject: str, text: str) -> Finding:
    return Finding(Gravity.BAD, subject, text)
