"""The links for all, the requests that came by them, and who of the list has not joined yet."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, update
from sqlmodel import col, select

from bot.domain.admissions import DECIDED_LIFE, AdmissionOutcome
from bot.domain.terms import PersonSource, Role
from storage.queries import listings as stored_listings
from storage.queries.in_list import among
from storage.tables import Account, JoinLink, JoinRequest, Member, Person, Unit
from storage.work import Work


@dataclass(frozen=True)
class WaitingRequest:
    """A request that nobody has decided, with whose it is and for which unit."""

    request: JoinRequest
    account: Account
    unit: Unit


@dataclass(frozen=True)
class FormerRole:
    """A role that somebody held once."""

    unit: str
    member: Member


# -- links -----------------------------------------------------------------------------------------------------------


def link(work: Work, link_id: int) -> JoinLink | None:
    found = work.session.get(JoinLink, link_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def link_of_code(work: Work, code: str) -> JoinLink | None:
    query = select(JoinLink).where(JoinLink.bot_id == work.bot_id, JoinLink.code == code)
    return work.session.exec(query).one_or_none()


def standing_links(work: Work, unit_ids: Collection[int]) -> Sequence[JoinLink]:
    """Those for exactly these units that can be opened now, the newest first."""
    query = select(JoinLink).where(
        JoinLink.bot_id == work.bot_id,
        among(JoinLink.unit_id, "units"),
        col(JoinLink.ended_at).is_(None),
        col(JoinLink.expires_at) > work.now,
    )
    return work.session.exec(query.order_by(col(JoinLink.id).desc()), params={"units": list(unit_ids)}).all()


# -- requests --------------------------------------------------------------------------------------------------------


def request(work: Work, request_id: int) -> JoinRequest | None:
    found = work.session.get(JoinRequest, request_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def open_of(work: Work, account_id: int) -> JoinRequest | None:
    """What an account has begun: a request that waits, or no more than the link opened."""
    query = select(JoinRequest).where(
        JoinRequest.bot_id == work.bot_id,
        JoinRequest.account_id == account_id,
        col(JoinRequest.decided_at).is_(None),
    )
    return work.session.exec(query.order_by(col(JoinRequest.id).desc()).limit(1)).first()


def latest_of(work: Work, account_id: int) -> JoinRequest | None:
    """The account's open request, else its last one as long as that is kept."""
    query = select(JoinRequest).where(JoinRequest.bot_id == work.bot_id, JoinRequest.account_id == account_id)
    return work.session.exec(query.order_by(col(JoinRequest.id).desc()).limit(1)).first()


def count_open(work: Work, link_id: int) -> int:
    """How many requests of a link wait."""
    query = select(func.count()).where(
        JoinRequest.link_id == link_id,
        col(JoinRequest.asked_at).is_not(None),
        col(JoinRequest.decided_at).is_(None),
    )
    return work.session.exec(query).one()


def open_by(work: Work, link_id: int) -> Sequence[JoinRequest]:
    """All that came by a link and is undecided, visitors who have chosen no unit included."""
    query = select(JoinRequest).where(JoinRequest.link_id == link_id, col(JoinRequest.decided_at).is_(None))
    return work.session.exec(query.order_by(col(JoinRequest.id))).all()


def waiting(work: Work, unit_ids: Collection[int]) -> list[WaitingRequest]:
    """The requests for these units, the oldest first."""
    query = (
        select(JoinRequest, Account, Unit)
        .join(Account, col(Account.id) == JoinRequest.account_id)
        .join(Unit, col(Unit.id) == JoinRequest.unit_id)
        .where(
            JoinRequest.bot_id == work.bot_id,
            among(JoinRequest.unit_id, "units"),
            col(JoinRequest.asked_at).is_not(None),
            col(JoinRequest.decided_at).is_(None),
        )
        .order_by(col(JoinRequest.asked_at), col(JoinRequest.id))
    )
    return [WaitingRequest(*row) for row in work.session.exec(query, params={"units": list(unit_ids)})]


def settle_request(
    work: Work, asked: JoinRequest, version: int, outcome: AdmissionOutcome, by: Account | None
) -> bool:
    """Decides a request as it stood at `version`; False where that is over. Of two who press, one wins.

    Its telephone goes at once, all else of it after a while.
    """
    done = work.session.execute(
        update(JoinRequest)
        .where(
            col(JoinRequest.id) == asked.id,
            col(JoinRequest.version) == version,
            col(JoinRequest.decided_at).is_(None),
        )
        .values(
            decided_at=work.now,
            decided_by=by.id if by else None,
            outcome=outcome,
            phone="",
            not_persons=[],
            next_action_at=work.now + DECIDED_LIFE,
        )
    )
    work.session.refresh(asked)
    return bool(done.rowcount)  # type: ignore[attr-defined]


# -- who is on the list ----------------------------------------------------------------------------------------------


def on_list(work: Work, unit_id: int) -> list[tuple[Person, Role | None]]:
    """Everybody whom the office's list has at a unit, with the first role it gives them there; then those on the staff
    of whom it says nothing: at the unit, or where nobody has said where. Those with an account, too."""
    known = dict[int, tuple[Person, Role | None]]()
    for one in stored_listings.expected(work, [unit_id]):
        known.setdefault(one.person.id, (one.person, one.listing.role))
    query = (
        select(Person)
        .where(
            Person.bot_id == work.bot_id,
            (col(Person.unit_id) == unit_id) | col(Person.unit_id).is_(None),
            col(Person.closed_at).is_(None),
            Person.source != PersonSource.JOINED,
        )
        .order_by(col(Person.id))
    )
    others = [person for person in work.session.exec(query) if person.id not in known]
    return [*known.values(), *((person, None) for person in others)]


def absent(work: Work, unit_ids: Collection[int]) -> list[tuple[Unit, Person]]:
    """Everybody of these units who has not joined, in the order of the units: as the office's list has them, and those
    on the staff without an account of whom it says nothing."""
    listed_there = stored_listings.absent(work, unit_ids)
    known = {one.person.id for one in listed_there}
    query = (
        select(Unit, Person)
        .join(Person, col(Person.unit_id) == Unit.id)
        .where(
            Unit.bot_id == work.bot_id,
            among(Unit.id, "units"),
            col(Person.account_id).is_(None),
            col(Person.closed_at).is_(None),
            Person.source != PersonSource.JOINED,
        )
        .order_by(col(Unit.position), col(Person.id))
    )
    staff = work.session.exec(query, params={"units": list(unit_ids)}).all()
    found = [(one.unit, one.person) for one in listed_there]
    found += [(unit, person) for unit, person in staff if person.id not in known]
    return sorted(found, key=lambda one: one[0].position)


def manned(work: Work, unit_ids: Collection[int]) -> set[int]:
    """Those of the units at which somebody holds a role."""
    query = select(Member.unit_id).where(among(Member.unit_id, "units"), col(Member.ended_at).is_(None))
    return set(work.session.exec(query, params={"units": list(unit_ids)}))


def former_roles(work: Work, account_id: int) -> list[FormerRole]:
    """Roles that an account held and holds no more, the last ended first."""
    query = (
        select(Unit.name, Member)
        .join(Member, col(Member.unit_id) == Unit.id)
        .where(Unit.bot_id == work.bot_id, Member.account_id == account_id, col(Member.ended_at).is_not(None))
        .order_by(col(Member.ended_at).desc())
    )
    return [FormerRole(*row) for row in work.session.exec(query)]
