"""The shape that every screen has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ScreenView, Spot
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.tables import Draft

Found = TypeVar("Found")
CANCEL = 0  # 「取消」: the act of every screen on which something has been begun


class NextScreen(NamedTuple):
    """The screen shown after an act. `said`: the outcome in one line; `undo`: offer /undo below it."""

    at: Spot
    said: str = ""
    undo: bool = False


Act = Callable[[Talk, Spot, int], NextScreen]
Reader = Callable[[Talk, Draft, str], NextScreen]


@dataclass(frozen=True)
class Screen:
    """One screen.

    `draw` gives how it looks now to this person, or None where its subject is gone or not theirs to see; it never
    writes. `acts`: what its buttons do, by the numbers they carry, which never change. An act checks rights and writes,
    or raises `Refused`; it is called only while the facts are those that were shown. `words`: what is done with typed
    words, by what the draft awaits. `prose` names those of them that are free sentences: such words may mention harm
    without reporting it. `dated` names those that are days followed by a free sentence. `left`: where 「取消」 leads,
    given the draft; without it the screen itself. `cancels`: the acts that mean 「取消」, those of older versions too.
    """

    number: ScreenNumber
    draw: Callable[[Talk, Spot], ScreenView | None]
    acts: Mapping[int, Act] = field(default_factory=dict)
    words: Mapping[str, Reader] = field(default_factory=dict)
    prose: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    left: Callable[[Talk, Draft], Spot] | None = None
    cancels: frozenset[int] = frozenset([CANCEL])


def must_be_there(found: Found | None) -> Found:
    """`found`, the subject of a screen. Raises `Refused` where it is gone, or not this person's to see."""
    if found is None:
        raise Refused("screen.gone")
    return found
