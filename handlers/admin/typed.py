"""Typed words as a screen takes them: asked for, read, or refused with what to write instead."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from bot.domain.admin.typed import NotUnderstood, is_time_or_day
from bot.domain.admin.view import Spot
from bot.domain.text.display import one_line
from bot.domain.unit_names import with_brackets_joined
from bot.services.admin import drafts
from bot.services.refusals import Refused
from bot.services.units.typed_name import unit_typed
from handlers.admin.screen import Act, NextScreen
from handlers.context import Talk
from storage.tables import Unit
from storage.work import Work

T = TypeVar("T")
BETWEEN = re.compile(r"[、，,;；\s]+")
MOST_REPEATED = 40  # characters of what was typed


def asks(awaited: Sequence[str]) -> Act:
    """The act of buttons that ask for typed words; the value of a button is the place in `awaited` of what they are."""

    def ask(talk: Talk, at: Spot, value: int) -> NextScreen:
        if value >= len(awaited):
            raise Refused("refuse.stale")
        drafts.begin_draft(talk.work, talk.account, at, {}, awaited[value])
        return NextScreen(at)

    return ask


def listed_words(text: str) -> list[str]:
    """「东沟村、柳湾村 石桥村」: each of several names."""
    return [one for one in BETWEEN.split(with_brackets_joined(text)) if one]


def understood(read: Callable[[str], T], text: str) -> T:
    """What `read` makes of the words. Raises `Refused` with the sentence of its `NotUnderstood`."""
    try:
        return read(text)
    except NotUnderstood as no:
        shown = {
            key: one_line(value, 20) if isinstance(value, str) else value for key, value in no.values.items()
        }
        raise Refused(no.key, **shown) from None


def unit_among(work: Work, text: str, units: Collection[int]) -> Unit:
    """The unit that is called so. Raises `Refused` where it is none of `units` (row ids), or several may be meant."""
    unit = unit_typed(work, text)
    if unit is None:
        raise Refused("refuse.unknown_unit", unit=one_line(text, MOST_REPEATED))
    if unit.id not in units:
        raise Refused("units.not_here", unit=unit.name)
    return unit


def read_name(text: str, most: int | None = None) -> str:
    """A name in one line; longer than `most` it is cut to one more. Raises `Refused` where it is a time or a day."""
    name = one_line(text, most + 1) if most is not None else one_line(text)
    if is_time_or_day(name):
        raise Refused("typed.no_name", text=one_line(name, 20))
    return name
