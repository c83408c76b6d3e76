"""`IN` with any number of values in a handful of statements."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import col


def among(column: Any, values: Collection[Any]) -> ColumnElement[bool]:
    """True for rows whose `column` is one of `values`.

    The list is filled up to a power of two with a value that is in it anyway. A statement of as many places as there
    are values would be another statement each time: PostgreSQL would plan each anew, prepared ones it runs as they are.
    """
    listed = list(values)
    places = 1 << max(0, len(listed) - 1).bit_length()
    return col(column).in_(listed + listed[-1:] * (places - len(listed)) if listed else [])
