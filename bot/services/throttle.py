"""Counts of answers by account and purpose, in the database, so that processes and restarts share them."""

from bot.domain.messaging.throttle import LIMITS, PROMPT, Purpose, Spent, ThrottleVerdict, exhausted, spend
from storage.tables import Spell
from storage.work import Work


def verdict(work: Work, user_id: int, purpose: Purpose) -> ThrottleVerdict:
    """Counts one more, and says whether it may be sent."""
    row = _row(work, user_id, purpose)
    count, found = spend(_count(row), LIMITS[purpose], work.now, PROMPT.get(purpose))
    if row is None:
        row = Spell(bot_id=work.bot_id, user_id=user_id, purpose=purpose, began_at=work.now)
        work.session.add(row)
    row.began_at, row.number = count.began_at, count.number
    work.session.flush()
    return found


def worn_out(work: Work, user_id: int, purpose: Purpose) -> bool:
    """Is the limit reached for now? Counts nothing."""
    return exhausted(_count(_row(work, user_id, purpose)), LIMITS[purpose], work.now)


def counted(work: Work, user_id: int, purpose: Purpose) -> bool:
    """Was anything counted in the current spell?"""
    row = _row(work, user_id, purpose)
    return row is not None and row.began_at <= work.now < row.began_at + LIMITS[purpose].span


def _row(work: Work, user_id: int, purpose: Purpose) -> Spell | None:
    return work.session.get(Spell, (work.bot_id, user_id, purpose))


def _count(row: Spell | None) -> Spent | None:
    return Spent(row.began_at, row.number) if row else None
