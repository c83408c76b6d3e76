"""What applying a configuration would do, one thing at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from storage.work import Work


@dataclass(frozen=True)
class Change:
    """One thing that the file says otherwise than the database. `write` makes it so."""

    text: str
    write: Callable[[Work], None]
