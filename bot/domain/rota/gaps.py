"""Where nobody stands, and where somebody stands twice."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations


@dataclass(frozen=True)
class ShiftStand:
    """One person at one post of one shift. Instants are UTC, the end not included."""

    rota: str
    day: date
    post: str
    person_id: int
    name: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Gap:
    """A post that nobody holds on a day of duty."""

    day: date
    post: str


@dataclass(frozen=True)
class Clash:
    """One person at two posts at one time; `first` begins no later than `second`."""

    first: ShiftStand
    second: ShiftStand


def gaps(expected: Iterable[date], needs: Collection[str], stands: Iterable[ShiftStand]) -> list[Gap]:
    """The posts (stored names) of days with duty that nobody holds, in order."""
    held = {(stand.day, stand.post) for stand in stands}
    return [Gap(day, post) for day in expected for post in needs if (day, post) not in held]


def clashes(stands: Iterable[ShiftStand]) -> list[Clash]:
    """Every pair of posts that one person holds at one time, over all rotas."""
    by_person: dict[int, list[ShiftStand]] = {}
    for stand in sorted(stands, key=lambda stand: (stand.starts_at, stand.rota, stand.post)):
        by_person.setdefault(stand.person_id, []).append(stand)
    return [clash for own in by_person.values() for clash in _among(own)]


def _among(own: Sequence[ShiftStand]) -> list[Clash]:
    return [
        Clash(first, second) for first, second in combinations(own, 2) if second.starts_at < first.ends_at
    ]
