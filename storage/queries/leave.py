"""Leave of people on a rota: who asks, what stands, which shifts are left without them, and who could cover."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from bot.domain.rota.exchange import Stretch
from storage.queries import shifts
from storage.queries.shifts import Held
from storage.tables import Account, Assignment, CoverRequest, Leave, Person, Rota, Shift
from storage.work import Work


def rotas_of(work: Work, person: Person) -> Sequence[Rota]:
    """The rotas that the person stands or has stood on."""
    ids = (
        select(Shift.rota_id)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .where(Assignment.person_id == person.id)
    )
    query = select(Rota).where(col(Rota.id).in_(ids), col(Rota.closed_at).is_(None))
    return work.session.exec(query.order_by(col(Rota.id))).all()


def leave_of(work: Work, leave_id: int) -> Leave | None:
    leave = work.session.get(Leave, leave_id)
    return leave if leave is not None and leave.bot_id == work.bot_id else None


def standing(work: Work, person: Person, since: datetime) -> Sequence[Leave]:
    """Leave that was asked for or granted and ends after `since`, earliest first."""
    query = select(Leave).where(
        Leave.person_id == person.id,
        col(Leave.ends_at) > since,
        col(Leave.withdrawn_at).is_(None),
        col(Leave.granted).is_(None) | col(Leave.granted).is_(True),
    )
    return work.session.exec(query.order_by(col(Leave.starts_at))).all()


def away(work: Work, person_id: int, start: datetime, end: datetime) -> bool:
    """Has the person been granted leave that touches the span?"""
    query = select(Leave.id).where(
        Leave.person_id == person_id,
        col(Leave.granted).is_(True),
        col(Leave.withdrawn_at).is_(None),
        col(Leave.starts_at) < end,
        col(Leave.ends_at) > start,
    )
    return work.session.exec(query).first() is not None


def stretch(leave: Leave) -> Stretch:
    return Stretch(leave.starts_at, leave.ends_at)


def uncovered(work: Work, leave: Leave) -> list[Held]:
    """The person's shifts that fall in the leave and nobody has taken over, earliest first."""
    return shifts.falling_in(work, leave.person_id, stretch(leave))


def colleagues(work: Work, rota_id: int) -> Sequence[tuple[Person, Account]]:
    """People who stand or stood on the rota and have an account, by name."""
    known = (
        select(Assignment.person_id)
        .join(Shift, col(Shift.id) == Assignment.shift_id)
        .where(Shift.rota_id == rota_id)
    )
    query = (
        select(Person, Account)
        .join(Account, col(Account.id) == Person.account_id)
        .where(col(Person.id).in_(known), col(Person.closed_at).is_(None))
        .order_by(col(Person.name))
    )
    return work.session.exec(query).all()


def covers(work: Work, part_id: int) -> Sequence[CoverRequest]:
    """Whoever has been asked to stand in for an assignment."""
    query = select(CoverRequest).where(CoverRequest.assignment_id == part_id)
    return work.session.exec(query.order_by(col(CoverRequest.id))).all()


def cover_of(work: Work, cover_id: int) -> tuple[CoverRequest, Leave, Person] | None:
    """A request to stand in, the leave it belongs to, and who was asked."""
    query = (
        select(CoverRequest, Leave, Person)
        .join(Leave, col(Leave.id) == CoverRequest.leave_id)
        .join(Person, col(Person.id) == CoverRequest.person_id)
        .where(CoverRequest.id == cover_id, Leave.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()
