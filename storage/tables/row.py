"""What every table's class is made from."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast

from sqlmodel import SQLModel


class Row(SQLModel):
    """A table's row. It is never validated: services write values of the right types, mypy sees to that.

    SQLModel writes every attribute twice, for SQLAlchemy and once more for pydantic's record of what was set, which
    nothing here asks for. Making a row that way took twice as long. Nor are the validators built, which would take a
    tenth of the time in which the program starts.
    """

    model_config = {"defer_build": True}

    def __init__(self, **values: Any) -> None:
        plain, made = _defaults(type(self))
        for name, value in (plain | values).items():
            object.__setattr__(self, name, value)
        for name, factory in made:
            if name not in values:
                object.__setattr__(self, name, factory())

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)  # the column's own descriptor tells SQLAlchemy


@cache
def _defaults(table: type[SQLModel]) -> tuple[dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    """Defaults that all rows share, and what makes those that each has for itself."""
    optional = [(name, field) for name, field in table.model_fields.items() if not field.is_required()]
    plain = {name: field.default for name, field in optional if field.default_factory is None}
    made = [(name, field.default_factory) for name, field in optional if field.default_factory is not None]
    return plain, cast(list[tuple[str, Callable[[], Any]]], made)
