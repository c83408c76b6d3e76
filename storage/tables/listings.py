"""The office's list (名册): who is expected to serve which unit in which role, and lists that wait to be written."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field

from bot.domain.terms import Role
from storage.columns import UTCDateTime, own_key, words
from storage.tables.row import Row


class Listing(Row, table=True):
    """One line of the list: a person, their unit, and the role they are expected to have there. It grants nothing.

    `title` is what the list calls them (「村委会主任」), if anything. `ended_at` set: a later list has them no more, or
    the list was taken back.
    """

    __table_args__ = (Index("ix_listing_unit", "unit_id"),)

    id: int = own_key()
    bot_id: int = Field(index=True, sa_type=BigInteger)
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    role: Role = Field(sa_type=words(Role))
    title: str = ""
    added_at: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class ListingDraft(Row, table=True):
    """A list as it was read, waiting for whoever sent it to answer its doubts and to say yes.

    `content` is the JSON of what was read and what has been answered, blank once it is of no use; `version` counts the
    answers. `written` is the JSON of what writing it changed; it was taken back at `taken_back_at`.
    """

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", index=True, sa_type=BigInteger)
    name: str  # of the file
    content: str = Field(sa_type=Text)
    version: int = 0
    made_at: datetime = Field(sa_type=UTCDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    written: str = Field(default="", sa_type=Text)
    taken_back_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
