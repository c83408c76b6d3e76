"""Which unit a line of a list means, which units are new, and what stands above them."""

from collections.abc import Collection, Sequence

from bot.domain.listings import unit_names
from bot.domain.listings.doubts import ListQuestions
from bot.domain.listings.entries import ListLine
from bot.domain.listings.known import KnownOffice

FLAT, BUILD, SAME, OTHER = "flat", "build", "same", "other"


class ListPlaces:
    """The units of a list beside those that are known."""

    def __init__(self, known: KnownOffice, lines: Sequence[ListLine], questions: ListQuestions) -> None:
        self._known, self._questions = known, questions
        self._names = known.names()
        self.known_names = frozenset(unit.name for unit in known.units)
        self._parents: dict[str, str] = {}  # of those that are new
        areas = [area for area in dict.fromkeys(line.area for line in lines) if area]
        new = [area for area in areas if self._found(area) is None]
        self._built = frozenset(areas) - frozenset(new)
        if new and questions.choose("areas", "、".join(new), (FLAT, BUILD)) == BUILD:
            self._built |= frozenset(new)
        told = {unit_names.bare(line.unit) for line in lines}
        self._missing = [unit.name for unit in known.units if unit_names.bare(unit.name) not in told]
        for line in lines:
            self._take(line)

    def unit_of(self, line: ListLine) -> str:
        """The name of the unit as it is, or will be."""
        if not line.unit:
            return self._area(line) or self._known.top
        return self._found(line.unit) or unit_names.bare(line.unit)

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
        return unit_names.unit_meant(written, self._names, self._known.top)

    def _area(self, line: ListLine) -> str | None:
        return (self._found(line.area) or line.area) if line.area in self._built else None

    def _take(self, line: ListLine) -> None:
        above = self._known.top
        if line.parent and not unit_names.is_top(line.parent, above):
            above = self._add(line.parent, self._known.top)
        elif (area := self._area(line)) is not None:
            above = self._add(area, self._known.top)
        if line.unit:
            self._add(line.unit, above)

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
