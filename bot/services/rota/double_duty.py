"""Somebody who comes to stand two posts at one time: said to whoever arranges it, once, and not refused.

A small office may have nobody else. Whoever keeps the rota is not told of it again (`bot.services.rota.gaps`).
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.rota.exchange import Stretch
from bot.domain.rota.gaps import Clash, clashes
from bot.phrases import say
from bot.services.rota import gaps
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Person
from storage.work import Work

MOST = 4  # pairs that are named


def warning(work: Work, person: Person) -> str:
    """A line for each pair of posts of their running and coming shifts; empty where there is none."""
    return _told(person, take_as_known(work, person))


def take_as_known(work: Work, person: Person) -> list[Clash]:
    """The pairs of posts that they stand at one time, of which whoever keeps the rota hears no more."""
    held = stored_shifts.coming_of(work, person.id)
    found = clashes([gaps.stand_of(one) for one in held])
    for clash in found:
        rota = next(one.rota for one in held if one.rota.name == clash.first.rota)
        line = gaps.clash_line(clash)
        if line not in rota.warned:
            rota.warned = [*rota.warned, line]
    return found


def foreseen(work: Work, person: Person, held: Held, stretch: Stretch, given: Held | None = None) -> str:
    """What `warning` would say of a stretch of somebody's post if they took it; `given`: their own that they give."""
    taken = replace(
        gaps.stand_of(held),
        person_id=person.id,
        name=person.name,
        starts_at=max(stretch.starts_at, work.now),
        ends_at=stretch.ends_at,
    )
    own = [one for one in stored_shifts.coming_of(work, person.id) if given is None or one.id != given.id]
    found = clashes([taken, *map(gaps.stand_of, own)])
    return _told(person, [clash for clash in found if taken in (clash.first, clash.second)])


def _told(person: Person, found: Sequence[Clash]) -> str:
    if not found:
        return ""
    lines = [say("double.pair", first=gaps.label(one.first), second=gaps.label(one.second)) for one in found]
    more = [say("double.more", count=len(lines))] if len(lines) > MOST else []
    return "\n".join([say("double.head", name=person.name), *lines[:MOST], *more])
