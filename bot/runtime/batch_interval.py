"""The interval between the beginnings of two batches: the busier the process, the longer, and the larger the batches.

What a transaction costs hardly depends on how much is in it. Where many bots share a process, or one transaction takes
long, others want the machine, too; if each were followed by the next at once, all would be small, and most of the
machine would be spent on their beginnings and ends.
"""

import asyncio

from bot.clock import cpu_seconds, stopwatch

LARGEST_BATCH = 100  # updates in one transaction; as many as one poll brings (Bot API, getUpdates)
# Seconds between two batches of them in a busy process; a ✅ is wanted within a second.
LONGEST_BATCH_INTERVAL = 0.5
REST = 3  # times as long as it took, counted from its beginning
LOOK_SECONDS = 0.5  # between two looks at how busy the process is
# Shares of one core: below one of them nothing waits longer, above the other all wait longest. The other is close to
# all there is: what a process could still do is spent on more and smaller transactions, which keep nobody waiting.
QUIET, BUSY = 0.25, 0.95


class Load:
    """The share of one core that this process has used of late."""

    def __init__(self) -> None:
        self._at, self._used, self._share = stopwatch(), cpu_seconds(), 0.0

    def share(self) -> float:
        at = stopwatch()
        if at - self._at >= LOOK_SECONDS:
            used = cpu_seconds()
            self._share = (used - self._used) / (at - self._at)
            self._at, self._used = at, used
        return self._share


LOAD = Load()  # of the process, whatever bots it serves


class BatchInterval:
    """`seconds` between the beginnings of two batches, from `least` to `most`, which may change."""

    def __init__(self, least: float, most: float, load: Load = LOAD) -> None:
        self.most, self._least, self._load = most, least, load
        self.begun, self.seconds = stopwatch() - most, least
        self.load_factor = 0.0  # from 0 in a quiet process to 1 in a busy one

    def begin(self) -> None:
        self.begun = stopwatch()

    def end(self, *, full: bool = False) -> None:
        """`full`: the batch could not have been larger, so that waiting for more gains nothing."""
        self.load_factor = min(1.0, max(0.0, (self._load.share() - QUIET) / (BUSY - QUIET)))
        wanted = max(
            self._least + self.load_factor * (self.most - self._least), REST * (stopwatch() - self.begun)
        )
        self.seconds = 0.0 if full else min(self.most, wanted)

    def pause(self) -> float:
        """Seconds until the next may begin."""
        return max(0.0, self.begun + self.seconds - stopwatch())

    async def wait(self) -> None:
        """Until the next may begin, however many others begin meanwhile."""
        while pause := self.pause():  # noqa: ASYNC110  (what changes is the time)
            await asyncio.sleep(pause)
