"""News that a mode has begun or ended: one message, by day, to everybody whose duties it changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.domain.admin.spoken import said_day, said_times
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.modes import effect
from bot.domain.modes.in_force import Modes
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rota.post import posts_of, shown_name
from bot.domain.terms import Role
from bot.domain.time.days import Calendar
from bot.domain.time.daytime import when_awake
from bot.domain.time.local_time import local, local_day
from bot.phrases import say
from bot.services import outbox
from bot.services.modes import morning
from bot.services.modes.labels import days_text, desk_lines
from bot.services.modes.spans import ModeTurn
from storage.queries import members as stored_members
from storage.queries import modes as stored_modes
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, Rota
from storage.work import Work

LEADING = (Role.ADMIN, Role.DUTY_LEADER, Role.DUTY_OFFICER)
REPORTING = (Role.REPORTER, Role.HEAD)
EVENING = 18  # o'clock
PROMPT = timedelta(minutes=15)  # after the beginning or the end; later the message says since when


def announce(work: Work, turns: Sequence[ModeTurn], calendar: Calendar) -> None:
    """Tells everybody concerned once of all these turns, with what holds for them from now on."""
    if not turns:
        return
    work.session.flush()
    at = when_awake(work.now, turns[0].mode.zone)
    if at > work.now:
        turns = morning.joined(work, turns, at)
    if not turns:
        return
    heads, key = [_head(turn, at) for turn in turns], morning.key_of(work, turns)
    holds = not all(turn.moved for turn in turns)
    for account, lines in _concerned(work, turns, stored_modes.in_force(work, calendar)):
        outbox.queue(
            work,
            Place(account.user_id),
            Send(text="\n".join([*heads, *([*lines, say("modes.open_stays")] if lines and holds else [])])),
            Kind.MODE,
            key=f"{key}:{account.id}",
            not_before=at,
        )


def _head(turn: ModeTurn, at: datetime) -> str:
    """The first line. `at`: when the message is sent (UTC)."""
    if turn.moved:
        last = turn.mode.last
        key = "modes.moved_open" if last is None else "modes.moved"
        return say(key, name=turn.mode.name, last=said_day(last) if last is not None else "")
    if turn.missed:
        return say("modes.missed", name=turn.mode.name, days=days_text(turn.mode))
    if not turn.begun:
        ended = turn.span.ended_at or at
        key = "modes.ended_since" if at - ended > PROMPT else "modes.ended"
        return say(key, name=turn.mode.name, days=turn.day, since=_since(ended, turn, at))
    late = at - turn.span.begun_at > PROMPT
    key = "modes.begun_before" if turn.day > 1 else "modes.begun_since" if late else "modes.begun"
    since = _since(turn.span.begun_at, turn, at)
    return say(key, name=turn.mode.name, days=days_text(turn.mode), number=turn.day, since=since)


def _since(then: datetime, turn: ModeTurn, at: datetime) -> str:
    """「今天00:00」, 「昨晚22:30」, 「11月25日00:00」, where it is told of after an outage."""
    here = local(then, turn.mode.zone)
    days, clock = (local_day(at, turn.mode.zone) - here.date()).days, f"{here:%H:%M}"
    if days == 0:
        return say("modes.since_today", clock=clock)
    if days == 1 and here.hour >= EVENING:
        return say("modes.since_evening", clock=clock)
    return say("modes.since_day", day=said_day(here.date()), clock=clock)


def _concerned(
    work: Work, turns: Sequence[ModeTurn], modes: Modes
) -> Iterator[tuple[Account, Sequence[str]]]:
    """Each account once, with the lines about their units; leaders get all lines."""
    found: dict[int, tuple[Account, dict[str, None]]] = {}
    own = [*_schedules(work, turns, modes), *_rotas(work, turns, modes)]
    every = dict.fromkeys(line for line, _ in own)
    for line, accounts in own:
        for account in accounts:
            found.setdefault(account.id, (account, {}))[1][line] = None
    every |= dict.fromkeys(line for turn in turns if turn.begun for line in desk_lines(turn.mode))
    for account in _leading(work):
        found[account.id] = (account, every)
    return ((account, list(lines)) for account, lines in found.values())


def _leading(work: Work) -> Iterable[Account]:
    everywhere = [unit.id for unit in stored_units.open_units(work)]
    return (account for _, account in stored_members.members(work, everywhere, LEADING))


def _schedules(
    work: Work, turns: Sequence[ModeTurn], modes: Modes
) -> Iterator[tuple[str, Iterable[Account]]]:
    named = {change.schedule for turn in turns for change in turn.mode.schedules}
    for schedule in stored_rounds.open_schedules(work):
        if schedule.name not in named:
            continue
        plan = stored_rounds.plan_of(schedule)
        ids = [unit.id for unit in stored_units.open_units(work) if unit.name in plan.units]
        reporters = stored_members.members(work, ids, REPORTING)
        day = local_day(work.now, plan.zone)
        yield schedule_line(plan, modes, day), [account for _, account in reporters]


def schedule_line(plan: SchedulePlan, modes: Modes, day: date) -> str:
    """「平安报告：09:30、15:30 前报」, as it is on a local day."""
    made = effect.schedule_under(plan, modes.schedule_change(plan, day))
    if made is None:
        return say("modes.schedule_rests", name=plan.name)
    times = said_times(made.times)
    return say("modes.schedule", name=plan.name, times=times)


def _rotas(work: Work, turns: Sequence[ModeTurn], modes: Modes) -> Iterator[tuple[str, Iterable[Account]]]:
    named = {change.rota for turn in turns for change in turn.mode.rotas}
    for rota in stored_rota.open_rotas(work):
        if rota.name in named:
            chain = stored_units.above(work, rota.unit_id)
            people = stored_people.people_named(work, stored_rota.rule_of(rota).names(), chain)
            yield rota_line(rota, modes, local_day(work.now, rota.zone)), _accounts(work, people)


def rota_line(rota: Rota, modes: Modes, day: date) -> str:
    """「镇值班：带班、值班、备班在岗」, as it is on a local day."""
    posts = [post.name for post in posts_of(rota.posts)]
    on_duty = effect.posts_under(stored_rota.rule_of(rota), modes.rota_change(rota.name, day), posts)
    if not on_duty:
        return say("modes.rota_rests", name=rota.name)
    return say("modes.rota", name=rota.name, posts="、".join(map(shown_name, on_duty)))


def _accounts(work: Work, people: Mapping[str, int]) -> Iterator[Account]:
    for number in people.values():
        person = stored_people.person(work, number)
        account = stored_people.account_of(work, person) if person is not None else None
        if account is not None:
            yield account
