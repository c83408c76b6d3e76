"""Modes in words."""

from collections.abc import Sequence
from datetime import date

from bot.domain.modes.days import day_number
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import ModePlan
from bot.phrases import say


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


def standing_text(modes: Modes, day: date) -> str:
    """「特护期第3天、汛期第40天」, the highest first; empty where none stands."""
    found = (
        say("modes.day", name=mode.name, number=day_number(mode, day, modes.calendar))
        for mode in reversed(modes.on(day))
    )
    return "、".join(found)
