"""What an office has arranged that has no table of its own."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Text
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
