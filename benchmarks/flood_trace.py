"""What the program had to do while it was flooded: how much waited in each lane, and when what fell due was decided.

All of it is read from the program's own database; the lanes are looked at while it runs.
"""

import asyncio
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from sqlmodel import col, func, select

from bot.clock import SystemClock
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Lane
from storage.database import Database
from storage.queries import operation as stored_operation
from storage.session import Session
from storage.tables import Outbox, Round, SummaryIssue
from storage.work import Work

LOOK_SECONDS = 0.25  # between two looks at the lanes


class QueueLengths:
    """The most that waited in each lane at one look, and the longest that one of it had waited (seconds)."""

    def __init__(self, database: Database, bot_id: int) -> None:
        self._database, self._bot_id = database, bot_id
        self._most: dict[Lane, tuple[int, float]] = dict.fromkeys(Lane, (0, 0.0))

    async def watch(self) -> None:
        """Looks until it is cancelled."""
        while True:
            await self._database.look(self._look)
            await asyncio.sleep(LOOK_SECONDS)

    def _look(self, session: Session) -> None:
        now = SystemClock().now()
        for lane, found in stored_operation.waiting(Work(session, self._bot_id, now)).items():
            count, waited = self._most[lane]
            longest = (now - found.since).total_seconds() if found.since else 0.0
            self._most[lane] = max(count, found.count), max(waited, longest)

    def told(self) -> str:
        return ", ".join(
            f"{lane.name.lower()} {count} ({waited:.1f} s)" for lane, (count, waited) in self._most.items()
        )


def stored_at(database: Database, bot_id: int, chats: Collection[int]) -> Mapping[int, datetime]:
    """When the first ✅ of each of these chats was queued, with the report that it is for (UTC)."""
    query = (
        select(Outbox.chat_id, func.min(Outbox.created_at))
        .where(Outbox.bot_id == bot_id, Outbox.kind == Kind.RECEIPT.value.stored)
        .where(col(Outbox.chat_id).in_(chats))
        .group_by(col(Outbox.chat_id))
    )
    with database.looking() as session:
        return {chat: at.astimezone(UTC) for chat, at in session.exec(query).all()}


def decided_at(database: Database, bot_id: int, due: datetime) -> datetime | None:
    """When the first edition of the summary of the round that was due then was made (UTC)."""
    query = (
        select(func.min(SummaryIssue.issued_at))
        .join(Round, col(Round.id) == SummaryIssue.round_id)
        .where(Round.bot_id == bot_id, Round.due_at == due)
    )
    with database.looking() as session:
        return session.exec(query).one()
