"""What people have taught the bot with a tap."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field

from bot.domain.lessons import Meaning
from storage import columns
from storage.columns import UTCDateTime, own_key
from storage.tables.row import Row


class Lesson(Row, table=True):
    """What one person means by certain words, said for one unit; `words` as `bot.domain.lessons.words_of` has them.

    It counts while the person may report for the unit. `struck_at` set: nobody of the unit teaches these words.
    """

    __table_args__ = (
        UniqueConstraint("account_id", "unit_id", "words"),
        Index("ix_lesson_unit_words", "unit_id", "words"),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    account_id: int = Field(foreign_key="account.id", sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    words: str
    meaning: Meaning = Field(sa_type=columns.words(Meaning))
    learned_at: datetime = Field(sa_type=UTCDateTime)
    struck_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
