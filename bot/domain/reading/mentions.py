"""Which units a text names, and where. Names are taken out before any word is read: 平安里社区 is no 平安."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.reading.lexicon import KINDS
from bot.domain.reading.normalise import normalise
from bot.domain.reading.vocabulary import HOLE
from bot.domain.reading.words.names import UNIT_ENDINGS
from bot.domain.reading.words.subjects import PLACES

MEANINGFUL = frozenset(KINDS)  # words of the reports: no names either way
SHORTEST = 2  # characters of a name that is made up by leaving out the ending


# 一组, 第3网格: the name of one in many a village.
PART = re.compile(
    r"第?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<kind>(?:村民|居民)?小?组|生产队|大?队|社|网格|片区?|班|楼|单元|车间|区)"
)
DIGITS = "零一二三四五六七八九十"
HAN = re.compile("[一-鿿]")
BESIDE = "和与及跟代替是由们本我镇乡"  # 二组和一组, 我们一组
# How the unit above is said before a name; of what is no part also set apart from it.
JOINED = ("{}{}", "{} {}", "{}的{}")
SET_APART = ("{}-{}", "{}—{}", "{}·{}", "{}({})", "{1}({0})", "{1}-{0}")
# 石桥镇  柳湾村, （石桥镇）柳湾村, 石桥那边的柳湾村
BESIDE_PLACE = re.compile(
    r"[\s()（）\[\]【】/\-—·]*(?:(?:那边|这边|那里|这里|那个|下面|辖区)?的?)?[\s()（）\[\]【】]*"
)
# 小学, as one is called where there is only one; 东沟小学 is another.
KINDS_OF_PLACES = frozenset(PLACES)


@dataclass(frozen=True)
class KnownUnit:
    """A unit that may be named in a message.

    `name` is what tells it from all others. `said`: what people say, where that is another; several may be called the
    same. `above`: how the unit above it is called, by which people tell it from those.
    """

    name: str
    aliases: tuple[str, ...] = ()
    said: str = ""
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A unit named at `start` to `end` of a text."""

    unit: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class UnitIndex:
    """Every way to write a unit's name, and how long those are that begin with a character, longest first.

    Words that mean several units stand for all of them together (`shared`, by what `names` has for these words), unless
    it is known which of them is meant (`chosen`).

    Worth keeping. One pattern of all names took longer to make than reading ten thousand messages, for a county of
    15,000 villages.
    """

    names: Mapping[str, str]
    lengths: Mapping[str, Sequence[int]]
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)

    def meant(self, unit: str) -> tuple[str, ...]:
        """The units that a mention may mean: the one, or all that are called so."""
        return self.shared.get(unit, (unit,))

    def choosing(self, chosen: Mapping[str, str]) -> "UnitIndex":
        """The same for somebody who means one of several, by what the words stand for."""
        return replace(self, chosen=chosen)

    def mentions(self, text: str) -> list[Mention]:
        """All units named in `text` (normalised), in order; of two that overlap the longer."""
        found, at = list[Mention](), 0
        while at < len(text):
            mention = self._at(text, at)
            if mention is not None:
                found.append(mention)
            at = mention.end if mention else at + 1
        return self._placed(text, found) if self.shared else found

    def _placed(self, text: str, found: Sequence[Mention]) -> list[Mention]:
        """The same where a name that several bear stands beside that of a place: the one there, told with it.

        Where the place is named elsewhere in the text, it stays open which is meant, whoever says it.
        """
        made = list[Mention]()
        for one in found:
            said = self.names[text[one.start : one.end]]
            there = self._there(text, one, found) if said in self.shared else {}
            before = next(
                (place for place in there if BESIDE_PLACE.fullmatch(text, place.end, one.start)), None
            )
            if before is not None and made and made[-1].start == before.start:
                made[-1] = Mention(there[before], before.start, one.end)
            elif {one.unit} >= set(there.values()):
                made.append(one)
            else:
                made.append(replace(one, unit=said))
        return made

    def _there(self, text: str, one: Mention, found: Sequence[Mention]) -> dict[Mention, str]:
        """The unit that is meant by each of the places named with it."""
        word = text[one.start : one.end]
        full = {place: f"{text[place.start : place.end]}{word}" for place in found if place is not one}
        return {place: self.names[name] for place, name in full.items() if name in self.names}

    def holed(self, text: str) -> str:
        """`text` (normalised) with a hole for each unit that is named."""
        kept, at = list[str](), 0
        for mention in self.mentions(text):
            kept += [text[at : mention.start], HOLE]
            at = mention.end
        return "".join([*kept, text[at:]])

    def _at(self, text: str, start: int) -> Mention | None:
        for length in self.lengths.get(text[start], ()):
            unit = self.names.get(text[start : start + length])
            if unit is not None and not _is_cut_off(text, start, length):
                return Mention(self.chosen.get(unit, unit), start, start + length)
        return None


def index(units: Sequence[KnownUnit]) -> UnitIndex:
    """Prepares the names of `units` for any number of readings."""
    full, short = defaultdict[str, list[KnownUnit]](list), defaultdict[str, list[KnownUnit]](list)
    for unit in units:
        said = normalise(unit.said or unit.name)
        forms = [form for form in (*_short_forms(said), *_other_numerals(said)) if form != said]
        words = (normalise(unit.name), said, *map(normalise, unit.aliases))
        for word in dict.fromkeys((*words, *_in_full(unit, said, forms))):
            full[word].append(unit)
        for form in dict.fromkeys(forms):
            short[form].append(unit)
    names, shared = dict[str, str](), dict[str, tuple[str, ...]]()
    for word, found in [*full.items(), *((form, found) for form, found in short.items() if form not in full)]:
        if len(found) == 1:
            names[word] = found[0].name
        elif len({unit.said or unit.name for unit in found}) == 1:
            bearers = tuple(unit.name for unit in found)
            names[word] = "、".join(bearers)
            shared[names[word]] = bearers
    return UnitIndex(names, _lengths(names), shared)


def _in_full(unit: KnownUnit, said: str, forms: Sequence[str]) -> list[str]:
    """石桥镇柳湾村, 石桥柳湾, 柳湾村（石桥）, by which people tell one 柳湾村 from another; 石桥村一组 for a part."""
    above = [form for word in map(normalise, unit.above) for form in (word, *_short_forms(word))]
    patterns = JOINED if is_part(said) else (*JOINED, *SET_APART)
    return [one.format(over, form) for over in above for one in patterns for form in (said, *forms)]


def with_others(names: UnitIndex, others: Sequence[KnownUnit]) -> UnitIndex:
    """Finds `others`, too; whatever may mean one of `names` as well means that."""
    if not others:
        return names
    more = index(others)
    found = {**more.names, **names.names}
    kept = frozenset(found.values()) if more.shared else frozenset()
    shared = {said: bearers for said, bearers in more.shared.items() if said in kept}
    return replace(names, names=found, lengths=_lengths(found), shared={**shared, **names.shared})


def _lengths(names: Iterable[str]) -> dict[str, list[int]]:
    found = defaultdict[str, set[int]](set)
    for name in filter(None, names):
        found[name[0]].add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def is_part(name: str) -> bool:
    """一组, 第3网格: a name that only its village makes one unit's own."""
    return PART.fullmatch(name) is not None


def _is_cut_off(text: str, start: int, length: int) -> bool:
    """石桥村一组, 平安三组: the end of a longer name, of which nobody knows whose it is."""
    before = text[start - 1 : start] if start else ""
    if not HAN.fullmatch(before) or before in BESIDE:
        return False
    name = text[start : start + length]
    return is_part(name) or name in KINDS_OF_PLACES


def _other_numerals(name: str) -> list[str]:
    """1组, 第一组 and 第1组 for 一组."""
    found = PART.fullmatch(name)
    if not found:
        return []
    number = found["number"]
    if number.isdigit():
        chinese = DIGITS[int(number)] if int(number) <= 10 else number
        numbers = (number, chinese)
    else:
        numbers = (number, str(DIGITS.index(number)) if len(number) == 1 else number)
    return [f"{first}{number}{found['kind']}" for first in ("", "第") for number in dict.fromkeys(numbers)]


def _short_forms(name: str) -> list[str]:
    """东沟 for 东沟村; never a word that means something by itself, such as 平安 for 平安村."""
    forms = [name.removesuffix(ending) for ending in UNIT_ENDINGS if name.endswith(ending)]
    return [form for form in forms if len(form) >= SHORTEST and form not in MEANINGFUL]
