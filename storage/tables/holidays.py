"""Days off and make-up work days, as the configuration or a notice says."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Index, Text
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.row import Row


class HolidayPlan(Row, table=True):
    """Without a `year` the days of `[calendar]` as they were applied; else the State Council's notice on that year.

    `holidays` and `workdays` are local days (ISO). A notice waits for a yes until `held_at`; `closed_at`: it was
    declined, taken back, or another has taken its place. `text` is the notice as it was given; `given_by` is empty
    for what came by the command line.
    """

    __table_args__ = (Index("ix_holidayplan_bot", "bot_id", "year"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    year: int | None = None
    holidays: list[str] = Field(default_factory=list, sa_type=JSON)
    workdays: list[str] = Field(default_factory=list, sa_type=JSON)
    text: str = Field(default="", sa_type=Text)
    given_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    made_at: datetime = Field(sa_type=UTCDateTime)
    held_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
