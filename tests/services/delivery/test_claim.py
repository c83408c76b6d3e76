"""Claiming and settling many messages at once."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import col, select

from benchmarks.botapi import serving
from benchmarks.town import BOT_ID, NOW, TOKEN, opened
from bot.checkup import stored
from bot.clock import FollowedClock
from bot.domain.messaging.messages import Composed, Edit, Lane, Menu, Outcome, Send, Sent, Toast
from bot.domain.messaging.rate_limits import BOT_LIMIT
from bot.platforms.telegram import TelegramBot
from bot.runtime.sender import OutboxSender
from bot.services.delivery import claim, settle
from bot.services.delivery.claim import MOST_LOOKED_AT, Parcel, Room, Taken
from bot.services.delivery.settle import Ended
from storage.database import Database
from storage.queries import operation as stored_operation
from storage.queries import outbox as stored_outbox
from storage.tables import Outbox, OutboxState
from storage.work import Work
from tests.databases import Databases

ROOM = Room(30, 30)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


def queue(
    database: Database,
    *chats: int,
    lane: Lane = Lane.RECEIPT,
    life: timedelta | None = None,
    text: str = "好",
) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        for chat_id in chats:
            expires_at = NOW + life if life is not None else None
            stored_outbox.queue(
                work, Send(text=text), kind="x", lane=lane, chat_id=chat_id, expires_at=expires_at
            )


def take(database: Database, room: Room = ROOM, busy: frozenset[int] = frozenset()) -> Taken:
    with database.transaction() as session:
        return claim.claim(Work(session, BOT_ID, NOW), busy, room)


def states(database: Database) -> list[str]:
    with database.transaction() as session:
        return list(session.exec(select(Outbox.state).order_by(col(Outbox.id))).all())


def test_one_message_a_chat_the_earliest_and_none_where_one_is_under_way(database: Database) -> None:
    queue(database, 1, text="first")
    queue(database, 1, 2, 3, text="second")
    taken = take(database, busy=frozenset({3}))
    assert [(parcel.chat_id, parcel.message) for parcel in taken.parcels] == [
        (1, Send(text="first")),
        (2, Send(text="second")),
    ]
    assert states(database) == ["sending", "queued", "sending", "queued"]


def test_bulk_has_its_own_room_and_comes_after_all_else(database: Database) -> None:
    queue(database, *range(1, 9), lane=Lane.REMINDER)
    queue(database, 21, 22, lane=Lane.URGENT)
    taken = take(database, Room(every=6, bulk=3))
    assert [parcel.chat_id for parcel in taken.parcels] == [21, 22, 1, 2, 3]
    assert [parcel.bulk for parcel in taken.parcels] == [False, False, True, True, True]
    assert [parcel.chat_id for parcel in take(database, Room(every=1, bulk=3)).parcels] == [4]
    assert take(database, Room(every=0, bulk=0)).parcels == []


def test_what_no_longer_matters_is_passed_over(database: Database) -> None:
    gone = timedelta(0)
    queue(database, *range(1, 2 * MOST_LOOKED_AT), lane=Lane.REMINDER, life=gone)
    queue(database, 5000, lane=Lane.REMINDER)
    found: list[int] = []
    while (taken := take(database)).more or taken.parcels:
        found += [parcel.chat_id for parcel in taken.parcels]
    assert found == [5000]
    assert states(database).count(OutboxState.DROPPED) == 2 * MOST_LOOKED_AT - 1


def test_outcomes_are_written_down_together(database: Database) -> None:
    queue(database, 1, 2, 3)
    queue(database, 4, lane=Lane.REMINDER)
    numbers = [parcel.outbox_id for parcel in take(database).parcels]
    unclear = Sent(outcome=Outcome.UNCLEAR)
    came = (Sent(outcome=Outcome.SENT, message_id=7), Sent(outcome=Outcome.REFUSED), unclear, unclear)
    with database.transaction() as session:
        ended = {number: Ended(sent) for number, sent in zip(numbers, came, strict=True)}
        settle.settle(Work(session, BOT_ID, NOW), ended)
    # In doubt an answer is sent again and a reminder is not (docs/adr/0002).
    assert states(database) == ["sent", "failed", "queued", "dropped"]


def take_first(database: Database, room: Room = ROOM) -> Taken:
    with database.transaction() as session:
        return claim.claim_first(Work(session, BOT_ID, NOW), frozenset(), room)


def test_where_all_cannot_be_taken_together_the_first_is_taken_or_set_aside(database: Database) -> None:
    queue(database, 1, text="broken")
    queue(database, 2, text="sound")
    queue(database, 3, lane=Lane.REMINDER, text="in bulk")
    with database.transaction() as session:
        session.exec(select(Outbox).where(Outbox.chat_id == 1)).one().payload = "{}"
    assert take_first(database) == Taken([], more=True)
    assert states(database) == [OutboxState.FAILED, OutboxState.QUEUED, OutboxState.QUEUED]
    with database.transaction() as session:
        why = session.exec(select(Outbox.error).where(Outbox.chat_id == 1)).one()
    assert why.startswith("ValidationError: ")
    assert "\n" not in why
    assert [parcel.chat_id for parcel in take_first(database).parcels] == [2]
    assert take_first(database, Room(30, 0)) == Taken([])
    assert [parcel.chat_id for parcel in take_first(database).parcels] == [3]
    assert take_first(database) == Taken([])


def test_what_is_put_back_is_as_if_it_had_not_been_claimed(database: Database) -> None:
    queue(database, 1, 2)
    _, second = take(database).parcels
    with database.transaction() as session:
        settle.put_back(Work(session, BOT_ID, NOW), [second.outbox_id])
    assert states(database) == [OutboxState.SENDING, OutboxState.QUEUED]
    assert [parcel.outbox_id for parcel in take(database, busy=frozenset({1})).parcels] == [second.outbox_id]
    with database.transaction() as session:
        assert [row.attempts for row in session.exec(select(Outbox).order_by(col(Outbox.id)))] == [1, 1]


async def test_what_is_claimed_ahead_leaves_no_sooner_than_the_server_allows(database: Database) -> None:
    chats = range(1, 2 * BOT_LIMIT.count)
    queue(database, *chats, lane=Lane.REMINDER)
    with serving(enforced=BOT_LIMIT.count) as server:
        bot = TelegramBot(TOKEN, server.url)
        await bot.open()
        sender = OutboxSender(database, FollowedClock(NOW, rate=1.0), bot)
        running = asyncio.create_task(sender.run())
        while (told := await asyncio.to_thread(server.tally))["sent"] < len(chats):
            pass
        await sender.stop()
        running.cancel()
        await bot.close()
    assert told["refused"] == 0
    assert set(states(database)) == {OutboxState.SENT}
    with database.transaction() as session:
        assert {row.attempts for row in session.exec(select(Outbox))} == {1}


async def test_where_the_clock_is_stopped_what_was_claimed_ahead_is_put_back(database: Database) -> None:
    chats = range(1, 2 * BOT_LIMIT.count)
    queue(database, *chats)
    clock = FollowedClock(NOW, rate=1.0)
    with serving() as server:
        bot = TelegramBot(TOKEN, server.url)
        await bot.open()
        sender = OutboxSender(database, clock, bot)
        running = asyncio.create_task(sender.run())
        while (await asyncio.to_thread(server.tally))["sent"] < BOT_LIMIT.count:
            pass
        clock.set(clock.now(), rate=0.0)
        await sender.stop()
        running.cancel()
        await bot.close()
    assert set(states(database)) == {OutboxState.SENT, OutboxState.QUEUED}


UNCLEAR = Sent(outcome=Outcome.UNCLEAR, error="no answer")


def never_answered(database: Database, tries: int) -> list[timedelta]:
    """Sends whatever may go and hears nothing; returns when each try was made."""
    now, made = NOW, []
    for _ in range(tries):
        with database.transaction() as session:
            work = Work(session, BOT_ID, now)
            parcels = claim.claim(work, frozenset(), ROOM).parcels
            if not parcels:
                break
            made.append(now - NOW)
            settle.settle(work, {parcel.outbox_id: Ended(UNCLEAR) for parcel in parcels})
            session.flush()
            now = stored_outbox.next_send(work) or now
    return made


@pytest.mark.parametrize("lane", [Lane.RECEIPT, Lane.SUMMARY])
def test_a_message_whose_answers_are_always_lost_is_not_repeated_for_ever(
    database: Database, lane: Lane
) -> None:
    queue(database, 1, lane=lane)
    tries = never_answered(database, 100)
    assert len(tries) == len(settle.UNCERTAIN_STEPS) + 1 == 6
    assert tries[-1] == timedelta(hours=1, minutes=11, seconds=12)
    assert states(database) == [OutboxState.UNCERTAIN]
    with database.looking() as session:
        work = Work(session, BOT_ID, NOW)
        assert stored_operation.uncertain(work, NOW) == 1
        assert [str(found) for found in stored.unanswered(work)] != []
        assert list(stored.unanswered(Work(session, BOT_ID + 1, NOW))) == []


def test_urgent_messages_are_repeated_until_somebody_answers(database: Database) -> None:
    queue(database, 1, lane=Lane.URGENT)
    assert len(never_answered(database, 100)) == 100
    assert states(database) == [OutboxState.QUEUED]


def test_what_is_certain_not_to_have_arrived_does_not_count(database: Database) -> None:
    queue(database, 1)
    refused = Sent(outcome=Outcome.LATER)
    for number in range(20):
        with database.transaction() as session:
            work = Work(session, BOT_ID, NOW + number * timedelta(hours=1))
            (parcel,) = claim.claim(work, frozenset(), ROOM).parcels
            settle.settle(work, {parcel.outbox_id: Ended(refused)})
    assert states(database) == [OutboxState.QUEUED]


def test_a_program_that_dies_in_every_send_does_not_repeat_it_for_ever(database: Database) -> None:
    queue(database, 1)
    for _ in settle.UNCERTAIN_STEPS:
        take(database)
        with database.transaction() as session:
            assert settle.recover(Work(session, BOT_ID, NOW)) == 1
    take(database)
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        settle.recover(work)
        assert work.did.uncertain == {"x": 1}
    assert states(database) == [OutboxState.UNCERTAIN]


@pytest.mark.parametrize(
    ("message", "held"),
    [
        (Send(text="x"), True),
        (Edit(message_id=1, text="x"), False),
        (Toast(query_id="1", text="x"), False),
        (Menu(commands=()), False),
    ],
)
async def test_what_limits_edits_menus_and_toasts_holds_no_messages(
    database: Database, message: Composed, held: bool
) -> None:
    sender = OutboxSender(database, FollowedClock(NOW), TelegramBot(TOKEN, "http://127.0.0.1:9"))
    refused = Sent(outcome=Outcome.LATER, retry_after=timedelta(minutes=10))
    for chat_id in (1, 2, 3):
        sender._dispatcher._note(Parcel(chat_id, chat_id, None, Lane.RECEIPT, message, "x", ""), refused)
    assert bool(sender._dispatcher.rate_limits.held(NOW)) is held
    assert (sender._dispatcher.rate_limits.bot.room(NOW) == 0) is held
    assert (sender._dispatcher._seen.held_until == NOW + timedelta(minutes=10)) is held
