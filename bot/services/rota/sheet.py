"""A sheet that was sent: read, every doubt shown, and kept as a draft until whoever sent it says yes."""

from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter

from bot.domain.messaging.buttons import DecideDraft
from bot.domain.messaging.messages import Send
from bot.domain.rota.post import posts_of
from bot.domain.rota.sheet import Grid, KnownPeople, SheetDay, SheetReading, read_sheets
from bot.domain.terms import DutyPost, Origin, PersonSource
from bot.domain.text.pages import pages
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import audit
from bot.services.refusals import Refused
from bot.services.rota import assignments, labels, news, sheet_preview, shift_plan
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Assignment, Person, Rota, RotaDraft, Shift
from storage.work import Work

ROWS: TypeAdapter[tuple[SheetDay, ...]] = TypeAdapter(tuple[SheetDay, ...])


def read_grids(
    work: Work, grids: Sequence[Grid], zone: str, calendar: Calendar, name: str = ""
) -> SheetReading:
    """What the sheets of a workbook say, whose file is called `name`."""
    known = KnownPeople(local_day(work.now, zone), stored_people.all_phones(work))
    return read_sheets(grids, known, calendar, name)


def keep(work: Work, account: Account, reading: SheetReading, rotas: Sequence[Rota]) -> list[Send]:
    """Keeps what was read and returns what to show: in the last message of each table a button for each rota.

    A table that seems to be another rota's is a draft of its own, after the first.
    """
    if not reading.days:
        return [Send(text="\n".join([say("sheet.nothing"), *sheet_preview.doubt_lines(reading.doubts)]))]
    messages = _kept(work, account, reading, rotas, "")
    for other in reading.others:
        if other.days:
            own = SheetReading(other.days, other.doubts, other.new)
            messages += _kept(work, account, own, rotas, other.title or say("sheet.untitled"))
    return messages


def _kept(
    work: Work, account: Account, reading: SheetReading, rotas: Sequence[Rota], title: str
) -> list[Send]:
    draft = RotaDraft(
        bot_id=work.bot_id,
        account_id=account.id,
        rows=ROWS.dump_json(reading.days).decode(),
        made_at=work.now,
    )
    work.session.add(draft)
    work.session.flush()
    writing = [
        (DecideDraft(draft=draft.id, rota=rota.id).button(say("button.write", rota=rota.name)),)
        for rota in rotas
    ]
    cancel = (DecideDraft(draft=draft.id, rota=0).button(say("button.cancel")),)
    *before, last = pages("\n".join(sheet_preview.shown(work, reading, rotas, title)))
    return [*(Send(text=page) for page in before), Send(text=last, buttons=(*writing, cancel))]


def decide(work: Work, account: Account, draft_id: int, rota: Rota | None) -> int:
    """Writes the draft into the rota, or throws it away where there is none; once.

    Returns how many shifts changed.
    """
    draft = work.session.get(RotaDraft, draft_id)
    if draft is None or draft.bot_id != work.bot_id:
        raise Refused("refuse.stale")
    if draft.account_id != account.id:
        raise Refused("ask.not_yours")
    if draft.decided_at is not None:
        raise Refused("ask.answered")
    draft.decided_at, draft.rota_id = work.now, rota.id if rota else None
    if rota is None:
        return 0
    days = ROWS.validate_json(draft.rows)
    origin = Origin.SHEET if len(days) > 1 else Origin.OVERRIDE  # a single day is set by hand
    return write(work, rota, days, origin, account.name)


def write(work: Work, rota: Rota, days: Iterable[SheetDay], origin: Origin, actor: str) -> int:
    """Puts the people of these days on the rota; returns how many shifts changed.

    Days that are over by now are left alone. Unknown people are entered: a doubt about each has been shown.
    """
    changed = 0
    for day in days:
        there = {shift.day: shift for shift in stored_rota.shifts_from_day(work, rota.id, day.day)}
        shift = there.get(day.day) or shift_plan.new_shift(work, rota, day.day)
        if shift is not None and shift.ends_at > work.now:
            changed += _write_day(work, rota, shift, day, origin, actor)
    return changed


def _write_day(work: Work, rota: Rota, shift: Shift, day: SheetDay, origin: Origin, actor: str) -> bool:
    posts = posts_of(rota.posts)
    before = labels.people_line(labels.names_by_post(stored_shifts.of_shift(work, shift.id)), posts)
    shift.note = day.note or shift.note
    phones = dict(day.phones)
    for post in DutyPost:
        if names := day.of(post):
            people = [_person(work, name, phones.get(name, "")) for name in names]
            _write_post(work, shift, post, people, origin)
    after = labels.people_line(labels.names_by_post(stored_shifts.of_shift(work, shift.id)), posts)
    if before == after:
        return False
    where = f"{rota.name} {labels.day_label(shift.day)}　"
    audit.record(work, actor, f"duty.{origin.value}", before=where + before, after=where + after)
    shift.next_action_at = work.now
    news.bring(work, rota, shift)
    return True


def _write_post(work: Work, shift: Shift, post: str, people: Sequence[Person], origin: Origin) -> None:
    """Who stands there already stays, now by this decision; the others end or begin, and so do parts of a shift."""
    wanted = list(dict.fromkeys(person.id for person in people))
    staying: set[int] = set()
    for part in stored_rota.standing(work, shift.id):
        if part.post != post:
            continue
        if part.person_id not in wanted or not _whole(work, shift, part):
            part.ended_at = work.now
            continue
        staying.add(part.person_id)
        if part.origin is Origin.ROTATION:
            part.origin = origin
    for person_id in wanted:
        if person_id not in staying:
            assignments.assign(work, shift, post, person_id, origin)


def _whole(work: Work, shift: Shift, part: Assignment) -> bool:
    """Do they stand all that is left of the post's hours?"""
    hours = assignments.hours_of(work, shift, part.post)
    ends = part.ended_at is None or part.ended_at >= hours.ends_at
    return ends and part.since <= max(work.now, hours.starts_at)


def _person(work: Work, name: str, phone: str) -> Person:
    found = stored_people.any_person_named(work, name)
    if found is None:
        found = Person(bot_id=work.bot_id, name=name, source=PersonSource.SHEET)
        work.session.add(found)
    found.closed_at = None
    found.phone = found.phone or phone
    work.session.flush()
    return found
