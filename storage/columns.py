"""Column types that keep their promise on every database."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, Dialect, Enum, Integer
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field

# SQLite only auto-increments INTEGER primary keys; PostgreSQL needs BIGINT for a nation's rows.
BigKey = BigInteger().with_variant(Integer(), "sqlite")


def own_key() -> Any:
    """A row's own number. The database gives it when the row is flushed; before that nobody may ask for it."""
    return Field(default=None, sa_column=Column(BigKey, primary_key=True))


class UTCDateTime(TypeDecorator[datetime]):
    """An aware instant. A naive one is refused; what is read back is always UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive time cannot be stored: {value!r}")
        value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def words(enum: type[StrEnum]) -> Any:
    """A closed word list stored as its values, readable in any SQL prompt; no CHECK to migrate later."""
    return Enum(enum, native_enum=False, length=32, values_callable=lambda e: [m.value for m in e])
