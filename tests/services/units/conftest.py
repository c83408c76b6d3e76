"""One office for all tests of a module: each works in a transaction that is not kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.databases import Databases
from tests.services.units.office import Office, found, opened


@pytest.fixture(scope="module")
def founded(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(databases.migrated())
    found(database, Path(tmp_path_factory.mktemp("office")))
    yield database
    database.close()


@pytest.fixture
def office(founded: Database) -> Iterator[Office]:
    with opened(founded) as made:
        yield made
