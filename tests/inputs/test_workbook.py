"""Spreadsheets as they come: good ones are grids, anything else is refused and nothing of it is run or unpacked."""

import contextlib
import io
import zipfile
from datetime import date, datetime
from random import Random

import pytest
from openpyxl import Workbook

from bot.domain.rota.sheet import Merge
from bot.inputs import workbook
from bot.inputs.workbook import NotAWorkbookError, read_workbook


def packed(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_cells_dates_and_merges() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["值班表", None, None])
    page.append([date(2026, 11, 23), datetime(2026, 11, 24, 8), 46351])  # noqa: DTZ001
    page.append([True, "=1+1", 1.5])
    page.merge_cells("A1:C1")
    page.row_dimensions[2].hidden = True
    page.column_dimensions["B"].hidden = True
    hidden = book.create_sheet("藏着的")
    hidden.append(["不要读我"])
    hidden.sheet_state = "hidden"
    book.create_sheet("空的")
    grid, kept = read_workbook(packed(book))
    assert (kept.name, kept.hidden, kept.rows) == ("藏着的", True, ((None,),))
    assert (grid.hidden_rows, grid.hidden_columns) == (frozenset({1}), frozenset({1}))
    assert grid.uncomputed == {(2, 1)}
    assert grid.merges == (Merge(0, 0, 0, 2),)
    assert [grid.value(0, column) for column in range(3)] == ["值班表"] * 3
    assert [grid.value(1, column) for column in range(3)] == [date(2026, 11, 23), date(2026, 11, 24), 46351]
    assert grid.text(2, 0) == "True"
    assert grid.value(2, 1) is None  # a formula that nobody has computed has no value; it is not run here


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"<html>", b"\xd0\xcf\x11\xe0" * 100])
def test_what_is_no_workbook(content: bytes) -> None:
    with pytest.raises(NotAWorkbookError):
        read_workbook(content)


def test_another_zip_and_a_torn_workbook() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("a.txt", "hello")
    with pytest.raises(NotAWorkbookError):
        read_workbook(other.getvalue())
    good = packed(Workbook())
    with pytest.raises(NotAWorkbookError):
        read_workbook(good[: len(good) // 2])


@pytest.mark.parametrize(("megabytes", "read"), [(19, True), (25, False)])
def test_a_list_with_pictures_is_read_up_to_what_the_platform_gives(megabytes: int, read: bool) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["单位", "姓名"])
    content = io.BytesIO(packed(book))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_STORED) as package:
        package.writestr("xl/media/image1.png", bytes(megabytes << 20))
    with contextlib.nullcontext() if read else pytest.raises(NotAWorkbookError):
        assert read_workbook(content.getvalue())[0].text(0, 1) == "姓名"


def test_what_would_unpack_to_too_much_is_not_unpacked() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "")
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(201):
                part.write(b"\0" * (1 << 20))
    assert len(bomb.getvalue()) < 1 << 20
    with pytest.raises(NotAWorkbookError):
        read_workbook(bomb.getvalue())


def test_too_many_rows_are_not_looked_at() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for number in range(workbook.MOST_ROWS + 10):
        page.append([number + 1])
    (grid,) = read_workbook(packed(book))
    assert len(grid.rows) == workbook.MOST_ROWS


def test_damage_anywhere_is_no_error_of_ours() -> None:
    book, chance = Workbook(), Random(7)
    page = book.active
    assert page is not None
    for day in range(1, 20):
        page.append([date(2026, 12, day), "李主任", "马干事", day])
    page.merge_cells("B1:C1")
    good = packed(book)
    for _ in range(400):
        torn = bytearray(good)
        for _ in range(chance.randrange(1, 40)):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        with contextlib.suppress(NotAWorkbookError):
            read_workbook(bytes(torn))


PARTS = {
    "sheet1": (
        "<worksheet/>",
        "<worksheet>",
        "",
        '<worksheet><sheetData><row r="x"><c r="?9"/></row></sheetData></worksheet>',
    ),
    "workbook": ("<workbook/>", ""),
    "sharedStrings": ("<sst/>",),
    "styles": ("x",),
    "[Content_Types]": ("<Types/>",),
}


@pytest.mark.parametrize(
    ("part", "words"), [(part, words) for part, all_words in PARTS.items() for words in all_words]
)
def test_a_package_that_does_not_hang_together_is_no_error_of_ours(part: str, words: str) -> None:
    remade = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(Workbook()))) as good, zipfile.ZipFile(remade, "w") as package:
        for name in good.namelist():
            changed = name.rsplit("/", 1)[-1].rsplit(".", 1)[0] == part
            package.writestr(name, words if changed else good.read(name))
    with contextlib.suppress(NotAWorkbookError):
        assert all(isinstance(grid.rows, tuple) for grid in read_workbook(remade.getvalue()))
