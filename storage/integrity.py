"""Is a database whole, and does it take what is written? Looked at without changing anything."""

from datetime import UTC, datetime

from sqlalchemy import text

from storage.connections import file_of
from storage.database import Database
from storage.tables import Lease


def quick_check(database: Database) -> str:
    """Empty where nothing is wrong, else what SQLite says is. PostgreSQL looks after that itself."""
    if file_of(database.url) is None:
        return ""
    with database.looking() as session:
        verdict = str(session.connection().execute(text("PRAGMA quick_check")).scalar())
    return "" if verdict == "ok" else verdict


def try_writing(database: Database) -> None:
    """Writes a row and takes it back. Raises `sqlalchemy.exc.DatabaseError` where that cannot be."""
    with database.looking() as session:
        session.add(Lease(name="doctor", holder="doctor", expires_at=datetime.min.replace(tzinfo=UTC)))
        session.flush()
        session.rollback()
