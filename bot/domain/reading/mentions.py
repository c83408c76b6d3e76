"""Which units a text names, and where. Names are taken out before any word is read: 平安里社区 is no 平安."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.reading.normalise import normalise
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
    """Every way to write a unit's name, and how long those are that begin with a character, longest first.

    Worth keeping. One pattern of all names took longer to make than reading ten thousand messages, for a county of
    15,000 villages.
    """

    names: Mapping[str, str]
    lengths: Mapping[str, Sequence[int]]

    def mentions(self, text: str) -> list[Mention]:
        """All units named in `text` (normalised), in order; of two that overlap the longer."""
        found, at = list[Mention](), 0
        while at < len(text):
            mention = self._at(text, at)
            if mention is not None:
                found.append(mention)
            at = mention.end if mention else at + 1
        return found

    def _at(self, text: str, start: int) -> Mention | None:
        for length in self.lengths.get(text[start], ()):
            unit = self.names.get(text[start : start + length])
            if unit is not None:
                return Mention(unit, start, start + length)
        return None


def index(units: Sequence[KnownUnit]) -> UnitIndex:
    """Prepares the names of `units` for any number of readings."""
    names: dict[str, str] = {}
    short: list[tuple[str, str]] = []
    for unit in units:
        own = normalise(unit.name)
        names |= dict.fromkeys((own, *map(normalise, unit.aliases)), unit.name)
        short += [(form, unit.name) for form in _short_forms(own)]
    meaning = Counter(form for form, _ in short)
    names |= {form: name for form, name in short if meaning[form] == 1 and form not in names}
    return UnitIndex(names, _lengths(names))


def _lengths(names: Iterable[str]) -> dict[str, list[int]]:
    found = defaultdict[str, set[int]](set)
    for name in filter(None, names):
        found[name[0]].add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _short_forms(name: str) -> list[str]:
    """东沟 for 东沟村; never a word that means something by itself, such as 平安 for 平安村."""
    forms = [name.removesuffix(ending) for ending in UNIT_ENDINGS if name.endswith(ending)]
    return [form for form in forms if len(form) >= SHORTEST and form not in MEANINGFUL]
