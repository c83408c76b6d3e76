"""Services decide and write, or raise `Refused`; only handlers and beats say something to somebody in answer."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import modules, parsed

# What knows the message: it is made into what services are given, or answered where nothing could be made of it.
GIVEN_MESSAGES = ("bot/services/outbox.py", "bot/services/utterance.py", "bot/services/failed_update.py")
# Still take the message and answer it themselves.
TO_DO = (
    *("bot/services/leave/cover.py", "bot/services/leave/requests.py"),
    *("bot/services/muster/answers.py", "bot/services/plans/runs.py", "bot/services/rota/handover.py"),
)
# Still refuse by themselves, without raising.
HANDLERS_TO_DO = (
    *("handlers/chats.py", "handlers/members.py", "handlers/muster.py", "handlers/plans.py"),
    *("handlers/rota.py", "handlers/swaps.py"),
)
ANSWERS = frozenset({"answer", "toast", "refuse", "settle_buttons"})
SERVICES = [
    path for path in modules() if path.startswith("bot/services/") and path not in (*GIVEN_MESSAGES, *TO_DO)
]
HANDLERS = [path for path in modules() if path.startswith("handlers/") and path not in HANDLERS_TO_DO]


@pytest.mark.parametrize("path", SERVICES)
def test_services_answer_nobody(path: str) -> None:
    found = {"Incoming", "Talk"} & set(_imported(path)) | ANSWERS & set(_asked_of_outbox(path))
    assert not found, f"{path}: {sorted(found)}: return what came of it, or raise Refused"


@pytest.mark.parametrize("path", HANDLERS)
def test_handlers_refuse_by_raising(path: str) -> None:
    """Only the routing answers what was raised."""
    assert path == "handlers/routing.py" or "refuse" not in set(_asked_of_outbox(path)), path


def _imported(path: str) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            yield from (one.name for one in node.names)


def _asked_of_outbox(path: str) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "outbox":
            yield node.attr
