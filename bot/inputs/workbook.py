"""A spreadsheet (.xlsx) as a grid of cells. Read only: nothing in it is run, and nothing of it is kept.

A file is untrusted: what it would unpack to is measured before it is opened, and only so many rows are looked at.
openpyxl is loaded with the first sheet that is read: most of the time a bot has none, and it would be 5 MB of memory.
"""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, ParseError, iterparse

from bot.domain.rota.sheet import Grid, Merge, Value

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
MOST_BYTES = 20 << 20  # what the platform lets a bot download
MOST_UNPACKED = 40 << 20  # a year of duty sheets unpacks to a tenth of it, pictures in it included
MOST_SHEETS = 60
MOST_CELLS = 200_000  # of all sheets, the blank ones before the last of a row included
MOST_ROWS, MOST_COLUMNS, MOST_MERGES = 2000, 60, 5000
# What reading a damaged or strange file raises: the archive's own errors (RuntimeError: a password), then whatever the
# reader stumbles over in what does not hang together.
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
SENSELESS = (ParseError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError)
BROKEN = DAMAGED + SENSELESS


class NotAWorkbookError(Exception):
    """The bytes are no .xlsx file, or one too large to be a duty sheet."""


def read_workbook(content: bytes) -> list[Grid]:
    """The sheets that hold anything, in order, hidden ones too (`Grid.hidden`). Raises `NotAWorkbookError`."""
    from openpyxl import load_workbook  # noqa: PLC0415  (see above)
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415  (see above)

    if len(content) > MOST_BYTES:
        raise NotAWorkbookError
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _measure(package)
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            try:
                return _counted(_grid(sheet, package) for sheet in _sheets(book))
            finally:
                book.close()
    except (InvalidFileException, *BROKEN) as error:
        raise NotAWorkbookError from error


def _measure(package: zipfile.ZipFile) -> None:
    names = package.namelist()
    unpacked = sum(entry.file_size for entry in package.infolist())
    if "[Content_Types].xml" not in names or unpacked > MOST_UNPACKED:
        raise NotAWorkbookError


def _sheets(book: "Workbook") -> Iterator[Any]:
    """Read-only sheets; the library's type hints do not know them well."""
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet  # noqa: PLC0415  (see above)

    sheets: list[Any] = [sheet for sheet in book.worksheets if isinstance(sheet, ReadOnlyWorksheet)]
    # Hundreds of sheets, or many that are one and the same part of the file, nobody has made by hand.
    if len(sheets) > MOST_SHEETS or len({sheet._worksheet_path for sheet in sheets}) < len(sheets):
        raise NotAWorkbookError
    yield from sheets


def _counted(grids: Iterable[Grid]) -> list[Grid]:
    """Those that hold anything. Raises `NotAWorkbookError` as soon as there are too many cells in all of them."""
    found, cells = list[Grid](), 0
    for grid in grids:
        cells += sum(map(len, grid.rows))
        if cells > MOST_CELLS:
            raise NotAWorkbookError
        if grid.rows:
            found.append(grid)
    return found


def _grid(sheet: Any, package: zipfile.ZipFile) -> Grid:
    if sheet.sheet_state != "visible":  # only that there is one is said
        return Grid(((None,),), name=sheet.title, hidden=True)
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    rows = [
        tuple(_trimmed([_value(cell) for cell in row]))
        for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    ]
    look = _look(sheet, package)
    while rows and not rows[-1] and all(row != len(rows) - 1 for row, _ in look.uncomputed):
        rows.pop()
    return Grid(
        tuple(rows),
        tuple(look.merges),
        name=sheet.title,
        hidden_rows=frozenset(look.rows),
        hidden_columns=frozenset(look.columns),
        uncomputed=frozenset(look.uncomputed),
    )


def _trimmed(cells: list[Value]) -> list[Value]:
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _value(cell: object) -> Value:
    if cell is None or isinstance(cell, bool):
        return None if cell is None else str(cell)
    # A date is a `date`, a moment a `datetime`, which is one, too; a mere time of day is only shown.
    return cell if isinstance(cell, Value) else str(cell)


@dataclass
class _Look:
    """What a sheet says of its cells besides their values; numbers from 0."""

    merges: list[Merge] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)  # hidden ones
    columns: set[int] = field(default_factory=set)
    uncomputed: set[tuple[int, int]] = field(default_factory=set)


def _look(sheet: Any, package: zipfile.ZipFile) -> _Look:
    """Read-only sheets do not tell their merged and hidden cells, so they are looked up in the file itself."""
    found = _Look()
    with package.open(sheet._worksheet_path.lstrip("/")) as part:
        for _, element in iterparse(part):
            name = element.tag.rpartition("}")[2]
            if name == "mergeCell":
                _merge(element, found)
            elif name == "col":
                _column(element, found)
            elif name == "row":
                _row(element, found)
            if name in ("row", "col", "mergeCell"):
                element.clear()
    return found


def _merge(element: Element, found: _Look) -> None:
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415  (see above)

    if len(found.merges) < MOST_MERGES:
        left, top, right, bottom = range_boundaries(element.attrib["ref"])
        if left and top and right and bottom:  # whole rows or columns have no corners
            found.merges.append(Merge(top - 1, left - 1, bottom - 1, right - 1))


def _column(element: Element, found: _Look) -> None:
    if _hidden(element, "width"):
        first, last = int(element.attrib["min"]), int(element.attrib["max"])
        found.columns.update(range(first - 1, min(last, MOST_COLUMNS)))


def _row(element: Element, found: _Look) -> None:
    row = int(element.attrib.get("r", "0")) - 1
    if not 0 <= row < MOST_ROWS:
        return
    if _hidden(element, "ht"):
        found.rows.add(row)
    for cell in element:
        kept = {child.tag.rpartition("}")[2]: child.text for child in cell}
        if "f" in kept and not kept.get("v") and "r" in cell.attrib:
            _, column = coordinate(cell.attrib["r"])
            if column < MOST_COLUMNS:
                found.uncomputed.add((row, column))


def _hidden(element: Element, size: str) -> bool:
    """Said to be hidden, or without any width or height."""
    return element.attrib.get("hidden") in ("1", "true") or float(element.attrib.get(size, "1") or "1") == 0


def coordinate(name: str) -> tuple[int, int]:
    """Row and column, from 0, of a cell's name."""
    from openpyxl.utils.cell import coordinate_to_tuple  # noqa: PLC0415  (see above)

    row, column = coordinate_to_tuple(name)
    return row - 1, column - 1
