"""Which unit a line of a list means, which units are new, and what stands above them."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from bot.domain.listings import unit_names
from bot.domain.listings.doubts import ListQuestions
from bot.domain.listings.entries import ListLine
from bot.domain.listings.known import KnownOffice
from bot.domain.unit_names import designation, folded, in_full, name_said

FLAT, BUILD, SAME, OTHER = "flat", "build", "same", "other"


class ListPlaces:
    """The units of a list beside those that are known.

    `unclear`: lines of a unit that may be one of several of its name, for they do not say what is above it.
    """

    def __init__(self, known: KnownOffice, lines: Sequence[ListLine], questions: ListQuestions) -> None:
        self._known, self._questions = known, questions
        self._names = known.names()
        self.known_names = frozenset(unit.name for unit in known.units)
        self.unclear: list[ListLine] = []
        self._parents: dict[str, str] = {}  # of those that are new
        self._stands = {unit.name: unit.parent for unit in known.units}
        self._below = {(unit.parent, name_said(unit.name, unit.parent)): unit.name for unit in known.units}
        self._units: dict[ListLine, str] = {}
        areas = [area for area in dict.fromkeys(line.area for line in lines) if area]
        new = [area for area in areas if self._found(area) is None]
        self._built = frozenset(areas) - frozenset(new)
        if new and questions.choose("areas", "、".join(new), (FLAT, BUILD)) == BUILD:
            self._built |= frozenset(new)
        told = {unit_names.bare(line.unit) for line in lines}
        self._missing = [unit.name for unit in known.units if unit_names.bare(unit.name) not in told]
        self._listed = self._told(lines)
        several = (
            name for name, above in self._listed.items() if len(above) > 1 and self._found(name) is None
        )
        self._shared = known.shared() | frozenset(several)
        self._vague = self._shared | {name for name, above in self._listed.items() if self._also(name, above)}
        for line in lines:
            self._take(line)

    def unit_of(self, line: ListLine) -> str:
        """The name of the unit as it is, or will be."""
        if not line.unit:
            return self._area(line) or self._known.top
        return self._units[line]

    def new_units(self, exempt: Collection[str]) -> list[tuple[str, str, bool]]:
        """Name, unit above, and whether it owes reports like its neighbours; those above come first."""
        above = set(self._parents.values())
        found = [
            (name, parent, name not in exempt and name not in above) for name, parent in self._parents.items()
        ]
        return sorted(found, key=lambda one: one[0] not in above)

    def heads(self, unit: str) -> bool:
        """Are there units below it? Then those report, and not it."""
        below = {*self._parents.values(), *(one.parent for one in self._known.units)}
        return unit in below or unit in self._built

    def _found(self, written: str) -> str | None:
        return unit_names.unit_meant(folded(written), self._names, self._known.top)

    def _area(self, line: ListLine) -> str | None:
        return (self._found(line.area) or line.area) if line.area in self._built else None

    def _told(self, lines: Sequence[ListLine]) -> dict[str, set[str]]:
        """By what units are called, what the list says to be above one that is called so."""
        found: dict[str, set[str]] = defaultdict(set)
        for line in lines:
            above = unit_names.bare(line.parent) if line.parent else self._area(line)
            name = unit_names.bare(line.unit)
            if name and above and (line.parent or name not in self._names):
                found[name].add(self._found(above) or above)
        return found

    def _take(self, line: ListLine) -> None:
        above = self._known.top
        if line.parent and not unit_names.is_top(line.parent, above):
            above = self._add(line.parent, self._known.top)
        elif (area := self._area(line)) is not None:
            above = self._add(area, self._known.top)
        if line.unit:
            self._take_unit(line, unit_names.bare(line.unit), above)

    def _take_unit(self, line: ListLine, name: str, above: str) -> None:
        here, known = self._below.get((above, name)), self._found(line.unit)
        said = bool(line.parent) or self._area(line) is not None
        if here is not None:
            self._units[line] = here
        elif name in self._vague and not said:
            self.unclear.append(line)
        elif name in self._shared or (known is not None and self._is_another(line, known, above)):
            self._units[line] = self._make(designation(name, above), name, above)
        else:
            self._units[line] = self._add(line.unit, above)

    def _also(self, name: str, above: Collection[str]) -> bool:
        """Does the list have a unit of this name below a part of the place where the known one does not stand?"""
        stands, top = self._stands.get(self._found(name) or ""), self._known.top
        elsewhere = {one for one in above if one in self._stands and one != top}
        return stands not in (None, top) and bool(elsewhere - {stands})

    def _is_another(self, line: ListLine, known: str, above: str) -> bool:
        """Is the known unit of this name another one, since it stands below a part of the place that is not this?"""
        stands, top = self._stands.get(known), self._known.top
        if not line.parent or stands in (None, above, top) or above not in self._stands or above == top:
            return False
        if stands in self._listed[unit_names.bare(line.unit)]:
            return True
        about, told = in_full(unit_names.bare(line.unit), above), in_full(known, stands)
        return self._questions.choose("near_unit", about, (OTHER, SAME), [told]) == OTHER

    def _make(self, unit: str, name: str, above: str) -> str:
        """A new unit that is told apart from others of its name."""
        self._parents[unit] = above
        self._below[above, name] = unit
        self._names[unit] = unit
        return unit

    def _add(self, written: str, above: str) -> str:
        """Makes it a new unit where it is not known; returns its name."""
        found = self._found(written) or self._near(written)
        if found is None:
            found = unit_names.bare(written)
            self._parents[found] = above
        self._names.setdefault(found, found)
        self._names.setdefault(written, found)
        return found

    def _near(self, written: str) -> str | None:
        """A known unit that this list does not have, and whose name is written with one other character."""
        name = unit_names.bare(written)
        near = next((unit for unit in self._missing if _one_apart(unit, name)), None)
        if near is not None and self._questions.choose("near_unit", name, (SAME, OTHER), [near]) == SAME:
            return near
        return None


def _one_apart(one: str, other: str) -> bool:
    return len(one) == len(other) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
