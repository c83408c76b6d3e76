"""What we read of an update, and nothing else: fields that nobody reads, known or not, spoil nothing.

What we do read may be something else than the contract says, too; see `tolerant_reader`.

Not the library's objects, which read a message with all its hundred fields: that took a third of taking a report.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from telegram.constants import ChatMemberStatus

from bot.domain.messaging.messages import ChatKind


class _Read(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)  # no report belongs into a log


class User(_Read):
    id: int
    is_bot: bool
    first_name: str
    last_name: str | None = None

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


class Chat(_Read):
    id: int
    kind: ChatKind = Field(alias="type")
    title: str | None = None
    first_name: str | None = None
    last_name: str | None = None

    @property
    def shown(self) -> str:
        return self.title or " ".join(filter(None, (self.first_name, self.last_name)))


class File(_Read):
    file_id: str
    file_unique_id: str
    file_size: int | None = None
    file_name: str | None = None
    mime_type: str | None = None


class Location(_Read):
    latitude: float
    longitude: float


class SharedContact(_Read):
    phone_number: str
    user_id: int | None = None


class Writer(_Read):
    """Of the message that is answered; or whoever has left a group."""

    id: int


class Answered(_Read):
    message_id: int | None = None
    sender: Writer | None = Field(None, alias="from")


class Shown(_Read):
    """A message under which a button was pressed. Of one that is old there may be no more than this."""

    chat: Chat
    message_id: int
    message_thread_id: int | None = None
    is_topic_message: bool | None = None

    @property
    def topic(self) -> int | None:
        """In a plain group `message_thread_id` only marks a chain of replies."""
        return self.message_thread_id if self.is_topic_message else None


class Message(Shown):
    date: int  # Unix time
    edit_date: int | None = None  # of the last edit
    sender: User | None = Field(None, alias="from")
    sender_chat: Any = None
    forward_origin: Any = None
    via_bot: Any = None  # the words are those of another bot
    is_from_offline: Any = None  # sent by the platform at a set time, or while its sender was away
    entities: Any = None
    caption_entities: Any = None
    is_automatic_forward: bool | None = None  # a post of the channel that is linked to the group
    text: str | None = None
    caption: str | None = None
    media_group_id: str | None = None
    photo: list[File] | None = None
    video: File | None = None
    voice: File | None = None
    document: File | None = None
    location: Location | None = None
    contact: SharedContact | None = None
    reply_to_message: Answered | None = None
    left_chat_member: Writer | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class Press(_Read):
    id: str
    sender: User = Field(alias="from")
    message: Shown | None = None
    data: str | None = None


class Standing(_Read):
    status: str
    is_member: bool = True  # told only of those that are restricted; they may have left

    @property
    def gone(self) -> bool:
        return self.status in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED) or not self.is_member


class Membership(_Read):
    chat: Chat
    new_chat_member: Standing


class Update(_Read):
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Membership | None = None
