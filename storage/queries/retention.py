"""When what is no record is let go of, and what admins know of that."""

from sqlmodel import select

from storage.tables import Retention
from storage.work import Work


def of_bot(work: Work) -> Retention | None:
    return work.session.exec(select(Retention).where(Retention.bot_id == work.bot_id)).first()
