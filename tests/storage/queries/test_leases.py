"""Leases: one holder at a time, also where the machines' clocks disagree."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.clock import SystemClock
from bot.runtime.lease import LOOK_SECONDS, LeaseKeeper
from storage.database import Database
from storage.queries import leases as stored_leases
from storage.schema import migrate
from storage.tables import Lease
from storage.work import Work
from tests.databases import Databases

BOT_ID = 1001
NAME = stored_leases.lease_name(BOT_ID)
NOTHING, HOUR, SOON = timedelta(0), timedelta(hours=1), timedelta(seconds=20)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = Database(databases.new(), BOT_ID)
    migrate(made)
    yield made
    made.close()


def hold(database: Database, holder: str, off: timedelta = NOTHING) -> bool:
    """What a machine does whose clock is off by so much."""
    with database.transaction() as session:
        return stored_leases.hold(Work(session, BOT_ID, SystemClock().now() + off), NAME, holder)


def holder(database: Database) -> tuple[str | None, str | None]:
    with database.looking() as session:
        work = Work(session, BOT_ID, SystemClock().now())
        return stored_leases.holder(work), stored_leases.holder_of(work)


def test_one_holds_and_renews_until_it_lets_go(database: Database) -> None:
    assert holder(database) == (None, None)
    assert hold(database, "one:1")
    assert hold(database, "one:1")
    assert not hold(database, "two:2")
    assert holder(database) == ("one:1", "one:1")
    with database.transaction() as session:
        work = Work(session, BOT_ID, SystemClock().now())
        stored_leases.release(work, NAME, "two:2")
        stored_leases.release(work, NAME, "one:1")
    assert hold(database, "two:2")


def test_what_has_run_out_is_taken_over(database: Database) -> None:
    assert hold(database, "one:1")
    with database.transaction() as session:
        lease = session.get_one(Lease, NAME)
        lease.expires_at -= stored_leases.LIFE
    assert holder(database) == (None, None)
    assert hold(database, "two:2")
    assert not hold(database, "one:1")


def test_somebody_else_serves_within_fifteen_seconds_of_a_death() -> None:
    assert stored_leases.LIFE.total_seconds() + LOOK_SECONDS <= 15


@pytest.mark.parametrize("off", [-HOUR, -SOON, SOON, HOUR])
async def test_machines_whose_clocks_disagree_never_both_hold(database: Database, off: timedelta) -> None:
    if database.url.get_backend_name() == "sqlite":
        pytest.skip("who shares a SQLite file shares a machine")
    assert hold(database, "elsewhere:1", off)
    assert not hold(database, "elsewhere:2")
    assert not hold(database, "elsewhere:3", -off)
    assert not await LeaseKeeper(database, BOT_ID).try_once()
    assert holder(database) == ("elsewhere:1", "elsewhere:1")


async def test_what_has_been_let_go_is_not_renewed_by_one_that_comes_late(database: Database) -> None:
    """A piggybacked renewal may still be on its way when the program ends."""
    lease = LeaseKeeper(database, BOT_ID)
    await lease.acquire()
    await lease.release()
    assert not await lease.try_once()
    assert await LeaseKeeper(database, BOT_ID).try_once()
