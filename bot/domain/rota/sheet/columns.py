"""Which column holds what: by its heading, or where there is none by what stands in it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.rota.sheet.dates import WEEKDAY, read_day
from bot.domain.rota.sheet.grid import Grid
from bot.domain.rota.sheet.people import PHONE
from bot.domain.terms import DAY_KIND_NAMES

SEARCHED_ROWS = 15


class Column(StrEnum):
    DATE = "date"
    WEEKDAY = "weekday"
    KIND = "kind"
    LEADERS = "leaders"
    STAFF = "staff"
    PHONE = "phone"
    NOTE = "note"
    OTHER = "other"


# The first that fits a heading; 「带班领导电话」 is a telephone, 「值班日期」 a day.
HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.PHONE, re.compile(r"电话|手机|联系方式|号码")),
    (Column.NOTE, re.compile(r"备注|说明")),
    (Column.OTHER, re.compile(r"职务|序号|单位|部门|签")),
    (Column.KIND, re.compile(r"类型|性质")),
    (Column.WEEKDAY, re.compile(r"^星期|^周|节日|^礼拜")),
    (Column.DATE, re.compile(r"日期|^时间$|值班时间|^日$")),
    (Column.LEADERS, re.compile(r"带班|领导")),
    (Column.STAFF, re.compile(r"值班|人员|值守")),
)
SECOND_ROW = re.compile(r"姓名|电话|手机|职务|联系方式")
KINDS = re.compile("|".join(DAY_KIND_NAMES.values()))


@dataclass(frozen=True)
class Layout:
    """One block of columns, each by its number, and the first row below the headings."""

    columns: dict[int, Column]
    first_row: int

    def of(self, *wanted: Column) -> list[int]:
        return [number for number, column in self.columns.items() if column in wanted]

    def phones_beside(self, column: int) -> list[int]:
        """The telephone columns that belong to a column of people: those right of it, before the next people."""
        people = [number for number in self.of(Column.LEADERS, Column.STAFF) if number > column]
        end = min(people, default=max(self.columns) + 1)
        return [number for number in self.of(Column.PHONE) if column < number < end]


def layouts(grid: Grid, near: date) -> list[Layout]:
    """The blocks of a sheet side by side; one with a single block in nearly every sheet. Empty: no table."""
    for row in range(min(SEARCHED_ROWS, len(grid.rows))):
        found = _headed(grid, row)
        if found is not None:
            return _blocks(*found)
    return _unheaded(grid, near)


def _headed(grid: Grid, row: int) -> tuple[list[Column], int] | None:
    headings = [_squeezed(grid.text(row, column)) for column in range(grid.width)]
    below = [_squeezed(grid.text(row + 1, column)) for column in range(grid.width)]
    first_row = row + 1
    titled = len(set(headings) - {""}) == 1
    if not titled and any(SECOND_ROW.search(text) for text in below):
        headings = [a + b if a != b else a for a, b in zip(headings, below, strict=True)]
        first_row += 1
    kinds = [column_for(text) for text in headings]
    people = {Column.LEADERS, Column.STAFF} & set(kinds)
    return (kinds, first_row) if Column.DATE in kinds and people else None


def column_for(heading: str) -> Column:
    return next((column for column, words in HEADINGS if words.search(heading)), Column.OTHER)


def _blocks(kinds: list[Column], first_row: int) -> list[Layout]:
    """A block begins at each column of days."""
    starts = [number for number, kind in enumerate(kinds) if kind is Column.DATE]
    ends = [*starts[1:], len(kinds)]
    return [
        Layout(dict(enumerate(kinds[start:end], start)), first_row)
        for start, end in zip(starts, ends, strict=True)
    ]


def _unheaded(grid: Grid, near: date) -> list[Layout]:
    """Lines without headings: a day, then leader, then staff; the rest by what it looks like."""
    for row in range(min(SEARCHED_ROWS, len(grid.rows))):
        for column in range(grid.width):
            if read_day(grid.value(row, column), near, bare=False) is not None:
                return [Layout(_by_content(grid, row, column), row)]
    return []


def _by_content(grid: Grid, row: int, date_column: int) -> dict[int, Column]:
    columns = {date_column: Column.DATE}
    people = [Column.LEADERS, Column.STAFF]
    for column in range(date_column + 1, grid.width):
        text = grid.text(row, column)
        if WEEKDAY.fullmatch(text):
            columns[column] = Column.WEEKDAY
        elif KINDS.match(text):
            columns[column] = Column.KIND
        elif PHONE.fullmatch(text):
            columns[column] = Column.PHONE
        else:
            columns[column] = people.pop(0) if people else Column.NOTE
    return columns


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u3000]+", "", text)
