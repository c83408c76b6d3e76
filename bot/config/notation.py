"""Values as they are written in the file: what `bot.config.values` reads comes back."""

import re
import zlib
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from typing import Any

from bot.config.values import spoken
from bot.domain.muster import MusterWindow
from bot.domain.recipients import Recipient
from bot.domain.reports.schedule import Step
from bot.domain.rota.rule import Turn, Turns

# A value of the file as JSON has it; dates are texts.
Entry = dict[str, Any]

UNFIT = re.compile(r'[\\/:*?"<>|\s]+')


def span(length: timedelta) -> str:
    """ "1h30m"."""
    return spoken(length).strip('"')


def clock(at: time) -> str:
    """ "09:00", with seconds only where there are any."""
    return f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"


def days(found: Iterable[date]) -> list[str]:
    """ "2026-10-01" for each."""
    return [day.isoformat() for day in found]


def recipients(to: Iterable[Recipient]) -> list[str]:
    """ "post:staff" for each, in today's spelling."""
    return [str(one) for one in to]


def steps(found: Iterable[Step]) -> list[Entry]:
    """The entries of `[[schedules.steps]]`."""
    return [{"at": span(step.offset), "to": recipients(step.to)} for step in found]


def hours(found: MusterWindow) -> str:
    """ "09:00-11:30"."""
    return f"{clock(found.start)}-{clock(found.end)}"


def turns(found: Turns) -> Entry:
    """A rotation; it is begun by whom it begins with, so nothing is said of `first`."""
    return filled(
        {
            "people": _turns(found.people),
            "every": found.every.value,
            "start": found.start.isoformat(),
            "rest": _turns(found.rest),
            "festivals": _turns(found.festivals),
        }
    )


def _turns(found: Iterable[Turn]) -> list[str]:
    return ["、".join(turn) for turn in found]


def filled(entry: Mapping[str, Any]) -> Entry:
    """Without what is as if nothing were written."""
    return {key: value for key, value in entry.items() if value not in (None, "", [], {}, False)}


def file_name(name: str) -> str:
    """For a file beside the configuration that holds what is called so; of two names never one."""
    plain = UNFIT.sub("_", name).strip(".")
    return f"{plain}.toml" if plain == name else f"{plain}-{zlib.crc32(name.encode()):x}.toml"
