"""What admins are in the middle of arranging."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field

from storage.columns import UTCDateTime, own_key
from storage.tables.row import Row


class Draft(Row, table=True):
    """What one admin has typed or chosen over several steps; whoever begins something else has begun anew.

    `screen` is a `bot.domain.admin.screens.ScreenNumber`, `row` what it is about, `given` what was typed and chosen so
    far, by the names its screen gives to it. `awaits` is the one of them that the next typed words are, empty where
    none is; they are taken for it for a while after `asked_at` only. After `expires_at` the draft is none.
    """

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", unique=True, sa_type=BigInteger)
    screen: int
    row: int = Field(default=0, sa_type=BigInteger)
    given: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    awaits: str = ""
    asked_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime)
