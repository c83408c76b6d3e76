"""Rows that wait: found by every query, inserted together, taken back with the rest."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlmodel import col, select

from bot.domain.messaging.messages import Lane, Send
from storage.database import Database
from storage.queries import outbox as stored_outbox
from storage.schema import migrate
from storage.session import Session
from storage.tables import Outbox, OutboxState
from storage.work import Work
from tests.databases import Databases

BOT_ID = 1
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.new())
    migrate(made)
    yield made
    made.close()


def queue(work: Work, text: str) -> None:
    stored_outbox.queue(work, Send(text=text), kind="answer", lane=Lane.RECEIPT, chat_id=1)


def fail_after(work: Work, text: str) -> None:
    queue(work, text)
    raise ZeroDivisionError


def queued(work: Work) -> list[str]:
    return [row.payload for row in work.session.exec(select(Outbox).order_by(col(Outbox.id)))]


def said(database: Database) -> list[str]:
    """The statements from now on."""
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    return statements


def test_waiting_rows_are_inserted_with_one_statement_in_their_order(database: Database) -> None:
    with database.transaction() as session:
        statements = said(database)
        for number in range(20):
            queue(Work(session, BOT_ID, NOW), f"{number:02}")
    assert len([one for one in statements if "outbox" in one]) == 1
    with database.transaction() as session:
        found = queued(Work(session, BOT_ID, NOW))
    assert len(found) == 20
    assert found == sorted(found)


def test_a_query_finds_what_waits(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        queue(work, "one")
        assert len(queued(work)) == 1
        queue(work, "two")
        assert len(queued(work)) == 2


def test_what_waits_is_taken_back_with_the_transaction(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.transaction() as session:
        fail_after(Work(session, BOT_ID, NOW), "one")
    with database.transaction() as session:
        assert not queued(Work(session, BOT_ID, NOW))


def test_a_savepoint_takes_back_only_what_came_after_it(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        queue(work, "before")
        with pytest.raises(ZeroDivisionError), session.begin_nested():
            fail_after(work, "within")
        with session.begin_nested():
            queue(work, "kept")
        queue(work, "after")
    with database.transaction() as session:
        found = " ".join(queued(Work(session, BOT_ID, NOW)))
    assert "within" not in found
    assert found.index("before") < found.index("kept") < found.index("after")


def test_rows_that_changed_alike_are_updated_together(database: Database) -> None:
    with database.transaction() as session:
        for number in range(20):
            queue(Work(session, BOT_ID, NOW), f"{number:02}")
    with database.transaction() as session:
        rows = session.exec(select(Outbox).order_by(col(Outbox.id))).all()
        statements = said(database)
        for number, row in enumerate(rows):
            row.state, row.message_id = OutboxState.SENT, number
        rows[0].error = "odd one out"
        rows[1].message_id = None  # as it was
        session.flush()
        assert not session.dirty
    assert len([one for one in statements if one.startswith("UPDATE")]) == 3
    with database.transaction() as session:
        found = session.exec(select(Outbox).order_by(col(Outbox.id))).all()
        assert [row.message_id for row in found] == [0, None, *range(2, 20)]
        assert {row.state for row in found} == {OutboxState.SENT}
        assert [row.error for row in found] == ["odd one out", *[""] * 19]


def spoil_all(session: Session, rows: Sequence[Outbox]) -> None:
    for row in rows:
        row.error = "x"
    session.flush()
    raise ZeroDivisionError


def test_a_change_that_is_taken_back_with_its_savepoint_is_gone(database: Database) -> None:
    with database.transaction() as session:
        for text in ("one", "other"):
            queue(Work(session, BOT_ID, NOW), text)
        rows = session.exec(select(Outbox)).all()
        with pytest.raises(ZeroDivisionError), session.begin_nested():
            spoil_all(session, rows)
        assert [row.error for row in rows] == ["", ""]
    with database.transaction() as session:
        assert {row.error for row in session.exec(select(Outbox))} == {""}
