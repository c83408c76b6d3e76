"""Many rows with one statement.

On PostgreSQL the rows are one value, a JSON array. So the statement is the same however many they are: it is built and
prepared once, and a row costs a fifth of what it costs to be executed for itself. SQLite runs its one prepared
statement for each row, which is as quick.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

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
from sqlalchemy.sql.elements import Grouping

POSTGRESQL = "postgresql"
Rows = Sequence[Mapping[str, Any]]


def insert_rows(connection: Connection, table: type[Any], rows: Rows) -> None:
    """`rows`: the values of all columns without a default and of some others, the same for all rows; at least one."""
    _insert(connection, table, rows)


def insert_numbered(connection: Connection, table: type[Any], rows: Rows, by: str) -> dict[Any, int]:
    """The same; returns the new ids by what the rows say in the column `by`, which differs in all of them."""
    back = _insert(connection, table, rows, (by, "id"))
    return {row._mapping[by]: row._mapping["id"] for row in back}


def insert_new(connection: Connection, table: type[Any], rows: Rows, by: str) -> set[Any]:
    """The same, but for rows that are there; returns what the new ones say in the column `by`."""
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
    together = dialect == POSTGRESQL and _json_holds(table.__table__, names)
    return connection.execute(statement, {"rows": written(rows)} if together else rows)


@cache
def _statement(
    table: Table, names: tuple[str, ...], dialect: str, back: tuple[str, ...], known: bool
) -> Executable:
    if dialect == POSTGRESQL:
        made: postgresql.Insert | sqlite.Insert = postgresql.insert(table)
        if _json_holds(table, names):
            made = made.from_select(list(names), select(*given([table.c[name] for name in names]).c))
    else:
        made = sqlite.insert(table)
    if known:
        made = made.on_conflict_do_nothing()
    return made.returning(*(table.c[name] for name in back)) if back else made


@cache
def _json_holds(table: Table, names: tuple[str, ...]) -> bool:
    """But for columns that hold JSON themselves."""
    return not any(isinstance(table.c[name].type, JSON) for name in names)


def written(rows: Rows) -> str:
    """The rows as `given` reads them. Raises `ValueError` for a naive time, as the columns do."""
    return json.dumps(rows, ensure_ascii=False, default=_word)


def _word(value: Any) -> str:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError(f"a naive time cannot be stored: {value!r}")
    if isinstance(value, date):  # or a datetime
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def given(columns: Sequence[Column[Any]]) -> Any:
    """PostgreSQL: what was `written` as the parameter "rows", as a table of these columns, in that order."""
    value = cast(bindparam("rows", type_=Text()), JSON())
    named = [column(one.name, one.type) for one in columns]
    return func.json_to_recordset(value).table_valued(*named).render_derived(name="given", with_types=True)


def set_each(
    connection: Connection, table: type[Any], name: str, values: Mapping[int, Any], same: Mapping[str, Any]
) -> None:
    """Sets the column `name` of many rows, each to its own value by its id, and others to the same in all of them."""
    if not values:
        return
    made: Table = table.__table__
    if connection.dialect.name == POSTGRESQL:
        each = {"numbers": list(values), "each": list(values.values())}
        connection.execute(_set_by_arrays(made, name, tuple(same)), {**each, **_named(same)})
    else:
        rows = [{"number": number, "each": value, **_named(same)} for number, value in values.items()]
        connection.execute(_set_by_number(made, name, tuple(same)), rows)


@cache
def _set_by_arrays(table: Table, name: str, same: tuple[str, ...]) -> Update:
    """By the places that the ids have in the array of them: a join might read the whole table."""
    numbers = bindparam("numbers", type_=ARRAY(BigInteger))
    each = bindparam("each", type_=ARRAY(table.c[name].type))
    own = Grouping(each)[func.array_position(numbers, table.c.id)]
    return update(table).where(table.c.id == any_(numbers)).values({name: own, **_same(table, same)})


@cache
def _set_by_number(table: Table, name: str, same: tuple[str, ...]) -> Update:
    own = {name: bindparam("each"), **_same(table, same)}
    return update(table).where(table.c.id == bindparam("number")).values(own)


def _same(table: Table, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: bindparam(f"same_{name}", type_=table.c[name].type) for name in names}


def _named(same: Mapping[str, Any]) -> dict[str, Any]:
    return {f"same_{name}": value for name, value in same.items()}
