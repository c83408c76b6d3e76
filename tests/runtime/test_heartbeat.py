"""How often the heart beats."""

import asyncio
from collections.abc import Iterator

import pytest

from bot.clock import SystemClock
from bot.domain.time.days import Calendar
from bot.platforms.telegram import TelegramBot
from bot.runtime.batch_interval import BUSY, QUIET, Spacing
from bot.runtime.heartbeat import MOST_APART, HeartbeatTimer
from bot.runtime.sender import Delivery
from storage.database import Database
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
    heart = HeartbeatTimer(
        clock, Delivery(database, clock, bot), bot_id=BOT_ID, calendar=Calendar(), budget=6, zone="UTC"
    )
    heart._spacing = Spacing(0.0, MOST_APART, Known(share))
    await heart._beat_in_time()
    first, heart._spacing.begun = heart._began, heart._spacing.begun - 1.0  # the scheduler's second
    await heart._beat_in_time()
    assert (heart._began > first) is beats


async def test_a_beat_in_the_middle_of_the_end_is_no_error(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock, bot = SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    delivery = Delivery(database, clock, bot)
    heart = HeartbeatTimer(clock, delivery, bot_id=BOT_ID, calendar=Calendar(), budget=6, zone="UTC")
    before = heart._began
    async with delivery._turns:  # so that the beat waits
        heart.start()
        while heart._began == before:  # noqa: ASYNC110  (what changes is another task)
            await asyncio.sleep(0.01)
        heart.stop()
        await asyncio.sleep(0)
    await delivery.along(lambda _session: None)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
