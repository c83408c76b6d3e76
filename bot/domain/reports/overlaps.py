"""Two schedules that ask one unit on one day: rarely meant, and every such day its people are asked twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from bot.domain.reports.schedule import SchedulePlan
from bot.domain.time.days import Calendar, days_in


@dataclass(frozen=True)
class Overlap:
    """`day` is the first on which both ask; `units` are all that both ask, in the order of the first schedule."""

    first: str
    second: str
    day: date
    units: tuple[str, ...]


def overlaps(plans: Sequence[SchedulePlan], first: date, last: date, calendar: Calendar) -> list[Overlap]:
    """Each pair of schedules that ask a unit on the same local day from `first` to `last`, both inclusive."""
    days = {plan.name: _days(plan, first, last, calendar) for plan in plans}
    found = []
    for one, other in combinations(plans, 2):
        both = days[one.name] & days[other.name]
        units = tuple(unit for unit in one.units if unit in other.units)
        if both and units:
            found.append(Overlap(one.name, other.name, min(both), units))
    return found


def _days(plan: SchedulePlan, first: date, last: date, calendar: Calendar) -> frozenset[date]:
    begins, ends = max(first, plan.start or first), min(last, plan.end or last)
    return frozenset(days_in(plan.days, begins, ends, calendar, plan.start))
