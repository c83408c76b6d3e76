"""What a unit may be called, and what it was called at an instant. What was issued keeps the name of its day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

ALIKE = 0.5  # how much of two names must be the same for the one to be meant by the other
LONGEST = 30  # characters; a line on a phone is about twenty


@dataclass(frozen=True)
class Former:
    """A name that a unit had until an instant (UTC, not included)."""

    name: str
    until: datetime


def named_at(current: str, former: Iterable[Former], at: datetime) -> str:
    """What a unit was called at an instant (UTC). `former`: its earlier names, in any order."""
    later = [one for one in former if one.until > at]
    return min(later, key=lambda one: one.until).name if later else current


def name_refusal(name: str, taken: Collection[str]) -> str | None:
    """Why a unit cannot be called so: the key of a sentence, or None. `taken`: names and aliases of all other units."""
    if not name:
        return "units.no_name"
    if len(name) > LONGEST:
        return "units.long_name"
    if "/" in name or "*" in name or "\n" in name:
        return "units.bad_name"
    return "units.taken" if name in taken else None


def names_like(word: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Which of the names a mistyped word may mean: those that hold it or stand in it, then those spelled alike."""
    known = list(dict.fromkeys(names))
    parts = [name for name in known if word and (word in name or name in word)]
    alike = get_close_matches(word, known, n=most, cutoff=ALIKE)
    return list(dict.fromkeys([*parts, *alike]))[:most]
