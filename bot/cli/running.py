"""`pinganbao run`: one process that does it all."""

import asyncio
import logging
import re
import signal
import sys
from typing import Annotated

import structlog
import typer

from bot.app import App, Plan
from bot.cli.opening import DEFAULT_CONFIG, ConfigPath, bot_id, database, secret, token
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


def run(config: ConfigPath = DEFAULT_CONFIG, clock: ClockUrl = None) -> None:
    """Serves until SIGTERM or Ctrl+C."""
    with explained():
        loaded = load(config)
        given = token(loaded)
        _log_plainly()
        with database(loaded, bot_id(given)) as opened:
            _refuse_empty(opened, bot_id(given))
            asyncio.run(_serve(loaded, given, opened, clock))


async def _serve(config: Config, given: str, opened: Database, clock_url: str | None) -> None:
    clock: Clock = await first_reading(clock_url) if clock_url else SystemClock()
    plan = Plan(
        calendar=config.calendar,
        budget=config.limits.messages_per_person_per_day,
        invite_hours=config.limits.invite_hours,
        zone=config.zone,
        clock_url=clock_url,
        webhook=_listening(config),
    )
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    app = App(opened, clock, TelegramBot(given, config.bot.api_url), plan)
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
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
