"""The names of all units, kept in memory between messages.

Every change to units goes through `pinganbao apply`, which writes an audit row: as long as there is no new one, what
was read last still holds. Other processes see the same rows, so they notice, too.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, bindparam
from sqlmodel import col, func, select

from bot.domain.reading import KnownUnit, Reading, UnitIndex, index, is_part, with_others
from bot.domain.reading.gone_units import followed
from bot.domain.reading.normalise import normalise
from bot.domain.unit_names import GoneUnit, folded, name_said
from storage.tables import Audit, FormerName, Unit
from storage.work import Work

# Columns and no units: of a large county the session would have to follow thousands.
UNITS = (
    select(Unit.id, Unit.name, Unit.aliases, Unit.parent_id)
    .where(Unit.bot_id == bindparam("bot"), col(Unit.closed_at).is_(None))
    .order_by(col(Unit.position))
)
MOST_INDEXES = 256  # ways to mean names that several units bear
NEWEST = select(func.max(Audit.id)).where(Audit.bot_id == bindparam("bot"))


@dataclass(frozen=True, eq=False)
class Directory:
    """Names to find in messages, and the id behind each unit's own name, in the order of the configuration.

    `spoken` finds those of units that are no more, too, `gone` says what became of these.
    """

    names: UnitIndex
    ids: Mapping[str, int]
    parents: Mapping[int, int | None]
    spoken: UnitIndex
    gone: Mapping[str, GoneUnit]

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

    @cached_property
    def _now(self) -> Mapping[str, str]:
        return {name: one.now for name, one in self.gone.items()}

    def answers(self, name: str) -> str:
        """The unit of this name, or the one that answers for it now."""
        return self._now.get(name, name)

    def followed(self, reading: Reading) -> Reading:
        """What was read by `spoken`, with units that are no more in `gone`, and harm there as of those that answer."""
        return followed(reading, self._now, self._gone_alike) if self.gone else reading

    @cached_property
    def _gone_alike(self) -> Mapping[str, tuple[str, ...]]:
        """Units that are no more by what all of them were called."""
        return {said: units for said, units in self.spoken.shared.items() if said not in self.names.shared}

    def name(self, unit_id: int) -> str:
        """The unit's own name; empty for one that exists no more."""
        return self._called.get(unit_id, "")

    def said(self, unit_id: int) -> str:
        """What people say of the unit: its name without the bracket that tells it from others."""
        name = self.name(unit_id)
        return name_said(name, self.name(self.parents.get(unit_id) or 0) or None)

    def meant(self, unit: str) -> tuple[int, ...]:
        """The units that a reading means by `unit`: one, or all that bear the name that was said."""
        return tuple(dict.fromkeys(self.ids[self.answers(name)] for name in self.spoken.meant(unit)))

    def open_names(self, reading: Reading) -> frozenset[str]:
        """Of the names in a reading those that several units bear, where it is not known yet which is meant."""
        return frozenset(part.unit for part in reading.units if part.unit in self.names.shared)

    def all_meant(self, reading: Reading) -> frozenset[int]:
        """All units that a message names, or may name."""
        return frozenset(unit_id for part in reading.units for unit_id in self.meant(part.unit))

    def above_all(self, unit_ids: Sequence[int]) -> int:
        """The nearest unit above all of these; the first of them, where they have none in common."""
        chains = [self.above(unit_id) for unit_id in unit_ids]
        return next((one for one in chains[0] if all(one in chain for chain in chains)), unit_ids[0])

    def bearers(self, words: str) -> tuple[int, ...]:
        """The units that are called so; several where more than one bears the name.

        By designation, name, alias, with the unit above said first (石桥镇柳湾村), or by what people leave of a name.
        """
        exact = self.ids.get(folded(words)) or self.ids.get(words.strip())
        if exact is not None:
            return (exact,)
        known = self.names.names.get(normalise(words.strip()))
        return self.meant(known) if known is not None else ()

    def names_for(self, *reaches: Collection[int]) -> UnitIndex:
        """The names as somebody means them: of several units of one name that which stands in the first of `reaches`
        that has any. Where that is no single one, it stays open which."""
        found: dict[str, list[str]] = {}
        for reach in reaches:
            inside = defaultdict[str, list[str]](list)
            few, many = sorted((reach, self._shared_words), key=len)
            for unit_id in few:
                for word, unit in self._shared_words.get(unit_id, ()) if unit_id in many else ():
                    inside[word].append(unit)
            for word, units in inside.items():
                found[word] = [one for one in units if one in found.get(word, units)] or found[word]
        chosen = {word: units[0] for word, units in found.items() if len(units) == 1}
        if not chosen:
            return self.spoken
        key = frozenset(chosen.items())
        if key not in self._indexes:
            if len(self._indexes) >= MOST_INDEXES:
                self._indexes.clear()
            self._indexes[key] = self.spoken.choosing(chosen)
        return self._indexes[key]

    @cached_property
    def _shared_words(self) -> Mapping[int, Sequence[tuple[str, str]]]:
        """What words that mean several stand for, each with the one it means, by the unit that answers for that."""
        found = defaultdict[int, list[tuple[str, str]]](list)
        for word, units in self.spoken.shared.items():
            for unit in units:
                found[self.ids[self.answers(unit)]].append((word, unit))
        return found

    @cached_property
    def _indexes(self) -> dict[frozenset[tuple[str, str]], UnitIndex]:
        """Kept, for what was read by one is kept with it."""
        return {}

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
    if not isinstance(work.ahead.directory, Directory):
        work.ahead.directory = _kept_or_read(work)
    return work.ahead.directory


def _kept_or_read(work: Work) -> Directory:
    edition, kept = _edition(work), _directories(work)
    held, found = kept.get(work.bot_id, (None, None))
    if found is None or held != edition:
        found = _read(work)
        kept[work.bot_id] = (edition, found)
    return found


def _directories(work: Work) -> dict[int, tuple[int, Directory]]:
    """Those of this database, by bot, each with the edition it was read at."""
    engine = work.session.bind
    assert isinstance(engine, Engine)
    return _kept.setdefault(engine, {})


def forget_edition(work: Work) -> None:
    """This work itself has changed units: what it knew of the directory no longer holds."""
    work.ahead.edition = work.ahead.directory = None


def forget(work: Work) -> None:
    """What was read last was read in what is taken back: read it again."""
    forget_edition(work)
    _directories(work).pop(work.bot_id, None)


def _edition(work: Work) -> int:
    """Looked up once a transaction: it asks for the directory several times."""
    if work.ahead.edition is None:
        work.ahead.edition = work.session.exec(NEWEST, params={"bot": work.bot_id}).one() or 0
    return work.ahead.edition


def _read(work: Work) -> Directory:
    found = work.session.exec(UNITS, params={"bot": work.bot_id}).all()
    designations = {unit_id: name for unit_id, name, _, _ in found}
    parents = {unit_id: parent for unit_id, _, _, parent in found}
    aliases = {unit_id: tuple(words) for unit_id, _, words, _ in found}
    said = {
        unit_id: name_said(name, designations.get(parents[unit_id] or 0))
        for unit_id, name in designations.items()
    }
    borne = Counter(said.values())

    def known(unit_id: int, name: str) -> KnownUnit:
        own, parent = said[unit_id], parents[unit_id] or 0
        apart = parent in said and (is_part(own) or own != name or borne[own] > 1)
        above = (said[parent], *aliases[parent]) if apart else ()
        return KnownUnit(name, aliases[unit_id], own, above)

    names = index([known(unit_id, name) for unit_id, name in designations.items()])
    ids = {name: unit_id for unit_id, name in designations.items()}
    there = {unit_id: parent if parent in designations else None for unit_id, parent in parents.items()}
    gone = _gone(work, designations)
    spoken = with_others(names, [*_once_called(work, designations), *(one for one, _ in gone)])
    return Directory(names, ids, there, spoken, {one.name: what for one, what in gone})


def _once_called(work: Work, called: Mapping[int, str]) -> list[KnownUnit]:
    """The names that units had before, also where no alias says them any more."""
    former = _former_names(work)
    return [KnownUnit(called[unit_id], former[unit_id]) for unit_id in former if unit_id in called]


def _former_names(work: Work) -> dict[int, tuple[str, ...]]:
    query = select(FormerName.unit_id, FormerName.name).where(FormerName.bot_id == work.bot_id)
    found: dict[int, tuple[str, ...]] = {}
    for unit_id, name in work.session.exec(query.order_by(col(FormerName.id))):
        found[unit_id] = (*found.get(unit_id, ()), name)
    return found


def _gone(work: Work, called: Mapping[int, str]) -> list[tuple[KnownUnit, GoneUnit]]:
    """`called`: the names of the units that there are, by id. One of which nobody can say who answers is left out."""
    query = select(Unit).where(Unit.bot_id == work.bot_id, col(Unit.closed_at).is_not(None))
    rows = work.session.exec(query.order_by(col(Unit.closed_at).desc(), col(Unit.id)))
    closed = {row.id: row for row in rows}
    former = _former_names(work) if closed else {}
    found = []
    for unit_id, unit in closed.items():
        now = unit_id
        while now in closed:
            now = closed[now].into_id or closed[now].parent_id or 0
        if now in called and unit.closed_at is not None:
            names = (*unit.aliases, *former.get(unit_id, ()))
            into = closed.get(unit.into_id or 0)
            other = into.name if into is not None else called.get(unit.into_id or 0, "")
            parent = closed.get(unit.parent_id or 0)
            above = parent.name if parent is not None else called.get(unit.parent_id or 0)
            known = KnownUnit(unit.name, names, unit.name.partition("（")[0], (above,) if above else ())
            found.append((known, GoneUnit(unit.name, unit.closed_at, other, called[now])))
    return found
