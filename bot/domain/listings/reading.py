"""From the cells of a workbook to the lines of a list. Nothing is held against what is known here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.domain.listings import cells, lone_lines, unit_names
from bot.domain.listings.entries import MOST_REPEATED, ListLine, ListRemark, RawList
from bot.domain.listings.headings import ListColumn
from bot.domain.listings.lone_lines import LoneLine
from bot.domain.listings.tables import ListTable, begins
from bot.domain.rota.sheet.grid import Grid, View, shown
from bot.domain.rota.sheet.people import SPACES, plausible
from bot.domain.text.display import one_line

MOST_ROWS = 2000  # of a sheet that is read
ABOUT_SHEETS = frozenset({"hidden", "hidden_rows", "no_list", "cut"})
OF_DAYS = re.compile(
    r"(?:值班|带班|值守)?(?:日期|日期/?星期|星期(?:/.*)?|时段|班次)|值班时间|(?:星期|周|礼拜)[一二三四五六日天]"
)
# 「包东沟村」, 「兼管石桥村」 beside a name: more than one cell can say, so a row of its own is asked for.
OTHER_UNITS = re.compile(
    r"(?:包|联系|联|驻|分管|负责|兼管|兼|代管|管).{0,8}(?:村|社区|学校|片|组|站|所|企业)"
)
HEADED_BY = 15  # rows in which the headings are looked for


def read_list(grids: Iterable[Grid]) -> RawList:
    """All lists of a workbook in one; without lines where it holds none."""
    sheets = [_Sheet(grid, shown(grid)) for grid in grids]
    for sheet in sheets:
        sheet.read()
    lines = [line for sheet in sheets for line in sheet.lines]
    remarks = [remark for sheet in sheets for remark in sheet.remarks]
    unused = dict.fromkeys(text for sheet in sheets for text in sheet.unused)
    return RawList(lines=tuple(lines), remarks=tuple(remarks), unused=tuple(unused))


def is_list(grids: Iterable[Grid]) -> bool:
    """Is it a list of units and people, and no roster: nothing in it is headed by 日期 or 星期?"""
    views = [shown(grid) for grid in grids if not grid.hidden]
    return any(_headed(view) is not None for view in views) and not any(map(_has_days, views))


def _has_days(view: View) -> bool:
    cells = (view.text(row, column) for row in range(view.height) for column in range(view.width))
    return any(OF_DAYS.fullmatch(SPACES.sub("", text)) for text in cells)


def _headed(view: View) -> tuple[int, ListTable] | None:
    rows = range(min(HEADED_BY, view.height))
    return next(((row, table) for row in rows if (table := begins(view, row)) is not None), None)


@dataclass
class _Sheet:
    grid: Grid
    view: View
    lines: list[ListLine] = field(default_factory=list)
    remarks: list[ListRemark] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)  # of the row above
    area: str = ""
    section: str = ""
    title: str = ""

    def read(self) -> None:
        if self.grid.hidden:
            self._remark(0, "hidden")
            return
        found = _headed(self.view)
        if found is None:
            self._remark(0, "no_list")
            return
        row, table = found
        if self.grid.hidden_rows or self.grid.hidden_columns:
            self._remark(0, "hidden_rows")
        self._begin(table)
        if not table.of(ListColumn.UNIT) and unit_names.looks_like_unit(self.grid.name):
            self.units = [unit_names.bare(self.grid.name)]
        row += table.depth
        while row < self.view.height:
            again = begins(self.view, row)
            if again is not None:
                table = again
                self._begin(again)
                row += again.depth
                continue
            self._row(table, row)
            row += 1
        if len(self.grid.rows) >= MOST_ROWS:
            self._remark(0, "cut", str(MOST_ROWS))

    def _begin(self, table: ListTable) -> None:
        self.unused += [
            heading.text
            for heading in table.columns.values()
            if heading.text and heading.column is ListColumn.UNKNOWN
        ]

    def _row(self, table: ListTable, row: int) -> None:
        texts = self.view.texts(row)
        if not texts:
            return
        if lone_lines.is_foot(texts[0]):
            self._remark(row, "unused", " ".join(texts))
        elif len(texts) > 1 or self._is_row(table, row):
            self._person_row(table, row)
        else:
            self._lone(row, lone_lines.read_lone_line(texts[0], by_line=not table.of(ListColumn.UNIT)))

    def _is_row(self, table: ListTable, row: int) -> bool:
        """A unit without anybody or a name alone, each in its column; a line over the whole width heads a part."""
        there = [column for column in range(self.view.width) if self._at(row, column)]
        if len(there) > 1:  # one text over several columns
            return False
        text = self._at(row, there[0])
        if there[0] in table.of(ListColumn.UNIT):
            return not lone_lines.heads_a_part(text)
        return there[0] in table.people() and plausible(SPACES.sub("", text))

    def _lone(self, row: int, line: LoneLine) -> None:
        if line.unit:
            self.units = [line.unit]
            self._add(row, unit=line.unit)
        elif line.area:
            self.area, self.units = line.area, []
            for name, phone in line.people:
                self._add(row, unit="", name=name, title=line.title, phone=phone)
        elif line.kind:
            self.units, self.section = [], line.kind
        else:
            self._remark(row, "unused", self.view.texts(row)[0])

    def _person_row(self, table: ListTable, row: int) -> None:
        units = self._units(table, row)
        parent, area = self._first(table, row, ListColumn.PARENT), self._first(table, row, ListColumn.AREA)
        note = self._first(table, row, ListColumn.NOTE)
        more = {"parent": unit_names.bare(parent), "area": area or self.area, "note": note[:MOST_REPEATED]}
        people = [one for column in table.people() for one in self._people(table, row, column)]
        if not people:
            self._tell_vacant(table, row)
        if OTHER_UNITS.search(note):
            self._remark(row, "note", note)
        for unit in units:
            for name, title, phone in people or [("", "", "")]:
                self._add(row, unit=unit, name=name, title=title, phone=phone, **more)

    def _tell_vacant(self, table: ListTable, row: int) -> None:
        """A row that says of a post that nobody has it, or has everything but a name; what was understood of it is the
        unit. A cell that is no name has been told already."""
        told = [self._at(row, column) for column in table.people()]
        vacant = [text for text in told if text and cells.is_vacant(text)]
        more = [self._at(row, column) for column in table.of(ListColumn.TITLE, ListColumn.PHONE)]
        if vacant or (any(more) and not any(told)):
            self._remark(row, "vacant", " ".join(self.view.texts(row)))

    def _units(self, table: ListTable, row: int) -> Sequence[str]:
        columns = table.of(ListColumn.UNIT)
        text = next((text for column in columns if (text := self._at(row, column))), "")
        if text and not cells.is_ditto(text):
            self.units = cells.units_in(text)
        elif columns and not text and self.units and self._has_people(table, row):
            self._remark(row, "unit_above", "、".join(self.units))
        if not self.units:
            self._remark(row, "no_unit", " ".join(self.view.texts(row)))
            return [""]
        return self.units

    def _has_people(self, table: ListTable, row: int) -> bool:
        return any(self._at(row, column) for column in table.people())

    def _people(self, table: ListTable, row: int, column: int) -> Iterator[tuple[str, str, str]]:
        """Name, title, telephone of everybody whom a cell names."""
        told = self._at(row, column)
        found = cells.people_in(told)
        if found.strange:
            self._remark(row, "name", told)
        phones = self._phones(table, row, column, found)
        title = self._title(table, row, column)
        for number, (name, beside) in enumerate(found.names):
            yield name, title or beside, phones[number] if number < len(phones) else ""

    def _phones(self, table: ListTable, row: int, column: int, found: cells.CellPeople) -> Sequence[str]:
        """One for each of the names, or none where it is not clear whose they are."""
        told = list(found.phones)
        columns = table.beside(column, ListColumn.PHONE)
        for value in cells.with_area_codes(self.view.value(row, beside) for beside in columns):
            numbers, understood = cells.phones_of(value)
            told += numbers
            if not understood and found.names and value not in (None, ""):
                self._remark(row, "phone", str(value))
        if len(found.names) == 1:
            return [cells.best(tuple(told))]
        if len(told) == len(found.names):
            return told
        if told and found.names:
            self._remark(row, "phone", "、".join(told))
        return []

    def _title(self, table: ListTable, row: int, column: int) -> str:
        if table.columns[column].column is ListColumn.POST:
            return table.columns[column].title
        told = " ".join(text for at in table.beside(column, ListColumn.TITLE) if (text := self._at(row, at)))
        if not cells.is_ditto(told):
            self.title = told
        return self.title

    def _first(self, table: ListTable, row: int, wanted: ListColumn) -> str:
        return next((text for column in table.of(wanted) if (text := self._at(row, column))), "")

    def _at(self, row: int, column: int) -> str:
        return self.view.text(row, column)

    def _number(self, row: int) -> int:
        return self.view.rows[row] + 1

    def _add(self, row: int, **what: str) -> None:
        self.lines.append(
            ListLine(
                sheet=self.grid.name,
                row=self._number(row),
                **{"area": self.area, "section": self.section, **what},
            )
        )

    def _remark(self, row: int, key: str, text: str = "") -> None:
        number = 0 if key in ABOUT_SHEETS else self._number(row)
        self.remarks.append(
            ListRemark(sheet=self.grid.name, row=number, key=key, text=one_line(text, MOST_REPEATED))
        )
