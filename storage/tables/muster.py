"""Musters (查岗) of the people on a rota."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, String, Text, UniqueConstraint
from sqlmodel import Field

from bot.domain.muster import CallState
from storage.columns import UTCDateTime, own_key, words
from storage.tables.due_index import due_index
from storage.tables.row import Row


class MusterState(StrEnum):
    PLANNED = "planned"
    ASKED = "asked"
    CLOSED = "closed"  # its result has been told
    LAPSED = "lapsed"  # its window went by while the bot was down, or one ordered by hand took its place


class MusterRule(Row, table=True):
    """When one rota may be mustered; `plan` is the JSON of `bot.domain.muster.MusterPlan`.

    `secret` (hex) is what the random instants are drawn from; it never leaves the database. The rota is kept by
    name: a rota that is set up anew under its name is mustered on.
    """

    __table_args__ = (UniqueConstraint("bot_id", "rota"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    rota: str
    plan: str = Field(sa_type=Text)
    secret: str
    planned_until: date | None = None
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Muster(Row, table=True):
    """One muster, stored ahead of its instant `asks_at`, which becomes the one at which it was asked.

    `latest_at`: past it the question is not asked any more.

    `day` and `number` (the n-th of that local day) make planning it twice impossible.
    """

    __table_args__ = (UniqueConstraint("rule_id", "day", "number"), due_index("muster"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    rule_id: int = Field(foreign_key="musterrule.id", sa_type=BigInteger)
    day: date
    number: int
    asks_at: datetime = Field(sa_type=UTCDateTime)
    latest_at: datetime = Field(sa_type=UTCDateTime)
    closes_at: datetime | None = Field(default=None, sa_type=UTCDateTime)  # set when it is asked
    state: MusterState = Field(default=MusterState.PLANNED, sa_type=words(MusterState))
    ordered_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class MusterCall(Row, table=True):
    """What one muster found at one post. Without a person nobody stood at the post at that instant."""

    __table_args__ = (UniqueConstraint("muster_id", "post", "person_id"),)

    id: int = own_key()
    muster_id: int = Field(foreign_key="muster.id", sa_type=BigInteger)
    post: str = Field(sa_type=String(32))
    person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=BigInteger)
    state: CallState = Field(sa_type=words(CallState))
    answered_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
