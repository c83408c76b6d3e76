"""Many rows with one statement, at the latest before the transaction ends.

Rows whose ids nobody asks for wait to be inserted together. A row that is added the usual way is followed by the
session until the end and inserted for itself, for the sake of its id; of what a report costs, that was a fifth. What
waits is inserted before anything is read, so that every query finds it, as it finds what the session has yet to flush.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import sqlmodel
from sqlalchemy import event, orm

from storage.bulk import insert_rows


class Session(sqlmodel.Session):
    """SQLModel's, with rows that wait."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._waiting: defaultdict[type[sqlmodel.SQLModel], list[Mapping[str, Any]]] = defaultdict(list)

    def insert_later(self, table: type[sqlmodel.SQLModel], row: Mapping[str, Any]) -> None:
        """`row`: the values of all columns without a default and of some others, the same for all rows of a table."""
        self._waiting[table].append(row)

    def insert_waiting(self) -> None:
        waiting, self._waiting = self._waiting, defaultdict(list)
        if waiting:
            self.flush()  # what they point at comes first
        for table, rows in waiting.items():
            insert_rows(self.connection(), table, rows)  # the session need not follow them

    def begin_nested(self) -> orm.SessionTransaction:
        self.insert_waiting()  # or they would be taken back with what follows
        return super().begin_nested()

    def forget_waiting(self) -> None:
        self._waiting.clear()


@event.listens_for(Session, "do_orm_execute")
def _before_reading(state: orm.ORMExecuteState) -> None:
    _insert_waiting(state.session)


@event.listens_for(Session, "before_commit")
def _insert_waiting(session: orm.Session) -> None:
    assert isinstance(session, Session)
    session.insert_waiting()


@event.listens_for(Session, "after_soft_rollback")
def _forget_waiting(session: orm.Session, _ended: orm.SessionTransaction) -> None:
    assert isinstance(session, Session)
    session.forget_waiting()
