"""Shifts and who stands them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import select as select_many  # knows more than four tables at a time
from sqlmodel import col, select

from bot.domain.rota.spans import NOTE_LEAD, NOTE_LIFE
from storage.tables import Account, Assignment, DutyPerson, Rota, Shift, Swap
from storage.work import Work

HANDOVER_REACH = timedelta(days=7)  # an earlier shift has nothing to hand over any more


@dataclass(frozen=True)
class Held:
    """One post of one shift with whoever holds it, loaded for writing."""

    part: Assignment
    shift: Shift
    rota: Rota
    person: DutyPerson
    account: Account | None

    @property
    def id(self) -> int:
        return self.part.id


def _held(work: Work, *conditions: Any) -> list[Held]:
    query = (
        select_many(Assignment, Shift, Rota, DutyPerson, Account)
        .join(Shift, col(Shift.id) == Assignment.shift_id)
        .join(Rota, col(Rota.id) == Shift.rota_id)
        .join(DutyPerson, col(DutyPerson.id) == Assignment.person_id)
        .outerjoin(Account, col(Account.id) == DutyPerson.account_id)
        .where(col(Rota.bot_id) == work.bot_id, col(Rota.closed_at).is_(None), *conditions)
        .order_by(col(Shift.starts_at), col(Rota.id), col(Assignment.post), col(Assignment.id))
    )
    return [Held(*row) for row in work.session.execute(query).all()]


STANDING = col(Assignment.ended_at).is_(None)
# Accounts whose shift ends about now, each with that shift; see `leaving_about`.
LEAVING = (
    select(DutyPerson.account_id, Assignment.shift_id)
    .join(Assignment, col(Assignment.person_id) == DutyPerson.id)
    .join(Shift, col(Shift.id) == Assignment.shift_id)
    .where(
        DutyPerson.bot_id == bindparam("bot"),
        col(DutyPerson.account_id).is_not(None),
        col(Shift.ends_at).between(bindparam("since"), bindparam("until")),
        STANDING,
    )
)


def held(work: Work, part_id: int) -> Held | None:
    """One assignment, whether it still stands or not."""
    return next(iter(_held(work, Assignment.id == part_id)), None)


def of_shift(work: Work, shift_id: int) -> list[Held]:
    """Whoever stands a shift: leaders first."""
    return _held(work, Assignment.shift_id == shift_id, STANDING)


def coming_of(work: Work, person_id: int) -> list[Held]:
    """The person's running and coming shifts, earliest first."""
    return _held(work, Assignment.person_id == person_id, col(Shift.ends_at) > work.now, STANDING)


def held_by(work: Work, person_id: int) -> list[Held]:
    """Every shift a person stands or stood, past ones included."""
    return _held(work, Assignment.person_id == person_id, STANDING)


def of_rota(work: Work, rota_id: int) -> list[Held]:
    """Whoever stands a running or coming shift of a rota."""
    return _held(work, Shift.rota_id == rota_id, col(Shift.ends_at) > work.now, STANDING)


def leaving(work: Work) -> dict[int, int]:
    """The accounts whose shift ends about now, so that a note of theirs is wanted, each with that shift."""
    found = work.session.exec(LEAVING.order_by(col(Shift.ends_at)), params=leaving_about(work))
    return {account_id: shift_id for account_id, shift_id in found if account_id}


def leaving_about(work: Work) -> dict[str, Any]:
    """What `LEAVING` is given."""
    return {"bot": work.bot_id, "since": work.now - NOTE_LIFE, "until": work.now + NOTE_LEAD}


def running(work: Work) -> list[Held]:
    """Whoever is on duty at this moment, over all rotas."""
    return _held(
        work,
        col(Shift.starts_at) <= work.now,
        col(Shift.ends_at) > work.now,
        STANDING,
    )


def between(work: Work, since: datetime, until: datetime) -> list[Held]:
    """Whoever stands a shift that overlaps a span (UTC), over all rotas."""
    return _held(work, col(Shift.starts_at) < until, col(Shift.ends_at) > since, STANDING)


def on_days(work: Work, rota_id: int, first: date, last: date) -> list[Held]:
    """Whoever stands the rota's shifts that begin on these local days, both inclusive."""
    return _held(work, Shift.rota_id == rota_id, col(Shift.day).between(first, last), STANDING)


def before(work: Work, shift: Shift) -> Shift | None:
    """The shift of the same rota that hands over to this one, with people in it."""
    query = (
        select(Shift)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .where(
            Shift.rota_id == shift.rota_id,
            col(Shift.ends_at) <= shift.starts_at,
            col(Shift.ends_at) > shift.starts_at - HANDOVER_REACH,
            STANDING,
        )
        .order_by(col(Shift.ends_at).desc())
    )
    return work.session.exec(query.limit(1)).first()


def after(work: Work, shift: Shift) -> Shift | None:
    """The next shift of the same rota with people in it."""
    query = (
        select(Shift)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .where(Shift.rota_id == shift.rota_id, col(Shift.starts_at) >= shift.ends_at, STANDING)
        .order_by(col(Shift.starts_at))
    )
    return work.session.exec(query.limit(1)).first()


def open_swap(work: Work, part_id: int) -> Swap | None:
    """A request about this assignment that nobody has answered."""
    query = select(Swap).where(
        (col(Swap.mine_id) == part_id) | (col(Swap.theirs_id) == part_id), col(Swap.decided_at).is_(None)
    )
    return work.session.exec(query.limit(1)).first()
