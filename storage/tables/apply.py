"""What an office has arranged that has no table of its own."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Text
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.row import Row


class Office(Row, table=True):
    """One row a bot. `limits` and `retention` are the values of `bot.config.model.Config` that bear these names (JSON).

    `filed`: the JSON of the configuration file as it was last applied, empty where none was since this row is there.
    """

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger, unique=True)
    limits: dict[str, Any] = Field(sa_type=JSON)
    retention: dict[str, Any] = Field(sa_type=JSON)
    filed: str = Field(default="", sa_type=Text)
    filed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class SettingsEdit(Row, table=True):
    """A change of what is arranged that an admin has made in the chat, for as long as it may be taken back.

    `action` is what the record calls it. `differences` is the JSON of `bot.config.differences.Difference`s, `rows` that
    of the `bot.domain.edits.RowEdit`s of what no configuration says, `said` the lines that told of it. `subject` is the
    row that it is about, where what takes it back asks for one; `units` are the units that it concerns, `told` the
    accounts that heard of it, `recorded` the newest row of the record when it was made. `undoes` is the edit that it
    took back; that one has `undone_at`.
    """

    __table_args__ = (Index("ix_settingsedit_bot", "bot_id", "at"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    at: datetime = Field(sa_type=UTCDateTime)
    differences: list[dict[str, Any]] = Field(sa_type=JSON)
    said: list[str] = Field(sa_type=JSON)
    action: str = Field(default="apply", sa_column_kwargs={"server_default": "apply"})
    rows: list[dict[str, Any]] = Field(
        default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"}
    )
    subject: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": "0"})
    units: list[int] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})
    recorded: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": "0"})
    told: list[int] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})
    undoes: int | None = Field(default=None, foreign_key="settingsedit.id", sa_type=BigInteger)
    undone_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
