"""Messages are counted by the hour of the day, on each database by what it has for that."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

from bot.domain.messaging.messages import Lane, Send
from storage.database import Database
from storage.queries import burden as stored_burden
from storage.queries.burden import Messages
from storage.tables import Outbox, OutboxState
from storage.work import Work
from tests.databases import Databases

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


def test_by_chat_kind_and_hour_and_an_edited_message_once(databases: Databases) -> None:
    with closing(Database(databases.migrated())) as database, database.transaction() as session:
        work = Work(session, 1001, NOW)
        for number, (hour, message_id) in enumerate([(1, 7), (1, 7), (1, 8), (23, 9), (-200, 10)]):
            at = NOW.replace(hour=0) + timedelta(hours=hour)
            row = Outbox(
                bot_id=1001,
                lane=Lane.REMINDER,
                kind="reminder",
                chat_id=5,
                payload=Send(text=f"{number}").model_dump_json(),
                created_at=at,
                not_before=at,
                sent_at=at,
                state=OutboxState.SENT,
                message_id=message_id,
            )
            session.add(row)
        session.flush()
        found = sorted(stored_burden.messages(work, NOW - WEEK))
        assert found == [Messages(5, "reminder", 1, 2), Messages(5, "reminder", 23, 1)]
        assert len(stored_burden.reminders(work, NOW - WEEK)) == 4
