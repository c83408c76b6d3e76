"""The only reader of the time. Everything else is given a `Clock` or an instant.

Instants are aware and UTC. `FollowedClock` keeps step with another server's clock (a rehearsal or a demo day)
so that the same program can live through a day in a minute.
"""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time and how fast it passes. `leaps` counts how often it was set from outside."""

    leaps: int

    def now(self) -> datetime: ...

    def real_seconds(self, until: datetime) -> float:
        """Seconds on the wall until the instant `until`; never negative."""
        ...


class SystemClock:
    """The machine's clock."""

    leaps = 0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def real_seconds(self, until: datetime) -> float:
        return max(0.0, (until - self.now()).total_seconds())


class FollowedClock:
    """A clock that is set from outside, then runs by itself at `rate` seconds a second (0 = stands still)."""

    def __init__(self, now: datetime, rate: float = 0.0) -> None:
        self.changed = asyncio.Event()
        self.leaps = 0
        self.set(now, rate)

    def set(self, now: datetime, rate: float) -> None:
        if now.tzinfo is None:
            raise ValueError("a clock is set with an aware instant")
        self._anchor, self._rate, self._mark = now.astimezone(UTC), rate, time.monotonic()
        self.leaps += 1
        self.changed.set()

    def now(self) -> datetime:
        return self._anchor + timedelta(seconds=(time.monotonic() - self._mark) * self._rate)

    def real_seconds(self, until: datetime) -> float:
        if self._rate == 0:
            return 0.0 if until <= self.now() else float("inf")
        return max(0.0, (until - self.now()).total_seconds() / self._rate)


def stopwatch() -> float:
    """Seconds from a fixed but unknown start, for measuring; not a time of day."""
    return time.perf_counter()


def cpu_seconds() -> float:
    """Processor time this process has used so far, of all its threads."""
    return time.process_time()
