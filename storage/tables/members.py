"""Units, the people who serve them, and the chats they are reached in."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint
from sqlmodel import Field

from bot.domain.messaging.messages import ChatKind
from bot.domain.terms import PersonSource, Role
from storage.columns import UTCDateTime, own_key, words
from storage.tables.due_index import due_index
from storage.tables.row import Row


class Unit(Row, table=True):
    """A village, school, department or office. `closed_at` set: it owes nothing any more.

    `into_id`: the unit that it became part of then.
    """

    __table_args__ = (UniqueConstraint("bot_id", "name"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    parent_id: int | None = Field(default=None, foreign_key="unit.id", index=True, sa_type=BigInteger)
    aliases: list[str] = Field(default_factory=list, sa_type=JSON)
    position: int = 0
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    into_id: int | None = Field(default=None, sa_type=BigInteger)


class FormerName(Row, table=True):
    """What a unit was called until it was renamed (UTC, that instant not included). What was issued keeps it."""

    __table_args__ = (Index("ix_formername_bot", "bot_id", "until"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    name: str
    until: datetime = Field(sa_type=UTCDateTime)


class Account(Row, table=True):
    """One person's account on the chat platform; a name to address them by, nothing more."""

    __table_args__ = (UniqueConstraint("bot_id", "user_id"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    user_id: int = Field(sa_type=BigInteger)
    name: str
    first_seen_at: datetime = Field(sa_type=UTCDateTime)


class Person(Row, table=True):
    """Somebody on the staff of a unit. Without an account the bot cannot reach them, only name them.

    Names are not unique: whoever looks for one may find several. `unit_id` is where they work, None where nobody has
    said it. `link_doubted`: an older version linked the account because it bore the same name; an admin has yet to say
    whether it is they. `closed_at` set: they stand no duty any more, their history stays.
    """

    __table_args__ = (Index("ix_person_name", "bot_id", "name"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", sa_type=BigInteger)
    name: str
    phone: str = ""
    account_id: int | None = Field(default=None, foreign_key="account.id", index=True, sa_type=BigInteger)
    source: PersonSource = Field(default=PersonSource.CONFIGURED, sa_type=words(PersonSource))
    link_doubted: bool = False
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Member(Row, table=True):
    """A role at a unit until `ended_at`. It is the right of the account that was invited; `person_id` is who it is."""

    __table_args__ = (UniqueConstraint("account_id", "unit_id", "role"),)

    id: int = own_key()
    account_id: int = Field(foreign_key="account.id", index=True, sa_type=BigInteger)
    unit_id: int = Field(foreign_key="unit.id", index=True, sa_type=BigInteger)
    role: Role = Field(sa_type=words(Role))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, sa_type=BigInteger)
    since: datetime = Field(sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Succession(Row, table=True):
    """Somebody takes another's place as soon as they have joined; until then the other keeps all they have."""

    __table_args__ = (Index("ix_succession_successor", "successor_id"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    person_id: int = Field(foreign_key="person.id", sa_type=BigInteger)
    successor_id: int = Field(foreign_key="person.id", sa_type=BigInteger)
    made_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    made_at: datetime = Field(sa_type=UTCDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    cancelled_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Substitution(Row, table=True):
    """Somebody is away from `starts_at` until before `ends_at` (UTC); another has their roles and shifts for that time.

    `members` are the roles, `parts` the assignments that it gave: they end or go back with it. `ended_at` is when it
    ended, by itself or because the person is back. `next_action_at`: when a beat must look at it again.
    """

    __table_args__ = (Index("ix_substitution_person", "person_id", "ends_at"), due_index("substitution"))

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    person_id: int = Field(foreign_key="person.id", sa_type=BigInteger)
    substitute_id: int = Field(foreign_key="person.id", index=True, sa_type=BigInteger)
    starts_at: datetime = Field(sa_type=UTCDateTime)
    ends_at: datetime = Field(sa_type=UTCDateTime)
    zone: str
    members: list[int] = Field(default_factory=list, sa_type=JSON)
    parts: list[int] = Field(default_factory=list, sa_type=JSON)
    made_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    made_at: datetime = Field(sa_type=UTCDateTime)
    begun_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    next_action_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Invite(Row, table=True):
    """A single-use code; only its hash is kept, so a stolen database opens no door."""

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    code_hash: str = Field(unique=True)
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    role: Role = Field(sa_type=words(Role))
    person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=BigInteger)  # who it is for
    created_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    created_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime)
    used_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    used_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    cancelled_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    first_admin: bool = False  # made at the start of the program, for as long as there is no admin


class Chat(Row, table=True):
    """A chat the bot has met. `disabled_at` set: the platform refuses us there (blocked, kicked, gone)."""

    __table_args__ = (UniqueConstraint("bot_id", "chat_id"),)

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    kind: ChatKind = Field(sa_type=words(ChatKind))
    title: str = ""
    disabled_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    disabled_reason: str = ""


class Binding(Row, table=True):
    """A place named in the configuration and the chat or topic bound to it with /bind."""

    __table_args__ = (
        UniqueConstraint("bot_id", "name"),
        Index("ix_binding_chat", "bot_id", "chat_id"),
    )

    id: int = own_key()
    bot_id: int = Field(sa_type=BigInteger)
    name: str
    unit_id: int = Field(foreign_key="unit.id", sa_type=BigInteger)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    bound_by: int | None = Field(default=None, foreign_key="account.id", sa_type=BigInteger)
    closed_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
