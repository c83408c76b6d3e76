"""Cells as they stand in a sheet or in a pasted table."""

import re
from dataclasses import dataclass
from datetime import date, datetime

Value = str | int | float | date | None
Place = tuple[int, int]  # row and column, both from 0

SPACES = re.compile(r"[\s\u3000]+")


@dataclass(frozen=True)
class Merge:
    """A block of cells shown as one; corners included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """Rows of cells; shorter rows are blank at their end. In a merged block only the first cell has a value."""

    rows: tuple[tuple[Value, ...], ...]
    merges: tuple[Merge, ...] = ()

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def origin(self, row: int, column: int) -> Place:
        """The cell whose value is shown here: the first of the merged block, or the cell itself."""
        for merge in self.merges:
            if merge.top <= row <= merge.bottom and merge.left <= column <= merge.right:
                return merge.top, merge.left
        return row, column

    def value(self, row: int, column: int) -> Value:
        """What is shown in a cell; blank texts are None, a moment is its day."""
        row, column = self.origin(row, column)
        found = self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else None
        if isinstance(found, str):
            return found.strip() or None
        return found.date() if isinstance(found, datetime) else found

    def text(self, row: int, column: int) -> str:
        found = self.value(row, column)
        return "" if found is None else str(found)


def cell_name(row: int, column: int) -> str:
    """「B7」, as spreadsheets name it."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def pasted(text: str) -> Grid:
    """A table pasted as text: cells apart by tabs, or where there are none by spaces."""
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    tabbed = any("\t" in line for line in lines)
    rows = [line.split("\t") if tabbed else SPACES.split(line.strip()) for line in lines]
    return Grid(tuple(tuple(row) for row in rows))
