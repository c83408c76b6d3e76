"""From an urgent report's arrival to its first message at the platform, with ten thousand reminders queued.

The real intake, sender and Telegram client, over real HTTP. The clock runs, and the reminders go out meanwhile as
fast as a bot may write.
"""

import asyncio
import contextlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlmodel import col, insert, select

from benchmarks.figures import Figure
from benchmarks.platform import Platform, platform
from benchmarks.town import BOT_ID, NOW, TOKEN, founded, opened
from benchmarks.updates import said
from bot.clock import FollowedClock, stopwatch
from bot.domain.messaging.messages import Lane, Remind, outgoing
from bot.domain.terms import Role
from bot.platforms.telegram import TelegramBot
from bot.runtime.intake import Intake
from bot.runtime.sender import OutboxSender
from handlers.context import Settings
from storage.database import Database
from storage.tables import Account, Member, Occurrence, Outbox, OutboxState, Unit

REPORTS = 100
BEFORE = 20  # reports with an empty outbox, as the baseline
QUEUED = 10_000
OFFICERS = 50_000  # the user id of the first village's duty officer
REMINDED = 200_000  # that of the first person reminded
APART = (0.05, 0.11, 0.17, 0.23)  # seconds between reports, by turns
WORDS = "/urgent 刚刚后山着火，火势较大"
PATIENCE = 20.0  # seconds until a report counts as lost


def measure(folder: Path) -> Iterator[Figure]:
    database = opened(f"sqlite:///{folder / 'bench.db'}")
    founded(database, folder, BEFORE + REPORTS)
    _appoint(database)
    with platform() as server:
        alone = asyncio.run(_reports(database, server, range(BEFORE)))
        _fill(database)
        spent = sorted(asyncio.run(_reports(database, server, range(BEFORE, BEFORE + REPORTS))))
    database.close()
    figure, baseline = spent[int(len(spent) * 0.99) - 1], median(alone)
    within = sum(1 for one in spent if one <= 1.0)
    yield Figure(
        f"urgent report to platform, {QUEUED:,} reminders queued: 99 of {REPORTS}",
        f"{figure * 1000:.0f} ms (median {median(spent) * 1000:.0f} ms; {within} within 1 s)",
        f"median with an empty outbox {baseline * 1000:.0f} ms",
        f"{figure / baseline:.1f}",
        "≤ 1 s",
    )


def _appoint(database: Database) -> None:
    """A duty officer for each village."""
    with database.transaction() as session:
        units = session.exec(
            select(Unit).where(col(Unit.parent_id).is_not(None)).order_by(col(Unit.position))
        )
        for number, unit in enumerate(units.all()):
            account = Account(bot_id=BOT_ID, user_id=OFFICERS + number, name=f"d{number}", first_seen_at=NOW)
            session.add(account)
            session.flush()
            session.add(Member(account_id=account.id, unit_id=unit.id, role=Role.DUTY_OFFICER, since=NOW))


def _fill(database: Database) -> None:
    with database.transaction() as session:
        owed = session.exec(
            select(Occurrence.id).order_by(col(Occurrence.due_at)).limit(BEFORE + REPORTS)
        ).all()
        rows = [
            {
                "bot_id": BOT_ID,
                "lane": Lane.REMINDER,
                "kind": "reminder",
                "chat_id": REMINDED + number,
                "payload": outgoing.dump_json(Remind(occurrences=(owed[number % len(owed)] or 0,))).decode(),
                "created_at": NOW,
                "not_before": NOW,
                "state": OutboxState.QUEUED,
            }
            for number in range(QUEUED)
        ]
        session.execute(insert(Outbox), rows)


async def _reports(database: Database, server: Platform, numbers: range) -> list[float]:
    """Seconds from each report's arrival to its first message at the platform."""
    clock = FollowedClock(NOW + timedelta(minutes=1), rate=1.0)
    bot = TelegramBot(TOKEN, server.url)
    await bot.open()
    sender = OutboxSender(database, clock, bot)
    intake = Intake(database, clock, bot, Settings("bench_bot", 72), sender.transact)
    sending = asyncio.create_task(sender.run())
    try:
        began = {}
        for number in numbers:
            await asyncio.sleep(APART[number % len(APART)])
            began[number] = stopwatch()
            await intake.take([intake.understand(said(number, WORDS))])
        return [await _spent(server, number, at) for number, at in began.items()]
    finally:
        sending.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sending
        await sender.stop()
        await bot.close()


async def _spent(server: Platform, number: int, began: float) -> float:
    """Looks for the message until it is there; one that never comes counts as `PATIENCE`."""
    while OFFICERS + number not in server.handed:
        if stopwatch() - began > PATIENCE:
            return PATIENCE
        await asyncio.sleep(0.01)
    return server.handed[OFFICERS + number] - began
