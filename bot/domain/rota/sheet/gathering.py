"""The rows of a sheet, gathered into days. What is not understood becomes a doubt; nothing is dropped in silence."""

import re
from collections.abc import Iterator
from datetime import date

from bot.domain.rota.sheet.columns import Column, Layout, layouts
from bot.domain.rota.sheet.dates import read_day
from bot.domain.rota.sheet.entries import Doubt, Gathered, KnownPeople, SheetEntry
from bot.domain.rota.sheet.grid import Grid, cell_name
from bot.domain.rota.sheet.people import Named, names_in, phones_in
from bot.domain.terms import DutyPost

TITLE_YEAR = re.compile(r"(20\d{2})\s*年(?:\s*(\d{1,2})\s*月)?")
TITLE_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s*月份?")
MID_MONTH = 15
TITLE_ROWS = 3


def gather(grid: Grid, known: KnownPeople) -> Gathered:
    """The rows of a sheet as entries, in the order in which they stand."""
    found = Gathered()
    near = _title_day(grid, known.today)
    blocks = layouts(grid, near)
    if not blocks:
        found.doubts.append(Doubt("", "no_table"))
    for layout in blocks:
        for row in range(layout.first_row, len(grid.rows)):
            near = _row(grid, layout, row, near, found)
    return found


def _title_day(grid: Grid, today: date) -> date:
    """About when the sheet is, by the year and month of its title; else today."""
    for row in range(min(TITLE_ROWS, len(grid.rows))):
        text = grid.text(row, 0)
        if named := TITLE_YEAR.search(text):
            month = int(named[2] or today.month)
            return date(int(named[1]), month, MID_MONTH) if 1 <= month <= 12 else today
        month_only = TITLE_MONTH.search(text)
        if month_only and 1 <= int(month_only[1]) <= 12 and read_day(text, today) is None:
            wanted = [date(today.year + step, int(month_only[1]), MID_MONTH) for step in (-1, 0, 1)]
            return min(wanted, key=lambda day: abs(day - today))
    return today


def _row(grid: Grid, layout: Layout, row: int, near: date, found: Gathered) -> date:
    """Takes one row; returns the day that the next is near to."""
    (column,) = layout.of(Column.DATE)
    read = read_day(grid.value(row, column), near)
    named = list(_named(grid, layout, row))
    last = found.entries[-1] if found.entries else None
    if read is None:
        _without_day(grid, layout, row, named, last, found)
        return near
    entry = last
    if last is None or last.origin != grid.origin(row, column):
        entry = SheetEntry(read, grid.origin(row, column))
        found.entries.append(entry)
    assert entry is not None
    _fill(grid, layout, row, named, entry)
    return read.day


def _without_day(
    grid: Grid, layout: Layout, row: int, named: list[Named], last: SheetEntry | None, found: Gathered
) -> None:
    """A row without a readable day: it goes on with the day above, or it is no row of duty at all."""
    (column,) = layout.of(Column.DATE)
    texts = [grid.text(row, number) for number in layout.columns]
    told = list(dict.fromkeys(text for text in texts if text))
    if not told:
        return
    cell, values = cell_name(row, column), {"text": "　".join(told)}
    if not grid.text(row, column) and named and last is not None:
        _fill(grid, layout, row, named, last)
        found.doubts.append(Doubt(cell, "no_date", {**values, "day": last.read.day}))
    else:
        key = "bad_date" if grid.text(row, column) and named and len(told) > 1 else "unused"
        found.doubts.append(Doubt(cell, key, values))


def _named(grid: Grid, layout: Layout, row: int) -> Iterator[Named]:
    """Everybody the row names, each with a post and a telephone where there is one."""
    for column in layout.of(Column.LEADERS, Column.STAFF):
        own = DutyPost.LEADER if layout.columns[column] is Column.LEADERS else DutyPost.STAFF
        names = names_in(grid.text(row, column))
        beside = [
            phone for number in layout.phones_beside(column) for phone in phones_in(grid.text(row, number))
        ]
        for number, named in enumerate(names):
            phone = beside[number] if len(beside) == len(names) else ""
            cell = cell_name(*grid.origin(row, column))
            yield Named(named.name, named.post or own, named.phone or phone, cell)


def _fill(grid: Grid, layout: Layout, row: int, named: list[Named], entry: SheetEntry) -> None:
    for one in named:
        assert one.post is not None
        if entry.people.setdefault(one.name, one.post) is not one.post:
            entry.twice[one.name] = one.cell
        entry.cells.setdefault(one.name, one.cell)
        if one.phone:
            entry.phones[one.name] = one.phone
    entry.weekday = entry.weekday or _text(grid, layout, row, Column.WEEKDAY)
    entry.kind = entry.kind or _text(grid, layout, row, Column.KIND)
    note = _text(grid, layout, row, Column.NOTE)
    if note and note not in entry.notes:
        entry.notes.append(note)


def _text(grid: Grid, layout: Layout, row: int, column: Column) -> str:
    return " ".join(text for number in layout.of(column) if (text := grid.text(row, number)))
