"""Whose turn a day is. Counted from the first day of the rotation, so that the same rule always says the same."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bot.domain.rota.rule import EVERY_DAYS, Rule, Turn, Turns
from bot.domain.terms import DayKind
from bot.domain.time.days import Calendar, days_in

DayTurns = dict[str, Turn]
EVERYDAY, REST, FESTIVALS = "everyday", "rest", "festivals"


def duty_days(rule: Rule, first: date, last: date, calendar: Calendar) -> dict[date, DayTurns]:
    """Every day with duty from `first` to `last`, both inclusive, in order, with whose turn each post's is.

    A post is missing where no rotation fills it: none is configured, or it starts later. A rule without any
    rotation has no days of its own.
    """
    found: dict[date, DayTurns] = {}
    for post, turns in rule.turns().items():
        for day, turn in _turns_until(rule, turns, last, calendar):
            if day >= first:
                found.setdefault(day, {})[post] = turn
    return dict(sorted(found.items()))


def first_day(rule: Rule) -> date | None:
    """The day on which the first rotation of the rule begins; None where there is none."""
    return min((turns.start for turns in rule.turns().values()), default=None)


def _turns_until(rule: Rule, turns: Turns, last: date, calendar: Calendar) -> Iterator[tuple[date, Turn]]:
    taken: Counter[str] = Counter()
    current: dict[str, int] = {}
    for day in days_in(rule.days, turns.start, last, calendar, turns.start):
        if day in rule.skip:
            continue
        name, people = _list_for(turns, calendar.kind(day))
        block = (day - turns.start).days // EVERY_DAYS[turns.every]
        if current.get(name) != block:
            current[name] = block
            taken[name] += 1
        yield day, people[(taken[name] - 1) % len(people)]


def _list_for(turns: Turns, kind: DayKind) -> tuple[str, tuple[Turn, ...]]:
    if kind is DayKind.FESTIVAL and turns.festivals:
        return FESTIVALS, turns.festivals
    if kind in (DayKind.FESTIVAL, DayKind.REST) and turns.rest:
        return REST, turns.rest
    return EVERYDAY, turns.people
