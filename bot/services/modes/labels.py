"""Modes in words."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.admin.spoken import said_day, said_times
from bot.domain.modes.days import day_number, next_change
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import RANKS, ModePlan, RotaChange, ScheduleChange
from bot.domain.rota.post import shown_name
from bot.domain.time.local_time import local_day
from bot.phrases import say
from storage.queries import holidays as stored_holidays
from storage.queries import modes as stored_modes
from storage.queries.modes import mode_plan
from storage.tables import Mode
from storage.work import Work


def days_text(mode: ModePlan) -> str:
    """「12月1日–12月10日」, 「按日历」, 「还没有定日期」."""
    if mode.first is not None:
        if mode.last is None:
            return say("modes.from", first=said_day(mode.first))
        if mode.first == mode.last:
            return say("modes.only", day=said_day(mode.first))
        return say("modes.span", first=said_day(mode.first), last=said_day(mode.last))
    if not mode.by_calendar:
        return say("modes.waits")
    if mode.off:
        return say("modes.off")
    return say("modes.calendar") + _skipped(mode.skip)


def _skipped(days: Sequence[date]) -> str:
    return say("modes.skipped", days="、".join(map(said_day, days))) if days else ""


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


def mode_label(work: Work, mode: ModePlan) -> str:
    """「● 特护期　12月1日至12月10日」, marked where it stands."""
    mark = "● " if _stands(work, mode) else ""
    return f"{mark}{mode.name}　{days_text(mode)}"


def standing_line(work: Work, mode: ModePlan) -> str:
    """Its days, and how it stands today."""
    today, calendar = local_day(work.now, mode.zone), stored_holidays.calendar(work)
    if _stands(work, mode):
        return say("modes.stands", days=days_text(mode), number=day_number(mode, today, calendar))
    at = next_change(mode, work.now, calendar)
    if at is None:
        return say("modes.stands_not", days=days_text(mode))
    return say("modes.comes", days=days_text(mode), day=said_day(local_day(at, mode.zone)))


def _stands(work: Work, mode: ModePlan) -> bool:
    return mode.name in {one.name for one in stored_modes.plans_now(work)}


def change_lines(mode: ModePlan) -> list[str]:
    """What it changes, a line each."""
    lines = [_schedule_text(one) for one in mode.schedules]
    lines += [_rota_text(one) for one in mode.rotas]
    lines += [
        say("modes.muster_rests" if one.rests else "modes.muster", rota=one.rota) for one in mode.musters
    ]
    return lines + ([say("modes.ladder", name=mode.ladder.name)] if mode.ladder is not None else [])


def _schedule_text(change: ScheduleChange) -> str:
    if change.rests:
        return say("modes.schedule_rests", name=change.schedule)
    if change.times is not None:
        times = said_times(change.times)
        return say("modes.schedule", name=change.schedule, times=times)
    return say("modes.schedule_otherwise", name=change.schedule)


def _rota_text(change: RotaChange) -> str:
    if change.rests:
        return say("modes.rota_rests", name=change.rota)
    posts = "、".join(map(shown_name, change.posts or ()))
    return (
        say("modes.rota", name=change.rota, posts=posts)
        if posts
        else say("modes.rota_needs", name=change.rota)
    )


def now_text(work: Work) -> str:
    """What stands, for whoever asks."""
    calendar = stored_holidays.calendar(work)
    lines = [
        say(
            "modes.now",
            name=one.name,
            days=days_text(one),
            number=day_number(one, local_day(work.now, one.zone), calendar),
        )
        for one in reversed(stored_modes.plans_now(work))
    ]
    return "\n".join(lines) or say("modes.none_now")
