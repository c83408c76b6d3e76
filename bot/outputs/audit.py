"""The record of who changed what as a spreadsheet (.xlsx). What people typed is text there, never a formula.

openpyxl is loaded with the first one that is asked for: it would be 5 MB of an idle bot's memory.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from bot.domain.audit import LogEntry
from bot.domain.time.local_time import local

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

HEADS = ("时间", "谁", "做了什么", "单位", "涉及", "原来", "现在")
WIDTHS = (17, 14, 14, 16, 14, 44, 44)


def spreadsheet(entries: Iterable[LogEntry], zone: str) -> bytes:
    """One sheet, a line for each entry in the order given; times on the clock of `zone`."""
    from openpyxl import Workbook  # noqa: PLC0415  (see above)

    book = Workbook(write_only=True)
    sheet = book.create_sheet("记录")
    for column, width in zip("ABCDEFG", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    _add(sheet, HEADS)
    for entry in entries:
        at = f"{local(entry.at, zone):%Y-%m-%d %H:%M}"
        _add(sheet, (at, entry.who, entry.what, entry.unit, entry.person, entry.before, entry.after))
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _add(sheet: "WriteOnlyWorksheet", texts: Sequence[str]) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  (see above)

    cells = []
    for text in texts:
        cell = WriteOnlyCell(sheet, text)
        cell.data_type = "s"  # 「=1+1」 is what somebody typed, and nothing to be reckoned
        cells.append(cell)
    sheet.append(cells)
