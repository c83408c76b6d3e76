"""What a piece of work does to rows, written down so that it can be put back.

A row is read as it is stored before it is first written, whether the session writes it or one statement writes many.
Rows that wait to be inserted together (`Session.insert_later`) are planned from others, and are not followed.
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


class RowTrace:
    """The rows of some tables that were touched since it began, as they were then; None: they were not there."""

    def __init__(self, session: Session, tables: Collection[type[SQLModel]]) -> None:
        self._session, self._kinds = session, tuple(tables)
        self._tables: dict[str, Table] = {table.name: table for table in map(_table, tables)}
        self._before: dict[tuple[str, int], Values | None] = {}

    def edits(self) -> list[RowEdit]:
        """What is otherwise by now, in the order in which it was first touched."""
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
def traced(session: Session, tables: Collection[type[SQLModel]]) -> Iterator[RowTrace]:
    """Follows what is done within."""
    session.flush()
    trace = RowTrace(session, tables)
    listening = (
        ("before_flush", trace.before_flush),
        ("after_flush", trace.after_flush),
        ("do_orm_execute", trace.before_statement),
    )
    for name, listener in listening:
        event.listen(session, name, listener)
    try:
        yield trace
    finally:
        for name, listener in listening:
            event.remove(session, name, listener)


def _table(row: type[SQLModel]) -> Table:
    table = getattr(row, "__table__")  # noqa: B009  (SQLAlchemy gives it one)
    assert isinstance(table, Table)
    return table


def _json(values: Values | None) -> dict[str, Any] | None:
    return None if values is None else {key: to_jsonable_python(value) for key, value in values.items()}
