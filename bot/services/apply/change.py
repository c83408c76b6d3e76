"""One difference between file and database, and what every section needs to find and close rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlmodel import select

from storage.tables import Binding, DutyPerson, EmergencyPlan, Rota, Schedule, Unit
from storage.work import Work

Row = TypeVar("Row", Unit, Binding, Schedule, DutyPerson, Rota, EmergencyPlan)


@dataclass(frozen=True)
class Change:
    """One thing that the file says otherwise than the database. `write` makes it so."""

    text: str
    write: Callable[[Work], None]


def rows(work: Work, table: type[Row]) -> list[Row]:
    return list(work.session.exec(select(table).where(table.bot_id == work.bot_id)).all())


def named(work: Work, table: type[Row], name: str) -> Row | None:
    query = select(table).where(table.bot_id == work.bot_id, table.name == name)
    return work.session.exec(query).one_or_none()


def unit_id(work: Work, unit: str) -> int:
    found = named(work, Unit, unit)
    return found.id if found else 0


def closer(table: type[Row], name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, table, name)
        assert row is not None
        row.closed_at = work.now

    return write
