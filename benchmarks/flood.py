"""Whether anybody waits for whoever floods: one account with the worst texts there are, then fifty at once, half of
them people without duties. Meanwhile others report, and a round falls due.

The real program on PostgreSQL, over HTTP, with a Bot API that enforces its pace; all of it on this machine.
"""

import asyncio
import contextlib
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks import reading
from benchmarks.botapi import Server, serving
from benchmarks.figures import Figure
from benchmarks.flood_trace import QueueLengths, decided_at, stored_at
from benchmarks.nation import LEADER, PEOPLE, County, Scale, Stage, all_poll, county_of, found_all, program
from benchmarks.servers import urls
from bot.clock import SystemClock, stopwatch
from bot.domain.reading import KnownUnit, index
from storage.database import Database

VILLAGES = 300
WORST = 300  # texts, within `SPAN`
ACCOUNTS, EACH = 50, 20  # within the next `SPAN`; the second half of the accounts are strangers
SPAN = 10.0  # seconds
PLAIN = 200  # of others, spread over both
PAUSE = timedelta(seconds=90)  # until all is founded and the program polls
BEFORE_DUE = 12.0  # seconds; the round falls due in the second flood
PATIENCE = 60.0  # seconds after the last update
TICK = 0.02
STRANGERS = 90_000_000

Said = tuple[float, int, str]  # seconds after the beginning, chat, words


@dataclass(frozen=True)
class Began:
    """One instant: by the stopwatch, and in UTC."""

    at: float
    utc: datetime


def measure(folder: Path) -> Iterator[Figure]:
    scale = Scale(1, (Stage(VILLAGES, 1),), timedelta(0))
    with serving(enforced=30) as server, urls("postgresql", folder) as url:
        due = (SystemClock().now() + PAUSE).replace(second=0, microsecond=0) + timedelta(minutes=1)
        county = county_of(folder, server, 0, due, scale)
        found_all(url, [county])
        database = Database(url)
        lengths = QueueLengths(database, county.bot_id)
        try:
            with program(url, [county]) as process:
                all_poll(server, [process], 1)
                began = asyncio.run(_flood(server, county, due, lengths))
            yield from _receipt_figures(server, began, stored_at(database, county.bot_id, _others()))
            yield from _round_figures(server, began, due, decided_at(database, county.bot_id, due))
            yield Figure("most that waited at one look, by lane, and the longest", lengths.told())
        finally:
            database.close()


def _said() -> list[Said]:
    first = PEOPLE
    worst = _worst()
    flood = [(SPAN * n / WORST, first, worst[n % len(worst)]) for n in range(WORST)]
    many = [
        (SPAN + SPAN * n / (ACCOUNTS * EACH), _flooder(n % ACCOUNTS), "在吗，今天怎么样")
        for n in range(ACCOUNTS * EACH)
    ]
    plain = [(2 * SPAN * n / PLAIN, chat, "今日平安") for n, chat in enumerate(_others())]
    return sorted([*flood, *many, *plain])


def _flooder(number: int) -> int:
    return STRANGERS + number if number >= ACCOUNTS // 2 else PEOPLE + 1 + number


def _others() -> range:
    return range(PEOPLE + ACCOUNTS, PEOPLE + ACCOUNTS + PLAIN)


def _worst() -> list[str]:
    """The slowest of many made-up texts of full length."""
    chance, units = random.Random(19), index([KnownUnit(f"第{n}村") for n in range(VILLAGES)])
    texts = [reading.made_up(chance) for _ in range(500)]
    return sorted(texts, key=lambda text: reading.seconds(text, units))[-reading.SLOWEST :]


async def _flood(server: Server, county: County, due: datetime, lengths: QueueLengths) -> Began:
    """Returns when it began."""
    said = _said()
    wait = (due - SystemClock().now()).total_seconds() - BEFORE_DUE
    await asyncio.sleep(max(0.0, wait))
    watching = asyncio.create_task(lengths.watch())
    began, number = Began(stopwatch(), SystemClock().now()), 0
    async with aiohttp.ClientSession() as http:
        while number < len(said):
            updates: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
            while number < len(said) and said[number][0] <= stopwatch() - began.at:
                updates[county.token].append(_update(number + 1, *said[number][1:]))
                number += 1
            if updates:
                await http.post(f"{server.url}/updates", json=updates)
            await asyncio.sleep(TICK)
    last = stopwatch()
    while not _all_came(server) and stopwatch() - last < PATIENCE:  # noqa: ASYNC110  (what changes is there)
        await asyncio.sleep(1)
    watching.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watching
    return began


def _all_came(server: Server) -> bool:
    return len(_receipts(server)) == PLAIN and str(LEADER) in server.tally()["summaries"]


def _receipts(server: Server) -> dict[int, float]:
    receipts = {int(chat): at for chat, at in server.tally()["receipts"].items()}
    return {chat: receipts[chat] for chat in _others() if chat in receipts}


def _update(number: int, chat_id: int, words: str) -> dict[str, Any]:
    person = {"id": chat_id, "is_bot": False, "first_name": "r"}
    chat = {"id": chat_id, "type": "private", "first_name": "r"}
    date = int(SystemClock().now().timestamp())
    message = {"message_id": number, "date": date, "from": person, "chat": chat, "text": words}
    return {"update_id": number, "message": message}


def _receipt_figures(server: Server, began: Began, stored: Mapping[int, datetime]) -> Iterator[Figure]:
    """How long each waited for its ✅, and how much of that passed before its report was stored."""
    said = {chat: 2 * SPAN * n / PLAIN for n, chat in enumerate(_others())}
    came = {chat: at - began.at for chat, at in _receipts(server).items()}
    kept = {chat: (at - began.utc).total_seconds() for chat, at in stored.items()}
    spent = sorted(came[chat] - said[chat] for chat in came)
    yield Figure(
        f"✅ of {PLAIN} plain reports in two floods",
        f"{len(spent)} came; 99 of 100 in {_late(spent)}",
        f"median {_middle(spent)}",
        "",
        "≤ 1 s",
    )
    before = sorted(kept[chat] - said[chat] for chat in kept)
    after = sorted(came[chat] - kept[chat] for chat in kept if chat in came)
    yield Figure(
        "of these until the report was taken up", f"99 of 100 in {_late(before)}", f"median {_middle(before)}"
    )
    yield Figure("and from then to the platform", f"99 of 100 in {_late(after)}", f"median {_middle(after)}")


def _round_figures(server: Server, began: Began, due: datetime, decided: datetime | None) -> Iterator[Figure]:
    yield Figure(
        "a round that falls due in the second, acted on",
        "never" if decided is None else f"{(decided - due).total_seconds():.2f} s late",
        aim="≤ 4 s",
    )
    summary = server.tally()["summaries"].get(str(LEADER))
    late = None if summary is None else summary - began.at - (due - began.utc).total_seconds()
    yield Figure(
        "its summary at the platform",
        "never" if late is None else f"{late:.2f} s late",
        aim="≤ 4 s",
    )


def _late(spent: Sequence[float]) -> str:
    """Of all that should have come, in order."""
    place = int(PLAIN * 0.99) - 1
    return f"{spent[place]:.2f} s" if place < len(spent) else "never"


def _middle(spent: Sequence[float]) -> str:
    return f"{spent[len(spent) // 2]:.2f} s" if spent else "never"
