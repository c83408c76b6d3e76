"""A transaction that queues messages is a turn of the sender: what it queues is sent with it, whatever goes wrong."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlmodel import col, select

from benchmarks.botapi import Server, serving
from benchmarks.town import BOT_ID, NOW, TOKEN, opened
from bot.clock import Clock, FollowedClock, SystemClock, stopwatch
from bot.domain.messaging.messages import ChatKind, Lane, Outcome, Send, Sent
from bot.domain.messaging.rate_limits import BOT_LIMIT
from bot.platforms.telegram import TelegramBot
from bot.runtime.batch_interval import BUSY, BatchInterval
from bot.runtime.sender import LONGEST_INTERVAL, LONGEST_INTERVAL_WITH_BATCHES, TURN_INTERVAL, OutboxSender
from bot.services.delivery import claim
from bot.services.delivery.claim import Room
from bot.services.delivery.settle import Ended
from storage.database import Database
from storage.queries import outbox as stored_outbox
from storage.queries.chats import chat_of, disable_chat
from storage.session import Session
from storage.tables import Chat, Outbox
from storage.work import Work
from tests.databases import Databases
from tests.runtime.test_batch_interval import Known


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


@asynccontextmanager
async def delivering_to(
    server: Server, database: Database, clock: Clock | None = None
) -> AsyncIterator[OutboxSender]:
    bot = TelegramBot(TOKEN, server.url)
    await bot.open()
    sender = OutboxSender(database, clock or FollowedClock(NOW), bot)
    try:
        yield sender
    finally:
        await sender.stop()
        await bot.close()


def queue(session: Session, *chats: int, payload: str = "") -> int:
    work = Work(session, BOT_ID, NOW)
    for chat_id in chats:
        stored_outbox.queue(work, Send(text="✅"), kind="receipt", lane=Lane.RECEIPT, chat_id=chat_id)
    session.insert_waiting()
    if payload:
        session.exec(select(Outbox).where(Outbox.chat_id == chats[-1])).one().payload = payload
    return len(chats)


def queue_nothing(_session: Session) -> None:
    pass


def states(database: Database) -> list[str]:
    with database.transaction() as session:
        return list(session.exec(select(Outbox.state).order_by(col(Outbox.id))).all())


async def test_what_is_queued_leaves_at_once_and_one_turn_for_itself_writes_it_down(
    database: Database,
) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            assert await sender.transact(lambda session: queue(session, 1, 2)) == 2
            assert states(database) == ["sending", "sending"]
        assert server.tally()["sent"] == 2
    assert states(database) == ["sent", "sent"]


async def test_a_busy_process_leaves_its_turns_to_what_comes_often(database: Database) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            interval = sender._interval = BatchInterval(TURN_INTERVAL, LONGEST_INTERVAL, Known(BUSY))
            for often, seconds in [
                (True, LONGEST_INTERVAL),
                (True, LONGEST_INTERVAL_WITH_BATCHES),
                (False, LONGEST_INTERVAL),
            ]:
                await sender.transact(queue_nothing, often=often)
                assert interval.seconds == seconds
            await sender.transact(queue_nothing)
            assert interval.seconds == LONGEST_INTERVAL_WITH_BATCHES
            await sender._turn()  # for itself: nothing has come
            assert interval.seconds == LONGEST_INTERVAL


async def test_the_next_transaction_writes_down_what_the_last_ones_messages_came_to(
    database: Database,
) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            await sender.transact(lambda session: queue(session, 1))
            await asyncio.wait(sender._dispatcher.under_way.values())
            await sender.transact(lambda session: queue(session, 2))
            assert states(database) == ["sent", "sending"]


async def test_a_job_that_fails_writes_nothing_and_tells_its_caller(database: Database) -> None:
    def fails(session: Session) -> None:
        queue(session, 1)
        raise RuntimeError("of the job")

    with serving() as server:
        async with delivering_to(server, database) as sender:
            with pytest.raises(RuntimeError, match="of the job"):
                await sender.transact(fails)
        assert server.tally()["sent"] == 0
    assert states(database) == []


async def test_a_message_that_nobody_can_compose_keeps_out_neither_the_job_nor_the_others(
    database: Database,
) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            assert await sender.transact(lambda session: queue(session, 1, 2, payload="{}")) == 2
            await sender.drain()
        assert server.tally()["sent"] == 1
    assert states(database)[:2] == ["sent", "failed"]


async def test_where_a_transaction_has_looked_no_turn_looks_again(database: Database) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            await sender.transact(lambda session: queue(session, 1, 2))
            await sender.drain(looked=True)
            assert states(database) == ["sent", "sent"]
            await sender.transact(queue_nothing)
            await database.run(lambda session: queue(session, 3))
            await sender.drain(looked=True)
            assert states(database)[2:] == ["queued"]
            sender.wake()
            await sender.drain(looked=True)
            assert states(database)[2:] == ["sent"]
            await database.run(lambda session: queue(session, 4))
            await sender.drain()
            assert states(database)[3:] == ["sent"]


async def test_what_came_of_a_send_is_not_forgotten_where_a_turn_fails(database: Database) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            await sender.transact(lambda session: queue(session, 1))
            await asyncio.wait(sender._dispatcher.under_way.values())
            not_there = 999
            sender._dispatcher.ended[not_there] = Ended(Sent(outcome=Outcome.SENT))
            await sender.transact(lambda session: queue(session, 2))
            await sender.drain()
    assert states(database) == ["sent", "sent"]


async def test_whoever_is_cancelled_leaves_nothing_claimed_and_unsent(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> int:
        begun.set()
        go_on.wait()
        return queue(session, 1)

    with serving() as server:
        async with delivering_to(server, database) as sender:
            beat = asyncio.create_task(sender.transact(slow))
            await asyncio.to_thread(begun.wait)
            beat.cancel()
            with pytest.raises(asyncio.CancelledError):
                await beat
            go_on.set()
        assert server.tally()["sent"] == 1
    assert states(database) == ["sent"]


@pytest.mark.parametrize(("crowded", "state"), [(0.0, "queued"), (1.0, "sending")])
async def test_in_a_busy_process_what_will_soon_have_room_leaves_with_the_rest(
    database: Database, crowded: float, state: str
) -> None:
    with serving() as server:
        async with delivering_to(server, database, SystemClock()) as sender:
            sender._interval.load_factor = crowded
            full_for_300_ms = sender._clock.now() - timedelta(milliseconds=700)
            for _ in range(BOT_LIMIT.count):
                sender._dispatcher.rate_limits.bot.left(full_for_300_ms)
                sender._dispatcher.rate_limits.bot.answered(full_for_300_ms, full_for_300_ms)
            await sender.transact(lambda session: queue(session, 1))
            assert states(database) == [state]


async def test_nobody_looks_again_soon_after_another_has(database: Database) -> None:
    with serving() as server:
        async with delivering_to(server, database) as sender:
            await sender._wait()  # nobody has looked yet
            await sender.transact(lambda session: queue(session))
            sender._look_again = 0.1
            await sender._wait()
            assert stopwatch() >= sender._looked + sender._look_again
            sender._look_again = 600.0
            sender.wake()
            await sender._wait()


async def test_whoever_waits_for_room_lets_others_work(database: Database) -> None:
    with serving() as server:
        async with delivering_to(server, database, SystemClock()) as sender:
            sender._look_again = 0.05
            now = sender._clock.now()
            sender._dispatcher.rate_limits.bot.hold(now + timedelta(seconds=1), now)
            sending = asyncio.create_task(sender.run())
            while not sender._looked > 0:  # noqa: ASYNC110  (what changes is another task)
                await asyncio.sleep(0.01)
            assert sender._dispatcher.rate_limits.bot.room(sender._clock.now()) == 0
            sending.cancel()
            await asyncio.wait([sending])


class Town:
    """One transaction that queues messages to chats it knows, and the turn in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def queue_and_take(
        self, *chats: int, room: int = 30, lane: Lane = Lane.RECEIPT, busy: frozenset[int] = frozenset()
    ) -> list[tuple[int, int]]:
        """What is taken: the chats, and the ids in the outbox."""
        with self._database.transaction() as session:
            work = Work(session, BOT_ID, NOW)
            work.ahead.chats |= {chat_id: known(work, chat_id) for chat_id in chats}
            for chat_id in chats:
                stored_outbox.queue(work, Send(text="✅"), kind="receipt", lane=lane, chat_id=chat_id)
            found = claim.claim(Work(session, BOT_ID, NOW), busy, Room(room, room)).parcels
            return [(parcel.chat_id, parcel.outbox_id) for parcel in found]

    def close(self, chat_id: int) -> None:
        with self._database.transaction() as session:
            disable_chat(Work(session, BOT_ID, NOW), chat_id, "blocked")

    def stored(self) -> list[tuple[int, str, int]]:
        """Chat, state and attempts of every message, in the order of their ids."""
        columns = select(Outbox.chat_id, Outbox.state, Outbox.attempts).order_by(col(Outbox.id))
        with self._database.transaction() as session:
            return [(chat_id, str(state), attempts) for chat_id, state, attempts in session.exec(columns)]

    def ids(self) -> dict[int, int | None]:
        with self._database.transaction() as session:
            return {row.chat_id: row.id for row in session.exec(select(Outbox))}


def known(work: Work, chat_id: int) -> Chat:
    return chat_of(work, chat_id) or Chat(bot_id=BOT_ID, chat_id=chat_id, kind=ChatKind.PRIVATE)


@pytest.fixture
def town(database: Database) -> Town:
    return Town(database)


def test_what_goes_at_once_is_claimed_by_the_transaction_that_queues_it(town: Town) -> None:
    assert dict(town.queue_and_take(5, 6, 7)) == town.ids()
    assert town.stored() == [(5, "sending", 1), (6, "sending", 1), (7, "sending", 1)]


def test_it_waits_where_there_is_no_room_or_somebody_is_being_written_to(town: Town) -> None:
    assert town.queue_and_take(5, room=0) == []
    assert [chat_id for chat_id, _ in town.queue_and_take(6, 7, 8, busy=frozenset({5, 6}), room=1)] == [7]
    assert sorted(town.stored()) == [
        (5, "queued", 0),
        (6, "queued", 0),
        (7, "sending", 1),
        (8, "queued", 0),
    ]


def test_it_stands_behind_what_was_queued_before_in_its_lane_and_before_later_lanes(town: Town) -> None:
    town.queue_and_take(1, 2, room=0)
    town.queue_and_take(3, 4, lane=Lane.SUMMARY, room=0)
    assert [chat_id for chat_id, _ in town.queue_and_take(5, 6, room=5)] == [1, 2, 5, 6, 3]


def test_the_second_word_to_a_chat_waits_for_the_first(town: Town) -> None:
    town.queue_and_take(1, room=0)
    assert len(town.queue_and_take(1, 2, 2)) == 2
    assert sorted(town.stored()) == [
        (1, "queued", 0),
        (1, "sending", 1),
        (2, "queued", 0),
        (2, "sending", 1),
    ]
    assert [state for chat_id, state, _ in town.stored() if chat_id == 1] == ["sending", "queued"]


def test_to_a_closed_chat_nothing_goes(town: Town) -> None:
    town.close(5)
    assert town.queue_and_take(5) == []
    assert town.stored() == [(5, "dropped", 0)]


def test_what_is_drawn_later_stays_behind_what_was_said_before(database: Database, town: Town) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        work.ahead.chats[5] = known(work, 5)
        for text, key in (("✅", None), ("?", "question:1")):
            stored_outbox.queue(
                work, Send(text=text), kind="answer", lane=Lane.RECEIPT, chat_id=5, dedup_key=key
            )
        (parcel,) = claim.claim(Work(session, BOT_ID, NOW), frozenset(), Room(30, 30)).parcels
        assert parcel.message == Send(text="✅")
    assert [state for _, state, _ in town.stored()] == ["sending", "queued"]
