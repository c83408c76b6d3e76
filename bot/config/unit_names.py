"""What the units of a file are called: some may bear one name, below different ones (`bot.domain.unit_names`)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.unit_names import designation, folded, name_said


@dataclass(frozen=True)
class WrittenUnit:
    """A unit as a file has it; `parent` is the word that stands there."""

    name: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


class WrittenNames:
    """The units of one file, by their place in it."""

    def __init__(self, written: Sequence[WrittenUnit]) -> None:
        self._written = written
        self._bearers: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(written):
            for word in {folded(one.name), *map(folded, one.aliases)}:
                self._bearers[word].append(number)
        self._said = [self._without_bracket(one) for one in written]
        for number, said in enumerate(self._said):
            if number not in self._bearers[folded(said)]:
                self._bearers[folded(said)].append(number)
        self._borne = Counter(self._said)
        self._names: dict[int, str] = {}

    def said(self, number: int) -> str:
        """What people say of it: without the bracket that names the unit above."""
        return self._said[number]

    def name(self, number: int) -> str:
        """Its designation. A bracket that is written stays, also where nobody else bears the name."""
        if number not in self._names:
            self._names[number] = self._written[number].name  # where the units above go round in a circle
            self._names[number] = self._found_name(number)
        return self._names[number]

    def _found_name(self, number: int) -> str:
        one, said = self._written[number], self._said[number]
        above = self._one_called(one.parent) if one.parent is not None else None
        if above is None or (self._borne[said] == 1 and said == one.name):
            return one.name
        full = designation(said, self.name(above))
        return one.name if folded(one.name) == full else full

    def _one_called(self, word: str) -> int | None:
        """The one unit that is meant by a word; None where it may be several, or none."""
        found = self._bearers.get(folded(word), [])
        if len(found) == 1:
            return found[0]
        bare = folded(word).partition("（")[0]
        exact = [one for one in found or self._bearers.get(bare, []) if self.name(one) == folded(word)]
        return exact[0] if len(exact) == 1 else None

    def _without_bracket(self, one: WrittenUnit) -> str:
        words = self._words_for(one.parent) if one.parent is not None else ()
        return next((own for word in words if (own := name_said(one.name, word)) != one.name), one.name)

    def _words_for(self, parent: str) -> Iterator[str]:
        """How the unit above may be written within the bracket."""
        yield parent
        yield folded(parent).partition("（")[0]
        for number in self._bearers.get(folded(parent), ()):
            yield self._written[number].name
            yield from self._written[number].aliases
