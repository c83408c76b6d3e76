"""A topic's queries bear the word of its services, so they are imported as `stored_<topic>`."""

import ast

from tests.house.tree import modules, parsed, stems


def test_queries_are_called_stored() -> None:
    queries = stems("storage/queries")
    wrong = [
        f"{path}:{node.lineno}: from storage.queries import {name.name} as stored_{name.name}"
        for path in modules()
        if not path.startswith("storage/queries/")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module == "storage.queries"
        for name in node.names
        if name.name in queries and name.asname != f"stored_{name.name}"
    ]
    assert not wrong, wrong
