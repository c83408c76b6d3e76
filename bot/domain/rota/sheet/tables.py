"""Where in a sheet a table of duty stands, which way it runs and what its columns are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.domain.rota.post import stored_name
from bot.domain.rota.sheet.columns import DATES_TOO, Column, ColumnHeading, read_heading
from bot.domain.rota.sheet.dates import LONE_WEEKDAY, Around, read_day, read_days, weekday_in
from bot.domain.rota.sheet.entries import Hours
from bot.domain.rota.sheet.grid import View
from bot.domain.rota.sheet.people import DITTO, PHONE, SPACES, nobody, plausible

PEOPLE = frozenset({Column.STAND, Column.PERSON, Column.UNKNOWN, Column.MARKS})
FEWEST_ACROSS = 3
WEEK = 7
TITLE_ROWS = 4
BELOW = re.compile(r"姓名|电话|手机|职务|联系方式|联系电话|手机号码?|手机号|号码|单位|名单")
FOOT = re.compile(
    r"^(?:注|备注|说明|附|要求|审核|制表|填表|批准|签发|[一二三四五六七八九十]+[、.．]|\d{1,2}[、.．](?!\d))"
)
# What a mark in somebody's row or column of days says; "" is a day off.
MARKS = {
    "白": "白班",
    "夜": "夜班",
    "早": "早班",
    "中": "中班",
    "晚": "晚班",
    "值": "staff",
    "带": "leader",
    "备": "备班",
    "班": "staff",
    "√": "staff",
    "✓": "staff",
    "✔": "staff",
    "▲": "staff",
    "△": "staff",
    "●": "staff",
    "★": "staff",
    "☆": "staff",
    "○": "staff",
    "值班": "staff",
    "带班": "leader",
    "备班": "备班",
    "白班": "白班",
    "夜班": "夜班",
    "早班": "早班",
    "中班": "中班",
    "晚班": "晚班",
    **dict.fromkeys(
        (
            "休",
            "休息",
            "下",
            "下夜",
            "-",
            "—",
            "/",
            "假",
            "公休",
            "轮休",
            "年假",
            "×",
            "X",
            "x",
            "正常",
            "OFF",
        ),
        "",
    ),
}


LEGEND = re.compile(
    r"(?<![A-Za-z\u4e00-\u9fff])([A-Za-z\u4e00-\u9fff]|[^\w\s、，,；;。.：:（()）“”])\s*(?:[:：=＝]|为|表示|代表|是)\s*"
    r"(带班|值班|备班|主班|副班|[白夜早中晚日]班|[大小前后]夜班?|休息|轮休|公休|调休|休)"
)
OFF_DUTY = ("休息", "轮休", "公休", "调休", "休")


def legend(text: str) -> dict[str, str]:
    """The marks that a note explains: 「A：白班 B：夜班 O：休息」; a post as it is stored, "" for a day off."""
    found = dict(LEGEND.findall(text))
    return {mark: "" if word in OFF_DUTY else stored_name(word) for mark, word in found.items()}


@dataclass(frozen=True)
class DutyTable:
    """A block of cells with its columns; `first_row` is the first below the headings. `titles`: the nearest first."""

    view: View
    columns: dict[int, ColumnHeading]
    first_row: int
    titles: tuple[str, ...] = ()
    calendar: bool = False  # weeks across, a day's people below its number
    headed: bool = True
    marks: Mapping[str, str] = field(default_factory=lambda: MARKS)  # what a mark in somebody's column says
    own_title: str = ""  # what stands over this one alone of several side by side

    def of(self, *wanted: Column) -> list[int]:
        return [number for number, heading in self.columns.items() if heading.column in wanted]

    def phones_beside(self, column: int) -> list[int]:
        """The telephone columns that belong to a column of people: those right of it, before the next people."""
        people = [
            number for number in self.of(Column.STAND, Column.PERSON, Column.UNKNOWN) if number > column
        ]
        end = min(people, default=max(self.columns) + 1)
        return [number for number in self.of(Column.PHONE) if column < number < end]


@dataclass
class _Search:
    view: View
    hours: Mapping[str, Hours]
    around: Around
    marks: Mapping[str, str]
    tables: list[DutyTable] = field(default_factory=list)


def find_tables(
    view: View, hours: Mapping[str, Hours], near: Around, marks: Mapping[str, str] = MARKS
) -> list[DutyTable]:
    """The tables of a sheet from above, those side by side from the left; empty: none."""
    search = _Search(view, hours, near, marks)
    starts = _starts(search)
    for at, (row, found) in enumerate(starts):
        after = starts[at + 1][0] if at + 1 < len(starts) else view.height
        end = after - _titles_above(view, after, row) if at + 1 < len(starts) else after
        titles = _titles(view, row, starts[at - 1][0] if at else -1)
        search.tables += found.cut(end, titles)
    if search.tables:
        return search.tables
    return _unheaded(view, near)


def _starts(search: _Search) -> "list[tuple[int, _Start]]":
    """The rows where a table begins; not the headings within one, nor the weeks of a calendar."""
    found: list[tuple[int, _Start]] = []
    row = 0
    while row < search.view.height:
        start = _begins(search, row)
        if start is not None:
            found.append((row, start))
        row += start.depth if start is not None else 1
    return found


@dataclass(frozen=True)
class _Start:
    """A table that begins; `kinds` are the headings of an ordinary one."""

    search: _Search
    row: int
    depth: int
    kinds: tuple[ColumnHeading, ...] = ()
    across: tuple[int, ...] = ()  # the columns with days
    calendar: bool = False

    def cut(self, end: int, titles: tuple[str, ...]) -> list[DutyTable]:
        view = self.search.view
        if self.calendar:
            part = view.part(self.row, end)
            return [DutyTable(part, dict(enumerate(self.kinds)), 1, titles, calendar=True)]
        if self.across:
            return [_turned(self.search, view.part(self.row, end), self.across, titles)]
        part = view.part(self.row, end)
        marks, blocks = self.search.marks, _blocks(self.kinds)
        marked = [_marked(part, columns, self.depth, marks) for columns in blocks]
        return [
            DutyTable(
                part,
                _unlabelled(part, columns, self.depth),
                self.depth,
                titles,
                marks=marks,
                own_title=_over(view, self.row, columns) if len(blocks) > 1 else "",
            )
            for columns in marked
        ]


def _over(view: View, row: int, columns: Iterable[int]) -> str:
    """What stands right above these columns alone."""
    texts = view.texts(row - 1) if row else []
    own = dict.fromkeys(text for column in columns if row and (text := view.text(row - 1, column)))
    return next(iter(own)) if len(own) == 1 < len(texts) else ""


def _begins(search: _Search, row: int) -> _Start | None:
    return _across(search, row) or _headed(search, row) or _calendar(search, row)


def _headed(search: _Search, row: int) -> _Start | None:
    """A row of headings: one of them says that days stand below, another that people do."""
    view = search.view
    if len(set(view.texts(row))) < 2 or _says_day(view, row, search.around):
        return None
    depth = 2 if _second_row(search, row) else 1
    kinds = [_heading(search, row, column, depth) for column in range(view.width)]
    kinds = _dated(view, row, kinds)
    there = {heading.column for heading in kinds}
    people = there & {Column.STAND, Column.PERSON, Column.MARKS} or (
        Column.UNKNOWN in there and _people_below(view, row + depth, kinds, search.marks)
    )
    return _Start(search, row, depth, tuple(kinds)) if Column.DATE in there and people else None


def _says_day(view: View, row: int, near: Around) -> bool:
    """Does a row say a day, or the days of a week?"""
    weekdays = sum(bool(LONE_WEEKDAY.fullmatch(text)) for text in view.texts(row))
    return weekdays > 1 or any(
        read_day(view.value(row, column), near, bare=False) for column in range(view.width)
    )


def _dated(view: View, row: int, kinds: list[ColumnHeading]) -> list[ColumnHeading]:
    """「时间」 heads the days where nothing else does."""
    if any(heading.column is Column.DATE for heading in kinds):
        return kinds
    return [
        ColumnHeading(Column.DATE)
        if heading.column is Column.SLOT and DATES_TOO.fullmatch(SPACES.sub("", view.text(row, column)))
        else heading
        for column, heading in enumerate(kinds)
    ]


def _people_below(view: View, row: int, kinds: list[ColumnHeading], marks: Mapping[str, str]) -> bool:
    """Names, or the marks of people whose names are the headings."""
    return row < view.height and any(
        plausible(text := SPACES.sub("", view.text(row, column)))
        or (text in marks and plausible(heading.post))
        for column, heading in enumerate(kinds)
        if heading.column is Column.UNKNOWN
    )


def _second_row(search: _Search, row: int) -> bool:
    """Does the next row go on with the headings? It has no day, no number, and only words of headings."""
    view = search.view
    if row + 1 >= view.height:
        return False
    texts = [
        view.text(row + 1, column)
        for column in range(view.width)
        if view.origin(row + 1, column) != view.origin(row, column)
    ]
    told = [SPACES.sub("", text) for text in texts if text]
    return bool(told) and all(_heads(search, text) for text in told)


def _heads(search: _Search, text: str) -> bool:
    if BELOW.fullmatch(text):
        return True
    heading = read_heading(text, search.hours)
    return heading.sure and heading.column is Column.STAND and not PHONE.search(text)


def _heading(search: _Search, row: int, column: int, depth: int) -> ColumnHeading:
    """A heading of two rows: 「值班人员」 over 「姓名」 and 「电话」, or over 「一车间」 and 「二车间」."""
    view = search.view
    above = read_heading(view.text(row, column), search.hours)
    if depth == 1 or view.origin(row + 1, column) == view.origin(row, column):
        return above
    below_text = SPACES.sub("", view.text(row + 1, column))
    below = read_heading(below_text, search.hours)
    if not below_text or (below.column is Column.PERSON and above.column is Column.STAND):
        return above
    if below.column is Column.STAND and above.column is Column.STAND and above.sure:
        return _joined(search, row, column, below)
    return below


def _joined(search: _Search, row: int, column: int, below: ColumnHeading) -> ColumnHeading:
    """「一车间」 over 「白班」 is 「一车间白班」 where another heading has a 「白班」, too."""
    view = search.view
    twins = sum(
        view.text(row + 1, other) == view.text(row + 1, column)
        for other in range(view.width)
        if view.origin(row + 1, other) != view.origin(row, other)
    )
    if twins < 2:
        return below
    prefix = SPACES.sub("", view.text(row, column))
    return ColumnHeading(Column.STAND, f"{prefix}{SPACES.sub('', view.text(row + 1, column))}", below.hours)


def _blocks(kinds: tuple[ColumnHeading, ...]) -> list[dict[int, ColumnHeading]]:
    """Side by side; one begins at each column of days, and what stands left of the first belongs to it."""
    starts = [number for number, kind in enumerate(kinds) if kind.column is Column.DATE]
    starts = [
        number for at, number in enumerate(starts) if at == 0 or _has_people(kinds, starts[at - 1], number)
    ]
    ends = [*starts[1:], len(kinds)]
    starts[0] = 0
    return [dict(enumerate(kinds[start:end], start)) for start, end in zip(starts, ends, strict=True)]


def _has_people(kinds: tuple[ColumnHeading, ...], start: int, end: int) -> bool:
    return any(kind.column in PEOPLE for kind in kinds[start:end])


def _marked(
    view: View, columns: dict[int, ColumnHeading], first_row: int, marks: Mapping[str, str]
) -> dict[int, ColumnHeading]:
    """Columns headed by a name that hold nothing but marks are that person's days."""
    return {
        column: ColumnHeading(Column.MARKS, heading.post)
        if heading.column is Column.UNKNOWN
        and plausible(heading.post)
        and _all_marks(view, column, first_row, marks)
        else heading
        for column, heading in columns.items()
    }


def _unlabelled(view: View, columns: dict[int, ColumnHeading], first_row: int) -> dict[int, ColumnHeading]:
    """Under a blank heading names are of the post left of it, and other words remarks; `sure` is False for names."""
    found = dict(columns)
    for column, heading in columns.items():
        if heading.column is not Column.OTHER or any(view.text(row, column) for row in range(first_row)):
            continue
        texts = [text for row in range(first_row, view.height) if (text := view.text(row, column))]
        left = found.get(column - 1)
        if texts and left and left.column is Column.STAND and all(_a_name(text) for text in texts):
            found[column] = ColumnHeading(Column.STAND, left.post, left.hours, sure=False)
        elif texts:
            found[column] = ColumnHeading(Column.NOTE)
    return found


def _a_name(text: str) -> bool:
    squeezed = SPACES.sub("", text)
    return squeezed in DITTO or nobody(squeezed) or plausible(squeezed)


def _all_marks(view: View, column: int, first_row: int, marks: Mapping[str, str]) -> bool:
    texts = [SPACES.sub("", view.text(row, column)) for row in range(first_row, view.height)]
    told = [text for text in texts if text]
    return bool(told) and all(text in marks for text in told)


# -- days across ------------------------------------------------------------------------------------------------------


def _across(search: _Search, row: int) -> _Start | None:
    """A row of days, each after the last, with labels left of them."""
    view, near = search.view, search.around
    columns: list[int] = []
    for column in range(view.width):
        read = read_days(view.value(row, column), near)
        if read is None:
            if columns and view.text(row, column):
                break
            continue
        if near.last is not None and read.days[0] <= near.last:
            return None
        near = near.after(read.days[-1])
        columns.append(column)
    first_is_label = bool(columns) and columns[0] > 0
    return (
        _Start(search, row, 1, across=tuple(columns))
        if len(columns) >= FEWEST_ACROSS and first_is_label
        else None
    )


def _turned(search: _Search, part: View, columns: tuple[int, ...], titles: tuple[str, ...]) -> DutyTable:
    """Labels become headings, days rows."""
    labels = columns[0]
    kept = (*range(labels), *columns)
    rows = [row for row in range(part.height) if row == 0 or _labelled(part, row, labels)]
    turned = View(
        part.grid,
        tuple(part.rows[row] for row in rows),
        tuple(part.columns[column] for column in kept),
        part.turned,
    ).turn()
    headings = {0: ColumnHeading(Column.DATE)}
    for column in range(1, turned.width):
        texts = [SPACES.sub("", turned.text(row, column)) for row in range(labels)]
        told = [read_heading(text, search.hours) for text in texts if text]
        stands = [heading for heading in told if heading.column is not Column.OTHER]
        headings[column] = _best(stands, told)
    marks = search.marks
    return DutyTable(turned, _marked(turned, headings, labels, marks), labels, titles, marks=marks)


def _labelled(part: View, row: int, labels: int) -> bool:
    """Is a row one of the table, and not a note below it?"""
    return len(part.texts(row)) > 1 and any(part.text(row, column) for column in range(labels))


def _best(stands: list[ColumnHeading], told: list[ColumnHeading]) -> ColumnHeading:
    sure = [heading for heading in stands if heading.column is not Column.UNKNOWN]
    return (sure or stands or told or [ColumnHeading(Column.OTHER)])[-1]


# -- a wall calendar --------------------------------------------------------------------------------------------------


def _calendar(search: _Search, row: int) -> _Start | None:
    """A row with the seven days of a week, one beside the other, over numbers of days."""
    view = search.view
    days = {
        column: weekday_in(text, lone=True)
        for column in range(view.width)
        if LONE_WEEKDAY.fullmatch(text := SPACES.sub("", view.text(row, column)))
    }
    numbers = [number for number in days.values() if number is not None]
    if len(numbers) != WEEK or len(set(numbers)) != WEEK or row + 1 >= view.height:
        return None
    if not any(_begins_day(view, row + 1, column, search.around) for column in days):
        return None
    kinds = [
        ColumnHeading(Column.DATE) if column in days else ColumnHeading(Column.OTHER)
        for column in range(view.width)
    ]
    return _Start(search, row, view.height, tuple(kinds), calendar=True)


def _begins_day(view: View, row: int, column: int, near: Around) -> bool:
    first = view.text(row, column).split("\n")[0]
    return read_day(view.value(row, column) if first.isdecimal() else first, near) is not None


# -- what stands above ------------------------------------------------------------------------------------------------


def _titles(view: View, row: int, above: int) -> tuple[str, ...]:
    """The lone texts above a table, the nearest first."""
    rows = range(row - 1, max(above, row - 1 - TITLE_ROWS), -1)
    lone = (texts[0] for at in rows if len(texts := view.texts(at)) == 1)
    return tuple(text for text in lone if not FOOT.match(text) and not legend(text))


def _titles_above(view: View, row: int, top: int) -> int:
    """How many rows above a table are its title and no rows of the table before."""
    count = 0
    while row - count - 1 > top:
        texts = view.texts(row - count - 1)
        if len(texts) > 1 or (texts and FOOT.match(texts[0])) or (not texts and count):
            break
        count += 1
    return count


# -- without headings -------------------------------------------------------------------------------------------------


def _unheaded(view: View, near: Around) -> list[DutyTable]:
    """Lines without headings: a day, then leader, then staff; the rest by what it looks like."""
    for row in range(min(15, view.height)):
        for column in range(view.width):
            if read_day(view.value(row, column), near, bare=False) is not None and view.width > column + 1:
                return [
                    DutyTable(view, _by_content(view, row, column), row, _titles(view, row, -1), headed=False)
                ]
    return []


def _by_content(view: View, row: int, date_column: int) -> dict[int, ColumnHeading]:
    columns = {date_column: ColumnHeading(Column.DATE)}
    people: list[str] = ["leader", "staff"]
    for column in range(date_column + 1, view.width):
        text = view.text(row, column)
        if LONE_WEEKDAY.fullmatch(text) and text:
            columns[column] = ColumnHeading(Column.WEEKDAY)
        elif re.match(r"工作|休息|节假|补班|值守日", text):
            columns[column] = ColumnHeading(Column.KIND)
        elif PHONE.fullmatch(text):
            columns[column] = ColumnHeading(Column.PHONE)
        else:
            columns[column] = (
                ColumnHeading(Column.STAND, people.pop(0)) if people else ColumnHeading(Column.NOTE)
            )
    return columns


def told(titles: Iterable[str], name: str) -> list[str]:
    """What says when a table is: its titles from the nearest, then the name of its sheet."""
    return [*titles, name]
