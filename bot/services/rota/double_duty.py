"""Somebody who comes to stand two posts at one time: said to whoever arranges it, once, and not refused.

A small office may have nobody else. Whoever keeps the rota is not told of it again (`bot.services.rota.gaps`).
"""

from bot.domain.rota.gaps import clashes
from bot.phrases import say
from bot.services.rota import gaps
from storage.queries import shifts as stored_shifts
from storage.tables import Person
from storage.work import Work

MOST = 4  # pairs that are named


def warning(work: Work, person: Person) -> str:
    """A line for each pair of posts of their running and coming shifts; empty where there is none."""
    held = stored_shifts.coming_of(work, person.id)
    found = clashes([gaps.stand_of(one) for one in held])
    if not found:
        return ""
    for clash in found:
        rota = next(one.rota for one in held if one.rota.name == clash.first.rota)
        line = gaps.clash_line(clash)
        if line not in rota.warned:
            rota.warned = [*rota.warned, line]
    lines = [say("double.pair", first=gaps.label(one.first), second=gaps.label(one.second)) for one in found]
    more = [say("double.more", count=len(lines))] if len(lines) > MOST else []
    return "\n".join([say("double.head", name=person.name), *lines[:MOST], *more])
