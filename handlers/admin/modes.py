"""Modes (时期): which stand, which come; whatever is done about one is seen for seven days and confirmed first."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.domain.admin.layer import row_over
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, OpenButton, ScreenButton, ScreenView, Spot
from bot.domain.modes.days import first_of, holds, next_change
from bot.domain.modes.plan import KIND_NAMES, RANKS, ModePlan
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services.modes.labels import change_lines, mode_label, standing_line
from bot.services.refusals import Refused
from handlers.admin import change, concerned, mode_rota, mode_schedule
from handlers.admin import muster as musters
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.mode_changes import (
    DAY,
    LIST,
    mode_at,
    modes_known,
    today_of,
)
from handlers.admin.screen import NextScreen, Screen
from handlers.context import Talk

NEW = 10  # an act of the list; its value is the place of a kind in RANKS
# Those of one mode.
BEGIN, END, PROLONG, DATES, LAST, SWITCH, PASS_OVER, REMOVE, TIMES = range(10, 19)
EXTRA = 20  # 19 stands on buttons of older versions
SPANS = (0, 3, 7, 10)  # days it is begun for; 0: until somebody ends it
MORE = (1, 3, 7)  # days it is prolonged by


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(mode_label(talk.work, plan), Spot(ScreenNumber.MODE, row))
        for row, plan in modes_known(talk).items()
    ]


def _offered(talk: Talk) -> list[ScreenButton]:
    if not concerned.administers_whole(talk):
        return []
    return [
        ActButton(say("button.new_mode", kind=KIND_NAMES[kind]), NEW, RANKS.index(kind))
        for kind in reversed(RANKS)
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = modes_known(talk).get(at.row)
    if plan is None:
        return None
    lines = (
        say("screen.mode", name=plan.name, kind=KIND_NAMES[plan.kind]),
        standing_line(talk.work, plan),
        *(change_lines(plan) or [say("screen.mode_nothing")]),
    )
    buttons = (*_dates_of(talk, plan), *_contents_of(talk, at)) if concerned.administers_whole(talk) else ()
    return ScreenView(lines, buttons, LIST)


def _dates_of(talk: Talk, plan: ModePlan) -> list[tuple[ScreenButton, ...]]:
    """The buttons that begin, end or move it, as its days are today."""
    ask = ActButton(say("button.mode_dates"), DATES)
    if plan.by_calendar:
        return [_switches(talk, plan), (ask,)]
    if holds(plan, today_of(talk, plan), talk.calendar):
        end = ActButton(say("button.mode_end"), END)
        if plan.last is None:
            return [(end, ActButton(say("button.mode_last"), LAST))]
        return [
            (end, ask),
            tuple(ActButton(say("button.mode_more", days=days), PROLONG, days) for days in MORE),
        ]
    begin = [
        ActButton(say("button.mode_begin_days", days=days) if days else say("button.mode_begin"), BEGIN, days)
        for days in SPANS
    ]
    return [tuple(begin[:1]), tuple(begin[1:]), (ask,)]


def _switches(talk: Talk, plan: ModePlan) -> tuple[ScreenButton, ...]:
    """The buttons of a mode that begins by the calendar: off for good, or for the next festival."""
    switch = ActButton(say("button.mode_on" if plan.off else "button.mode_off"), SWITCH)
    coming = None if plan.off else _coming_festival(talk, plan)
    if coming is None:
        return (switch,)
    return switch, ActButton(say("button.mode_pass", day=f"{coming.month}月{coming.day}日"), PASS_OVER)


def _contents_of(talk: Talk, at: Spot) -> list[tuple[ScreenButton, ...]]:
    """The buttons to what it changes: each schedule, rota and muster, and the ladder."""
    rows: list[tuple[ScreenButton, ...]] = []
    for row, schedule in concerned.schedules(talk):
        name = one_line(schedule.name, 8)
        times = ActButton(say("button.mode_times", name=name), TIMES, row)
        more = OpenButton(say("button.mode_schedule", name=name), mode_schedule.spot_of(at.row, row))
        rows.append((times, more))
    rows.append((ActButton(say("button.mode_extra"), EXTRA),))
    for rota in concerned.rotas(talk):
        posts = OpenButton(
            say("button.mode_rota", name=one_line(rota.name, 16)), mode_rota.spot_of(at.row, rota.id)
        )
        rows.append((posts,))
    for row, muster in musters.rules_of(talk):
        spot = Spot(ScreenNumber.MUSTER, row_over(at.row, row))
        rows.append((OpenButton(say("button.mode_muster", name=one_line(muster.rota, 16)), spot),))
    ladder = Spot(ScreenNumber.LADDER, row_over(at.row, 0))
    rows.append((OpenButton(say("button.mode_ladder"), ladder),))
    return [*rows, (ActButton(say("button.mode_remove"), REMOVE),)]


def _coming_festival(talk: Talk, plan: ModePlan) -> date | None:
    """The first day of the present or next festival of the mode; None where the calendar knows none."""
    today = today_of(talk, plan)
    if holds(plan, today, talk.calendar):
        return first_of(plan, today, talk.calendar)
    at = next_change(plan, talk.work.now, talk.calendar)
    return local_day(at, plan.zone) if at is not None else None


# -- acts ------------------------------------------------------------------------------------------------------------


def _otherwise(talk: Talk, at: Spot, **values: Any) -> NextScreen:
    """Begins the change of these fields of the mode (JSON values in the draft), previewed before it is made."""
    kept = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    return change.begin_change(talk, "mode.otherwise", mode=at.row, otherwise=kept)


def _begin(talk: Talk, at: Spot, days: int) -> NextScreen:
    """From today, for this many days; 0: until somebody ends it."""
    if days not in SPANS:
        raise Refused("refuse.stale")
    today = today_of(talk, mode_at(talk, at.row))
    return _otherwise(talk, at, first=today, last=today + (days - 1) * DAY if days else None)


def _end(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Ends the mode today; one that has begun today goes back to having no dates."""
    plan = mode_at(talk, at.row)
    today = today_of(talk, plan)
    if plan.first == today:
        return _otherwise(talk, at, first=None, last=None)
    return _otherwise(talk, at, last=today - DAY)


def _prolong(talk: Talk, at: Spot, days: int) -> NextScreen:
    plan = mode_at(talk, at.row)
    if plan.last is None or days not in MORE:
        raise Refused("refuse.stale")
    return _otherwise(talk, at, last=plan.last + days * DAY)


def _switch(talk: Talk, at: Spot, _: int) -> NextScreen:
    return _otherwise(talk, at, off=not mode_at(talk, at.row).off)


def _pass_over(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Skips the present or next festival of the mode; the one after it counts again."""
    plan = mode_at(talk, at.row)
    day = _coming_festival(talk, plan)
    days = {*plan.skip}
    while day is not None and holds(plan, day, talk.calendar):
        days.add(day)
        day += DAY
    return _otherwise(talk, at, skip=[one.isoformat() for one in sorted(days)])


def _times(talk: Talk, at: Spot, schedule: int) -> NextScreen:
    found = concerned.schedule(talk, schedule)
    if found is None:
        raise Refused("refuse.stale")
    return change.begin_change(talk, "mode.times", mode=at.row, schedule=found.name)


def _new(talk: Talk, _: Spot, value: int) -> NextScreen:
    if value >= len(RANKS):
        raise Refused("refuse.stale")
    return change.begin_change(talk, "mode.new", mode_kind=RANKS[value].value)


ACTS: Mapping[int, Callable[[Talk, Spot, int], NextScreen]] = {
    BEGIN: _begin,
    END: _end,
    PROLONG: _prolong,
    DATES: lambda talk, at, _: change.begin_change(talk, "mode.dates", mode=at.row),
    LAST: lambda talk, at, _: change.begin_change(talk, "mode.last", mode=at.row),
    SWITCH: _switch,
    PASS_OVER: _pass_over,
    REMOVE: lambda talk, at, _: change.begin_change(talk, "mode.remove", mode=at.row),
    TIMES: _times,
    EXTRA: lambda talk, at, _: change.begin_change(talk, "schedule.new", mode=at.row),
}
SCREENS = (
    list_screen(ScreenNumber.MODES, "screen.modes", _listed, more=_offered, acts={NEW: _new}),
    Screen(ScreenNumber.MODE, _draw, ACTS),
)
