"""Rows that go in together are what they would be one by one, on either database."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import StatementError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, opened
from bot.domain.messaging.messages import Lane
from storage.bulk import insert_new, insert_rows, update_rows
from storage.database import Database
from storage.session import Session
from storage.tables import Audit, Inbox, Outbox, OutboxState, Unit
from tests.databases import Databases

ODD = (
    "",
    "今日平安",
    """'";--\\ %s %(x)s {"a": [1]} null""",
    "两\n行\t和 🌧️ 与 \u200b 与 \\u0041",
    "很" * 5000,
)


@pytest.fixture
def session(databases: Databases) -> Iterator[Session]:
    made: Database = opened(databases.migrated())
    with made.transaction() as session:
        yield session
    made.close()


def letter(chat_id: int, **other: Any) -> dict[str, Any]:
    return {
        "bot_id": BOT_ID,
        "lane": Lane.RECEIPT,
        "kind": "receipt",
        "chat_id": chat_id,
        "payload": "{}",
        "created_at": NOW,
        "not_before": NOW,
        "expires_at": None,
        **other,
    }


def stored(session: Session, chats: Sequence[int]) -> dict[int, int]:
    """The ids of new messages by their chats."""
    insert_rows(session.connection(), Outbox, [letter(chat) for chat in chats])
    return {row.chat_id: row.id for row in session.exec(select(Outbox))}


def update_row(number: int, payload: str = "{}") -> dict[str, Any]:
    return {"bot_id": BOT_ID, "update_id": number, "received_at": NOW, "payload": payload, "error": ""}


def test_texts_and_times_stay_what_they_are(session: Session) -> None:
    late = NOW + timedelta(microseconds=123456)
    rows = [{"bot_id": BOT_ID, "at": late, "actor": "甲", "action": "x", "after": text} for text in ODD]
    insert_rows(session.connection(), Audit, rows)
    found = session.exec(select(Audit).order_by(col(Audit.id))).all()
    assert [row.after for row in found] == list(ODD)
    assert {(row.at, row.actor, row.before) for row in found} == {(late, "甲", "")}


def test_ids_grow_in_the_order_of_the_rows_and_defaults_hold(session: Session) -> None:
    chats = [7, -100123456789012, 3, 5]
    numbers = stored(session, chats)
    assert sorted(chats, key=numbers.__getitem__) == chats
    row = session.get_one(Outbox, numbers[-100123456789012])
    assert (row.chat_id, row.state, row.attempts, row.lane) == (chats[1], OutboxState.QUEUED, 0, Lane.RECEIPT)
    assert (row.expires_at, row.created_at) == (None, NOW)


def test_a_row_that_is_there_stays_as_it_is(session: Session) -> None:
    connection = session.connection()
    assert insert_new(connection, Inbox, [update_row(1), update_row(2)], by="update_id") == {1, 2}
    assert insert_new(connection, Inbox, [update_row(2, "other"), update_row(3)], by="update_id") == {3}
    assert insert_new(connection, Inbox, [update_row(2, "other")], by="update_id") == set()
    assert session.exec(select(Inbox.payload).where(Inbox.update_id == 2)).one() == "{}"


def test_each_row_gets_its_own_values(session: Session) -> None:
    connection, numbers = session.connection(), stored(session, (1, 2, 3))
    values = {numbers[3]: 1 << 40, numbers[1]: None}
    same = {"state": OutboxState.SENT, "sent_at": NOW}
    rows = [{"id": number, "message_id": value, **same} for number, value in values.items()]
    update_rows(connection, Outbox, rows)
    update_rows(connection, Outbox, [])
    found = session.exec(select(Outbox).order_by(col(Outbox.chat_id))).all()
    assert [(row.message_id, row.state, row.sent_at) for row in found] == [
        (None, OutboxState.SENT, NOW),
        (None, OutboxState.QUEUED, None),
        (1 << 40, OutboxState.SENT, NOW),
    ]


def test_columns_that_hold_json_themselves(session: Session) -> None:
    names = [["老王庄", '"甲"'], []]
    rows = [{"bot_id": BOT_ID, "name": f"村{n}", "aliases": aliases} for n, aliases in enumerate(names)]
    insert_rows(session.connection(), Unit, rows)
    assert [row.aliases for row in session.exec(select(Unit).order_by(col(Unit.id)))] == names


def test_a_naive_time_is_refused(session: Session) -> None:
    naive = NOW.replace(tzinfo=None)
    row = {"bot_id": BOT_ID, "at": naive, "actor": "", "action": "x", "after": ""}
    with pytest.raises((ValueError, StatementError), match="naive time"):
        insert_rows(session.connection(), Audit, [row])


def test_a_row_that_is_not_there_is_no_silent_loss(session: Session) -> None:
    connection, numbers = session.connection(), stored(session, [1])
    rows = [{"id": number, "error": "x"} for number in (numbers[1], numbers[1] + 1)]
    with pytest.raises(StaleDataError, match="1 of 2 rows of outbox"):
        update_rows(connection, Outbox, rows)
