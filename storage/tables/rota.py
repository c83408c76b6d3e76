"""The rota: who is on duty when, and how that changes hands."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, String, Text, UniqueConstraint
from sqlmodel import Field

from bot.domain.terms import Origin
from storage.columns import UTCDateTime, own_key, words
from storage.tables.due_index import due_index
from storage.tables.row import Row


class Rota(Row, table=True):
    """A duty roster (值班表) of one unit; it serves that unit and everything below it.

    `plan` is the JSON of its rotation (`bot.domain.rota.rule.Rule`). A duty day begins at `changes_at` (wall clock
    in `zone`) and lasts until the next; who stands it is told at `tells_at` on the day before, and named to the
    leader where they have not confirmed `confirms_within` minutes after it began. `posts` are its posts in order, as
    JSON of `bot.domain.rota.post.Post`; empty: the usual two. `secret` is the unguessable part of its calendar's
    address. `warned` are the gaps and clashes ahead that admins know of. `planned_until`, `planned_with`: as those of a
    `Schedule`, for its shifts.
    """

    __table_args__ = (UniqueConstraint("bot_id", "name"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    unit_id: int = Field(foreign_key="unit.id", index=True, sa_type=BigInteger)
    zone: str
    changes_at: time = time(8)
    tells_at: time = time(18)
    confirms_within: int = Field(default=15, sa_column_kwargs={"server_default": "15"})
    plan: str = Field(sa_type=Text)
    posts: list[dict[str, Any]] = Field(
        default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"}
    )
    planned_until: date | None = None
    planned_with: str = Field(default="", sa_column_kwargs={"server_default": ""})
    secret: str = Field(unique=True)
    warned: list[str] = Field(default_factory=list, sa_type=JSON)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Shift(Row, table=True):
    """One span of a rota, `starts_at` included, `ends_at` not (UTC). `day` is the local day it begins on.

    `next_action_at` is when a beat must look at it again: the evening before, at the start, before the end.
    """

    __table_args__ = (
        UniqueConstraint("rota_id", "starts_at"),
        Index("ix_shift_span", "rota_id", "ends_at"),
        Index("ix_shift_ends_at", "ends_at"),
        due_index("shift"),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)  # the rota's, repeated so one index finds what is due
    rota_id: int = Field(foreign_key="rota.id", sa_type=BigInteger)
    day: date
    starts_at: datetime = Field(sa_type=UTCDateTime)
    ends_at: datetime = Field(sa_type=UTCDateTime)
    note: str = ""
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Assignment(Row, table=True):
    """A person at a post of a shift. Ended, never deleted, when somebody else takes over; `origin` says how it came.

    They stand there from `since`, at the earliest the start of the shift, until its end or `ended_at`: a span. Where it
    ends before it begins they stand there no more. `post` is a post's stored name (`bot.domain.rota.post`).
    `told_from`, `told_until`: the hours that they were told of, whatever has become of them since.
    """

    __table_args__ = (
        Index("ix_assignment_shift", "shift_id", "post"),
        Index("ix_assignment_ended_at", "ended_at"),
    )

    id: int = own_key()
    shift_id: int = Field(foreign_key="shift.id", sa_type=BigInteger)
    post: str = Field(sa_type=String(32))
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigInteger)
    since: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    origin: Origin = Field(default=Origin.ROTATION, sa_type=words(Origin))
    confirmed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    told_from: datetime | None = Field(default=None, sa_type=UTCDateTime)
    told_until: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Swap(Row, table=True):
    """One person asks another: exchange shifts (换班), or without `theirs_id` stand in for me (代班)."""

    id: int = own_key()
    mine_id: int = Field(foreign_key="assignment.id", index=True, sa_type=BigInteger)
    theirs_id: int | None = Field(default=None, foreign_key="assignment.id", index=True, sa_type=BigInteger)
    asked_id: int = Field(foreign_key="person.id", sa_type=BigInteger)
    asked_at: datetime = Field(sa_type=UTCDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    agreed: bool | None = None


class Handover(Row, table=True):
    """What one shift passes to the next: its note, and who took over. Open matters are looked up when it is told.

    `open_until`: where its people were asked late, since nothing ran when they left, how long a note is taken (UTC).
    """

    __table_args__ = (Index("ix_handover_open_until", "open_until"),)

    id: int = own_key()
    shift_id: int = Field(foreign_key="shift.id", unique=True, sa_type=BigInteger)
    note: str = Field(default="", sa_type=Text)
    noted_by: int | None = Field(default=None, foreign_key="person.id", sa_type=BigInteger)
    noted_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    # What each message of the note's writers added to it, by message id: an edit puts its own in the place of that.
    pieces: dict[str, str] = Field(
        default_factory=dict, sa_type=JSON, sa_column_kwargs={"server_default": "{}"}
    )
    accepted_by: int | None = Field(default=None, foreign_key="person.id", sa_type=BigInteger)
    accepted_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    open_until: datetime | None = Field(default=None, sa_type=UTCDateTime)


class RotaDraft(Row, table=True):
    """Shifts read from a sheet, waiting for whoever sent it to say yes. `rows` is the JSON of `SheetDay`s.

    `written` is the JSON of what writing it changed (`ShiftKept`s); it was taken back at `taken_back_at`.
    """

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", index=True, sa_type=BigInteger)
    rota_id: int | None = Field(default=None, foreign_key="rota.id", sa_type=BigInteger)
    rows: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UTCDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    written: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": ""})
    taken_back_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
