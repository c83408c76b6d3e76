"""Tables of words made ready to be looked for."""

import re
from collections.abc import Collection, Iterable

HAN = "一-鿿"
HOLE = "　"  # stands where a unit's name was, so that its neighbours do not grow together


def any_of(words: Iterable[str]) -> str:
    """A group of a pattern that matches each of `words`, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) + ")"


class Vocabulary:
    """Words by how they begin, so that few are compared; cheaper to make than a long pattern."""

    def __init__(self, words: Collection[str]) -> None:
        self._longer: dict[str, list[str]] = {}
        self._single = frozenset(word for word in words if len(word) == 1)
        for word in sorted(set(words) - self._single, key=len, reverse=True):
            self._longer.setdefault(word[:2], []).append(word)

    def begin(self, text: str, start: int) -> bool:
        """Whether a word may stand at `start` of `text`."""
        return text[start : start + 2] in self._longer or text[start : start + 1] in self._single

    def at(self, text: str, start: int) -> list[str]:
        """The words that stand at `start` of `text`, the longest first."""
        begun = self._longer.get(text[start : start + 2])
        if begun is None:
            return [text[start]] if text[start : start + 1] in self._single else []
        found = [word for word in begun if text.startswith(word, start)]
        return [*found, text[start]] if text[start : start + 1] in self._single else found
