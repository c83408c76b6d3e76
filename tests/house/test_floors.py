"""The floors as they are drawn are the floors that `make check` holds."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.documents import ARCHITECTURE, CONTRIBUTING, picture
from tests.house.tree import ROOT, modules, parsed, stems

CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"][
    "importlinter"
]["contracts"]


def layers(container: str | None) -> list[set[str]]:
    """Those of the one contract of layers within `container`; without any: of the floors across the three roots."""
    wanted = [container] if container else None
    (contract,) = (one for one in CONTRACTS if one["type"] == "layers" and one.get("containers") == wanted)
    return [{name.strip().strip("()") for name in layer.split("|")} for layer in contract["layers"]]


def drawn(page: Path, what: str, known: set[str]) -> list[set[str]]:
    """What each line of a picture names at its beginning; what follows, says what it is."""
    lines = []
    for line in picture(page, what):
        words = [word.replace("/", ".") for word in line.split("   ")[0].split()]
        strange = [word for word in words if word not in known]
        assert not strange, f"{page.name}: {strange} stands on no floor in pyproject.toml: {line}"
        lines.append(set(words))
    return lines


@pytest.mark.parametrize("page", [CONTRIBUTING, ARCHITECTURE], ids=lambda page: page.name)
def test_the_picture_shows_the_floors_of_the_contract(page: Path) -> None:
    _compare(page, "floors", layers(None))


def test_the_terraces_of_the_services_are_those_of_the_contract() -> None:
    _compare(ARCHITECTURE, "services", layers("bot.services"))


def _compare(page: Path, what: str, floors: list[set[str]]) -> None:
    lines = drawn(page, what, set().union(*floors))
    for line, floor in zip(lines, floors, strict=False):
        assert line == floor, f"{page.name}, the {what}: {sorted(line)}, in pyproject.toml {sorted(floor)}"
    assert len(lines) == len(floors), (
        f"{page.name}, the {what}: {len(lines)} lines, in pyproject.toml {len(floors)}"
    )


def test_whatever_is_in_bot_stands_on_a_floor() -> None:
    """The contract of all floors cannot be exhaustive, as it has no container."""
    there = {f"bot.{name}" for name in stems("bot")} | {"handlers", "storage"}
    missing = there - set().union(*layers(None))
    assert not missing, f"{missing}: give it a line in the first contract of pyproject.toml"


@pytest.mark.parametrize("container", ["bot", "handlers", "storage", "bot.services"])
def test_the_contract_of_a_root_is_exhaustive(container: str) -> None:
    (contract,) = (one for one in CONTRACTS if one.get("containers") == [container])
    assert contract["exhaustive"] is True
    assert "ignore_imports" not in contract


# What is started by its name, or waits for its users (papers).
STARTED = frozenset(
    {"bot.__main__", "bot.sandbox.__main__", "storage.migrations.env", "storage.queries.matrix"}
)


def test_no_module_stands_apart() -> None:
    """Whatever is written for a conversation, a beat or a command is brought in by what hands on to it."""
    names = {path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in modules()}
    used = {one for name, path in names.items() for one in _brought_in(path) if one != name}
    apart = {name for name, path in names.items() if not path.endswith("__init__.py")} - used - STARTED
    assert not apart, (
        f"{sorted(apart)}: nobody uses it; a handler has its line in handlers/routing.py or buttons.py"
    )


def _brought_in(path: str) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value  # a command of the terminal is loaded by its name


def test_circles_are_looked_for_everywhere() -> None:
    (contract,) = (one for one in CONTRACTS if one["type"] == "acyclic_siblings")
    assert set(contract["ancestors"]) == {path.split("/")[0] for path in modules()}
