"""What becomes of a unit's part in a round when the unit is no more: merged into another, or closed.

| the unit's part | the unit that takes its place | then |
|---|---|---|
| reported, also ahead | any | stays: it counts for the unit that was |
| its summary was issued already | any | stays as it was said there |
| not reported | owes this round, too, or there is none | nothing is owed: 免报, with the reason |
| not reported | owes nothing in this round | owes it now |

In a round that has not opened, what is not reported goes without a trace: nobody was asked yet.
"""

from dataclasses import dataclass
from enum import StrEnum


class PartFate(StrEnum):
    STAYS = "stays"
    EXCUSED = "excused"
    PASSES = "passes"  # to the unit that takes its place
    GOES = "goes"


@dataclass(frozen=True)
class UnitPart:
    """A unit's part in a round, as far as the rule looks at it. `said`: something was, even if it was taken back."""

    reported: bool
    said: bool
    issued: bool
    opened: bool


def fate(part: UnitPart, *, heir_owes: bool, heir: bool) -> PartFate:
    """`heir`: there is a unit that takes its place; `heir_owes`: and it has a part in this round already."""
    if part.reported or part.issued:
        return PartFate.STAYS
    if heir and not heir_owes:
        return PartFate.PASSES
    return PartFate.EXCUSED if part.opened or part.said else PartFate.GOES
