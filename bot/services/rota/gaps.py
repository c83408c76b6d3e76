"""Gaps and clashes of the next seven days, told to the admins once each."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.modes.effect import needs_under
from bot.domain.rota.division import needs_on
from bot.domain.rota.gaps import Clash, Gap, ShiftStand, clashes, gaps
from bot.domain.rota.post import posts_of, shown_name, stood_name
from bot.domain.rota.rotation import first_day
from bot.domain.rota.spans import span_of
from bot.domain.time.days import Calendar, days_in
from bot.domain.time.daytime import when_awake
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import due, outbox
from bot.services.rota import labels
from storage.queries import duty as stored_duty
from storage.queries import members as stored_members
from storage.queries import modes as stored_modes
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.tables import Rota
from storage.work import Work

AHEAD_DAYS = 7


def look_ahead(work: Work, calendar: Calendar, only: Collection[int] | None = None) -> None:
    """Finds what is wrong and tells the admins what they do not know of yet, one message a rota.

    `only`: of these rotas.
    """
    until = work.now + timedelta(days=AHEAD_DAYS + 1)
    # Who is on the staff no more leaves a gap, whatever the rota still says.
    there = [
        held for held in stored_duty.standing_during(work, work.now, until) if held.person.closed_at is None
    ]
    stands = [stand_of(held) for held in there]
    found = clashes(stands)

    def look(own: Work, rota: Rota) -> None:
        _look(own, rota, calendar, stands, found)

    rotas = [rota.id for rota in stored_rota.open_rotas(work) if only is None or rota.id in only]
    due.act_on_each_of(work, Rota, rotas, look)


def _look(
    work: Work, rota: Rota, calendar: Calendar, stands: Sequence[ShiftStand], found: Sequence[Clash]
) -> None:
    own = [stand for stand in stands if stand.rota == rota.name]
    modes, rule = stored_modes.in_force(work, calendar), stored_rota.rule_of(rota)
    posts, stood = posts_of(rota.posts), defaultdict[date, set[str]](set)
    for stand in own:
        stood[stand.day].add(stand.post)
    empty = [
        gap
        for day in expected_days(rota, work.now, calendar)
        for gap in gaps(
            [day], needs_on(needs_under(rule, modes.rota_change(rota.name, day)), posts, stood[day]), own
        )
    ]
    lines = [_gap_line(gap) for gap in empty]
    lines += [clash_line(clash) for clash in found if clash.first.rota == rota.name]
    news = [line for line in lines if line not in rota.warned]
    rota.warned = lines
    if news:
        _tell(work, rota, news)


def expected_days(rota: Rota, now: datetime, calendar: Calendar) -> list[date]:
    """The days of duty that begin from now on, within the span that is looked at."""
    rule = stored_rota.rule_of(rota)
    today = local_day(now, rota.zone)
    begins = span_of(today, rota.zone, rota.changes_at, rota.tells_at).starts_at
    first = max(today if begins > now else today + timedelta(days=1), first_day(rule) or today)
    last = today + timedelta(days=AHEAD_DAYS)
    days = days_in(rule.days, first, last, calendar, first_day(rule))
    return [day for day in days if day not in rule.skip]


def stand_of(held: stored_shifts.Held) -> ShiftStand:
    return ShiftStand(
        rota=held.rota.name,
        day=held.shift.day,
        post=held.part.post,
        person_id=held.part.person_id,
        name=held.person.name,
        starts_at=held.stretch.starts_at,
        ends_at=held.stretch.ends_at,
    )


def _gap_line(gap: Gap) -> str:
    return say("watch.gap", day=labels.day_label(gap.day), post=stood_name(gap.post))


def clash_line(clash: Clash) -> str:
    return say("watch.clash", name=clash.first.name, first=label(clash.first), second=label(clash.second))


def label(stand: ShiftStand) -> str:
    return f"{stand.rota} {labels.day_label(stand.day)} {shown_name(stand.post)}"


def _tell(work: Work, rota: Rota, lines: list[str]) -> None:
    text = "\n".join([say("watch.head", rota=rota.name), *lines, say("watch.how", rota=rota.name)])
    for account in stored_members.admins_for(work, [rota.unit_id]):
        at = when_awake(work.now, rota.zone)  # nobody is woken for next week's gap
        outbox.queue(work, Place(account.user_id), Send(text=text), Kind.ADMIN, not_before=at)
