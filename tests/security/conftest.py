"""One world for all tests here; what a test does to it is undone."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from storage.database import Database
from tests.databases import Databases

from .world import BOT, Named, World, found


@pytest.fixture(scope="session")
def counties(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Named]:
    """Built once; only ever copied."""
    url = databases.migrated()
    with closing(Database(url, BOT)) as database:
        return url, found(database, tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def world(databases: Databases, counties: tuple[str, Named]) -> Iterator[World]:
    url, named = counties
    with closing(Database(databases.copy(url), BOT)) as database:
        yield World(database, named)
