"""A configuration with one schedule changed, added or taken away, as an admin does it in chat.

Pure; `bot.services.apply.proposal` checks whether the result is valid as a whole.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, time, timedelta
from typing import Any

from bot.config.model import Config
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


def with_schedule(config: Config, name: str, **otherwise: Any) -> Config:
    """The schedule of this name with other values of these fields; where there is none, `config` as it is."""
    return _with_schedule(config, name, lambda _: otherwise)


def _with_schedule(config: Config, name: str, amended: Callable[[SchedulePlan], dict[str, Any]]) -> Config:
    plans = tuple(
        plan.model_copy(update=amended(plan)) if plan.name == name else plan for plan in config.schedules
    )
    return config.model_copy(update={"schedules": plans})


def with_day(config: Config, schedule: str, day: date, times: Collection[time]) -> Config:
    """The schedule is due at these local times on one day; with no times it has no round that day."""

    def amended(plan: SchedulePlan) -> dict[str, Any]:
        others = [one for one in plan.exceptions if one.day != day]
        days = [*others, OneDay(day=day, times=tuple(sorted(set(times))))]
        return {"exceptions": tuple(sorted(days, key=lambda one: one.day))}

    return _with_schedule(config, schedule, amended)


def without_day(config: Config, schedule: str, day: date) -> Config:
    """The day follows the schedule's ordinary times again."""
    return _with_schedule(
        config,
        schedule,
        lambda plan: {"exceptions": tuple(one for one in plan.exceptions if one.day != day)},
    )


def with_times(config: Config, schedule: str, times: Collection[time], days: str) -> Config:
    """Other deadlines (local times) and another rule of days. A lock that lasted until the next opening still does."""

    def amended(plan: SchedulePlan) -> dict[str, Any]:
        found = tuple(sorted(set(times)))
        as_usual = plan.lock == usual_lock(plan, plan.times)
        return {
            "times": found,
            "days": days,
            "lock": usual_lock(plan, found) if as_usual else plan.lock,
        }

    return _with_schedule(config, schedule, amended)


def with_summary_in(config: Config, schedules: Collection[str], place: Recipient) -> Config:
    """The summaries of these schedules go to `place` as well."""
    plans = tuple(
        plan.model_copy(update={"summary_to": (*plan.summary_to, place)})
        if plan.name in schedules and place not in plan.summary_to
        else plan
        for plan in config.schedules
    )
    return config.model_copy(update={"schedules": plans})


def usual_lock(plan: SchedulePlan, times: Sequence[time]) -> timedelta:
    """The lock of a schedule whose file gives none."""
    offsets = [step.offset for step in plan.steps]
    return max([until_next_opening(times, plan.opens), plan.grace, *offsets])


def usual_schedule(
    name: str, zone: str, times: Collection[time], days: str, summary_to: Sequence[Recipient]
) -> SchedulePlan:
    """A schedule with the usual values and no units yet. Due at night, it has no quiet hours: they would hold back all
    its reminders."""
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
    """Does one of these times fall into the usual quiet hours?"""
    return any(at >= USUAL_NIGHT.start or at <= USUAL_NIGHT.end for at in times)


def with_new_schedule(config: Config, plan: SchedulePlan, units: Collection[str]) -> Config:
    """One more schedule, the last; these units owe it, in the order of `config.units`."""
    ordered = tuple(unit.name for unit in config.units if unit.name in units)
    made = plan.model_copy(update={"units": ordered})
    return config.model_copy(update={"schedules": (*config.schedules, made)})


def without_schedule(config: Config, name: str) -> Config:
    """Without this schedule; modes lose what they say of it and keep all else."""
    plans = tuple(plan for plan in config.schedules if plan.name != name)
    known = (
        [plan.name for plan in plans],
        [rota.name for rota in config.rotas],
        [muster.rota for muster in config.musters],
    )
    modes = tuple(mode.among(*known) for mode in config.modes)
    return config.model_copy(update={"schedules": plans, "modes": modes})
