"""The days of the play (Asia/Shanghai), and a scene of it."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.demo.stage import DemoStage

ZONE = ZoneInfo("Asia/Shanghai")
EVE = datetime(2026, 11, 22, 19, 50, tzinfo=ZONE)
END = datetime(2026, 11, 23, 18, 0, tzinfo=ZONE)

Scenes = tuple[tuple[datetime, str, Callable[[DemoStage], None]], ...]


def at(clock: str, day: int = 23) -> datetime:
    """A moment of the day of the play, or of the 22nd, its eve."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def nothing(_: DemoStage) -> None:
    """Only time passes."""
