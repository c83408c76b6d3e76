"""The script: one duty day with two rounds, hour by hour. A new theme is a module in `scenes` and its name here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.demo.scenes import (
    afternoon,
    alarm,
    drill,
    evening,
    listings,
    modes,
    morning,
    muster,
    night,
    rota,
    succession,
)
from bot.demo.scenes.times import Scenes
from bot.demo.stage import DemoStage

THEMES = (listings, evening, modes, night, morning, alarm, muster, drill, afternoon, rota, succession)
SCRIPT: Scenes = tuple(
    sorted((scene for theme in THEMES for scene in theme.SCENES), key=lambda scene: scene[0])
)


@dataclass(frozen=True)
class Scene:
    """What happens at one moment (UTC)."""

    at: datetime
    title: str
    act: Callable[[DemoStage], None]


def scenes() -> Iterator[Scene]:
    """The whole day, in order."""
    for moment, title, act in SCRIPT:
        yield Scene(moment.astimezone(UTC), title, act)
