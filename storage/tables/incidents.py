"""Urgent matters (突发事件): what happened, everything that was said and done about it, and who was called."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Index, Text, UniqueConstraint
from sqlmodel import Field

from bot.domain.messaging.place import Place
from bot.domain.terms import Due, Holding, Level, Stage
from storage.columns import UTCDateTime, own_key, words
from storage.tables.row import Row


class IncidentSetting(Row, table=True):
    """What incidents of a unit and of those below it open with: the JSON of an `IncidentPlan`."""

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", unique=True, sa_type=BigInteger)
    plan: str = Field(sa_type=Text)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Incident(Row, table=True):
    """One urgent matter. No field names a citizen: casualties are counted, never listed.

    `plan` is the JSON of the `IncidentPlan` it opened with. `candidates` are the units it may belong to as long as
    the reporter has not said which; `unit_id` is then the nearest unit above all of them. `taken` counts how often
    somebody took it, so that a button is good for one taking only. `level` is what a person confirmed.

    Whoever took it has it by `held_as`, as long as that lasts (None: taken with an older version). `heard_at` is when
    the taker or the reporter was heard of last, `ask_at` when the next question is due if that does not follow from it,
    `questions` how often a silence was asked about since it was taken, `asked` how many questions stand unanswered.
    `offered_to` is whom the taker wants to give it to (移交), who has not taken it yet.

    `false_at` marks a 误报: it is closed by whoever said so, and keeps its place and its numbers. `reopened_at` is
    when somebody said that it is none, or when nobody had it in hand any more; the ladder climbs from there.
    """

    __table_args__ = (
        Index("ix_incident_due", "bot_id", "next_action_at"),
        Index("ix_incident_unit", "unit_id", "happened_at"),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    candidates: list[int] = Field(default_factory=list, sa_type=JSON)
    drill: bool = False
    what: str = Field(sa_type=Text)
    place: str = ""
    occurred_at: datetime | None = Field(default=None, sa_type=UTCDateTime)  # as far as it was said
    happened_at: datetime = Field(sa_type=UTCDateTime)  # the same, or when it was learned of
    learned_at: datetime = Field(sa_type=UTCDateTime)
    reported_at: datetime = Field(sa_type=UTCDateTime)
    level: Level | None = Field(default=None, sa_type=words(Level))
    suggested: Level | None = Field(default=None, sa_type=words(Level))
    dead: int | None = None
    badly: int | None = None  # 重伤, counted in `injured`, too
    injured: int | None = None
    missing: int | None = None
    loss: int | None = Field(default=None, sa_type=BigInteger)  # yuan
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True, sa_type=BigInteger)
    opened_by: int = Field(foreign_key="account.id", index=True, sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)  # where it was reported
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    plan: str = Field(sa_type=Text)
    step: int = 0
    called_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    acknowledged_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    acknowledged_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    taken: int = 0
    held_as: Holding | None = Field(default=None, sa_type=words(Holding))
    offered_to: int | None = Field(default=None, sa_type=BigInteger)  # an account
    heard_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    ask_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    questions: int = 0
    asked: int = 0
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)  # always set while it is open
    final_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    closed_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    false_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    false_reason: str = Field(default="", sa_type=Text)
    reopened_at: datetime | None = Field(default=None, sa_type=UTCDateTime)

    @property
    def climbs_from(self) -> datetime:
        """From when the steps of its ladder are counted (UTC)."""
        return self.reopened_at or self.reported_at

    @property
    def reported_in(self) -> Place:
        return Place(self.chat_id, self.thread_id)


class IncidentReport(Row, table=True):
    """首报, 续报 or 终报, never changed. `number` counts from 0; `issue` is its 值班快报 第N期 within the year.

    `chat_id` and `message_id` are the message that it was, so that an edit of that finds it. `before` are the figures
    that it changed, as they stood before it; one that was taken back (`withdrawn_at`) gives them back.
    """

    __table_args__ = (
        UniqueConstraint("incident_id", "number"),
        Index("ix_incidentreport_message", "chat_id", "message_id"),
    )

    id: int = own_key()
    incident_id: int = Field(foreign_key="incident.id", sa_type=BigInteger)
    number: int
    stage: Stage = Field(sa_type=words(Stage))
    text: str = Field(sa_type=Text)
    changes: list[str] = Field(default_factory=list, sa_type=JSON)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    reported_at: datetime = Field(sa_type=UTCDateTime)
    year: int  # local
    issue: int
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    before: dict[str, int | None] = Field(default_factory=dict, sa_type=JSON)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class IncidentEvent(Row, table=True):
    """One line of the timeline. `told` marks what everybody who was called hears of."""

    __table_args__ = (Index("ix_incidentevent_incident", "incident_id", "id"),)

    id: int = own_key()
    incident_id: int = Field(foreign_key="incident.id", sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime)
    account_id: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    who: str  # a name, or the bot itself
    what: str = Field(sa_type=Text)
    # skipped: somebody who could not be called; told: news for all who were called; instruction: 领导指示;
    # anew: why nobody has it in hand any more
    kind: str = ""


class IncidentDeadline(Row, table=True):
    """One thing the clock asks for, with the rule that says so."""

    __table_args__ = (Index("ix_incidentdeadline_incident", "incident_id", "due_at"),)

    id: int = own_key()
    incident_id: int = Field(foreign_key="incident.id", sa_type=BigInteger)
    due: Due = Field(sa_type=words(Due))
    due_at: datetime = Field(sa_type=UTCDateTime)
    begun_at: datetime = Field(sa_type=UTCDateTime)
    rule: str
    source: str
    preset: str
    met_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    asked_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    late_told_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class IncidentCall(Row, table=True):
    """Somebody, or a chat, was called at a step. `outbox_id` is the message that carried it, once it was composed."""

    __table_args__ = (
        Index("ix_incidentcall_incident", "incident_id", "step"),
        Index("ix_incidentcall_chat", "chat_id", "at"),
    )

    id: int = own_key()
    incident_id: int = Field(foreign_key="incident.id", sa_type=BigInteger)
    step: int
    via: str  # the recipient of the ladder that named them, spelled as it was then
    name: str
    account_id: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime)
    outbox_id: int | None = Field(default=None, sa_type=BigInteger)


class IncidentFile(Row, table=True):
    """A photo, voice message, document or place that belongs to an incident; `media` as in `Attachment`."""

    __table_args__ = (Index("ix_incidentfile_album", "chat_id", "album"),)

    id: int = own_key()
    incident_id: int = Field(foreign_key="incident.id", index=True, sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime)
    chat_id: int = Field(sa_type=BigInteger)
    album: str | None = None
    media: dict[str, object] = Field(sa_type=JSON)
