"""Somebody else stands a shift, or a part of it. The one place where a change of hands changes assignments."""

from datetime import datetime

from bot.domain.terms import Origin
from storage.tables import Assignment, Shift
from storage.work import Work


def stand_in(
    work: Work,
    assignment: Assignment,
    person_id: int,
    start: datetime,
    end: datetime,
    origin: Origin = Origin.COVER,
) -> Assignment:
    """Puts a person at the post of `assignment` from `start` until before `end` (UTC, cut to the shift).

    Whoever stood there keeps what lies before and after. Nothing is deleted: who was on duty at any past instant
    stays as it was.
    """
    shift = work.session.get_one(Shift, assignment.shift_id)
    given_until = assignment.ended_at
    since = max(start, shift.starts_at, assignment.since, work.now)
    until = min(end, given_until or shift.ends_at)
    # Nothing of it is kept where the cover begins as early: it is given up now.
    assignment.ended_at = since if since > max(assignment.since, shift.starts_at) else work.now
    cover = _row(assignment, person_id, since, origin)
    cover.ended_at = given_until if until == (given_until or shift.ends_at) else until
    work.session.add(cover)
    if until < (given_until or shift.ends_at):
        back = _row(assignment, assignment.person_id, until, assignment.origin)
        back.ended_at = given_until
        work.session.add(back)
    work.session.flush()
    return cover


def _row(old: Assignment, person_id: int, since: datetime, origin: Origin) -> Assignment:
    return Assignment(shift_id=old.shift_id, post=old.post, person_id=person_id, since=since, origin=origin)
