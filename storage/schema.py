"""Brings a database to the schema this version knows, and says plainly when that cannot be.

Alembic is loaded only where there is something to migrate: it would be a tenth of an idle bot's memory.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
MIGRATING = -1  # the advisory lock of migrations; bots have positive ids


class NewerDatabaseError(Exception):
    """The database was written by a newer version of the program."""


class EmptyDatabaseError(Exception):
    """The database has never held the tables of this program."""


def revisions() -> list[str]:
    """All revisions this program knows, oldest first. Their files are named by them."""
    return sorted(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def revision_of(database: Database) -> str | None:
    """The revision a database is at; None for one that was never migrated. Changes nothing."""
    with database.looking() as session:
        return _revision(session.connection())


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def migrate(database: Database, to: str | None = None) -> str | None:
    """Runs all missing migrations in one transaction, up to the revision `to` or the newest.

    Returns the revision the database was at before; None for one that was never migrated.

    Raises `NewerDatabaseError` where the database knows a revision that this program does not.
    """
    before = revision_of(database)
    if before == revisions()[-1]:
        return before
    from alembic import command  # noqa: PLC0415  (see above)

    with database.engine.begin() as connection:
        if connection.dialect.name == "postgresql":  # several processes may start at once
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (MIGRATING,))
        refuse_newer(_revision(connection))
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, to or "head")
    return before


def refuse_newer(revision: str | None) -> None:
    """Raises `NewerDatabaseError` for a revision this program does not know."""
    if revision is not None and revision not in revisions():
        raise NewerDatabaseError(revision)


def alembic_config() -> "Config":
    from alembic.config import Config  # noqa: PLC0415  (see above)

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
