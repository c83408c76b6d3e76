"""What is odd about the days of a sheet: against the calendar, the people known, and the other days."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from bot.domain.rota.sheet.entries import (
    LEADER,
    NAMED_POSTS,
    STAFF,
    Doubt,
    KnownPeople,
    SheetDay,
    SheetEntry,
    SheetPerson,
)
from bot.domain.terms import DAY_KIND_NAMES
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import WEEKDAYS

ENOUGH_DAYS = 5  # before that nothing can be said of how many usually stand together
LONG_NAME = 3
ONE_DAY = timedelta(days=1)


def day_doubts(entry: SheetEntry, calendar: Calendar) -> Iterator[Doubt]:
    """The weekday and the kind of day that the sheet says, against the calendar."""
    day = entry.days[0]
    if entry.said is not None and entry.said != day.weekday():
        values = {"day": day, "is": WEEKDAYS[day.weekday()], "said": WEEKDAYS[entry.said]}
        yield Doubt(entry.cell, "weekday", values, entry.days)
    kind = DAY_KIND_NAMES[calendar.kind(day)]
    if entry.kind and calendar.knows(day.year) and kind[0] not in entry.kind:
        yield Doubt(entry.cell, "kind", {"day": day, "is": kind, "said": entry.kind}, (day,))


def people_doubts(days: Sequence[SheetDay], taken: Mapping[date, SheetEntry]) -> Iterator[Doubt]:
    """Posts without anybody, a number of people that is odd, and one person at two posts."""
    kept = list(dict.fromkeys(post for day in days for post in (LEADER, STAFF) if day.people(post)))
    usual = {post: _usual(days, post) for post in kept}
    for day in days:
        entry = taken[day.day]
        for post, cell in entry.empty.items():
            if not day.people(post):
                key = {LEADER: "no_leader", STAFF: "no_staff"}.get(post, "no_post")
                yield Doubt(cell, key, {"day": day.day, "post": post}, (day.day,), post)
        for post in kept:
            names = day.of(post)
            if names and usual[post] is not None and len(names) != usual[post]:
                key = "two_leaders" if post == LEADER and len(names) > 1 else "unusual"
                values = {
                    "day": day.day,
                    "names": "、".join(names),
                    "usual": usual[post],
                    "post": NAMED_POSTS[post],
                }
                yield Doubt(_cell(entry, post), key, values, (day.day,), post)
        yield from _twice(day, entry)


def _cell(entry: SheetEntry, post: str) -> str:
    return next((stand.cell for stand in entry.stands if stand.post == post), entry.cell)


def _usual(days: Sequence[SheetDay], post: str) -> int | None:
    """How many stand together on all days but one; None where that is not so."""
    counts = Counter(len(names) for day in days if (names := day.of(post)))
    number, often = counts.most_common(1)[0]
    total = sum(counts.values())
    return number if total >= ENOUGH_DAYS and often == total - 1 else None


def _twice(day: SheetDay, entry: SheetEntry) -> Iterator[Doubt]:
    """One person at two posts at one time."""
    for first, second in combinations(day.posts, 2):
        if first.post == second.post or (first.hours and second.hours and first.hours != second.hours):
            continue
        for person in first.people:
            if person in second.people:
                cell = next(
                    one.cell for one in entry.stands if one.post == second.post and one.person == person
                )
                yield Doubt(
                    cell, "both_posts", {"day": day.day, "name": person.label}, (day.day,), second.post
                )


# -- names -----------------------------------------------------------------------------------------------------------


def name_doubts(entries: Sequence[SheetEntry], known: KnownPeople) -> Iterator[Doubt]:
    """A name nearly known, one of two namesakes, a telephone other than the known one."""
    said: dict[str, set[str]] = {}
    for entry in entries:
        for stand in entry.stands:
            if stand.person.unit:
                said.setdefault(stand.person.name, set()).add(stand.person.unit)
    for entry in entries:
        for stand in entry.stands:
            yield from _name_doubt(entry, stand.post, stand.cell, stand.person, known, said)


def _name_doubt(
    entry: SheetEntry,
    post: str,
    cell: str,
    person: SheetPerson,
    known: KnownPeople,
    said: Mapping[str, set[str]],
) -> Iterator[Doubt]:
    units = sorted(known.units.get(person.name, frozenset()) | said.get(person.name, set()))
    if not person.unit and len(units) > 1:
        values = {"name": person.name, "units": "、".join(units), "day": entry.days[0]}
        yield Doubt(cell, "namesake", values, entry.days, post)
    if person.name not in known.phones:
        if close := _close(person.name, known):
            yield Doubt(cell, "unknown_close", {"name": person.name, "close": close}, entry.days, post)
        return
    told, kept = person.phone, known.phones[person.name]
    if told and kept and told != kept and len(units) < 2:
        yield Doubt(cell, "phone", {"name": person.name, "told": told, "kept": kept})


def _close(name: str, known: KnownPeople) -> str | None:
    """Somebody known whose name is this but for one character."""
    if len(name) < LONG_NAME:
        return None
    return next(
        (
            other
            for other in sorted(known.phones)
            if len(other) == len(name)
            and sum(a != b for a, b in zip(name, other, strict=True)) == 1
            and name[0] == other[0]
        ),
        None,
    )


def strangers(days: Sequence[SheetDay], known: KnownPeople) -> tuple[str, ...]:
    """Whoever is not known by name, in the order in which they stand."""
    people = (person for day in days for one in day.posts for person in one.people)
    new = (one for one in people if one.name not in known.phones and one.label not in known.phones)
    return tuple(dict.fromkeys(person.label for person in new))


def gaps(days: Sequence[SheetDay]) -> Iterator[Doubt]:
    for before, after in pairwise(days):
        day, last = before.day + ONE_DAY, after.day - ONE_DAY
        if day <= last:
            yield Doubt(after.cell, "gap" if day == last else "gap_span", {"day": day, "last": last})
