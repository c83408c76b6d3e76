"""A spreadsheet (.xlsx) as a grid of cells. Read only: nothing in it is run, and nothing of it is kept.

A file is untrusted: what it would unpack to is measured before it is opened, and only so many rows are looked at.
openpyxl is loaded with the first sheet that is read: most of the time a bot has none, and it would be 5 MB of memory.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError, iterparse

from bot.domain.rota.sheet import Grid, Merge, Value

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_BYTES = 20 << 20  # what the platform lets a bot download
MOST_UNPACKED = 200 << 20
MOST_ROWS, MOST_COLUMNS, MOST_MERGES = 2000, 60, 5000
# What reading a damaged or strange file raises: the archive's own errors (RuntimeError: a password), then whatever the
# reader stumbles over in what does not hang together.
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
SENSELESS = (ParseError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError)
BROKEN = DAMAGED + SENSELESS
MERGE = re.compile(r"\{.*\}mergeCell$")


class NotAWorkbookError(Exception):
    """The bytes are no .xlsx file, or one too large to be a duty sheet."""


def read_workbook(content: bytes) -> list[Grid]:
    """The visible sheets that hold anything, in order. Raises `NotAWorkbookError`."""
    from openpyxl import load_workbook  # noqa: PLC0415  (see above)
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    if len(content) > MOST_BYTES:
        raise NotAWorkbookError
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _measure(package)
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            try:
                return [grid for sheet in _visible(book) if (grid := _grid(sheet, package)).rows]
            finally:
                book.close()
    except (InvalidFileException, *BROKEN) as error:
        raise NotAWorkbookError from error


def _measure(package: zipfile.ZipFile) -> None:
    names = package.namelist()
    unpacked = sum(entry.file_size for entry in package.infolist())
    if "[Content_Types].xml" not in names or unpacked > MOST_UNPACKED:
        raise NotAWorkbookError


def _visible(book: "Workbook") -> Iterator[Any]:
    """Read-only sheets; the library's type hints do not know them well."""
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet  # noqa: PLC0415  (see above)

    for sheet in book.worksheets:
        if isinstance(sheet, ReadOnlyWorksheet) and sheet.sheet_state == "visible":
            yield sheet


def _grid(sheet: Any, package: zipfile.ZipFile) -> Grid:
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    rows = [
        tuple(_value(cell) for cell in row)
        for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    ]
    while rows and all(cell is None for cell in rows[-1]):
        rows.pop()
    return Grid(tuple(rows), tuple(_merges(sheet, package)))


def _value(cell: object) -> Value:
    if cell is None or isinstance(cell, bool):
        return None if cell is None else str(cell)
    # A date is a `date`, a moment a `datetime`, which is one, too; a mere time of day is only shown.
    return cell if isinstance(cell, Value) else str(cell)


def _merges(sheet: Any, package: zipfile.ZipFile) -> Iterator[Merge]:
    """Read-only sheets do not tell their merged cells, so they are looked up in the file itself."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415  (see above)

    found = 0
    with package.open(sheet._worksheet_path.lstrip("/")) as part:
        for _, element in iterparse(part):
            if MERGE.match(element.tag) and found < MOST_MERGES:
                left, top, right, bottom = range_boundaries(element.attrib["ref"])
                if left and top and right and bottom:  # whole rows or columns have no corners
                    yield Merge(top - 1, left - 1, bottom - 1, right - 1)
                found += 1
            element.clear()
