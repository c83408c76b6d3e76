"""Instants keep their zone, whatever the database does with them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError

from storage.columns import UTCDateTime

table = Table("moment", MetaData(), Column("at", UTCDateTime))


def stored(value: datetime) -> datetime | None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(insert(table).values(at=value))
        got: datetime | None = connection.execute(select(table.c.at)).scalar_one()
    engine.dispose()
    return got


def test_an_instant_comes_back_as_utc() -> None:
    beijing = timezone(timedelta(hours=8))
    assert stored(datetime(2026, 11, 23, 15, 0, tzinfo=beijing)) == datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(StatementError, match="naive"):
        stored(datetime(2026, 11, 23, 15, 0))  # noqa: DTZ001
