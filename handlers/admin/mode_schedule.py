"""One schedule in a mode: other times, days, spans and reminders, or none at all while the mode stands."""

from typing import Any

from bot.domain.admin.layer import layer_of, row_over
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_days
from bot.domain.admin.view import ActButton, OpenButton, ScreenButton, ScreenView, Spot
from bot.domain.modes.plan import ModePlan, ScheduleChange
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.text.display import one_line
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import change, concerned, layers, preview, schedules
from handlers.admin.lists import asked_for
from handlers.admin.screen import NextScreen, Reader, Screen, must_be_there
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.tables import Draft

TIMES, ASK, REST, USUAL, REPLACE = range(10, 15)  # acts
AWAITED = ("days", "opens", "grace", "lock")  # by the value of `ASK`
WHICH = 1  # the page on which the schedule that it replaces is chosen


def spot_of(mode: int, schedule: int) -> Spot:
    return Spot(ScreenNumber.MODE_SCHEDULE, row_over(mode, schedule))


def _found(talk: Talk, at: Spot) -> tuple[ModePlan, SchedulePlan, ScheduleChange | None] | None:
    """The mode, the schedule as on ordinary days, and the mode's own change of it, if any."""
    mode, plan = layers.mode_over(talk, at.row), concerned.schedule(talk, layer_of(at.row).row)
    if mode is None or plan is None:
        return None
    return mode, plan, next((one for one in mode.schedules if one.schedule == plan.name), None)


def _of(talk: Talk, at: Spot) -> tuple[ModePlan, SchedulePlan, ScheduleChange | None]:
    return must_be_there(_found(talk, at))


# -- shown -----------------------------------------------------------------------------------------------------------


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    found = _found(talk, at)
    if found is None:
        return None
    mode, plan, own = found
    back = Spot(ScreenNumber.MODE, layer_of(at.row).mode)
    head = say("screen.mode_schedule", mode=mode.name, name=plan.name)
    made = layers.schedule_at(talk, at.row)
    if made is None:
        owed = ActButton(say("button.mode_owed"), REST)
        return ScreenView((head, say("screen.mode_rests")), ((owed,),), back)
    if at.page == WHICH:
        return ScreenView((head, say("screen.mode_replaces")), _others(talk, at), at._replace(page=0))
    lines = [head, *schedules.time_lines(made), say("screen.mode_own" if own else "screen.mode_usual")]
    if own is not None and own.replaces:
        lines.append(say("screen.mode_replacing", name=own.replaces))
    lines += asked_for(drafts.kept(talk.work, talk.account, at))
    return ScreenView(tuple(lines), _buttons(talk, at, made, own), back)


def _buttons(
    talk: Talk, at: Spot, made: SchedulePlan, own: ScheduleChange | None
) -> tuple[tuple[ScreenButton, ...], ...]:
    values = [ActButton(say(f"button.ask_{name}"), ASK, place) for place, name in enumerate(AWAITED)]
    steps = OpenButton(say("button.its_steps", count=len(made.steps)), Spot(ScreenNumber.STEPS, at.row))
    rows: list[tuple[ScreenButton, ...]] = [
        (ActButton(say("button.mode_when"), TIMES), values[0]),
        tuple(values[1:]),
        (steps, ActButton(say("button.mode_rests"), REST)),
    ]
    if _choices(talk, at):
        rows.append((OpenButton(say("button.mode_replaces"), at._replace(page=WHICH)),))
    if own is not None:
        rows.append((ActButton(say("button.mode_usual"), USUAL),))
    return tuple(rows)


def _choices(talk: Talk, at: Spot) -> list[tuple[int, str]]:
    here = layer_of(at.row).row
    return [(row, plan.name) for row, plan in concerned.schedules(talk) if row != here]


def _others(talk: Talk, at: Spot) -> tuple[tuple[ScreenButton, ...], ...]:
    others = [(ActButton(one_line(name, 24), REPLACE, row),) for row, name in _choices(talk, at)]
    return (*others, (ActButton(say("button.mode_replaces_none"), REPLACE),))


# -- changed ---------------------------------------------------------------------------------------------------------


def _times(talk: Talk, at: Spot, _: int) -> NextScreen:
    plan = _of(talk, at)[1]
    return change.begin_change(talk, "mode.times", mode=layer_of(at.row).mode, schedule=plan.name)


def _read(key: str, plan: SchedulePlan, text: str) -> dict[str, Any]:
    return {key: understood(read_days, text)} if key == "days" else schedules.READERS[key](plan, text)


def _reader(key: str) -> Reader:
    def typed(talk: Talk, draft: Draft, text: str) -> NextScreen:
        at = Spot(ScreenNumber.MODE_SCHEDULE, draft.row)
        plan = must_be_there(layers.schedule_at(talk, at.row))
        after = layers.with_schedule_at(talk, at.row, plan.name, **_read(key, plan, text))
        return preview.preview_change(talk, at, after)

    return typed


def _rest(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Switches whether the schedule rests in the mode. One for modes only rests by not being named in it."""
    plan = _of(talk, at)[1]
    made: ScheduleChange | None = None
    if layers.schedule_at(talk, at.row) is None:
        made = ScheduleChange(schedule=plan.name) if plan.only_in_modes else None
    elif not plan.only_in_modes:
        made = ScheduleChange(schedule=plan.name, rests=True)
    return preview.preview_change(talk, at, layers.rescheduled(talk, at.row, plan.name, lambda _: made))


def _usual(talk: Talk, at: Spot, _: int) -> NextScreen:
    _mode, plan, own = _of(talk, at)
    if own is None:
        raise Refused("preview.nothing")
    made = ScheduleChange(schedule=plan.name) if plan.only_in_modes else None
    return preview.preview_change(talk, at, layers.rescheduled(talk, at.row, plan.name, lambda _: made))


def _replace(talk: Talk, at: Spot, schedule: int) -> NextScreen:
    """In the mode this schedule replaces the other (row id; 0: none), which rests; a report for it counts for this."""
    mode, plan, own = _of(talk, at)
    name = dict(_choices(talk, at)).get(schedule) if schedule else None
    if schedule and name is None:
        raise Refused("refuse.stale")
    before = own.replaces if own is not None else None
    made = (own or ScheduleChange(schedule=plan.name)).model_copy(update={"replaces": name, "rests": False})
    kept = [one for one in mode.schedules if one.schedule not in (plan.name, name, before)]
    rests = (ScheduleChange(schedule=name, rests=True),) if name is not None else ()
    after = layers.with_mode_at(talk, at.row, lambda _: {"schedules": (*kept, made, *rests)})
    return preview.preview_change(talk, at._replace(page=0), after)


SCREENS = (
    Screen(
        ScreenNumber.MODE_SCHEDULE,
        _draw,
        {TIMES: _times, ASK: asks(AWAITED), REST: _rest, USUAL: _usual, REPLACE: _replace},
        {key: _reader(key) for key in AWAITED},
        frozenset(["lock"]),
    ),
)
