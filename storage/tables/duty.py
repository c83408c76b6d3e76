"""The rota: who is on duty when."""

from datetime import date, datetime, time

from sqlalchemy import BigInteger, Column, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.domain.terms import DutyPost
from storage.columns import BigKey, UTCDateTime, words


class Rota(SQLModel, table=True):
    """A duty roster (值班表) of one unit; it serves that unit and everything below it.

    `plan` is the JSON of its rotation rule, empty where shifts come from a sheet. A duty day begins at `changes_at`
    (wall clock in `zone`) and lasts until the next.
    """

    __table_args__ = (UniqueConstraint("bot_id", "name"),)

    id: int | None = Field(default=None, sa_column=Column(BigKey, primary_key=True))
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    unit_id: int = Field(foreign_key="unit.id", index=True, sa_type=BigInteger)
    zone: str
    changes_at: time = time(8)
    plan: str = Field(default="", sa_type=Text)
    planned_until: date | None = None
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class DutyPerson(SQLModel, table=True):
    """Somebody on the staff who stands duty. Without an account the bot cannot reach them, only name them."""

    __table_args__ = (UniqueConstraint("bot_id", "name"),)

    id: int | None = Field(default=None, sa_column=Column(BigKey, primary_key=True))
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    phone: str = ""
    account_id: int | None = Field(default=None, foreign_key="account.id", index=True, sa_type=BigInteger)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Shift(SQLModel, table=True):
    """One span of a rota, `starts_at` included, `ends_at` not (UTC). `day` is the local day it begins on."""

    __table_args__ = (
        UniqueConstraint("rota_id", "starts_at"),
        Index("ix_shift_span", "rota_id", "ends_at"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigKey, primary_key=True))
    rota_id: int = Field(foreign_key="rota.id", sa_type=BigInteger)
    day: date
    starts_at: datetime = Field(sa_type=UTCDateTime)
    ends_at: datetime = Field(sa_type=UTCDateTime)
    note: str = ""


class Assignment(SQLModel, table=True):
    """A person at a post of a shift. Ended, never deleted, when somebody else takes over; `origin` says how it came."""

    __table_args__ = (Index("ix_assignment_shift", "shift_id", "post"),)

    id: int | None = Field(default=None, sa_column=Column(BigKey, primary_key=True))
    shift_id: int = Field(foreign_key="shift.id", sa_type=BigInteger)
    post: DutyPost = Field(sa_type=words(DutyPost))
    person_id: int = Field(foreign_key="dutyperson.id", index=True, sa_type=BigInteger)
    since: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    origin: str = ""  # rotation, sheet, override, swap, cover, takeover
