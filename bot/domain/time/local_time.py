"""UTC instants as people at a place read them."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

WEEKDAYS = "一二三四五六日"


class Lasting(Protocol):
    """What lasts from one instant until before another (UTC), and the zone whose clocks tell of it."""

    starts_at: datetime
    ends_at: datetime
    zone: str


def local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))


def hhmm(at: datetime, zone: str) -> str:
    """「15:02」"""
    return f"{local(at, zone):%H:%M}"


def moment(at: datetime, zone: str, today: date) -> str:
    """「15:02」, or 「11月22日 15:02」 on another day than `today`."""
    here = local(at, zone)
    return f"{here:%H:%M}" if here.date() == today else f"{here.month}月{here.day}日 {here:%H:%M}"


def span(start: datetime, end: datetime, zone: str) -> str:
    """「11月25日 08:00 – 18:00」; midnight at the end of a day is its 24:00."""
    first, last = local(start, zone), local(end, zone)
    day, clock = last.date(), f"{last:%H:%M}"
    if clock == "00:00":
        day, clock = day - timedelta(days=1), "24:00"
    left = f"{first.month}月{first.day}日 {first:%H:%M}"
    return f"{left} – {clock}" if day == first.date() else f"{left} – {day.month}月{day.day}日 {clock}"


def shown_span(lasting: Lasting) -> str:
    """Its span as clocks of its own zone show it."""
    return span(lasting.starts_at, lasting.ends_at, lasting.zone)


def elapsed(start: time, end: time) -> timedelta:
    """From one wall-clock time to the next `end`, past midnight if need be; daylight saving left out."""
    minutes = (end.hour * 60 + end.minute) - (start.hour * 60 + start.minute)
    return timedelta(minutes=minutes if minutes > 0 else minutes + 24 * 60)


def instant(day: date, clock: time, zone: str) -> datetime:
    """The instant (UTC) at which clocks of `zone` show this time on this day.

    fold=0 is the whole policy: in a gap it applies the offset from before it, of two it means the first.
    """
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def midnight(day: date, zone: str) -> datetime:
    """The first instant (UTC) of a local day."""
    return instant(day, time(), zone)


def midnight_before(at: datetime, zone: str) -> datetime:
    """The instant at which the local day of `at` began (UTC)."""
    here = local(at, zone)
    return datetime.combine(here.date(), time(), tzinfo=ZoneInfo(zone)).astimezone(at.tzinfo)


def local_day(at: datetime, zone: str, days: int = 0) -> date:
    return local(at, zone).date() + timedelta(days=days)


def lasting(span: timedelta) -> str:
    """「20 分钟」, 「6 小时」, 「30 天」: no finer than it matters."""
    minutes = round(span.total_seconds() / 60)
    if minutes < 120:
        return f"{minutes} 分钟"
    return f"{round(minutes / 60)} 小时" if minutes < 48 * 60 else f"{round(minutes / (24 * 60))} 天"
