"""The clock of the play: it stands still, runs fast or jumps, and knows whether its followers have kept up."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

FORGOTTEN_AFTER = 30  # real seconds without a word from a follower


@dataclass
class Follower:
    """A program whose clock follows this one: what it had done, and when it next has something to do."""

    settled: int | None
    activity: int
    next_at: datetime | None
    heard_at: float  # real, monotonic
    waiting: bool = True


class PlayClock:
    """Time in the play, UTC. `version` grows with every change and with everything that gives a bot work."""

    def __init__(self, start: datetime | None = None, rate: float = 1.0, *, paused: bool = False) -> None:
        self._base = start or datetime.now(UTC)
        self._since = time.monotonic()
        self.rate, self.paused = rate, paused
        self.version = 1
        self.activity = 0
        self.followers: dict[str, Follower] = {}
        self.script_next: datetime | None = None
        self.changed = asyncio.Condition()

    def now(self) -> datetime:
        if self.paused:
            return self._base
        return self._base + timedelta(seconds=(time.monotonic() - self._since) * self.rate)

    def stamp(self) -> int:
        """Whole seconds since 1970, as messages carry them."""
        return int(self.now().timestamp())

    def set(
        self, now: datetime | None = None, *, rate: float | None = None, paused: bool | None = None
    ) -> None:
        self._base, self._since = now or self.now(), time.monotonic()
        self.rate = self.rate if rate is None else rate
        self.paused = self.paused if paused is None else paused
        self._bump()

    def stir(self) -> None:
        """Something happened that may give a bot work."""
        self.activity += 1
        self._bump()

    def reading(self) -> dict[str, Any]:
        return {
            "version": self.version,
            "now": self.now().isoformat(),
            "rate": self.rate,
            "paused": self.paused,
        }

    def next_deadline(self) -> datetime | None:
        """The earliest thing still to come for any follower or for the running script."""
        self._forget()
        ahead = [follower.next_at for follower in self.followers.values()] + [self.script_next]
        return min((at for at in ahead if at is not None and at > self.now()), default=None)

    def settled(self, wanted: int) -> bool:
        """Have at least `wanted` followers done all there was to do?"""
        self._forget()
        if len(self.followers) < wanted:
            return False
        return all(
            f.waiting and f.settled == self.version and f.activity == self.activity
            for f in self.followers.values()
        )

    async def follow(
        self, name: str, settled: int | None, next_at: datetime | None, wait: float
    ) -> dict[str, Any]:
        """A follower's report; returns when there is something new, or after `wait` real seconds."""
        follower = Follower(settled, self.activity, next_at, time.monotonic())
        self.followers[name] = follower
        async with self.changed:
            self.changed.notify_all()
            try:
                await asyncio.wait_for(self.changed.wait_for(lambda: self.version != settled), wait)
            except TimeoutError:
                pass
            finally:
                follower.waiting = False
                follower.heard_at = time.monotonic()
        return self.reading()

    def leave(self, name: str) -> None:
        self.followers.pop(name, None)

    def _bump(self) -> None:
        self.version += 1
        self._tell = asyncio.ensure_future(self._notify())

    async def _notify(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    def _forget(self) -> None:
        old = time.monotonic() - FORGOTTEN_AFTER
        for name, follower in list(self.followers.items()):
            if not follower.waiting and follower.heard_at < old:
                del self.followers[name]
