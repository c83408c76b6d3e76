"""The databases that are measured: files of SQLite, and a PostgreSQL server from a wheel."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.databases import PostgresqlServer


@contextmanager
def urls(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a new database of this kind; `folder` is where files go."""
    if kind == "sqlite":
        folder.mkdir(exist_ok=True)
        yield f"sqlite:///{folder / 'bench.db'}"
        return
    server = PostgresqlServer(durable=True)
    try:
        yield server.new()
    finally:
        server.close()
