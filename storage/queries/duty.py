"""Who is on duty."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from bot.domain.terms import DutyPost
from storage.queries import units
from storage.tables import Account, Assignment, DutyPerson, Rota, Shift
from storage.work import Work


@dataclass(frozen=True)
class OnDuty:
    """One person at a post of a rota. Without an account they can only be telephoned."""

    rota: str
    post: DutyPost
    person_id: int
    name: str
    phone: str
    account: Account | None


def on_duty(work: Work, unit_id: int, at: datetime) -> list[OnDuty]:
    """Everybody on duty for the unit at an instant (UTC): rotas of the unit first, then of those above it.

    Within a rota leaders come first.
    """
    chain = units.above(work, unit_id)
    query = (
        select(Rota, Assignment, DutyPerson, Account)
        .join(Shift, col(Shift.rota_id) == Rota.id)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .join(DutyPerson, col(DutyPerson.id) == Assignment.person_id)
        .outerjoin(Account, col(Account.id) == DutyPerson.account_id)
        .where(
            Rota.bot_id == work.bot_id,
            col(Rota.unit_id).in_(chain),
            col(Rota.closed_at).is_(None),
            col(Shift.starts_at) <= at,
            col(Shift.ends_at) > at,
            col(Assignment.since) <= at,
            col(Assignment.ended_at).is_(None) | (col(Assignment.ended_at) > at),
        )
        .order_by(col(Rota.id), col(Assignment.post), col(Assignment.id))
    )
    rows = work.session.exec(query).all()
    found = [
        (
            chain.index(rota.unit_id),
            OnDuty(rota.name, part.post, part.person_id, who.name, who.phone, account),
        )
        for rota, part, who, account in rows
    ]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def person_named(work: Work, name: str) -> DutyPerson | None:
    query = select(DutyPerson).where(
        DutyPerson.bot_id == work.bot_id, DutyPerson.name == name, col(DutyPerson.closed_at).is_(None)
    )
    return work.session.exec(query).one_or_none()


def stands_duty(work: Work, account_id: int) -> bool:
    """Is the account that of somebody on a rota, whether on duty now or not?"""
    query = select(DutyPerson.id).where(
        DutyPerson.bot_id == work.bot_id,
        DutyPerson.account_id == account_id,
        col(DutyPerson.closed_at).is_(None),
    )
    return work.session.exec(query.limit(1)).first() is not None
