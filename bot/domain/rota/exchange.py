"""May these two exchange, or one stand in for the other?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Stretch:
    """A stretch of time (UTC), `starts_at` included, `ends_at` not: what somebody has of a shift, or of leave."""

    starts_at: datetime
    ends_at: datetime

    def within(self, other: "Stretch") -> "Stretch":
        """What of it falls in the other; where nothing does, it does not begin before it ends."""
        return Stretch(max(self.starts_at, other.starts_at), min(self.ends_at, other.ends_at))


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same time in as few stretches as there can be, earliest first; what has no length is left out."""
    found: list[Stretch] = []
    for one in sorted(stretches, key=lambda one: one.starts_at):
        if one.starts_at >= one.ends_at:
            continue
        if found and one.starts_at <= found[-1].ends_at:
            found[-1] = Stretch(found[-1].starts_at, max(found[-1].ends_at, one.ends_at))
        else:
            found.append(one)
    return found


@dataclass(frozen=True)
class Part:
    """One person's post of one shift, as far as an exchange looks at it. Instants are UTC."""

    shift_id: int
    post: str
    person_id: int
    starts_at: datetime
    ends_at: datetime
    standing: bool = True

    def overlaps(self, other: "Part") -> bool:
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def cover_refusal(mine: Part, by: int, others: Iterable[Part], now: datetime) -> str | None:
    """Why `by` cannot stand in at `mine`: the key of a sentence, or None. `others`: every post `by` holds.

    Two posts at one time are no reason: a small office may have nobody else. Who arranges it is warned.
    """
    if not mine.standing:
        return "swap.gone"
    if mine.person_id == by:
        return "swap.self"
    if mine.ends_at <= now:
        return "swap.past"
    return "swap.same_post" if _stands_there(mine, others) else None


def _stands_there(part: Part, others: Iterable[Part]) -> bool:
    """Is one of these the very post at that time? Standing it twice would be one person less."""
    return any(
        (other.shift_id, other.post) == (part.shift_id, part.post) and other.overlaps(part)
        for other in others
    )


def swap_refusal(
    mine: Part, theirs: Part, my_others: Iterable[Part], their_others: Iterable[Part], now: datetime
) -> str | None:
    """Why `mine` and `theirs` cannot be exchanged: the key of a sentence, or None.

    `my_others`, `their_others`: what else each holds, the two parts themselves left out.
    """
    if not (mine.standing and theirs.standing):
        return "swap.gone"
    if mine.person_id == theirs.person_id:
        return "swap.self"
    if min(mine.starts_at, theirs.starts_at) <= now:
        return "swap.past"
    if mine.shift_id == theirs.shift_id:
        return "swap.same_shift"
    twice = _stands_there(theirs, my_others) or _stands_there(mine, their_others)
    return "swap.same_post" if twice else None
