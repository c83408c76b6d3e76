"""Making shifts ahead of time from the rotations in force. Doing it again changes nothing.

What somebody decided (a sheet, an override, a swap, a cover, a take-over) is never planned over: a post of a shift is
the rotation's only as long as nobody else has had a hand in it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.modes.effect import posts_under
from bot.domain.rota.exchange import Stretch
from bot.domain.rota.post import Post, post_known, posts_of
from bot.domain.rota.rotation import DayTurns
from bot.domain.rota.rule import Rule
from bot.domain.rota.spans import next_mark, span_of
from bot.domain.terms import Origin
from bot.domain.time.days import Calendar, data_version
from bot.domain.time.local_time import local_day
from bot.services import due
from bot.services.rota import assignments, cancellation
from storage.queries import modes as stored_modes
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Assignment, Rota, Shift
from storage.work import Work

AHEAD = timedelta(days=35)  # far enough to swap next month's shift
ONE_DAY = timedelta(days=1)


def plan_ahead(work: Work, calendar: Calendar, only: Collection[int] | None = None) -> bool:
    """Makes the shifts of the next weeks; costs one small query where nothing is missing. True: days were planned.

    `only`: of these rotas.
    """
    numbers = [
        rota.id
        for rota in stored_rota.open_rotas(work)
        if rota.planned_until != _wanted(work, rota) and (only is None or rota.id in only)
    ]
    planned: list[int] = []

    def plan(own: Work, rota: Rota) -> None:
        _plan(own, rota, _wanted(own, rota), calendar)
        planned.append(rota.id)

    due.act_on_each_of(work, Rota, numbers, plan)
    return bool(planned)


def _wanted(work: Work, rota: Rota) -> date:
    return local_day(work.now + AHEAD, rota.zone)


@dataclass(frozen=True)
class Before:
    """How a rota was before its settings changed, as far as the hours of its posts go."""

    posts: tuple[Post, ...]
    zone: str


def replan(work: Work, rota: Rota, before: Before) -> None:
    """To be called when a rota's settings have changed: the next planning looks at every coming day again.

    Shifts that have not begun move to the new time of day; the one that is running lasts until the next begins.
    """
    running: Shift | None = None
    for shift in stored_rota.shifts_since(work, rota.id, work.now):
        if shift.starts_at <= work.now:
            running = shift
            continue
        retime(work, rota, shift, before)
        if running is not None and shift.day - running.day == ONE_DAY:
            running.ends_at = shift.starts_at
            running.next_action_at = work.now
        running = None
    rota.planned_until = None


def retime(work: Work, rota: Rota, shift: Shift, before: Before) -> None:
    """Gives a coming shift the times of day its rota has now; never a beginning in the past.

    Whoever stands a post to the edges of its hours moves with them; a part of it stays what it was.
    """
    span, old = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at), _whole(shift)
    shift.starts_at, shift.ends_at = max(work.now, span.starts_at), max(work.now, span.ends_at)
    shift.next_action_at = work.now
    posts = posts_of(rota.posts)
    for part in stored_rota.standing(work, shift.id):
        had = post_known(before.posts, part.post).hours(old, before.zone)
        has = post_known(posts, part.post).hours(_whole(shift), rota.zone)
        _move(part, shift, had, has)


def _move(part: Assignment, shift: Shift, had: Stretch, has: Stretch) -> None:
    part.since = has.starts_at if part.since <= had.starts_at else max(part.since, has.starts_at)
    if part.ended_at is None or part.ended_at >= had.ends_at:
        part.ended_at = assignments.until(shift, has)
    elif part.ended_at > has.ends_at:
        part.ended_at = has.ends_at


def _whole(shift: Shift) -> Stretch:
    return Stretch(shift.starts_at, shift.ends_at)


def new_shift(work: Work, rota: Rota, day: date) -> Shift | None:
    """The shift that begins on a local day; None where it would be over already."""
    shift = _shift_on(work, rota, day)
    if shift is not None:
        work.session.add(shift)
        work.session.flush()
    return shift


def _shift_on(work: Work, rota: Rota, day: date) -> Shift | None:
    """The same, not stored yet."""
    span = span_of(day, rota.zone, rota.changes_at, rota.tells_at)
    if span.ends_at <= work.now:
        return None
    return Shift(
        bot_id=work.bot_id,
        rota_id=rota.id,
        day=day,
        starts_at=span.starts_at,
        ends_at=span.ends_at,
        next_action_at=next_mark(span, work.now),
    )


def _plan(work: Work, rota: Rota, until: date, calendar: Calendar) -> None:
    rule = stored_rota.rule_of(rota)
    first = local_day(work.now, rota.zone) - ONE_DAY  # yesterday's duty day may still be running
    modes = stored_modes.in_force(work, calendar)
    wanted = modes.turns(rota.name, rule, first, until)
    posts = [post.name for post in posts_of(rota.posts)]
    there = {shift.day: shift for shift in stored_rota.shifts_from_day(work, rota.id, first)}
    shifts = there | _new_shifts(work, rota, sorted(wanted.keys() - there.keys()))
    parts = stored_rota.all_parts_of(work, [shift.id for shift in there.values()])
    people = stored_people.people_named(work, rule.names(), stored_units.above(work, rota.unit_id))
    for day, shift in sorted(shifts.items()):
        turns = _ids(wanted.get(day, {}), people)
        if day not in there or shift.starts_at > work.now:
            off = set(posts) - set(posts_under(rule, modes.rota_change(rota.name, day), posts))
            own = parts.get(shift.id, ())
            _follow(work, rota, shift, own, turns, off)
            if any(part.post in off for part in own):  # the other side of an exchange may have gone back
                parts = stored_rota.all_parts_of(work, [shift.id for shift in there.values()])
        else:
            _wake(work, shift, rule, turns)
    rota.planned_until, rota.planned_with = until, data_version()


def _new_shifts(work: Work, rota: Rota, days: Sequence[date]) -> dict[date, Shift]:
    """Stores the shifts of these days with one statement, and returns them by day; days that are over are left out."""
    made = {day: shift for day in days if (shift := _shift_on(work, rota, day)) is not None}
    work.session.add_all(made.values())
    work.session.flush()
    return made


def _wake(work: Work, shift: Shift, rule: Rule, wanted: Mapping[str, Sequence[int]]) -> None:
    """A mode that begins while a shift runs has its own posts stood at once; all others wait for the next shift."""
    waking = [post.name for post in rule.posts if post.only_in_modes and post.name in wanted]
    parts = stored_rota.all_parts(work, shift.id) if waking else ()
    for post in waking:
        if not any(part.post == post for part in parts):
            _follow_post(work, shift, post, (), wanted[post])
            shift.next_action_at = work.now


def _ids(turns: DayTurns, people: Mapping[str, int]) -> dict[str, list[int]]:
    return {post: [people[name] for name in turn if name in people] for post, turn in turns.items()}


def _follow(
    work: Work,
    rota: Rota,
    shift: Shift,
    parts: Sequence[Assignment],
    wanted: Mapping[str, Sequence[int]],
    off: Collection[str],
) -> None:
    """Makes a coming shift follow the rotation. `parts`: all its assignments, ended ones included; `off`: posts not on
    duty that day."""
    # Planned while the clock was ahead, it would be told too late.
    span = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at)
    shift.next_action_at = next_mark(span, work.now)
    cancellation.clear(work, rota, shift, [part for part in parts if part.post in off])
    names = [post.name for post in posts_of(rota.posts)]
    for post in dict.fromkeys([*names, *wanted, *(part.post for part in parts)]):
        own = [part for part in parts if part.post == post]
        if post not in off:
            cancellation.resume(work, shift, own)
        if all(part.origin is Origin.ROTATION for part in own):
            _follow_post(work, shift, post, own, wanted.get(post, ()))
    if any(part.told_from is not None for part in parts) or span.eve_at <= work.now:
        shift.next_action_at = work.now  # whoever was told may be off it now


def _follow_post(
    work: Work, shift: Shift, post: str, parts: Sequence[Assignment], wanted: Sequence[int]
) -> None:
    hours = assignments.hours_of(work, shift, post)
    standing = {part.person_id: part for part in parts if _lasts(part, work.now)}
    for person_id, part in standing.items():
        part.since = min(part.since, max(work.now, hours.starts_at))
        part.ended_at = assignments.until(shift, hours) if person_id in wanted else work.now
    for person_id in wanted:
        if person_id not in standing:
            assignments.assign(work, shift, post, person_id, Origin.ROTATION)


def _lasts(part: Assignment, now: datetime) -> bool:
    return part.ended_at is None or part.ended_at > max(now, part.since)
