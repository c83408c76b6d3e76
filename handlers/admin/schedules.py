"""The list of schedules, and the screen of one with all it says."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.config.schedule_amendments import usual_lock, with_schedule, without_schedule
from bot.config.values import MOST_DAYS
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import plain, read_length, read_window
from bot.domain.admin.spoken import said_day, said_days, said_span, said_times
from bot.domain.admin.view import ActButton, OpenButton, ScreenView, Spot
from bot.domain.reports.schedule import QuietHours, SchedulePlan
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import apply, outbox
from bot.services.admin import drafts
from bot.services.agenda import rounds_ahead
from bot.services.refusals import Refused
from handlers.admin import change, concerned, preview, summary_places
from handlers.admin.lists import ListEntry, asked_for, entry, list_screen
from handlers.admin.screen import NextScreen, Reader, Screen, must_be_there
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.tables import Draft, Schedule

LIST = Spot(ScreenNumber.SCHEDULES)
NEXT = 3  # rounds that are named
MOST_UNITS = 12
AHEAD = 31  # days in which the next rounds are looked for


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
    count = len(plan.units)
    units = OpenButton(say("button.its_units", count=count), Spot(ScreenNumber.SCHEDULE_UNITS, at.row))
    acts = (ActButton(say("button.one_day"), ONE_DAY), ActButton(say("button.times"), TIMES))
    values = [ActButton(say(f"button.ask_{name}"), ASK, place) for place, name in enumerate(AWAITED)]
    to = OpenButton(say("button.summary_to"), Spot(ScreenNumber.SCHEDULE_SUMMARY, at.row))
    lines = [*lines_of(talk, at.row, plan), *asked_for(drafts.kept(talk.work, talk.account, at))]
    stop = (ActButton(say("button.schedule_stop"), STOP),)
    rows = (acts, tuple(values[:2]), tuple(values[2:]), (units, steps), (to, *stop))
    return ScreenView(tuple(lines), rows, LIST)


# What can be done with a schedule: the acts of its screen. Their numbers never change.
ONE_DAY, TIMES, ASK, STOP = 10, 11, 12, 13
ADD = 10  # an act of the list
NO_QUIET = ("不设", "没有", "无", "取消", "不要", "不用", "随时可以催")
AT_NEXT = ("下一次开放", "下次开放", "到下一次开放", "到下次开放")
AWAITED = ("opens", "grace", "quiet", "lock")  # by the value of `ASK`


def _stop(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Ends the schedule; open rounds still get their summary. Raises `Refused` for the only one."""
    plan, now = must_be_there(concerned.schedule(talk, at.row)), apply.in_force(talk.work)
    if len(now.schedules) == 1:
        raise Refused("typed.last_schedule")
    return preview.preview_change(talk, LIST, without_schedule(now, plan.name))


def _reader(read: Callable[[SchedulePlan, str], dict[str, Any]]) -> Reader:
    """Takes the words typed for one field of the schedule; `read` gives the fields that change, or raises `Refused`."""

    def typed(talk: Talk, draft: Draft, text: str) -> NextScreen:
        at = Spot(ScreenNumber.SCHEDULE, draft.row)
        plan = must_be_there(concerned.schedule(talk, at.row))
        after = with_schedule(apply.in_force(talk.work), plan.name, **read(plan, text))
        return preview.preview_change(talk, at, after)

    return typed


def _length(key: str) -> Callable[[SchedulePlan, str], dict[str, Any]]:
    return lambda _, text: {key: understood(read_length, text)}


def _quiet(_: SchedulePlan, text: str) -> dict[str, Any]:
    """「22:00到6:00」, 「不设」."""
    if plain(text) in NO_QUIET:
        return {"quiet": None}
    start, end = understood(read_window, text)
    return {"quiet": QuietHours(start=start, end=end)}


def _lock(plan: SchedulePlan, text: str) -> dict[str, Any]:
    """「4小时」, 「下一次开放」. Raises `Refused` where reminders or the grace would come after the lock."""
    if plain(text).removesuffix("时") in AT_NEXT:
        return {"lock": max(plan.lock, usual_lock(plan, plan.times)), "lock_at_opening": True}
    lock = understood(read_length, text.strip().removeprefix("截止").removeprefix("后"))
    least = max([plan.grace, *(step.offset for step in plan.steps)])
    if not least <= lock <= MOST_DAYS:
        raise Refused("typed.lock_outside", least=said_span(least), most=said_span(MOST_DAYS))
    return {"lock": lock, "lock_at_opening": False}


READERS: Mapping[str, Callable[[SchedulePlan, str], dict[str, Any]]] = {
    "opens": _length("opens"),
    "grace": _length("grace"),
    "quiet": _quiet,
    "lock": _lock,
}


def lines_of(talk: Talk, row: int, plan: SchedulePlan) -> list[str]:
    """All that a schedule says, a line each."""
    due, *spans = time_lines(plan)
    units = (
        say("screen.schedule_units", count=len(plan.units), names=outbox.listed(plan.units, MOST_UNITS))
        if plan.units
        else say("screen.schedule_no_units")
    )
    lines = [say("screen.schedule", name=plan.name), due, units, *spans]
    if plan.quiet is not None:
        start, end = said_times([plan.quiet.start]), said_times([plan.quiet.end])
        lines.append(say("screen.schedule_quiet", start=start, end=end))
    if plan.start or plan.end:
        first, last = (said_day(day) if day else "…" for day in (plan.start, plan.end))
        lines.append(say("screen.schedule_span", first=first, last=last))
    to = summary_places.said(plan.summary_to)
    return [
        *lines,
        *_single_days(talk, plan),
        say("screen.schedule_summary", to=to),
        *_coming(talk, row, plan),
    ]


def time_lines(plan: SchedulePlan) -> list[str]:
    """When it is due, opens and locks, a line each; the due times come first."""
    lock = "screen.schedule_lock_early" if plan.lock_at_opening else "screen.schedule_lock"
    return [
        say("screen.schedule_times", times=said_times(plan.times), days=said_days(plan.days)),
        say("screen.schedule_spans", opens=said_span(plan.opens), grace=said_span(plan.grace)),
        say(lock, lock=said_span(plan.lock)),
    ]


def _single_days(talk: Talk, plan: SchedulePlan) -> list[str]:
    """Days with times of their own, from today on."""
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


def _coming(talk: Talk, row: int, plan: SchedulePlan) -> list[str]:
    """The next rounds, planned or not, as the modes of their days have them."""
    last = local_day(talk.work.now, plan.zone, days=AHEAD)
    schedule = talk.work.session.get_one(Schedule, row)
    names = "、".join(one.label for one in rounds_ahead.next_rounds(talk.work, schedule, last, NEXT))
    return [say("screen.schedule_next", rounds=names or say("screen.schedule_never"))]


SCREENS = (
    list_screen(
        ScreenNumber.SCHEDULES,
        "screen.schedules",
        _listed,
        more=lambda _: (ActButton(say("button.schedule_add"), ADD),),
        acts={ADD: lambda talk, _at, _value: change.begin_change(talk, "schedule.new")},
    ),
    Screen(
        ScreenNumber.SCHEDULE,
        _draw,
        acts={
            ONE_DAY: change.begins("schedule.day", "schedule"),
            TIMES: change.begins("schedule.times", "schedule"),
            ASK: asks(AWAITED),
            STOP: _stop,
        },
        words={key: _reader(READERS[key]) for key in AWAITED},
        prose=frozenset(["quiet", "lock"]),
    ),
)
