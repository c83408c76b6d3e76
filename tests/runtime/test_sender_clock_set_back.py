"""Parts that wait by the machine's clock, when that is set back."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.clock import SystemClock, stopwatch
from bot.domain.messaging.messages import Lane, Remind, Send
from bot.platforms.telegram import TelegramBot
from bot.runtime.heartbeat import BEAT, HeartbeatTimer
from bot.runtime.lease import LeaseKeeper
from bot.runtime.sender import OutboxSender
from bot.services import outages
from storage.database import Database
from storage.queries import outbox as stored_outbox
from storage.tables import Lease
from storage.work import Work
from tests.databases import Databases

BOT_ID = 1001
HOURS = timedelta(hours=3)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


async def beaten(heart: HeartbeatTimer) -> None:
    before = heart._began
    while heart._began == before:  # noqa: ASYNC110  (the heart tells nobody that it beats)
        await asyncio.sleep(0.01)


async def test_the_heart_goes_on(database: Database) -> None:
    """The scheduler would wait for an hour that has been to come again."""
    clock, bot = SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    sender = OutboxSender(database, clock, bot)
    heart = HeartbeatTimer(clock, sender, bot_id=BOT_ID, budget=6, zone="UTC")
    heart.start()
    try:
        await beaten(heart)
        heart._scheduler.modify_job(BEAT, next_run_time=clock.now() + HOURS)
        await beaten(heart)
    finally:
        heart.stop()


def test_what_was_to_be_sent_in_the_future_is_sent_now(database: Database) -> None:
    """But for reminders, which keep to quiet hours."""
    now = SystemClock().now()

    def queued(work: Work, lane: Lane, message: Send | Remind) -> None:
        stored_outbox.queue(
            work, message, kind="x", lane=lane, chat_id=1, not_before=work.now + timedelta(minutes=1)
        )

    with database.transaction() as session:
        ahead = Work(session, BOT_ID, now + HOURS)
        outages.beat(ahead, "UTC")
        queued(ahead, Lane.RECEIPT, Send(text="✅"))
        queued(ahead, Lane.REMINDER, Remind(occurrences=(1,)))
    with database.transaction() as session:
        work = Work(session, BOT_ID, now)
        outages.beat(work, "UTC")
        assert [row.lane for row in stored_outbox.sendable(work, (), 10, list(Lane))] == [Lane.RECEIPT]


def lease(database: Database, holder: str, expires_in: timedelta) -> None:
    with database.transaction() as session:
        session.merge(Lease(name=f"bot:{BOT_ID}", holder=holder, expires_at=SystemClock().now() + expires_in))


async def test_a_lease_from_the_future_counts_only_while_it_is_renewed(database: Database) -> None:
    keeper = LeaseKeeper(database, BOT_ID, patience=0.3)
    lease(database, "elsewhere:1", HOURS)
    assert not await keeper.try_once()
    lease(database, "elsewhere:1", HOURS)  # renewed
    began = stopwatch()
    while not await keeper.try_once():  # noqa: ASYNC110  (what changes is the time)
        await asyncio.sleep(0.02)
    assert stopwatch() - began > 0.25
