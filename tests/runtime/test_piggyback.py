"""What is done every few seconds goes along with somebody else's transaction, and neither can harm the other."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from benchmarks.botapi import serving
from benchmarks.town import BOT_ID, NOW, TOKEN, founded, opened
from bot.clock import FollowedClock
from bot.domain.messaging.messages import ChatKind
from bot.domain.time.days import Calendar
from bot.platforms.telegram import TelegramBot
from bot.runtime.heartbeat import HeartbeatTimer
from bot.runtime.piggyback import Riders
from bot.runtime.sender import Delivery
from storage.database import Database
from storage.queries import chats as stored_chats
from storage.session import Session
from storage.tables import Chat
from storage.tables import Heartbeat as HeartbeatRow
from storage.work import Work
from tests.databases import Databases

Job = Callable[[Session], str]

LONG = 60.0  # seconds; nobody waits them out


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


@pytest.fixture
async def delivery(database: Database) -> AsyncIterator[Delivery]:
    """Of a busy process in which a batch has come just now."""
    with serving() as server:
        bot = TelegramBot(TOKEN, server.url)
        await bot.open()
        made = Delivery(database, FollowedClock(NOW), bot)
        made._riders = Riders(LONG)
        await made.along(lambda _session: None)
        made._spacing.crowded = 1.0
        try:
            yield made
        finally:
            await made.stop()
            await bot.close()


@pytest.fixture
def commits(database: Database, delivery: Delivery) -> list[object]:
    """One for each transaction from now on."""
    made: list[object] = []
    event.listen(database.engine, "commit", made.append)
    return made


def note(title: str, chat_id: int) -> Job:
    """A job that leaves a chat of this title behind, and returns it."""

    def job(session: Session) -> str:
        session.add(Chat(bot_id=BOT_ID, chat_id=chat_id, kind=ChatKind.PRIVATE, title=title))
        session.flush()
        return title

    return job


def fail(session: Session) -> str:
    note("lost", 9)(session)
    raise RuntimeError("of the job")


def break_off(session: Session) -> str:
    """As a database that is away does."""
    session.execute(text("SELECT 1"))
    raise OperationalError("SELECT", {}, Exception("gone"))


def titles(database: Database) -> list[str]:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        found = [stored_chats.chat_of(work, number) for number in (7, 8, 9)]
        return [chat.title for chat in found if chat is not None]


async def waiting(delivery: Delivery, count: int = 1) -> None:
    while len(delivery._riders._waiting) < count:  # noqa: ASYNC110  (what changes is another task)
        await asyncio.sleep(0)


async def test_it_goes_along_with_the_next_batch(
    database: Database, delivery: Delivery, commits: list[object]
) -> None:
    riding = asyncio.create_task(delivery.ride(note("ridden", 8)))
    await waiting(delivery)
    assert await delivery.along(note("batch", 7)) == "batch"
    assert await riding == "ridden"
    assert len(commits) == 1
    assert titles(database) == ["batch", "ridden"]


async def test_it_goes_by_itself_where_no_batch_comes(
    database: Database, delivery: Delivery, commits: list[object]
) -> None:
    delivery._riders = Riders(0.01)
    assert await delivery.ride(note("ridden", 8)) == "ridden"
    assert len(commits) == 1
    assert titles(database) == ["ridden"]


@pytest.mark.parametrize("still", ["quiet", "no batches"])
async def test_it_goes_at_once_where_none_is_to_be_expected(delivery: Delivery, still: str) -> None:
    if still == "quiet":
        delivery._spacing.crowded = 0.0
    else:
        delivery._went_along -= LONG
    async with asyncio.timeout(LONG / 2):
        assert await delivery.ride(note("ridden", 8)) == "ridden"


@pytest.mark.parametrize(("bad", "error"), [(fail, RuntimeError), (break_off, OperationalError)])
async def test_one_that_fails_does_not_harm_the_batch(
    database: Database, delivery: Delivery, bad: Job, error: type[Exception]
) -> None:
    riding = asyncio.create_task(delivery.ride(bad))
    other = asyncio.create_task(delivery.ride(note("ridden", 8)))
    await waiting(delivery, 2)
    assert await delivery.along(note("batch", 7)) == "batch"
    assert await other == "ridden"
    with pytest.raises(error):
        await riding
    assert titles(database) == ["batch", "ridden"]


async def test_a_batch_that_fails_does_not_harm_it(database: Database, delivery: Delivery) -> None:
    riding = asyncio.create_task(delivery.ride(note("ridden", 8)))
    await waiting(delivery)
    with pytest.raises(RuntimeError, match="of the job"):
        await delivery.along(fail)
    assert await riding == "ridden"
    assert titles(database) == ["ridden"]


async def test_whoever_is_cancelled_meanwhile_rides_no_more(database: Database, delivery: Delivery) -> None:
    riding = asyncio.create_task(delivery.ride(note("ridden", 8)))
    await waiting(delivery)
    riding.cancel()
    await asyncio.wait({riding})
    await delivery.along(note("batch", 7))
    assert titles(database) == ["batch"]


@pytest.mark.parametrize(("due", "transactions"), [(False, 1), (True, 2)])
async def test_a_beat_rides_as_long_as_nothing_is_due(
    database: Database,
    delivery: Delivery,
    commits: list[object],
    due: bool,
    transactions: int,
    tmp_path: Path,
) -> None:
    if due:
        founded(database, tmp_path, 1)  # with a round that has to be opened
        commits.clear()
    clock = FollowedClock(NOW)
    heart = HeartbeatTimer(clock, delivery, bot_id=BOT_ID, calendar=Calendar(), budget=6, zone="UTC")
    beating = asyncio.create_task(heart._beat_in_time())
    await waiting(delivery)
    await delivery.along(note("batch", 7))
    await beating
    assert len(commits) == transactions
    with database.transaction() as session:
        assert session.get_one(HeartbeatRow, BOT_ID).beat_at == NOW
