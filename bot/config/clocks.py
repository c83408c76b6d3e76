"""The clock presets that come with the program, and those a place writes for itself in the same form."""

import tomllib
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from bot.config.problems import BadValueError, Findings, Place
from bot.config.side_files import SideFiles
from bot.config.toml_lines import lines_of, syntax_problem
from bot.config.values import MOST_DAYS, duration
from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.text.system_errors import file_reason

USUAL = "30分钟"
OWN = ".toml"  # a preset whose name ends so is a file beside the configuration
LIKE_OURS = "请照 bot/presets/clocks 里的文件写"
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
    """A preset of this place. Raises `BadValueError`, which names the file and the line."""
    path = files.path(name)
    try:
        text = files.text(path)
    except OSError as error:
        raise BadValueError(f"时限文件 {path.name} 读不到（{file_reason(error)}）", "请检查路径") from None
    except UnicodeDecodeError:
        raise BadValueError(f"时限文件 {path.name} 不是 UTF-8 编码", "请用编辑器另存为 UTF-8") from None
    try:
        return parsed(text)
    except tomllib.TOMLDecodeError as error:
        line, message, fix, _ = syntax_problem(text, error)
        raise BadValueError(f"时限文件 {path.name} 第 {line} 行{message}", fix) from None
    except _BadLimitError as error:
        raise BadValueError(f"{_where(path.name, text, error.place)}：{error.message}", error.fix) from None
    except ValidationError as error:
        place = error.errors()[0]["loc"]
        key = next((part for part in reversed(place) if isinstance(part, str)), "")
        raise BadValueError(f"{_where(path.name, text, place)}的 {key} 不对", LIKE_OURS) from None


class _BadLimitError(Exception):
    """A limit that is none; `place` as in the file."""

    def __init__(self, place: Place, message: str, fix: str) -> None:
        super().__init__(message)
        self.place, self.message, self.fix = place, message, fix


def _where(name: str, text: str, place: Place) -> str:
    findings = Findings(Path(name), lines_of(text))
    line = findings.line(place)
    return f"时限文件 {name} 第 {line} 行" if line else f"时限文件 {name} "


def parsed(text: str) -> ClockPreset:
    """Raises `tomllib.TOMLDecodeError`, `pydantic.ValidationError` or an error that tells the limit that is none."""
    raw = tomllib.loads(text)
    limits = raw.get("limits", [])
    if not isinstance(limits, list):
        raise _BadLimitError(("limits",), "limits 要写成多节", "请写成 [[limits]]")
    for number, limit in enumerate(limits):
        if isinstance(limit, dict) and "within" in limit:
            try:
                limit["within"] = SPAN(limit["within"])
            except BadValueError as error:
                place = ("limits", number, "within")
                raise _BadLimitError(place, error.message.replace("这里", "within "), error.fix) from None
    return ClockPreset.model_validate(raw)


def same_names(found: Iterable[ClockPreset]) -> tuple[str, ...]:
    """Names that two of them bear which are not the same."""
    known: dict[str, ClockPreset] = {}
    twice = [one.name for one in found if known.setdefault(one.name, one) != one]
    return tuple(dict.fromkeys(twice))
