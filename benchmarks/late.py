"""A thousand units become late at once: deciding and queueing their reminders, in one beat."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlmodel import func, select

from benchmarks.figures import Figure
from benchmarks.servers import urls
from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.clock import stopwatch
from bot.domain.time.days import Calendar
from bot.services import beat
from storage.database import Database
from storage.tables import Audit, Outbox
from storage.work import Work

UNITS = 1000
RUNS = 3  # days: in each of them all units are late again
STEPS = '[[schedules.steps]]\nat = "+10m"\nto = ["role:reporter"]\n'
TEN_PAST = NOW + timedelta(minutes=40)  # due at nine, half an hour from NOW


def measure(folder: Path) -> Iterator[Figure]:
    for kind in ("sqlite", "postgresql"):
        with urls(kind, folder) as url:
            database = opened(url)
            try:
                founded(database, folder, UNITS, STEPS)
                runs = [(_plain(database), _late(database, timedelta(days=day))) for day in range(RUNS)]
                _all_queued(database)
            finally:
                database.close()
        plain, ours = median(plain for plain, _ in runs), median(ours for _, ours in runs)
        yield Figure(
            f"reminders for {UNITS:,} units late at once, decided and queued, {kind}",
            f"{ours:.2f} s",
            f"as many plain rows in one transaction {plain:.2f} s",
            f"{ours / plain:.1f}",
            "< 1 s",
        )


def _plain(database: Database) -> float:
    began = stopwatch()
    with database.transaction() as session:
        for number in range(UNITS):
            session.add(Audit(bot_id=BOT_ID + 1, at=NOW, actor="bench", action=f"row {number}"))
            session.flush()
    return stopwatch() - began


def _late(database: Database, later: timedelta) -> float:
    with database.transaction() as session:  # all that comes before, so that only lateness is measured
        beat.tick(Work(session, BOT_ID, TEN_PAST + later - timedelta(minutes=1)), Calendar(), 6)
    began = stopwatch()
    with database.transaction() as session:
        beat.tick(Work(session, BOT_ID, TEN_PAST + later), Calendar(), 6)
    return stopwatch() - began


def _all_queued(database: Database) -> None:
    with database.transaction() as session:
        query = select(func.count()).where(Outbox.kind == "reminder")
        assert session.exec(query).one() == UNITS * RUNS
