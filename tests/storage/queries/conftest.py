"""A small town for what is asked of the database; each module says in CONFIG of which units."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.town import BOT_ID, NOW, opened
from bot.config import load
from bot.services import apply
from storage.work import Work
from tests.databases import Databases


@pytest.fixture
def work(request: pytest.FixtureRequest, databases: Databases, tmp_path: Path) -> Iterator[Work]:
    database = opened(databases.new())
    (tmp_path / "config.toml").write_text(request.module.CONFIG, encoding="utf-8")
    with database.transaction() as session:
        made = Work(session, BOT_ID, NOW)
        apply.apply(made, load(tmp_path / "config.toml"))
        yield made
    database.close()
