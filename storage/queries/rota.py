"""Who is on duty, and the rotas, shifts and people behind it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam
from sqlmodel import col, select

from bot.domain.rota.rule import Rule
from bot.domain.terms import DutyPost
from storage.answers import asked_once
from storage.queries import duty, shifts, units
from storage.queries.shifts import Held
from storage.session import Session
from storage.tables import Account, Assignment, Member, Person, Rota, RotaDraft, Shift
from storage.work import Work

OPEN = (
    select(Rota).where(Rota.bot_id == bindparam("bot"), col(Rota.closed_at).is_(None)).order_by(col(Rota.id))
)


@dataclass(frozen=True)
class OnDuty:
    """One person at a post of a rota. Without an account they can only be telephoned."""

    rota: str
    post: str
    stands_for: DutyPost | None  # whom `post:leader` or `post:staff` means
    person_id: int
    name: str
    phone: str
    account: Account | None
    unit_id: int  # of the rota

    @property
    def leads(self) -> bool:
        return self.stands_for is DutyPost.LEADER


def rule_of(rota: Rota) -> Rule:
    return Rule.model_validate_json(rota.plan) if rota.plan else Rule()


def on_duty(work: Work, unit_id: int, at: datetime) -> list[OnDuty]:
    """Everybody on duty for the unit at an instant (UTC): rotas of the unit first, then of those above it.

    Within a rota in the order of its posts, leaders first.
    """
    chain = units.above(work, unit_id)
    found = duty.standing_at(work, at, units=chain)
    return [_on_duty(held) for held in sorted(found, key=lambda held: chain.index(held.rota.unit_id))]


def _on_duty(held: Held) -> OnDuty:
    who, part = held.person, held.part
    return OnDuty(
        rota=held.rota.name,
        post=part.post,
        stands_for=held.stands_for,
        person_id=part.person_id,
        name=who.name,
        phone=who.phone,
        account=held.account,
        unit_id=held.rota.unit_id,
    )


@asked_once
def open_rotas(work: Work) -> Sequence[Rota]:
    return [] if Rota in work.ahead.idle else work.session.exec(OPEN, params={"bot": work.bot_id}).all()


def rota_named(work: Work, name: str) -> Rota | None:
    return next((rota for rota in open_rotas(work) if rota.name == name), None)


def shifts_since(work: Work, rota_id: int, at: datetime) -> Sequence[Shift]:
    """The shifts running at an instant (UTC) and all after it, earliest first."""
    query = select(Shift).where(Shift.rota_id == rota_id, col(Shift.ends_at) > at)
    return work.session.exec(query.order_by(col(Shift.starts_at))).all()


def shifts_from_day(work: Work, rota_id: int, day: date) -> Sequence[Shift]:
    """The shifts that begin on a local day or later."""
    query = select(Shift).where(Shift.rota_id == rota_id, col(Shift.day) >= day)
    return work.session.exec(query.order_by(col(Shift.starts_at))).all()


def all_parts(work: Work, shift_id: int) -> Sequence[Assignment]:
    """Every assignment a shift ever had, those that ended included."""
    query = select(Assignment).where(Assignment.shift_id == shift_id)
    return work.session.exec(query.order_by(col(Assignment.id))).all()


def all_parts_of(work: Work, shift_ids: Collection[int]) -> dict[int, list[Assignment]]:
    """The same of many shifts, by the shift's id; one that never had any is left out."""
    found = dict[int, list[Assignment]]()
    query = select(Assignment).where(col(Assignment.shift_id).in_(shift_ids)).order_by(col(Assignment.id))
    for part in work.session.exec(query):
        found.setdefault(part.shift_id, []).append(part)
    return found


def standing(work: Work, shift_id: int) -> Sequence[Assignment]:
    """The assignments of a shift that are not over, those to a part of it included."""
    given = col(Assignment.ended_at)
    ahead = given.is_(None) | (given > work.now) & (given > col(Assignment.since))
    query = select(Assignment).where(Assignment.shift_id == shift_id, ahead)
    return work.session.exec(query.order_by(col(Assignment.post), col(Assignment.id))).all()


def last_written(work: Work, account_id: int, since: datetime) -> RotaDraft | None:
    """The sheet an account wrote last, not before `since` (UTC), unless it has been taken back."""
    query = (
        select(RotaDraft)
        .where(
            RotaDraft.bot_id == work.bot_id,
            RotaDraft.account_id == account_id,
            col(RotaDraft.rota_id).is_not(None),
            col(RotaDraft.decided_at) >= since,
            col(RotaDraft.taken_back_at).is_(None),
        )
        .order_by(col(RotaDraft.decided_at).desc(), col(RotaDraft.id).desc())
    )
    return work.session.exec(query.limit(1)).first()


def rotas_of(work: Work, person_id: int) -> Sequence[int]:
    """The rotas on which a person stands or stood duty."""
    query = (
        select(Shift.rota_id)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .where(Assignment.person_id == person_id)
        .distinct()
    )
    return work.session.exec(query).all()


def stood_on(work: Work, account: Account) -> Sequence[Rota]:
    """The rotas on which an account has a running or coming shift."""
    query = (
        select(Rota)
        .join(Shift, col(Shift.rota_id) == Rota.id)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .join(Person, col(Person.id) == Assignment.person_id)
        .where(
            Person.account_id == account.id,
            col(Person.closed_at).is_(None),
            Rota.bot_id == work.bot_id,
            col(Rota.closed_at).is_(None),
            col(Shift.ends_at) > work.now,
            shifts.time_left(work),
        )
    )
    return list({rota.id: rota for rota in work.session.exec(query.order_by(col(Rota.id)))}.values())


def on_staff(work: Work, rota: Rota, unit_ids: Collection[int], person: Person) -> bool:
    """Does a person belong to a rota: by standing on it or on another of these units, or by a role at one of them?"""
    stood = (
        select(Assignment.id)
        .join(Shift, col(Shift.id) == Assignment.shift_id)
        .join(Rota, col(Rota.id) == Shift.rota_id)
        .where(
            Assignment.person_id == person.id,
            (col(Rota.id) == rota.id) | col(Rota.unit_id).in_(unit_ids),
        )
        .limit(1)
    )
    if work.session.exec(stood).first() is not None:
        return True
    member = select(Member.id).where(
        Member.account_id == person.account_id,
        col(Member.unit_id).in_(unit_ids),
        col(Member.ended_at).is_(None),
    )
    return person.account_id is not None and work.session.exec(member.limit(1)).first() is not None


def people_on(work: Work, rota_id: int) -> Sequence[Person]:
    """Everybody who stands or stood duty on a rota and still may, in the order in which they were entered."""
    query = (
        select(Person)
        .join(Assignment, col(Assignment.person_id) == Person.id)
        .join(Shift, col(Shift.id) == Assignment.shift_id)
        .where(Shift.rota_id == rota_id, col(Person.closed_at).is_(None))
        .distinct()
        .order_by(col(Person.id))
    )
    return work.session.exec(query).all()


@asked_once
def has_rota(work: Work, unit_id: int) -> bool:
    """Is there a rota for the unit or above it, whoever is on it?"""
    query = select(Rota.id).where(
        Rota.bot_id == work.bot_id,
        col(Rota.unit_id).in_(units.above(work, unit_id)),
        col(Rota.closed_at).is_(None),
    )
    return work.session.exec(query.limit(1)).first() is not None


def nearest_with_rota(work: Work, chain: Sequence[int]) -> int | None:
    """The first of these units that keeps a rota, whoever is on it."""
    query = select(Rota.unit_id).where(
        Rota.bot_id == work.bot_id, col(Rota.unit_id).in_(chain), col(Rota.closed_at).is_(None)
    )
    return min(work.session.exec(query), key=chain.index, default=None)


def rota_behind(session: Session, secret: str) -> Rota | None:
    """The rota whose calendar has this secret in its address, of whichever bot."""
    query = select(Rota).where(Rota.secret == secret, col(Rota.closed_at).is_(None))
    return session.exec(query).one_or_none()
