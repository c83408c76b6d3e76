"""Units: names, the tree, and who is below whom."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, update
from sqlmodel import col, select

from bot.domain.unit_names import Former, named_at
from storage.answers import asked_once
from storage.queries.directory import directory
from storage.tables import (
    Binding,
    EmergencyPlan,
    FormerName,
    Invite,
    JoinLink,
    JoinRequest,
    Listing,
    Occurrence,
    PlanRun,
    Rota,
    Unit,
)
from storage.work import Work


@asked_once
def open_units(work: Work) -> Sequence[Unit]:
    """All units that still exist, in the order of the configuration."""
    query = select(Unit).where(Unit.bot_id == work.bot_id, col(Unit.closed_at).is_(None))
    return work.session.exec(query.order_by(col(Unit.position))).all()


def unit_named(work: Work, name: str) -> Unit | None:
    """The unit with this designation or alias."""
    wanted = name.strip()
    return next((unit for unit in open_units(work) if wanted in (unit.name, *unit.aliases)), None)


def units_called(work: Work, words: str) -> list[Unit]:
    """The units that somebody may mean who types this: one, none, or all that bear the name."""
    found = directory(work).bearers(words)
    return [unit for unit in open_units(work) if unit.id in found] if found else []


def unit_names(work: Work, unit_ids: Iterable[int]) -> dict[int, str]:
    """Names by id, in the order of the configuration."""
    query = select(Unit.id, Unit.name).where(Unit.bot_id == work.bot_id, col(Unit.id).in_(list(unit_ids)))
    query = query.order_by(col(Unit.position))
    return {unit_id: name for unit_id, name in work.session.exec(query) if unit_id is not None}


def all_units(work: Work) -> Sequence[Unit]:
    """All units there are or ever were, in the order of the configuration."""
    return work.session.exec(
        select(Unit).where(Unit.bot_id == work.bot_id).order_by(col(Unit.position))
    ).all()


def unit(work: Work, unit_id: int) -> Unit | None:
    """A unit of this bot that still exists."""
    found = work.session.get(Unit, unit_id)
    return found if found is not None and found.bot_id == work.bot_id and found.closed_at is None else None


def right_below(work: Work, unit_id: int) -> Sequence[Unit]:
    """The units that still exist whose unit above is this one, in the order of the configuration."""
    return [one for one in open_units(work) if one.parent_id == unit_id]


def former_names(work: Work) -> dict[int, list[Former]]:
    """What units were called before they were renamed, by their ids; the earliest first."""
    query = select(FormerName).where(FormerName.bot_id == work.bot_id).order_by(col(FormerName.until))
    found: dict[int, list[Former]] = {}
    for row in work.session.exec(query):
        found.setdefault(row.unit_id, []).append(Former(row.name, row.until))
    return found


def names_then(work: Work, names: Mapping[int, str], at: datetime) -> dict[int, str]:
    """What these units (their names of now by id) were called at an instant (UTC)."""
    former = former_names(work)
    return {unit_id: named_at(name, former.get(unit_id, ()), at) for unit_id, name in names.items()}


def _above() -> Select[Any]:
    start = select(Unit.id, Unit.parent_id).where(
        Unit.id == bindparam("unit"), Unit.bot_id == bindparam("bot")
    )
    chain = start.cte("chain", recursive=True)
    chain = chain.union_all(select(Unit.id, Unit.parent_id).join(chain, col(Unit.id) == chain.c.parent_id))
    return select(chain.c.id)


ABOVE = _above()  # built once: it is needed whenever a recipient is looked up


@asked_once
def above(work: Work, unit_id: int) -> list[int]:
    """The unit and those above it, nearest first."""
    return list(work.session.execute(ABOVE, {"unit": unit_id, "bot": work.bot_id}).scalars())


@asked_once
def chains(work: Work, unit_ids: Collection[int]) -> dict[int, list[int]]:
    """Each of these units with those above it, nearest first; one query a level of the tree."""
    parents: dict[int, int | None] = {}
    level = set(unit_ids)
    while level:
        found = work.session.exec(select(Unit.id, Unit.parent_id).where(col(Unit.id).in_(level))).all()
        parents |= {unit_id: parent for unit_id, parent in found if unit_id is not None}
        level = {parent for _, parent in found if parent is not None} - parents.keys()
    return {unit_id: list(_upwards(parents, unit_id)) for unit_id in unit_ids}


def _upwards(parents: Mapping[int, int | None], unit_id: int) -> Iterator[int]:
    above: int | None = unit_id
    while above is not None:
        yield above
        above = parents[above]


def nearest_above(work: Work, unit_ids: Sequence[int]) -> int:
    """The nearest unit that all of these are or belong to: its people can be told, whichever it turns out to be.

    Where nothing is above them all, the topmost above the first.
    """
    known = chains(work, unit_ids)
    first = known[unit_ids[0]]
    return next((one for one in first if all(one in chain for chain in known.values())), first[-1])


def above_all(work: Work, round_id: int) -> list[int]:
    """The units that every unit of a round is or belongs to, nearest first."""
    query = select(Unit.id, Unit.parent_id).join(Occurrence, col(Occurrence.unit_id) == Unit.id)
    theirs = work.session.exec(query.where(Unit.bot_id == work.bot_id, Occurrence.round_id == round_id)).all()
    return above_every(work, theirs)


def above_every(work: Work, theirs: Sequence[tuple[int, int | None]]) -> list[int]:
    """The same of any units, each given with its parent."""
    # How many units of the round each unit is or has below it.
    within = Counter(unit_id for unit_id, _ in theirs)
    right_below = Counter(parent for _, parent in theirs if parent is not None)
    chains_up = chains(work, right_below.keys())
    for parent, number in right_below.items():
        within.update(dict.fromkeys(chains_up[parent], number))
    # They are the upper end of any unit's chain.
    chain = next(([unit_id, *chains_up.get(parent or 0, ())] for unit_id, parent in theirs), [])
    return [unit_id for unit_id in chain if within[unit_id] == len(theirs)]


def nobodys(work: Work) -> bool:
    """Does the database know no unit at all, of no bot?"""
    return work.session.exec(select(Unit.id).limit(1)).first() is None


def root(work: Work) -> Unit | None:
    """The first unit of the configuration that has nothing above it."""
    query = select(Unit).where(
        Unit.bot_id == work.bot_id, col(Unit.closed_at).is_(None), col(Unit.parent_id).is_(None)
    )
    return work.session.exec(query.order_by(col(Unit.position)).limit(1)).first()


def hand_over(work: Work, old: int, new: int) -> None:
    """What belongs to a unit and is no part of its history belongs to another from now on.

    Its groups, rotas, emergency plans and runs of them, and the lines of the office's list.
    """
    for table in (Binding, Rota, EmergencyPlan):
        work.session.execute(update(table).where(col(table.unit_id) == old).values(unit_id=new))
    going_on = (col(PlanRun.unit_id) == old, col(PlanRun.ended_at).is_(None))
    work.session.execute(update(PlanRun).where(*going_on).values(unit_id=new))
    expected = (col(Listing.unit_id) == old, col(Listing.ended_at).is_(None))
    work.session.execute(update(Listing).where(*expected).values(unit_id=new))


def pass_joining(work: Work, old: int, new: int) -> None:
    """Links for all, and the requests that nobody has decided; what an admin was shown of those is no more."""
    work.session.execute(update(JoinLink).where(col(JoinLink.unit_id) == old).values(unit_id=new))
    undecided = (col(JoinRequest.unit_id) == old, col(JoinRequest.decided_at).is_(None))
    moved = {"unit_id": new, "version": col(JoinRequest.version) + 1}
    work.session.execute(update(JoinRequest).where(*undecided).values(moved))


def open_invites_of(work: Work, unit_id: int) -> Sequence[Invite]:
    """Invitations to a unit that nobody has opened, expired or not."""
    query = select(Invite).where(
        Invite.bot_id == work.bot_id,
        Invite.unit_id == unit_id,
        col(Invite.used_at).is_(None),
        col(Invite.cancelled_at).is_(None),
    )
    return work.session.exec(query).all()


def end_listings(work: Work, unit_id: int) -> None:
    """Nobody is expected there any more."""
    expected = (col(Listing.unit_id) == unit_id, col(Listing.ended_at).is_(None))
    work.session.execute(update(Listing).where(*expected).values(ended_at=work.now))
