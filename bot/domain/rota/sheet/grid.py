"""Cells as they stand in a sheet or in a pasted table."""

import csv
import re
from dataclasses import dataclass, field, replace
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
    """Rows of cells; shorter rows are blank at their end. In a merged block only the first cell has a value.

    `hidden_rows` and `hidden_columns` (from 0) are not shown to whoever looks at the sheet; `hidden` is so of all of
    it. `uncomputed` are cells with a formula whose value nobody has computed.
    """

    rows: tuple[tuple[Value, ...], ...]
    merges: tuple[Merge, ...] = ()
    name: str = ""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncomputed: frozenset[Place] = frozenset()
    origins: dict[Place, Place] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        for merge in self.merges:
            for row in range(merge.top, min(merge.bottom + 1, len(self.rows))):
                for column in range(merge.left, min(merge.right, merge.left + self.width) + 1):
                    self.origins[row, column] = merge.top, merge.left

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def origin(self, row: int, column: int) -> Place:
        """The cell whose value is shown here: the first of the merged block, or the cell itself."""
        return self.origins.get((row, column), (row, column))

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


@dataclass(frozen=True)
class View:
    """The shown rows and columns of a grid, perhaps with its rows and columns exchanged; cells keep their names."""

    grid: Grid
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    turned: bool = False

    @property
    def height(self) -> int:
        return len(self.rows)

    @property
    def width(self) -> int:
        return len(self.columns)

    def place(self, row: int, column: int) -> Place:
        """Where in the grid a cell of this view stands."""
        there = self.rows[row], self.columns[column]
        return (there[1], there[0]) if self.turned else there

    def origin(self, row: int, column: int) -> Place:
        return self.grid.origin(*self.place(row, column))

    def value(self, row: int, column: int) -> Value:
        return self.grid.value(*self.place(row, column))

    def text(self, row: int, column: int) -> str:
        return self.grid.text(*self.place(row, column))

    def uncomputed(self, row: int, column: int) -> bool:
        return self.origin(row, column) in self.grid.uncomputed

    def name(self, row: int, column: int) -> str:
        """「B7」, as spreadsheets name the cell."""
        return cell_name(*self.origin(row, column))

    def texts(self, row: int) -> list[str]:
        """What stands in a row, each merged block once."""
        seen = {self.origin(row, column): self.text(row, column) for column in range(self.width)}
        return [text for text in seen.values() if text]

    def part(self, top: int, bottom: int) -> "View":
        """Its rows from `top` until before `bottom`."""
        return replace(self, rows=self.rows[top:bottom])

    def turn(self) -> "View":
        """The same cells, rows as columns."""
        return View(self.grid, self.columns, self.rows, not self.turned)


def shown(grid: Grid) -> View:
    """What somebody who opens the sheet sees of it."""
    return View(
        grid,
        tuple(row for row in range(len(grid.rows)) if row not in grid.hidden_rows),
        tuple(column for column in range(grid.width) if column not in grid.hidden_columns),
    )


def cell_name(row: int, column: int) -> str:
    """「B7」, as spreadsheets name it."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def pasted(text: str) -> Grid:
    """A table pasted as text: cells apart by tabs or commas, or where there are neither by spaces."""
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    tabbed = any("\t" in line for line in lines)
    if not tabbed and lines and all(line.count(",") > 1 for line in lines):
        return Grid(tuple(tuple(row) for row in csv.reader(lines)))
    rows = [line.split("\t") if tabbed else SPACES.split(line.strip()) for line in lines]
    return Grid(tuple(tuple(row) for row in rows))


def one_day(day: str, leaders: str, staff: str) -> str:
    """One day as a table to be pasted; a post that is not named has no column, and is not asked about."""
    if leaders and staff:
        return f"{day}\t{leaders}\t{staff}"
    return f"日期\t{'带班' if leaders else '值班'}\n{day}\t{leaders or staff}"
