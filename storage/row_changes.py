"""Before-and-after values of the rows that a piece of work changes, so that /undo can put them back.

A row is read from the database before it is first written, whether the session writes it or a bulk statement does. Rows
inserted by `Session.insert_later` are left out: they are planned from others, and are planned anew.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic_core import to_jsonable_python
from sqlalchemy import Table, event, orm, select
from sqlalchemy.sql.dml import Delete, Update
from sqlmodel import SQLModel

from bot.domain.edits import RowEdit
from storage.session import Session

Values = Mapping[str, Any]


class RowChanges:
    """The rows of some tables that were changed since it began, with their values then; None: they did not exist."""

    def __init__(self, session: Session, tables: Collection[type[SQLModel]]) -> None:
        self._session, self._kinds = session, tuple(tables)
        self._tables: dict[str, Table] = {table.name: table for table in map(_table, tables)}
        self._before: dict[tuple[str, int], Values | None] = {}

    def edits(self) -> list[RowEdit]:
        """The rows that differ by now, in the order in which each was first changed."""
        self._session.flush()
        found = []
        for (name, number), before in self._before.items():
            after = self._stored(name, number)
            if before is not None and after is not None:
                differing = [key for key in after if after[key] != before[key]]
                before, after = ({key: row[key] for key in differing} for row in (before, after))
            if before or after:
                found.append(RowEdit(table=name, row=number, before=_json(before), after=_json(after)))
        return found

    def before_flush(self, session: orm.Session, *_: Any) -> None:
        for row in (*session.dirty, *session.deleted):
            if isinstance(row, self._kinds):
                self._keep(_table(type(row)).name, getattr(row, "id"))  # noqa: B009  (every row here has one)

    def after_flush(self, session: orm.Session, *_: Any) -> None:
        for row in session.new:
            if isinstance(row, self._kinds):
                self._before.setdefault((_table(type(row)).name, getattr(row, "id")), None)  # noqa: B009

    def before_statement(self, state: orm.ORMExecuteState) -> None:
        statement = state.statement
        if not isinstance(statement, Update | Delete) or not isinstance(statement.table, Table):
            return
        table = statement.table
        if table.name in self._tables:
            state.session.flush()
            which = select(table.c.id)
            if statement.whereclause is not None:
                which = which.where(statement.whereclause)
            for number in state.session.connection().scalars(which).all():
                self._keep(table.name, number)

    def _keep(self, name: str, number: int) -> None:
        if (name, number) not in self._before:
            self._before[name, number] = self._stored(name, number)

    def _stored(self, name: str, number: int) -> Values | None:
        table = self._tables[name]
        row = self._session.connection().execute(select(table).where(table.c.id == number)).one_or_none()
        return dict(row._mapping) if row is not None else None


@contextmanager
def changes_within(session: Session, tables: Collection[type[SQLModel]]) -> Iterator[RowChanges]:
    """Records what the block does to rows of these tables."""
    session.flush()
    changes = RowChanges(session, tables)
    listening = (
        ("before_flush", changes.before_flush),
        ("after_flush", changes.after_flush),
        ("do_orm_execute", changes.before_statement),
    )
    for name, listener in listening:
        event.listen(session, name, listener)
    try:
        yield changes
    finally:
        for name, listener in listening:
            event.remove(session, name, listener)


def _table(row: type[SQLModel]) -> Table:
    table = getattr(row, "__table__")  # noqa: B009  (SQLAlchemy gives it one)
    assert isinstance(table, Table)
    return table


def _json(values: Values | None) -> dict[str, Any] | None:
    return None if values is None else {key: to_jsonable_python(value) for key, value in values.items()}
