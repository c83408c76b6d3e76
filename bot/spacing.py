"""How far apart transactions of one kind begin: the busier the machine, the further, and the more each takes along.

What a transaction costs hardly depends on how much is in it. Where one takes long, others want the machine, too; were
each followed by the next at once, all would be small and most of the machine spent on their beginnings and ends.
"""

from bot.clock import stopwatch

REST = 3  # times as long as it took, counted from its beginning


class Spacing:
    """`least` and `most`: seconds between the beginnings of two."""

    def __init__(self, least: float, most: float) -> None:
        self._least, self._most = least, most
        self._begun, self._apart = stopwatch() - most, least

    def begin(self) -> None:
        self._begun = stopwatch()

    def end(self) -> None:
        self._apart = min(self._most, max(self._least, REST * (stopwatch() - self._begun)))

    def pause(self) -> float:
        """Seconds until the next may begin."""
        return max(0.0, self._begun + self._apart - stopwatch())
