"""The clock of an incident: what must be told by when, by which rule. Presets are data (`bot/presets/clocks`).

A limit counts calendar time, or working time: working days with 调休 and the office hours of the preset.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.terms import Due, Level
from bot.domain.time.days import Calendar
from bot.domain.value import Frozen

DAY = timedelta(days=1)
WARNING = timedelta(minutes=10)
EVERY_LEVEL = tuple(Level)


class Counting(StrEnum):
    CALENDAR = "calendar"
    WORKING = "working"


class Start(StrEnum):
    """From when a limit runs: when the reporter knew, or when the bot had the first report."""

    LEARNED = "learned"
    REPORTED = "reported"


class AccidentKind(StrEnum):
    """For rules that treat traffic accidents and fires apart (国务院令493号 第十三条)."""

    TRAFFIC_OR_FIRE = "traffic_or_fire"
    OTHER = "other"


class TimeLimit(Frozen):
    """`due` within a span from `starts`. Working time: a day of the span is one working day of office hours."""

    due: Due
    within: timedelta
    rule: str
    source: str = ""
    levels: tuple[Level, ...] = EVERY_LEVEL
    kinds: tuple[AccidentKind, ...] = tuple(AccidentKind)
    counting: Counting = Counting.CALENDAR
    starts: Start = Start.LEARNED


class Daily(Frozen):
    """A follow-up that is due every day before these times, until the final report."""

    times: tuple[time, ...]
    rule: str
    source: str = ""
    levels: tuple[Level, ...] = EVERY_LEVEL


class ClockPreset(Frozen):
    """The time limits of one rule book. `office` are its working hours (wall clock)."""

    name: str
    source: str
    limits: tuple[TimeLimit, ...] = ()
    daily: tuple[Daily, ...] = ()
    office: tuple[time, time] = (time(9), time(17))


@dataclass(frozen=True)
class Deadline:
    """One thing that is due at an instant (UTC), with the rule that says so. `preset` is the rule book's name."""

    due: Due
    due_at: datetime
    rule: str
    source: str
    preset: str


@dataclass(frozen=True)
class KnownFacts:
    """What of an incident the clock asks about; instants are UTC."""

    level: Level
    kind: AccidentKind
    learned_at: datetime
    reported_at: datetime


def deadlines(
    presets: Sequence[ClockPreset], known: KnownFacts, calendar: Calendar, zone: str
) -> list[Deadline]:
    """All that is due once, the earliest first. Daily follow-ups: `next_daily`."""
    found = [
        Deadline(
            limit.due,
            _due_at(preset, limit, known, calendar, zone),
            limit.rule,
            limit.source or preset.source,
            preset.name,
        )
        for preset in presets
        for limit in preset.limits
        if known.level in limit.levels and known.kind in limit.kinds
    ]
    return sorted(found, key=lambda deadline: deadline.due_at)


def _due_at(
    preset: ClockPreset, limit: TimeLimit, known: KnownFacts, calendar: Calendar, zone: str
) -> datetime:
    start = known.learned_at if limit.starts is Start.LEARNED else known.reported_at
    if limit.counting is Counting.CALENDAR:
        return start + limit.within
    return after_working_time(start, limit.within, preset.office, calendar, zone)


def after_working_time(
    start: datetime, span: timedelta, office: tuple[time, time], calendar: Calendar, zone: str
) -> datetime:
    """The instant (UTC) at which `span` of working time has passed since `start`.

    Full days of the span are whole working days, the rest is time within office hours. Time outside them does not
    count: what begins on a Friday evening begins on the next working morning.
    """
    opens, closes = office
    length = datetime.combine(date.min, closes) - datetime.combine(date.min, opens)
    left = span.days * length + timedelta(seconds=span.seconds)
    day = start.astimezone(ZoneInfo(zone)).date()
    hours = _open_hours(day, office, calendar, zone)
    while True:
        begins, ends = next(hours)
        room = ends - max(begins, start)
        if room >= left:
            return (max(begins, start) + left).astimezone(UTC)
        left -= max(room, timedelta())


def _open_hours(
    day: date, office: tuple[time, time], calendar: Calendar, zone: str
) -> Iterator[tuple[datetime, datetime]]:
    while True:
        if calendar.is_workday(day):
            opens, closes = (datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC) for at in office)
            yield opens, closes
        day += DAY


def next_daily(presets: Sequence[ClockPreset], level: Level, after: datetime, zone: str) -> Deadline | None:
    """The first daily follow-up that is due later than `after`; None where no rule asks for any."""
    here = after.astimezone(ZoneInfo(zone))
    found = [
        Deadline(Due.FOLLOW_UP, due_at, daily.rule, daily.source or preset.source, preset.name)
        for preset in presets
        for daily in preset.daily
        if level in daily.levels
        for clock in daily.times
        for day in (here.date(), here.date() + DAY)
        if (due_at := datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)) > after
    ]
    return min(found, key=lambda deadline: deadline.due_at, default=None)


def warned_at(due_at: datetime, begun_at: datetime) -> datetime:
    """When a deadline is asked for: ten minutes ahead, or at two thirds of a span too short for that."""
    return due_at - min(WARNING, max(due_at - begun_at, timedelta()) / 3)
