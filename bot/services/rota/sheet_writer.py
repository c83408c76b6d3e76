"""The days of a sheet written into a rota: posts with their hours, each person's span, and who is told."""

from collections.abc import Mapping, Sequence

from bot.domain.audit import ON_ROTA
from bot.domain.rota.exchange import Stretch
from bot.domain.rota.post import Post, post_known, posts_of
from bot.domain.rota.sheet import Hours, SheetDay
from bot.domain.rota.sheet.written import ShiftKept
from bot.domain.terms import Origin
from bot.services import audit
from bot.services.rota import (
    assignments,
    cancellation,
    labels,
    news,
    sheet_people,
    sheet_replacement,
    sheet_withdrawal,
    shift_plan,
)
from bot.services.rota.duty_posts import dropped_on
from bot.services.rota.sheet_replacement import Replacement
from storage.queries import modes as stored_modes
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Assignment, Rota, Shift
from storage.work import Work


def write(
    work: Work,
    rota: Rota,
    days: Sequence[SheetDay],
    origin: Origin,
    by: Account | None,
    *,
    replaces: bool = False,
) -> list[ShiftKept]:
    """Puts the people of these days on the rota; returns the shifts that changed, as they were and as they are.

    Days that are over by now are left alone. Unknown people are entered: they have been shown. Posts that the rota
    does not have become its own. `replaces`: what the sheet divides otherwise (`sheet_replacement`) is ended.
    """
    gone = sheet_replacement.replacement(work, rota, days) if replaces else Replacement()
    _add_posts(rota, days)
    apart, modes = sheet_people.namesakes(days), stored_modes.in_force(work)
    changed: list[ShiftKept] = []
    for day in days:
        there = {shift.day: shift for shift in stored_rota.shifts_from_day(work, rota.id, day.day)}
        shift = there.get(day.day) or shift_plan.new_shift(work, rota, day.day)
        if shift is None or shift.ends_at <= work.now:
            continue
        before, note = sheet_withdrawal.parts_of(work, shift), shift.note
        dropped = dropped_on(rota, day.day, [one.post for one in day.posts], modes)
        if _write_day(work, rota, shift, day, origin, by, apart, dropped, gone) or dropped:
            after = sheet_withdrawal.parts_of(work, shift)
            changed.append(ShiftKept(shift_id=shift.id, before=before, after=after, note=note))
    return changed


# -- posts -----------------------------------------------------------------------------------------------------------


def _add_posts(rota: Rota, days: Sequence[SheetDay]) -> None:
    """A post has hours of its own where the sheet gives it the same on all days."""
    own = posts_of(rota.posts)
    known = {post.name for post in own}
    new = [_post(name, hours) for name, hours in _hours_by_post(days).items() if name not in known]
    if new:
        rota.posts = [post.model_dump(mode="json") for post in (*own, *new)]


def _hours_by_post(days: Sequence[SheetDay]) -> Mapping[str, set[Hours | None]]:
    found: dict[str, set[Hours | None]] = {}
    for post in (post for day in days for post in day.posts):
        found.setdefault(post.post, set()).add(post.hours)
    return found


def _post(name: str, hours: set[Hours | None]) -> Post:
    (only, *others) = hours
    one = only if not others else None
    return Post(
        name=name,
        stands_for=sheet_replacement.stands_for(name),
        begins=one.begins if one else None,
        ends=one.ends if one else None,
    )


# -- one shift -------------------------------------------------------------------------------------------------------


def _write_day(
    work: Work,
    rota: Rota,
    shift: Shift,
    day: SheetDay,
    origin: Origin,
    by: Account | None,
    apart: frozenset[str],
    dropped: frozenset[str],
    gone: Replacement,
) -> bool:
    """Writes one day; True where that changes who is on duty. People at a `dropped` post wait until the mode ends."""
    posts = posts_of(rota.posts)
    before = labels.people_line(labels.names_by_post(stored_shifts.of_shift(work, shift.id)), posts)
    shift.note = day.note or shift.note
    wanted: dict[str, list[tuple[int, Stretch]]] = {}
    for one in day.posts:
        stretch = _stretch(rota, shift, one.post, one.hours)
        for said in one.people:
            person = sheet_people.person(work, said, apart)
            wanted.setdefault(one.post, []).append((person.id, stretch))
    turns = gone.turns.get(day.day, {})
    sheet_replacement.end_posts(work, shift, gone.posts.get(day.day, ()), turns, origin)
    for post, stands in wanted.items():
        _write_post(work, shift, post, list(dict.fromkeys(stands)), origin)
        if post in dropped and shift.starts_at > work.now:
            _suspend(work, shift, post)
    work.session.flush()
    after = labels.people_line(labels.names_by_post(stored_shifts.of_shift(work, shift.id)), posts)
    if before == after:
        return False
    where = f"{rota.name} {labels.day_label(shift.day)}　"
    audit.record(work, by, ON_ROTA[origin], unit=rota.unit_id, before=where + before, after=where + after)
    shift.next_action_at = work.now
    news.bring(work, rota, shift)
    return True


def _suspend(work: Work, shift: Shift, post: str) -> None:
    for part in stored_rota.standing(work, shift.id):
        if part.post == post:
            cancellation.suspend(part)


def _stretch(rota: Rota, shift: Shift, post: str, hours: Hours | None) -> Stretch:
    """When somebody stands there: the hours of the sheet, else those of the post."""
    own = post_known(posts_of(rota.posts), post)
    if hours is not None:
        own = own.model_copy(update={"begins": hours.begins, "ends": hours.ends})
    return own.hours(Stretch(shift.starts_at, shift.ends_at), rota.zone)


def _write_post(
    work: Work, shift: Shift, post: str, wanted: Sequence[tuple[int, Stretch]], origin: Origin
) -> None:
    """Who stands there already stays, now by this decision; the others end or begin, and so do parts of a shift."""
    open_ = [(person_id, stretch) for person_id, stretch in wanted if stretch.ends_at > work.now]
    for part in stored_rota.standing(work, shift.id):
        if part.post != post:
            continue
        same = next(
            (one for one in open_ if one[0] == part.person_id and _stands(work, shift, part, one[1])), None
        )
        if same is None:
            part.ended_at = work.now
            continue
        open_.remove(same)
        if part.origin is Origin.ROTATION:
            part.origin = origin
    for person_id, stretch in open_:
        assignments.assign(work, shift, post, person_id, origin, stretch)


def _stands(work: Work, shift: Shift, part: Assignment, stretch: Stretch) -> bool:
    """Do they stand all that is left of this stretch, and no more?"""
    ends = part.ended_at or shift.ends_at
    return ends == stretch.ends_at and max(part.since, work.now) == max(stretch.starts_at, work.now)
