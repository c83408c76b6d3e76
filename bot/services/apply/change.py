"""One difference between file and database, and what every section needs to close rows."""

from collections.abc import Callable
from dataclasses import dataclass

from storage.queries.apply import Row, named
from storage.tables import Unit
from storage.work import Work


@dataclass(frozen=True)
class Change:
    """One thing that the file says otherwise than the database. `write` makes it so.

    `unit`: the name of the one unit that it concerns; empty where it concerns the whole arrangement.
    """

    text: str
    write: Callable[[Work], None]
    unit: str = ""


def unit_id(work: Work, unit: str) -> int:
    found = named(work, Unit, unit)
    return found.id if found else 0


def closer(table: type[Row], name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, table, name)
        assert row is not None
        row.closed_at = work.now

    return write
