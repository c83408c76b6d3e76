"""How a bot is doing, as the database knows it: its heartbeat, and what waits to be sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func
from sqlmodel import col, select

from bot.domain.messaging.messages import Lane
from storage.tables import Heartbeat, Outbox, OutboxState
from storage.work import Work

# Word for word the condition of its index; see `storage.queries.outbox.UNSETTLED`.
NEVER_ANSWERED = col(Outbox.state) == bindparam("uncertain", OutboxState.UNCERTAIN, literal_execute=True)


@dataclass(frozen=True)
class Waiting:
    """What one lane of the outbox still has to send, and since when the oldest could have gone (UTC)."""

    count: int
    since: datetime | None


def last_beat(work: Work) -> datetime | None:
    """UTC; None for a bot that never beat."""
    query = select(Heartbeat.beat_at).where(Heartbeat.bot_id == work.bot_id)
    return work.session.exec(query).first()


def uncertain(work: Work, since: datetime) -> int:
    """How many messages made since then were given up without an answer to any of their tries."""
    query = select(func.count()).where(
        Outbox.bot_id == work.bot_id, NEVER_ANSWERED, col(Outbox.created_at) >= since
    )
    return work.session.exec(query).one()


def waiting(work: Work) -> dict[Lane, Waiting]:
    """Every lane of the outbox, the empty ones too. Costs what waits, not what was ever sent.

    A message held back on purpose waits from the end of that; one that was tried waits from its beginning.
    """
    held_back = (col(Outbox.attempts) == 0) & (col(Outbox.not_before) > work.now)
    began = case((col(Outbox.attempts) == 0, col(Outbox.not_before)), else_=col(Outbox.created_at))
    query = select(Outbox.lane, func.count(), func.min(case((held_back, None), else_=began))).where(
        Outbox.bot_id == work.bot_id, col(Outbox.state).in_((OutboxState.QUEUED, OutboxState.SENDING))
    )
    rows = work.session.exec(query.group_by(col(Outbox.lane))).all()
    found = {Lane(lane): Waiting(count, since) for lane, count, since in rows}
    return {lane: found.get(lane, Waiting(0, None)) for lane in Lane}
