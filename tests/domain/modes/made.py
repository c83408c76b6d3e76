"""Small modes and schedules for the tests of this folder."""

from datetime import date, time, timedelta
from typing import Any

from bot.domain.modes.plan import ModeKind, ModePlan, ScheduleChange
from bot.domain.recipients import REPORTERS
from bot.domain.reports.schedule import SchedulePlan, Step

DECEMBER = date(2026, 12, 1)


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def schedule(**other: Any) -> SchedulePlan:
    given: dict[str, Any] = {
        "name": "日报",
        "zone": "Asia/Shanghai",
        "times": (time(15),),
        "days": "daily",
        "units": ("东沟村",),
        "opens": minutes(120),
        "early": minutes(720),
        "grace": minutes(20),
        "lock": minutes(22 * 60),
        "steps": (Step(offset=minutes(-30), to=(REPORTERS,)),),
        "summary_to": (),
    }
    return SchedulePlan(**given | other)


def special(first: date | None = DECEMBER, last: date | None = date(2026, 12, 10), **other: Any) -> ModePlan:
    return mode("特护期", ModeKind.SPECIAL, first, last, **other)


def mode(name: str, kind: ModeKind, first: date | None, last: date | None, **other: Any) -> ModePlan:
    return ModePlan(name=name, kind=kind, first=first, last=last, **other)


def twice(**other: Any) -> ScheduleChange:
    return ScheduleChange(schedule="日报", times=(time(9, 30), time(15, 30)), **other)
