"""How often each stood duty, holidays apart. Counts in the order of the configuration; no ranking."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.terms import DayKind
from bot.domain.time.days import Calendar


@dataclass(frozen=True)
class Stood:
    """What one person had of a post on one duty day: how long they stood there, of how long it is stood."""

    name: str
    post: str
    day: date
    time: timedelta
    whole: timedelta


@dataclass(frozen=True)
class Count:
    """Shifts of one person at one post: on ordinary days, weekends and festivals; and hours that make none.

    Who stood half of a shift or more stood it; of less the hours are counted.
    """

    name: str
    post: str
    everyday: int
    rest: int
    festival: int
    hours: float = 0


def tally(stood: Iterable[Stood], calendar: Calendar) -> list[Count]:
    """Counts per name and post, by post, each in the order in which they are first met."""
    counts: dict[tuple[str, str], dict[DayKind, int]] = {}
    hours: dict[tuple[str, str], timedelta] = {}
    for one in stood:
        key = (one.post, one.name)
        own = counts.setdefault(key, dict.fromkeys(DayKind, 0))
        if 2 * one.time >= one.whole:
            own[calendar.kind(one.day)] += 1
        else:
            hours[key] = hours.get(key, timedelta()) + one.time
    return [
        Count(
            name=name,
            post=post,
            everyday=own[DayKind.WORK] + own[DayKind.MAKEUP],
            rest=own[DayKind.REST],
            festival=own[DayKind.FESTIVAL],
            hours=round(hours.get((post, name), timedelta()) / timedelta(hours=1), 1),
        )
        for (post, name), own in sorted(counts.items(), key=lambda pair: pair[0][0])
    ]
