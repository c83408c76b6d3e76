"""Leave (请假、外出报备) of the people on a rota, and who was asked to stand in."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.due_index import due_index
from storage.tables.row import Row


class Leave(Row, table=True):
    """Leave of a person on a rota, from `starts_at` until before `ends_at` (UTC). Pending while `granted` is None."""

    __table_args__ = (Index("ix_leave_person", "person_id", "ends_at"), due_index("leave"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    person_id: int = Field(foreign_key="person.id", sa_type=BigInteger)
    starts_at: datetime = Field(sa_type=UTCDateTime)
    ends_at: datetime = Field(sa_type=UTCDateTime)
    reason: str
    zone: str  # in which its times were written and are read back
    asked_at: datetime = Field(sa_type=UTCDateTime)
    decided_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    decided_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    granted: bool | None = None
    withdrawn_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    # When the approver is told that a shift still has nobody.
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class CoverRequest(Row, table=True):
    """Somebody asked to stand in for one assignment of a person on leave."""

    __table_args__ = (UniqueConstraint("assignment_id", "person_id"),)

    id: int = own_key()
    leave_id: int = Field(foreign_key="leave.id", index=True, sa_type=BigInteger)
    assignment_id: int = Field(foreign_key="assignment.id", sa_type=BigInteger)
    person_id: int = Field(foreign_key="person.id", sa_type=BigInteger)
    asked_by: int = Field(foreign_key="account.id", sa_type=BigInteger)
    asked_at: datetime = Field(sa_type=UTCDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    agreed: bool | None = None
