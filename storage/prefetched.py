"""Rows that a batch of messages needs, read with one query a kind before the first of them is handled.

What is kept here either belongs to one sender or one chat, of which a batch holds one message each, or is a live row
of the session, where every change shows at once. So nothing that one message does can make it wrong for the next.
An empty one answers nothing: every question goes to the database, that for the directory's edition once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.domain.messaging.messages import Subject
from storage.tables import Account, Chat, LiveMessage, Occurrence, Question, Round, Unit

Owed = tuple[Occurrence, Round, Unit]


@dataclass
class Ahead:
    """Found rows by what they are asked for with; a key that is missing was not asked for yet."""

    chats: dict[int, Chat | None] = field(default_factory=dict)  # by chat id
    accounts: dict[int, Account | None] = field(default_factory=dict)  # by user id
    memberships: dict[int, list[tuple[str, int]]] = field(default_factory=dict)  # role, unit; by account id
    questions: dict[int, list[Question]] = field(
        default_factory=dict
    )  # open ones by account id, newest first
    owed: dict[int, list[Owed]] = field(default_factory=dict)  # by unit id, earliest first
    by_id: dict[int, Owed] = field(default_factory=dict)  # the same rows by occurrence
    since: datetime | None = None  # `owed` holds what is due from here …
    until: datetime | None = None  # … to here
    # by what they follow
    live: dict[tuple[Subject, int], Sequence[LiveMessage]] = field(default_factory=dict)
    queued: set[str] = field(default_factory=set)  # dedup keys known to be taken
    unqueued: set[str] = field(default_factory=set)  # those known to have been free
    leaving: dict[int, int] | None = None  # the shift that ends about now by account id
    emergency: bool | None = None  # is any incident open?
    edition: int | None = None  # of the directory
    directory: object = None  # as it was at that edition, once somebody has asked for it
    idle: set[type] = field(
        default_factory=set
    )  # tables of which nothing is due or open; see `queries.due.look`
    answers: dict[tuple[Any, ...], Any] | None = (
        None  # of queries, where nothing is written: `storage.answers`
    )
    # From when to when (UTC, the end not included) it will be asked who stands duty, where that is read at once.
    stretch: tuple[datetime, datetime] | None = None

    def owed_by(self, unit_id: int, since: datetime, until: datetime) -> list[Owed] | None:
        """What a unit owes in a span; None where that was not read."""
        rows = self.owed.get(unit_id)
        if rows is None or self.since is None or self.until is None:
            return None
        if since < self.since or until > self.until:
            return None
        return [row for row in rows if since <= row[0].due_at <= until]
