"""What waits in the outbox, and since when it could have gone."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from benchmarks.town import BOT_ID, NOW, opened
from bot.domain.messaging.messages import Lane, Send
from storage.database import Database
from storage.queries import operation as stored_operation
from storage.queries import outbox as stored_outbox
from storage.queries.operation import Waiting
from storage.tables import Heartbeat, OutboxState
from storage.work import Work
from tests.databases import Databases
from tests.outbox import newest

AGO, LATER = NOW - timedelta(minutes=5), NOW + timedelta(minutes=5)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


def queued(work: Work, lane: Lane, *, bot: int = BOT_ID, **columns: object) -> None:
    own = Work(work.session, bot, AGO)
    stored_outbox.queue(own, Send(text="…"), kind="answer", lane=lane, chat_id=1)
    newest(work.session).sqlmodel_update(columns)


def test_lanes_are_counted_apart(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        queued(work, Lane.URGENT)
        queued(work, Lane.URGENT, state=OutboxState.SENDING, not_before=NOW)
        queued(work, Lane.RECEIPT, not_before=LATER)  # held back on purpose
        queued(work, Lane.SUMMARY, not_before=LATER, attempts=1)  # tried in vain
        queued(work, Lane.REMINDER, state=OutboxState.SENT)
        queued(work, Lane.DIGEST, bot=BOT_ID + 1)
    with database.looking() as session:
        found = stored_operation.waiting(Work(session, BOT_ID, NOW))
    assert found == {
        Lane.URGENT: Waiting(2, AGO),
        Lane.RECEIPT: Waiting(1, None),
        Lane.SUMMARY: Waiting(1, AGO),
        Lane.MATTER: Waiting(0, None),
        Lane.REMINDER: Waiting(0, None),
        Lane.DIGEST: Waiting(0, None),
        Lane.CHATTER: Waiting(0, None),
        Lane.STRANGER: Waiting(0, None),
    }


def test_looking_waits_for_no_writer_and_keeps_nothing(database: Database) -> None:
    with database.transaction() as writing:
        writing.add(Heartbeat(bot_id=BOT_ID, beat_at=NOW))
        writing.flush()
        with database.looking() as session:
            assert stored_operation.last_beat(Work(session, BOT_ID, NOW)) is None
    with database.looking() as session:
        assert stored_operation.last_beat(Work(session, BOT_ID, NOW)) == NOW
        session.add(Heartbeat(bot_id=BOT_ID + 1, beat_at=NOW))
        session.flush()
    with database.looking() as session:
        assert stored_operation.last_beat(Work(session, BOT_ID + 1, NOW)) is None
