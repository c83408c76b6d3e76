"""What is owed, what was said, and what leaders were told."""

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from bot.domain.terms import Label, Punctuality, ReportState
from storage.columns import UTCDateTime, own_key, words
from storage.tables.due_index import due_index
from storage.tables.row import Row


class Schedule(Row, table=True):
    """A reporting schedule; `plan` is the JSON of `bot.domain.reports.schedule.SchedulePlan`.

    `planned_until` is the local day up to which its rounds exist, `planned_with` the data version of the days off
    (`bot.domain.time.days`) by which all that are still to come were planned.
    """

    __table_args__ = (UniqueConstraint("bot_id", "name"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    plan: str = Field(sa_type=Text)
    planned_until: date | None = None
    planned_with: str = Field(default="", sa_column_kwargs={"server_default": ""})
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Excuse(Row, table=True):
    """A span of days on which a unit owes nothing (免报); both days included, local to the schedule."""

    id: int = own_key()
    unit_id: int = Field(foreign_key="unit.id", index=True, sa_type=BigInteger)
    first_day: date
    last_day: date
    reason: str


class Round(Row, table=True):
    """One due time of one schedule. `next_action_at` is when a beat must look at it again.

    `change`: what the modes of its day made of the schedule when it was planned, the JSON of a
    `bot.domain.modes.plan.ScheduleChange`; empty where no mode names it. It holds for as long as the round does.
    """

    __table_args__ = (UniqueConstraint("schedule_id", "due_at"), due_index("round"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    schedule_id: int = Field(foreign_key="schedule.id", sa_type=BigInteger)
    day: date
    label: str
    zone: str
    early_from: datetime = Field(sa_type=UTCDateTime)
    opens_at: datetime = Field(sa_type=UTCDateTime)
    due_at: datetime = Field(sa_type=UTCDateTime, index=True)
    missing_at: datetime = Field(sa_type=UTCDateTime)
    lock_at: datetime = Field(sa_type=UTCDateTime)
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    issue: int = 0  # number of editions of its summary; above 1 they are 更正版
    change: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": ""})


class Occurrence(Row, table=True):
    """One unit's duty in one round. `step` counts the reminder steps that are done."""

    __table_args__ = (
        UniqueConstraint("round_id", "unit_id"),
        Index("ix_occurrence_unit_due", "unit_id", "due_at"),
        due_index("occurrence"),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)  # the round's, repeated so one index finds what is due
    round_id: int = Field(foreign_key="round.id", sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    due_at: datetime = Field(sa_type=UTCDateTime)  # the round's, repeated so one index finds a unit's rounds
    state: ReportState = Field(default=ReportState.AWAITED, sa_type=words(ReportState))
    punctuality: Punctuality | None = Field(default=None, sa_type=words(Punctuality))
    reported_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    version: int = 0  # of the report that counts; 0 while there is none
    step: int = 0
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    note: str = ""


class Chase(Row, table=True):
    """Somebody has said that they will see to a unit's report for an occurrence: nobody else is asked to."""

    id: int = own_key()
    occurrence_id: int = Field(foreign_key="occurrence.id", unique=True, sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime)


class Report(Row, table=True):
    """One version of what a unit said for an occurrence. Never changed after it is written."""

    __table_args__ = (
        UniqueConstraint("occurrence_id", "version"),
        Index("ix_report_message", "chat_id", "message_id"),
    )

    id: int = own_key()
    occurrence_id: int = Field(foreign_key="occurrence.id", sa_type=BigInteger)
    version: int
    state: ReportState = Field(sa_type=words(ReportState))  # AWAITED stands for a withdrawal
    text: str = Field(sa_type=Text)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    sent_at: datetime = Field(sa_type=UTCDateTime)
    received_at: datetime = Field(sa_type=UTCDateTime)
    reason: str = ""


class Matter(Row, table=True):
    """One thing that happened, of a unit and an instant. Corrections write another row; no field names a citizen.

    Without an occurrence it lies between rounds: no round's state has to do with it. `from_unit_id` is the unit of
    whoever told of it where that is another's: a neighbour's word, which goes to the desk. `part_of` is the matter that
    these words add to. `told` are the places, `[chat, thread]`, that were told of it at once.
    """

    __table_args__ = (
        Index("ix_matter_account", "account_id", "id"),
        Index("ix_matter_message", "chat_id", "message_id"),
        Index("ix_matter_unit", "unit_id", "sent_at"),
        # What a summary and a handover ask for; partial, so that years of matters of rounds cost it nothing.
        Index(
            "ix_matter_between",
            "sent_at",
            sqlite_where=text("occurrence_id IS NULL"),
            postgresql_where=text("occurrence_id IS NULL"),
        ),
    )

    id: int = own_key()
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    occurrence_id: int | None = Field(
        default=None, foreign_key="occurrence.id", index=True, sa_type=BigInteger
    )
    report_id: int | None = Field(default=None, foreign_key="report.id", index=True, sa_type=BigInteger)
    from_unit_id: int | None = Field(default=None, foreign_key="unit.id", sa_type=BigInteger)
    part_of: int | None = Field(default=None, foreign_key="matter.id", index=True, sa_type=BigInteger)
    text: str = Field(sa_type=Text)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    sent_at: datetime = Field(sa_type=UTCDateTime)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    told: list[list[int | None]] = Field(
        default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"}
    )


class Attachment(Row, table=True):
    """A photo, voice message, document or place. With neither matter nor question it waits for its album."""

    __table_args__ = (
        Index("ix_attachment_album", "chat_id", "album"),
        Index("ix_attachment_message", "chat_id", "message_id"),
    )

    id: int = own_key()
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True, sa_type=BigInteger)
    question_id: int | None = Field(default=None, foreign_key="question.id", index=True, sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
    album: str | None = None
    media: dict[str, object] = Field(sa_type=JSON)  # the JSON of bot.domain.messaging.messages.Media


class Question(Row, table=True):
    """Something the bot asked one account. The options live here, so a button cannot be forged.

    `options` is a list of what each button does; see `bot.services.questions`.
    """

    __table_args__ = (
        Index("ix_question_message", "chat_id", "message_id"),
        # What every message asks for; partial, so that years of answered questions cost it nothing.
        Index(
            "ix_question_open",
            "account_id",
            "id",
            sqlite_where=text("answered_at IS NULL"),
            postgresql_where=text("answered_at IS NULL"),
        ),
        # Buttons and outbox keys name a question by its number, also when its row is gone.
        {"sqlite_autoincrement": True},
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    text: str = Field(sa_type=Text)
    sent_at: datetime = Field(sa_type=UTCDateTime)
    options: list[dict[str, object]] = Field(sa_type=JSON)
    expires_at: datetime = Field(sa_type=UTCDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Unlock(Row, table=True):
    """A report for a locked round, waiting for somebody with the right to let it in."""

    id: int = own_key()
    occurrence_id: int = Field(foreign_key="occurrence.id", index=True, sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    label: Label = Field(sa_type=words(Label))
    text: str = Field(sa_type=Text)
    reason: str
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    asked_at: datetime = Field(sa_type=UTCDateTime)
    sent_at: datetime = Field(sa_type=UTCDateTime)
    decided_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    decided_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    granted: bool | None = None


class SummaryIssue(Row, table=True):
    """A summary as it was issued; `facts` is kept so that the next edition can say what changed.

    `text` holds its emphasis as `bot.domain.text.markup` writes it.
    """

    __table_args__ = (UniqueConstraint("round_id", "number"),)

    id: int = own_key()
    round_id: int = Field(foreign_key="round.id", sa_type=BigInteger)
    number: int
    issued_at: datetime = Field(sa_type=UTCDateTime)
    facts: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
