"""Messages that follow what they show."""

from datetime import datetime

from sqlalchemy import BigInteger, Text, UniqueConstraint
from sqlmodel import Field

from bot.domain.messaging.messages import Subject
from bot.domain.messaging.place import Place
from storage.columns import UTCDateTime, own_key, words
from storage.tables.row import Row


class LiveMessage(Row, table=True):
    """A message in a chat that is edited for as long as what it follows changes; one for each place and part.

    `text` is what people see in it, empty where that is not known; `drawn_at` is when it was drawn last.
    """

    __table_args__ = (UniqueConstraint("subject", "subject_id", "part", "chat_id", "thread_id"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    subject: Subject = Field(sa_type=words(Subject))
    subject_id: int = Field(sa_type=BigInteger)  # of the round or run; they stand in tables of their own
    part: str = ""  # "": all of it
    chat_id: int = Field(sa_type=BigInteger, index=True)
    thread_id: int = Field(default=0, sa_type=BigInteger)  # 0: no topic
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    text: str = Field(default="", sa_type=Text)
    drawn_at: datetime | None = Field(default=None, sa_type=UTCDateTime)

    @property
    def place(self) -> Place:
        return Place(self.chat_id, self.thread_id or None)
