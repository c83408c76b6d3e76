"""Modes in words."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.modes.days import day_number
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import RANKS, ModePlan
from bot.domain.time.local_time import local_day
from bot.phrases import say
from storage.queries import modes as stored_modes
from storage.queries.modes import mode_plan
from storage.tables import Mode
from storage.work import Work


def days_text(mode: ModePlan) -> str:
    """「12月1日–12月10日」, 「按日历」, 「还没有定日期」."""
    if mode.first is not None:
        if mode.last is None:
            return say("modes.from", first=day_text(mode.first))
        if mode.first == mode.last:
            return say("modes.only", day=day_text(mode.first))
        return say("modes.span", first=day_text(mode.first), last=day_text(mode.last))
    if not mode.by_calendar:
        return say("modes.waits")
    if mode.off:
        return say("modes.off")
    return say("modes.calendar") + _skipped(mode.skip)


def _skipped(days: Sequence[date]) -> str:
    return say("modes.skipped", days="、".join(map(day_text, days))) if days else ""


def day_text(day: date) -> str:
    return f"{day.month}月{day.day}日"


def standing_names(work: Work, at: datetime) -> tuple[str, ...]:
    """「特护期第3天」 for each mode that stands or stood at an instant (UTC), the highest first."""
    found = stored_modes.stood_at(work, min(at, work.now))
    ranked = sorted(found, key=lambda one: -RANKS.index(mode_plan(one[0]).kind))
    return tuple(
        say("modes.day", name=mode.name, number=(_day(mode, at) - span.first_day).days + 1)
        for mode, span in ranked
    )


def _day(mode: Mode, at: datetime) -> date:
    return local_day(at, mode_plan(mode).zone)


def standing_text(modes: Modes, day: date) -> str:
    """「特护期第3天、汛期第40天」, the highest first; empty where none stands."""
    found = (
        say("modes.day", name=mode.name, number=day_number(mode, day, modes.calendar))
        for mode in reversed(modes.on(day))
    )
    return "、".join(found)
