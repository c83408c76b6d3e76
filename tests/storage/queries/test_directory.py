"""The directory of units within one transaction: looked up once, and never stale."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from benchmarks.town import BOT_ID, NOW, opened
from bot.config import Config, load
from bot.domain.reading import index
from bot.services import apply
from storage.database import Database
from storage.queries.directory import Directory, directory
from storage.work import Work
from tests.databases import Databases


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


def town(folder: Path, *villages: str) -> Config:
    path = folder / "config.toml"
    units = "".join(f'[[units]]\nname = "{name}"\nparent = "镇"\n' for name in villages)
    schedule = '[[schedules]]\nname = "早报"\ntimes = ["09:00"]\nunits = ["镇/*"]\n'
    path.write_text(f'[[units]]\nname = "镇"\n{units}{schedule}', encoding="utf-8")
    return load(path)


def test_who_changes_units_sees_the_change_in_the_same_transaction(
    database: Database, tmp_path: Path
) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, town(tmp_path, "东沟村"))
        assert set(directory(work).ids) == {"镇", "东沟村"}
        apply.apply(work, town(tmp_path, "东沟村", "柳湾村"))
        assert set(directory(work).ids) == {"镇", "东沟村", "柳湾村"}


def test_asked_again_it_costs_no_statement(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        apply.apply(Work(session, BOT_ID, NOW), town(tmp_path, "东沟村"))
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW + timedelta(minutes=1))
        found, said = directory(work), list[str]()
        event.listen(database.engine, "before_cursor_execute", lambda *told: said.append(told[2]))
        assert directory(work) is found
        assert said == []


def test_units_with_nothing_above_in_common() -> None:
    """None that is planned: one unit stands above all. Should a unit above be gone, nobody's words fail by it."""
    known = Directory(index([]), {}, {1: None, 2: None, 3: 1, 4: 1})
    assert known.above_all([3, 4]) == 1
    assert known.above_all([1, 2]) == 1
    assert known.above_all([2, 3]) == 2
