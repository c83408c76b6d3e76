"""A post passes from one person to another: the old assignment ends, a new one begins, and the record says why.

Swaps, covers, covers found for leave and take-overs all come through here.
"""

from datetime import datetime

from bot.domain.audit import ON_ROTA
from bot.domain.rota.exchange import Stretch
from bot.domain.rota.post import post_known, posts_of
from bot.domain.terms import ORIGIN_NAMES, Origin
from bot.services import audit
from bot.services.rota import labels
from storage.queries.shifts import Held
from storage.tables import Account, Assignment, Person, Rota, Shift
from storage.work import Work


def pass_on(
    work: Work,
    held: Held,
    person: Person,
    origin: Origin,
    by: Account | None,
    during: Stretch | None = None,
    *,
    actor: str = "",
) -> Assignment:
    """Puts `person` where `held` stood, from now or from the beginning of the shift; or only `during` a stretch.

    `actor`: what to call whoever did it in the record, where more than `by` alone did.
    """
    stretch = held.stretch.within(during) if during else held.stretch
    where = labels.stretch_label(held, stretch, work.now)
    part = stand_in(work, held.part, person.id, stretch.starts_at, stretch.ends_at, origin)
    held.shift.next_action_at = work.now
    audit.record(
        work,
        by,
        ON_ROTA[origin],
        unit=held.rota.unit_id,
        person=person,
        before=f"{where} {held.person.name}",
        after=f"{where} {person.name}（{ORIGIN_NAMES[origin]}）",
        actor=actor,
    )
    return part


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


def assign(
    work: Work, shift: Shift, post: str, person_id: int, origin: Origin, during: Stretch | None = None
) -> Assignment:
    """Puts a person at a post (stored name) for its hours, or `during` others, or for what is left of them."""
    hours = during or hours_of(work, shift, post)
    part = Assignment(
        shift_id=shift.id,
        post=post,
        person_id=person_id,
        since=max(work.now, hours.starts_at),
        ended_at=until(shift, hours),
        origin=origin,
    )
    work.session.add(part)
    work.session.flush()
    return part


def hours_of(work: Work, shift: Shift, post: str) -> Stretch:
    """When a post (stored name) is stood in a shift."""
    rota = work.session.get_one(Rota, shift.rota_id)
    return post_known(posts_of(rota.posts), post).hours(Stretch(shift.starts_at, shift.ends_at), rota.zone)


def until(shift: Shift, hours: Stretch) -> datetime | None:
    """How the end of these hours is stored: the end of the shift, wherever that moves, is none."""
    return hours.ends_at if hours.ends_at < shift.ends_at else None
