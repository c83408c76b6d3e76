"""Transactions on the outbox of one bot."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

import structlog

from bot import metrics
from bot.clock import Clock
from storage.database import AWAY, Database
from storage.session import Session
from storage.work import Tally, Work

DATABASE_PAUSE = 2.0  # seconds between tries while the database is away

T = TypeVar("T")
log = structlog.get_logger()


class OutboxTransactions:
    """Runs jobs in transactions, and counts the messages that were given up without a known outcome."""

    def __init__(self, database: Database, clock: Clock, bot_id: int) -> None:
        self.database = database
        self._clock, self._bot_id = clock, bot_id
        self.causes = 0  # how often something was written of which a beat may find something to do

    async def run(self, job: Callable[[Work], T]) -> T:
        def in_session(session: Session) -> tuple[T, Tally]:
            work = self.work(session)
            return job(work), work.did

        result, did = await self.database.run(in_session)
        self.count_uncertain(did)
        return result

    async def run_patiently(self, job: Callable[[Work], T]) -> T:
        """Tries again for as long as the database is away."""
        while True:
            try:
                result = await self.run(job)
            except AWAY as error:
                log.error("outbox cannot be written; trying again", error=str(error))
                await asyncio.sleep(DATABASE_PAUSE)
            else:
                self.causes += 1
                return result

    def work(self, session: Session) -> Work:
        return Work(session, self._bot_id, self._clock.now())

    def count_uncertain(self, did: Tally) -> None:
        for kind, count in did.uncertain.items():
            metrics.UNCERTAIN.labels(str(self._bot_id), kind).inc(count)
