"""What the documents name: paths of the repository, functions, floors."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT, modules, parsed

CONTRIBUTING = ROOT / "CONTRIBUTING.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
PAGES = (CONTRIBUTING, ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))

TOP = ("bot", "handlers", "storage", "tests", "docs", "benchmarks")
PATH = re.compile(rf"(?<![\w/.<>-])(?:{'|'.join(TOP)})/[\w./-]*\w")
# `services.reports.filing.file`, as docs/architecture.md writes it: without the `bot.` in front.
NAME = re.compile(r"`((?:bot\.)?[a-z_]+(?:\.\w+)+)`")
FILE = re.compile(r"\.(?:py|md|toml|lock|tsv|xlsx|db)$")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def paths_in(page: Path) -> set[str]:
    return set(PATH.findall(text_of(page)))


def names_in(page: Path) -> set[str]:
    return {name for name in NAME.findall(text_of(page)) if not FILE.search(name)}


def picture(page: Path, what: str) -> list[str]:
    """The lines of the fenced block of a page that is marked with `what`."""
    found = re.search(rf"^```{what}\n(.*?)^```$", text_of(page), re.MULTILINE | re.DOTALL)
    assert found, f"{page.name} has no block ```{what}"
    return [line for line in found[1].splitlines() if line.strip()]


def is_there(name: str) -> bool:
    """Is there a module, or something in a module, of this dotted name?"""
    parts = name.split(".")
    roots = parts if parts[0] in ("bot", "handlers", "storage") else ["bot", *parts]
    for length in range(len(roots), 0, -1):
        for path in ("/".join(roots[:length]) + ".py", "/".join(roots[:length]) + "/__init__.py"):
            if path in modules():
                return _holds(path, roots[length:])
    return False


def _holds(path: str, inside: list[str]) -> bool:
    body: list[ast.stmt] = parsed(path).body
    for name in inside:
        found = _defined(body).get(name)
        if found is None:
            return False
        body = found
    return True


def _defined(body: list[ast.stmt]) -> dict[str, list[ast.stmt]]:
    """What stands in a module or class, by name; with what stands in that, where it is a class."""
    found: dict[str, list[ast.stmt]] = {}
    for node in body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = node.body
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found[node.name] = []
        elif isinstance(node, ast.Assign):
            found |= {one.id: [] for one in node.targets if isinstance(one, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = []
    return found


@cache
def cells(page: Path, heading: str) -> tuple[dict[str, str], ...]:
    """The rows of the table below a heading, by the names of its columns."""
    lines = text_of(page).split(f"{heading}\n", 1)[1].splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("|"))
    table = []
    for line in lines[first:]:
        if not line.startswith("|"):
            break
        table.append([cell.strip() for cell in line.strip("|").split("|")])
    columns, _, *rows = table
    return tuple(dict(zip(columns, row, strict=True)) for row in rows)
