"""What a migration adds to rows that were there before."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, insert, select

from storage.database import Database
from storage.schema import migrate
from tests.databases import Databases

BOTS = (1001, 1002)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


@pytest.fixture
def before(databases: Databases) -> Iterator[Database]:
    """A database as it was before what is due named its bot."""
    made = Database(databases.new())
    migrate(made, "0008")
    yield made
    made.close()


def put(connection: Connection, table: str, **values: Any) -> int:
    """A row of the old shape."""
    known = MetaData()
    known.reflect(connection, only=[table])
    row = connection.execute(insert(known.tables[table]).values(**values).returning(known.tables[table].c.id))
    return int(row.scalar_one())


def town(connection: Connection, bot: int) -> None:
    """One round with one unit that owes, and one shift."""
    times = dict.fromkeys(("early_from", "opens_at", "due_at", "missing_at", "lock_at"), NOW)
    unit = put(connection, "unit", bot_id=bot, name="村", aliases=[], position=1)
    schedule = put(connection, "schedule", bot_id=bot, name="早报", plan="{}")
    round_ = put(
        connection,
        "round",
        bot_id=bot,
        schedule_id=schedule,
        day=date(2026, 11, 23),
        label="",
        zone="UTC",
        issue=0,
        **times,
    )
    put(
        connection,
        "occurrence",
        round_id=round_,
        unit_id=unit,
        due_at=NOW,
        state="awaited",
        version=0,
        step=0,
        note="",
    )
    rota = put(
        connection,
        "rota",
        bot_id=bot,
        name="值班",
        unit_id=unit,
        zone="UTC",
        plan="{}",
        changes_at=time(8),
        tells_at=time(18),
        secret=f"s{bot}",
        warned=[],
    )
    put(connection, "shift", rota_id=rota, day=date(2026, 11, 23), starts_at=NOW, ends_at=NOW, note="")


def test_rows_that_were_there_name_their_bot(before: Database) -> None:
    with before.engine.begin() as connection:
        for bot in BOTS:
            town(connection, bot)
    migrate(before)
    with before.engine.begin() as connection:
        known = MetaData()
        known.reflect(connection, only=["occurrence", "shift"])
        for table in known.tables.values():
            if table.name in ("occurrence", "shift"):
                named = connection.execute(select(table.c.bot_id).order_by(table.c.id)).scalars().all()
                assert tuple(named) == BOTS
