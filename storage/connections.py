"""The connections to a database, and the threads that use them.

There is one writer at a time for a bot, whatever the database: SQLite has one writer by nature, on PostgreSQL every
transaction of a bot first takes the same advisory lock. Bots do not wait for each other on PostgreSQL.
"""

import contextlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import create_engine

from bot.clock import stopwatch

BUSY_SECONDS = 5.0
CONNECT_SECONDS = 5
# A dead network to the server is noticed within seconds, not after the two hours that are the system's default.
KEEP_ALIVE = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
# One calculates while another waits for the server. With more of them each waits for the interpreter at every
# statement: with twenty, one a bot, a transaction took 130 ms of which it calculated for 9.
THREADS = 2
# Whether a connection still stands is asked where it has lain idle for longer. One that breaks sooner fails a
# transaction, as one that breaks in the middle does.
IDLE_SECONDS = 5.0
BACK = "back"  # when a connection came back, by the stopwatch
WRITER = "writer"  # whose turn a transaction takes among the writers
LOOKING = "looking"  # on connections that take no turn


class Connections:
    """What all bots of a process have in common that are in one database."""

    def __init__(self, url: str | URL) -> None:
        self.url = _with_driver(make_url(url))
        file = file_of(self.url)
        self.engine = _postgresql(self.url) if file is None else _sqlite(self.url, file)
        self.threads = ThreadPoolExecutor(THREADS if file is None else 1, thread_name_prefix="database")
        self.looker = ThreadPoolExecutor(1, thread_name_prefix="looking")

    def close(self) -> None:
        self.threads.shutdown(wait=True)
        self.looker.shutdown(wait=False, cancel_futures=True)
        self.engine.dispose()


def file_of(url: URL) -> Path | None:
    """The file of a SQLite database; None for any other."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url


# `hide_parameters`: an error that goes into a log or to an admin must not hold what people have reported.


def _postgresql(url: URL) -> Engine:
    connecting = {"connect_timeout": CONNECT_SECONDS, **KEEP_ALIVE}
    # The connection used last is used first, so that few are kept warm.
    engine = create_engine(url, hide_parameters=True, pool_use_lifo=True, connect_args=connecting)

    def take_turn(connection: Connection) -> None:
        options = connection.get_execution_options()
        if LOOKING not in options:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (options[WRITER],))

    def look_at(connection: DBAPIConnection, record: ConnectionPoolEntry, _lent: Any) -> None:
        if stopwatch() - record.info.get(BACK, stopwatch()) > IDLE_SECONDS and not _alive(engine, connection):
            raise DisconnectionError  # the pool makes a new one

    def remember(_connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        record.info[BACK] = stopwatch()

    event.listen(engine, "begin", take_turn)
    event.listen(engine, "checkout", look_at)
    event.listen(engine, "checkin", remember)
    return engine


def _alive(engine: Engine, connection: DBAPIConnection) -> bool:
    try:
        return engine.dialect.do_ping(connection)
    except engine.dialect.loaded_dbapi.Error:
        return False


def _sqlite(url: URL, file: Path) -> Engine:
    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        hide_parameters=True,
    )
    event.listen(engine, "do_connect", lambda *_: _keep_private(file))
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _keep_private(file: Path) -> None:
    """What people report is for nobody else on the machine; SQLite gives its log the rights of the file.

    A file that is there is never opened, not even to look at it: closing it would drop the locks that SQLite holds on
    it for other connections of this process (sqlite.org/howtocorrupt.html, 2.2).
    """
    with contextlib.suppress(OSError):  # it is there, or SQLite says itself what is wrong
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, mode=0o600))


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
