"""A database with the newest schema and nothing in it."""

from collections.abc import Iterator

import pytest

from storage.database import Database
from tests.databases import Databases


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    opened = Database(databases.migrated())
    yield opened
    opened.close()
