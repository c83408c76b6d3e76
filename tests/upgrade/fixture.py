"""The databases that older programs have left, each in the folder of its commit; see `make.py` there."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from tests.databases import Databases, SqliteFiles

from . import program

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Left:
    """What the program of a commit has left, what it made of that itself, and what today's does otherwise by intention.

    `changed` is written by `tests/upgrade/record.py`.
    """

    commit: str
    changed_file: str

    @cached_property
    def manifest(self) -> dict[str, Any]:
        return self._read(f"{self.commit}/manifest.json")

    @cached_property
    def expected(self) -> dict[str, Any]:
        return self._read(f"{self.commit}/expectations.json")

    @cached_property
    def changed(self) -> dict[str, Any]:
        return self._read(self.changed_file)

    def write_changed(self, changed: dict[str, Any]) -> None:
        text = json.dumps(changed, ensure_ascii=False, indent=1)
        (HERE / self.changed_file).write_text(f"{text}\n", encoding="utf-8")

    def _read(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((HERE / name).read_text(encoding="utf-8"))
        return found

    def load(self, databases: Databases) -> str:
        """A new database with all that the old program has left; returns its URL."""
        url = databases.new()
        if isinstance(databases, SqliteFiles):
            with closing(sqlite3.connect(make_url(url).database or "")) as database:
                database.executescript((HERE / self.commit / "sqlite.sql").read_text(encoding="utf-8"))
        else:
            program.upgrade(url, to=self.manifest["revision"])
            _copy(url, HERE / self.commit / "postgresql.sql")
        return url


TOWN = Left("a485868", "changed.json")  # reports, incidents, rota, leave, musters, plans
OFFICE = Left("a93fae0", "changed_a93fae0.json")  # what admins arrange in the chat
MANIFEST, EXPECTED = TOWN.manifest, TOWN.expected


def _copy(url: str, rows_file: Path) -> None:
    """Rows in the order of their tables' names, so nothing is checked before all are in."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    lines = rows_file.read_text(encoding="utf-8").split("\n")
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
