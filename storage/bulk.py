"""Many rows with one statement.

On PostgreSQL the rows are one value, a JSON array. So the statement is the same however many they are: it is built and
prepared once, and a row costs a fifth of what it costs to be executed for itself. SQLite runs its one prepared
statement for each row, which is as quick.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from pydantic_core import to_json
from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Column,
    Connection,
    CursorResult,
    Executable,
    Table,
    Text,
    Update,
    any_,
    bindparam,
    cast,
    column,
    func,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm.exc import StaleDataError

POSTGRESQL = "postgresql"
Rows = Sequence[Mapping[str, Any]]


def insert_rows(connection: Connection, table: type[Any], rows: Rows) -> None:
    """`rows`: the values of all columns without a default and of some others, the same for all rows; at least one."""
    _insert(connection, table, rows)


def insert_new(connection: Connection, table: type[Any], rows: Rows, by: str) -> set[Any]:
    """As `insert_rows`, but for rows that are there; returns what the new ones say in the column `by`."""
    return set(_insert(connection, table, rows, (by,), known=True).scalars())


def _insert(
    connection: Connection,
    table: type[Any],
    rows: Rows,
    back: tuple[str, ...] = (),
    *,
    known: bool = False,
) -> CursorResult[Any]:
    """`back`: the columns that come back. `known`: some may be there, and are left as they are."""
    names, dialect = tuple(rows[0]), connection.dialect.name
    statement = _statement(table.__table__, names, dialect, back, known)
    together = dialect == POSTGRESQL and json_holds(table.__table__, names)
    return connection.execute(statement, {"rows": written(rows)} if together else rows)


@cache
def _statement(
    table: Table, names: tuple[str, ...], dialect: str, back: tuple[str, ...], known: bool
) -> Executable:
    if dialect == POSTGRESQL:
        made: postgresql.Insert | sqlite.Insert = postgresql.insert(table)
        if json_holds(table, names):
            made = made.from_select(list(names), select(*given([table.c[name] for name in names]).c))
    else:
        made = sqlite.insert(table)
    if known:
        made = made.on_conflict_do_nothing()
    return made.returning(*(table.c[name] for name in back)) if back else made


@cache
def json_holds(table: Table, names: tuple[str, ...]) -> bool:
    """Can JSON hold these columns? All but those that hold JSON themselves."""
    return not any(isinstance(table.c[name].type, JSON) for name in names)


def written(rows: Rows) -> str:
    """The rows as `given` reads them. Raises `ValueError` for a naive time, as the columns do, and for what is no
    text."""
    for row in rows:
        for value in row.values():
            if isinstance(value, datetime) and value.tzinfo is None:
                raise ValueError(f"a naive time cannot be stored: {value!r}")
    return to_json(rows).decode()


def given(columns: Sequence[Column[Any]]) -> Any:
    """PostgreSQL: what was `written` as the parameter "rows", as a table of these columns, in that order."""
    value = cast(bindparam("rows", type_=Text()), JSON())
    named = [column(one.name, one.type) for one in columns]
    return func.json_to_recordset(value).table_valued(*named).render_derived(name="given", with_types=True)


def update_rows(connection: Connection, table: type[Any], rows: Rows) -> None:
    """`rows`: ids, and the new values of some other columns, the same for all rows.

    Raises `sqlalchemy.orm.exc.StaleDataError` where one of them is not there.
    """
    if not rows:
        return
    names = tuple(rows[0])
    if connection.dialect.name == POSTGRESQL:
        numbers = [row["id"] for row in rows]
        given_rows = {"rows": written(rows), "numbers": numbers}
        done = connection.execute(_update_given(table.__table__, names), given_rows)
    else:
        done = connection.execute(_update_each(table.__table__, names), [_named(row) for row in rows])
    if done.rowcount != len(rows):
        raise StaleDataError(f"{done.rowcount} of {len(rows)} rows of {table.__tablename__} are there")


@cache
def _update_given(table: Table, names: tuple[str, ...]) -> Update:
    new = given([table.c[name] for name in names]).c
    # The ids once more, by themselves: with a join alone the whole table might be read.
    these = table.c.id == any_(bindparam("numbers", type_=ARRAY(BigInteger)))
    return update(table).where(these, table.c.id == new.id).values(_others(names, new.__getitem__))


@cache
def _update_each(table: Table, names: tuple[str, ...]) -> Update:
    new = {f"new_{name}": bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    return (
        update(table)
        .where(table.c.id == new["new_id"])
        .values(_others(names, lambda name: new[f"new_{name}"]))
    )


def _others(names: Iterable[str], value: Callable[[str], Any]) -> dict[str, Any]:
    return {name: value(name) for name in names if name != "id"}


def _named(row: Mapping[str, Any]) -> dict[str, Any]:
    """A parameter may not be called as a column is."""
    return {f"new_{name}": value for name, value in row.items()}
