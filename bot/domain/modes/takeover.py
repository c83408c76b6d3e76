"""Where a mode begins or ends in the middle of a day: which round counts for which of the new ones."""

from collections.abc import Collection, Mapping
from datetime import datetime


def counterparts(before: Collection[datetime], after: Collection[datetime]) -> Mapping[datetime, datetime]:
    """Of the due times of a day (UTC), as they were and as they are, those that stand for each other.

    The nearest come together first; of two as near the later new one. A day that had fewer times, or has fewer now,
    leaves some alone: 15:00 becomes 15:30 where 9:30 and 15:30 take its place, and nothing stands for 9:30.
    """
    pairs = sorted(
        ((abs(new - old), -new.timestamp(), old, new) for old in before for new in after),
    )
    found: dict[datetime, datetime] = {}
    for _, _, old, new in pairs:
        if old not in found and new not in found.values():
            found[old] = new
    return found
