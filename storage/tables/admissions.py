"""Coming in by the one link for all, and the requests that wait for an admin."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field

from bot.domain.admissions import AdmissionOutcome
from storage.columns import UTCDateTime, own_key, words
from storage.tables.due_index import due_index
from storage.tables.row import Row


class JoinLink(Row, table=True):
    """A link that anybody may open and that grants nothing; `unit_id` and the units below it can be chosen.

    The code is kept as it is, to be shown again to whoever forwards it: a stolen one opens no door. `next_action_at`
    is when the admins are next told of requests that wait; `zone` is that of the town, for the hour of it.
    """

    __table_args__ = (due_index("joinlink"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    code: str = Field(unique=True)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    zone: str
    created_by: int = Field(foreign_key="account.id", sa_type=BigInteger)
    created_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class JoinRequest(Row, table=True):
    """Somebody who has opened the link; a request since `asked_at`, when they had chosen a unit.

    `version` grows with everything that they change, so that an admin decides on what was shown. `phone`, as the
    platform gave it, is blank again as soon as it is decided. `not_persons` are rows of the list that an admin has said
    they are not. `next_action_at` is when it expires; once decided, when it is forgotten.
    """

    __table_args__ = (due_index("joinrequest"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    link_id: int = Field(foreign_key="joinlink.id", index=True, sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", index=True, sa_type=BigInteger)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", sa_type=BigInteger)
    name: str = ""
    named: bool = False  # they typed it; else it is what their account shows
    phone: str = ""
    version: int = 0
    not_persons: list[int] = Field(default_factory=list, sa_type=JSON)
    came_at: datetime = Field(sa_type=UTCDateTime)
    asked_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    decided_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    outcome: AdmissionOutcome | None = Field(default=None, sa_type=words(AdmissionOutcome))
    member_id: int | None = Field(default=None, foreign_key="member.id", sa_type=BigInteger)  # what it gave
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
