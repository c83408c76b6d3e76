"""The rows of a table, gathered into days. What is not understood becomes a doubt; nothing is dropped in silence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.domain.rota.sheet import titles
from bot.domain.rota.sheet.columns import Column, ColumnHeading, post_named
from bot.domain.rota.sheet.dates import ONE_DAY, Around, DaysRead, read_days, weekday_in
from bot.domain.rota.sheet.entries import (
    LEADER,
    STAFF,
    Doubt,
    Gathered,
    Hours,
    SheetEntry,
    SheetPerson,
    SheetStand,
)
from bot.domain.rota.sheet.hours import (
    SHIFTS,
    USUAL,
    hours_in,
    parted,
    round_the_clock,
    shift_of,
    without_hours,
)
from bot.domain.rota.sheet.people import DITTO, NOBODY, SPACES, Named, Words, names_in, nobody, phones_in
from bot.domain.rota.sheet.tables import FOOT, DutyTable

# A remark that may mean that somebody else stands there.
CHANGES = re.compile(
    r"调班|换班|串班|替班|替|代班|顶班|请假|改由|改为|由.{1,6}(?:值|带|接|代|顶|负责)|不值|取消|停|休|与.{2,4}(?:换|调)|"
    r"\d{1,2}\s*[:：点时]\s*\d{0,2}分?(?:以后|以前|之后|之前|后|前|起|开始|至|到|-|—|~)|[上下]半?[夜午].{0,4}(?:值|带|由)|轮换|暂定|待定"
)
FOOT_WORDS = re.compile(r"合计|总计|审核|制表|填表|批准|签发|分管领导签字|负责人签字")
SOON = timedelta(days=14)  # 「7号」 that is said now is of no other month
NEXT_DAY = ("", "次日", "第二天", "翌日", "次晨")
SLOT_TAIL = re.compile(r"[（()）\s：:、]+")


@dataclass
class Gather:
    """A table while its rows are gone through."""

    table: DutyTable
    words: Words
    hours: Mapping[str, Hours]
    around: Around
    found: Gathered = field(default_factory=Gathered)
    lone: list[str] = field(default_factory=list)  # rows not used, as they stand
    unsaid: dict[str, tuple[str, list[date]]] = field(default_factory=dict)  # parts of the day without hours
    above: dict[int, str] = field(default_factory=dict)  # what each column held in the row before

    @property
    def last(self) -> SheetEntry | None:
        return self.found.entries[-1] if self.found.entries else None


def gather(table: DutyTable, words: Words, hours: Mapping[str, Hours], around: Around) -> Gather:
    """The rows of a table as entries, in the order in which they stand."""
    state = Gather(table, words, hours, around)
    for row in range(table.first_row, table.view.height):
        _row(state, row)
    if state.lone:
        state.found.doubt("", "unused", text="；".join(state.lone))
    for name, (cell, days) in state.unsaid.items():
        state.found.doubts.append(hours_doubt(cell, name, days))
    _unused_columns(state)
    _blank_headings(state)
    return state


def _row(state: Gather, row: int) -> None:
    table = state.table
    if not any(table.view.text(row, column) for column in table.columns) and not _uncomputed(state, row):
        return
    column = table.of(Column.DATE)[0]
    said = table.view.text(row, column)
    read, slot = _day(state, row, column)
    if read is None:
        if (week := _week(state, row, said)) is not None:
            state.around = week
            return
        _without_day(state, row, column, said)
        return
    if state.last is None or state.last.origin != table.view.origin(row, column):
        state.found.entries.append(
            SheetEntry(read.days, read.said, table.view.name(row, column), table.view.origin(row, column))
        )
        _guessed(state, read)
    state.around = state.around.after(read.days[-1])
    _fill(state, row, slot)


def _week(state: Gather, row: int, said: str) -> Around | None:
    """A row with nothing but the days that those below it are of: 「第一周（12月7日—12月13日）」."""
    found = titles.span_in(said, state.around.near) if len(state.table.view.texts(row)) == 1 else None
    return replace(state.around, near=found[0], span=found, told=True) if found is not None else None


def _day(state: Gather, row: int, column: int) -> tuple[DaysRead | None, str]:
    """The days of a row, and the part of the day where their cell says one: 「12月5日夜班」."""
    value = state.table.view.value(row, column)
    if not isinstance(value, str):
        return read_days(value, state.around), ""
    if (ends := round_the_clock(value)) is not None:
        return _duty_day(*ends, state.around), ""
    text, slot = parted(value)
    return read_days(text, state.around), slot


def _duty_day(first: str, last: str, around: Around) -> DaysRead | None:
    """From one day to the same time of the next."""
    read = read_days(first, around)
    if read is None or len(read.days) > 1:
        return None
    after = read_days(last, around.after(read.days[0])) if last not in NEXT_DAY else None
    if last not in NEXT_DAY and (after is None or after.days != (read.days[0] + ONE_DAY,)):
        return None
    return read


def _guessed(state: Gather, read: DaysRead) -> None:
    if read.guessed and not any(doubt.key == "month" for doubt in state.found.doubts):
        assert state.last is not None
        state.found.doubt(state.last.cell, "month", read.days, day=read.days[0])


def _uncomputed(state: Gather, row: int) -> bool:
    return any(state.table.view.uncomputed(row, column) for column in state.table.columns)


def _without_day(state: Gather, row: int, column: int, said: str) -> None:
    """A row without a readable day: it goes on with the day above, or it is no row of duty at all."""
    view = state.table.view
    told = "　".join(dict.fromkeys(text for at in state.table.columns if (text := view.text(row, at))))
    people = _has_people(state, row)
    if _uncomputed(state, row):
        state.found.doubt(view.name(row, column), "formula", text=told)
    elif not said and people and state.last is not None:
        last = state.last
        _fill(state, row)
        state.found.doubt(view.name(row, column), "no_date", last.days, text=told, day=last.days[0])
    elif (
        people and said and not FOOT.match(said) and not FOOT_WORDS.search(said) and len(view.texts(row)) > 1
    ):
        state.found.doubt(view.name(row, column), "bad_date", text=told)
    else:
        state.lone.append(f"{view.name(row, column)} {told}")


def _has_people(state: Gather, row: int) -> bool:
    """Does anything stand where people do?"""
    view, table = state.table.view, state.table
    date_origin = view.origin(row, table.of(Column.DATE)[0])
    columns = table.of(Column.STAND, Column.PERSON, Column.UNKNOWN, Column.MARKS)
    return any(view.text(row, column) and view.origin(row, column) != date_origin for column in columns)


def hours_doubt(cell: str, shift: str, days: Sequence[date], post: str = "") -> Doubt:
    """Nothing says from when until when a shift is; the usual hours, where there are any, are proposed."""
    usual = USUAL.get(shift)
    values = {"post": post or shift, "hours": str(usual or "")}
    return Doubt(cell, "hours" if usual else "no_hours", values, tuple(days), post)


# -- one row ----------------------------------------------------------------------------------------------------------


def _fill(state: Gather, row: int, part: str = "") -> None:
    table, entry = state.table, state.last
    assert entry is not None
    slot = _slot(state, row, entry, part)
    for column in table.of(Column.STAND, Column.UNKNOWN):
        _cell(state, row, column, entry, slot)
    for column in table.of(Column.PERSON):
        heading = _row_post(state, row, entry)
        _cell(state, row, column, entry, slot, heading)
    for column in table.of(Column.MARKS):
        _mark(state, row, column, entry)
    entry.kind = entry.kind or _text(state, row, Column.KIND)
    _weekday(state, row, entry)
    note = _text(state, row, Column.NOTE)
    if note and note not in entry.notes:
        entry.notes.append(note)
        if CHANGES.search(note):
            cell = table.view.name(row, table.of(Column.NOTE)[0])
            state.found.doubt(cell, "note", entry.days, text=note, day=entry.days[0])


def _weekday(state: Gather, row: int, entry: SheetEntry) -> None:
    for column in state.table.of(Column.WEEKDAY):
        text = SPACES.sub("", state.table.view.text(row, column))
        entry.said = weekday_in(text, lone=True) if entry.said is None else entry.said


def _text(state: Gather, row: int, column: Column) -> str:
    return " ".join(text for at in state.table.of(column) if (text := state.table.view.text(row, at)))


@dataclass(frozen=True)
class _Slot:
    """Which part of the day a row is: a shift by name, its hours, or both."""

    name: str = ""
    hours: Hours | None = None
    unsaid: bool = False  # it has a name, and its hours stand elsewhere or nowhere


def _slot(state: Gather, row: int, entry: SheetEntry, part: str) -> _Slot:
    """「早班 8:00-16:00」; words that are neither are asked about. `part` is what the cell of the day says."""
    text = SPACES.sub("", part or _text(state, row, Column.SLOT))
    if not text:
        return _Slot()
    read = hours_in(text)
    name = SLOT_TAIL.sub("", without_hours(text))
    named = next((one for one in SHIFTS if one in (name, f"{name}班")), "")
    if name in ("全天", "24小时", "全日", "昼夜", "整天"):
        return _Slot()
    hours = read.hours if read else state.hours.get(named)
    if hours is None and named:
        cell, days = state.unsaid.setdefault(
            named, (state.table.view.name(row, state.table.of(Column.DATE)[0]), [])
        )
        days += entry.days
        hours = USUAL.get(named)
    if not named and read is None:
        cell = state.table.view.name(row, state.table.of(Column.SLOT)[0])
        state.found.doubt(cell, "slot", entry.days, text=text, day=entry.days[0])
    return _Slot(named, hours, unsaid=read is None)


def _row_post(state: Gather, row: int, entry: SheetEntry) -> ColumnHeading:
    """The post of a row that has one person."""
    view = state.table.view
    for at in state.table.of(Column.POST):
        text = SPACES.sub("", view.text(row, at))
        if not text:
            continue
        post = post_named(text)
        if post is None:
            state.found.doubt(view.name(row, at), "post", entry.days, text, post=text)
        return ColumnHeading(Column.STAND, post or text, state.hours.get(post or text))
    return ColumnHeading(Column.STAND, STAFF)


def _cell(
    state: Gather, row: int, column: int, entry: SheetEntry, slot: _Slot, heading: ColumnHeading | None = None
) -> None:
    """Whoever one cell names."""
    view, own = state.table.view, heading or state.table.columns[column]
    text, cell = view.text(row, column), view.name(row, column)
    if view.origin(row, column) == view.origin(row, state.table.of(Column.DATE)[0]):
        return
    if SPACES.sub("", text) in DITTO:
        text = state.above.get(column, "")
    state.above[column] = text
    post, hours = _post_of(own, slot)
    if view.uncomputed(row, column):
        state.found.doubt(cell, "formula", entry.days, post, text=cell)
    elif not text or nobody(text):
        # Where a post may be empty, a stroke in its place is no news.
        if own.column is not Column.UNKNOWN and (not text or post in (LEADER, STAFF) or shift_of(post)):
            entry.empty.setdefault(post, cell)
    else:
        names = _named(state, row, column, text) or [Named("", doubt=text)]
        _stands(state, entry, names, replace(own, post=post, hours=hours), cell)


def _post_of(heading: ColumnHeading, slot: _Slot) -> tuple[str, Hours | None]:
    """A row of the night shift gives its post that name, or those hours."""
    if slot.name and slot.unsaid and heading.post == STAFF:
        return slot.name, slot.hours
    return heading.post, heading.hours or slot.hours


def _named(state: Gather, row: int, column: int, text: str) -> list[Named]:
    """With the telephones of the columns beside, where there are as many."""
    names = names_in(text, state.words)
    view = state.table.view
    beside = [phone for at in state.table.phones_beside(column) for phone in phones_in(view.text(row, at))]
    if len(beside) != len(names):
        return names
    return [replace(named, phone=named.phone or phone) for named, phone in zip(names, beside, strict=True)]


def _stands(state: Gather, entry: SheetEntry, names: Sequence[Named], own: ColumnHeading, cell: str) -> None:
    for named in names:
        post = named.post or own.post
        if named.doubt:
            state.found.doubt(cell, "not_a_name", entry.days, own.post, text=named.doubt, day=entry.days[0])
            continue
        hours = named.hours or (own.hours if named.post in (None, own.post) else state.hours.get(post))
        person = SheetPerson(name=named.name, unit=named.unit, phone=named.phone)
        entry.stands.append(SheetStand(post, hours, person, cell))


def _mark(state: Gather, row: int, column: int, entry: SheetEntry) -> None:
    """「白」 in somebody's column."""
    view = state.table.view
    post = state.table.marks.get(SPACES.sub("", view.text(row, column)), "")
    if not post:
        return
    person = SheetPerson(name=state.table.columns[column].post)
    entry.stands.append(SheetStand(post, state.hours.get(post), person, view.name(row, column)))


def _blank_headings(state: Gather) -> None:
    """Names under a blank heading were taken for the post left of it, and that is asked about."""
    for column in state.table.of(Column.STAND):
        heading = state.table.columns[column]
        if not heading.sure:
            cell = state.table.view.name(0, column)
            days = tuple(day for entry in state.found.entries for day in entry.days)
            state.found.doubt(cell, "blank_heading", days, heading.post, post=heading.post)


def _unused_columns(state: Gather) -> None:
    """A heading nobody knows: its column is a post of its own where people stand in it, else it is not used."""
    for column in state.table.of(Column.UNKNOWN):
        heading = state.table.columns[column]
        stood = [
            entry for entry in state.found.entries if any(one.post == heading.post for one in entry.stands)
        ]
        doubts = [doubt for doubt in state.found.doubts if doubt.post == heading.post]
        cell = state.table.view.name(0, column)
        days = tuple(day for entry in stood for day in entry.days)
        if stood:
            state.found.doubt(cell, "post", days, heading.post, post=heading.post)
        elif doubts:
            for doubt in doubts:
                state.found.doubts.remove(doubt)
            state.found.doubt(cell, "unused_column", text=heading.post)


# -- a wall calendar and words ----------------------------------------------------------------------------------------


def gather_calendar(table: DutyTable, words: Words, hours: Mapping[str, Hours], around: Around) -> Gather:
    """Each number begins a day; what stands below it in its column is its people."""
    state = Gather(table, words, hours, around)
    for day, cell, origin, text in sorted(_calendar_days(state), key=lambda one: one[0]):
        entry = SheetEntry((day,), None, cell, origin)
        state.found.entries.append(entry)
        for line in text:
            _labelled(state, entry, line, cell)
    return state


def _calendar_days(state: Gather) -> Iterator[tuple[date, str, tuple[int, int], list[str]]]:
    view = state.table.view
    begun: dict[int, tuple[date, str, tuple[int, int], list[str]]] = {}
    around = state.around
    for row in range(state.table.first_row, view.height):
        for column in state.table.of(Column.DATE):
            text = view.text(row, column)
            first, _, rest = text.partition("\n")
            value = view.value(row, column) if not rest else first
            read = read_days(value, around) if text else None
            if read is not None:
                if column in begun:
                    yield begun.pop(column)
                around = around.after(read.days[0])
                begun[column] = (
                    read.days[0],
                    view.name(row, column),
                    view.origin(row, column),
                    rest.split("\n"),
                )
            elif text and column in begun:
                begun[column][3].extend(text.split("\n"))
            elif text:
                state.found.doubt(view.name(row, column), "bad_date", text=text)
    yield from begun.values()


LABELS = re.compile(
    r"(带班领导|带班人员|带班|值班领导|值班人员|值班员|值班长|值班|值守人员|备班人员|备班|备勤|司机|驾驶员|主班|副班|"
    r"白班|夜班|早班|中班|晚班)\s*[:：]?\s*"
)


def _labelled(state: Gather, entry: SheetEntry, line: str, cell: str) -> None:
    """「带班：张伟，值班：刘洋、孙丽」; names without a label stand staff."""
    parts = LABELS.split(line)
    if parts[0].strip(" ，,；;。："):
        _stands(
            state,
            entry,
            names_in(parts[0].strip(" ，,；;。："), state.words),
            ColumnHeading(Column.STAND, STAFF),
            cell,
        )
    for label, text in zip(parts[1::2], parts[2::2], strict=True):
        post = post_named(label) or label
        heading = ColumnHeading(Column.STAND, post, state.hours.get(post))
        plain = text.strip(" ，,；;。.\u3000")
        if plain and plain not in NOBODY:
            _stands(state, entry, names_in(plain, state.words), heading, cell)


DATED = re.compile(
    r"\s*((?:(?:20\d{2}[年./-])?\d{1,2}[月./-]\d{1,2}[日号]?|\d{1,2}[日号])(?:\s*[（(][^）)]*[）)])?(?:\s*(?:星期|周)[一二三四五六日天])?)\s*[:：,，]?\s*(.*)"
)


def gather_lines(table: DutyTable, words: Words, hours: Mapping[str, Hours], around: Around) -> Gather:
    """A line a day: 「12月7日（周一）带班：张伟，值班：刘洋、孙丽」."""
    state = Gather(table, words, hours, around)
    for row in range(table.view.height):
        line = " ".join(table.view.texts(row))
        found = DATED.fullmatch(line)
        read = read_days(found[1], state.around) if found else None
        if found is None or read is None or not LABELS.search(found[2]):
            state.lone.append(line)
            continue
        entry = SheetEntry(read.days, read.said, table.view.name(row, 0), table.view.origin(row, 0))
        state.found.entries.append(entry)
        if not timedelta() <= read.days[0] - state.around.near <= SOON:
            _guessed(state, read)
        state.around = state.around.after(read.days[-1])
        _labelled(state, entry, found[2], entry.cell)
    if state.lone:
        state.found.doubt("", "unused", text="；".join(state.lone))
    return state


def speaks(line: str) -> bool:
    """Is this a line of such a roster?"""
    found = DATED.fullmatch(line)
    return found is not None and LABELS.search(found[2]) is not None
