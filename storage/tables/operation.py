"""What the bot knows of itself."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, Text
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.due_index import due_index
from storage.tables.row import Row


class Lease(Row, table=True):
    """Who may poll and send for a bot token, and until when."""

    name: str = Field(primary_key=True)
    holder: str
    expires_at: datetime = Field(sa_type=UTCDateTime)


class Heartbeat(Row, table=True):
    """The last beat of one bot; a gap after it is an outage."""

    bot_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    beat_at: datetime = Field(sa_type=UTCDateTime)


class Outage(Row, table=True):
    """A span in which the bot did not beat; leaders are told of it."""

    id: int = own_key()
    bot_id: int = Field(index=True, sa_type=BigInteger)
    began_at: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime = Field(sa_type=UTCDateTime)


class Retention(Row, table=True):
    """When a bot next looks for what is to be let go of; since when admins know, and of which term (days)."""

    __table_args__ = (due_index("retention"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    zone: str
    told_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    told_days: int = 0
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Setback(Row, table=True):
    """A row (`kind`: its table) that a beat could not deal with; gone as soon as it can."""

    bot_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    kind: str = Field(primary_key=True)
    row_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    began_at: datetime = Field(sa_type=UTCDateTime)
    failures: int
    try_at: datetime = Field(sa_type=UTCDateTime)
    error: str = Field(sa_type=Text)


class Audit(Row, table=True):
    """Who changed what. `actor` is what whoever did it was called then: an account's name, or the command line.

    Rows of older versions say it by text alone. `by_person_id`: the person behind the account, as it was known then;
    `unit_id`: whose matter it is; `person_id`: whom it concerns.
    """

    __table_args__ = (
        Index("ix_audit_bot", "bot_id", "id"),
    )  # its newest row tells whether units have changed

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime, index=True)
    actor: str
    account_id: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    by_person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=BigInteger)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", sa_type=BigInteger)
    person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=BigInteger)
    action: str
    before: str = Field(default="", sa_type=Text)
    after: str = Field(default="", sa_type=Text)


class AuditUnit(Row, table=True):
    """One of the units that a row of the record concerns, where there are several; `Audit.unit_id` is one of them."""

    __table_args__ = (
        Index("ix_auditunit_audit", "audit_id"),
        Index("ix_auditunit_unit", "unit_id", "audit_id"),
    )

    id: int = own_key()
    audit_id: int = Field(foreign_key="audit.id", sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
