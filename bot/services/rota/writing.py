"""Days from a sheet or set by hand, written into a rota. A post that the sheet leaves empty stays as it was."""

from collections.abc import Iterable, Sequence

from bot.domain.rota.sheet import SheetDay
from bot.domain.terms import DutyPost, Origin
from bot.phrases import say
from bot.services import auditing
from bot.services.rota import changing, planning, showing
from bot.services.rota.drafting import ROWS
from storage.queries import duty, shifts
from storage.tables import Account, Assignment, DutyPerson, Rota, RotaDraft, Shift
from storage.work import Work


def decide(work: Work, account: Account, draft_id: int, rota: Rota | None) -> tuple[str, bool]:
    """Writes the draft into the rota, or throws it away where there is none; once.

    Returns what to show, and whether it was written.
    """
    draft = work.session.get(RotaDraft, draft_id)
    if draft is None or draft.bot_id != work.bot_id:
        return say("refuse.stale"), False
    if draft.account_id != account.id:
        return say("ask.not_yours"), False
    if draft.decided_at is not None:
        return say("ask.answered"), False
    draft.decided_at, draft.rota_id = work.now, rota.id if rota else None
    if rota is None:
        return say("sheet.cancelled"), False
    days = ROWS.validate_json(draft.rows)
    origin = Origin.SHEET if len(days) > 1 else Origin.OVERRIDE  # a single day is set by hand
    written = write(work, rota, days, origin, account.name)
    return say("sheet.written", rota=rota.name, count=written), True


def write(work: Work, rota: Rota, days: Iterable[SheetDay], origin: Origin, actor: str) -> int:
    """Puts the people of these days on the rota; returns how many shifts changed.

    Days that are over by now are left alone. Unknown people are entered: a doubt about each has been shown.
    """
    changed = 0
    for day in days:
        there = {shift.day: shift for shift in duty.shifts_from_day(work, rota.id, day.day)}
        shift = there.get(day.day) or planning.new_shift(work, rota, day.day)
        if shift is not None and shift.ends_at > work.now:
            changed += _write_day(work, rota, shift, day, origin, actor)
    return changed


def _write_day(work: Work, rota: Rota, shift: Shift, day: SheetDay, origin: Origin, actor: str) -> bool:
    before = showing.people_line(showing.names_by_post(shifts.of_shift(work, shift.id)))
    shift.note = day.note or shift.note
    phones = dict(day.phones)
    made: list[Assignment] = []
    for post in DutyPost:
        if names := day.of(post):
            people = [_person(work, name, phones.get(name, "")) for name in names]
            made += _write_post(work, shift, post, people, origin)
    after = showing.people_line(showing.names_by_post(shifts.of_shift(work, shift.id)))
    if before == after:
        return False
    where = f"{rota.name} {showing.day_label(shift.day)}　"
    auditing.note(work, actor, f"duty.{origin.value}", before=where + before, after=where + after)
    for part in made:
        changing.tell_newcomer(work, rota, shift, part)
    return True


def _write_post(
    work: Work, shift: Shift, post: DutyPost, people: Sequence[DutyPerson], origin: Origin
) -> list[Assignment]:
    """Who stands there already stays, now by this decision; the others end or begin, and so do parts of a shift."""
    wanted = list(dict.fromkeys(person.id for person in people))
    staying: set[int] = set()
    for part in duty.standing(work, shift.id):
        if part.post is not post:
            continue
        if part.person_id not in wanted or not _whole(work, shift, part):
            part.ended_at = work.now
            continue
        staying.add(part.person_id)
        if part.origin is Origin.ROTATION:
            part.origin = origin
    return [
        planning.assign(work, shift, post, person_id, origin)
        for person_id in wanted
        if person_id not in staying
    ]


def _whole(work: Work, shift: Shift, part: Assignment) -> bool:
    """Do they stand all that is left of the shift?"""
    return part.ended_at is None and part.since <= max(work.now, shift.starts_at)


def _person(work: Work, name: str, phone: str) -> DutyPerson:
    found = duty.any_person_named(work, name)
    if found is None:
        found = DutyPerson(bot_id=work.bot_id, name=name, configured=False)
        work.session.add(found)
    found.closed_at = None
    found.phone = found.phone or phone
    work.session.flush()
    return found
