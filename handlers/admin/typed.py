"""Typed words as a screen takes them: read, or refused with what to write instead."""

from collections.abc import Callable
from typing import TypeVar

from bot.domain.admin.typed import NotUnderstood
from bot.domain.text.display import one_line
from bot.services.refusals import Refused
from storage.queries import directory as stored_directory
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work

T = TypeVar("T")


def understood(read: Callable[[str], T], text: str) -> T:
    """What `read` makes of the words. Raises `Refused` with its own sentence."""
    try:
        return read(text)
    except NotUnderstood as no:
        shown = {
            key: one_line(value, 20) if isinstance(value, str) else value for key, value in no.values.items()
        }
        raise Refused(no.key, **shown) from None


def unit_called(work: Work, text: str) -> Unit | None:
    """By its name, an alias, or as people say it: 「石桥」."""
    found = stored_units.unit_named(work, text)
    if found is None and (number := stored_directory.directory(work).called(text.strip())) is not None:
        found = stored_units.unit(work, number)
    return found
