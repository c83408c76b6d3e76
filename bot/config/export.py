"""What is in force as a configuration file, with the files beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import tomlkit

from bot.config.file_comments import HEADERS, KEYS, TOP
from bot.config.layout import as_file, lay_out
from bot.config.model import API_URL, Config
from bot.config.notation import filled
from bot.config.words import WORDS

SECTIONS = (
    *("bot", "database", "web", "limits", "retention", "calendar", "units", "chats", "schedules", "excuses"),
    *("incidents", "ladders", "duty_people", "rotas", "musters", "emergency_plans", "modes"),
)
# In a file these are dates and no texts.
DATES = frozenset({"start", "end", "day", "skip", "holidays", "workdays", "first", "last"})
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
VALUE = re.compile(r"(\w+) = ")
BELOW = "/*"


@dataclass(frozen=True)
class Exported:
    """`text` is the configuration; `beside`: its plans and time limits, name: text."""

    text: str
    beside: Mapping[str, str]


def exported(config: Config, folder: Path) -> Exported:
    """As it would stand in `folder`; paths within it are written relative to it.

    Raises `ValueError` where two of the things that files name by their name alone have one name and differ.
    """
    data, beside = as_file(lay_out(config))
    data |= _machine(config, folder.resolve())
    for schedule in data["schedules"]:
        schedule["units"] = _short(config, tuple(schedule["units"]))
    sections = [_section(name, data[name]) for name in SECTIONS if data.get(name)]
    return Exported("\n".join([TOP, *sections]), beside)


def _machine(config: Config, folder: Path) -> dict[str, Any]:
    bot = config.bot
    webhook = bot.webhook
    return {
        "bot": filled(
            {
                "token_file": _path(bot.token_file, folder),
                "api_url": bot.api_url if bot.api_url != API_URL else None,
                "webhook": webhook
                and {
                    "url": webhook.url,
                    "listen": webhook.listen,
                    "secret_file": _path(webhook.secret_file, folder),
                },
            }
        ),
        "database": {"url": config.database.url}
        if config.database.url
        else {"path": _path(config.database.path, folder)},
        "web": config.web.model_dump() if config.web else {},
    }


def _path(path: Path | None, folder: Path) -> str | None:
    if path is None:
        return None
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path)


def _short(config: Config, owing: tuple[str, ...]) -> list[str]:
    """「青石镇/*」 where it means the same, so that a unit that is added in the file owes it, too."""
    parents = {unit.name: unit.parent for unit in config.units}
    above = set(parents.values())
    for top in (name for name in parents if name in above):
        below = tuple(name for name in parents if name not in above and top in _chain(name, parents))
        if below == owing:
            return [top + BELOW]
    return list(owing)


def _chain(name: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    above = parents[name]
    while above is not None:
        yield above
        above = parents[above]


def _section(name: str, value: object) -> str:
    text = tomlkit.dumps({name: _dated(value)})
    known: set[str] = set()
    lines = [f"# {HEADERS[name]}"]
    for line in text.rstrip("\n").split("\n"):
        found = VALUE.match(line)
        said = _comment(name, found[1]) if found else None
        if found and said and found[1] not in known:
            known.add(found[1])
            line += f" # {said}"
        lines.append(line)
    return "\n".join([*lines, ""])


def _comment(section: str, key: str) -> str | None:
    """What the key is called everywhere, and what else is good to know of it."""
    word, more = WORDS.get((section, key)), KEYS.get((section, key))
    if key == "name" or word is None:
        return more
    return more if more and word in more else "：".join(filter(None, [word, more]))


def _dated(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _dated(one, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_dated(one, key) for one in value]
    if key in DATES and isinstance(value, str) and DAY.fullmatch(value):
        return date.fromisoformat(value)
    return value
