"""The rosters: nothing wrong in silence, and 95 cells in 100 read without a doubt."""

from collections.abc import Mapping
from datetime import date

import pytest

from bot.domain.listings.reading import is_list
from bot.domain.rota.sheet import KnownPeople, SheetReading, pasted, read_sheets
from bot.domain.rota.sheet.entries import NAMED_POSTS
from bot.domain.time.days import Calendar
from bot.inputs.workbook import read_workbook
from tests.inputs.rosters.all import ROSTERS
from tests.inputs.rosters.score import Cell, Expected, Score, expected, score

ENOUGH = 0.95
# What an expectation file calls the doubts of the reader.
KINDS = {
    "date": {"bad_date", "formula"},
    "cell": {"not_a_name"},
    "empty": {"no_leader", "no_staff"},
    "table": {"other_table"},
}


def reading_of(name: str) -> SheetReading:
    roster = ROSTERS[name]()
    grids = read_workbook(roster.content) if roster.name else [pasted(roster.content.decode())]
    return read_sheets(grids, KnownPeople(roster.today), Calendar(), roster.name)


def cells_of(reading: SheetReading) -> Mapping[Cell, frozenset[str]]:
    return {
        (day.day, NAMED_POSTS.get(one.post, one.post), str(one.hours or "-")): frozenset(
            person.label for person in one.people
        )
        for day in reading.days
        for one in day.posts
    }


def scored(want: Expected, reading: SheetReading) -> Score:
    stored = {shown: post for post, shown in NAMED_POSTS.items()}

    def covered(day: date, post: str) -> bool:
        return any(doubt.about(day, stored.get(post, post)) for doubt in reading.doubts)

    return score(want, cells_of(reading), covered)


@pytest.mark.parametrize("name", [name for name in ROSTERS if ROSTERS[name]().name])
def test_no_roster_is_taken_for_a_list_of_people(name: str) -> None:
    assert not is_list(read_workbook(ROSTERS[name]().content))


@pytest.mark.parametrize("name", ROSTERS)
def test_nothing_is_wrong_in_silence_nor_asked_without_need(name: str) -> None:
    want, reading = expected(name), reading_of(name)
    found = scored(want, reading)
    assert found.wrong == []
    assert found.needless == []
    said = {doubt.key for doubt in reading.doubts}
    assert [kind for kind in want.kinds if not KINDS.get(kind, {kind}) & said] == []
    # Whoever is new is told in one line, and no date or number is among them.
    assert all(not any(mark.isdigit() for mark in name) for name in reading.new)


def test_the_figures_of_all() -> None:
    scores = {name: scored(expected(name), reading_of(name)) for name in ROSTERS}
    cells = sum(one.cells for one in scores.values())
    read = sum(one.read for one in scores.values())
    asked = sum(one.asked for one in scores.values())
    for name, one in scores.items():
        print(f"{name}: {one.read} read, {one.asked} asked, {len(one.wrong)} wrong in silence")
    print(
        f"{cells} cells: {read} read ({read / cells:.1%}), {asked} asked, {cells - read - asked} wrong in silence"
    )
    assert read / cells >= ENOUGH
