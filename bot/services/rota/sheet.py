"""A sheet that was sent: read, every doubt shown, and kept as a draft until whoever sent it says yes."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from pydantic import TypeAdapter

from bot.domain.messaging.buttons import DecideDraft
from bot.domain.messaging.messages import Send
from bot.domain.rota.post import USUAL, posts_of
from bot.domain.rota.sheet import Doubt, Grid, KnownPeople, SheetDay, SheetReading, read_sheet
from bot.domain.terms import DutyPost, Origin, PersonSource
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import audit
from bot.services.refusals import Refused
from bot.services.rota import assignments, labels, notices, shift_plan, views
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Assignment, Person, Rota, RotaDraft, Shift
from storage.work import Work

ROWS: TypeAdapter[tuple[SheetDay, ...]] = TypeAdapter(tuple[SheetDay, ...])
MOST_DOUBTS = 30
PREVIEW = timedelta(days=7)


def read_grids(work: Work, grids: Sequence[Grid], zone: str, calendar: Calendar) -> SheetReading:
    """What the first sheet with a table of duty says; of the first of all, if none has one."""
    known = KnownPeople(local_day(work.now, zone), stored_people.all_phones(work))
    readings = [read_sheet(grid, known, calendar) for grid in grids]
    empty = SheetReading((), (Doubt("", "no_table"),))
    return next((one for one in readings if one.days), readings[0] if readings else empty)


def keep(work: Work, account: Account, reading: SheetReading, rotas: Sequence[Rota]) -> Send:
    """Keeps what was read and returns what to show, with a button for each rota it may be written to."""
    if not reading.days:
        return Send(text="\n".join([say("sheet.nothing"), *doubt_lines(reading.doubts)]))
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
    return Send(text="\n".join(shown(work, reading, rotas)), buttons=(*writing, cancel))


def shown(work: Work, reading: SheetReading, rotas: Sequence[Rota]) -> list[str]:
    """Every doubt, then the next seven days as they would be."""
    first, last = reading.days[0].day, reading.days[-1].day
    span = {"count": len(reading.days), "first": labels.day_label(first), "last": labels.day_label(last)}
    head = [say("sheet.read", **span), *doubt_lines(reading.doubts)]
    soon = [day for day in reading.days if day.day - first < PREVIEW]
    before = rotas[0] if len(rotas) == 1 else None
    return [
        *head,
        say("sheet.preview"),
        *(_preview_line(work, day, before) for day in soon),
        say("sheet.ask"),
    ]


def doubt_lines(doubts: Sequence[Doubt]) -> list[str]:
    """One line a doubt, its cell first."""
    if not doubts:
        return [say("sheet.no_doubt")]
    lines = [
        f"· {doubt.cell + '：' if doubt.cell else ''}{_sentence(doubt)}" for doubt in doubts[:MOST_DOUBTS]
    ]
    rest = len(doubts) - MOST_DOUBTS
    return [
        say("sheet.doubts", count=len(doubts)),
        *lines,
        *([say("open.more", count=rest)] if rest > 0 else []),
    ]


def _sentence(doubt: Doubt) -> str:
    values = {
        key: labels.day_label(value) if key in ("day", "last") else value  # type: ignore[arg-type]
        for key, value in doubt.values.items()
    }
    return say(f"doubt.{doubt.key}", **values)


def _preview_line(work: Work, day: SheetDay, rota: Rota | None) -> str:
    """「11月25日 周三　带班 周镇长　值班 马干事」, and what stood there before if that is known."""
    posts = posts_of(rota.posts) if rota is not None else USUAL
    line = (
        f"{labels.day_label(day.day)}　{labels.people_line({post: day.of(post) for post in DutyPost}, posts)}"
    )
    if rota is None:
        return line
    before = views.day_line(work, rota, day.day)
    return line if before == line else f"{line}（原来：{before.partition('　')[2]}）"


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
    made: list[Assignment] = []
    for post in DutyPost:
        if names := day.of(post):
            people = [_person(work, name, phones.get(name, "")) for name in names]
            made += _write_post(work, shift, post, people, origin)
    after = labels.people_line(labels.names_by_post(stored_shifts.of_shift(work, shift.id)), posts)
    if before == after:
        return False
    where = f"{rota.name} {labels.day_label(shift.day)}　"
    audit.record(work, actor, f"duty.{origin.value}", before=where + before, after=where + after)
    for part in made:
        notices.tell_newcomer(work, rota, shift, part)
    return True


def _write_post(
    work: Work, shift: Shift, post: str, people: Sequence[Person], origin: Origin
) -> list[Assignment]:
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
    return [
        assignments.assign(work, shift, post, person_id, origin)
        for person_id in wanted
        if person_id not in staying
    ]


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
