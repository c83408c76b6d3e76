"""What a document names is there: a page that leads astray is worse than none."""

import re
from pathlib import Path

import pytest

from tests.house.documents import ARCHITECTURE, PAGES, cells, is_there, names_in, paths_in, text_of
from tests.house.tree import ROOT, stems


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_is_there(page: Path) -> None:
    lost = [
        path
        for path in sorted(paths_in(page))
        if not any((ROOT / f"{path}{ending}").exists() for ending in ("", ".py"))
        and not (path.startswith("docs/adr/") and list(ROOT.glob(f"{path}*")))
    ]
    assert not lost, f"{page.name} names what is not there: {lost}"


def test_every_function_of_the_trips_is_there() -> None:
    lost = [name for name in sorted(names_in(ARCHITECTURE)) if not is_there(name)]
    assert not lost, f"docs/architecture.md names what is not there: {lost}"


# -- the table of topics ---------------------------------------------------------------------------------------------

TOPICS = "## One topic word on every floor"
FLOORS = (
    "bot/config",
    "bot/domain",
    "storage/tables",
    "storage/queries",
    "bot/services",
    "handlers",
    "bot/phrases",
)


@pytest.mark.parametrize("floor", FLOORS)
def test_every_room_of_the_table_is_there(floor: str) -> None:
    for row in cells(ARCHITECTURE, TOPICS):
        for room in _rooms(row[floor]):
            assert any((ROOT / floor / f"{room}{ending}").exists() for ending in ("", ".py")), (
                f"docs/architecture.md: {floor} has no {room}"
            )


@pytest.mark.parametrize(
    "floor", ["storage/tables", "storage/queries", "bot/services", "handlers", "bot/phrases"]
)
def test_every_room_stands_in_the_table(floor: str) -> None:
    told = {room.split("/")[0] for row in cells(ARCHITECTURE, TOPICS) for room in _rooms(row[floor])}
    missing = stems(floor) - told
    assert not missing, f"docs/architecture.md, {TOPICS.strip('# ')!r}: {floor}: name {sorted(missing)}"


def _rooms(cell: str) -> list[str]:
    return [] if cell == "–" else [room.strip("`/") for room in cell.split()]


# -- decisions -------------------------------------------------------------------------------------------------------

DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_what_was_overtaken_says_by_what(page: Path) -> None:
    text = text_of(page)
    title, *lines = text.splitlines()
    assert title.startswith(f"# {int(page.stem[:4])}. "), (
        f"{page.name}: the title bears the number of the file"
    )
    status = next((line for line in lines if line.startswith("Status: ")), None)
    if status is None:
        return
    assert lines[1] == status, f"{page.name}: the status stands below the title"
    for number in status.removeprefix("Status: superseded by ").rstrip(".").split(", "):
        assert list(page.parent.glob(f"{int(number):04}-*.md")), f"{page.name}: there is no {number}"
    assert len(text) < 1200, f"{page.name}: what was overtaken is kept short; git has the rest"


def test_no_two_decisions_bear_one_number() -> None:
    numbers = [page.stem[:4] for page in DECISIONS]
    assert len(set(numbers)) == len(numbers), "give the newer one the next free number"


# -- other names -----------------------------------------------------------------------------------------------------


def test_the_page_on_reading_names_every_module_of_it() -> None:
    told = text_of(ROOT / "docs" / "reading.md")
    missing = [name for name in sorted(stems("bot/domain/reading") - {"opencc"}) if f"`{name}`" not in told]
    assert not missing, f"docs/reading.md says nothing of {missing}"


def test_every_proof_is_there() -> None:
    """The threat model names the tests that hold it."""
    there = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    lost = set(re.findall(r"`(test_\w+)`", text_of(ROOT / "docs" / "threat-model.md"))) - there
    assert not lost, f"docs/threat-model.md names what is not there: {sorted(lost)}"


# -- attacks that worked ---------------------------------------------------------------------------------------------

THREATS = ROOT / "docs" / "threat-model.md"
ATTACKS = "## Attacks that worked"


@pytest.mark.parametrize("row", cells(THREATS, ATTACKS), ids=lambda row: row["#"])
def test_every_attack_names_tests_that_are_there(row: dict[str, str]) -> None:
    """`test_privacy.test_a_number_…`: a file of tests and a function in it."""
    named = re.findall(r"`(test_\w+)\.(test_\w+)`", row["tests"])
    assert named, f"docs/threat-model.md: {row['attack']}: no test"
    lost = [f"{file}.{function}" for file, function in named if function not in _tests_in(file)]
    assert not lost, f"docs/threat-model.md names what is not there: {lost}"


def _tests_in(file: str) -> set[str]:
    return {
        name
        for path in (ROOT / "tests").rglob(f"{file}.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", text_of(path), re.MULTILINE)
    }
