"""The calendar of a rota: the last month and everything ahead."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from bot.domain.rota.exchange import Stretch
from bot.domain.rota.post import Post
from bot.domain.text.privacy import masked
from bot.domain.time.local_time import local_day
from bot.outputs.calendar import CalendarEntry, calendar
from bot.services.rota import labels
from bot.services.rota.duty_posts import posts_on
from storage.queries import modes as stored_modes
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.session import Session
from storage.tables import Rota
from storage.work import Work

SECRET = re.compile(r"[A-Za-z0-9_-]{20,64}")
BACK = timedelta(days=31)
AHEAD = timedelta(days=400)


def feed(work: Work, rota: Rota) -> bytes:
    """The rota as iCalendar."""
    today = local_day(work.now, rota.zone)
    by_shift: dict[int, list[Held]] = {}
    for held in stored_shifts.on_days(work, rota.id, today - BACK, today + AHEAD):
        by_shift.setdefault(held.shift.id, []).append(held)
    modes = stored_modes.in_force(work)
    entries = [
        entry
        for people in by_shift.values()
        for entry in _entries(people, posts_on(work, rota, people[0].shift.day, modes))
    ]
    return calendar(rota.name, entries, work.now)


def rota_behind(session: Session, secret: str) -> Rota | None:
    """The rota whose calendar has this secret in its address, of whichever bot."""
    if not SECRET.fullmatch(secret):
        return None  # not even a database is asked about what can be no secret
    return stored_rota.rota_behind(session, secret)


def _entries(people: Sequence[Held], on_duty: Sequence[Post]) -> Iterator[CalendarEntry]:
    """An event for each stretch in which the same people are on duty: a cover of two hours is an event of its own.

    `on_duty`: the posts of its day. One that a mode has dropped is not empty.
    """
    shift, rota = people[0].shift, people[0].rota
    uid = f"shift-{shift.id}-bot-{rota.bot_id}@pinganbao"
    pieces = _pieces(people)
    begins = min(held.post_hours.starts_at for held in people)
    if len(pieces) == 1 and pieces[0][0].ends_at == shift.ends_at:
        # Planned when it was running, it has all of its hours nevertheless.
        pieces = [(Stretch(min(begins, pieces[0][0].starts_at), shift.ends_at), pieces[0][1])]
    for time, there in pieces:
        posts = [post for post in on_duty if post.runs(time.starts_at, rota.zone)]
        yield CalendarEntry(
            uid=uid if time == pieces[0][0] else f"{time.starts_at:%H%M}-{uid}",
            starts_at=time.starts_at,
            ends_at=time.ends_at,
            title=masked(f"{rota.name}　{labels.people_line(_names(there), posts)}"),
            note=masked(shift.note),  # whoever has the address reads it
        )


def _pieces(people: Sequence[Held]) -> list[tuple[Stretch, list[Held]]]:
    """The shift cut where somebody comes or goes."""
    edges = sorted({edge for held in people for edge in (held.stretch.starts_at, held.stretch.ends_at)})
    found: list[tuple[Stretch, list[Held]]] = []
    for begins, ends in pairwise(edges):
        there = [one for one in people if one.stretch.starts_at <= begins and one.stretch.ends_at >= ends]
        if found and found[-1][0].ends_at == begins and _same(found[-1][1], there):
            found[-1] = (Stretch(found[-1][0].starts_at, ends), there)
        elif there:
            found.append((Stretch(begins, ends), there))
    return found


def _same(some: Sequence[Held], others: Sequence[Held]) -> bool:
    return {stored_shifts.who(held) for held in some} == {stored_shifts.who(held) for held in others}


def _names(there: Sequence[Held]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for held in there:
        found.setdefault(held.part.post, []).append(held.person.name)
    return found
