"""A month's table from a real database."""

from datetime import timedelta
from pathlib import Path

from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.reports.matrix import Mark
from bot.domain.terms import Punctuality, ReportState
from storage.queries.matrix import matrix
from storage.tables import Occurrence
from storage.work import Work
from tests.databases import Databases


def test_units_stand_under_the_rounds_of_the_span(databases: Databases, tmp_path: Path) -> None:
    database = opened(databases.migrated())
    founded(database, tmp_path, 3)
    with database.transaction() as session:
        first = session.exec(
            select(Occurrence).order_by(col(Occurrence.due_at), col(Occurrence.unit_id))
        ).all()[0]
        first.state, first.punctuality = ReportState.MATTER, Punctuality.LATE
        session.flush()
        work = Work(session, BOT_ID, NOW)
        found = matrix(work, NOW, NOW + timedelta(days=2))
        assert [column.due_at for column in found.columns] == [
            NOW + timedelta(minutes=30),
            NOW + timedelta(days=1, minutes=30),
        ]
        assert found.rows[first.unit_id] == [Mark.MATTER_LATE, Mark.AWAITED]
        assert len(found.rows) == 3
        assert set(matrix(work, NOW, NOW + timedelta(days=2), only=[first.unit_id]).rows) == {first.unit_id}
        assert matrix(Work(session, BOT_ID + 1, NOW), NOW, NOW + timedelta(days=2)).rows == {}
    database.close()
