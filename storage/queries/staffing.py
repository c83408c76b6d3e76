"""Who serves which unit, and whether they can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, select

from bot.domain.terms import Role
from storage.tables import Account, Chat, Member, Unit
from storage.work import Work


@dataclass(frozen=True)
class Post:
    """One person's role at one unit."""

    unit: str
    role: Role
    name: str
    reachable: bool


def posts(work: Work) -> Sequence[Post]:
    """Everybody at the units that still exist, in the order of the configuration."""
    query = (
        select(Unit.name, Member.role, Account.name, Chat.disabled_at)
        .join(Member, col(Member.unit_id) == Unit.id)
        .join(Account, col(Account.id) == Member.account_id)
        .outerjoin(Chat, (col(Chat.bot_id) == Account.bot_id) & (col(Chat.chat_id) == Account.user_id))
        .where(Unit.bot_id == work.bot_id, col(Unit.closed_at).is_(None), col(Member.ended_at).is_(None))
        .order_by(col(Unit.position), col(Member.id))
    )
    rows = work.session.exec(query).all()
    return [Post(unit, Role(role), name, disabled is None) for unit, role, name, disabled in rows]
