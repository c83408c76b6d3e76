"""Which units a text names, and where. Names are taken out before any word is read: 平安里社区 is no 平安."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.reading.normalising import normalise
from bot.domain.reading.words.names import UNIT_ENDINGS
from bot.domain.reading.words.silent import SILENT
from bot.domain.reading.words.subjects import SUBJECTS
from bot.domain.reading.words.zero import ZERO

MEANINGFUL = frozenset((*ZERO, *SILENT, *SUBJECTS))  # words of the reports: no names either way
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


@dataclass(frozen=True, eq=False)
class UnitIndex:
    """Every way to write a unit's name, and a pattern that finds them, longest first. Worth keeping."""

    names: Mapping[str, str]
    pattern: re.Pattern[str] | None

    def mentions(self, text: str) -> list[Mention]:
        """All units named in `text` (normalised), in order; of two that overlap the longer."""
        if self.pattern is None:
            return []
        found = self.pattern.finditer(text)
        return [Mention(self.names[one[0]], one.start(), one.end()) for one in found]


def index(units: Sequence[KnownUnit]) -> UnitIndex:
    """Prepares the names of `units` for any number of readings."""
    names = {normalise(name): unit.name for unit in units for name in (unit.name, *unit.aliases)}
    short = [(form, unit.name) for unit in units for form in _short_forms(normalise(unit.name))]
    meaning = Counter(form for form, _ in short)
    names |= {form: name for form, name in short if meaning[form] == 1 and form not in names}
    ordered = sorted(names, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(name) for name in ordered)) if names else None
    return UnitIndex(names, pattern)


def _short_forms(name: str) -> list[str]:
    """东沟 for 东沟村; never a word that means something by itself, such as 平安 for 平安村."""
    forms = [name.removesuffix(ending) for ending in UNIT_ENDINGS if name.endswith(ending)]
    return [form for form in forms if len(form) >= SHORTEST and form not in MEANINGFUL]
