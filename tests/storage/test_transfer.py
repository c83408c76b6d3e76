"""A town that outgrew its file: everything is in PostgreSQL afterwards, and new rows follow the old ones."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from benchmarks.town import BOT_ID, NOW, founded, opened
from storage.database import Database
from storage.tables import Account, Lease
from storage.transfer import NotEmptyError, move
from tests.databases import Databases, SqliteFiles


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Database]:
    files = SqliteFiles()
    made = opened(files.new())
    founded(made, tmp_path, 30)
    with made.transaction() as session:
        session.add(Lease(name="bot:1", holder="somebody", expires_at=NOW))
    yield made
    made.close()
    files.close()


@pytest.fixture
def new_home(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


def everything(database: Database) -> dict[str, list[Any]]:
    with database.looking() as session:  # waits for no writer
        return {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for table in SQLModel.metadata.sorted_tables
            if table.name != "lease"
        }


def test_every_row_moves_and_numbers_go_on(town: Database, new_home: Database) -> None:
    told: dict[str, int] = {}
    total = move(town, new_home, told.__setitem__)
    moved = everything(new_home)
    assert moved == everything(town)
    assert told == {name: len(rows) for name, rows in moved.items()}
    assert total == sum(told.values()) > 100
    with new_home.transaction() as session:
        account = Account(bot_id=BOT_ID, user_id=1, name="新来的", first_seen_at=NOW)
        session.add(account)
        session.flush()
        assert account.id == told["account"] + 1


def test_a_database_with_rows_is_not_moved_into(town: Database, new_home: Database) -> None:
    with new_home.transaction() as session:
        session.add(Account(bot_id=BOT_ID, user_id=1, name="原来的", first_seen_at=NOW))
    before = everything(new_home)
    with pytest.raises(NotEmptyError):
        move(town, new_home, lambda table, count: None)
    assert everything(new_home) == before
