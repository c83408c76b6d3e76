"""`pinganbao run`: one process that does it all; `intake` and `worker`: its halves, for several machines."""

import asyncio
import contextlib
import logging
import re
import signal
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TextIO, cast

import structlog
import typer

from bot.app import App, Part, Plan
from bot.cli.opening import DEFAULT_CONFIG, bot_id, database, secret, token
from bot.cli.troubles import Stop, explained
from bot.clock import Clock, SystemClock
from bot.config import Config, load
from bot.following import first_reading
from bot.platforms.telegram import TelegramBot
from bot.web.webhook import Listening
from storage.database import Database
from storage.queries import units
from storage.work import Work

# Of the header the platform sends with every update (Bot API, setWebhook.secret_token).
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

ClockUrl = Annotated[str | None, typer.Option("--clock", hidden=True)]
ConfigPaths = Annotated[
    list[Path] | None, typer.Option("--config", "-c", help="配置文件；可以写多次，一个进程值守多个机器人")
]


def run(config: ConfigPaths = None, clock: ClockUrl = None) -> None:
    """Serves until SIGTERM or Ctrl+C."""
    _run(config, clock, Part.ALL)


def intake(config: ConfigPaths = None, clock: ClockUrl = None) -> None:
    """Takes what the platform pushes; any number of these may run."""
    _run(config, clock, Part.INTAKE)


def worker(config: ConfigPaths = None, clock: ClockUrl = None) -> None:
    """Heartbeat and delivery; one works, the others stand by."""
    _run(config, clock, Part.WORKER)


@dataclass(frozen=True)
class Served:
    """One bot that this process serves."""

    config: Config
    token: str
    database: Database


def _run(paths: list[Path] | None, clock_url: str | None, part: Part) -> None:
    with explained(), ExitStack() as opened:
        bots = [_opened(opened, path, part) for path in paths or [DEFAULT_CONFIG]]
        if len({bot.token for bot in bots}) < len(bots):
            raise Stop("有两份配置用的是同一个令牌。请给每份配置写各自的 [bot] token_file。")
        _log_plainly()
        asyncio.run(_serve(bots, part, clock_url))


def _opened(stack: ExitStack, path: Path, part: Part) -> Served:
    config = load(path)
    if part is not Part.ALL and config.bot.webhook is None:
        raise Stop(f"{path} 里没有 [bot.webhook]：收报和发送要分开运行，就要由 Telegram 主动推送。")
    given = token(config)
    opened = stack.enter_context(database(config, bot_id(given)))
    _refuse_empty(opened, bot_id(given))
    return Served(config, given, opened)


async def _serve(bots: Sequence[Served], part: Part, clock_url: str | None) -> None:
    """Serves all until told to stop; where one cannot go on, the others stop, too, and the error is raised."""
    clock: Clock = await first_reading(clock_url) if clock_url else SystemClock()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    jobs = [asyncio.create_task(_serve_one(bot, clock, part, clock_url, stop)) for bot in bots]
    await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    for ended in await asyncio.gather(*jobs, return_exceptions=True):
        if isinstance(ended, BaseException):
            raise ended


async def _serve_one(
    bot: Served, clock: Clock, part: Part, clock_url: str | None, stop: asyncio.Event
) -> None:
    config = bot.config
    plan = Plan(
        calendar=config.calendar,
        budget=config.limits.messages_per_person_per_day,
        invite_hours=config.limits.invite_hours,
        zone=config.zone,
        clock_url=clock_url,
        webhook=_listening(config),
        part=part,
    )
    structlog.contextvars.bind_contextvars(bot=bot_id(bot.token))
    app = App(bot.database, clock, TelegramBot(bot.token, config.bot.api_url), plan)
    await app.run(stop, lambda line: print(line, flush=True))


def _listening(config: Config) -> Listening | None:
    webhook = config.bot.webhook
    if webhook is None or webhook.secret_file is None:
        return None
    words = secret(webhook.secret_file)
    if not SECRET.fullmatch(words):
        raise Stop(f"{webhook.secret_file} 里的密钥只能用 A-Z a-z 0-9 _ -，最长 256 个字符。")
    host, _, port = webhook.listen.rpartition(":")
    return Listening(webhook.url, host, int(port), words)


def _refuse_empty(opened: Database, number: int) -> None:
    with opened.transaction() as session:
        work = Work(session, number, SystemClock().now())
        if units.root(work) is None:
            raise Stop("数据库里还没有单位。请先运行：pinganbao apply 配置文件")


def _log_plainly() -> None:
    # The HTTP library logs addresses, and the address of a Bot API call holds the token.
    logging.basicConfig(level=logging.WARNING)
    for noisy in ("httpx", "httpcore", "apscheduler", "telegram"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(cast(TextIO, Unfailing(sys.stderr))),
    )


class Unfailing:
    """Where lines go that nobody may be able to take: a full disk must not end the program that reports it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._stream.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._stream.flush()
