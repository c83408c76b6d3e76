"""`IN` with any number of values in a handful of statements.

What is asked for every batch of messages is built once, when its module is loaded, and given its values when it is
executed: building it took as long as executing it.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, bindparam
from sqlmodel import col


def among(column: Any, name: str = "ids") -> ColumnElement[bool]:
    """True for rows whose `column` is one of the values given as `name`; see `padded`."""
    return col(column).in_(bindparam(name, expanding=True))


def padded(values: Collection[Any]) -> list[Any]:
    """The values, filled up to a power of two with one of them.

    A statement of as many places as there are values would be another statement each time: PostgreSQL would plan each
    anew, prepared ones it runs as they are.
    """
    listed = list(values)
    places = 1 << max(0, len(listed) - 1).bit_length()
    return listed + listed[-1:] * (places - len(listed)) if listed else []
