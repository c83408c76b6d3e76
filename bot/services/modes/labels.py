"""Texts about modes."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.domain.admin.spoken import said_day, said_days, said_span, said_times
from bot.domain.modes.days import day_number, next_change
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import RANKS, ModePlan, MusterChange, RotaChange, ScheduleChange
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
    """「特护期第3天」 for each mode in force at an instant (UTC), the highest first."""
    found = stored_modes.stood_at(work, min(at, work.now))
    ranked = sorted(found, key=lambda one: -RANKS.index(mode_plan(one[0]).kind))
    return tuple(
        say("modes.day", name=mode.name, number=(_day(mode, at) - span.first_day).days + 1)
        for mode, span in ranked
    )


def _day(mode: Mode, at: datetime) -> date:
    return local_day(at, mode_plan(mode).zone)


def standing_text(modes: Modes, day: date) -> str:
    """「特护期第3天、汛期第40天」, the highest first; empty where none is in force on the local day."""
    found = (
        say("modes.day", name=mode.name, number=day_number(mode, day, modes.calendar))
        for mode in reversed(modes.on(day))
    )
    return "、".join(found)


def mode_label(work: Work, mode: ModePlan) -> str:
    """「● 特护期　12月1日至12月10日」, with the mark where it is in force now."""
    mark = "● " if _stands(work, mode) else ""
    return f"{mark}{mode.name}　{days_text(mode)}"


def standing_line(work: Work, mode: ModePlan) -> str:
    """Its days, and whether it is in force today."""
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
    return [*lines, *(_rota_text(one) for one in mode.rotas), *desk_lines(mode)]


def desk_lines(mode: ModePlan) -> list[str]:
    """The changes that only leaders need to know: of musters and incidents."""
    lines = [_muster_text(one) for one in mode.musters]
    return lines + ([say("modes.ladder", name=mode.ladder.name)] if mode.ladder is not None else [])


def _schedule_text(change: ScheduleChange) -> str:
    if change.rests:
        return say("modes.schedule_rests", name=change.schedule)
    parts = list(_schedule_parts(change))
    if change.times is not None:
        times = "；".join([say("modes.times_before", times=said_times(change.times)), *parts])
        return say("modes.schedule_otherwise", name=change.schedule, what=times)
    if not parts:
        return say("modes.schedule_woken", name=change.schedule)
    return say("modes.schedule_otherwise", name=change.schedule, what="；".join(parts))


def _schedule_parts(change: ScheduleChange) -> Iterator[str]:
    """Its other changes, besides the times."""
    if change.days is not None:
        yield say("modes.part_days", days=said_days(change.days))
    for key in ("opens", "grace", "lock"):
        if (span := getattr(change, key)) is not None:
            yield say(f"modes.part_{key}", span=said_span(span))
    if change.steps is not None:
        yield say("modes.part_steps" if change.steps else "modes.part_no_steps", count=len(change.steps))
    if change.replaces is not None:
        yield say("modes.part_replaces", name=change.replaces)


def _rota_text(change: RotaChange) -> str:
    if change.rests:
        return say("modes.rota_rests", name=change.rota)
    if change.posts:
        return say("modes.rota", name=change.rota, posts="、".join(map(shown_name, change.posts)))
    needs = "、".join(map(shown_name, change.needs or ()))
    return say("modes.rota_needs" if needs else "modes.rota_needs_none", name=change.rota, posts=needs)


def _muster_text(change: MusterChange) -> str:
    if change.rests:
        return say("modes.muster_rests", rota=change.rota)
    parts = []
    if change.days is not None:
        parts.append(say("modes.part_days", days=said_days(change.days)))
    if change.windows is not None:
        said = "、".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in change.windows)
        parts.append(say("modes.part_windows", windows=said))
    counts = {key: getattr(change, key) for key in ("per_day", "per_week")}
    parts += [say(f"modes.part_{key}", count=count) for key, count in counts.items() if count is not None]
    if change.within is not None:
        parts.append(say("modes.part_within", span=said_span(change.within)))
    return say("modes.muster", rota=change.rota, what="、".join(parts) or say("modes.part_mustered"))


def now_text(work: Work) -> str:
    """The answer to 「现在是什么时期」."""
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
