"""How often each stood duty, holidays apart. Counts in the order of the configuration; no ranking."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.terms import DayKind
from bot.domain.time.days import Calendar


@dataclass(frozen=True)
class Count:
    """Shifts of one person at one post: on ordinary days, weekends and festivals."""

    name: str
    post: str
    everyday: int
    rest: int
    festival: int


def tally(stood: Iterable[tuple[str, str, date]], calendar: Calendar) -> list[Count]:
    """Counts per name and post, leaders first, each in the order in which they are first met."""
    counts: dict[tuple[str, str], dict[DayKind, int]] = {}
    for name, post, day in stood:
        own = counts.setdefault((post, name), dict.fromkeys(DayKind, 0))
        own[calendar.kind(day)] += 1
    return [
        Count(
            name=name,
            post=post,
            everyday=own[DayKind.WORK] + own[DayKind.MAKEUP],
            rest=own[DayKind.REST],
            festival=own[DayKind.FESTIVAL],
        )
        for (post, name), own in sorted(counts.items(), key=lambda pair: pair[0][0])
    ]
