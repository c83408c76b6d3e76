"""What the schedules of a configuration ask for, looked at as a whole."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.checkup.finding import Finding, doubt
from bot.config import Config
from bot.domain.reports.overlaps import Overlap, overlaps
from bot.domain.time.days import Calendar
from bot.services.outbox import listed

AHEAD = timedelta(days=400)  # whatever comes once a year comes in it
MOST = 5  # names in a line


def asked_twice(config: Config, calendar: Calendar, today: date) -> Iterator[Finding]:
    """Each pair of schedules that ask a unit on the same day; nothing where there is none."""
    for found in overlaps(config.schedules, today, today + AHEAD, calendar):
        yield doubt("报送安排", _said(found))


def _said(found: Overlap) -> str:
    day = f"{found.day.month}月{found.day.day}日"
    return (
        f"「{found.first}」和「{found.second}」从{day}起有几天都要 {listed(found.units, MOST)} 报，那天会催两份。"
        "要是只该报一份，请改其中一个的 days、start 或 end，或者从 units 里去掉这些单位。"
    )
