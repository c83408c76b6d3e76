"""What is asked again and again costs what it finds: no plan reads a whole table that only grows."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.domain.messages import Lane
from storage.database import Database
from storage.queries import agenda, incidents, matrix, operation, post, reports
from storage.queries.reading_ahead import read_ahead
from storage.schema import migrate
from storage.session import Session
from storage.tables import Occurrence, Round
from storage.work import Work
from tests.databases import SqliteFiles

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
GROWING = ("occurrence", "report", "matter", "attachment", "question", "outbox", "inbox", "audit", "round")

QUERIES: dict[str, Callable[[Work], object]] = {
    "a beat's occurrences": lambda work: agenda.due(work, Occurrence, 1000),
    "a beat's rounds": lambda work: agenda.due(work, Round, 1000),
    "the next deadline": agenda.next_deadline,
    "what is sent next": lambda work: post.sendable(work, [1, 2], 30, (Lane.URGENT, Lane.RECEIPT)),
    "what was under way": post.interrupted,
    "reminders of today": lambda work: post.reminders_since(work, [1, 2], NOW),
    "queued before": lambda work: post.queued(work, ["a", "b"]),
    "updates taken before": lambda work: post.taken(work, [1, 2]),
    "a batch of messages": lambda work: read_ahead(work, [1, 2], [1, 2], [NOW]),
    "what was never answered": lambda work: operation.uncertain(work, NOW),
    "open questions": lambda work: reports.open_questions(work, 1, 1),
    "matters of a summary": lambda work: reports.matters_of(work, 1),
    "incidents of a summary": lambda work: incidents.with_zeros(work, 1, NOW),
    "somebody's last matter": lambda work: reports.last_matter_by(work, 1),
    "a month": lambda work: matrix.matrix(work, NOW, NOW),
}


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    files = SqliteFiles()
    made = Database(files.new(), 1)
    migrate(made)
    yield made
    made.close()
    files.close()


@pytest.mark.parametrize("name", QUERIES)
def test_no_growing_table_is_read_from_end_to_end(database: Database, name: str) -> None:
    with Session(database.engine) as session:
        plans = explained(database, lambda: QUERIES[name](Work(session, 1, NOW)))
    assert plans
    assert [step for step in plans if step.startswith("SCAN") and step.split()[1] in GROWING] == []


def explained(database: Database, asked: Callable[[], object]) -> list[str]:
    """How SQLite goes about all that is asked."""
    plans: list[str] = []

    def explain(connection: Connection, cursor: object, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            raw = connection.connection.cursor()
            raw.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans.extend(row[3] for row in raw.fetchall())

    event.listen(database.engine, "before_cursor_execute", explain)
    try:
        asked()
    finally:
        event.remove(database.engine, "before_cursor_execute", explain)
    return plans


@pytest.mark.parametrize("table", agenda.DATED, ids=lambda table: str(table.__tablename__))
def test_what_is_due_is_found_by_its_bot(database: Database, table: agenda.Dated) -> None:
    """What a bot that is down leaves undone for weeks costs a beat of the others nothing."""
    with Session(database.engine) as session:
        plans = explained(database, lambda: agenda.due(Work(session, 1, NOW), table, 10))
    assert any(f"ix_{table.__tablename__}_due (bot_id=? AND next_action_at<?)" in step for step in plans)
