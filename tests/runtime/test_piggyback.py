"""What is done every few seconds is piggybacked on somebody else's transaction, and neither can harm the other."""

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
from bot.platforms.telegram import TelegramBot
from bot.runtime.heartbeat import HeartbeatTimer
from bot.runtime.sender import OutboxSender
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
async def sender(database: Database) -> AsyncIterator[OutboxSender]:
    """Of a busy process in which a batch has come just now."""
    with serving() as server:
        bot = TelegramBot(TOKEN, server.url)
        await bot.open()
        made = OutboxSender(database, FollowedClock(NOW), bot)
        made._piggyback._most_waited = LONG
        await made.transact(lambda _session: None)
        made._interval.load_factor = 1.0
        try:
            yield made
        finally:
            await made.stop()
            await bot.close()


@pytest.fixture
def commits(database: Database, sender: OutboxSender) -> list[object]:
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


async def waiting(sender: OutboxSender, count: int = 1) -> None:
    while len(sender._piggyback._waiting) < count:  # noqa: ASYNC110  (what changes is another task)
        await asyncio.sleep(0)


async def test_it_goes_along_with_the_next_batch(
    database: Database, sender: OutboxSender, commits: list[object]
) -> None:
    waits = asyncio.create_task(sender.piggyback(note("piggybacked", 8)))
    await waiting(sender)
    assert await sender.transact(note("batch", 7)) == "batch"
    assert await waits == "piggybacked"
    assert len(commits) == 1
    assert titles(database) == ["batch", "piggybacked"]


async def test_it_goes_by_itself_where_no_batch_comes(
    database: Database, sender: OutboxSender, commits: list[object]
) -> None:
    sender._piggyback._most_waited = 0.01
    assert await sender.piggyback(note("piggybacked", 8)) == "piggybacked"
    assert len(commits) == 1
    assert titles(database) == ["piggybacked"]


@pytest.mark.parametrize("still", ["quiet", "no batches"])
async def test_it_goes_at_once_where_none_is_to_be_expected(sender: OutboxSender, still: str) -> None:
    if still == "quiet":
        sender._interval.load_factor = 0.0
    else:
        sender._last_batch -= LONG
    async with asyncio.timeout(LONG / 2):
        assert await sender.piggyback(note("piggybacked", 8)) == "piggybacked"


@pytest.mark.parametrize(("bad", "error"), [(fail, RuntimeError), (break_off, OperationalError)])
async def test_one_that_fails_does_not_harm_the_batch(
    database: Database, sender: OutboxSender, bad: Job, error: type[Exception]
) -> None:
    waits = asyncio.create_task(sender.piggyback(bad))
    other = asyncio.create_task(sender.piggyback(note("piggybacked", 8)))
    await waiting(sender, 2)
    assert await sender.transact(note("batch", 7)) == "batch"
    assert await other == "piggybacked"
    with pytest.raises(error):
        await waits
    assert titles(database) == ["batch", "piggybacked"]


async def test_a_batch_that_fails_does_not_harm_it(database: Database, sender: OutboxSender) -> None:
    waits = asyncio.create_task(sender.piggyback(note("piggybacked", 8)))
    await waiting(sender)
    with pytest.raises(RuntimeError, match="of the job"):
        await sender.transact(fail)
    assert await waits == "piggybacked"
    assert titles(database) == ["piggybacked"]


async def test_whoever_is_cancelled_meanwhile_is_not_piggybacked(
    database: Database, sender: OutboxSender
) -> None:
    waits = asyncio.create_task(sender.piggyback(note("piggybacked", 8)))
    await waiting(sender)
    waits.cancel()
    await asyncio.wait({waits})
    await sender.transact(note("batch", 7))
    assert titles(database) == ["batch"]


@pytest.mark.parametrize(("due", "transactions"), [(False, 1), (True, 2)])
async def test_a_beat_is_piggybacked_as_long_as_nothing_is_due(
    database: Database,
    sender: OutboxSender,
    commits: list[object],
    due: bool,
    transactions: int,
    tmp_path: Path,
) -> None:
    if due:
        founded(database, tmp_path, 1)  # with a round that has to be opened
        commits.clear()
    clock = FollowedClock(NOW)
    heart = HeartbeatTimer(clock, sender, bot_id=BOT_ID, budget=6, zone="UTC")
    beating = asyncio.create_task(heart._beat_in_time())
    await waiting(sender)
    await sender.transact(note("batch", 7))
    await beating
    assert len(commits) == transactions
    with database.transaction() as session:
        assert session.get_one(HeartbeatRow, BOT_ID).beat_at == NOW
