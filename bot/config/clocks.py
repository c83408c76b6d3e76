"""The clock presets that come with the program, and those a place writes for itself in the same form."""

import tomllib
from datetime import timedelta
from functools import lru_cache
from importlib import resources

from pydantic import ValidationError

from bot.config.problems import BadValueError
from bot.config.side_files import SideFiles
from bot.config.values import MOST_DAYS, duration
from bot.domain.incidents.deadlines import ClockPreset

USUAL = "30分钟"
OWN = ".toml"  # a preset whose name ends so is a file beside the configuration
SPAN = duration(timedelta(minutes=1), MOST_DAYS)


@lru_cache(maxsize=1)
def presets() -> dict[str, ClockPreset]:
    """Those of `bot/presets/clocks`, by name."""
    files = resources.files("bot.presets").joinpath("clocks").iterdir()
    found = [parsed(file.read_text(encoding="utf-8")) for file in sorted(files, key=lambda file: file.name)]
    return {preset.name: preset for preset in found}


def usual() -> ClockPreset:
    """What holds where the configuration names none."""
    return presets()[USUAL]


def own(name: str, files: SideFiles) -> ClockPreset:
    """A preset of this place. Raises `BadValueError`."""
    path = files.path(name)
    try:
        return parsed(files.text(path))
    except OSError as error:
        raise BadValueError(f"时限文件 {path.name} 读不到（{error.strerror}）", "请检查路径") from None
    except tomllib.TOMLDecodeError as error:
        raise BadValueError(f"时限文件 {path.name} 不合 TOML 语法（{error}）", "请改正那一行") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadValueError(
            f"时限文件 {path.name} 的 {place} 不对", "请照 bot/presets/clocks 里的文件写"
        ) from None


def parsed(text: str) -> ClockPreset:
    """Raises `tomllib.TOMLDecodeError`, `pydantic.ValidationError` or `BadValueError`."""
    raw = tomllib.loads(text)
    for limit in raw.get("limits", []):
        if "within" in limit:
            limit["within"] = SPAN(limit["within"])
    return ClockPreset.model_validate(raw)
