"""What a unit may be called, and what it was called at an instant. What was issued keeps the name of its day.

Units may bear one name below different ones. People say 柳湾村 of each of them; what tells them apart, and is the key
everywhere, is the designation: 「柳湾村（石桥镇）」, the name with the unit above in brackets. A name that is borne
once needs none, and keeps one that it has.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

ALIKE = 0.5  # the least similarity (0 to 1) of two names, one of which may be a slip for the other
LONGEST = 30  # characters; a line on a phone is about twenty
TO_FULL = str.maketrans("()", "（）")
BRACKETS = ("）", ")")
AROUND = re.compile(r"\s*([（）])\s*")
BRACKETED = re.compile(r"[ \t\u3000]*[（(][ \t\u3000]*([^（()）\n]*?)[ \t\u3000]*[)）]")


@dataclass(frozen=True)
class Former:
    """A name that a unit had until an instant (UTC, not included)."""

    name: str
    until: datetime


@dataclass(frozen=True)
class GoneUnit:
    """A unit that is no more, since an instant (UTC): `into` is the unit that it became part of, empty where it was
    closed; `now` the one that answers for it today, the same or one above."""

    name: str
    since: datetime
    into: str
    now: str


def named_at(current: str, former: Iterable[Former], at: datetime) -> str:
    """What a unit was called at an instant (UTC). `former`: its earlier names, in any order."""
    later = [one for one in former if one.until > at]
    return min(later, key=lambda one: one.until).name if later else current


def folded(word: str) -> str:
    """The same with brackets as designations have them: 「柳湾村 (石桥镇)」 is 「柳湾村（石桥镇）」."""
    return AROUND.sub(r"\1", word.strip().translate(TO_FULL))


def with_brackets_joined(text: str) -> str:
    """「柳湾村 (石桥镇) 信息员」 are two words: a bracket belongs to the name before it, however it is typed."""
    return BRACKETED.sub(r"（\1）", text)


def designation(name: str, above: str) -> str:
    """What tells a unit from others of its name. `above`: the designation of the unit above it."""
    return f"{name}（{above}）"


def name_said(name: str, above: str | None) -> str:
    """What people say: the designation without its bracket, where that names the unit above."""
    if not above or name[-1:] not in BRACKETS:
        return name
    plain, bracket = folded(name), folded(f"（{above}）")
    return plain.removesuffix(bracket) or name if plain.endswith(bracket) else name


def in_full(name: str, above: str | None) -> str:
    """「石桥镇柳湾村」, as people say it who tell it from another."""
    return f"{above or ''}{name_said(name, above)}"


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
    """The names that a mistyped word may mean: those that contain it or are contained in it, then similar spellings."""
    known = list(dict.fromkeys(names))
    parts = [name for name in known if word and (word in name or name in word)]
    alike = get_close_matches(word, known, n=most, cutoff=ALIKE)
    return list(dict.fromkeys([*parts, *alike]))[:most]
