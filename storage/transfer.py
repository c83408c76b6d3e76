"""Taking everything from one database to another of any kind, with every table counted on both sides."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Any

from sqlalchemy import URL, Connection, Table, func, insert, inspect, select, update
from sqlmodel import SQLModel

from storage.connections import file_of
from storage.database import Database
from storage.schema import migrate, refuse_newer, revision_of
from storage.tables import Lease

CHUNK = 1000  # rows
WAITING = 1.0  # seconds, for whoever is just closing the file
MOST_NAMES = 3  # of tables, in an error


class NotEmptyError(Exception):
    """The database to move to holds rows already; carries the table's name."""


class CountsDifferError(Exception):
    """After copying, a table holds another number of rows than its source: nothing was committed."""


class ForeignTablesError(Exception):
    """The database to move to is another program's; carries the names of some of its tables."""


def in_use(source: URL) -> bool:
    """Whether a process has this SQLite file open; one that only takes reports in holds no lease to be seen by.

    The file may not be open in this process. In WAL mode everybody who has used it keeps a lock for as long as it is
    open, so that only one who is alone can have it exclusively.
    """
    file = file_of(source)
    if file is None or not file.exists():
        return False
    with closing(sqlite3.connect(file, timeout=WAITING)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        try:
            connection.execute("SELECT 1 FROM sqlite_master").fetchall()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                return True
            raise
    return False


def prepare(target: Database) -> None:
    """Brings the database to move to to the newest schema.

    Raises before anything is written: `NewerDatabaseError`, `NotEmptyError`, or `ForeignTablesError`, because our
    tables among another program's could not be told apart again, and one of the same name would be taken for ours.
    """
    revision = revision_of(target)
    refuse_newer(revision)
    with target.looking() as session:
        names = inspect(session.connection()).get_table_names()
        if names and revision is None:
            raise ForeignTablesError("、".join(sorted(names)[:MOST_NAMES]))
        _refuse_rows(session.connection(), [table for table in _moved() if table.name in names])
    migrate(target)


def move(source: Database, target: Database, told: Callable[[str, int], None]) -> int:
    """Copies all rows in one transaction of `target`; returns how many. Both must have the newest schema.

    `told` hears of each table with its number of rows. Leases are not copied: they belong to running processes.
    Raises `NotEmptyError` or `CountsDifferError`; `target` is then as it was.
    """
    total = 0
    with source.engine.connect() as old, target.engine.begin() as new:
        _see_one_state(old)
        tables = _moved()
        _refuse_rows(new, tables)
        for table in tables:
            _copy(old, new, table)
            count = _count(old, table)
            if _count(new, table) != count:
                raise CountsDifferError(table.name)
            _continue_numbers(new, table)
            told(table.name, count)
            total += count
    return total


def _moved() -> list[Table]:
    """In an order in which rows come after those that they point at."""
    return [table for table in SQLModel.metadata.sorted_tables if table is not _table(Lease)]


def _refuse_rows(connection: Connection, tables: Sequence[Table]) -> None:
    for table in tables:
        if _count(connection, table):
            raise NotEmptyError(table.name)


def _see_one_state(old: Connection) -> None:
    """All tables are read as they are at one instant. On SQLite every transaction is like that."""
    if old.dialect.name == "postgresql":
        old.execution_options(isolation_level="REPEATABLE READ")
    old.begin()


def _table(model: type[SQLModel]) -> Table:
    table: Table = SQLModel.metadata.tables[str(model.__tablename__)]
    return table


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _copy(old: Connection, new: Connection, table: Table) -> None:
    """A column that points into its own table is filled in last, when every row is there."""
    own = [
        column.name
        for column in table.columns
        if any(key.column.table is table for key in column.foreign_keys)
    ]
    for rows in _chunks(old, table):
        new.execute(insert(table), [row | dict.fromkeys(own) for row in rows])
    for name in own:
        _point(old, new, table, name)


def _point(old: Connection, new: Connection, table: Table, name: str) -> None:
    pointing = select(table.c.id, table.c[name]).where(table.c[name].is_not(None))
    for number, to in old.execute(pointing).all():
        new.execute(update(table).where(table.c.id == number).values({name: to}))


def _chunks(old: Connection, table: Table) -> Iterator[Sequence[dict[str, Any]]]:
    for rows in old.execute(select(table)).mappings().partitions(CHUNK):
        yield [dict(row) for row in rows]


def _continue_numbers(new: Connection, table: Table) -> None:
    """PostgreSQL counts its keys apart from the rows; the next one must follow the highest copied."""
    if new.dialect.name != "postgresql" or "id" not in table.c:
        return
    highest = new.execute(select(func.max(table.c.id))).scalar()
    if highest is not None:
        new.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest)))
