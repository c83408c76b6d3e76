"""Modes (时期) and the spans in which each has stood."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Text, UniqueConstraint
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.due_index import due_index
from storage.tables.row import Row


class Mode(Row, table=True):
    """A mode as it is configured; `plan` is the JSON of `bot.domain.modes.plan.ModePlan`.

    `next_action_at` is when it begins or ends next.
    """

    __table_args__ = (UniqueConstraint("bot_id", "name"), due_index("mode"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    plan: str = Field(sa_type=Text)
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class ModeSpan(Row, table=True):
    """Once that a mode stood, or stands: from `begun_at` until before `ended_at` (UTC).

    `first_day` is local to its zone; the days are counted from it.
    """

    id: int = own_key()
    mode_id: int = Field(foreign_key="mode.id", index=True, sa_type=BigInteger)
    first_day: date
    begun_at: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
