"""What admins are in the middle of arranging."""

from datetime import datetime

from sqlmodel import col, select

from storage.tables import Audit, Draft
from storage.work import Work


def draft_of(work: Work, account_id: int) -> Draft | None:
    """The draft of an account, also one that has expired."""
    return work.session.exec(select(Draft).where(Draft.account_id == account_id)).one_or_none()


def newest_change(work: Work, since: datetime) -> Audit | None:
    """The change that was written down last, of those at or after an instant (UTC)."""
    query = select(Audit).where(Audit.bot_id == work.bot_id, col(Audit.at) >= since)
    return work.session.exec(query.order_by(col(Audit.id).desc()).limit(1)).first()
