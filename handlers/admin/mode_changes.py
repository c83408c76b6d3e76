"""Changes of a mode: its dates, the times it changes, a new one, one removed. Only admins of the whole place."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.config.amendments import with_mode, without_mode
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_day
from bot.domain.admin.typed import read_times
from bot.domain.admin.view import Spot
from bot.domain.modes.days import holds
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import KIND_NAMES, ModeKind, ModePlan, ScheduleChange
from bot.domain.modes.spoken import read_last, read_span
from bot.domain.time.local_time import hhmm, local_day
from bot.phrases import say
from bot.services.modes.labels import days_text
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.form import ChangeForm, Choice, FormField, Given, arrange
from handlers.admin.typed import read_name
from handlers.context import Talk
from storage.queries import modes as stored_modes
from storage.work import Work

LIST = Spot(ScreenNumber.MODES)
MOST_NAME = 20


def modes_known(talk: Talk) -> dict[int, ModePlan]:
    """The configured modes by row id."""
    return {row.id: stored_modes.mode_plan(row) for row in stored_modes.open_modes(talk.work)}


def mode_at(talk: Talk, row: int) -> ModePlan:
    plan = modes_known(talk).get(row)
    if plan is None:
        raise Refused("refuse.stale")
    return plan


def today_of(talk: Talk, plan: ModePlan) -> date:
    return local_day(talk.work.now, plan.zone)


def _rescheduled(plan: ModePlan, change: ScheduleChange | None, schedule: str) -> list[dict[str, Any]]:
    """The mode's changes of schedules, with `change` for this one, as a draft keeps them (JSON)."""
    others = [one for one in plan.schedules if one.schedule != schedule]
    found = [*others, *([change] if change is not None else [])]
    return [one.model_dump(mode="json") for one in found]


def _amended(talk: Talk, work: Work, given: Given, otherwise: Mapping[str, Any]) -> str:
    _whole(talk)
    plan = mode_at(talk, given["mode"])
    mode = ModePlan.model_validate(plan.model_dump(mode="json") | dict(otherwise))
    must_fall_within(talk, mode)
    said = arrange(talk, work, lambda config: with_mode(config, mode))
    return "\n".join([said, *_passed(talk, mode)])


def must_fall_within(talk: Talk, mode: ModePlan) -> None:
    """Raises `Refused` where a schedule that it changes is never due between its first and last day."""
    if mode.first is None or mode.last is None:
        return
    here = Modes((mode,), talk.calendar)
    plans = {plan.name: plan for _, plan in concerned.schedules(talk)}
    for one in mode.schedules:
        plan = plans.get(one.schedule)
        never = plan is not None and not one.rests and not any(here.rounds(plan, mode.first, mode.last))
        if never:
            raise Refused("modes.never", name=one.schedule, days=days_text(mode))


def _passed(talk: Talk, mode: ModePlan) -> list[str]:
    """A line that names the mode's deadlines of today that are already over when it begins."""
    today, now = today_of(talk, mode), talk.work.now
    if not holds(mode, today, talk.calendar):
        return []
    here = Modes((mode,), talk.calendar)
    plans = {plan.name: plan for _, plan in concerned.schedules(talk)}
    gone = [
        hhmm(times.due_at, mode.zone)
        for one in mode.schedules
        if one.times is not None and one.schedule in plans
        for times, _ in here.rounds(plans[one.schedule], today, today)
        if times.due_at <= now
    ]
    return [say("modes.passed", times="、".join(gone))] if gone else []


def _whole(talk: Talk) -> None:
    if not concerned.administers_whole(talk):
        raise Refused("modes.whole")


def _title(talk: Talk, given: Given) -> str:
    return say("modes.title", name=mode_at(talk, given["mode"]).name)


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.MODE, given["mode"])


# -- what is typed ---------------------------------------------------------------------------------------------------


def _read_dates(talk: Talk, given: Given, text: str) -> dict[str, Any]:
    today = today_of(talk, mode_at(talk, given["mode"]))
    found = read_span(text, today, talk.calendar)
    if found is None:
        raise Refused("modes.bad_dates")
    if found.last is not None and found.reversed:
        raise Refused("modes.reversed", first=said_day(found.first), last=said_day(found.last))
    if found.last is not None and found.last < today:
        raise Refused("modes.past")
    last = found.last.isoformat() if found.last is not None else None
    return {"first": found.first.isoformat(), "last": last, "skip": [], "off": False}


def _read_last(talk: Talk, given: Given, text: str) -> dict[str, Any]:
    plan = mode_at(talk, given["mode"])
    today = today_of(talk, plan)
    found = read_last(text, plan.first or today, today, talk.calendar)
    if found is None:
        raise Refused("modes.bad_last")
    return {"last": found.isoformat()}


def _read_times(talk: Talk, given: Given, text: str) -> dict[str, Any]:
    times = read_times(text)
    if not times:
        raise Refused("change.bad_times")
    plan, name = mode_at(talk, given["mode"]), given["schedule"]
    own = next((one for one in plan.schedules if one.schedule == name), ScheduleChange(schedule=name))
    made = own.model_copy(update={"times": times, "rests": False})
    return {"schedules": _rescheduled(plan, made, name)}


def _read_name(talk: Talk, _: Given, text: str) -> str:
    name = read_name(text, MOST_NAME)
    if not name or len(name) > MOST_NAME:
        raise Refused("modes.bad_name", most=MOST_NAME)
    if name in {plan.name for plan in modes_known(talk).values()}:
        raise Refused("modes.twice", name=name)
    return name


def _names(talk: Talk, given: Given) -> Sequence[Choice]:
    """The name of the kind, unless another mode has it."""
    name = KIND_NAMES[ModeKind(given["mode_kind"])]
    known = {plan.name for plan in modes_known(talk).values()}
    return [] if name in known else [Choice(name, name)]


# -- what is done ----------------------------------------------------------------------------------------------------


def _do_new(talk: Talk, work: Work, given: Given) -> str:
    _whole(talk)
    kind = ModeKind(given["mode_kind"])
    mode = ModePlan(name=given["mode_name"], kind=kind, zone=talk.settings.zone)
    return arrange(talk, work, lambda config: with_mode(config, mode))


def _do_remove(talk: Talk, work: Work, given: Given) -> str:
    _whole(talk)
    name = mode_at(talk, given["mode"]).name
    return arrange(talk, work, lambda config: without_mode(config, name))


def _form(kind: str, *fields: FormField, field: str = "otherwise") -> ChangeForm:
    return ChangeForm(
        kind, _title, fields, lambda talk, work, given: _amended(talk, work, given, given[field]), _back
    )


DAY = timedelta(days=1)
FORMS = (
    _form("mode.otherwise"),
    _form("mode.dates", FormField("mode_dates", "modes.ask_dates", _read_dates), field="mode_dates"),
    _form("mode.last", FormField("mode_last", "modes.ask_last", _read_last), field="mode_last"),
    _form("mode.times", FormField("mode_times", "modes.ask_times", _read_times), field="mode_times"),
    ChangeForm(
        "mode.new",
        lambda _, given: say("modes.title_new", kind=KIND_NAMES[ModeKind(given["mode_kind"])]),
        (FormField("mode_name", "modes.ask_name", _read_name, _names),),
        _do_new,
        lambda _: LIST,
    ),
    ChangeForm("mode.remove", _title, (), _do_remove, lambda _: LIST),
)
