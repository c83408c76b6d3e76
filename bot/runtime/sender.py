"""Sends what is in the outbox: lanes in order, each chat in order, no faster than the platform allows.

The sender works in turns. A turn is one transaction: it writes down the outcome of all sends that have ended, and
claims what may be sent next; what ends while it is being written is part of the next. A turn begins a moment before the
rate limits have room, so that what it claims is sent at the very instant at which they have (`CLAIM_AHEAD`).

Whoever queues messages in this process makes its transaction a turn, too (`transact`): a ✅ is then claimed by the
commit that stores its report, and the outcome of earlier sends costs no transaction of its own.
"""

import asyncio
import contextlib
import math
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot.clock import Clock, stopwatch
from bot.metrics import Vitals
from bot.platforms.telegram import TelegramBot
from bot.runtime.batch_interval import BatchInterval
from bot.runtime.dispatcher import CLAIM_AHEAD, Dispatcher
from bot.runtime.outbox_transactions import DATABASE_PAUSE, OutboxTransactions
from bot.runtime.piggyback import PiggybackQueue
from bot.runtime.turn import Turn, TurnRunner
from bot.services.delivery import settle
from storage.database import AWAY, Database
from storage.session import Session

T = TypeVar("T")
log = structlog.get_logger()

LOOK_AGAIN = 1.0  # seconds
LOOK_OFTEN = 0.2  # seconds; how soon what another process queued is noticed
# Seconds between the beginnings of two turns, so that one writes down the outcome of many sends.
TURN_INTERVAL = 0.05
# In a busy process: what has room is claimed a turn at a time, and no capacity may lie idle for long.
LONGEST_INTERVAL = 0.25
# The same while batches of updates are turns: longer than the interval of batches, so that the sender makes few turns
# of its own.
LONGEST_INTERVAL_WITH_BATCHES = 1.5
# A batch in a busy process claims what will have room until the next has been written: what has no room at that instant
# would wait for it, and capacity of the platform would lie idle meanwhile. Nobody is kept waiting: the next batch does
# not begin sooner anyway.
CLAIM_AHEAD_MOST = timedelta(milliseconds=1200)
PUT_BACK_AFTER = 0.2  # seconds after that; what has found no room by then
# Until it is looked again whether there is room. Where that is told wrongly, the event loop must not be held by asking.
SHORTEST_WAIT = 0.01  # seconds


class OutboxSender:
    """One sender for one bot. What is queued outside of `transact` is sent soon after `wake`."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot: TelegramBot,
        look_again: float = LOOK_AGAIN,
        seen: Vitals | None = None,
    ) -> None:
        """`look_again`: seconds after which an outbox that seemed empty is looked at again."""
        self._clock, self._look_again = clock, look_again
        self._outbox = OutboxTransactions(database, clock, bot.identity.id)
        self._dispatcher = Dispatcher(bot, clock, self._outbox, self.wake, seen or Vitals(bot.identity.id))
        self._piggyback = PiggybackQueue()
        self._runner = TurnRunner(self._outbox, self._dispatcher, self._piggyback)
        self._interval = BatchInterval(TURN_INTERVAL, LONGEST_INTERVAL)
        self._wake = asyncio.Event()
        self._turns = asyncio.Lock()
        self._last_batch = -math.inf  # when it began, by the stopwatch
        self._looked = -math.inf  # when, by the stopwatch, for what may be sent, even if there was no room
        self._put_off = False  # the last turn left undone what may have to be done at this instant
        self._found_nothing = False  # the last turn; nobody has said since that there may be something

    def wake(self) -> None:
        self._found_nothing = False
        self._wake.set()

    async def run(self) -> None:
        """Sends until cancelled; what was under way when the last process died is settled first."""
        await self._outbox.run_patiently(settle.recover)
        while True:
            self._wake.clear()
            if not await self._turn(self._ahead()):
                await self._wait()
            await self._interval.wait()

    async def transact(self, job: Callable[[Session], T], *, often: bool = True) -> T:
        """Runs `job` in a transaction that is a turn as well, so that what it queues is sent at once.

        `often`: it is a batch; the next is to be expected soon, and turns can be left to it. Raises what `job` raises,
        and nothing is written then. If the caller is cancelled, the transaction goes on: what has been claimed must be
        sent, and `stop` waits for it.
        """
        return await asyncio.shield(self._transact(job, often))

    @property
    def causes(self) -> int:
        """How often something was written here after which a beat may find something to do at once."""
        return self._outbox.causes

    async def piggyback(self, job: Callable[[Session], T]) -> T:
        """The same for what is done every few seconds: while batches come often, it is run with the next of them."""
        busy = self._interval.load_factor > 0 and self._batches_come()
        if busy and (result := await self._piggyback.run(job)):
            return result.value
        return await self.transact(job, often=False)

    async def drain(self, *, looked: bool = False) -> None:
        """Sends everything that can be sent at this instant of the clock. `looked`: a transaction of `transact` has
        looked at this instant, and another turn is needed only if that found something."""
        dispatcher = self._dispatcher
        while await self._turn_unless(looked) or dispatcher.under_way or dispatcher.ended or self._put_off:
            await dispatcher.wait_until_started()
            if self._put_off:
                await asyncio.sleep(DATABASE_PAUSE)
            elif dispatcher.under_way:
                await asyncio.wait(dispatcher.under_way.values(), return_when=asyncio.FIRST_COMPLETED)

    async def stop(self) -> None:
        """Claims nothing more, lets what is under way finish and writes down its outcome."""
        async with self._turns:
            self._dispatcher.close()
        await self._dispatcher.wait_until_started()
        if self._dispatcher.under_way:
            await asyncio.wait(self._dispatcher.under_way.values())
        async with self._turns:
            while self._dispatcher.ended:
                try:
                    await self._runner.settle_one_by_one(dict(self._dispatcher.ended))
                except AWAY as error:
                    self._note_away(error)
                    await asyncio.sleep(DATABASE_PAUSE)

    def room_at(self) -> datetime | None:
        """When the next rate limit that is reached has room again; None if none is reached."""
        return self._dispatcher.room_at()

    def _ahead(self, wanted: timedelta = CLAIM_AHEAD) -> timedelta:
        """Zero if the clock stands still or dawdles: what is claimed ahead would not have its room in time."""
        runs = self._clock.real_seconds(self._clock.now() + wanted) <= wanted.total_seconds()
        return wanted if runs else timedelta(0)

    async def _transact(self, job: Callable[[Session], T], often: bool) -> T:
        async with self._turns:
            ahead = self._ahead(self._interval.load_factor * CLAIM_AHEAD_MOST)
            turn = self._next(ahead)
            self._begin(often=often)
            result, taken = await self._runner.run_with(job, turn)
            self._outbox.causes += often
            self._interval.end()
            self._found_nothing = not taken.parcels
            if taken.more or len(taken.parcels) >= turn.room.every:
                self.wake()
            self._dispatcher.add(taken.parcels, ahead.total_seconds() + PUT_BACK_AFTER)
        return result

    async def _turn_unless(self, looked: bool) -> bool:
        if looked and self._found_nothing and not self._dispatcher.ended and not self._put_off:
            return False
        return await self._turn()

    async def _turn(self, ahead: timedelta = timedelta(0)) -> bool:
        """Settles and claims; False if there is nothing more to do before something else happens."""
        async with self._turns:
            self._put_off = False
            turn = self._next(ahead)
            if not turn.ended and turn.room.every <= 0:
                self._looked = stopwatch()
                return False
            self._begin()
            try:
                taken = await self._runner.run(turn)
            except AWAY as error:
                self._note_away(error)
                return False
            self._interval.end()
            self._found_nothing = not taken.parcels and not taken.more
            self._dispatcher.add(taken.parcels, ahead.total_seconds() + PUT_BACK_AFTER)
            return bool(taken.parcels) or taken.more

    def _next(self, ahead: timedelta) -> Turn:
        return Turn(dict(self._dispatcher.ended), self._dispatcher.room(ahead))

    def _begin(self, *, often: bool = False) -> None:
        """`often`: it is a batch; turns are left to the next where another came a short while ago."""
        self._interval.begin()
        self._looked = begun = self._interval.begun
        again = often and self._batches_come()
        self._interval.most = LONGEST_INTERVAL_WITH_BATCHES if again else LONGEST_INTERVAL
        if often:
            self._last_batch = begun

    def _batches_come(self) -> bool:
        return stopwatch() - self._last_batch < LONGEST_INTERVAL_WITH_BATCHES

    def _note_away(self, error: Exception) -> None:
        """The database is away."""
        self._put_off = True
        log.error("outbox is out of reach; trying again", error=str(error))

    async def _wait(self) -> None:
        """Until something happens, there is room again, or nobody has looked for a while."""
        if self._put_off:
            await asyncio.sleep(DATABASE_PAUSE)
            return
        room_at, now = self.room_at(), self._clock.now()
        soon = (room_at - self._ahead() - now).total_seconds() if room_at else math.inf
        opens = stopwatch() + max(soon, SHORTEST_WAIT)
        # Every transaction of `transact` looks, too, and puts off the next look.
        while (until := min(opens, self._looked + self._look_again)) > stopwatch():
            # Not `wait_for`: in Python 3.11 it swallows a cancellation that comes together with what it waits for, and
            # a sender that nobody can end would keep the whole program from ending.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(until - stopwatch()):
                    await self._wake.wait()
                    return
