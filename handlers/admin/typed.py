"""Typed words as a screen takes them: read, or refused with what to write instead."""

from collections.abc import Callable
from typing import TypeVar

from bot.domain.admin.typed import NotUnderstood
from bot.domain.text.display import one_line
from bot.services.refusals import Refused

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
