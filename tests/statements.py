"""Statements are compiled once for all databases of a worker.

SQLAlchemy keeps what it has compiled for as long as an engine lives. A bot has one; tests have one each, and some
have one for each of their examples: they would compile as much as they execute.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

MOST = 3000  # of all the tests there are
DIALECTS = (SQLiteDialect_pysqlite, PGDialect_psycopg)


def share() -> None:
    """From here on. What is compiled is found by its dialect, which every engine has an object of, and its words."""
    for dialect in DIALECTS:
        dialect.__hash__ = _hash  # type: ignore[method-assign, assignment]
        dialect.__eq__ = _equal  # type: ignore[method-assign]
    compiled: LRUCache[Any, Any] = LRUCache(MOST)

    def use(connection: Connection) -> None:
        connection.execution_options(compiled_cache=compiled)

    event.listen(Engine, "engine_connect", use)


def _hash(dialect: object) -> int:
    return hash(type(dialect))


def _equal(dialect: object, other: object) -> bool:
    return type(dialect) is type(other)
