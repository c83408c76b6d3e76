"""Services decide, `storage/queries` asks: no query is written, and nothing read ahead is touched, anywhere above."""

import ast
from collections.abc import Iterator

from tests.house.tree import modules, parsed

ABOVE = ("bot/services/", "handlers/")
LIBRARIES = ("sqlmodel", "sqlalchemy")
# Rows by their keys are asked of a session everywhere: `get`, `get_one`.
QUERYING = frozenset(["exec", "execute", "scalar", "scalars", "query"])


def test_no_query_is_written_above_storage() -> None:
    wrong = [
        f"{path}:{line}: {what} belongs in a function of storage/queries/<topic>.py"
        for path in modules()
        if path.startswith(ABOVE)
        for line, what in [*_imported(path), *_asked(path)]
    ]
    assert not wrong, "\n".join(wrong)


def test_what_was_read_ahead_is_asked_for_in_queries_only() -> None:
    wrong = [
        f"{path}:{node.lineno}: `{ast.unparse(node)}` is for functions of storage/queries, e.g. `stored_due.look`"
        for path in modules()
        if path.startswith(ABOVE)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr == "ahead"
    ]
    assert not wrong, "\n".join(wrong)


def _imported(path: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in LIBRARIES:
            yield node.lineno, f"`{', '.join(name.name for name in node.names)}` of {node.module}"
        elif isinstance(node, ast.Import):
            yield from (
                (node.lineno, name.name) for name in node.names if name.name.split(".")[0] in LIBRARIES
            )


def _asked(path: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and _is_session(node.value) and node.attr in QUERYING:
            yield node.lineno, f"`{ast.unparse(node)}`"


def _is_session(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "session"
