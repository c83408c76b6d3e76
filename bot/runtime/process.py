"""The process of one bot: it acquires the lease, connects, catches up, and runs its parts side by side."""

import asyncio
import contextlib
from asyncio import FIRST_COMPLETED
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from bot.metrics import Link, State, Vitals
from bot.phrases import say
from bot.platforms.telegram import PlatformAwayError
from bot.runtime.backlog import Backlog
from bot.runtime.clock_follower import ClockFollower
from bot.runtime.heartbeat import HeartbeatTimer
from bot.runtime.lease import LeaseKeeper
from bot.runtime.poller import pause_after
from bot.runtime.sender import OutboxSender

# How long the first beat waits for what people wrote while the bot was down (real seconds).
CATCH_UP_SECONDS = 60

T = TypeVar("T")


class TakenOverError(Exception):
    """Another process serves the bot now: this one held its lease, but did not renew it in time."""


class Source(Protocol):
    """Where updates come from. `caught_up` is set once everything that waited at the start has been taken.

    `open` comes before `run`, and before anything is written or told to the platform: it is where an address in use
    shows. Raises `bot.web.server.CannotListenError`.
    """

    caught_up: asyncio.Event

    def open(self) -> None: ...

    def close(self) -> None: ...

    async def run(self) -> None: ...


@dataclass(frozen=True)
class Parts:
    """What runs side by side for one bot."""

    sender: OutboxSender
    heartbeat: HeartbeatTimer
    source: Source
    backlog: Backlog
    clock_follower: ClockFollower | None


class Process:
    """Serves one bot while it holds the lease. `announce` prints a line for whoever started the program."""

    def __init__(self, lease: LeaseKeeper, vitals: Vitals, announce: Callable[[str], None]) -> None:
        self._lease, self._vitals, self.announce = lease, vitals, announce

    async def stand_by(self) -> None:
        """Waits until this process holds the lease."""
        self._vitals.state = State.STANDING_BY
        await self.acquire_lease()
        self._vitals.state = State.STARTING

    async def acquire_lease(self) -> None:
        """To be repeated after whatever may take longer than a lease lives."""
        await self._lease.acquire(self.announce)

    async def retry(self, call: Callable[[], Awaitable[T]]) -> T:
        """Makes a call to the platform again and again while it is away."""
        failures = 0
        while True:
            try:
                result = await call()
            except PlatformAwayError as error:
                pause = pause_after(error, failures)
                self.announce(say("run.away", error=error.reason, pause=round(pause)))
                failures += 1
                self._vitals.link = Link.AWAY
                await asyncio.sleep(pause)
            else:
                self._vitals.link = Link.UP
                return result

    async def run(self, parts: Parts) -> None:
        """Runs until cancelled. Raises the error of a part that ends, `TakenOverError` where the lease was lost."""
        renewing = self._lease.keep(parts.sender.piggyback)
        async with _in_background(
            parts.sender.run(), parts.source.run(), parts.backlog.run(), renewing
        ) as tasks:
            try:
                await _catch_up(parts.source, tasks)
                parts.heartbeat.start()
                self._vitals.state = State.SERVING
                following = [parts.clock_follower.run()] if parts.clock_follower else []
                async with _in_background(*following) as more:
                    await self._wait([*tasks, *more])
            finally:
                parts.heartbeat.stop()
                await parts.sender.stop()

    async def _wait(self, tasks: list[asyncio.Task[None]]) -> None:
        lost = asyncio.create_task(self._lease.lost.wait())
        done, _ = await asyncio.wait([*tasks, lost], return_when=FIRST_COMPLETED)
        for task in done:
            task.result()
        if self._lease.lost.is_set():
            raise TakenOverError


async def run_until(stop: asyncio.Event, job: Coroutine[Any, Any, None]) -> None:
    """Runs `job` until it ends or `stop` is set; its error is raised."""
    stopping = asyncio.create_task(stop.wait())
    working = asyncio.create_task(job)
    await asyncio.wait({stopping, working}, return_when=FIRST_COMPLETED)
    stopping.cancel()
    if not working.done():
        working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working


async def _catch_up(source: Source, tasks: list[asyncio.Task[None]]) -> None:
    catching_up = asyncio.create_task(source.caught_up.wait())
    await asyncio.wait([catching_up, *tasks], timeout=CATCH_UP_SECONDS, return_when=FIRST_COMPLETED)
    catching_up.cancel()


@contextlib.asynccontextmanager
async def _in_background(*jobs: Coroutine[Any, Any, None]) -> AsyncIterator[list[asyncio.Task[None]]]:
    """Runs jobs in the background of the block; they are ended with it."""
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
