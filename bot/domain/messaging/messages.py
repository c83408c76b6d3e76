"""What comes in from a chat platform and what goes out, in words no platform owns.

`Incoming` is what handlers read. The `Outgoing` values are stored as JSON in the outbox and turned into
platform calls at delivery. The deferred ones hold references instead of text: they are composed at the last
moment, so that a reminder never names a unit that has just reported.
"""

from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationInfo, model_validator

from bot.domain.messaging.place import Place
from bot.domain.text import display, markup
from bot.domain.text.markup import Bold
from bot.domain.value import Value

# Whoever typed it: nothing that people are shown turns, hides or overprints (see bot.domain.text.display).
Shown = Annotated[str, AfterValidator(display.harmless)]
Unmarked = Annotated[str, AfterValidator(display.unmarked)]
Name = Annotated[str, AfterValidator(display.name)]


class Lane(IntEnum):
    """Priority of a message; the lower goes first. Stored with what waits: to change one takes a migration."""

    URGENT = 0
    RECEIPT = 1
    SUMMARY = 2
    MATTER = 3  # behind summaries: who waits for one must not wait for a burst of these
    REMINDER = 4
    DIGEST = 5
    CHATTER = 6  # what is said to one account beyond the first few answers of a minute
    STRANGER = 7  # what is said to people without duties


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Media(Value):
    """A file by the platform's own handle, or a place on the map given as `lat,lon` in `file_id`."""

    kind: Literal["photo", "video", "voice", "document", "location"]
    file_id: str
    unique_id: str = ""
    name: str = ""
    mime: str = ""
    size: int = 0  # bytes


# What a message may hold besides its words.
Part = Literal["photo", "video", "voice", "document", "location", "reply"]


class Contact(Value):
    """A telephone that somebody shared. `user_id`: whose it is, None where the platform knows no account of it."""

    phone: str
    user_id: int | None = None


class Sender(Value):
    """Who wrote. `anonymous` is set where the platform hides the person (channel, anonymous admin)."""

    id: int
    name: Name
    anonymous: bool = False


class Event(StrEnum):
    MESSAGE = "message"
    EDITED = "edited"
    PRESS = "press"
    MEMBERSHIP = "membership"
    MIGRATION = "migration"
    OTHER = "other"


# What somebody wrote or pressed, who may have to be told what became of it.
FROM_PEOPLE = frozenset({Event.MESSAGE, Event.EDITED, Event.PRESS})


class Incoming(Value):
    """One update, neutral. `sent_at` is the platform's own time of the message, or of its last edit (UTC)."""

    update_id: int
    event: Event
    chat_id: int = 0
    chat_kind: ChatKind = ChatKind.PRIVATE
    chat_title: Name = ""
    thread_id: int | None = None
    sender: Sender | None = None
    message_id: int | None = None
    sent_at: datetime | None = None
    text: str = ""
    media: tuple[Media, ...] = ()
    contact: Contact | None = None
    unseen: bool = False  # it carries something that cannot be read: a sticker, a round video
    lost: tuple[Part, ...] = ()  # what came with it and cannot be read, though the rest can
    album: str | None = None
    forwarded: bool = False  # passed on, or else not what its sender says now
    relayed: bool = False  # put here by the platform itself, from a channel
    reply_to: int | None = None  # message id, only if the bot wrote that message
    to_person: bool = False  # it answers somebody else's message
    named: bool = False  # it calls the bot by its name
    data: str = ""  # what a pressed button carries
    query_id: str = ""  # to answer the press
    present: bool = True  # MEMBERSHIP: may the bot still write here?
    new_chat_id: int | None = None  # MIGRATION
    left: int | None = None  # OTHER: whoever is in the group no more

    @property
    def private(self) -> bool:
        return self.chat_kind is ChatKind.PRIVATE

    @property
    def place(self) -> Place:
        return Place(self.chat_id, self.thread_id)

    @property
    def addressed(self) -> bool:
        """Is the bot being spoken to? A reply to nobody knows whom may be one to the bot."""
        return self.private or self.named or self.reply_to is not None or "reply" in self.lost


class Button(Value):
    text: Unmarked
    data: str = ""
    url: str | None = None


Keyboard = tuple[tuple[Button, ...], ...]


class ReplyKey(Value):
    """A key in place of the keyboard: it says its text; `contact`: it shares the person's own telephone instead."""

    text: Unmarked
    contact: bool = False


class Text(Value):
    """Words with emphasis: given as one text (`bot.domain.text.markup`), kept as plain text and what of it is bold.

    What stands in the outbox is kept apart already; rows of older versions are plain text, and stay plain.
    """

    text: Shown
    marks: tuple[Bold, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _apart(cls, given: Any, info: ValidationInfo) -> Any:
        if info.mode == "json" or not isinstance(given, dict) or "marks" in given:
            return given
        text, marks = markup.parsed(display.harmless(given.get("text", "")))
        return {**given, "text": text, "marks": marks} if marks else {**given, "text": text}

    @property
    def marked(self) -> str:
        """The text as it was given, to be joined to others."""
        return markup.written(self.text, self.marks)


class OwnFile(Value):
    """A file that the bot makes itself."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")

    name: str
    content: bytes


class Send(Text):
    action: Literal["send"] = "send"
    buttons: Keyboard = ()
    reply_to: int | None = None
    media: tuple[Media, ...] = ()
    file: OwnFile | None = None  # instead of `media`; the words stand below it
    # In private, one below the other, instead of `buttons`; (): those of earlier go away; None: they stay as they are.
    keys: tuple[ReplyKey, ...] | None = None


class Edit(Text):
    action: Literal["edit"] = "edit"
    message_id: int
    buttons: Keyboard = ()


class Toast(Value):
    """The short answer to a pressed button; late ones are worthless and expire."""

    action: Literal["toast"] = "toast"
    query_id: str
    text: Unmarked
    alert: bool = False


class Menu(Value):
    """The command menu of one chat: (command, description) pairs."""

    action: Literal["menu"] = "menu"
    commands: tuple[tuple[str, str], ...]


class Remind(Value):
    """A reminder, composed when it is sent, for those of the occurrences that are still owed."""

    action: Literal["remind"] = "remind"
    occurrences: tuple[int, ...]
    escalated: bool = False


class ReminderSettled(Value):
    """The reminder that this row of the outbox was, edited when rounds that it asked for are settled."""

    action: Literal["reminder_settled"] = "reminder_settled"
    reminder: int


class Subject(StrEnum):
    """What a live message may be about. Stored with each of them: these words never change."""

    ROUND = "round"
    PLAN_RUN = "plan_run"
    SUMMARY = "summary"
    JOIN_REQUEST = "join_request"


class Followed(NamedTuple):
    """What one live message follows: the round or run of this number, or a part of it (the steps of one role)."""

    subject: Subject
    number: int
    part: str = ""


class Card(Value):
    """The live card of a round, drawn when it is sent."""

    action: Literal["card"] = "card"
    round_id: int

    @property
    def follows(self) -> Followed:
        return Followed(Subject.ROUND, self.round_id)


class Edition(Value):
    """A page of a round's summary, in the edition that is the newest when it is sent."""

    action: Literal["edition"] = "edition"
    round_id: int
    page: int = 0  # from 0

    @property
    def follows(self) -> Followed:
        return Followed(Subject.SUMMARY, self.round_id, str(self.page))


class Changes(Value):
    """What changed in a round's summary since its edition `since`, collected until it is sent."""

    action: Literal["changes"] = "changes"
    round_id: int
    since: int


class Notice(Value):
    """A matter told to leaders, composed when it is sent so that a whole album is in.

    With `album` or `message_id` only the files of that album or message, which came later. `bare`: without files, for
    the platform has refused them. `more`: matters of a burst that are told with it.
    """

    action: Literal["notice"] = "notice"
    matter_id: int
    album: str = ""
    message_id: int = 0
    bare: bool = False
    more: tuple[int, ...] = ()


class Call(Value):
    """The incidents that this chat is called to and nobody has taken, told when it is sent: a burst is one message."""

    action: Literal["call"] = "call"


class News(Value):
    """What happened with an incident from one line of its timeline on, for those who were called."""

    action: Literal["news"] = "news"
    incident_id: int
    after: int  # the first IncidentEvent that the chat has not heard of


class Board(Value):
    """The board of an emergency plan's run, or (`role`) the list of one role's steps, drawn when it is sent."""

    action: Literal["board"] = "board"
    run_id: int
    role: str = ""

    @property
    def follows(self) -> Followed:
        return Followed(Subject.PLAN_RUN, self.run_id, self.role)


class JoinCard(Value):
    """A request to be let in, with what an admin must know of it; drawn when it is sent."""

    action: Literal["join_card"] = "join_card"
    request_id: int

    @property
    def follows(self) -> Followed:
        return Followed(Subject.JOIN_REQUEST, self.request_id)


class Ask(Value):
    """A question with buttons, sent unless it has been answered meanwhile."""

    action: Literal["ask"] = "ask"
    question_id: int
    text: Shown
    buttons: Keyboard = ()
    reply_to: int | None = None


class Fetch(Value):
    """No message: a file that somebody sent, to be fetched and read. The local days go with it to read it by."""

    action: Literal["fetch"] = "fetch"
    file_id: str
    name: str
    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()


class LogSheet(Value):
    """The record of who changed what as a spreadsheet, made when it is sent. 0: not of one unit, not of one person."""

    action: Literal["log_sheet"] = "log_sheet"
    account_id: int  # who asked, and may see what they administer
    unit_id: int
    person_id: int
    zone: str


Composed = Send | Edit | Toast | Menu
# Drawn when it is sent, and edited for as long as what it follows changes.
Live = Card | Board | Edition | JoinCard
Deferred = Remind | ReminderSettled | Notice | Call | News | Ask | Fetch | Changes | LogSheet | Live
Outgoing = Annotated[Composed | Deferred, Field(discriminator="action")]
outgoing: TypeAdapter[Composed | Deferred] = TypeAdapter(Outgoing)


class Outcome(StrEnum):
    SENT = "sent"
    UNCLEAR = "unclear"  # no answer: it may have arrived
    LATER = "later"  # refused for now, nothing arrived
    GONE = "gone"  # the chat will not take messages from us any more
    REFUSED = "refused"  # this message is wrong for good
    MOVED = "moved"  # the chat has a new id


class Sent(Value):
    """What the platform said to one send."""

    outcome: Outcome
    message_id: int | None = None
    error: str = ""
    retry_after: timedelta | None = None
    new_chat_id: int | None = None
