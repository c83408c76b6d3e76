"""Days of duty from the sheets of a workbook, each checked against the calendar, the known and its neighbours."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.rota.sheet import titles
from bot.domain.rota.sheet.checks import day_doubts, gaps, name_doubts, people_doubts, strangers
from bot.domain.rota.sheet.dates import Around
from bot.domain.rota.sheet.entries import (
    Doubt,
    Hours,
    KnownPeople,
    OtherTable,
    SheetDay,
    SheetEntry,
    SheetReading,
)
from bot.domain.rota.sheet.grid import Grid, View, shown
from bot.domain.rota.sheet.hours import USUAL, named_hours, shift_of
from bot.domain.rota.sheet.people import Named, Words, group_key, names_in
from bot.domain.rota.sheet.rows import Gather, gather, gather_calendar, gather_lines, hours_doubt, speaks
from bot.domain.rota.sheet.tables import MARKS, DutyTable, find_tables, legend, told
from bot.domain.time.days import Calendar

UNNAMED_SHEET = re.compile(r"(?:sheet|工作表|表)\d*", re.IGNORECASE)
GROUP_LINE = re.compile(
    r"\s*(第?(?:[一二三四五六七八九十\d]+|[甲乙丙丁A-D])[组班])\s*(?:成员|人员)?\s*[:：]\s*(.+)"
)
MOST_TITLE = 30


def read_sheets(
    grids: Sequence[Grid], known: KnownPeople, calendar: Calendar, name: str = ""
) -> SheetReading:
    """Reads the sheets of a workbook whose file is called `name`.

    The tables that are of one rota are read as one; a table of another duty, or one that says other people for the same
    days, is apart. A day that has passed, and a day's second appearance, are doubts and not taken.
    """
    parts = [part for grid in grids if not grid.hidden for part in _parts(grid, known, name)]
    doubts = [doubt for grid in grids for doubt in _left_out(grid)]
    if not any(part.entries for part in parts):
        first = [doubt for part in parts for doubt in part.doubts]
        return SheetReading((), _ordered([*(first or [Doubt("", "no_table")]), *doubts]))
    rotas = _by_rota([part for part in parts if part.entries])
    with_days = {part.sheet for part in parts if part.entries}
    doubts += [
        Doubt("", "ignored_sheet", {"title": part.sheet}) for part in parts if part.sheet not in with_days
    ]
    main = _reading(rotas[0], known, calendar)
    others = []
    for rota in rotas[1:]:
        read = _reading(rota, known, calendar)
        others.append(OtherTable(rota[0].title, read.days, read.doubts, read.new))
        span = {"first": read.days[0].day, "last": read.days[-1].day} if read.days else {}
        if span:
            doubts.append(Doubt(rota[0].entries[0].cell, "other_table", {"title": rota[0].title, **span}))
    title = rotas[0][0].title
    return SheetReading(main.days, _ordered([*main.doubts, *doubts]), main.new, tuple(others), title)


@dataclass(frozen=True)
class _Part:
    """One table of one sheet."""

    title: str
    sheet: str
    entries: tuple[SheetEntry, ...]
    doubts: tuple[Doubt, ...]


def _left_out(grid: Grid) -> Iterator[Doubt]:
    if grid.hidden:
        yield Doubt("", "hidden_sheets", {"title": grid.name})
        return
    told_rows = [
        row
        for row in sorted(grid.hidden_rows)
        if row < len(grid.rows) and any(v is not None for v in grid.rows[row])
    ]
    told_columns = [
        column
        for column in sorted(grid.hidden_columns)
        if any(column < len(row) and row[column] is not None for row in grid.rows)
    ]
    if told_rows or told_columns:
        yield Doubt("", "hidden", {"rows": len(told_rows), "columns": len(told_columns), "title": grid.name})


def _parts(grid: Grid, known: KnownPeople, name: str) -> list[_Part]:
    """The tables of a sheet, each gathered."""
    view = shown(grid)
    hours = {**known.hours, **_legend(view)}
    lines = [" ".join(view.texts(row)) for row in range(view.height)]
    marks = {**MARKS, **{mark: post for line in lines for mark, post in legend(line).items()}}
    near = titles.around([*lines[:3], grid.name, name], known.today)
    words = Words(frozenset(known.phones), _groups(lines, frozenset(known.phones)))
    sheet = "" if UNNAMED_SHEET.fullmatch(grid.name) else grid.name
    if any(speaks(line) for line in lines) and not _headed(view, hours, near):
        state = gather_lines(DutyTable(view, {}, 0), words, hours, near)
        return [_part(state, sheet, ())]
    tables = find_tables(view, hours, near, marks)
    if not tables:
        return [_Part(sheet, grid.name, (), (Doubt("", "no_table"),))]
    parts = []
    for table in tables:
        said = [table.own_title, *told(table.titles, grid.name), *lines[:3], name]
        own = titles.around(said, known.today)
        state = (gather_calendar if table.calendar else gather)(table, words, hours, own)
        parts.append(_part(state, sheet, table.titles))
    return parts


def _headed(view: View, hours: Mapping[str, Hours], near: Around) -> bool:
    return any(table.headed for table in find_tables(view, hours, near))


def _part(state: Gather, sheet: str, above: Sequence[str]) -> _Part:
    title = next((text for text in above if text), "")[:MOST_TITLE]
    found = state.found
    return _Part(
        title or sheet,
        sheet,
        tuple(found.entries),
        (*found.doubts, *_unsaid_hours(found.entries, state.hours)),
    )


def _unsaid_hours(entries: Sequence[SheetEntry], hours: Mapping[str, Hours]) -> Iterator[Doubt]:
    """Day and night without hours are proposed the usual ones, and asked about once for each."""
    asked: dict[str, tuple[str, list[date]]] = {}
    for entry in entries:
        for at, stand in enumerate(entry.stands):
            shift = shift_of(stand.post)
            if stand.hours is None and shift:
                entry.stands[at] = replace(stand, hours=hours.get(shift, USUAL.get(shift)))
                if shift not in hours:
                    cell, days = asked.setdefault(stand.post, (stand.cell, []))
                    days += entry.days
    for post, (cell, days) in asked.items():
        yield hours_doubt(cell, shift_of(post), days, post)


def _legend(view: View) -> dict[str, Hours]:
    """What the notes of a sheet say of the hours of its shifts."""
    texts = [" ".join(view.texts(row)) for row in range(view.height)]
    return {name: hours for text in texts for name, hours in named_hours(text).items()}


def _groups(lines: Iterable[str], known: frozenset[str]) -> dict[str, tuple[Named, ...]]:
    """「第一组：刘洋、孙丽」, wherever it stands."""
    found: dict[str, tuple[Named, ...]] = {}
    for line in lines:
        if (match := GROUP_LINE.fullmatch(line)) and (key := group_key(match[1])):
            names = tuple(names_in(match[2], Words(known)))
            if names and not any(named.doubt for named in names):
                found[key] = names
    return found


# -- which tables are of one rota --------------------------------------------------------------------------------


def _by_rota(parts: Sequence[_Part]) -> list[list[_Part]]:
    """The first table's rota first."""
    rotas: list[list[_Part]] = []
    for part in parts:
        own = next((rota for rota in rotas if all(_one_rota(part, other) for other in rota)), None)
        if own is None:
            rotas.append([part])
        else:
            own.append(part)
    return rotas


def _one_rota(part: _Part, other: _Part) -> bool:
    """Two tables go together unless their titles name different duties, or both say who stands on one day."""
    if titles.duty(part.title + part.sheet) != titles.duty(other.title + other.sheet):
        return False
    a, b = titles.subject(part.title), titles.subject(other.title)
    if a and b and a != b:
        return False
    return not (_days(part) & _days(other)) or (
        part.sheet == other.sheet and part.title == other.title and not _stood(part, other)
    )


def _stood(part: _Part, other: _Part) -> bool:
    """Do both have somebody at one post of one day?"""
    return bool(_posts(part) & _posts(other))


def _days(part: _Part) -> set[date]:
    return {day for entry in part.entries for day in entry.days}


def _posts(part: _Part) -> set[tuple[date, str]]:
    return {(day, post) for entry in part.entries for day in entry.days for post, _ in entry.posts()}


# -- one rota ----------------------------------------------------------------------------------------------------


def _reading(parts: Sequence[_Part], known: KnownPeople, calendar: Calendar) -> SheetReading:
    doubts = [doubt for part in parts for doubt in part.doubts]
    taken: dict[date, SheetEntry] = {}
    for entry in (entry for part in parts for entry in part.entries):
        for day in entry.days:
            if day in taken:
                _second(taken[day], entry, day, doubts)
            elif day < known.today:
                doubts.append(Doubt(entry.cell, "past", {"day": day}, (day,)))
            else:
                taken[day] = entry
    entries = list(dict.fromkeys(id(entry) for entry in taken.values()))
    by_id = {id(entry): entry for entry in taken.values()}
    kept = [by_id[number] for number in entries]
    for entry in kept:
        doubts += day_doubts(entry, calendar)
    names = list(name_doubts(kept, known))
    _leave_out(kept, [doubt for doubt in names if doubt.key == "namesake"])
    days = [taken[day].day(day) for day in sorted(taken)]
    doubts += people_doubts(days, taken)
    doubts += names
    doubts += gaps(days)
    return SheetReading(tuple(days), _ordered(doubts), strangers(days, known))


def _leave_out(entries: Sequence[SheetEntry], doubts: Sequence[Doubt]) -> None:
    """Of two namesakes neither stands where the sheet does not say which."""
    unsaid = {(doubt.cell, doubt.values["name"]) for doubt in doubts}
    for entry in entries:
        entry.stands = [
            stand
            for stand in entry.stands
            if stand.person.unit or (stand.cell, stand.person.name) not in unsaid
        ]


def _second(first: SheetEntry, entry: SheetEntry, day: date, doubts: list[Doubt]) -> None:
    """A day that comes again: other posts and hours of it go with it, other people at one post are asked about."""
    there, here = first.posts(), entry.posts()
    if first.days == entry.days and all(there[key] == here[key] for key in there.keys() & here.keys()):
        first.stands += entry.stands
        first.notes += [note for note in entry.notes if note not in first.notes]
        first.empty.update(entry.empty)
        return
    names = "、".join(dict.fromkeys(stand.person.label for stand in entry.stands))
    doubts.append(Doubt(entry.cell, "twice", {"day": day, "first": first.cell, "names": names}, (day,)))


def _ordered(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Those that change who stands first, else as they stand; each once."""
    seen: list[Doubt] = []
    for doubt in doubts:
        if doubt not in seen:
            seen.append(doubt)
    return tuple(sorted(seen, key=lambda doubt: not doubt.grave))


__all__ = ["SheetDay", "read_sheets"]
