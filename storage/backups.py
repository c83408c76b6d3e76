"""Backups: a consistent copy of everything in one SQLite file, whatever database it comes from, while the bot runs."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import update
from sqlmodel import col, select

from storage.connections import file_of
from storage.database import Database
from storage.schema import EmptyDatabaseError, migrate, refuse_newer, revision_of, revisions
from storage.tables import Outbox, OutboxState, Unit
from storage.transfer import move

Told = Callable[[str, int], None]


class FileThereError(Exception):
    """A backup never writes over a file."""


class OlderDatabaseError(Exception):
    """Rows can only be copied from tables as this version knows them; carries the revision."""


class NotABackupError(Exception):
    """The file is damaged, or something else; carries what the database library says."""


def back_up(source: Database, file: Path, told: Told) -> None:
    """Writes a backup of `source` to `file`, readable by its owner alone; writers go on meanwhile.

    Nothing stands under the name `file` before the copy is whole. Raises `FileThereError`,
    `storage.schema.NewerDatabaseError`, `storage.schema.EmptyDatabaseError` and, on PostgreSQL,
    `OlderDatabaseError`; `source` is never changed.
    """
    if file.exists():
        raise FileThereError(str(file))
    unfinished = file.with_name(f"{file.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    revision = revision_of(source)
    refuse_newer(revision)
    if revision is None:  # whoever relies on a backup must learn now that it would hold nothing
        raise EmptyDatabaseError
    try:
        unfinished.touch(mode=0o600)
        if (original := file_of(source.url)) is not None:
            _copy_file(original, unfinished)
        elif revision == revisions()[-1]:
            _copy_rows(source, unfinished, told)
        else:
            raise OlderDatabaseError(revision)
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _copy_file(source: Path, file: Path) -> None:
    # In WAL mode this reads one state and lets writers go on.
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("VACUUM INTO ?", (str(file),))


def _copy_rows(source: Database, file: Path, told: Told) -> None:
    target = Database(f"sqlite:///{file}")
    try:
        migrate(target)
        move(source, target, told)
    finally:
        target.close()
        _single_file(file)


def _single_file(file: Path) -> None:
    """Takes what stands in the write-ahead log into the file itself."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def opened(file: Path) -> Iterator[Database]:
    """A copy of the backup, whole, in the schema of this version, with nothing left to be sent: it would be old news.

    Raises `NotABackupError` or `storage.schema.NewerDatabaseError`.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "backup.db"
        shutil.copy(file, copy)
        _check(copy)
        with closing(Database(f"sqlite:///{copy}")) as source:
            migrate(source)
            with source.transaction() as session:
                waiting = col(Outbox.state).in_((OutboxState.QUEUED, OutboxState.SENDING))
                session.execute(
                    update(Outbox).where(waiting).values(state=OutboxState.DROPPED, error="restored")
                )
            yield source


def bots_in(backup: Database) -> list[int]:
    """The ids of the bots whose units it holds, in order."""
    with backup.looking() as session:
        return sorted(session.exec(select(Unit.bot_id).distinct()).all())


def _check(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file)) as connection:
            [(verdict,)] = connection.execute("PRAGMA integrity_check").fetchall()[:1]
            connection.execute("SELECT version_num FROM alembic_version")
    except sqlite3.DatabaseError as error:
        raise NotABackupError(str(error)) from error
    if verdict != "ok":
        raise NotABackupError(verdict)
