"""Every update taken and every message to be sent."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from bot.domain.messaging.messages import Lane
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose
from storage.columns import UTCDateTime, own_key, words
from storage.tables.row import Row


class Inbox(Row, table=True):
    """An update, stored with all it caused. `error` set: it caused nothing but an apology.

    `payload` is empty where somebody without duties wrote and nothing came of it: their words are not ours to keep.
    `waits_with` set: it is still to be handled, after what else this account (the platform's number) has waiting.
    """

    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        Index(
            "ix_inbox_waiting",
            "bot_id",
            "waits_with",
            "id",
            sqlite_where=text("waits_with IS NOT NULL"),
            postgresql_where=text("waits_with IS NOT NULL"),
        ),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    received_at: datetime = Field(sa_type=UTCDateTime, index=True)
    payload: str = Field(sa_type=Text)
    error: str = ""
    waits_with: int | None = Field(default=None, sa_type=BigInteger)


class Spell(Row, table=True):
    """How often one account has called something forth since when; see `throttle`. A row each, for ever."""

    bot_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    user_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    purpose: Purpose = Field(sa_column=Column(words(Purpose), primary_key=True))
    began_at: datetime = Field(sa_type=UTCDateTime)
    number: int = 0


class OutboxState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DROPPED = "dropped"  # no longer worth sending; `error` says why
    FAILED = "failed"  # the platform refused it for good
    UNCERTAIN = "uncertain"  # sent several times, and no answer came to any of them: it may have arrived


class Outbox(Row, table=True):
    """A message the bot will send, is sending or has sent."""

    __table_args__ = (
        # What delivery asks for; partial, so that years of sent messages cost it nothing.
        Index(
            "ix_outbox_queue",
            "bot_id",
            "lane",
            "id",
            sqlite_where=text("state IN ('queued', 'sending')"),
            postgresql_where=text("state IN ('queued', 'sending')"),
        ),
        # What `doctor` and the monitor ask for.
        Index(
            "ix_outbox_uncertain",
            "bot_id",
            "created_at",
            sqlite_where=text("state = 'uncertain'"),
            postgresql_where=text("state = 'uncertain'"),
        ),
        Index("ix_outbox_message", "chat_id", "message_id"),
        Index("ix_outbox_budget", "chat_id", "kind", "created_at"),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    lane: Lane = Field(sa_type=BigInteger)
    kind: str
    cause: str = Field(default="", sa_column_kwargs={"server_default": ""})  # "update:5": what it answers
    dedup_key: str | None = Field(default=None, unique=True)
    chat_id: int = Field(sa_type=BigInteger)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    payload: str = Field(sa_type=Text)  # the JSON of bot.domain.messaging.messages.Outgoing
    created_at: datetime = Field(sa_type=UTCDateTime)
    not_before: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    state: OutboxState = Field(default=OutboxState.QUEUED, sa_type=words(OutboxState))
    attempts: int = 0
    uncertain: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  # attempts without an answer
    sent_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str = ""

    @property
    def place(self) -> Place:
        return Place(self.chat_id, self.thread_id)
