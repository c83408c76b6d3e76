"""What a round is called where people are spoken to: 「今天 15:00」."""

from datetime import datetime

from bot.domain.time.local_time import local, local_day

DAYS = {-2: "前天", -1: "昨天", 0: "今天", 1: "明天", 2: "后天"}


def spoken(due_at: datetime, zone: str, now: datetime) -> str:
    """The round that is due then, as somebody at the place would call it now; further off by its date."""
    here = local(due_at, zone)
    day = DAYS.get((here.date() - local_day(now, zone)).days, f"{here.month}月{here.day}日")
    return f"{day} {here:%H:%M}"
