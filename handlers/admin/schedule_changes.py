"""Changes of a schedule's deadlines: of a single day, or its times and days from now on."""

from collections.abc import Sequence
from datetime import date, time

from bot.config.schedule_amendments import with_day, with_times, without_day
from bot.domain.admin import settings_words, typed
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import RULES, said_day, said_days, said_times
from bot.domain.admin.typed import TypedDay, read_day
from bot.domain.admin.view import Spot
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services.refusals import Refused
from handlers.admin import concerned
from handlers.admin.form import ChangeForm, Choice, FormField, Given, arrange
from handlers.admin.typed import understood
from handlers.context import Talk
from storage.queries import modes as stored_modes
from storage.queries import rounds as stored_rounds
from storage.work import Work

A_YEAR = 400  # days; a schedule that is not due within them never is


def _plan(talk: Talk, given: Given) -> SchedulePlan:
    plan = concerned.schedule(talk, given["schedule"])
    if plan is None:
        raise Refused("refuse.stale")
    return plan


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.SCHEDULE, given["schedule"])


# -- one day ---------------------------------------------------------------------------------------------------------


def _read_day(talk: Talk, given: Given, text: str) -> list[object]:
    plan = _plan(talk, given)
    found = understood(lambda words: read_day(words, local_day(talk.work.now, plan.zone)), text)
    if found is None:
        raise Refused("change.bad_day")
    _must_be_ahead(talk, given, plan, found)
    return [found.day.isoformat(), [one.isoformat() for one in found.times]]


def _must_be_ahead(talk: Talk, given: Given, plan: SchedulePlan, wanted: TypedDay) -> None:
    today = local_day(talk.work.now, plan.zone)
    if wanted.day < today:
        raise Refused("change.day_past", day=said_day(wanted.day))
    opened = [
        one.label
        for one, schedule in stored_rounds.rounds_on(talk.work, wanted.day)
        if schedule.id == given["schedule"]
    ]
    if opened:
        raise Refused("change.day_opened", rounds="、".join(opened))


def _usual(talk: Talk, given: Given) -> Sequence[Choice]:
    """No report tomorrow; and for each day with times of its own, the usual times again."""
    plan = _plan(talk, given)
    today = local_day(talk.work.now, plan.zone)
    tomorrow = local_day(talk.work.now, plan.zone, days=1)
    none = Choice(say("button.nothing_tomorrow", day=said_day(tomorrow)), [tomorrow.isoformat(), []])
    back = [
        Choice(say("button.as_usual", day=said_day(one.day)), [one.day.isoformat(), None])
        for one in plan.exceptions
        if one.day >= today
    ]
    return [none, *back]


def _do_day(talk: Talk, work: Work, given: Given) -> str:
    plan, (day, times) = _plan(talk, given), given["day"]
    on = date.fromisoformat(day)
    if times is None:
        arrange(talk, work, lambda config: without_day(config, plan.name, on))
        return say("change.day_usual", name=plan.name, day=said_day(on))
    clocks = [time.fromisoformat(one) for one in times]
    arrange(talk, work, lambda config: with_day(config, plan.name, on, clocks))
    if not clocks:
        return say("change.day_none", name=plan.name, day=said_day(on))
    return say("change.day", name=plan.name, day=said_day(on), times=said_times(clocks))


# -- times and days --------------------------------------------------------------------------------------------------


def read_times(_: Talk, __: Given, text: str) -> list[str]:
    times = typed.read_times(text)
    if not times:
        raise Refused("change.bad_times")
    return [one.isoformat() for one in times]


def _rules(talk: Talk, given: Given) -> Sequence[Choice]:
    plan = _plan(talk, given)
    kept = [] if plan.days in RULES else [Choice(say("button.days_kept"), plan.days)]
    return [*kept, *(Choice(said, rule) for rule, said in RULES.items())]


def read_days(_: Talk, __: Given, text: str) -> str:
    return understood(settings_words.read_days, text)


def _do_times(talk: Talk, work: Work, given: Given) -> str:
    plan, times = _plan(talk, given), [time.fromisoformat(one) for one in given["times"]]
    must_occur(talk, plan.model_copy(update={"times": tuple(times), "days": given["days"]}))
    arrange(talk, work, lambda config: with_times(config, plan.name, times, given["days"]))
    days = said_days(given["days"])
    return say("change.times", name=plan.name, times=said_times(times), days=days)


def must_occur(talk: Talk, plan: SchedulePlan) -> None:
    """Raises `Refused` where the schedule would never be due: no such day comes, or only after its end."""
    first, last = (local_day(talk.work.now, plan.zone, days=days) for days in (0, A_YEAR))
    rounds = stored_modes.in_force(talk.work).rounds(plan, first, last)
    if not plan.only_in_modes and not any(times.due_at > talk.work.now for times, _ in rounds):
        raise Refused("typed.never")


FORMS = (
    ChangeForm(
        "schedule.day",
        lambda talk, given: say("change.title_day", name=_plan(talk, given).name),
        (FormField("day", "change.ask_day", _read_day, _usual),),
        _do_day,
        _back,
    ),
    ChangeForm(
        "schedule.times",
        lambda talk, given: say("change.title_times", name=_plan(talk, given).name),
        (
            FormField("times", "change.ask_times", read_times),
            FormField("days", "change.ask_days", read_days, _rules),
        ),
        _do_times,
        _back,
    ),
)
