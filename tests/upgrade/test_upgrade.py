"""What a485868 has left goes on as before: its buttons, its questions, its messages, its incident, its draft.

The fixture and what is expected of it were made by that program itself (`a485868/make.py`). What differs
by intention stands in `changed.json` (`record.py` writes it, and is run after a change that people are meant to see).
"""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from tests.databases import Databases

from . import play, program
from .fixture import EXPECTED, MANIFEST, TOWN
from .program import Program

CHANGED = TOWN.changed
CASES = {case["name"]: case for case in (*MANIFEST["presses"], *MANIFEST["answers"])}


@pytest.fixture(scope="session")
def upgraded(databases: Databases) -> str:
    url = TOWN.load(databases)
    program.upgrade(url)
    return url


@pytest.fixture(scope="session")
def restarted(databases: Databases, upgraded: str) -> Iterator[Program]:
    """The program on what the old one has left; nothing is sent yet."""
    with closing(Program(databases.copy(upgraded), MANIFEST["bot"], play.sheet())) as made:
        yield made


@pytest.fixture(scope="session")
def going_on(databases: Databases, upgraded: str) -> Iterator[Program]:
    """The program after it has sent what the old one has left."""
    with closing(Program(databases.copy(upgraded), MANIFEST["bot"], play.sheet())) as made:
        play.send_queued(made, MANIFEST)
        yield made


@pytest.fixture(scope="session")
def sent(restarted: Program) -> dict[str, Any]:
    with restarted.undone():
        return play.send_queued(restarted, MANIFEST)


@pytest.fixture(scope="session")
def undisturbed(going_on: Program) -> dict[str, Any]:
    with going_on.undone():
        return play.act(going_on, MANIFEST, {})


@pytest.mark.parametrize("name", CASES)
def test_a_button_or_an_answer(going_on: Program, undisturbed: dict[str, Any], name: str) -> None:
    with going_on.undone():
        found = play.act(going_on, MANIFEST, CASES[name])
    assert play.difference(found, undisturbed) == CHANGED["cases"].get(name, EXPECTED["cases"][name])


@pytest.mark.parametrize("kind", MANIFEST["kinds"])
def test_a_queued_message(sent: dict[str, Any], kind: str) -> None:
    numbers = [str(number) for number in MANIFEST["queued"][kind]]
    expected = {**EXPECTED["queued"]["sent"], **CHANGED["sent"]}
    assert [sent["sent"][number] for number in numbers] == [expected[number] for number in numbers]


def test_what_follows_from_queued_messages(sent: dict[str, Any]) -> None:
    assert sent["followed"] == CHANGED["followed"].get("all", EXPECTED["queued"]["followed"])


def test_where_nobody_does_anything(undisturbed: dict[str, Any]) -> None:
    assert undisturbed == {**EXPECTED["undisturbed"], **CHANGED["undisturbed"]}


@pytest.mark.parametrize("name", EXPECTED["walks"])
def test_incidents_and_plans_are_walked_on(going_on: Program, name: str) -> None:
    expected = EXPECTED["walks"][name]
    with going_on.undone():
        assert play.walk(going_on, MANIFEST, expected["from"]) == CHANGED["walks"].get(name, expected["told"])


# -- there is one of everything ------------------------------------------------------------------------------------


def test_every_button_is_pressed() -> None:
    assert {case["action"] for case in CASES.values() if "action" in case} >= set(MANIFEST["actions"])
    assert set(program.actions()) >= set(MANIFEST["actions"])


def test_every_kind_of_question_is_answered() -> None:
    assert {case["kind"] for case in MANIFEST["answers"]} >= set(MANIFEST["question_kinds"])
    assert set(program.question_kinds()) >= set(MANIFEST["question_kinds"])


def test_a_message_of_every_kind_is_sent(sent: dict[str, Any]) -> None:
    arrived = {int(number) for number, message in sent["sent"].items() if message is not None}
    for queued in (MANIFEST["queued"], MANIFEST["queued_payloads"]):
        assert [what for what, numbers in queued.items() if not arrived & set(numbers)] == []
    assert set(MANIFEST["queued"]) >= set(MANIFEST["kinds"])
    assert set(MANIFEST["queued_payloads"]) >= set(MANIFEST["payloads"])


def test_every_case_has_its_expectation() -> None:
    assert CASES.keys() == EXPECTED["cases"].keys() >= CHANGED["cases"].keys()
    assert not [name for name, now in CHANGED["cases"].items() if now == EXPECTED["cases"][name]]
