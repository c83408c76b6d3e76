"""A list as it was read: its lines in the words of the sheet, and what could not be understood of them."""

from bot.domain.value import Frozen

MOST_REPEATED = 30  # characters of a cell


class ListLine(Frozen):
    """A unit, or a person at a unit. `row` counts from 1, as the spreadsheet shows it; `name` "": only the unit."""

    sheet: str
    row: int
    unit: str  # as it is written; "": the place itself
    area: str = ""  # of the section or the column: 「东片区」
    section: str = ""  # the line that heads the part it stands in: 「二、派出所」
    parent: str = ""
    name: str = ""
    title: str = ""
    phone: str = ""
    note: str = ""


class ListRemark(Frozen):
    """What was not taken as it stands, or not at all, and where. `row` 0: the whole sheet."""

    sheet: str
    row: int
    key: str
    text: str = ""


class RawList(Frozen):
    """All that the sheets say, before it is held against what is known."""

    lines: tuple[ListLine, ...] = ()
    remarks: tuple[ListRemark, ...] = ()
    unused: tuple[str, ...] = ()  # headings of columns that are of no use here
