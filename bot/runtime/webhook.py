"""The webhook: the platform pushes updates; each is stored before it is answered with 200."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.runtime.batch_interval import LARGEST_BATCH, LONGEST_BATCH_INTERVAL, BatchInterval
from bot.web.server import open_door, served

LOOK_AGAIN = 0.5  # seconds between looks at what still waits on the platform's side
LOOK_SELDOM = 30.0
# Seconds between the beginnings of two batches. Alone an update costs fifteen times what it costs among a hundred, so
# where they come thick and fast each waits a moment for the others; the first after a pause never waits.
BATCH_INTERVAL = 0.2

Raw = Mapping[str, Any]
Update = TypeVar("Update")
Understand = Callable[[Raw], Update]  # raises for something that is no update
TakeAll = Callable[[Sequence[Update]], Awaitable[None]]


@dataclass(frozen=True)
class Listening:
    """Where this machine listens, what the platform is told, and the secret both know."""

    url: str
    address: str  # host:port
    secret: str


class UpdateBatcher(Generic[Update]):
    """Commits what the platform pushes concurrently in batches: all that comes while one is being written, and until
    the batch interval has passed, makes up the next. Keeps the order of arrival."""

    def __init__(self, take: TakeAll[Update]) -> None:
        self._take = take
        self._waiting: list[tuple[Update, asyncio.Future[None]]] = []
        self._lock = asyncio.Lock()
        self._interval = BatchInterval(BATCH_INTERVAL, LONGEST_BATCH_INTERVAL)

    async def take(self, update: Update) -> None:
        """Returns once the update is stored; raises what the batch it went with raised."""
        stored: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, stored))
        async with self._lock:
            if not stored.done():
                await asyncio.sleep(self._interval.pause())
                await self._take_waiting()
        await stored

    async def _take_waiting(self) -> None:
        self._interval.begin()
        batch, self._waiting = self._waiting[:LARGEST_BATCH], self._waiting[LARGEST_BATCH:]
        try:
            await self._take([update for update, _ in batch])
        except Exception as error:
            for _, stored in batch:
                stored.set_exception(error)
        else:
            for _, stored in batch:
                stored.set_result(None)
        finally:
            self._interval.end(full=len(batch) == LARGEST_BATCH)


class Receiver(Generic[Update]):
    """Feeds the intake from the webhook. `caught_up` is set once nothing waits on the platform's side."""

    def __init__(
        self,
        understand: Understand[Update],
        take: TakeAll[Update],
        listening: Listening,
        pending: Callable[[], Awaitable[int]],
        taken: Callable[[], None],
    ) -> None:
        self._listening, self._pending = listening, pending
        self._understand, self._taken = understand, taken
        self._batcher = UpdateBatcher(take)
        self._door: socket.socket | None = None
        self.caught_up = asyncio.Event()

    def open(self) -> None:
        """Takes the address; what comes in waits until `run`. Raises `CannotListenError`."""
        self._door = open_door(self._listening.address, "[bot.webhook] listen")

    def close(self) -> None:
        """Gives the address back if it was taken."""
        if self._door is not None:
            self._door.close()

    async def run(self) -> None:
        """Receives until cancelled; to be opened first."""
        from bot.web.pushes import application  # noqa: PLC0415  (most bots poll, and need nothing that serves)

        assert self._door is not None
        async with served(application(self._receive, self._listening.secret), self._door) as serving:
            await self._catch_up()
            await serving

    async def _receive(self, raw: Raw) -> None:
        await self._batcher.take(self._understand(raw))
        self._taken()

    async def _catch_up(self) -> None:
        await _nothing_waits(self._pending)
        self.caught_up.set()


class Watcher:
    """Takes nothing itself: other processes do. It only sees when they have caught up."""

    def __init__(self, pending: Callable[[], Awaitable[int]]) -> None:
        self._pending = pending
        self.caught_up = asyncio.Event()

    def open(self) -> None:
        """Nothing to take."""

    def close(self) -> None:
        """Nothing was taken."""

    async def run(self) -> None:
        """Watches until cancelled."""
        await _nothing_waits(self._pending)
        self.caught_up.set()
        await asyncio.Event().wait()


async def _nothing_waits(pending: Callable[[], Awaitable[int]]) -> None:
    """Looks less and less often, so that a server that cannot count is not asked twice a second for ever."""
    pause = LOOK_AGAIN
    while await pending():
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, LOOK_SELDOM)
