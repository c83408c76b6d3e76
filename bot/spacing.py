"""How far apart transactions of one kind begin: the busier the machine, the further, and the more each takes along.

What a transaction costs hardly depends on how much is in it. Where one takes long, or where many bots share the
process, others want the machine, too; were each followed by the next at once, all would be small and most of the
machine spent on their beginnings and ends.
"""

from bot.clock import stopwatch

REST = 3  # times as long as it took, counted from its beginning
# Seconds for each bot that shares the process; three times what a transaction costs on PostgreSQL.
SHARE = 0.03


class Spacing:
    """`apart`: seconds between the beginnings of two, from `least` to `most`. `sharing`: how many bots the process
    serves."""

    def __init__(self, least: float, most: float, sharing: int = 1) -> None:
        self._least, self._most = min(most, max(least, SHARE * sharing)), most
        self._begun, self.apart = stopwatch() - most, self._least

    def begin(self) -> None:
        self._begun = stopwatch()

    def end(self) -> None:
        self.apart = min(self._most, max(self._least, REST * (stopwatch() - self._begun)))

    def pause(self) -> float:
        """Seconds until the next may begin."""
        return max(0.0, self._begun + self.apart - stopwatch())
