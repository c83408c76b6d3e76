"""/duty: who is on duty, for anyone whom the rota serves; telephones only where they may be seen."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.domain.rights import Right, Scope
from bot.domain.rota.duty_question import Asked, DutyQuestion
from bot.domain.rota.exchange import joined
from bot.domain.rota.post import post_place, posts_of, shown_name
from bot.domain.rota.tally import Count, Stood, tally
from bot.domain.terms import ORIGIN_NAMES, Origin
from bot.domain.text.privacy import masked_phone
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services.refusals import Refused
from bot.services.rota import labels
from bot.services.rota.duty_posts import posts_on
from storage.queries import duty as stored_duty
from storage.queries import holidays as stored_holidays
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.directory import directory
from storage.queries.shifts import Held
from storage.tables import Account, Rota
from storage.work import Work

WEEK = 7
TALLY_DAYS = 365
MOST_DAYS = 31  # of one answer
MOST_OWN = 10  # shifts


def duty_text(work: Work, account: Account, scope: Scope, asked: DutyQuestion, *, group: bool) -> str:
    """What this person is told. In a group telephones are masked, whoever asks."""
    stood = _stood(work, account)
    blocks = [
        _block(work, rota, asked, phones=rota.id in stood or _sees_phones(work, rota, scope), group=group)
        for rota in rotas_for(work, account, scope)
    ]
    return "\n\n".join(blocks) if blocks else say("duty.no_rota")


def rotas_for(work: Work, account: Account, scope: Scope) -> list[Rota]:
    """The rotas that serve this person or that they stand on, in the order of the configuration."""
    stood = _stood(work, account)
    return [rota for rota in stored_rota.open_rotas(work) if rota.id in stood or serves(work, rota, scope)]


def _stood(work: Work, account: Account) -> set[int | None]:
    return {rota.id for rota in stored_rota.stood_on(work, account)}


def serves(work: Work, rota: Rota, scope: Scope) -> bool:
    """Is any duty of this person within the rota's unit, or above it?"""
    reach = directory(work).reach(rota.unit_id)
    return any(one.unit_id in reach or rota.unit_id in one.reach for one in scope.duties)


def _sees_phones(work: Work, rota: Rota, scope: Scope) -> bool:
    reach = directory(work).reach(rota.unit_id)
    seen = scope.units(Right.DUTY_PHONES)
    return bool(seen & reach)


def _block(work: Work, rota: Rota, asked: DutyQuestion, *, phones: bool, group: bool) -> str:
    if asked.asked is Asked.TODAY:
        return _today(work, rota, phones=phones, group=group)
    try:
        first, last = asked.days(_day_asked_on(work, rota, asked.asked), stored_holidays.calendar(work))
    except ValueError:
        raise Refused("duty.no_such_day", day=asked.when) from None
    days = [first + timedelta(days=n) for n in range(min((last - first).days + 1, MOST_DAYS))]
    lines = [_dated_line(work, rota, day) for day in days]
    return "\n".join([say("duty.list", rota=rota.name, changes=f"{rota.changes_at:%H:%M}"), *lines])


def _dated_line(work: Work, rota: Rota, day: date) -> str:
    """With the year where it is another; of a day that no shift has been planned for yet, that."""
    year = f"{day.year}年" if day.year != local_day(work.now, rota.zone).year else ""
    ahead = rota.planned_until is not None and day > rota.planned_until
    if ahead and not stored_shifts.on_days(work, rota.id, day, day):
        return year + say("duty.not_planned", day=labels.day_label(day))
    return year + day_line(work, rota, day)


def own_text(work: Work, account: Account) -> str:
    """「我哪天值班」: one's own running and coming shifts. Raises `Refused` of whoever is on no rota."""
    person = stored_people.person_of(work, account)
    if person is None:
        raise Refused("duty.own_unlisted")
    own = stored_shifts.coming_of(work, person.id)[:MOST_OWN]
    lines = [f"· {labels.stretch_label(held, held.stretch, work.now)}" for held in own]
    return "\n".join([say("duty.own" if own else "duty.own_none"), *lines])


def _day_asked_on(work: Work, rota: Rota, asked: Asked) -> date:
    """Before the change of shift 明天 is the day after the duty day that runs; a date is the date."""
    return local_day(work.now, rota.zone) if asked is Asked.DAY else current_day(work, rota)


def current_day(work: Work, rota: Rota) -> date:
    """The duty day that is running: before the change of shift it is still yesterday's.

    A shift that began before the time of day was set otherwise goes on as it was."""
    running = stored_shifts.running(work, rota.id)
    if running is not None:
        return running.day
    today = local_day(work.now, rota.zone)
    here = work.now.astimezone(labels.zone(rota)).time()
    return today if here >= rota.changes_at else today - timedelta(days=1)


def _today(work: Work, rota: Rota, *, phones: bool, group: bool) -> str:
    there = [one for one in stored_duty.standing_at(work, work.now) if one.rota.id == rota.id]
    if not there:
        return say("duty.nobody", rota=rota.name)
    head = say("duty.now", rota=rota.name, span=labels.span_label(there[0].shift, rota.zone))
    return "\n".join([head, *(_person_line(held, phones=phones, group=group) for held in there)])


def _person_line(held: Held, *, phones: bool, group: bool) -> str:
    phone = held.person.phone
    shown = phone if phones and not group else masked_phone(phone)
    how = (
        "" if held.part.origin in (Origin.ROTATION, Origin.SHEET) else f"（{ORIGIN_NAMES[held.part.origin]}）"
    )
    return f"{shown_name(held.part.post)}　{held.person.name}{how}　{shown}".rstrip("　")


def day_line(work: Work, rota: Rota, day: date) -> str:
    """「11月24日 周二　带班 周镇长　值班 何主任」"""
    there = stored_shifts.on_days(work, rota.id, day, day)
    people = (
        labels.people_line(labels.names_by_post(there), posts_on(work, rota, day))
        if there
        else say("duty.no_shift")
    )
    return f"{labels.day_label(day)}　{people}"


def week_ahead(work: Work, rota: Rota) -> list[str]:
    """The next seven days, one line each."""
    today = current_day(work, rota)
    return [day_line(work, rota, today + timedelta(days=n)) for n in range(WEEK)]


def stats(work: Work, scope: Scope, calendar: Calendar) -> str:
    """How often each stood in the last year up to today, holidays apart, rota by rota."""
    rotas = [rota for rota in stored_rota.open_rotas(work) if scope.may(Right.ADMINISTER, rota.unit_id)]
    if not rotas:
        raise Refused("refuse.right")
    return "\n\n".join(_tally(work, rota, calendar) for rota in rotas)


def _tally(work: Work, rota: Rota, calendar: Calendar) -> str:
    today = current_day(work, rota)
    stood = stored_shifts.on_days(work, rota.id, today - timedelta(days=TALLY_DAYS), today)
    counts = tally(_stood_by_day(stood), calendar)
    names = sorted({count.post for count in counts}, key=lambda name: post_place(posts_of(rota.posts), name))
    lines = [line for post in names for line in _count_lines(counts, post)]
    return "\n".join([say("duty.stats", rota=rota.name), *(lines or [say("duty.stats_none")])])


def _stood_by_day(stood: Iterable[Held]) -> Iterator[Stood]:
    """Who was relieved for some hours has two parts of a shift, and stood it once."""
    own: dict[tuple[int, str, int], list[Held]] = {}
    for held in stood:
        own.setdefault((held.part.person_id, held.part.post, held.shift.id), []).append(held)
    for spans in own.values():
        first = spans[0]
        time = sum(
            (one.ends_at - one.starts_at for one in joined(held.stretch for held in spans)), timedelta()
        )
        hours = first.post_hours
        yield Stood(
            first.person.name, first.part.post, first.shift.day, time, hours.ends_at - hours.starts_at
        )


def _count_lines(counts: list[Count], post: str) -> list[str]:
    return [
        say(
            "duty.count",
            post=shown_name(post),
            name=count.name,
            everyday=count.everyday,
            rest=count.rest,
            festival=count.festival,
            hours=say("duty.count_hours", hours=f"{count.hours:g}") if count.hours else "",
        )
        for count in counts
        if count.post == post
    ]
