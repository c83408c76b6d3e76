"""What came of sends, where one of them cannot be written down: the others are, and it is set aside."""

from collections.abc import Iterator

import pytest
from sqlmodel import col, select

from bot.clock import SystemClock
from bot.domain.messaging.messages import Lane, Outcome, Send, Sent, outgoing
from bot.platforms.telegram import TelegramBot
from bot.runtime.sender import OutboxSender
from bot.services.delivery.settle import Ended
from storage.database import Database
from storage.tables import Outbox, OutboxState
from storage.work import Work
from tests.databases import Databases

pytestmark = pytest.mark.usefixtures("plain_tracebacks")

BOT_ID = 1001
ARRIVED = Ended(Sent(outcome=Outcome.SENT, message_id=7))
NOT_THERE = 999  # the number of a message that nobody finds


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


def under_way(database: Database, kind: str, payload: str) -> int:
    """A message that has been claimed; a drawing whose payload nobody can read cannot be settled."""
    with database.transaction() as session:
        now = Work(session, BOT_ID, SystemClock().now()).now
        row = Outbox(
            bot_id=BOT_ID,
            lane=Lane.RECEIPT,
            kind=kind,
            chat_id=1,
            payload=payload,
            created_at=now,
            not_before=now,
            state=OutboxState.SENDING,
        )
        session.add(row)
        session.flush()
        return row.id


def sender_with(database: Database, *ended: int) -> OutboxSender:
    sender = OutboxSender(database, SystemClock(), TelegramBot(f"{BOT_ID}:TEST", "http://127.0.0.1:9"))
    sender._dispatcher.ended = dict.fromkeys(ended, ARRIVED)
    return sender


def rows(database: Database) -> list[tuple[OutboxState, str]]:
    with database.transaction() as session:
        found = session.exec(select(Outbox).order_by(col(Outbox.id))).all()
        return [(OutboxState(row.state), row.error) for row in found]


@pytest.mark.parametrize("stopping", [False, True])
async def test_one_that_cannot_be_written_down_keeps_no_other_from_it(
    database: Database, stopping: bool
) -> None:
    bad = under_way(database, "card", "{}")
    good = under_way(database, "answer", outgoing.dump_json(Send(text="✅")).decode())
    sender = sender_with(database, NOT_THERE, bad, good)
    if stopping:
        await sender.stop()
    else:
        await sender.drain()
    assert sender._dispatcher.ended == {}
    [first, second] = rows(database)
    assert first[0] is OutboxState.FAILED
    assert first[1].startswith("sent; ")
    assert second == (OutboxState.SENT, "")
