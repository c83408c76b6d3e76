"""The modules and definitions of the product, read from their text."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOTS = ("bot", "handlers", "storage")
# The sandbox stands in for somebody else's server, and the platform's wire types have the names of its API.
FOREIGN = ("bot/sandbox/", "bot/platforms/telegram/update_model.py", "storage/migrations/versions/")


@cache
def modules() -> tuple[str, ...]:
    """The paths of all modules, as "bot/services/outbox.py"."""
    found = (path.relative_to(ROOT).as_posix() for root in ROOTS for path in (ROOT / root).rglob("*.py"))
    return tuple(sorted(path for path in found if not path.startswith("storage/migrations/versions/")))


def stems(folder: str) -> set[str]:
    """The words that `ls` of a folder shows: its modules and packages."""
    there = ROOT / folder
    files = {path.stem for path in there.glob("*.py")} - {"__init__"}
    return files | {path.parent.name for path in there.glob("*/__init__.py")}


@cache
def parsed(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text())


def definitions(kind: type[ast.ClassDef] | type[ast.FunctionDef]) -> Iterator[tuple[str, str]]:
    """(name, path) of each public definition at the top of one of our own modules."""
    for path in modules():
        if not path.startswith(FOREIGN):
            for node in parsed(path).body:
                if isinstance(node, kind) and not node.name.startswith("_"):
                    yield node.name, path
