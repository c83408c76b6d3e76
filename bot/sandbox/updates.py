"""One bot's queue of updates, with the offset rules of the real server.

An update stays until it is confirmed by a `getUpdates` with a higher offset, or until it is too old: messages
24 hours, button presses 150 seconds, both in the time of the play.
"""

import asyncio
import contextlib
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

LIFE = timedelta(hours=24)
PRESS_LIFE = timedelta(seconds=150)
FIRST_ID = 100_000


@dataclass
class Queued:
    """An update and the instant it is dropped."""

    update: dict[str, Any]
    expires_at: datetime

    @property
    def id(self) -> int:
        return int(self.update["update_id"])


class Conflict(Exception):
    """Another poll for the same bot has begun."""


class UpdateQueue:
    """Updates that wait for one bot."""

    def __init__(self) -> None:
        self._queue: deque[Queued] = deque()
        self._next_id = FIRST_ID
        self._grown = asyncio.Condition()
        self._polls = 0
        self.duplicates = 0  # so many updates come a second time
        self.swaps = 0  # so many pairs come in the wrong order
        self.repeats = 0  # so many updates come again after they were confirmed
        self._held: Queued | None = None
        self._late: deque[Queued] | None = None  # what waits to be let go

    def __len__(self) -> int:
        return len(self._queue) + (self._held is not None)

    def put(self, kind: str, body: dict[str, Any], now: datetime) -> int:
        """Queues an update; returns its id."""
        update_id = self._next_id
        self._next_id += 1
        life = PRESS_LIFE if kind == "callback_query" else LIFE
        queued = Queued({"update_id": update_id, kind: body}, now + life)
        if self._late is not None:
            self._late.append(queued)
            return update_id
        if self.swaps and self._held is None:
            self.swaps -= 1
            self._held = queued
            return update_id
        self._queue.append(queued)
        if self._held is not None:
            self._queue.append(self._held)
            self._held = None
        if self.duplicates:
            self.duplicates -= 1
            self._queue.append(queued)
        self.wake()
        return update_id

    def put_raw(self, update: dict[str, Any], now: datetime) -> int:
        """Queues something as it is, with the next id if it has none."""
        update.setdefault("update_id", self._next_id)
        self._next_id += 1
        self._queue.append(Queued(update, now + LIFE))
        self.wake()
        return int(update["update_id"])

    def hold(self) -> None:
        self._late = self._late or deque()

    def release(self, now: datetime) -> None:
        """What was held comes now, as far as it has not grown too old."""
        self._queue.extend(queued for queued in self._late or () if queued.expires_at > now)
        self._late = None
        self.wake()

    def wake(self) -> None:
        self._tell = asyncio.ensure_future(self._notify())

    def jump(self, by: int) -> None:
        """Ids need not follow one another."""
        self._next_id += by

    def confirm(self, offset: int) -> int:
        """Forgets what lies before `offset` (negative: all but the last so many). Returns how many."""
        before = len(self._queue)
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
        elif offset:
            gone = [queued for queued in self._queue if queued.id < offset]
            self._queue = deque(queued for queued in self._queue if queued.id >= offset)
            self._queue.extend(gone[: self.repeats])
            self.repeats -= min(self.repeats, len(gone))
        return before - len(self._queue)

    def drop(self) -> None:
        self._queue.clear()

    def waiting(self, now: datetime) -> list[Queued]:
        self._queue = deque(queued for queued in self._queue if queued.expires_at > now)
        return list(self._queue)

    def take_first(self) -> None:
        self._queue.popleft()

    async def poll(self, limit: int, wait: float, now: datetime) -> list[dict[str, Any]]:
        """What waits, or what comes within `wait` real seconds. Raises `Conflict` if another poll begins."""
        self._polls += 1
        mine = self._polls
        self.wake()
        async with self._grown:
            if not self.waiting(now):
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(
                        self._grown.wait_for(lambda: self._polls != mine or bool(self._queue)), wait
                    )
            if self._polls != mine:
                raise Conflict
        return [queued.update for queued in self.waiting(now)[:limit]]

    async def _notify(self) -> None:
        async with self._grown:
            self._grown.notify_all()
