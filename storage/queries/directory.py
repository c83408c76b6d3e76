"""The names of all units, kept in memory between messages.

Every change to units goes through `pinganbao apply`, which writes an audit row: as long as there is no new one, what
was read last still holds. Other processes see the same rows, so they notice, too.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, bindparam
from sqlmodel import col, func, select

from bot.domain.reading import KnownUnit, UnitIndex, index, is_part
from bot.domain.reading.normalise import normalise
from storage.tables import Audit, Unit
from storage.work import Work

# Columns and no units: of a large county the session would have to follow thousands.
UNITS = (
    select(Unit.id, Unit.name, Unit.aliases, Unit.parent_id)
    .where(Unit.bot_id == bindparam("bot"), col(Unit.closed_at).is_(None))
    .order_by(col(Unit.position))
)
NEWEST = select(func.max(Audit.id)).where(Audit.bot_id == bindparam("bot"))


@dataclass(frozen=True, eq=False)
class Directory:
    """Names to find in messages, and the id behind each unit's own name, in the order of the configuration."""

    names: UnitIndex
    ids: Mapping[str, int]
    parents: Mapping[int, int | None]

    @cached_property
    def _reaches(self) -> Mapping[int, frozenset[int]]:
        below: dict[int, set[int]] = {unit_id: {unit_id} for unit_id in self.parents}
        for unit_id in self.parents:
            above = self.parents[unit_id]
            while above is not None:
                below[above].add(unit_id)
                above = self.parents[above]
        return {unit_id: frozenset(found) for unit_id, found in below.items()}

    @cached_property
    def _order(self) -> Mapping[int, int]:
        return {unit_id: place for place, unit_id in enumerate(self.parents)}

    @cached_property
    def _called(self) -> Mapping[int, str]:
        return {unit_id: name for name, unit_id in self.ids.items()}

    def name(self, unit_id: int) -> str:
        """The unit's own name; empty for one that exists no more."""
        return self._called.get(unit_id, "")

    def called(self, words: str) -> int | None:
        """The unit that is called so: its name, an alias, or what people leave of it where no other has the same."""
        return self.ids.get(self.names.names.get(normalise(words), ""))

    def above(self, unit_id: int) -> list[int]:
        """The unit and those above it that still exist, nearest first."""
        found, above = list[int](), unit_id if unit_id in self.parents else None
        while above is not None:
            found.append(above)
            above = self.parents[above]
        return found

    def in_order(self, unit_ids: Collection[int]) -> list[int]:
        """Those of the units that still exist, in the order of the configuration."""
        return sorted(
            (unit_id for unit_id in unit_ids if unit_id in self._order), key=self._order.__getitem__
        )

    def reach(self, unit_id: int) -> frozenset[int]:
        """The unit and everything below it that still exists."""
        return self._reaches.get(unit_id, frozenset({unit_id}))


_kept: WeakKeyDictionary[Engine, dict[int, tuple[int, Directory]]] = WeakKeyDictionary()


def directory(work: Work) -> Directory:
    """The directory of this bot as of now."""
    edition = _edition(work)
    engine = work.session.get_bind()
    assert isinstance(engine, Engine)
    kept = _kept.setdefault(engine, {})
    held, found = kept.get(work.bot_id, (None, None))
    if found is None or held != edition:
        found = _read(work)
        kept[work.bot_id] = (edition, found)
    return found


def _in_full(name: str, above: str | None) -> list[str]:
    """石桥村一组 for 一组 below 石桥村."""
    return [above + name] if above and is_part(name) else []


def forget_edition(work: Work) -> None:
    """This work itself has changed units: what it knew of the directory no longer holds."""
    work.ahead.edition = None


def forget(work: Work) -> None:
    """What was read last was read in what is taken back: read it again."""
    forget_edition(work)
    engine = work.session.get_bind()
    assert isinstance(engine, Engine)
    _kept.get(engine, {}).pop(work.bot_id, None)


def _edition(work: Work) -> int:
    """Looked up once a transaction: it asks for the directory several times."""
    if work.ahead.edition is None:
        work.ahead.edition = work.session.exec(NEWEST, params={"bot": work.bot_id}).one() or 0
    return work.ahead.edition


def _read(work: Work) -> Directory:
    found = work.session.exec(UNITS, params={"bot": work.bot_id}).all()
    called = {unit_id: name for unit_id, name, _, _ in found}
    names = index(
        [
            KnownUnit(name, (*aliases, *_in_full(name, called.get(parent or 0))))
            for _, name, aliases, parent in found
        ]
    )
    ids = {name: unit_id for unit_id, name, _, _ in found}
    there = set(ids.values())
    parents = {unit_id: parent if parent in there else None for unit_id, _, _, parent in found}
    return Directory(names, ids, parents)
