"""Whom the office's list (名册) expects where, who of them has not joined, and who is meant by name and telephone."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, update
from sqlmodel import col, select

from bot.domain.listings import telephone
from storage.tables import Listing, Member, Person, Unit
from storage.work import Work


@dataclass(frozen=True)
class Listed:
    """A line of the list that stands. It is no right: somebody has yet to join, and an admin to say yes."""

    listing: Listing
    person: Person
    unit: Unit


def expected(work: Work, unit_ids: Collection[int] | None = None) -> list[Listed]:
    """The list as it is, in the order of the units; None: of all units."""
    return _listed(work, *_at(unit_ids))


def absent(work: Work, unit_ids: Collection[int] | None = None) -> list[Listed]:
    """Whoever is listed at a unit and holds no role there yet."""
    there = select(Member.id).where(
        col(Member.account_id) == Person.account_id,
        col(Member.unit_id) == Listing.unit_id,
        col(Member.ended_at).is_(None),
    )
    return _listed(work, ~there.exists(), *_at(unit_ids))


def of_person(work: Work, person_id: int) -> list[Listed]:
    """Where one person is listed: one line for each unit and role."""
    return _listed(work, col(Listing.person_id) == person_id)


def named_at(work: Work, unit_id: int, name: str) -> list[Listed]:
    """Whoever is listed under this very name at a unit."""
    return _listed(work, col(Listing.unit_id) == unit_id, col(Person.name) == name.strip())


def reached_by(work: Work, phone: str) -> list[Listed]:
    """Whoever is listed with this telephone, however it is written; nobody by an empty one."""
    return [one for one in expected(work) if telephone.same(one.person.phone, phone)]


def hand_on(work: Work, old: int, new: int) -> None:
    """Where one person was expected, another is."""
    lines = update(Listing).where(col(Listing.person_id) == old, col(Listing.ended_at).is_(None))
    work.session.execute(lines.values(person_id=new))


def _at(unit_ids: Collection[int] | None) -> list[ColumnElement[bool]]:
    return [] if unit_ids is None else [col(Listing.unit_id).in_(unit_ids)]


def _listed(work: Work, *which: ColumnElement[bool]) -> list[Listed]:
    query = (
        select(Listing, Person, Unit)
        .join(Person, col(Person.id) == Listing.person_id)
        .join(Unit, col(Unit.id) == Listing.unit_id)
        .where(
            Listing.bot_id == work.bot_id,
            col(Listing.ended_at).is_(None),
            col(Person.closed_at).is_(None),
            col(Unit.closed_at).is_(None),
            *which,
        )
        .order_by(col(Unit.position), col(Unit.id), col(Listing.id))
    )
    return [Listed(*row) for row in work.session.exec(query)]
