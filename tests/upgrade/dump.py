"""Writes what stands in a database into a folder, as `fixture.load` reads it; for whoever makes a fixture."""

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from tests.databases import Databases, SqliteFiles


def write(databases: Databases, url: str, folder: Path) -> None:
    if isinstance(databases, SqliteFiles):
        name, lines = "sqlite.sql", _sqlite(url)
    else:
        name, lines = "postgresql.sql", _postgresql(url)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _sqlite(url: str) -> list[str]:
    with closing(sqlite3.connect(make_url(url).database or "")) as database:
        return [*database.iterdump()]


def _postgresql(url: str) -> list[str]:
    """The rows as COPY gives them. Their schema is what the migrations make, up to the newest of that version."""
    lines = []
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        for (table,) in names.fetchall():
            if table != "alembic_version":
                lines += _rows(connection, table)
        numbers = (
            "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE last_value > 0 ORDER BY 1"
        )
        lines += [f"SELECT setval('{name}', {last});" for name, last in connection.execute(numbers)]
    return lines


def _rows(connection: psycopg.Connection, table: str) -> list[str]:
    cursor = connection.execute(f'SELECT * FROM "{table}" LIMIT 0'.encode())
    columns = ", ".join(f'"{column.name}"' for column in cursor.description or ())
    query = f'COPY (SELECT {columns} FROM "{table}" ORDER BY 1, 2) TO STDOUT'
    with connection.cursor().copy(query.encode()) as copy:
        found = b"".join(bytes(part) for part in copy).decode().splitlines()
    return [f'COPY "{table}" ({columns}) FROM stdin;', *found, "\\."] if found else []
