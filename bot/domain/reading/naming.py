"""Which units a text names, and where. Names are taken out before any word is read: 平安里社区 is no 平安."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.reading.normalising import normalise
from bot.domain.reading.words import SILENT, UNIT_ENDINGS, ZERO

SHORTEST = 2  # characters of a name that is made up by leaving out the ending


@dataclass(frozen=True)
class KnownUnit:
    """A unit that may be named in a message."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A unit named at `start` to `end` of a text."""

    unit: str
    start: int
    end: int


def mentions(text: str, units: Sequence[KnownUnit]) -> list[Mention]:
    """All units named in `text` (normalised), in order; of two that overlap the longer."""
    names, pattern = _names(tuple(units))
    if pattern is None:
        return []
    return [Mention(names[found[0]], found.start(), found.end()) for found in pattern.finditer(text)]


@lru_cache(maxsize=16)
def _names(units: tuple[KnownUnit, ...]) -> tuple[dict[str, str], re.Pattern[str] | None]:
    """Every way to write a unit's name, and a pattern that finds them, longest first."""
    names = {}
    for unit in units:
        for name in (unit.name, *unit.aliases):
            names[normalise(name)] = unit.name
    short = Counter(form for unit in units for form in _short_forms(normalise(unit.name)))
    taken = frozenset(names)
    for unit in units:
        for form in _short_forms(normalise(unit.name)):
            if short[form] == 1 and form not in taken:
                names[form] = unit.name
    if not names:
        return names, None
    ordered = sorted(names, key=len, reverse=True)
    return names, re.compile("|".join(re.escape(name) for name in ordered))


def _short_forms(name: str) -> list[str]:
    """东沟 for 东沟村; never a word that means something by itself, such as 平安 for 平安村."""
    forms = [name.removesuffix(ending) for ending in UNIT_ENDINGS if name.endswith(ending)]
    # Two words of the reports are no names either way.
    return [form for form in forms if len(form) >= SHORTEST and form not in ZERO and form not in SILENT]
