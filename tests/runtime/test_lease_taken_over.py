"""Whoever has said that it serves does not stand by again: it ends where another process has taken over."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.app import App, ProcessSettings
from bot.clock import SystemClock
from bot.demo.program import CONNECTED
from bot.domain.time.days import Calendar
from bot.platforms.telegram import TelegramBot
from bot.runtime import lease
from bot.runtime.process import TakenOverError
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from storage.database import Database
from storage.queries import leases as stored_leases
from storage.tables import Lease
from tests.databases import Databases

BOT_ID = 1001
TOKEN = f"{BOT_ID}:TEST"
PLAN = ProcessSettings(calendar=Calendar(), budget=6, invite_hours=72, zone="Asia/Shanghai")
PATIENCE = 9  # seconds; fewer than a lease from elsewhere counts for that nobody renews


@pytest.fixture
def url() -> Iterator[str]:
    with running() as url:
        sandbox = Sandbox(url)
        sandbox.post("bots", token=TOKEN, username="bot_1001_bot")
        yield url
        sandbox.close()


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


async def test_taken_over_from_in_the_instant_in_which_it_says_so(
    url: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other's lease is there before anything else can happen: the line is printed, and then nothing is asked."""
    monkeypatch.setattr(lease, "RENEW_SECONDS", 0.05)
    assert stored_leases.LIFE.total_seconds() > PATIENCE
    told: list[str] = []

    def announce(line: str) -> None:
        told.append(line)
        if CONNECTED in line:
            expires = SystemClock().now() + timedelta(hours=1)
            with database.transaction() as session:
                session.merge(Lease(name=f"bot:{BOT_ID}", holder="elsewhere:1", expires_at=expires))

    serving = App(database, SystemClock(), TelegramBot(TOKEN, url), PLAN)
    with pytest.raises(TakenOverError):
        await asyncio.wait_for(serving.run(asyncio.Event(), announce), PATIENCE)
    assert CONNECTED in told[-1]
    with database.looking() as session:
        assert session.get_one(Lease, f"bot:{BOT_ID}").holder == "elsewhere:1"
