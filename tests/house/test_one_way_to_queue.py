"""A message is queued in one way: a service says its kind, and nobody else says in which lane it goes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import bot
import handlers
import storage
from bot.services import outbox
from bot.services.reports import reminders
from storage.queries import outbox as stored_outbox

STORING = {"queue", "queue_all", "Letter"}  # of storage.queries.outbox
# A thousand reminders at once are stored together.
ALLOWED = {(outbox.__name__, "queue"), (reminders.__name__, "queue_all"), (reminders.__name__, "Letter")}


def test_nothing_else_puts_messages_into_the_outbox() -> None:
    assert set(_uses()) == ALLOWED


def _uses() -> Iterator[tuple[str, str]]:
    for package in (bot, handlers, storage):
        root = Path(str(package.__file__)).parent
        for path in root.rglob("*.py"):
            module = ".".join(path.relative_to(root.parent).with_suffix("").parts)
            if module != stored_outbox.__name__:
                for name in _from_storage(ast.parse(path.read_text("utf-8"))):
                    yield module, name


def _from_storage(tree: ast.AST) -> Iterator[str]:
    """What a module takes of it, be it by the name of the module or by that of a function."""
    package, _, name = stored_outbox.__name__.rpartition(".")
    known: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == package:
            known |= {one.asname or one.name for one in node.names if one.name == name}
        elif isinstance(node, ast.ImportFrom) and node.module == stored_outbox.__name__:
            yield from (one.name for one in node.names if one.name in STORING)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in STORING and ast.unparse(node.value) in known:
            yield node.attr
