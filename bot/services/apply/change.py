"""One change of the rows that makes them say what a configuration says."""

from collections.abc import Callable
from dataclasses import dataclass

from storage.queries.apply import Row, named
from storage.tables import Unit
from storage.work import Work


@dataclass(frozen=True)
class Change:
    """One thing that the configuration has otherwise than the database. `text` says it, `write` makes it so.

    `unit`: the name of the one unit that it concerns, if any. `entries`: section and name of the configuration's
    entries that it writes, as in `bot.config.layout`.
    """

    text: str
    write: Callable[[Work], None]
    unit: str = ""
    entries: tuple[tuple[str, str], ...] = ()


def entry(section: str, name: str) -> tuple[tuple[str, str]]:
    """The `entries` of a change that writes one."""
    return ((section, name),)


def unit_id(work: Work, unit: str) -> int:
    found = named(work, Unit, unit)
    return found.id if found else 0


def closer(table: type[Row], name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, table, name)
        assert row is not None
        row.closed_at = work.now

    return write
