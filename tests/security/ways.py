"""One way in for the table of routes, and how its updates are written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.domain.messaging.messages import Event, Incoming, Media
from tests.security.world import PHOTO, Named, private

Update = Callable[[Named, str], Incoming]
Where = Callable[..., Incoming]  # private or in_group


@dataclass(frozen=True)
class Route:
    """One way in. `proof` is a table that changes, or words that are said, where it is allowed."""

    name: str
    covers: str  # a command, a button or an event
    grid: str
    proof: str
    update: Update


NOBODY = "- - - - - - - - - - -"


def nobody(name: str, covers: str, update: Update) -> Route:
    """A way in that is refused in words, whoever tries it."""
    return Route(name, covers, NOBODY, "", update)


def words(text: str, where: Where = private) -> Update:
    """`text` may name rows of the world, and so may the data of a button."""
    return lambda named, who: where(who, text=text.format_map(vars(named)))


def button(data: str, where: Where = private) -> Update:
    return lambda named, who: where(who, data=data.format_map(vars(named)))


def photo(where: Where) -> Update:
    return lambda named, who: where(who, media=(PHOTO,))


def file(name: str, where: Where = private) -> Update:
    return lambda named, who: where(who, media=(Media(kind="document", file_id="d", name=name),))


def event(kind: Event, where: Where = private, **what: Any) -> Update:
    return lambda named, who: where(who, event=kind, **what)
