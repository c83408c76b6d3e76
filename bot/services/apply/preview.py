"""The rounds and turns of duty that a configuration gives for the next seven days."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.config import Config
from bot.domain.modes.in_force import Modes
from bot.domain.reports.schedule import RoundTimes, SchedulePlan
from bot.domain.rota.rule import Turn
from bot.domain.time.local_time import local_day

WEEK = timedelta(days=7)


def preview(config: Config, now: datetime) -> list[tuple[RoundTimes, str, int]]:
    """The rounds due in the seven days from `now` (UTC): times, schedule, number of units that owe."""
    found = [
        (times, plan.name, _owing(config, plan, times.day))
        for plan in config.schedules
        for times in _ahead_of(config, plan, now)
        if now < times.due_at <= now + WEEK
    ]
    return sorted(found, key=lambda entry: (entry[0].due_at, entry[1]))


def preview_duty(config: Config, now: datetime) -> list[tuple[str, date, dict[str, Turn]]]:
    """Rota, local day and turn (people by stored post name) for the next seven days, by rotation alone."""
    return [
        (rota.name, day, turns)
        for rota in config.rotas
        for day, turns in modes_of(config)
        .turns(rota.name, rota.rule, local_day(now, rota.zone), local_day(now, rota.zone, days=6))
        .items()
    ]


def modes_of(config: Config) -> Modes:
    return Modes(config.modes, config.calendar)


def _ahead_of(config: Config, plan: SchedulePlan, now: datetime) -> Iterator[RoundTimes]:
    first = local_day(now, plan.zone)
    return (times for times, _ in modes_of(config).rounds(plan, first, first + WEEK))


def _owing(config: Config, plan: SchedulePlan, day: date) -> int:
    excused = {excuse.unit for excuse in config.excuses if excuse.first <= day <= excuse.last}
    return len(set(plan.units) - excused)
