"""Messages that have been claimed and wait for room in the pace: each leaves at the instant at which there is some.

Meanwhile more can be claimed. Were they waited for, one claim after the other, what had no room at one of them would
leave places idle until the next; with a thousand reports a second a third of the places did.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog

from bot.clock import stopwatch
from bot.services.delivery.claim import Parcel

log = structlog.get_logger()


@dataclass(frozen=True)
class Departure:
    """A message that goes `until` then, by the stopwatch, or is put back."""

    parcel: Parcel
    until: float


class Departures:
    """Those of one bot, by lane, and in each lane in the order in which they were claimed."""

    def __init__(
        self,
        pause: Callable[[Parcel], float],
        start: Callable[[Parcel], None],
        put_back: Callable[[Sequence[int]], Awaitable[None]],
    ) -> None:
        """`pause`: seconds until there is room for it. `put_back` gets ids in the outbox."""
        self._pause, self._start, self._put_back = pause, start, put_back
        self._waiting: list[Departure] = []
        self._late: list[Departure] = []  # being put back
        self._task: asyncio.Task[None] | None = None

    @property
    def parcels(self) -> list[Parcel]:
        """All that have been claimed and have not left."""
        return [one.parcel for one in (*self._waiting, *self._late)]

    def add(self, parcels: Sequence[Parcel], within: float) -> None:
        """What there is room for leaves at once, what finds none in so many seconds is put back."""
        until = stopwatch() + within
        added = [*self._waiting, *(Departure(parcel, until) for parcel in parcels)]
        self._waiting = sorted(added, key=lambda one: one.parcel.lane)
        self._start_some()
        if self._waiting and self._task is None:
            self._task = asyncio.create_task(self._start_all())

    async def gone(self) -> None:
        """Waits until none waits."""
        if self._task is not None:
            await asyncio.wait({self._task})

    def _start_some(self) -> float:
        """Starts what there is room for; returns the seconds until there is more."""
        while self._waiting:
            # Where the first has no room, none has: what goes in bulk has places of its own, and stands last.
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
        self._late = [one for one in self._waiting if one.until < latest]
        self._waiting = [one for one in self._waiting if one.until >= latest]
        if not self._late:
            await asyncio.sleep(pause)
            return
        try:
            await self._put_back([one.parcel.outbox_id for one in self._late])
        except Exception:  # the next start of the program settles them
            log.exception("messages that found no room cannot be put back")
        self._late = []
