"""What a unit may be called, and what it was called at an instant. What was issued keeps the name of its day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

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
