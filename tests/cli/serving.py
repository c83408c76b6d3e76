"""Somebody serves a bot while a command runs: a lease that is renewed, however long the command takes."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from anyio.from_thread import start_blocking_portal

from bot.runtime.lease import LeaseKeeper
from storage.database import Database


@contextmanager
def served(url: str, bot_id: int) -> Iterator[None]:
    """Beside the test and not in its event loop, which stands still while it waits for a command."""
    with closing(Database(url, bot_id)) as database, start_blocking_portal() as beside:
        lease = LeaseKeeper(database, bot_id)
        beside.call(lease.acquire)
        kept = beside.start_task_soon(lease.keep, database.run)
        try:
            yield
        finally:
            kept.cancel()
            beside.call(lease.release)
