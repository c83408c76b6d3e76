"""A new schedule: name, times, days, units and recipients of the summary are asked for, all else has usual values."""

from collections.abc import Sequence
from datetime import time

from bot.config import Config
from bot.config.amendments import with_mode
from bot.config.schedule_amendments import usual_schedule, with_new_schedule
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import RULES, said_days, said_times
from bot.domain.admin.view import Spot
from bot.domain.modes.plan import ModePlan, ScheduleChange
from bot.domain.recipients import parse
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import apply, outbox
from bot.services.refusals import Refused
from handlers.admin import concerned, mode_changes, summary_places
from handlers.admin.form import ChangeForm, Choice, FormField, Given, arrange
from handlers.admin.schedule_changes import must_occur, read_days, read_times
from handlers.admin.typed import listed_words, read_name, unit_among
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.work import Work

LONGEST = 20
SHOWN = 8  # units that are named


def _title(_: Talk, given: Given) -> str:
    return say("change.title_new_schedule", name=given.get("schedule_name", ""))


def _read_name(talk: Talk, _: Given, text: str) -> str:
    name = read_name(text, LONGEST)
    if not name or len(name) > LONGEST:
        raise Refused("change.bad_schedule_name", most=LONGEST)
    if name in {plan.name for plan in apply.in_force(talk.work).schedules}:
        raise Refused("change.schedule_taken", name=name)
    return name


def _days(_: Talk, __: Given) -> Sequence[Choice]:
    return [Choice(said, rule) for rule, said in RULES.items()]


# -- who owes it -----------------------------------------------------------------------------------------------------


def _units(talk: Talk, _: Given) -> Sequence[Choice]:
    """All units below each of the speaker's; the units of each other schedule; without either, single units."""
    known = stored_directory.directory(talk.work)
    mine = known.in_order(talk.scope.units(Right.ADMINISTER))
    names = {known.name(one) for one in mine}
    below = [(known.name(one), concerned.leaves(talk, one)) for one in mine]
    all_of = [
        Choice(say("button.all_below", unit=unit, count=len(found)), found) for unit, found in below if found
    ]
    like = [
        Choice(say("button.units_like", name=plan.name, count=len(plan.units)), list(plan.units))
        for _, plan in concerned.schedules(talk)
        if plan.units and names.issuperset(plan.units)
    ]
    alone = [Choice(unit, [unit]) for unit, _ in below] if not all_of else []
    return [*all_of[:1], *like, *all_of[1:], *alone]


def _read_units(talk: Talk, _: Given, text: str) -> list[str]:
    names, mine = listed_words(text), talk.scope.units(Right.ADMINISTER)
    if not names:
        raise Refused("change.bad_units")
    return list(dict.fromkeys(unit_among(talk.work, name, mine).name for name in names))


# -- where its summary goes ------------------------------------------------------------------------------------------


def _places(talk: Talk, _: Given) -> Sequence[Choice]:
    like = [plan.summary_to for _, plan in concerned.schedules(talk) if plan.summary_to]
    single = [(one,) for one in summary_places.offered(talk)]
    found = dict.fromkeys([summary_places.USUAL, *like, *single])
    return [Choice(summary_places.said(one), list(map(str, one))) for one in found]


def _read_places(talk: Talk, _: Given, text: str) -> list[str]:
    return summary_places.read_places(talk, text)


# -- made ------------------------------------------------------------------------------------------------------------


def _with(config: Config, plan: SchedulePlan, units: Sequence[str], mode: ModePlan | None) -> Config:
    """The configuration with one more schedule; one made for a mode is owed in that mode only."""
    after = with_new_schedule(config, plan, units)
    if mode is None:
        return after
    named = (*mode.schedules, ScheduleChange(schedule=plan.name))
    return with_mode(after, mode.model_copy(update={"schedules": named}))


def _back(given: Given) -> Spot:
    return Spot(ScreenNumber.MODE, given["mode"]) if "mode" in given else Spot(ScreenNumber.SCHEDULES)


def _do(talk: Talk, work: Work, given: Given) -> str:
    known = stored_directory.directory(work)
    if not all(talk.scope.may(Right.ADMINISTER, known.ids.get(one, 0)) for one in given["owing"]):
        raise Refused("refuse.right")
    name, days = given["schedule_name"], given["days"]
    times = [time.fromisoformat(one) for one in given["times"]]
    to = [parse(one) for one in given["places"]]
    config = apply.in_force(work)
    if name in {plan.name for plan in config.schedules}:  # somebody else was quicker
        raise Refused("change.schedule_taken", name=name)
    mode = mode_changes.mode_at(talk, given["mode"]) if "mode" in given else None
    plan = usual_schedule(name, config.zone, times, days, to).model_copy(
        update={"only_in_modes": mode is not None}
    )
    must_occur(talk, plan)
    arrange(talk, work, lambda config: _with(config, plan, given["owing"], mode))
    return say(
        "change.schedule_added",
        name=name,
        times=said_times(plan.times),
        days=said_days(days),
        count=len(given["owing"]),
        units=outbox.listed(given["owing"], SHOWN),
        to=summary_places.said(to),
    )


FORMS = (
    ChangeForm(
        "schedule.new",
        _title,
        (
            FormField("schedule_name", "change.ask_schedule_name", _read_name, prose=True),
            FormField("times", "change.ask_times", read_times),
            FormField("days", "change.ask_new_days", read_days, _days),
            FormField("owing", "change.ask_owing", _read_units, _units, prose=True),
            FormField("places", "change.ask_places", _read_places, _places, prose=True),
        ),
        _do,
        _back,
        lambda _talk, _given: say("change.schedule_how"),
    ),
)
