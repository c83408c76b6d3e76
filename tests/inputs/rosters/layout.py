"""What the rosters are laid out with."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | date | None
Row = Sequence[Value]
WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class Roster:
    """A file, or pasted words, as somebody sends it on `today`."""

    name: str  # of its file; "" for pasted words
    content: bytes
    today: date


def book(*parts: tuple[str, Callable[[Worksheet], None]]) -> bytes:
    """A workbook of named sheets, each drawn by its function."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, draw in parts:
        draw(made.create_sheet(title))
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def put(sheet: Worksheet, rows: Sequence[Row], row: int = 1, column: int = 1) -> None:
    """Write `rows` with their upper left corner at `row` and `column`, both from 1."""
    for down, values in enumerate(rows):
        for across, value in enumerate(values):
            if value is not None:
                sheet.cell(row + down, column + across, value)


def days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


def turn(people: str, number: int) -> str:
    """Whose turn the day `number`, from 0, is, of names separated by blanks; 「+」 joins two of one turn."""
    turns = people.split()
    return turns[number % len(turns)].replace("+", "、")


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]
