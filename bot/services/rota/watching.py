"""Gaps and clashes of the next seven days, told to the admins once each."""

from datetime import date, datetime, timedelta

from bot.domain.days import Calendar, days_in
from bot.domain.local_time import local, local_day
from bot.domain.messages import Lane, Send
from bot.domain.rota.rotation import first_day
from bot.domain.rota.spans import span_of
from bot.domain.rota.watch import Stand, clashes, gaps
from bot.domain.terms import POST_NAMES
from bot.phrases import say
from bot.services.rota import showing
from bot.services.rota.planning import rule_of
from storage.queries import duty, people, post, shifts
from storage.tables import Rota
from storage.work import Work

AHEAD_DAYS = 7
WAKING = 8  # o'clock at the rota's place; nobody is woken for next week's gap


def look_ahead(work: Work, calendar: Calendar) -> None:
    """Finds what is wrong and queues one line for each that was not told before."""
    rotas = duty.open_rotas(work)
    stands = [
        _stand(held) for held in shifts.between(work, work.now, work.now + timedelta(days=AHEAD_DAYS + 1))
    ]
    for rota in rotas:
        own = [stand for stand in stands if stand.rota == rota.name]
        for gap in gaps(expected_days(rota, work.now, calendar), rule_of(rota).needs, own):
            values = {"rota": rota.name, "day": showing.day_label(gap.day), "post": POST_NAMES[gap.post]}
            _tell(work, rota, f"gap:{rota.id}:{gap.day}:{gap.post}", say("watch.gap", **values))
    by_name = {rota.name: rota for rota in rotas}
    for clash in clashes(stands):
        first, second = clash.first, clash.second
        values = {"name": first.name, "first": _label(first), "second": _label(second)}
        key = f"clash:{first.person_id}:{first.rota}:{first.day}:{second.rota}:{second.day}:{second.post}"
        _tell(work, by_name[first.rota], key, say("watch.clash", **values))


def expected_days(rota: Rota, now: datetime, calendar: Calendar) -> list[date]:
    """The days of duty that begin from now on, within the span that is looked at."""
    rule = rule_of(rota)
    today = local_day(now, rota.zone)
    begins = span_of(today, rota.zone, rota.changes_at, rota.tells_at).starts_at
    first = max(today if begins > now else today + timedelta(days=1), first_day(rule) or today)
    last = today + timedelta(days=AHEAD_DAYS)
    days = days_in(rule.days, first, last, calendar, first_day(rule))
    return [day for day in days if day not in rule.skip]


def _stand(held: shifts.Held) -> Stand:
    return Stand(
        rota=held.rota.name,
        day=held.shift.day,
        post=held.part.post,
        person_id=held.part.person_id,
        name=held.person.name,
        starts_at=held.shift.starts_at,
        ends_at=held.shift.ends_at,
    )


def _label(stand: Stand) -> str:
    return f"{stand.rota} {showing.day_label(stand.day)} {POST_NAMES[stand.post]}"


def _tell(work: Work, rota: Rota, key: str, text: str) -> None:
    waking = _waking(work.now, rota)
    for account in people.admins(work):
        post.queue(
            work,
            Send(text=text),
            kind="admin",
            lane=Lane.SUMMARY,
            chat_id=account.user_id,
            dedup_key=f"duty:{key}:{account.id}",
            not_before=waking,
        )


def _waking(now: datetime, rota: Rota) -> datetime:
    """Now by day, in the early hours the morning."""
    here = local(now, rota.zone)
    morning = here.replace(hour=WAKING, minute=0, second=0, microsecond=0)
    return max(here, morning).astimezone(now.tzinfo)
