"""The database that the program of a485868 has left, as it stands in `a485868/`; see `a485868/make.py`."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from tests.databases import Databases, SqliteFiles

from . import program

HERE = Path(__file__).parent / "a485868"
MANIFEST: dict[str, Any] = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
EXPECTED: dict[str, Any] = json.loads((HERE / "expectations.json").read_text(encoding="utf-8"))
# What the program of today is meant to do otherwise than that one; written by `tests/upgrade/record.py`.
CHANGED: dict[str, Any] = json.loads((HERE.parent / "changed.json").read_text(encoding="utf-8"))


def load(databases: Databases) -> str:
    """A new database with all that the old program has left; returns its URL."""
    url = databases.new()
    if isinstance(databases, SqliteFiles):
        with closing(sqlite3.connect(make_url(url).database or "")) as database:
            database.executescript((HERE / "sqlite.sql").read_text(encoding="utf-8"))
    else:
        program.upgrade(url, to=MANIFEST["revision"])
        _copy(url)
    return url


def _copy(url: str) -> None:
    """Rows in the order of their tables' names, so nothing is checked before all are in."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    lines = (HERE / "postgresql.sql").read_text(encoding="utf-8").split("\n")
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for statement, rows in _statements(lines):
            if not rows:
                cursor.execute(statement.encode())
                continue
            with cursor.copy(statement.encode()) as copy:
                copy.write("".join(f"{row}\n" for row in rows))


def _statements(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each with the rows that follow it."""
    rest = iter(lines)
    for line in rest:
        if line.startswith("COPY "):
            yield line.rstrip(";"), list(iter(rest.__next__, "\\."))
        elif line:
            yield line, []
