"""One world for all tests here; what a test does to it is undone."""

from collections.abc import Iterator

import pytest

from storage.database import Database
from tests.databases import Databases

from .world import BOT, World, found


@pytest.fixture(scope="module")
def world(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    database = Database(databases.migrated(), BOT)
    yield World(database, found(database, tmp_path_factory.mktemp("world")))
    database.close()
