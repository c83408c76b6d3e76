"""Tables of words made ready to be looked for."""

import re
from collections.abc import Iterable

HAN = "一-鿿"
HOLE = "　"  # stands where a unit's name was, so that its neighbours do not grow together


def any_of(words: Iterable[str]) -> str:
    """A group of a pattern that matches each of `words`, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) + ")"


class Vocabulary:
    """Words by their first character, so that few are compared; cheaper to make than a long pattern."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)

    def at(self, text: str, start: int) -> list[str]:
        """The words that stand at `start` of `text`, the longest first."""
        candidates = self._by_first.get(text[start : start + 1])
        return [word for word in candidates if text.startswith(word, start)] if candidates else []
