"""One change of what is arranged, as an admin makes it in chat: the same arrangement with another value in it.

Pure; whether it makes sense as a whole is checked as a file is.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, time, timedelta
from typing import Any

from bot.config.model import ChatPlan, Config, ExcusePlan, UnitPlan
from bot.config.namesakes import told_apart
from bot.domain.modes.plan import ModePlan
from bot.domain.recipients import HEAD, REPORTERS, UNIT_ABOVE, Recipient
from bot.domain.reports.schedule import OneDay, QuietHours, SchedulePlan, Step, until_next_opening

MINUTE = timedelta(minutes=1)
# What a schedule begins with where nothing else is said: as in the smallest file (`bot.config.first_file`).
USUAL_STEPS = (
    Step(offset=-60 * MINUTE, to=(REPORTERS,)),
    Step(offset=-15 * MINUTE, to=(REPORTERS,)),
    Step(offset=5 * MINUTE, to=(REPORTERS, HEAD)),
    Step(offset=15 * MINUTE, to=(UNIT_ABOVE,)),
)
USUAL_NIGHT = QuietHours(start=time(22), end=time(6))


def with_day(config: Config, schedule: str, day: date, times: Collection[time]) -> Config:
    """These times on one day; none: no round."""

    def amended(plan: SchedulePlan) -> dict[str, Any]:
        others = [one for one in plan.exceptions if one.day != day]
        days = [*others, OneDay(day=day, times=tuple(sorted(set(times))))]
        return {"exceptions": tuple(sorted(days, key=lambda one: one.day))}

    return _with_schedule(config, schedule, amended)


def without_day(config: Config, schedule: str, day: date) -> Config:
    """The day is as usual again."""
    return _with_schedule(
        config,
        schedule,
        lambda plan: {"exceptions": tuple(one for one in plan.exceptions if one.day != day)},
    )


def with_times(config: Config, schedule: str, times: Collection[time], days: str) -> Config:
    """Other deadlines, on other days. A lock that lasted until the next opening goes on doing so."""

    def amended(plan: SchedulePlan) -> dict[str, Any]:
        found = tuple(sorted(set(times)))
        as_usual = plan.lock == usual_lock(plan, plan.times)
        return {
            "times": found,
            "days": days,
            "lock": usual_lock(plan, found) if as_usual else plan.lock,
        }

    return _with_schedule(config, schedule, amended)


def usual_lock(plan: SchedulePlan, times: Sequence[time]) -> timedelta:
    """What a file that says nothing of it means."""
    offsets = [step.offset for step in plan.steps]
    return max([until_next_opening(times, plan.opens), plan.grace, *offsets])


def usual_schedule(
    name: str, zone: str, times: Collection[time], days: str, summary_to: Sequence[Recipient]
) -> SchedulePlan:
    """A schedule as usual, with no unit yet. One that is due at night has no quiet hours: nobody would be reminded."""
    found = tuple(sorted(set(times)))
    plan = SchedulePlan(
        name=name,
        zone=zone,
        times=found,
        days=days,
        units=(),
        opens=120 * MINUTE,
        early=720 * MINUTE,
        grace=20 * MINUTE,
        lock=MINUTE,
        steps=USUAL_STEPS,
        quiet=None if at_night(found) else USUAL_NIGHT,
        summary_to=tuple(summary_to),
    )
    return plan.model_copy(update={"lock": usual_lock(plan, found)})


def at_night(times: Collection[time]) -> bool:
    """Is one of them due while it is usually quiet? Nobody would be reminded of it."""
    return any(at >= USUAL_NIGHT.start or at <= USUAL_NIGHT.end for at in times)


def with_new_schedule(config: Config, plan: SchedulePlan, units: Collection[str]) -> Config:
    """One more schedule, last of all; these units owe it, in the order in which they stand."""
    ordered = tuple(unit.name for unit in config.units if unit.name in units)
    made = plan.model_copy(update={"units": ordered})
    return config.model_copy(update={"schedules": (*config.schedules, made)})


def without_schedule(config: Config, name: str) -> Config:
    """It is owed no more; modes that say something of it say the rest."""
    plans = tuple(plan for plan in config.schedules if plan.name != name)
    known = (
        [plan.name for plan in plans],
        [rota.name for rota in config.rotas],
        [muster.rota for muster in config.musters],
    )
    modes = tuple(mode.among(*known) for mode in config.modes)
    return config.model_copy(update={"schedules": plans, "modes": modes})


def with_excuse(config: Config, excuse: ExcusePlan) -> Config:
    others = tuple(one for one in config.excuses if one != excuse)
    return config.model_copy(update={"excuses": (*others, excuse)})


def without_excuse(config: Config, excuse: ExcusePlan) -> Config:
    return config.model_copy(update={"excuses": tuple(one for one in config.excuses if one != excuse)})


def with_unit(config: Config, name: str, parent: str, schedules: Collection[str]) -> Config:
    """A new unit behind the last of those below `parent`; it owes what these schedules say.

    Where another bears its name, both are told apart from now on.
    """
    found = told_apart(config, name, parent)
    config, parent, own = found.config, found.parent, found.name
    below = [place for place, one in enumerate(config.units) if parent in (one.parent, one.name)]
    place = below[-1] + 1
    units = (*config.units[:place], UnitPlan(name=own, parent=parent), *config.units[place:])
    plans = tuple(
        plan.model_copy(update={"units": (*plan.units, own)}) if plan.name in schedules else plan
        for plan in config.schedules
    )
    return config.model_copy(update={"units": units, "schedules": plans})


def with_chat(config: Config, name: str, unit: str) -> Config:
    return config.model_copy(update={"chats": (*config.chats, ChatPlan(name=name, unit=unit))})


def with_summary_in(config: Config, schedules: Collection[str], place: Recipient) -> Config:
    """The summaries of these schedules go there, too."""
    plans = tuple(
        plan.model_copy(update={"summary_to": (*plan.summary_to, place)})
        if plan.name in schedules and place not in plan.summary_to
        else plan
        for plan in config.schedules
    )
    return config.model_copy(update={"schedules": plans})


def with_mode(config: Config, mode: ModePlan) -> Config:
    """The mode of this name as it is now; a new one comes last."""
    if mode.name not in {one.name for one in config.modes}:
        return config.model_copy(update={"modes": (*config.modes, mode)})
    modes = tuple(mode if one.name == mode.name else one for one in config.modes)
    return config.model_copy(update={"modes": modes})


def without_mode(config: Config, name: str) -> Config:
    return config.model_copy(update={"modes": tuple(one for one in config.modes if one.name != name)})


def _with_schedule(config: Config, name: str, amended: Callable[[SchedulePlan], dict[str, Any]]) -> Config:
    plans = tuple(
        plan.model_copy(update=amended(plan)) if plan.name == name else plan for plan in config.schedules
    )
    return config.model_copy(update={"schedules": plans})
