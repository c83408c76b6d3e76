"""Where in a sheet a list begins, and what its columns are."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.listings.headings import PEOPLE, ListColumn, ListHeading, read_list_heading
from bot.domain.rota.sheet.grid import View
from bot.domain.rota.sheet.people import PHONE, SPACES, plausible

NOT_ALONE = frozenset({ListColumn.UNKNOWN, ListColumn.OTHER, ListColumn.NOTE})
BELOW = frozenset({ListColumn.NAME, ListColumn.PHONE, ListColumn.TITLE, ListColumn.NOTE})


@dataclass(frozen=True)
class ListTable:
    """The headings of a list; `depth` rows of them."""

    columns: Mapping[int, ListHeading]
    depth: int = 1

    def of(self, *wanted: ListColumn) -> list[int]:
        return [number for number, heading in self.columns.items() if heading.column in wanted]

    def people(self) -> list[int]:
        return self.of(*PEOPLE)

    def beside(self, person: int, wanted: ListColumn) -> list[int]:
        """The columns of a kind that belong to a column of people: right of it before the next, else left of it."""
        after = min((number for number in self.people() if number > person), default=max(self.columns) + 1)
        before = max((number for number in self.people() if number < person), default=-1)
        found = self.of(wanted)
        return [number for number in found if person < number < after] or [
            number for number in found if before < number < person
        ]


def begins(view: View, row: int) -> ListTable | None:
    """The list whose headings stand in this row; None where it holds none."""
    texts = [view.text(row, column) for column in range(view.width)]
    if any(PHONE.search(text) or (_is_name(text)) for text in texts):
        return None
    headings = [read_list_heading(text) for text in texts]
    depth = 2 if _goes_on(view, row) else 1
    if depth == 2:
        headings = [_joined(view, row, column, above) for column, above in enumerate(headings)]
    told = {heading.column for heading in headings} - {ListColumn.UNKNOWN}
    named = len({view.origin(row, column) for column, text in enumerate(texts) if text})
    known = sum(heading.column is not ListColumn.UNKNOWN for heading in headings)
    alone = told == {ListColumn.UNIT} and named == 1
    if not (told - NOT_ALONE) or (known < 2 and not alone) or not told & {ListColumn.UNIT, *PEOPLE}:
        return None
    if not told & {ListColumn.UNIT, ListColumn.NAME, ListColumn.PHONE, ListColumn.TITLE}:
        return None  # two titles side by side are two cells of a row
    return ListTable(dict(enumerate(headings)), depth)


def _is_name(text: str) -> bool:
    plain = SPACES.sub("", text)
    return plausible(plain) and read_list_heading(plain).column is ListColumn.UNKNOWN


def _goes_on(view: View, row: int) -> bool:
    """Does the next row go on with the headings? Everything that is its own there is one."""
    if row + 1 >= view.height:
        return False
    own = [
        view.text(row + 1, column)
        for column in range(view.width)
        if view.origin(row + 1, column) != view.origin(row, column)
    ]
    told = [text for text in own if text]
    return bool(told) and all(read_list_heading(text).column in BELOW for text in told)


def _joined(view: View, row: int, column: int, above: ListHeading) -> ListHeading:
    """「信息员」 over 「姓名」 is a column of people who are that, over 「手机」 one of their telephones."""
    if view.origin(row + 1, column) == view.origin(row, column):
        return above
    below = read_list_heading(view.text(row + 1, column))
    if below.column is ListColumn.UNKNOWN or (
        below.column is ListColumn.NAME and above.column is ListColumn.POST
    ):
        return above
    return below
