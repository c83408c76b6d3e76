"""Units: names, the tree, and who is below whom."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlmodel import col, select

from storage.tables import Occurrence, Unit
from storage.work import Work


def open_units(work: Work) -> Sequence[Unit]:
    """All units that still exist, in the order of the configuration."""
    query = select(Unit).where(Unit.bot_id == work.bot_id, col(Unit.closed_at).is_(None))
    return work.session.exec(query.order_by(col(Unit.position))).all()


def unit_named(work: Work, name: str) -> Unit | None:
    """The unit with this name or alias."""
    wanted = name.strip()
    return next((unit for unit in open_units(work) if wanted in (unit.name, *unit.aliases)), None)


def unit_names(work: Work, unit_ids: Iterable[int]) -> dict[int, str]:
    """Names by id, in the order of the configuration."""
    query = select(Unit.id, Unit.name).where(Unit.bot_id == work.bot_id, col(Unit.id).in_(list(unit_ids)))
    query = query.order_by(col(Unit.position))
    return {unit_id: name for unit_id, name in work.session.exec(query) if unit_id is not None}


def above(work: Work, unit_id: int) -> list[int]:
    """The unit and those above it, nearest first."""
    start = select(Unit.id, Unit.parent_id).where(Unit.id == unit_id, Unit.bot_id == work.bot_id)
    chain = start.cte("chain", recursive=True)
    chain = chain.union_all(select(Unit.id, Unit.parent_id).join(chain, col(Unit.id) == chain.c.parent_id))
    return list(work.session.exec(select(chain.c.id)).all())


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


def above_all(work: Work, round_id: int) -> list[int]:
    """The units that every unit of a round is or belongs to, nearest first."""
    query = select(Unit.id, Unit.parent_id).join(Occurrence, col(Occurrence.unit_id) == Unit.id)
    theirs = work.session.exec(query.where(Unit.bot_id == work.bot_id, Occurrence.round_id == round_id)).all()
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
