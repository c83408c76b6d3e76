"""The most messages that musters will send; when they come is secret, so a preview must not tell."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain import muster as muster_rules
from bot.domain.messaging.kinds import Kind
from bot.domain.modes.in_force import Modes
from bot.domain.muster import MusterPlan
from bot.domain.time.local_time import local_day
from bot.services.agenda.messages_ahead import MessageAhead
from bot.services.muster import roll_call, schedule
from bot.services.recipients import leaders
from bot.services.recipients.reached import can_write
from storage.queries import modes as stored_modes
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.tables import MusterRule, Rota
from storage.work import Work

DAY = timedelta(days=1)
SUNDAY = timedelta(days=6)


def look(work: Work, until: datetime, rules: Collection[int]) -> list[MessageAhead]:
    """The messages of these muster rules up to `until` (UTC), as many as day and week allow, if nobody answers."""
    modes = stored_modes.in_force(work)
    return [
        message
        for rule in stored_muster.open_rules(work)
        if rule.id in rules and (rota := stored_rota.rota_named(work, rule.rota)) is not None
        for message in _of_rule(work, modes, rule, rota, until)
    ]


def _of_rule(
    work: Work, modes: Modes, rule: MusterRule, rota: Rota, until: datetime
) -> Iterator[MessageAhead]:
    plan = stored_muster.plan_of(rule)
    today, last = local_day(work.now, plan.zone), local_day(until, plan.zone)
    days = [today + number * DAY for number in range(-1, (last - today).days + 1)]
    held = stored_muster.held(work, rule, muster_rules.monday(days[0]), last + SUNDAY)
    left: dict[tuple[date, int, Kind], int] = {}
    for day in days:
        own = schedule.mustered(modes, plan, day)
        if own is None or not muster_rules.falls_on(own, day, modes.calendar):
            continue
        week = muster_rules.monday(day)
        had = sum(count for on, count in held.items() if week <= on <= week + SUNDAY)
        for (chat, kind), times in _heard(work, rota, own, day, until).items():
            key = (week, chat, kind)
            of_week = left.setdefault(key, max(0, own.per_week - had) * max(times.values()))
            count = min(of_week, max(0, own.per_day - held.get(day, 0)) * max(times.values()))
            left[key] -= count
            yield from [MessageAhead(min(times), chat, kind)] * count


def _heard(
    work: Work, rota: Rota, plan: MusterPlan, day: date, until: datetime
) -> Mapping[tuple[int, Kind], Counter[datetime]]:
    """By chat and kind, how many messages one muster on this day may send at each instant (UTC)."""
    found: defaultdict[tuple[int, Kind], Counter[datetime]] = defaultdict(Counter)
    for first, last in muster_rules.spans(plan, day):
        begins, ends = max(first, work.now), min(last, until)
        for at in dict.fromkeys((begins, ends)) if begins <= ends else ():
            for chat, kind in _told(replace(work, now=at), rota):
                found[chat, kind][at] += 1
    return found


def _told(work: Work, rota: Rota) -> Iterator[tuple[int, Kind]]:
    """The chats and kinds of messages of a muster now: to everybody on the posts, and its result to the leaders."""
    there = [one for one in stored_rota.on_duty(work, rota.unit_id, work.now) if one.rota == rota.name]
    posts = roll_call.posts_on_duty(work, rota, stored_muster.posts_asked(work, rota))
    asked = [one for one in there if one.post in posts]
    for one in asked:
        if one.account is not None and can_write(work, one.account):
            yield one.account.user_id, Kind.MUSTER
    leading = leaders.leaders(work, rota.unit_id)
    unheard = {one.post for one in asked} < set(posts) or not all(
        can_write(work, one.account) for one in asked
    )
    accounts = {one.id: one for one in [*leading, *leaders.duty_leaders(work, rota.unit_id)]}
    for account in [*accounts.values(), *(leading if unheard else ())]:
        yield account.user_id, Kind.MUSTER_RESULT
