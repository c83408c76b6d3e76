"""Handlers own every conversation: a service is given values, and refuses by raising `Refused`."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import modules, parsed

ANSWERS = frozenset({"answer", "toast", "refuse", "settle_buttons"})  # of bot.services.outbox
# What answers, what answers for a conversation that broke off, and what makes a value of what was said.
SERVICES = ("outbox", "failed_update", "utterance")
ANSWERING = tuple(f"bot/services/{name}.py" for name in SERVICES)
# The one place where what was refused is answered.
CATCHING = ("handlers/routing.py",)


def _of(folder: str, but: tuple[str, ...]) -> list[str]:
    return [path for path in modules() if path.startswith(folder) and path not in but]


@pytest.mark.parametrize("path", _of("bot/services/", ANSWERING))
def test_a_service_answers_nobody(path: str) -> None:
    found = {name for name in _imported(path) if name == "Incoming"} | (_of_outbox(path) & ANSWERS)
    assert not found, f"{path}: {sorted(found)}: return what came of it or raise Refused; its handler answers"


@pytest.mark.parametrize("path", _of("bot/services/", ANSWERING))
def test_a_service_asks_nobody_what_was_just_said(path: str) -> None:
    asks = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute) and node.attr == "ask"]
    found = [node.lineno for node in asks if ast.unparse(node.value) == "questions"]
    assert not found, f"{path}:{found}: return what is in doubt; its handler asks"


@pytest.mark.parametrize("path", _of("handlers/", CATCHING))
def test_a_handler_refuses_by_raising(path: str) -> None:
    assert "refuse" not in _of_outbox(path), f"{path}: raise Refused(key, …); handlers.routing answers it"


def _imported(path: str) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            yield from (one.name for one in node.names)


def _of_outbox(path: str) -> set[str]:
    """What a module takes of the outbox."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "outbox":
            found.add(node.attr)
        elif isinstance(node, ast.ImportFrom) and node.module == "bot.services.outbox":
            found |= {one.name for one in node.names}
    return found
