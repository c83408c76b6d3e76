"""What was over its account's share of a batch: stored already, it is handled here a little at a time.

A slice takes the oldest of a few accounts, and then leaves the machine to others for longer than it took. Nobody waits
for more than one slice, and a flood takes a quarter of a core at most.
"""

import asyncio
import contextlib
from collections.abc import Sequence

import structlog

from bot.clock import stopwatch
from bot.domain.text.display import failure
from bot.runtime.intake import Intake
from storage.database import AWAY, Transact
from storage.queries.inbox import HeldUpdate

ACCOUNTS = 4  # of which a slice takes one update each
REST = 3  # times as long as the slice took
LEAST_REST = 0.02  # seconds
AWAY_PAUSE = 2.0  # seconds while the database is away
PATIENCE = 3  # tries of one update while it looks as if the database were away

log = structlog.get_logger()


class Backlog:
    """The updates of one bot that wait. One process drains them: the one that holds the lease."""

    def __init__(self, intake: Intake, transact: Transact, look_again: float | None = None) -> None:
        """`look_again`: seconds until it is looked for what other processes have stored; None: there are none."""
        self._intake, self._transact, self._look_again = intake, transact, look_again
        self._grown = asyncio.Event()
        self._grown.set()  # what an earlier run has left
        self._may_wait = True
        self._one_at_a_time = asyncio.Lock()
        self._failures: dict[int, int] = {}

    def grow(self) -> None:
        """Something waits that did not."""
        self._may_wait = True
        self._grown.set()

    async def run(self) -> None:
        """Drains until cancelled."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._look_again):
                    await self._grown.wait()
            self._grown.clear()
            while await self._slice_and_rest():
                pass

    async def drain(self) -> None:
        """Handles all that waits. Raises what `storage.database.AWAY` names."""
        while await self._slice():
            pass

    async def _slice_and_rest(self) -> bool:
        began = stopwatch()
        try:
            more = await self._slice()
        except AWAY as error:
            log.error("what waits cannot be handled; trying again", error=str(error))
            await asyncio.sleep(AWAY_PAUSE)
            return True
        if more:
            await asyncio.sleep(max(LEAST_REST, REST * (stopwatch() - began)))
        return more

    async def _slice(self) -> bool:
        """False where nothing waited; that costs nothing where nothing can have come since the last look."""
        async with self._one_at_a_time:
            if not self._may_wait:
                return False
            self._may_wait = False  # before the look: what comes meanwhile has to be looked for again
            waiting: Sequence[HeldUpdate] | None = None
            try:
                waiting = await self._transact(lambda session: self._intake.first_waiting(session, ACCOUNTS))
                if waiting:
                    await self._take(waiting)
            finally:
                if waiting is None or waiting or self._look_again is not None:
                    self._may_wait = True
            return bool(waiting)

    async def _take(self, waiting: Sequence[HeldUpdate]) -> None:
        began = stopwatch()
        try:
            handled = await self._transact(lambda session: self._intake.handle_waiting(session, waiting))
        except Exception as error:  # whatever it is, the others must be dealt with
            if len(waiting) == 1:
                await self._failed(waiting[0], error)
            else:
                for one in waiting:
                    await self._take([one])
        else:
            self._failures.clear()
            self._intake.count(handled, stopwatch() - began)

    async def _failed(self, one: HeldUpdate, error: Exception) -> None:
        """Raises the error where it may be the database that is to blame."""
        if isinstance(error, AWAY):
            self._failures[one.id] = self._failures.get(one.id, 0) + 1
            if error.connection_invalidated or self._failures[one.id] <= PATIENCE:
                raise error
        log.error("a waiting update failed", inbox=one.id, exc_info=error)
        await self._transact(lambda session: self._intake.give_up(session, one, failure(error)))
