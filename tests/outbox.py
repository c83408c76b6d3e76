"""What the bot is about to send."""

from sqlmodel import col, select

from storage.session import Session
from storage.tables import Outbox


def newest(session: Session) -> Outbox:
    """The message that was queued last."""
    return session.exec(select(Outbox).order_by(col(Outbox.id).desc()).limit(1)).one()
