"""What is known before a list is read: units, people, and where they are listed."""

from bot.domain.terms import Role
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
        """Every name and alias, and the unit it stands for."""
        return {word: unit.name for unit in self.units for word in (unit.name, *unit.aliases)}
