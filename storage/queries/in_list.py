"""`IN` with any number of numbers, in one statement however many they are.

The numbers are one value: an array on PostgreSQL, JSON on SQLite. A statement with as many places as there are numbers
would be another one each time, to be built here and planned there; building it took as long as executing it.
"""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Dialect, Text, bindparam
from sqlalchemy.dialects.postgresql.base import PGCompiler
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine
from sqlmodel import col

from storage.bulk import POSTGRESQL


class Numbers(TypeDecorator[Collection[int]]):
    """Whole numbers as one value."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(BigInteger()) if dialect.name == POSTGRESQL else Text())

    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> Any:
        listed = [int(number) for number in value or ()]
        return listed if dialect.name == POSTGRESQL else json.dumps(listed)


class Among(FunctionElement[Any]):
    """See `among`."""

    name = "among"
    # Of a Boolean SQLite would be asked whether it is 1, which no index can answer.
    type = NullType()
    inherit_cache = True


def among(column: Any, name: str = "ids") -> Among:
    """True for rows whose `column` is one of the numbers given as `name`; with `~` before it, for all others."""
    return Among(col(column), bindparam(name, type_=Numbers()))


@compiles(Among)
def _in_json(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = element.clauses
    return f"{compiler.process(column, **how)} IN (SELECT value FROM json_each({compiler.process(numbers, **how)}))"


@compiles(Among, POSTGRESQL)
def _in_array(element: Among, compiler: PGCompiler, **how: Any) -> str:
    column, numbers = element.clauses
    return f"{compiler.process(column, **how)} = ANY ({compiler.process(numbers, **how)})"
