"""Days of duty from a sheet, each checked against the calendar, the people known and its neighbours."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise

from bot.domain.rota.sheet.dates import weekday_in
from bot.domain.rota.sheet.entries import Doubt, KnownPeople, SheetEntry, SheetReading
from bot.domain.rota.sheet.gathering import gather
from bot.domain.rota.sheet.grid import Grid
from bot.domain.terms import DAY_KIND_NAMES, DutyPost
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import WEEKDAYS

ENOUGH_DAYS = 3  # before that nothing can be said of how many usually stand together
ONE_DAY = timedelta(days=1)


def read_sheet(grid: Grid, known: KnownPeople, calendar: Calendar) -> SheetReading:
    """Reads a duty sheet. A day that has passed, and a day's second appearance, are doubts and not taken."""
    found = gather(grid, known)
    doubts = list(found.doubts)
    taken: dict[date, SheetEntry] = {}
    for entry in found.entries:
        if entry.read.day in taken:
            values = {"day": entry.read.day, "first": taken[entry.read.day].cell, "names": _all(entry)}
            doubts.append(Doubt(entry.cell, "twice", values))
        elif entry.read.day < known.today:
            doubts.append(Doubt(entry.cell, "past", {"day": entry.read.day}))
        else:
            taken[entry.read.day] = entry
    entries = [taken[day] for day in sorted(taken)]
    usual = _usual_staff(entries)
    for entry in entries:
        doubts += _day_doubts(entry, calendar)
        doubts += _people_doubts(entry, known, usual)
    doubts += _gaps(entries)
    return SheetReading(tuple(entry.day() for entry in entries), tuple(doubts))


def _day_doubts(entry: SheetEntry, calendar: Calendar) -> Iterator[Doubt]:
    """The weekday and the kind of day that the sheet says, against the calendar."""
    day = entry.read.day
    for said in (entry.read.said, weekday_in(entry.weekday)):
        if said is not None and said != day.weekday():
            values = {"day": day, "is": WEEKDAYS[day.weekday()], "said": WEEKDAYS[said]}
            yield Doubt(entry.cell, "weekday", values)
            break
    kind = DAY_KIND_NAMES[calendar.kind(day)]
    if entry.kind and calendar.knows(day.year) and kind[0] not in entry.kind:
        yield Doubt(entry.cell, "kind", {"day": day, "is": kind, "said": entry.kind})


def _people_doubts(entry: SheetEntry, known: KnownPeople, usual: int | None) -> Iterator[Doubt]:
    day, leaders, staff = entry.read.day, entry.names(DutyPost.LEADER), entry.names(DutyPost.STAFF)
    if len(leaders) > 1:
        yield Doubt(entry.cell_of(leaders), "two_leaders", {"day": day, "names": "、".join(leaders)})
    if staff and usual is not None and len(staff) != usual:
        yield Doubt(entry.cell_of(staff), "unusual", {"day": day, "names": "、".join(staff), "usual": usual})
    if not leaders:
        yield Doubt(entry.cell, "no_leader", {"day": day})
    if not staff:
        yield Doubt(entry.cell, "no_staff", {"day": day})
    for name, cell in entry.twice.items():
        yield Doubt(cell, "both_posts", {"day": day, "name": name})
    for name in entry.people:
        yield from _name_doubts(entry, name, known)


def _name_doubts(entry: SheetEntry, name: str, known: KnownPeople) -> Iterator[Doubt]:
    if name not in known.phones:
        close = get_close_matches(name, list(known.phones), n=1, cutoff=0.5)
        key = "unknown_close" if close else "unknown"
        yield Doubt(entry.cells[name], key, {"name": name, "close": close[0] if close else ""})
        return
    told, kept = entry.phones.get(name, ""), known.phones[name]
    if told and kept and told != kept:
        yield Doubt(entry.cells[name], "phone", {"name": name, "told": told, "kept": kept})


def _usual_staff(entries: list[SheetEntry]) -> int | None:
    """How many staff stand together on most days; None where most days do not agree."""
    counts = Counter(len(staff) for entry in entries if (staff := entry.names(DutyPost.STAFF)))
    total = sum(counts.values())
    number, days = counts.most_common(1)[0] if counts else (0, 0)
    return number if total >= ENOUGH_DAYS and 2 * days > total else None


def _gaps(entries: list[SheetEntry]) -> Iterator[Doubt]:
    for before, after in pairwise(entries):
        day, last = before.read.day + ONE_DAY, after.read.day - ONE_DAY
        if day <= last:
            yield Doubt(after.cell, "gap" if day == last else "gap_span", {"day": day, "last": last})


def _all(entry: SheetEntry) -> str:
    return "、".join(entry.people)
