"""The schema: built by migrations alone, the same as the tables say, and never taken backwards."""

from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import storage.tables
from storage.database import Database
from storage.schema import NewerDatabaseError, alembic_config, migrate, revisions
from tests.databases import Databases

assert storage.tables


@pytest.fixture
def database(databases: Databases) -> Database:
    return Database(databases.new())


def test_migrations_build_exactly_the_tables(database: Database) -> None:
    migrate(database)
    with database.engine.begin() as connection:
        context = MigrationContext.configure(connection)
        apart = compare_metadata(context, SQLModel.metadata)
        assert not apart, f"{apart}: a migration in storage/migrations/versions"
    database.close()


def test_a_newer_database_is_left_alone(database: Database) -> None:
    migrate(database)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError):
        migrate(database)
    database.close()


def test_sqlite_is_set_to_lose_nothing(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/deep/new/town.db")
    # As the program has it from the pool; elsewhere tests spare the disk (`tests.databases.spare_disk`).
    with closing(database.engine.raw_connection()) as connection:
        cursor = connection.cursor()
        for setting, wanted in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
            cursor.execute(f"PRAGMA {setting}")
            assert cursor.fetchone() == (wanted,)
    database.close()


def test_revisions_are_known_by_their_files() -> None:
    scripts = list(ScriptDirectory.from_config(alembic_config()).walk_revisions())
    assert revisions() == [script.revision for script in reversed(scripts)]
