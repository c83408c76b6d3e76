"""A small town, a copy of it for each test."""

from collections.abc import Iterator

import pytest

from benchmarks.town import BOT_ID, founded, opened
from storage.database import Database
from tests.databases import Databases


@pytest.fixture(scope="module")
def town(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database that is only ever copied."""
    url = databases.migrated()
    made = opened(url)
    founded(made, tmp_path_factory.mktemp("town"), 3)
    made.close()
    return url


@pytest.fixture
def database(databases: Databases, town: str) -> Iterator[Database]:
    serving = Database(databases.copy(town), BOT_ID)
    yield serving
    serving.close()
