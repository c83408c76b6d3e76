"""Reports accepted a second: update JSON in, committed to the disk; against plain one-row commits of the same run.

On SQLite `synchronous=FULL`; on PostgreSQL `fsync` and `synchronous_commit` are on, as a server has them by default.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from sqlmodel import text

from benchmarks.figures import Figure
from benchmarks.servers import urls
from benchmarks.town import BOT_ID, NOW, TOKEN, founded, opened
from benchmarks.updates import said
from bot.clock import FollowedClock, stopwatch
from bot.platforms.telegram import TelegramBot
from bot.runtime.intake import Intake
from handlers.context import Settings
from storage.database import Database
from storage.session import Session
from storage.tables import Audit

REPORTS = 1000  # in each of the runs
RUNS = 5
TOGETHER = 100  # as many updates as one poll brings
SAFE = ("fsync", "synchronous_commit")


def measure(folder: Path) -> Iterator[Figure]:
    for kind in ("sqlite", "postgresql"):
        with urls(kind, folder) as url:
            database = opened(url)
            try:
                yield _compared(kind, database, folder)
            finally:
                database.close()


def _compared(kind: str, database: Database, folder: Path) -> Figure:
    _is_safe(database)
    founded(database, folder, REPORTS * RUNS)
    runs = [
        (asyncio.run(_plain(database)), asyncio.run(_reports(database, number))) for number in range(RUNS)
    ]
    return Figure(
        f"reports accepted a second, {kind}",
        f"{median(ours for _, ours in runs):,.0f}/s",
        f"one-row commits {median(plain for plain, _ in runs):,.0f}/s",
        f"{median(ours / plain for plain, ours in runs):.2f}",
        "≥ 1.0",
    )


def _is_safe(database: Database) -> None:
    if database.url.get_backend_name() == "postgresql":
        with database.transaction() as session:
            assert all(session.execute(text(f"SHOW {name}")).scalar_one() == "on" for name in SAFE)


async def _plain(database: Database) -> float:
    """Rows of one table, each in a transaction of its own, through the same connection and thread."""

    def insert(session: Session) -> None:
        session.add(Audit(bot_id=BOT_ID + 1, at=NOW, actor="bench", action="row"))

    began = stopwatch()
    for _ in range(REPORTS):
        await database.run(insert)
    return REPORTS / (stopwatch() - began)


async def _reports(database: Database, run: int) -> float:
    bot = TelegramBot(TOKEN, "http://127.0.0.1:9")
    intake = Intake(database, FollowedClock(NOW), bot, Settings("bench_bot", 72))
    raws = [said(number, "今日平安") for number in range(run * REPORTS, (run + 1) * REPORTS)]
    began = stopwatch()
    for start in range(0, REPORTS, TOGETHER):
        await intake.take([intake.understand(raw) for raw in raws[start : start + TOGETHER]])
    return REPORTS / (stopwatch() - began)
