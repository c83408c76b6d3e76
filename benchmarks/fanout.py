"""10,000 reminders through one token, to a server that refuses the 31st message in any second.

Meanwhile urgent messages are put in: how long until the server has them? Short runs send fewer reminders out of the
same 10,000 that are queued; `--full` sends all of them, which takes six minutes at the pace that is allowed.
"""

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlmodel import col, insert, select

from benchmarks.botapi import Server, serving
from benchmarks.figures import Figure
from benchmarks.servers import urls
from benchmarks.town import BOT_ID, NOW, TOKEN, founded, opened
from bot.clock import FollowedClock, stopwatch
from bot.domain.messaging.messages import Lane, Remind, Send, outgoing
from bot.platforms.telegram import TelegramBot
from bot.runtime.sender import OutboxSender
from storage.database import Database
from storage.queries import outbox as stored_outbox
from storage.session import Session
from storage.tables import Occurrence, Outbox
from storage.work import Work

REMINDERS = 10_000
SHORT = 1_500
DOCUMENTED = 30  # messages a second, core.telegram.org/bots/faq
URGENT_EVERY = 0.5  # seconds on average


def measure(folder: Path, wanted: int = SHORT) -> Iterator[Figure]:
    """`wanted`: how many of the reminders are sent."""
    with urls("sqlite", folder) as url, serving(enforced=DOCUMENTED) as server:
        database = opened(url)
        try:
            _queue_all(database, folder)
            late = asyncio.run(_fan_out(database, server, wanted))
        finally:
            database.close()
        told = server.tally()
    yield _pace(told, wanted)
    yield _urgent(late)


def _pace(told: dict[str, Any], wanted: int) -> Figure:
    pace = told["sent"] / told["seconds"]
    return Figure(
        f"fan-out, {wanted:,} of {REMINDERS:,} reminders and urgent ones between",
        f"{pace:.1f}/s, {told['refused']} × 429",
        f"documented {DOCUMENTED}/s, enforced",
        f"{pace / DOCUMENTED:.3f}",
        "≥ 0.95, none",
    )


def _urgent(late: list[float]) -> Figure:
    late.sort()
    return Figure(
        f"urgent with {REMINDERS:,} reminders queued: put in → at the server ({len(late)} tries)",
        f"99 of 100 in {late[int(len(late) * 0.99)] * 1000:.0f} ms, worst {late[-1] * 1000:.0f} ms",
        f"median {late[len(late) // 2] * 1000:.0f} ms",
        aim="≤ 1 s",
    )


def _queue_all(database: Database, folder: Path) -> None:
    founded(database, folder, REMINDERS)
    with database.transaction() as session:
        query = select(Occurrence.id, Occurrence.unit_id).where(col(Occurrence.due_at) > NOW)
        by_unit = {unit_id: occurrence for occurrence, unit_id in session.exec(query) if occurrence}
        rows = [
            {
                "bot_id": BOT_ID,
                "lane": Lane.REMINDER,
                "kind": "reminder",
                "chat_id": 10_000 + number,
                "payload": outgoing.dump_json(Remind(occurrences=(occurrence,))).decode(),
                "created_at": NOW,
                "not_before": NOW,
            }
            for number, occurrence in enumerate(by_unit.values())
        ]
        session.execute(insert(Outbox), rows)


async def _fan_out(database: Database, server: Server, wanted: int) -> list[float]:
    """Seconds each urgent message took."""
    bot = TelegramBot(TOKEN, server.url)
    await bot.open()
    sender = OutboxSender(database, FollowedClock(NOW, rate=1.0), bot)
    running = asyncio.create_task(sender.run())
    began: dict[str, float] = {}
    chance = random.Random(1)
    while (await asyncio.to_thread(server.tally))["sent"] < wanted:
        await asyncio.sleep(chance.uniform(0, 2 * URGENT_EVERY))
        text = f"!{len(began)}"
        began[text] = stopwatch()
        await database.run(lambda session, text=text: _put_in(session, text))  # type: ignore[misc]
        sender.wake()
    marked = await _all_marked(server, len(began))
    await sender.stop()
    running.cancel()
    await bot.close()
    return [marked[text] - at for text, at in began.items()]


async def _all_marked(server: Server, count: int) -> dict[str, float]:
    while True:
        marked: dict[str, float] = (await asyncio.to_thread(server.tally))["marked"]
        if len(marked) == count:
            return marked
        await asyncio.sleep(URGENT_EVERY)


def _put_in(session: Session, text: str) -> None:
    work = Work(session, BOT_ID, NOW)
    stored_outbox.queue(work, Send(text=text), kind="urgent", lane=Lane.URGENT, chat_id=int(text[1:]) + 1)
