"""What is known before a list is read: units, people, and where they are listed."""

from collections import Counter, defaultdict

from bot.domain.terms import Role
from bot.domain.unit_names import in_full, name_said
from bot.domain.value import Frozen


class OfficeUnit(Frozen):
    name: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


class KnownPost(Frozen):
    """A line of the list that stands; `listing` is its row."""

    listing: int
    unit: str
    role: Role


class KnownPerson(Frozen):
    """Somebody on the staff; `unit` where they work, as far as it is known."""

    id: int
    name: str
    phone: str = ""
    unit: str | None = None
    posts: tuple[KnownPost, ...] = ()


class KnownOffice(Frozen):
    """`top`: the place itself. `staffed`: the units at which somebody has joined as their reporter."""

    top: str
    units: tuple[OfficeUnit, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    staffed: frozenset[str] = frozenset()

    def names(self) -> dict[str, str]:
        """Every word that means one unit, and which: designation, name, alias, and 石桥镇柳湾村 where others bear the
        name."""
        words: dict[str, set[str]] = defaultdict(set)
        for unit in self.units:
            said = name_said(unit.name, unit.parent)
            full = [in_full(unit.name, unit.parent)] if said != unit.name else []
            for word in (unit.name, said, *unit.aliases, *full):
                words[word].add(unit.name)
        return {word: next(iter(found)) for word, found in words.items() if len(found) == 1}

    def shared(self) -> frozenset[str]:
        """What people call more than one unit."""
        borne = Counter(name_said(unit.name, unit.parent) for unit in self.units)
        return frozenset(name for name, count in borne.items() if count > 1)
