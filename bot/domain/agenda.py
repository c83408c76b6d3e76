"""What is planned ahead, and what a change makes of it: the rounds that appear, move, vanish or stay, the shifts that
other people stand or that move. Compared are two looks at the database, so whatever is said of a change is what it did.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True)
class AgendaRound:
    """A round that is not due yet. Instants are UTC.

    `settled`: it is open or somebody has reported; it stays whatever is configured. `wanted`: what is in force yields
    it. `units` owe it, `excused` do not have to.
    """

    schedule: str
    day: date
    label: str
    opens_at: datetime
    due_at: datetime
    lock_at: datetime
    units: frozenset[str]
    excused: frozenset[str]
    settled: bool
    wanted: bool

    @property
    def facts(self) -> tuple[object, ...]:
        return self.opens_at, self.due_at, self.lock_at, self.units, self.excused


@dataclass(frozen=True)
class AgendaStand:
    """Somebody at a post of a shift from `since` until `until`."""

    post: str
    name: str
    since: datetime
    until: datetime


@dataclass(frozen=True)
class AgendaShift:
    """A shift that is not over, with whoever stands it from now on."""

    rota: str
    day: date
    starts_at: datetime
    ends_at: datetime
    stands: frozenset[AgendaStand]

    def names(self, post: str) -> tuple[str, ...]:
        """In the order of their time."""
        own = sorted((one for one in self.stands if one.post == post), key=lambda one: (one.since, one.name))
        return tuple(dict.fromkeys(one.name for one in own))


@dataclass(frozen=True)
class Agenda:
    rounds: tuple[AgendaRound, ...]
    shifts: tuple[AgendaShift, ...]

    def renamed(self, names: Mapping[str, str]) -> "Agenda":
        """The same with the new names of units by the old: a name alone brings nobody into a round, nor out of it."""
        rounds = (
            replace(
                one,
                units=frozenset(names.get(unit, unit) for unit in one.units),
                excused=frozenset(names.get(unit, unit) for unit in one.excused),
            )
            for one in self.rounds
        )
        return replace(self, rounds=tuple(rounds))


class AgendaChange(StrEnum):
    """What becomes of a round or a shift."""

    NEW_ROUND = "new_round"
    GONE_ROUND = "gone_round"
    MOVED_ROUND = "moved_round"  # to another time of the same day
    CHANGED_ROUND = "changed_round"  # other units, or opened or locked at another time
    KEPT_ROUND = "kept_round"  # open or reported already, though no longer configured
    NEW_SHIFT = "new_shift"
    GONE_SHIFT = "gone_shift"  # nobody stands it any more
    MOVED_SHIFT = "moved_shift"
    CHANGED_SHIFT = "changed_shift"  # other people


@dataclass(frozen=True)
class AgendaDifference:
    """`before` or `after` is missing where there is none."""

    change: AgendaChange
    before: AgendaRound | AgendaShift | None
    after: AgendaRound | AgendaShift | None


def differences(before: Agenda, after: Agenda) -> tuple[AgendaDifference, ...]:
    """All that is otherwise afterwards, rounds first, each in the order of time."""
    return (*_rounds(before.rounds, after.rounds), *_shifts(before.shifts, after.shifts))


def _rounds(before: Sequence[AgendaRound], after: Sequence[AgendaRound]) -> Iterator[AgendaDifference]:
    were = {(one.schedule, one.due_at): one for one in before}
    are = {(one.schedule, one.due_at): one for one in after}
    gone = [one for key, one in were.items() if key not in are]
    new = [one for key, one in are.items() if key not in were]
    moved = _moved(gone, new)
    found = [AgendaDifference(AgendaChange.MOVED_ROUND, *pair) for pair in moved]
    left, come = {id(one) for one, _ in moved}, {id(one) for _, one in moved}
    found += [AgendaDifference(AgendaChange.GONE_ROUND, one, None) for one in gone if id(one) not in left]
    found += [AgendaDifference(AgendaChange.NEW_ROUND, None, one) for one in new if id(one) not in come]
    found += [difference for key in were.keys() & are.keys() for difference in _same(were[key], are[key])]
    yield from sorted(found, key=_when)


def _moved(gone: Sequence[AgendaRound], new: Sequence[AgendaRound]) -> list[tuple[AgendaRound, AgendaRound]]:
    """Of one schedule on one day the first that goes becomes the first that comes, and so on."""
    came: dict[tuple[str, date], list[AgendaRound]] = {}
    for one in sorted(new, key=lambda one: one.due_at):
        came.setdefault((one.schedule, one.day), []).append(one)
    found = []
    for one in sorted(gone, key=lambda one: one.due_at):
        others = came.get((one.schedule, one.day))
        if others:
            found.append((one, others.pop(0)))
    return found


def _same(before: AgendaRound, after: AgendaRound) -> Iterator[AgendaDifference]:
    if before.facts != after.facts:
        yield AgendaDifference(AgendaChange.CHANGED_ROUND, before, after)
    elif after.settled and not after.wanted:
        yield AgendaDifference(AgendaChange.KEPT_ROUND, before, after)


def _shifts(before: Sequence[AgendaShift], after: Sequence[AgendaShift]) -> Iterator[AgendaDifference]:
    """A shift that nobody stands is there for no one."""
    were = {(one.rota, one.day): one for one in before if one.stands}
    are = {(one.rota, one.day): one for one in after if one.stands}
    found = [
        AgendaDifference(change, were.get(key), are.get(key))
        for key in were.keys() | are.keys()
        if (change := _shift_change(were.get(key), are.get(key))) is not None
    ]
    yield from sorted(found, key=_when)


def _shift_change(before: AgendaShift | None, after: AgendaShift | None) -> AgendaChange | None:
    if before is None:
        return AgendaChange.NEW_SHIFT
    if after is None:
        return AgendaChange.GONE_SHIFT
    if before == after:
        return None
    posts = {one.post for one in before.stands | after.stands}
    if all(before.names(post) == after.names(post) for post in posts):
        return AgendaChange.MOVED_SHIFT
    return AgendaChange.CHANGED_SHIFT


def _when(one: AgendaDifference) -> tuple[datetime, str, str]:
    what = one.after or one.before
    assert what is not None  # a difference is of something
    if isinstance(what, AgendaRound):
        return what.due_at, what.schedule, one.change
    return what.starts_at, what.rota, one.change
