"""Where a message was said: a subject left out means the whole unit only where a report was asked for."""

from dataclasses import dataclass

from bot.domain.reading.grammar import Level


@dataclass(frozen=True)
class Occasion:
    """What is known before a word is read.

    `group`: said in a group, where 没事 may answer anybody. `reminded`: it answers a reminder that was just sent, or
    is the next message after one, so that 正常 is an answer.
    """

    group: bool = False
    reminded: bool = False

    @property
    def least(self) -> Level:
        """How plainly a clause must say that all is well."""
        if self.group:
            return Level.ZERO
        return Level.WEAK if self.reminded else Level.LIGHT


PRIVATE = Occasion()
