"""Reports accepted a second: update JSON in, committed with `synchronous=FULL`; against plain one-row commits."""

import asyncio
from pathlib import Path
from typing import Any

from sqlmodel import Session

from benchmarks.town import BOT_ID, NOW, TOKEN, founded, opened
from bot.clock import FollowedClock, stopwatch
from bot.intake import Intake
from bot.platforms.telegram import TelegramBot
from handlers.context import Settings
from storage.database import Database
from storage.tables import Audit

REPORTS = 3000
TOGETHER = 100  # as many updates as one poll brings


def measure(folder: Path) -> tuple[str, ...]:
    database = opened(f"sqlite:///{folder / 'bench.db'}")
    founded(database, folder, REPORTS)
    plain = asyncio.run(_plain(database))
    ours = asyncio.run(_reports(database))
    database.close()
    return (
        f"reports accepted a second ({REPORTS} units)",
        f"{ours:,.0f}/s",
        f"one-row commits {plain:,.0f}/s",
        f"{ours / plain:.2f}",
        "≥ 0.5",
    )


async def _plain(database: Database) -> float:
    """Rows of one table, each in a transaction of its own, through the same connection and thread."""

    def insert(session: Session) -> None:
        session.add(Audit(bot_id=BOT_ID, at=NOW, actor="bench", action="row"))

    began = stopwatch()
    for _ in range(REPORTS):
        await database.run(insert)
    return REPORTS / (stopwatch() - began)


async def _reports(database: Database) -> float:
    bot = TelegramBot(TOKEN, "http://127.0.0.1:9")
    intake = Intake(database, FollowedClock(NOW), bot, Settings("bench_bot", 72))
    raws = [_update(number) for number in range(REPORTS)]
    began = stopwatch()
    for start in range(0, REPORTS, TOGETHER):
        await intake.take([intake.understand(raw) for raw in raws[start : start + TOGETHER]])
    return REPORTS / (stopwatch() - began)


def _update(number: int) -> dict[str, Any]:
    person = {"id": 10_000 + number, "is_bot": False, "first_name": f"r{number}"}
    return {
        "update_id": number + 1,
        "message": {
            "message_id": 1,
            "date": int(NOW.timestamp()),
            "from": person,
            "chat": {"id": person["id"], "type": "private", "first_name": person["first_name"]},
            "text": "今日平安",
        },
    }
