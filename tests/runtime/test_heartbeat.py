"""How often the heart beats."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import FollowedClock, SystemClock
from bot.platforms.telegram import TelegramBot
from bot.runtime.batch_interval import BUSY, QUIET, BatchInterval
from bot.runtime.heartbeat import LONGEST_INTERVAL, HeartbeatTimer
from bot.runtime.sender import OutboxSender
from storage.database import Database
from storage.session import Session
from storage.tables import Retention
from tests.databases import Databases
from tests.runtime.test_batch_interval import Known

BOT_ID = 1001


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


@pytest.mark.parametrize(("share", "beats"), [(QUIET, True), (BUSY, False)])
async def test_in_a_busy_process_beats_are_left_out(database: Database, share: float, beats: bool) -> None:
    clock, bot = SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    heart = HeartbeatTimer(clock, OutboxSender(database, clock, bot), bot_id=BOT_ID, budget=6, zone="UTC")
    heart._interval = BatchInterval(0.0, LONGEST_INTERVAL, Known(share))
    await heart._beat_in_time()
    first, heart._interval.begun = heart._began, heart._interval.begun - 1.0  # the scheduler's second
    await heart._beat_in_time()
    assert (heart._began > first) is beats


async def test_a_beat_in_the_middle_of_the_end_is_no_error(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock, bot = SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    sender = OutboxSender(database, clock, bot)
    heart = HeartbeatTimer(clock, sender, bot_id=BOT_ID, budget=6, zone="UTC")
    before = heart._began
    async with sender._turns:  # so that the beat waits
        heart.start()
        while heart._began == before:  # noqa: ASYNC110  (what changes is another task)
            await asyncio.sleep(0.01)
        heart.stop()
        await asyncio.sleep(0)
    await sender.transact(lambda _session: None)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_it_is_calm_until_time_passes_or_something_is_written(database: Database) -> None:
    """Then, and only then, would another beat at this instant find nothing."""
    now = datetime(2026, 11, 23, 1, tzinfo=UTC)
    clock, bot = FollowedClock(now), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    sender = OutboxSender(database, clock, bot)
    heart = HeartbeatTimer(clock, sender, bot_id=BOT_ID, budget=6, zone="UTC", follows=True)
    assert heart.calm() is None
    assert await heart.beat()
    assert (calm := heart.calm()) is not None
    assert calm.deadline == datetime(2026, 11, 23, 13, 10, tzinfo=UTC)  # it will look for what is old

    def ask_now(session: Session) -> None:
        session.add(Retention(bot_id=BOT_ID, zone="UTC", next_action_at=now))

    await sender.transact(ask_now)
    assert heart.calm() is None
    await heart.beat()
    assert heart.calm() is None  # it has done something, and that may have made more due
    await heart.beat()
    assert heart.calm() is not None
    clock.set(now + timedelta(seconds=1), 0.0)
    assert heart.calm() is None
    await heart.beat()
    assert heart.calm() is not None


async def test_whose_clock_runs_is_never_calm(database: Database) -> None:
    clock, bot = SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    heart = HeartbeatTimer(clock, OutboxSender(database, clock, bot), bot_id=BOT_ID, budget=6, zone="UTC")
    assert await heart.beat()
    assert heart.calm() is None
