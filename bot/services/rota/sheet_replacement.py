"""A sheet of 白班 and 夜班 over a rotation of 值班: the clerk means that it takes its place on these days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.rota.division import replaced_by
from bot.domain.rota.post import Post, meant_by, post_known, posts_of
from bot.domain.rota.rotation import DayTurns
from bot.domain.rota.sheet import SheetDay
from bot.domain.rota.sheet.hours import shift_of
from bot.domain.terms import DutyPost, Origin
from bot.services.rota import assignments
from storage.queries import modes as stored_modes
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.tables import Rota, Shift
from storage.work import Work


@dataclass(frozen=True)
class Replacement:
    """The posts (stored names) that a sheet takes the place of, by day; `turns`: whose turn the rotation has there."""

    posts: Mapping[date, Sequence[str]] = field(default_factory=dict)
    turns: Mapping[date, DayTurns] = field(default_factory=dict)


def replacement(work: Work, rota: Rota, days: Sequence[SheetDay]) -> Replacement:
    """What the days of a sheet (earliest first) would take the place of, also on days that are not planned yet."""
    if not days:
        return Replacement()
    first, last = days[0].day, days[-1].day
    turns = stored_modes.in_force(work).turns(rota.name, stored_rota.rule_of(rota), first, last)
    stood: dict[date, set[str]] = {}
    for held in stored_shifts.on_days(work, rota.id, first, last):
        stood.setdefault(held.shift.day, set()).add(held.part.post)
    posts = posts_of(rota.posts)
    found = {}
    for day in days:
        brought = [brought_post(posts, one.post) for one in day.posts if one.people]
        there = sorted(stood.get(day.day) or turns.get(day.day, {}))
        gone = replaced_by(brought, (post_known(posts, name) for name in there))
        if gone:
            found[day.day] = gone
    return Replacement(found, turns)


def brought_post(posts: Sequence[Post], name: str) -> Post:
    """A post as the rota has it, or will have it when a sheet brings it."""
    known = next((post for post in posts if post.name == name), None)
    return known or Post(name=name, stands_for=stands_for(name))


def stands_for(name: str) -> DutyPost | None:
    """What a post of a sheet stands for: by custom, and parts of a day and workshops for 值班."""
    return meant_by(name) or (DutyPost.STAFF if shift_of(name) or name.endswith("车间") else None)


def end_posts(work: Work, shift: Shift, names: Iterable[str], turns: DayTurns, origin: Origin) -> None:
    """Nobody stands these posts of a shift any more, and the rotation puts nobody there again.

    Of a day that it has not planned yet, whose turn it is gets a span without any time: somebody has decided there.
    """
    standing = stored_rota.standing(work, shift.id)
    for post in names:
        parts = [part for part in standing if part.post == post]
        if not parts:
            people = stored_people.people_named(work, turns.get(post, ()))
            parts = [assignments.assign(work, shift, post, one, origin) for one in people.values()]
        for part in parts:
            part.ended_at, part.origin = work.now, origin
