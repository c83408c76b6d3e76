"""When people are told of what has time: by day, else in the morning."""

from datetime import UTC, datetime, timedelta

from bot.domain.time.local_time import local

WAKING, SLEEPING = 7, 22  # o'clock; between them nobody is woken for what has time


def when_awake(at: datetime, zone: str) -> datetime:
    """The first instant from `at` on (UTC) at which it is day in the zone."""
    here = local(at, zone)
    if WAKING <= here.hour < SLEEPING:
        return at
    morning = here.replace(hour=WAKING, minute=0, second=0, microsecond=0)
    return (morning if here.hour < WAKING else morning + timedelta(days=1)).astimezone(UTC)
