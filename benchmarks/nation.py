"""A nation's reports: many tokens in several processes on one PostgreSQL server, with a simulated Bot API.

People report at a rising rate, and the real program (`pinganbao run`, several configurations a process) polls for what
they say; what counts is the time from the word until the ✅ is at the Bot API, which enforces 30 messages a second for
each token. Each rate begins when all are answered that came before. After the deadline every county's leader must have
the summary. All of it, the load included, runs on this machine.

`--full` makes 600,000 reports, 1,000 a second, through 40 tokens, after a little warming up.
"""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
from sqlmodel import func, insert, select, text

from benchmarks.botapi import Server, serving
from benchmarks.figures import Figure
from benchmarks.servers import urls
from bot.clock import SystemClock, stopwatch
from bot.config import load
from bot.domain.messaging.messages import ChatKind
from bot.domain.terms import ReportState, Role
from bot.domain.time.days import Calendar
from bot.services import apply
from bot.services.reports import rounds
from storage.database import Database
from storage.queries import units as stored_units
from storage.schema import migrate
from storage.session import Session
from storage.tables import Account, Chat, Member, Occurrence
from storage.work import Work

ZONE = ZoneInfo("Asia/Shanghai")
PROCESSES = 2
DOCUMENTED = 30  # messages a second and token
LEADER = 900_000_000  # user id of a county's leader; its number is added
PEOPLE = 1_000_000  # user ids of a county begin at this times its number, which counts from one
MARGIN = timedelta(seconds=30)  # between the last report and the deadline
TICK = 0.02  # seconds between two looks at who reports
PATIENCE = 120.0  # seconds to wait for the last receipts and summaries


@dataclass(frozen=True)
class Stage:
    rate: int  # reports a second
    seconds: int


@dataclass(frozen=True)
class Scale:
    counties: int
    stages: tuple[Stage, ...]  # one after the other
    founding: timedelta  # how long it may take to set everything up

    @property
    def villages(self) -> int:
        """In each county."""
        return -(-sum(stage.rate * stage.seconds for stage in self.stages) // self.counties)


SMALL = Scale(40, tuple(Stage(rate, 10) for rate in (100, 200, 400, 600, 800, 1000)), timedelta(seconds=80))
# The program has been running for a while when a nation reports.
FULL = Scale(40, (Stage(300, 20), Stage(1000, 600)), timedelta(minutes=5))


@dataclass(frozen=True)
class County:
    number: int
    token: str
    config: Path

    @property
    def bot_id(self) -> int:
        return int(self.token.partition(":")[0])


@dataclass(frozen=True)
class Made:
    """One report: when it was made, whose it is, and the rate at that time."""

    at: float
    chat_id: int
    rate: int


def measure(folder: Path, scale: Scale = SMALL) -> Iterator[Figure]:
    with urls("postgresql", folder) as url, serving(enforced=DOCUMENTED) as server:
        due = _due(scale)
        counties = [county_of(folder, server, number, due, scale) for number in range(scale.counties)]
        found_all(url, counties)
        with _programs(url, counties) as programs:
            all_poll(server, programs, scale.counties)
            made: list[Made] = []
            for stage in scale.stages:
                before = _busy_seconds()
                asyncio.run(_report(server, counties, stage, made))
                receipts = _all(server, "receipts", len(made))
                busy = _busy_seconds() - before
                _look_at_tables(url)
            yield from _acknowledged(scale, made, receipts)
            yield _cost(scale.stages[-1], busy)
            yield _lost(url, len(made), len(receipts))
            deadline = stopwatch() + (due - SystemClock().now()).total_seconds()
            asyncio.run(_until(due))
            summaries = _all(server, "summaries", scale.counties)
        yield _summarised(scale, [at - deadline for at in summaries.values()])


def _due(scale: Scale) -> datetime:
    """On a full minute, after everything has been reported."""
    length = timedelta(seconds=sum(stage.seconds for stage in scale.stages))
    at = SystemClock().now() + scale.founding + length + MARGIN
    return at.replace(second=0, microsecond=0) + timedelta(minutes=1)


def county_of(folder: Path, server: Server, number: int, due: datetime, scale: Scale) -> County:
    home = folder / f"county{number}"
    home.mkdir()
    county = County(number, f"{2000 + number}:NATION", home / "config.toml")
    (home / "token.txt").write_text(county.token, encoding="ascii")
    (home / "token.txt").chmod(0o600)
    villages = "".join(f'[[units]]\nname = "第{n}村"\nparent = "县"\n' for n in range(scale.villages))
    county.config.write_text(
        f'[bot]\ntoken_file = "token.txt"\napi_url = "{server.url}"\n'
        f'[[units]]\nname = "县"\n{villages}'
        f'[[schedules]]\nname = "日报"\ntimes = ["{due.astimezone(ZONE):%H:%M}"]\nunits = ["县/*"]\n'
        'opens = "4h"\ngrace = "0m"\nsummary_to = ["role:duty_leader"]\n',
        encoding="utf-8",
    )
    return county


def found_all(url: str, counties: Sequence[County]) -> None:
    database = Database(url)
    migrate(database)
    database.close()
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as processes:
        for _ in processes.map(partial(_found, url), counties):
            pass  # raises what went wrong
    _look_at_tables(url)


def _found(url: str, county: County) -> None:
    database = Database(url, county.bot_id)
    with database.transaction() as session:
        work = Work(session, county.bot_id, SystemClock().now())
        apply.apply(work, load(county.config))
        rounds.plan_ahead(work, Calendar())
        session.flush()
        found = stored_units.open_units(work)
        root = next(unit.id for unit in found if unit.parent_id is None)
        people = [(LEADER + county.number, root, Role.DUTY_LEADER)]
        people += [
            (PEOPLE * (county.number + 1) + n, unit.id, Role.REPORTER)
            for n, unit in enumerate(unit for unit in found if unit.parent_id)
        ]
        _join(work, people)
    database.close()


def _join(work: Work, people: Sequence[tuple[int, int, Role]]) -> None:
    named = {"bot_id": work.bot_id, "name": "r", "first_seen_at": work.now}
    work.session.execute(insert(Account), [named | {"user_id": user_id} for user_id, _, _ in people])
    # Whoever has joined has pressed a link and written to the bot.
    met = {"bot_id": work.bot_id, "kind": ChatKind.PRIVATE, "title": "r"}
    work.session.execute(insert(Chat), [met | {"chat_id": user_id} for user_id, _, _ in people])
    query = select(Account.user_id, Account.id).where(Account.bot_id == work.bot_id)
    ids = dict(work.session.exec(query).all())
    rows = [
        {"account_id": ids[user_id], "unit_id": unit_id, "role": role, "since": work.now}
        for user_id, unit_id, role in people
    ]
    work.session.execute(insert(Member), rows)


@contextmanager
def _programs(url: str, counties: Sequence[County]) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The program, in some processes of several bots each."""
    with ExitStack() as stack:
        shares = [counties[first::PROCESSES] for first in range(PROCESSES)]
        yield [stack.enter_context(program(url, share)) for share in shares]


@contextmanager
def program(url: str, counties: Sequence[County]) -> Iterator[subprocess.Popen[bytes]]:
    configs = [word for county in counties for word in ("--config", str(county.config))]
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run", *configs],
        env=os.environ | {"PINGANBAO_DATABASE_URL": url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def all_poll(server: Server, programs: Sequence[subprocess.Popen[bytes]], counties: int) -> None:
    while server.counts()["polling"] < counties:
        if any(one.poll() is not None for one in programs):
            sys.exit("one of the programs has ended")
        time.sleep(0.2)


async def _report(server: Server, counties: Sequence[County], stage: Stage, made: list[Made]) -> None:
    """Makes reports at this rate, whatever becomes of the earlier ones, and adds them to `made`."""
    began, first, rate = stopwatch(), len(made), stage.rate
    end = first + rate * stage.seconds
    async with aiohttp.ClientSession() as http:
        while len(made) < end:
            due = min(end, first + int((stopwatch() - began) * rate))
            updates: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
            for number in range(len(made), due):
                county = counties[number % len(counties)]
                chat_id = PEOPLE * (county.number + 1) + number // len(counties)
                updates[county.token].append(_update(chat_id))
                made.append(Made(began + (number - first) / rate, chat_id, rate))
            if updates:
                await http.post(f"{server.url}/updates", json=updates)
            await asyncio.sleep(TICK)


def _busy_seconds() -> float:
    """Of all processors together since the machine was started; to wait for a disk is not to be busy (proc(5))."""
    fields = Path("/proc/stat").read_text(encoding="ascii").partition("\n")[0].split()
    user, nice, system, _idle, _disk, *interrupts = map(int, fields[1:8])
    return (user + nice + system + sum(interrupts)) / os.sysconf("SC_CLK_TCK")


def _look_at_tables(url: str) -> None:
    """What the server does by itself once a minute; a minute is longer than these tables have been there."""
    database = Database(url)
    with database.transaction() as session:
        session.execute(text("ANALYZE"))
    database.close()


def _update(chat_id: int) -> dict[str, Any]:
    person = {"id": chat_id, "is_bot": False, "first_name": "r"}
    chat = {"id": chat_id, "type": "private", "first_name": "r"}
    message = {"message_id": 1, "date": int(SystemClock().now().timestamp()), "from": person, "chat": chat}
    return {"update_id": chat_id, "message": message | {"text": "今日平安"}}


def _all(server: Server, what: str, count: int) -> dict[int, float]:
    """All that have come, as soon as that is `count` of them; those there are after `PATIENCE`."""
    began = stopwatch()
    while server.counts()[what] < count and stopwatch() - began < PATIENCE:
        time.sleep(1)
    return {int(chat_id): at for chat_id, at in server.tally()[what].items()}


async def _until(due: datetime) -> None:
    await asyncio.sleep(SystemClock().real_seconds(due))


def _acknowledged(scale: Scale, made: Sequence[Made], receipts: dict[int, float]) -> Iterator[Figure]:
    for rate in (stage.rate for stage in scale.stages):
        late = sorted(receipts.get(one.chat_id, float("inf")) - one.at for one in made if one.rate == rate)
        worst = late[int(len(late) * 0.99)]
        yield Figure(
            f"nation: {rate:,} reports a second, {scale.counties} tokens, {PROCESSES} processes",
            f"99 of 100 have their ✅ in {worst:.2f} s",
            f"median {late[len(late) // 2]:.2f} s",
            aim="≤ 1 s",
        )


def _cost(stage: Stage, busy: float) -> Figure:
    """What a report costs on this machine at this time: whether so many a second can be more than it has to give."""
    there_is = (os.cpu_count() or 1) / stage.rate
    spent = busy / (stage.rate * stage.seconds)
    return Figure(
        f"nation: processor time of a report, everything on the machine, at {stage.rate:,} a second",
        f"{spent * 1000:.2f} ms",
        f"all there is {there_is * 1000:.2f} ms",
        f"{spent / there_is:.2f}",
    )


def _lost(url: str, made: int, acknowledged: int) -> Figure:
    database = Database(url)
    with database.transaction() as session:
        stored = _reported(session)
    database.close()
    return Figure(
        f"nation: of {made:,} reports made",
        f"{made - stored} lost, {made - acknowledged} without ✅",
        aim="none",
    )


def _reported(session: Session) -> int:
    return session.exec(select(func.count()).where(Occurrence.state == ReportState.ZERO)).one()


def _summarised(scale: Scale, after: Sequence[float]) -> Figure:
    return Figure(
        f"nation: summaries of {scale.counties} counties of {scale.villages:,} villages",
        f"{len(after)} in {max(after, default=float('inf')):.1f} s after the deadline",
        aim="all in 60 s",
    )
