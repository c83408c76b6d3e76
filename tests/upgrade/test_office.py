"""What admins had arranged with a93fae0 goes on as before: drafts, lists, requests to join, modes, changed units.

The fixture and what is expected of it were made by that program itself (`a93fae0/make.py`). What differs by intention
stands in `changed_a93fae0.json` (`record.py` writes it).
"""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from tests.databases import Databases

from . import phones, program
from .fixture import OFFICE
from .program import Program

CASES = {case["name"]: case for case in OFFICE.manifest["cases"]}


@pytest.fixture(scope="module")
def manifest(databases: Databases) -> dict[str, Any]:
    return phones.of(OFFICE.manifest, databases)


@pytest.fixture(scope="module")
def restarted(databases: Databases) -> Iterator[Program]:
    url = OFFICE.load(databases)
    program.upgrade(url)
    with closing(Program(url, OFFICE.manifest["bot"])) as made:
        yield made


@pytest.mark.parametrize("name", CASES)
def test_what_was_left_is_pressed_and_answered(
    restarted: Program, manifest: dict[str, Any], name: str
) -> None:
    with restarted.undone():
        found = phones.act(restarted, manifest, CASES[name])
    assert found == OFFICE.changed["cases"].get(name, OFFICE.expected["cases"][name])


def test_modes_and_substitutions_begin_and_requests_are_called_to_mind(
    restarted: Program, manifest: dict[str, Any]
) -> None:
    with restarted.undone():
        told = phones.go_on(restarted, manifest)
    assert told == OFFICE.changed["goes_on"].get("all", OFFICE.expected["goes_on"])


def test_its_rows_are_taken_over(restarted: Program) -> None:
    assert len(restarted.rows("SELECT id FROM joinrequest")) == 3
    assert {action for (action,) in restarted.rows("SELECT action FROM settingsedit")} == {"apply"}


def test_every_button_that_is_pressed_is_there() -> None:
    found = {**OFFICE.expected["cases"], **OFFICE.changed["cases"]}
    assert [name for name, steps in found.items() if "missing" in steps[-1]] == []
    assert found.keys() == CASES.keys()
    stale = [name for name, now in OFFICE.changed["cases"].items() if now == OFFICE.expected["cases"][name]]
    assert stale == []
