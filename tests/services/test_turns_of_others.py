"""A transaction that queues messages is a turn of delivery: what it queues leaves with it, whatever goes wrong."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from sqlmodel import col, select

from benchmarks.botapi import Server, serving
from benchmarks.town import BOT_ID, NOW, TOKEN, opened
from bot.clock import FollowedClock
from bot.delivery import Delivery
from bot.domain.messages import Lane, Outcome, Send, Sent
from bot.platforms.telegram import TelegramBot
from bot.services.delivering import Ended
from storage.database import Database
from storage.queries import post
from storage.session import Session
from storage.tables import Outbox
from storage.work import Work
from tests.databases import Databases


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


@asynccontextmanager
async def delivering_to(server: Server, database: Database) -> AsyncIterator[Delivery]:
    bot = TelegramBot(TOKEN, server.url)
    await bot.open()
    delivery = Delivery(database, FollowedClock(NOW), bot)
    try:
        yield delivery
    finally:
        await delivery.stop()
        await bot.close()


def queue(session: Session, *chats: int, payload: str = "") -> int:
    work = Work(session, BOT_ID, NOW)
    for chat_id in chats:
        post.queue(work, Send(text="✅"), kind="receipt", lane=Lane.RECEIPT, chat_id=chat_id)
    session.insert_waiting()
    if payload:
        session.exec(select(Outbox).where(Outbox.chat_id == chats[-1])).one().payload = payload
    return len(chats)


def states(database: Database) -> list[str]:
    with database.transaction() as session:
        return list(session.exec(select(Outbox.state).order_by(col(Outbox.id))).all())


async def test_what_is_queued_leaves_at_once_and_one_turn_for_itself_writes_it_down(
    database: Database,
) -> None:
    with serving() as server:
        async with delivering_to(server, database) as delivery:
            assert await delivery.along(lambda session: queue(session, 1, 2)) == 2
            assert states(database) == ["sending", "sending"]
        assert server.tally()["sent"] == 2
    assert states(database) == ["sent", "sent"]


async def test_the_next_transaction_writes_down_what_the_last_ones_messages_came_to(
    database: Database,
) -> None:
    with serving() as server:
        async with delivering_to(server, database) as delivery:
            await delivery.along(lambda session: queue(session, 1))
            await asyncio.wait(delivery._under_way.values())
            await delivery.along(lambda session: queue(session, 2))
            assert states(database) == ["sent", "sending"]


async def test_a_job_that_fails_writes_nothing_and_tells_its_caller(database: Database) -> None:
    def fails(session: Session) -> None:
        queue(session, 1)
        raise RuntimeError("of the job")

    with serving() as server:
        async with delivering_to(server, database) as delivery:
            with pytest.raises(RuntimeError, match="of the job"):
                await delivery.along(fails)
        assert server.tally()["sent"] == 0
    assert states(database) == []


async def test_a_message_that_nobody_can_compose_keeps_out_neither_the_job_nor_the_others(
    database: Database,
) -> None:
    with serving() as server:
        async with delivering_to(server, database) as delivery:
            assert await delivery.along(lambda session: queue(session, 1, 2, payload="{}")) == 2
            await delivery.drain()
        assert server.tally()["sent"] == 1
    assert states(database)[:2] == ["sent", "failed"]


async def test_what_came_of_a_send_is_not_forgotten_where_a_turn_fails(database: Database) -> None:
    with serving() as server:
        async with delivering_to(server, database) as delivery:
            await delivery.along(lambda session: queue(session, 1))
            await asyncio.wait(delivery._under_way.values())
            delivery._ended[999] = Ended(Sent(outcome=Outcome.SENT))  # of a message that is not there
            await delivery.along(lambda session: queue(session, 2))
            await delivery.drain()
    assert states(database) == ["sent", "sent"]


async def test_whoever_is_cancelled_leaves_nothing_claimed_and_unsent(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> int:
        begun.set()
        go_on.wait()
        return queue(session, 1)

    with serving() as server:
        async with delivering_to(server, database) as delivery:
            beat = asyncio.create_task(delivery.along(slow))
            await asyncio.to_thread(begun.wait)
            beat.cancel()
            with pytest.raises(asyncio.CancelledError):
                await beat
            go_on.set()
        assert server.tally()["sent"] == 1
    assert states(database) == ["sent"]
