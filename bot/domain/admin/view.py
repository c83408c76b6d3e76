"""What a screen shows: lines, buttons, and the version of the facts that they were made from.

Pure: the same facts make the same view and version. A button that acts carries the version; pressed when the facts have
changed, it only shows them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from zlib import crc32

from bot.domain.admin.screens import ScreenNumber
from bot.domain.messaging.buttons import Action, OpenScreen, UseScreen, link_button
from bot.domain.messaging.messages import Button, Keyboard

ON_PAGE = 8  # entries; more do not fit a phone together with what stands above and below them
VERSIONS = 10**7  # of seven digits, as they stand on a button


class Spot(NamedTuple):
    """Where somebody is: a screen, the row it is about (0: none) and the page of it, from 0."""

    screen: ScreenNumber
    row: int = 0
    page: int = 0


MENU = Spot(ScreenNumber.MENU)


class OpenButton(NamedTuple):
    """A button that shows another screen, and works whatever has changed since."""

    label: str
    to: Spot


class ActButton(NamedTuple):
    """A button that does something. `act`: which act of its screen; `value`: a row id or the place of a choice."""

    label: str
    act: int
    value: int = 0


class OtherButton(NamedTuple):
    """A button of another conversation, which checks by itself what has changed."""

    label: str
    action: Action


class LinkButton(NamedTuple):
    """A button that opens an address."""

    label: str
    url: str


ScreenButton = OpenButton | ActButton | OtherButton | LinkButton


@dataclass(frozen=True)
class ScreenView:
    """A screen as it is now.

    `facts`: what its acts depend on and is not shown. `counted`: the lines that its acts depend on, where others may
    change with the clock alone; None: all lines.
    """

    lines: tuple[str, ...]
    buttons: tuple[tuple[ScreenButton, ...], ...] = ()
    back: Spot = MENU
    facts: tuple[object, ...] = ()
    counted: tuple[str, ...] | None = None

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def version(self) -> int:
        """A number that changes with what the acts depend on (at most `VERSIONS`)."""
        counted = self.lines if self.counted is None else self.counted
        written = repr((counted, self.buttons, self.facts))
        return crc32(written.encode()) % VERSIONS

    def keyboard(self, at: Spot, ways_out: tuple[ScreenButton, ...] = ()) -> Keyboard:
        """Its buttons below the message of this spot, `ways_out` in the last row."""
        rows = (*self.buttons, ways_out) if ways_out else self.buttons
        return tuple(tuple(self._button(one, at) for one in row) for row in rows)

    def _button(self, one: ScreenButton, at: Spot) -> Button:
        if isinstance(one, OpenButton):
            return OpenScreen(screen=one.to.screen, row=one.to.row, page=one.to.page).button(one.label)
        if isinstance(one, ActButton):
            return UseScreen(
                screen=at.screen, row=at.row, page=at.page, act=one.act, value=one.value, version=self.version
            ).button(one.label)
        if isinstance(one, OtherButton):
            return one.action.button(one.label)
        return link_button(one.label, one.url)


class ListPage(NamedTuple):
    """One page of a long list. `number` counts from 0; `pages`: how many there are."""

    entries: Sequence[ScreenButton]
    number: int
    pages: int


def page_of(entries: Sequence[ScreenButton], number: int, size: int = ON_PAGE) -> ListPage:
    """The page of this number (from 0); the last one where the list has become shorter."""
    count = max(1, -(-len(entries) // size))
    here = min(number, count - 1)
    return ListPage(entries[here * size : (here + 1) * size], here, count)


class TextDifference(NamedTuple):
    """Lines that only the earlier text has, and lines that only the later one has."""

    gone: tuple[str, ...]
    new: tuple[str, ...]


def difference(before: str, after: str) -> TextDifference:
    """Compares two texts of one screen line by line."""
    were, are = before.split("\n"), after.split("\n")
    return TextDifference(
        tuple(line for line in were if line not in are), tuple(line for line in are if line not in were)
    )
