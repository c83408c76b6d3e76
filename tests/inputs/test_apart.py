"""A file is read in another process, and what it does there is its own affair."""

import io
import re
import resource
import zipfile
from collections.abc import Callable, Collection

import pytest
from openpyxl import Workbook

from bot.inputs.apart import MOST_TEXT, read_apart, read_csv
from bot.inputs.workbook import MOST_CELLS, MOST_ROWS, MOST_SHEETS, NotAWorkbookError, read_workbook

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
ROWS = [["12月1日", "周镇长", "马干事"], ["12月2日", "李主任", "何主任"]]


def packed(rows: list[list[str]], sheets: int = 1) -> bytes:
    book = Workbook()
    for number in range(sheets):
        page = book.create_sheet(f"表{number}", number)
        for row in rows:
            page.append(row)
    del book["Sheet"]
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def remade(names: str | Collection[str], change: Callable[[bytes], bytes], sheets: int = 1) -> bytes:
    changed = {names} if isinstance(names, str) else names
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed(ROWS, sheets))) as good,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for part in good.namelist():
            package.writestr(part, change(good.read(part)) if part in changed else good.read(part))
    return content.getvalue()


def test_it_reads_what_it_would_read_here() -> None:
    content = packed(ROWS, sheets=2)
    assert read_apart(content) == read_workbook(content)


@pytest.mark.parametrize(
    "content",
    [
        remade(SHEET, lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b"<a>" * 3_000_000)),
        remade(
            SHEET, lambda part: part.replace(b"<sheetData>", b'<sheetData x="' + b"x" * 39_000_000 + b'">')
        ),
        b"PK\x03\x04" + b"x" * 1000,
    ],
    ids=["nested without end", "one word without end", "no archive"],
)
def test_what_takes_too_much_is_no_workbook(content: bytes) -> None:
    assert len(content) < 100_000
    with pytest.raises(NotAWorkbookError):
        read_apart(content)


def test_its_memory_is_not_ours() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(NotAWorkbookError):
        read_apart(
            remade(SHEET, lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b"<a>" * 3_000_000))
        )
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes


def test_one_that_does_not_come_to_an_end_is_ended() -> None:
    with pytest.raises(NotAWorkbookError):
        read_apart(packed(ROWS), seconds=0.01)


def test_sheets_without_end_and_one_part_many_times_are_refused() -> None:
    with pytest.raises(NotAWorkbookError):
        read_workbook(packed([], sheets=MOST_SHEETS + 1))
    again = b'<sheet name="x%d" sheetId="%d" state="visible" r:id="rId1"/>'
    sheets = b"".join(again % (number, number) for number in range(2, 12))
    with pytest.raises(NotAWorkbookError):
        read_workbook(remade(BOOK, lambda part: part.replace(b"</sheets>", sheets + b"</sheets>")))


def test_cells_without_end_are_refused() -> None:
    def filled(rows: int, sheets: int) -> bytes:
        """Rows of fifty cells; written in earnest so many would take seconds."""
        data = b"<sheetData>" + (b"<row>" + b"<c><v>1</v></c>" * 50 + b"</row>") * rows + b"</sheetData>"
        parts = {f"xl/worksheets/sheet{number}.xml" for number in range(1, sheets + 1)}
        return remade(parts, lambda part: re.sub(b"<sheetData>.*</sheetData>", data, part), sheets)

    sheets = MOST_CELLS // 100_000 + 1
    with pytest.raises(NotAWorkbookError):
        read_workbook(filled(2000, sheets))
    assert [len(grid.rows) for grid in read_workbook(filled(20, sheets))] == [20] * sheets


# -- saved as text ---------------------------------------------------------------------------------------------------

CELLS = (("日期", "带班", "值班"), ("2026/12/1", "周镇长", "马干事"))
TABLE = "日期,带班,值班\r\n2026/12/1,周镇长,马干事\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_both_encodings_of_offices(encoding: str) -> None:
    assert read_csv(TABLE.encode(encoding))[0].rows == CELLS


@pytest.mark.parametrize("mark", ["\t", ";", "；", "，"])
def test_other_marks_between_the_cells(mark: str) -> None:
    assert read_csv(TABLE.replace(",", mark).encode())[0].rows == CELLS


def test_it_is_read_apart_like_any_file() -> None:
    assert read_apart(TABLE.encode())[0].rows == CELLS


def test_only_so_many_rows_are_looked_at() -> None:
    assert len(read_csv(b"a,b\n" * (MOST_ROWS + 1))[0].rows) == MOST_ROWS


@pytest.mark.parametrize("content", [b"", b"this is no table", b"\xd0\xcf\x11\xe0,", b"%PDF\x00,\x01"])
def test_what_is_no_table_of_duty(content: bytes) -> None:
    with pytest.raises(NotAWorkbookError):
        read_csv(content)


def test_what_is_too_large() -> None:
    for content in (b"a," * MOST_TEXT, b"a," + b"b" * 200_000):
        with pytest.raises(NotAWorkbookError):
            read_csv(content)
