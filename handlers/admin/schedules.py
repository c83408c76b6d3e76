"""What is owed when: the schedules, and one of them."""

from collections.abc import Callable

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_day, said_days, said_span, said_times
from bot.domain.admin.view import ActButton, OpenButton, ScreenView, Spot
from bot.domain.reports.schedule import SchedulePlan, rounds
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import outbox
from handlers.admin import change, concerned
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import NextScreen, Screen
from handlers.context import Talk

LIST = Spot(ScreenNumber.SCHEDULES)
NEXT = 3  # rounds that are named
MOST_UNITS = 12
AHEAD = 31  # days in which the next ones are looked for


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(f"{plan.name}　{said_times(plan.times)}", Spot(ScreenNumber.SCHEDULE, row))
        for row, plan in concerned.schedules(talk)
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = concerned.schedule(talk, at.row)
    if plan is None:
        return None
    steps = OpenButton(say("button.its_steps", count=len(plan.steps)), Spot(ScreenNumber.STEPS, at.row))
    acts = (ActButton(say("button.one_day"), ONE_DAY), ActButton(say("button.times"), TIMES))
    return ScreenView(tuple(lines_of(talk, plan)), (acts, (steps,)), LIST)


# What can be done with a schedule: the acts of its screen. Their numbers never change.
ONE_DAY, TIMES = 10, 11


def _begin(kind: str) -> Callable[[Talk, Spot, int], NextScreen]:
    return lambda talk, at, _: change.begin_change(talk, kind, schedule=at.row)


def lines_of(talk: Talk, plan: SchedulePlan) -> list[str]:
    """All that a schedule says, a line each."""
    lines = [
        say("screen.schedule", name=plan.name),
        say("screen.schedule_times", times=said_times(plan.times), days=said_days(plan.days)),
        say("screen.schedule_units", count=len(plan.units), names=outbox.listed(plan.units, MOST_UNITS)),
        say("screen.schedule_spans", opens=said_span(plan.opens), grace=said_span(plan.grace)),
    ]
    lock = "screen.schedule_lock_early" if plan.lock_at_opening else "screen.schedule_lock"
    lines.append(say(lock, lock=said_span(plan.lock)))
    if plan.quiet is not None:
        lines.append(
            say("screen.schedule_quiet", start=f"{plan.quiet.start:%H:%M}", end=f"{plan.quiet.end:%H:%M}")
        )
    if plan.start or plan.end:
        first, last = (said_day(day) if day else "…" for day in (plan.start, plan.end))
        lines.append(say("screen.schedule_span", first=first, last=last))
    to = "、".join(who.said for who in plan.summary_to) or say("screen.nobody")
    return [*lines, *_single_days(talk, plan), say("screen.schedule_summary", to=to), *_coming(talk, plan)]


def _single_days(talk: Talk, plan: SchedulePlan) -> list[str]:
    """Days that are otherwise, from today on."""
    today = local_day(talk.work.now, plan.zone)
    return [
        say(
            "screen.schedule_day",
            day=said_day(one.day),
            times=said_times(one.times) or say("screen.schedule_none"),
        )
        for one in plan.exceptions
        if one.day >= today
    ]


def _coming(talk: Talk, plan: SchedulePlan) -> list[str]:
    today, last = (local_day(talk.work.now, plan.zone, days=days) for days in (0, AHEAD))
    ahead = [one.label for one in rounds(plan, today, last, talk.calendar) if one.due_at > talk.work.now]
    return [say("screen.schedule_next", rounds="、".join(ahead[:NEXT]) or say("screen.schedule_never"))]


SCREENS = (
    list_screen(ScreenNumber.SCHEDULES, "screen.schedules", _listed),
    Screen(
        ScreenNumber.SCHEDULE,
        _draw,
        acts={ONE_DAY: _begin("schedule.day"), TIMES: _begin("schedule.times")},
    ),
)
