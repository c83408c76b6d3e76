"""Transactions of one bot on a database.

There is one writer at a time for a bot (`storage.connections`), so nothing above has to think about rows that change
under it, and group commit (see `bot.runtime.intake`) makes up for the waiting.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from sqlalchemy import URL
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError

from storage.connections import LOOKING, WRITER, Connections
from storage.serial_executor import InOrder
from storage.session import Session

T = TypeVar("T")

# The database cannot be written now: not reachable, restarting, full, read-only (which PostgreSQL calls internal).
# What one wanted to write is to be tried again.
AWAY = (OperationalError, InternalError, InterfaceError)
NOBODY = 0  # writes for no bot: commands on the database as a whole


class Transact(Protocol):
    """Runs a job in a writing transaction."""

    async def __call__(self, job: Callable[[Session], T]) -> T: ...


class Database:
    """Transactions of one bot (`writer` is its id); `run` keeps them off the event loop, in order."""

    def __init__(self, where: str | URL | Connections, writer: int = NOBODY) -> None:
        """Connections that are given stay open when this is closed."""
        self._given = isinstance(where, Connections)
        self._connections = where if isinstance(where, Connections) else Connections(where)
        self.url = self._connections.url
        self.engine = self._connections.engine.execution_options(**{WRITER: writer})
        self._looking = self._connections.engine.execution_options(**{LOOKING: True})
        self._in_order = InOrder(self._connections.threads)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A writing transaction: commits at the end, rolls back on any error."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    async def run(self, job: Callable[[Session], T]) -> T:
        """`job` in a writing transaction, on a database thread. Its result must not need the session."""

        def in_transaction() -> T:
            with self.transaction() as session:
                return job(session)

        return await asyncio.wrap_future(self._in_order.submit(in_transaction))

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

        return await asyncio.get_running_loop().run_in_executor(self._connections.looker, in_transaction)

    def close(self) -> None:
        self._in_order.wait()
        if not self._given:
            self._connections.close()
