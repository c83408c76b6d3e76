"""The connection to the database and the transactions on it. The only code that asks which database it is.

There is one writer at a time for a bot, whatever the database: SQLite has one writer by nature, on PostgreSQL every
transaction of a bot first takes the same advisory lock. So nothing above has to think about rows that change under
it, and group commit (see `bot.intake`) makes up for the waiting. Bots do not wait for each other on PostgreSQL.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlmodel import create_engine

from storage.session import Session

T = TypeVar("T")

BUSY_SECONDS = 5.0
CONNECT_SECONDS = 5
# A dead network to the server is noticed within seconds, not after the two hours that are the system's default.
KEEP_ALIVE = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
# The database cannot be written now: not reachable, restarting, full, read-only (which PostgreSQL calls internal).
# What one wanted to write is to be tried again.
AWAY = (OperationalError, InternalError, InterfaceError)
LOOKING = "looking"  # on connections that take no turn among the writers
NOBODY = 0  # writes for no bot: commands on the database as a whole


class Database:
    """Transactions of one bot (`writer` is its id); `run` keeps them off the event loop, in order.

    One thread is all that one writer can use; it also makes intake order the order of calls.
    """

    def __init__(self, url: str | URL, writer: int = NOBODY) -> None:
        self.url = _with_driver(make_url(url))
        self.engine = _engine(self.url, writer)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._looking = self.engine.execution_options(**{LOOKING: True})
        self._looker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="looking")

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A writing transaction: commits at the end, rolls back on any error."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    async def run(self, job: Callable[[Session], T]) -> T:
        """`job` in a writing transaction, on the database thread. Its result must not need the session."""

        def in_transaction() -> T:
            with self.transaction() as session:
                return job(session)

        return await asyncio.get_running_loop().run_in_executor(self._thread, in_transaction)

    @contextmanager
    def looking(self) -> Iterator[Session]:
        """A transaction that waits for no writer and keeps nothing: it ends with a rollback."""
        with Session(self._looking) as session:
            yield session

    async def look(self, job: Callable[[Session], T]) -> T:
        """`job` in such a transaction, on a thread of its own."""

        def in_transaction() -> T:
            with self.looking() as session:
                return job(session)

        return await asyncio.get_running_loop().run_in_executor(self._looker, in_transaction)

    def close(self) -> None:
        self._thread.shutdown(wait=True)
        self._looker.shutdown(wait=False, cancel_futures=True)
        self.engine.dispose()


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url


def _engine(url: URL, writer: int) -> Engine:
    return _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url, writer)


# `hide_parameters`: an error that goes into a log or to an admin must not hold what people have reported.


def _postgresql(url: URL, writer: int) -> Engine:
    connecting = {"connect_timeout": CONNECT_SECONDS, **KEEP_ALIVE}
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=connecting)

    def take_turn(connection: Connection) -> None:
        if LOOKING in connection.get_execution_options():
            return
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (writer,))

    event.listen(engine, "begin", take_turn)
    return engine


def _sqlite(parsed: URL) -> Engine:
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        parsed,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: Any) -> None:
    # The driver's own BEGIN comes too late and is deferred; `_begin_immediate` takes its place.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    # A deferred transaction that reads first can fail to become a writer later, half-way through.
    looking = LOOKING in connection.get_execution_options()
    connection.exec_driver_sql("BEGIN" if looking else "BEGIN IMMEDIATE")
