"""Whom the office's list (名册) expects where, who of them has not joined, and who is meant by name and telephone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, update
from sqlmodel import col, select

from bot.domain.terms import Role
from storage.queries.in_list import among
from storage.tables import (
    Assignment,
    Incident,
    Invite,
    Leave,
    Listing,
    ListingDraft,
    Matter,
    Member,
    Occurrence,
    Person,
    Unit,
)
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
    """The open lines of one person: one for each unit and role."""
    return _listed(work, col(Listing.person_id) == person_id)


def lines_by_id(work: Work, listing_ids: Collection[int]) -> list[Listed]:
    """Lines of the list by their ids, ended ones and those of closed units included, in the order of the units."""
    query = (
        select(Listing, Person, Unit)
        .join(Person, col(Person.id) == Listing.person_id)
        .join(Unit, col(Unit.id) == Listing.unit_id)
        .where(among(Listing.id))
        .order_by(col(Unit.position), col(Unit.id), col(Listing.id))
    )
    return [Listed(*row) for row in work.session.exec(query, params={"ids": listing_ids})]


def end_of(work: Work, person_id: int) -> None:
    """Ends all lines of one person."""
    lines = update(Listing).where(col(Listing.person_id) == person_id, col(Listing.ended_at).is_(None))
    work.session.execute(lines.values(ended_at=work.now))


def hand_on(work: Work, old: int, new: int, unit_ids: Collection[int] | None = None) -> None:
    """Where one person was expected, another is; `unit_ids`: only at these units."""
    lines = update(Listing).where(
        col(Listing.person_id) == old, col(Listing.ended_at).is_(None), *_at(unit_ids)
    )
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


def reported_for(work: Work) -> list[str]:
    """The names of the units of which somebody is the reporter now."""
    query = (
        select(Unit.name)
        .join(Member, col(Member.unit_id) == Unit.id)
        .where(Unit.bot_id == work.bot_id, Member.role == Role.REPORTER, col(Member.ended_at).is_(None))
        .distinct()
    )
    return list(work.session.exec(query))


def is_used(work: Work, person: Person) -> bool:
    """Has somebody joined as this person, been invited as them, or put them on a rota or on another list?"""
    if person.account_id is not None:
        return True
    for table in (Assignment, Invite, Leave):
        if work.session.exec(select(table.id).where(table.person_id == person.id).limit(1)).first():
            return True
    return bool(of_person(work, person.id))


def used_units(work: Work, unit_ids: Collection[int], but_roles: Collection[int] = ()) -> set[int]:
    """Which of these units somebody has joined, reported for or raised something at, or has other lines of the list.

    `but_roles`: roles there (their ids) that say nothing of that.
    """
    joined = select(Member.unit_id).where(
        col(Member.unit_id).in_(unit_ids), col(Member.ended_at).is_(None), col(Member.id).not_in(but_roles)
    )
    reported = select(Occurrence.unit_id).where(
        col(Occurrence.unit_id).in_(unit_ids), col(Occurrence.reported_at).is_not(None)
    )
    matters = select(Matter.unit_id).where(col(Matter.unit_id).in_(unit_ids))
    raised = select(Incident.unit_id).where(col(Incident.unit_id).in_(unit_ids))
    listed = select(Listing.unit_id).where(
        col(Listing.unit_id).in_(unit_ids), col(Listing.ended_at).is_(None)
    )
    found = (joined, reported, matters, raised, listed)
    return {unit_id for query in found for unit_id in work.session.exec(query) if unit_id is not None}


def waiting_drafts(work: Work, account_id: int) -> Sequence[ListingDraft]:
    """Lists that somebody has sent and not decided on."""
    query = select(ListingDraft).where(
        ListingDraft.bot_id == work.bot_id,
        ListingDraft.account_id == account_id,
        col(ListingDraft.decided_at).is_(None),
    )
    return work.session.exec(query).all()


def last_written(work: Work, account_id: int, since: datetime) -> ListingDraft | None:
    """The list that an account wrote last, not before `since` (UTC), unless it has been taken back."""
    query = (
        select(ListingDraft)
        .where(
            ListingDraft.bot_id == work.bot_id,
            ListingDraft.account_id == account_id,
            col(ListingDraft.written) != "",
            col(ListingDraft.decided_at) >= since,
            col(ListingDraft.taken_back_at).is_(None),
        )
        .order_by(col(ListingDraft.decided_at).desc(), col(ListingDraft.id).desc())
    )
    return work.session.exec(query.limit(1)).first()
