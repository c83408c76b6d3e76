"""A PostgreSQL server, whatever the other tests run on: several processes need one."""

from collections.abc import Iterator

import pytest

from tests.databases import PostgresqlServer


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresqlServer]:
    made = PostgresqlServer()
    yield made
    made.close()
