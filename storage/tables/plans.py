"""Emergency plans (应急预案), their runs and drills (演练)."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.due_index import due_index
from storage.tables.row import Row


class EmergencyPlan(Row, table=True):
    """A plan as its file says it; `plan` is the JSON of `bot.domain.plans.PlanText`.

    `board_to` is the JSON list of the recipients who see its board.
    """

    __table_args__ = (UniqueConstraint("bot_id", "name"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    zone: str
    plan: str = Field(sa_type=Text)
    board_to: str = Field(default="[]", sa_type=Text)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class PlanRun(Row, table=True):
    """A plan that was started, with its text frozen as of then: a change of the file does not reach it.

    `next_action_at` is when to look for people who have come on duty since. `record` is written when it ends.
    """

    __table_args__ = (Index("ix_planrun_plan", "plan_id", "started_at"), due_index("planrun"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    plan_id: int = Field(foreign_key="emergencyplan.id", sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    zone: str
    plan: str = Field(sa_type=Text)
    drill: bool
    started_by: int = Field(foreign_key="account.id", sa_type=BigInteger)
    started_at: datetime = Field(sa_type=UTCDateTime)
    ended_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    record: str = Field(default="", sa_type=Text)
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class PlanStep(Row, table=True):
    """One step of a run, in the order of the plan. `asked` counts how often it was asked for after `due_at`."""

    __table_args__ = (UniqueConstraint("run_id", "number"), due_index("planstep"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)  # the run's, repeated so one index finds what is due
    run_id: int = Field(foreign_key="planrun.id", sa_type=BigInteger)
    number: int  # from 1
    role: str
    due_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    ticked_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    ticked_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    asked: int = 0
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class PlanActor(Row, table=True):
    """Somebody who was given the steps of a role, or (without an account) has to be telephoned."""

    __table_args__ = (UniqueConstraint("run_id", "role", "name", "account_id"),)

    id: int = own_key()
    run_id: int = Field(foreign_key="planrun.id", sa_type=BigInteger)
    role: str
    name: str
    account_id: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    since: datetime = Field(sa_type=UTCDateTime)


class PlanEntry(Row, table=True):
    """A line of the timeline: who did what. Written once, never changed."""

    id: int = own_key()
    run_id: int = Field(foreign_key="planrun.id", index=True, sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime)
    who: str
    what: str = Field(sa_type=Text)
