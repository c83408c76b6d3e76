"""What is asked again and again costs what it finds: no plan reads a whole table that only grows.

SQLite plans by what indexes there are. PostgreSQL plans by what it believes of the rows, and a statement that it is
given often for any values: so its tables hold years here, and that plan is looked at.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from bot.domain.messaging.messages import Followed, Lane, Subject
from bot.domain.messaging.place import Place
from bot.domain.terms import ReportState
from storage.database import Database
from storage.queries import directory as stored_directory
from storage.queries import due as stored_due
from storage.queries import handover as stored_handover
from storage.queries import inbox as stored_inbox
from storage.queries import incidents as stored_incidents
from storage.queries import lessons as stored_lessons
from storage.queries import live_messages as stored_live_messages
from storage.queries import matrix as stored_matrix
from storage.queries import operation as stored_operation
from storage.queries import outbox as stored_outbox
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries.prefetch import read_ahead
from storage.session import Session
from storage.tables import Occurrence, Outbox, Round
from storage.work import Work
from tests.databases import Databases

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
GROWING = (
    *("occurrence", "report", "matter", "attachment", "question", "outbox", "inbox", "audit", "round"),
    "livemessage",
    "lesson",
)

BURST = Outbox(
    id=1,
    bot_id=1,
    lane=Lane.MATTER,
    kind="matter",
    chat_id=1,
    payload="{}",
    created_at=NOW,
    not_before=NOW,
)
QUERIES: dict[str, Callable[[Work], object]] = {
    "whether a beat has anything to do": stored_due.look,
    "a beat's occurrences": lambda work: stored_due.due(work, Occurrence, 1000),
    "a beat's rounds": lambda work: stored_due.due(work, Round, 1000),
    "the next deadline": stored_due.next_deadline,
    "what is sent next": lambda work: stored_outbox.sendable(work, [1, 2], 30, (Lane.URGENT, Lane.RECEIPT)),
    "what was under way": stored_outbox.interrupted,
    "reminders of today": lambda work: stored_outbox.reminders_since(work, [1, 2], NOW),
    "reminders that settle": lambda work: stored_outbox.reminders_sent(work, [1, 2], NOW),
    "the last note of changes": lambda work: stored_outbox.last_of_kind(work, 1, "summary_changes"),
    "matters of a burst": lambda work: stored_outbox.waiting_behind(work, BURST, 60),
    "queued before": lambda work: stored_outbox.queued(work, ["a", "b"]),
    "updates taken before": lambda work: stored_inbox.taken(work, [1, 2]),
    "accounts whose updates wait": lambda work: stored_inbox.waiting_accounts(work),
    "updates that wait": lambda work: stored_inbox.first_waiting(work, 4),
    "who leaves a shift": stored_handover.leaving,
    "a batch of messages": lambda work: read_ahead(work, [1, 2], [1, 2], [NOW]),
    "the directory": stored_directory.directory,
    "what was never answered": lambda work: stored_operation.uncertain(work, NOW),
    "open questions": lambda work: stored_reports.open_questions(work, 1, 1),
    "a card's numbers": lambda work: stored_rounds.states(work, 1),
    "a card's names": lambda work: stored_rounds.names_in(work, 1, [ReportState.MISSING], 5),
    "a summary's units": lambda work: stored_rounds.of_round(work, 1),
    "matters of a summary": lambda work: stored_reports.matters_of(work, 1),
    "incidents of a summary": lambda work: stored_incidents.with_zeros(work, 1, NOW),
    "somebody's last matter": lambda work: stored_reports.last_matter_by(work, 1),
    "matters between rounds": lambda work: stored_reports.matters_between(work, [1], NOW, NOW),
    "a matter in the same words": lambda work: stored_reports.same_matter(work, 1, "渗水", NOW),
    "what was added to a matter": lambda work: stored_reports.parts_of(work, 1),
    "what a message told of": lambda work: stored_reports.matters_from_message(work, 1, 1),
    "what came with a message": lambda work: stored_reports.message_files(work, 1, 1),
    "the round that is near": lambda work: stored_rounds.round_near(work, 1),
    "what follows a round": lambda work: stored_live_messages.following(work, Subject.ROUND, 1),
    "what follows it in a chat": lambda work: stored_live_messages.at(
        work, Followed(Subject.ROUND, 1), Place(5)
    ),
    "what words were taught": lambda work: stored_lessons.about(work, 1, "老样子"),
    "a month": lambda work: stored_matrix.matrix(work, NOW, NOW),
}

# Years of four bots, for PostgreSQL: 500 rounds of 200 units, and what was said and sent in them. `g` counts from one.
ROWS = 100_000
DAY = "timestamptz '2025-05-01' + g / 200 * interval '1 day'"
YEARS = {
    "schedule (id, bot_id, name, plan)": "g, g, 's', '{}' FROM generate_series(1, 4) g",
    "unit (id, bot_id, name, aliases, position)": "g, 1 + g % 4, 'u' || g, '[]', g FROM generate_series(1, 800) g",
    "account (id, bot_id, user_id, name, first_seen_at)": f"g, 1 + g % 4, g, 'a', {DAY} FROM generate_series(1, 800) g",
    "round (id, bot_id, schedule_id, day, label, zone, early_from, opens_at, due_at, missing_at, lock_at, issue)": (
        "g, 1 + g % 4, 1 + g % 4, date '2026-05-01', 'r', 'UTC', d, d, d, d, d, 1"
        " FROM (SELECT g, timestamptz '2025-05-01' + g * interval '1 day' AS d FROM generate_series(1, 501) g) s"
    ),
    "occurrence (id, bot_id, round_id, unit_id, due_at, state, version, step, note)": (
        f"g, 1 + g / 200 % 4, 1 + g / 200, 1 + g % 200, {DAY}, 'zero', 1, 0, '' FROM numbers"
    ),
    "report (id, occurrence_id, version, state, text, account_id, chat_id, sent_at, received_at, reason)": (
        f"g, g, 1, 'zero', '平安', 1 + g % 800, 1 + g % 800, {DAY}, {DAY}, '' FROM numbers"
    ),
    "matter (id, unit_id, occurrence_id, report_id, text, account_id, sent_at, told)": (
        f"g, 1 + g % 800, g, g, '树倒了', 1 + g % 800, {DAY}, '[]' FROM numbers"
    ),
    "attachment (id, matter_id, chat_id, message_id, media)": "g, g, 1 + g % 800, g, '{}' FROM numbers",
    "question (id, bot_id, account_id, chat_id, text, sent_at, options, expires_at, answered_at)": (
        f"g, 1 + g % 4, 1 + g % 800, 1 + g % 800, '', {DAY}, '[]', {DAY}, {DAY} FROM numbers"
    ),
    "inbox (id, bot_id, update_id, received_at, payload, error)": f"g, 1 + g % 4, g, {DAY}, '{{}}', '' FROM numbers",
    "outbox (id, bot_id, lane, kind, chat_id, payload, created_at, not_before, state, attempts, message_id, error)": (
        f"g, 1 + g % 4, 1, 'receipt', 1 + g % 800, '{{}}', {DAY}, {DAY}, 'sent', 1, g, '' FROM numbers"
    ),
    "livemessage (id, bot_id, subject, subject_id, part, chat_id, thread_id, text)": (
        "g, 1 + g % 4, 'round', 1 + g / 200, '', g % 200, 0, '' FROM numbers"
    ),
    "lesson (id, bot_id, account_id, unit_id, words, meaning, learned_at)": (
        f"g, 1 + g % 4, 1 + g % 800, 1 + g % 797, 'w' || g, 'zero', {DAY} FROM numbers"
    ),
    "audit (id, bot_id, at, actor, action, before, after)": f"g, 1 + g % 4, {DAY}, '', 'x', '', '' FROM numbers",
}
# Fifty units owe a report in an hour.
OPEN = (
    "UPDATE occurrence SET state = 'awaited', due_at = timestamptz '2026-11-23 02:00Z',"
    f" next_action_at = timestamptz '2026-11-23 02:00Z' WHERE id > {ROWS - 50}"
)
# How each says that an index is searched by both columns.
BY_ITS_BOT = {
    "sqlite": r"ix_{}_due \(bot_id=\? AND next_action_at<\?\)",
    "postgresql": r"ix_{}_due\b.*\n +Index Cond: \(\(bot_id = \$1\) AND \(next_action_at <= \$2\)\)",
}


@pytest.fixture(scope="module")
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), 1)
    if made.engine.dialect.name == "postgresql":
        with made.engine.begin() as connection:
            _live_for_years(connection)
    yield made
    made.close()


def _live_for_years(connection: Connection) -> None:
    connection.execute(text("SET session_replication_role = replica"))  # rows may come in any order
    connection.execute(text(f"CREATE TEMP TABLE numbers AS SELECT generate_series(1, {ROWS}) AS g"))
    for table, rows in YEARS.items():
        connection.execute(text(f"INSERT INTO {table} SELECT {rows}"))
    connection.execute(text(OPEN))
    connection.execute(text("SET session_replication_role = DEFAULT"))
    connection.execute(text("ANALYZE"))


@pytest.mark.parametrize("name", QUERIES)
def test_no_growing_table_is_read_from_end_to_end(database: Database, name: str) -> None:
    with Session(database.engine) as session:
        plans = explained(database, lambda: QUERIES[name](Work(session, 1, NOW)))
    assert plans
    assert [
        step for step in plans for table in GROWING if re.search(rf"(SCAN|Seq Scan on) {table}\b", step)
    ] == []


def explained(database: Database, asked: Callable[[], object]) -> list[str]:
    """How the database goes about all that is asked."""
    plans: list[str] = []
    explain = _in_general if database.engine.dialect.name == "postgresql" else _with_values

    def before(connection: Connection, cursor: object, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT") and "advisory" not in statement:
            plans.extend(explain(connection, statement, parameters))

    event.listen(database.engine, "before_cursor_execute", before)
    try:
        asked()
    finally:
        event.remove(database.engine, "before_cursor_execute", before)
    return plans


def _with_values(connection: Connection, statement: str, parameters: Any) -> list[str]:
    cursor = connection.connection.cursor()
    cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
    return [row[3] for row in cursor.fetchall()]


def _in_general(connection: Connection, statement: str, _parameters: Any) -> list[str]:
    """PostgreSQL's plan for any values of the parameters."""
    numbers = itertools.count(1)
    cursor = connection.connection.cursor()
    cursor.execute("EXPLAIN (GENERIC_PLAN) " + re.sub(r"%\(\w+\)s", lambda _: f"${next(numbers)}", statement))
    return [row[0] for row in cursor.fetchall()]


@pytest.mark.parametrize("table", stored_due.DATED, ids=lambda table: str(table.__tablename__))
def test_what_is_due_is_found_by_its_bot(database: Database, table: stored_due.Dated) -> None:
    """What a bot that is down leaves undone for weeks costs a beat of the others nothing."""
    with Session(database.engine) as session:
        if database.engine.dialect.name == "postgresql":
            session.execute(text("SET LOCAL enable_seqscan = off"))  # most of these tables are empty here
        plans = explained(database, lambda: stored_due.due(Work(session, 1, NOW), table, 10))
    assert re.search(BY_ITS_BOT[database.engine.dialect.name].format(table.__tablename__), "\n".join(plans))
