"""One change of what is arranged, as an admin makes it in chat: the same arrangement with another value in it.

Pure; whether it makes sense as a whole is checked as a file is.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, time, timedelta
from typing import Any

from bot.config.model import ChatPlan, Config, ExcusePlan, UnitPlan
from bot.domain.modes.plan import ModePlan
from bot.domain.reports.schedule import OneDay, SchedulePlan, until_next_opening


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


def with_excuse(config: Config, excuse: ExcusePlan) -> Config:
    others = tuple(one for one in config.excuses if one != excuse)
    return config.model_copy(update={"excuses": (*others, excuse)})


def without_excuse(config: Config, excuse: ExcusePlan) -> Config:
    return config.model_copy(update={"excuses": tuple(one for one in config.excuses if one != excuse)})


def with_unit(config: Config, name: str, parent: str, schedules: Collection[str]) -> Config:
    """A new unit behind the last of those below `parent`; it owes what these schedules say."""
    below = [place for place, one in enumerate(config.units) if parent in (one.parent, one.name)]
    place = below[-1] + 1
    units = (*config.units[:place], UnitPlan(name=name, parent=parent), *config.units[place:])
    plans = tuple(
        plan.model_copy(update={"units": (*plan.units, name)}) if plan.name in schedules else plan
        for plan in config.schedules
    )
    return config.model_copy(update={"units": units, "schedules": plans})


def with_chat(config: Config, name: str, unit: str) -> Config:
    return config.model_copy(update={"chats": (*config.chats, ChatPlan(name=name, unit=unit))})


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
