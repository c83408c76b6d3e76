"""How often the heart beats."""

from collections.abc import Iterator

import pytest

from bot.clock import SystemClock
from bot.delivery import Delivery
from bot.domain.days import Calendar
from bot.heartbeat import MOST_APART, Heartbeat
from bot.platforms.telegram import TelegramBot
from bot.spacing import BUSY, QUIET, Spacing
from storage.database import Database
from tests.databases import Databases
from tests.serving.test_spacing import Known

BOT_ID = 1001


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


@pytest.mark.parametrize(("share", "beats"), [(QUIET, True), (BUSY, False)])
async def test_in_a_busy_process_beats_are_left_out(database: Database, share: float, beats: bool) -> None:
    clock, bot = SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9")
    heart = Heartbeat(
        clock, Delivery(database, clock, bot), bot_id=BOT_ID, calendar=Calendar(), budget=6, zone="UTC"
    )
    heart._spacing = Spacing(0.0, MOST_APART, Known(share))
    await heart._beat_in_time()
    first, heart._spacing.begun = heart._began, heart._spacing.begun - 1.0  # the scheduler's second
    await heart._beat_in_time()
    assert (heart._began > first) is beats
