"""Sends what is in the outbox: lanes in order, each chat in order, no faster than the platform allows."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
from sqlmodel import Session

from bot.clock import Clock
from bot.domain.messages import Outcome, Sent
from bot.domain.pacing import Pace
from bot.platforms.telegram import TelegramBot
from bot.services import delivering
from bot.services.delivering import Parcel
from storage.database import AWAY, Database
from storage.work import Work

T = TypeVar("T")
log = structlog.get_logger()

AT_ONCE = 16  # sends under way together
LOOK_AGAIN = 1.0  # seconds
LOOK_OFTEN = 0.2  # seconds; how soon what another process queued is noticed
DATABASE_PAUSE = 2.0  # seconds


class Delivery:
    """One sender for one bot. `wake` it after a commit."""

    def __init__(
        self, database: Database, clock: Clock, bot: TelegramBot, look_again: float = LOOK_AGAIN
    ) -> None:
        """`look_again`: seconds after which an outbox that seemed empty is looked at again."""
        self._database, self._clock, self._bot = database, clock, bot
        self._look_again = look_again
        self._pace = Pace()
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self._put_off = (
            False  # when the outbox was last looked at, not all could be taken that may be waiting
        )

    def wake(self) -> None:
        self._wake.set()

    async def run(self) -> None:
        """Sends until cancelled; what was under way when the last process died is settled first."""
        await self._insist(delivering.recover)
        while True:
            self._wake.clear()
            started = await self._start_some()
            if not started:
                await self._wait()

    async def drain(self) -> None:
        """Sends everything that can be sent at this instant of the clock."""
        while await self._start_some() or self._under_way or self._put_off:
            if self._under_way:
                await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)

    async def stop(self) -> None:
        """Lets what is under way finish."""
        if self._under_way:
            await asyncio.wait(self._under_way.values())

    def gate_opens_at(self) -> datetime | None:
        """When something that is being paced may be written to again; None if nothing is."""
        now = self._clock.now()
        whole = self._pace.bot.opens_at(now)
        return min([*self._pace.held(now).values(), *([whole] if whole > now else [])], default=None)

    async def _start_some(self) -> int:
        room = min(AT_ONCE - len(self._under_way), self._pace.bot.room(self._clock.now()))
        if room <= 0:
            return 0
        busy = frozenset(self._under_way) | frozenset(self._pace.held(self._clock.now()))
        try:
            parcels = await self._transact(lambda work: delivering.take(work, busy, room))
            self._put_off = False
        except AWAY:
            self._put_off = True
            log.exception("outbox cannot be read; trying again")
            await asyncio.sleep(DATABASE_PAUSE)
            return 0
        except Exception:
            self._put_off = True
            log.exception("messages cannot be taken together")
            parcels = await self._insist(lambda work: delivering.take_first(work, busy))
        for parcel in parcels:
            self._under_way[parcel.chat_id] = asyncio.create_task(self._send(parcel))
        return len(parcels)

    async def _send(self, parcel: Parcel) -> None:
        try:
            if parcel.paced:
                self._pace.passed(parcel.chat_id, self._clock.now())
            sent = await self._bot.send(parcel.chat_id, parcel.thread_id, parcel.message)
            await self._settle(parcel, sent)
        finally:
            del self._under_way[parcel.chat_id]
            self._wake.set()

    async def _settle(self, parcel: Parcel, sent: Sent) -> None:
        if sent.outcome is Outcome.LATER and sent.retry_after:
            self._hold(parcel.chat_id, sent.retry_after)
        if sent.outcome is Outcome.SENT:
            self._pace.accepted()
        else:
            log.warning("not sent", outbox=parcel.outbox_id, outcome=sent.outcome, error=sent.error)
        try:
            await self._insist(lambda work: delivering.settle(work, parcel.outbox_id, sent))
        except Exception as error:
            log.exception("send cannot be settled", outbox=parcel.outbox_id)
            words = f"{sent.outcome}; {type(error).__name__}: {error}"[:500]
            await self._insist(lambda work: delivering.give_up(work, parcel.outbox_id, words))

    async def _insist(self, job: Callable[[Work], T]) -> T:
        """What is known of a send must be written down, however long the database is away."""
        while True:
            try:
                return await self._transact(job)
            except AWAY as error:
                log.error("outbox cannot be written; trying again", error=str(error))
                await asyncio.sleep(DATABASE_PAUSE)

    def _hold(self, chat_id: int, span: timedelta) -> None:
        """A 429 stops the chat it was for; where chat after chat gets one, it was for the whole bot."""
        now = self._clock.now()
        self._pace.refused(chat_id, now, now + span)

    async def _wait(self) -> None:
        opens_at, now = self.gate_opens_at(), self._clock.now()
        pause = min(self._look_again, (opens_at - now).total_seconds()) if opens_at else self._look_again
        try:
            await asyncio.wait_for(self._wake.wait(), timeout=pause)
        except TimeoutError:
            return

    async def _transact(self, job: Callable[[Work], T]) -> T:
        def in_session(session: Session) -> T:
            return job(Work(session, self._bot.identity.id, self._clock.now()))

        return await self._database.run(in_session)
