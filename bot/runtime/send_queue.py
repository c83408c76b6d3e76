"""Messages that have been claimed and wait until the rate limits have room: each is sent at that instant.

Meanwhile more can be claimed. If each claim waited for the messages of the one before, every message without room would
leave capacity unused until the next claim; at a thousand reports a second that was a third of the capacity.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog

from bot.clock import stopwatch
from bot.services.delivery.claim import Parcel

log = structlog.get_logger()


@dataclass(frozen=True)
class QueuedParcel:
    """A message that is sent by `deadline`, by the stopwatch, or is put back."""

    parcel: Parcel
    deadline: float


class SendQueue:
    """The claimed messages of one bot, by lane, and within each lane in the order in which they were claimed."""

    def __init__(
        self,
        pause: Callable[[Parcel], float],
        start: Callable[[Parcel], None],
        put_back: Callable[[Sequence[int]], Awaitable[None]],
    ) -> None:
        """`pause`: seconds until there is room for a message. `put_back` gets ids in the outbox."""
        self._pause, self._start, self._put_back = pause, start, put_back
        self._waiting: list[QueuedParcel] = []
        self._overdue: list[QueuedParcel] = []  # being put back
        self._task: asyncio.Task[None] | None = None

    @property
    def parcels(self) -> list[Parcel]:
        """All that have been claimed and whose sending has not started."""
        return [one.parcel for one in (*self._waiting, *self._overdue)]

    def add(self, parcels: Sequence[Parcel], within: float) -> None:
        """Starts at once what there is room for; what finds none within so many seconds is put back."""
        deadline = stopwatch() + within
        added = [*self._waiting, *(QueuedParcel(parcel, deadline) for parcel in parcels)]
        self._waiting = sorted(added, key=lambda one: one.parcel.lane)
        self._start_some()
        if self._waiting and self._task is None:
            self._task = asyncio.create_task(self._start_all())

    async def wait_until_empty(self) -> None:
        if self._task is not None:
            await asyncio.wait({self._task})

    def _start_some(self) -> float:
        """Starts what there is room for; returns the seconds until there is more."""
        while self._waiting:
            # If there is no room for the first, there is none for the rest: bulk messages have a limit of their own,
            # and stand last.
            if (pause := self._pause(self._waiting[0].parcel)) > 0:
                return pause
            self._start(self._waiting.pop(0).parcel)
        return 0.0

    async def _start_all(self) -> None:
        try:
            while self._waiting:
                if (pause := self._start_some()) > 0:
                    await self._wait(pause)
        finally:
            self._task = None

    async def _wait(self, pause: float) -> None:
        latest = stopwatch() + pause
        self._overdue = [one for one in self._waiting if one.deadline < latest]
        self._waiting = [one for one in self._waiting if one.deadline >= latest]
        if not self._overdue:
            await asyncio.sleep(pause)
            return
        try:
            await self._put_back([one.parcel.outbox_id for one in self._overdue])
        except Exception:  # the next start of the program settles them
            log.exception("messages that found no room cannot be put back")
        self._overdue = []
