"""Where a message was said: a subject left out means the whole unit only where a report was asked for."""

from dataclasses import dataclass

from bot.domain.reading.grammar import Plainness


@dataclass(frozen=True)
class Occasion:
    """What is known before a word is read.

    `group`: said in a group, where 没事 may answer anybody. `reminded`: it answers a reminder that was just sent, or
    is the next message after one, so that 正常 is an answer.
    """

    group: bool = False
    reminded: bool = False

    @property
    def least(self) -> Plainness:
        """How plainly a clause must say that all is well."""
        if self.group:
            return Plainness.ZERO
        return Plainness.WEAK if self.reminded else Plainness.LIGHT


PRIVATE = Occasion()
