"""Making shifts ahead of time from the rotations in force. Doing it again changes nothing.

What somebody decided (a sheet, an override, a swap, a cover, a take-over) is never planned over: a post of a shift is
the rotation's only as long as nobody else has had a hand in it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.domain.rota.rotation import DayTurns, duty_days
from bot.domain.rota.rule import Rule
from bot.domain.rota.spans import Span, next_mark, span_of
from bot.domain.terms import DutyPost, Origin
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day
from bot.services import due
from bot.services.rota import assignments
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.tables import Assignment, Rota, Shift
from storage.work import Work

AHEAD = timedelta(days=35)  # far enough to swap next month's shift
ONE_DAY = timedelta(days=1)


def rule_of(rota: Rota) -> Rule:
    return Rule.model_validate_json(rota.plan)


def plan_ahead(work: Work, calendar: Calendar) -> bool:
    """Makes the shifts of the next weeks; costs one small query where nothing is missing. True: days were planned."""
    numbers = [rota.id for rota in stored_rota.open_rotas(work) if rota.planned_until != _wanted(work, rota)]
    planned: list[int] = []

    def plan(own: Work, rota: Rota) -> None:
        _plan(own, rota, _wanted(own, rota), calendar)
        planned.append(rota.id)

    due.act_on_each_of(work, Rota, numbers, plan)
    return bool(planned)


def _wanted(work: Work, rota: Rota) -> date:
    return local_day(work.now + AHEAD, rota.zone)


def replan(work: Work, rota: Rota) -> None:
    """To be called when a rota's settings have changed: the next planning looks at every coming day again.

    Shifts that have not begun move to the new time of day; the one that is running lasts until the next begins.
    """
    running: Shift | None = None
    for shift in stored_rota.shifts_since(work, rota.id, work.now):
        if shift.starts_at <= work.now:
            running = shift
            continue
        retime(work, rota, shift)
        if running is not None and shift.day - running.day == ONE_DAY:
            running.ends_at = shift.starts_at
            running.next_action_at = next_mark(_span(running), work.now)
        running = None
    rota.planned_until = None


def retime(work: Work, rota: Rota, shift: Shift) -> None:
    """Gives a coming shift the times of day its rota has now; never a beginning in the past."""
    span, began = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at), shift.starts_at
    shift.starts_at, shift.ends_at = max(work.now, span.starts_at), max(work.now, span.ends_at)
    shift.next_action_at = next_mark(span, work.now)
    for part in stored_rota.standing(work, shift.id):
        if part.since <= began:  # a cover for some hours keeps them
            part.since = shift.starts_at


def new_shift(work: Work, rota: Rota, day: date) -> Shift | None:
    """The shift that begins on a local day; None where it would be over already."""
    span = span_of(day, rota.zone, rota.changes_at, rota.tells_at)
    if span.ends_at <= work.now:
        return None
    shift = Shift(
        bot_id=work.bot_id,
        rota_id=rota.id,
        day=day,
        starts_at=span.starts_at,
        ends_at=span.ends_at,
        next_action_at=next_mark(span, work.now),
    )
    work.session.add(shift)
    work.session.flush()
    return shift


def _plan(work: Work, rota: Rota, until: date, calendar: Calendar) -> None:
    rule = rule_of(rota)
    first = local_day(work.now, rota.zone) - ONE_DAY  # yesterday's duty day may still be running
    wanted = duty_days(rule, first, until, calendar)
    there = {shift.day: shift for shift in stored_rota.shifts_from_day(work, rota.id, first)}
    people = stored_people.people_named(work, rule.names())
    for day in sorted(wanted.keys() | there.keys()):
        shift = there.get(day) or new_shift(work, rota, day)
        if shift is not None and (day not in there or shift.starts_at > work.now):
            _follow(work, rota, shift, _ids(wanted.get(day, {}), people))
    rota.planned_until = until


def _ids(turns: DayTurns, people: Mapping[str, int]) -> dict[DutyPost, list[int]]:
    return {post: [people[name] for name in turn if name in people] for post, turn in turns.items()}


def _follow(work: Work, rota: Rota, shift: Shift, wanted: Mapping[DutyPost, Sequence[int]]) -> None:
    """Makes a coming shift say what the rotation says."""
    # Planned while the clock was ahead, it would be told too late.
    span = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at)
    shift.next_action_at = next_mark(span, work.now)
    parts = stored_rota.all_parts(work, shift.id)
    for post in DutyPost:
        own = [part for part in parts if part.post is post]
        if all(part.origin is Origin.ROTATION for part in own):
            _follow_post(work, shift, post, own, wanted.get(post, ()))


def _follow_post(
    work: Work, shift: Shift, post: DutyPost, parts: Sequence[Assignment], wanted: Sequence[int]
) -> None:
    standing = {part.person_id: part for part in parts if part.ended_at is None}
    for person_id, part in standing.items():
        part.since = min(part.since, max(work.now, shift.starts_at))
        if person_id not in wanted:
            part.ended_at = work.now
    for person_id in wanted:
        if person_id not in standing:
            assignments.assign(work, shift, post, person_id, Origin.ROTATION)


def _span(shift: Shift) -> Span:
    """Of a shift that has begun, so that its eve is over."""
    return Span(shift.starts_at, shift.ends_at, shift.starts_at)
