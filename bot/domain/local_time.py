"""UTC instants as people at a place read them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = "一二三四五六日"


def local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))


def hhmm(at: datetime, zone: str) -> str:
    """「15:02」"""
    return f"{local(at, zone):%H:%M}"


def moment(at: datetime, zone: str, today: date) -> str:
    """「15:02」, or 「11月22日 15:02」 on another day than `today`."""
    here = local(at, zone)
    return f"{here:%H:%M}" if here.date() == today else f"{here.month}月{here.day}日 {here:%H:%M}"


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
