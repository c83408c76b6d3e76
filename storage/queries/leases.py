"""Who may poll and send for a bot token. A lease that is not renewed runs out by itself.

On PostgreSQL the processes may run on machines whose clocks disagree, so the database's clock decides. Who shares a
SQLite file shares a machine, and with it the clock of `work.now`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import DateTime, func
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from storage.tables import Lease
from storage.work import Work

LIFE = timedelta(seconds=14)


@dataclass(frozen=True)
class LeaseStanding:
    """Whose a lease is, and for how long it still runs; not positive where it has run out."""

    holder: str
    left: timedelta


def hold(work: Work, name: str, holder: str) -> bool:
    """Takes or renews the lease in one statement; False while somebody else holds it."""
    now, insert = _now(work), _dialect(work).insert
    taking = insert(Lease).values(name=name, holder=holder, expires_at=now + LIFE)
    taken = taking.on_conflict_do_update(
        index_elements=[col(Lease.name)],
        set_={"holder": taking.excluded.holder, "expires_at": taking.excluded.expires_at},
        where=(col(Lease.holder) == holder) | (col(Lease.expires_at) <= now),
    )
    return work.session.execute(taken.returning(col(Lease.name))).first() is not None


def standing(work: Work, name: str) -> LeaseStanding | None:
    """The lease as it stands, run out or not."""
    row = work.session.execute(
        select(col(Lease.holder), col(Lease.expires_at)).where(Lease.name == name)
    ).first()
    return LeaseStanding(row[0], row[1] - instant(work)) if row else None


def holder(work: Work) -> str | None:
    """Any process that serves a bot on this database now."""
    query = select(Lease.holder).where(col(Lease.expires_at) > _now(work))
    return work.session.exec(query.limit(1)).first()


def holder_of(work: Work) -> str | None:
    """The process that serves this bot now."""
    found = standing(work, lease_name(work.bot_id))
    return found.holder if found is not None and found.left > timedelta(0) else None


def lease_name(bot_id: int) -> str:
    return f"bot:{bot_id}"


def release(work: Work, name: str, holder: str) -> None:
    """Lets go at once, so that a stand-by need not wait for the lease to run out."""
    lease = work.session.get(Lease, name)
    if lease is not None and lease.holder == holder:
        work.session.delete(lease)
        work.session.flush()


def instant(work: Work) -> datetime:
    """Now (UTC), by the clock that leases go by."""
    now = _now(work)
    return now if isinstance(now, datetime) else work.session.execute(select(now)).scalar_one()


def _now(work: Work) -> Any:
    """`clock_timestamp`, because `now()` is when the transaction began: it may have waited for its turn since."""
    if _dialect(work) is sqlite:
        return work.now
    return func.clock_timestamp(type_=DateTime(timezone=True))


def _dialect(work: Work) -> Any:
    return sqlite if work.session.get_bind().dialect.name == "sqlite" else postgresql
