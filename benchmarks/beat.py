"""The cost of a beat with 600,000 occurrences open and none of them due."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlmodel import col, insert, select, text

from benchmarks.figures import Figure
from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.clock import stopwatch
from bot.domain.time.days import Calendar
from bot.services import beat
from storage.database import Database
from storage.tables import Occurrence, Round, Unit
from storage.work import Work

OPEN = 600_000
BEATS = 50


def measure(folder: Path) -> Iterator[Figure]:
    database = opened(f"sqlite:///{folder / 'bench.db'}")
    founded(database, folder, 10)
    _fill(database)
    _beat(database)
    spent = [_beat(database) for _ in range(BEATS)]
    empty = [_nothing(database) for _ in range(BEATS)]
    database.close()
    figure, baseline = median(spent) * 1000, median(empty) * 1000
    yield Figure(
        f"a beat, {OPEN:,} occurrences open, none due",
        f"{figure:.2f} ms",
        f"empty transaction {baseline:.2f} ms",
        f"{figure / baseline:.1f}",
        "< 10 ms",
    )


def _fill(database: Database) -> None:
    with database.transaction() as session:
        round_ = session.exec(select(Round).order_by(col(Round.due_at))).first()
        assert round_ is not None
        ids = range(1_000_000, 1_000_000 + OPEN)
        session.execute(
            insert(Unit), [{"id": n, "bot_id": BOT_ID, "name": f"u{n}", "aliases": []} for n in ids]
        )
        later = NOW + timedelta(minutes=5)
        rows = [
            {
                "bot_id": BOT_ID,
                "round_id": round_.id,
                "unit_id": n,
                "due_at": round_.due_at,
                "next_action_at": later,
            }
            for n in ids
        ]
        session.execute(insert(Occurrence), rows)
    with database.transaction() as session:
        session.execute(text("ANALYZE"))


def _beat(database: Database) -> float:
    began = stopwatch()
    with database.transaction() as session:
        beat.tick(Work(session, BOT_ID, NOW - timedelta(minutes=20)), Calendar(), 6)
    return stopwatch() - began


def _nothing(database: Database) -> float:
    began = stopwatch()
    with database.transaction() as session:
        session.execute(text("SELECT 1"))
    return stopwatch() - began
