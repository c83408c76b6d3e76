"""The files beside the configuration: emergency plans and time limits of a place's own, read and written.

tomlkit is loaded where one is written: a bot that only waits needs none of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.config.notation import clock, filled, recipients, span
from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.plans import PlanText


@dataclass(frozen=True)
class SideFiles:
    """Names are relative to `folder`. Those that are `given`, name: text, are not looked for there."""

    folder: Path
    given: Mapping[str, str] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        """Where the file of this name is; an absolute name or one with ~ is where it says."""
        return self.folder / Path(name).expanduser()

    def text(self, path: Path) -> str:
        """Raises `OSError` and `UnicodeDecodeError`."""
        name = path.name if path.parent == self.folder else ""
        return self.given[name] if name in self.given else path.read_text(encoding="utf-8-sig")


def clock_text(preset: ClockPreset) -> str:
    """As `bot.config.clocks.parsed` reads it."""
    limits = [one.model_dump(mode="json") | {"within": span(one.within)} for one in preset.limits]
    daily = [one.model_dump(mode="json") | {"times": [clock(at) for at in one.times]} for one in preset.daily]
    return toml(
        {
            "name": preset.name,
            "source": preset.source,
            "office": [clock(at) for at in preset.office],
            "limits": [filled(one) for one in limits],
            "daily": [filled(one) for one in daily],
        }
    )


def plan_text(text: PlanText) -> str:
    """As `bot.config.plans` reads it."""
    roles = [{"name": one.name, "rota": one.rota, "who": recipients(one.who)} for one in text.roles]
    steps = [one.model_dump() | {"within": span(one.within) if one.within else None} for one in text.steps]
    return toml(
        {
            "name": text.name,
            "source": text.source,
            "roles": [filled(one) for one in roles],
            "steps": [filled(one) for one in steps],
        }
    )


def toml(entry: Mapping[str, Any]) -> str:
    """The entry as TOML, without what is as if nothing were written."""
    import tomlkit  # noqa: PLC0415  (see above)

    return tomlkit.dumps(filled(entry))
