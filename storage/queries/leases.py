"""Who may poll and send for a bot token. A lease that is not renewed runs out by itself."""

from datetime import timedelta

from sqlmodel import col, select

from storage.tables import Lease
from storage.work import Work

LIFE = timedelta(seconds=15)


def hold(work: Work, name: str, holder: str) -> bool:
    """Takes or renews the lease; False while somebody else holds it."""
    lease = work.session.get(Lease, name)
    if lease is None:
        work.session.add(Lease(name=name, holder=holder, expires_at=work.now + LIFE))
        return True
    if lease.holder != holder and lease.expires_at > work.now:
        return False
    lease.holder, lease.expires_at = holder, work.now + LIFE
    return True


def holder(work: Work) -> str | None:
    """Any process that serves a bot on this database now."""
    query = select(Lease.holder).where(col(Lease.expires_at) > work.now)
    return work.session.exec(query.limit(1)).first()


def holder_of(work: Work) -> str | None:
    """The process that serves this bot now."""
    lease = work.session.get(Lease, lease_name(work.bot_id))
    return lease.holder if lease is not None and lease.expires_at > work.now else None


def lease_name(bot_id: int) -> str:
    return f"bot:{bot_id}"


def release(work: Work, name: str, holder: str) -> None:
    """Lets go at once, so that a stand-by need not wait for the lease to run out."""
    lease = work.session.get(Lease, name)
    if lease is not None and lease.holder == holder:
        work.session.delete(lease)
