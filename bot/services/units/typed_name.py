"""A unit that somebody names by typing: one of several of its name must be told apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.text.display import one_line
from bot.domain.unit_names import with_brackets_joined
from bot.services import outbox
from bot.services.refusals import Refused
from storage.queries import audit as stored_audit
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work

MOST_REPEATED = 40  # characters of what was typed
MOST_WORDS = 2  # of a name: 「石桥镇 柳湾村」


@dataclass(frozen=True)
class TypedUnit:
    """The unit that words begin with (None: no unit is called so), the words of its name (`said`), and the others."""

    unit: Unit | None
    said: str
    rest: list[str]


def unit_typed(work: Work, words: str) -> Unit | None:
    """By its name, an alias, with the unit above it, or as people say it: 「石桥」. None: no unit is called so.

    Raises `Refused` where several are, with what to type instead.
    """
    return _the_only(words, stored_units.units_called(work, words))


def unit_ever_typed(work: Work, words: str) -> Unit | None:
    """The same, or one that was closed."""
    return unit_typed(work, words) or _the_only(words, stored_audit.closed_units(work, words))


def unit_first(work: Work, words: Sequence[str], *, closed: bool = False) -> TypedUnit:
    """What stands behind a command: the unit that the words begin with, and what follows.

    A name may have a blank before its bracket, or the unit above it as a word of its own. `closed`: units that were
    closed count, too. Raises `Refused` where several are called so.
    """
    said = with_brackets_joined(" ".join(words)).split()
    find = unit_ever_typed if closed else unit_typed
    for count in range(min(len(said), MOST_WORDS), 0, -1):
        name = " ".join(said[:count])
        if (unit := find(work, name)) is not None or count == 1:
            return TypedUnit(unit, name, said[count:])
    return TypedUnit(None, "", [])


def _the_only(words: str, found: Sequence[Unit]) -> Unit | None:
    if len(found) > 1:
        names = outbox.listed(one.name for one in found)
        raise Refused("units.several", unit=one_line(words, MOST_REPEATED), names=names)
    return found[0] if found else None
