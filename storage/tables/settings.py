"""What people have chosen for themselves, and which groups they read."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from bot.domain.settings import OffDuty
from storage.columns import UTCDateTime, own_key, words
from storage.tables.row import Row


class Setting(Row, table=True):
    """One person's choices; whoever has no row has chosen nothing."""

    id: int = own_key()
    account_id: int = Field(foreign_key="account.id", unique=True, sa_type=BigInteger)
    off_duty: OffDuty = Field(default=OffDuty.ALL, sa_type=words(OffDuty))


class GroupReader(Row, table=True):
    """Somebody who reads a group: they wrote or pressed something there (`seen_at`), unless they `say` otherwise."""

    __table_args__ = (UniqueConstraint("chat_id", "account_id"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", index=True, sa_type=BigInteger)
    seen_at: datetime = Field(sa_type=UTCDateTime)
    says: bool | None = None  # whether they read it, in their own word; None: they have not been asked
