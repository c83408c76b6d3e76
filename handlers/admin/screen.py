"""The shape that every screen has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ScreenView, Spot
from handlers.context import Talk
from storage.tables import Draft


class NextScreen(NamedTuple):
    """What is shown after something was done: where, and in one line what came of it; `undo`: it can be taken back."""

    at: Spot
    said: str = ""
    undo: bool = False


Act = Callable[[Talk, Spot, int], NextScreen]
Reader = Callable[[Talk, Draft, str], NextScreen]


@dataclass(frozen=True)
class Screen:
    """One screen.

    `draw`: how it looks now to this person; None where what it is about is there no more or is not theirs to see. It
    reads and never writes. `acts`: what its buttons do, by the numbers they carry; these never change. Each checks
    rights and writes, or raises `Refused`; it is called only where the facts are those that were shown. `words`: what
    is done with typed words, by what its draft awaits; `prose` are those of them that are sentences of any kind, so
    that they may tell of harm without being a report of it; `dated` those that are days and such a sentence.
    """

    number: ScreenNumber
    draw: Callable[[Talk, Spot], ScreenView | None]
    acts: Mapping[int, Act] = field(default_factory=dict)
    words: Mapping[str, Reader] = field(default_factory=dict)
    prose: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    left: Callable[[Talk, Draft], Spot] | None = None
