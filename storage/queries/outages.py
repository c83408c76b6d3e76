"""When the bot was down."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.tables import Outage
from storage.work import Work


def outages_between(work: Work, since: datetime, until: datetime) -> Sequence[Outage]:
    """Those that touch the span, earliest first."""
    query = select(Outage).where(
        Outage.bot_id == work.bot_id,
        col(Outage.ended_at) > since,
        col(Outage.began_at) < until,
    )
    return work.session.exec(query.order_by(col(Outage.began_at))).all()
