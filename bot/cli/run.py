"""`pinganbao run`: one process that does it all. `intake` and `worker` are its halves, for several machines."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import structlog
import typer
from sqlalchemy import URL

from bot.app import App, ProcessPart, ProcessSettings
from bot.cli import program_log
from bot.cli.environment import DEFAULT_CONFIG, bot_id, database_url, token, upgraded, webhook_secret
from bot.cli.errors import Stop, explained
from bot.clock import Clock, SystemClock
from bot.config import Config, load
from bot.config.layout import lay_out
from bot.config.problems import BadValueError
from bot.config.values import listening
from bot.metrics import State
from bot.phrases import say
from bot.platforms.telegram import TelegramBot, TokenRefusedError
from bot.runtime.clock_follower import first_reading
from bot.runtime.gc_settings import collect_seldom
from bot.runtime.process import TakenOverError
from bot.runtime.webhook import Listening
from bot.services import apply
from bot.web.server import open_door, served
from storage.connections import Connections
from storage.database import Database
from storage.queries import units as stored_units
from storage.work import Work

log = structlog.get_logger()

ClockUrl = Annotated[str | None, typer.Option("--clock", hidden=True)]
ConfigPaths = Annotated[
    list[Path] | None, typer.Option("--config", "-c", help="配置文件；可以写多次，一个进程值守多个机器人")
]


Debug = Annotated[bool, typer.Option("--debug", help="日志写得详细些（仍然没有令牌和消息内容）")]
WebAddress = Annotated[
    str | None, typer.Option("--web", help="监控的监听地址，代替配置里 web 一节的 listen，如 127.0.0.1:9091")
]


def run(
    config: ConfigPaths = None, web: WebAddress = None, debug: Debug = False, clock: ClockUrl = None
) -> None:
    """Serves until SIGTERM or Ctrl+C."""
    serve(config, Manner(ProcessPart.ALL, web, debug, clock))


@dataclass(frozen=True)
class Manner:
    """What the command line says about how to run."""

    part: ProcessPart
    web: str | None
    debug: bool
    clock_url: str | None


@dataclass(frozen=True)
class Served:
    """One bot that this process serves."""

    config: Config
    token: str
    database: Database
    webhook: Listening | None

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never stand in a log."""
        return (self.token, self.webhook.secret) if self.webhook else (self.token,)


def serve(paths: list[Path] | None, manner: Manner) -> None:
    with explained(), ExitStack() as opened:
        shared: dict[URL, Connections] = {}
        bots = [_opened(opened, shared, path, manner.part) for path in paths or [DEFAULT_CONFIG]]
        if len({bot.token for bot in bots}) < len(bots):
            raise Stop("有两份配置用的是同一个令牌。请给每份配置写各自的 [bot] token_file。")
        address = _web_address(bots, manner.web)
        door = open_door(address, "[web] listen，或者加上 --web") if address else None
        program_log.set_up([word for bot in bots for word in bot.secrets], debug=manner.debug)
        collect_seldom()
        try:
            asyncio.run(_serve_all(bots, manner, door))
        except TakenOverError:
            raise Stop(say("run.taken_over")) from None


def _web_address(bots: Sequence[Served], given: str | None) -> str | None:
    """One process has one place to be watched at."""
    if given is not None:
        return _listenable(given)
    named = {bot.config.web.listen for bot in bots if bot.config.web}
    if len(named) > 1:
        raise Stop(
            f"几份配置的 [web] listen 不一样（{'、'.join(sorted(named))}）。请改成同一个，或者用 --web 指定。"
        )
    return next(iter(named), None)


def _listenable(given: str) -> str:
    try:
        return listening(given)
    except BadValueError as error:
        raise Stop(f"{error.message}。{error.fix}。") from error


def _opened(stack: ExitStack, shared: dict[URL, Connections], path: Path, part: ProcessPart) -> Served:
    """`shared`: the connections of the bots that have been opened before."""
    config = load(path)
    if part is not ProcessPart.ALL and config.bot.webhook is None:
        raise Stop(f"{path} 里没有 [bot.webhook]：收报和发送要分开运行，就要由 Telegram 主动推送。")
    given, webhook = token(config), _listening(config)
    url = database_url(config)
    if url not in shared:
        shared[url] = stack.enter_context(closing(Connections(url)))
    opened = stack.enter_context(upgraded(config, bot_id(given), shared[url]))
    _begin(opened, bot_id(given), config, part)
    return Served(config, given, opened, webhook)


async def _serve_all(bots: Sequence[Served], manner: Manner, door: socket.socket | None) -> None:
    """Serves all until told to stop; where one cannot go on, the others stop, too, and the error is raised.

    But for a token that is refused: starting again would not mend it, and other counties must not go without for it.
    """
    clock: Clock = await first_reading(manner.clock_url) if manner.clock_url else SystemClock()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    apps = [_app(bot, clock, manner) for bot in bots]
    async with _watched(bots, apps, clock, door):
        jobs = [asyncio.create_task(_serve_one(bot, app, stop)) for bot, app in zip(bots, apps, strict=True)]
        await _until_one_ends(jobs, apps)
        stop.set()
        for ended in await asyncio.gather(*jobs, return_exceptions=True):
            if isinstance(ended, BaseException):
                raise ended


async def _until_one_ends(jobs: Sequence[asyncio.Task[None]], apps: Sequence[App]) -> None:
    """Waits for the first that ends otherwise than by a refused token, or for all."""
    left = set(jobs)
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        if not all(isinstance(job.exception(), TokenRefusedError) for job in done):
            return
        for app in (app for job, app in zip(jobs, apps, strict=True) if job in done and left):
            app.vitals.state = State.REFUSED
            number = app.vitals.bot_id
            log.error("token refused; the other bots are served on", bot=number)
            print(say("run.refused", bot=number), flush=True)


@asynccontextmanager
async def _watched(
    bots: Sequence[Served], apps: Sequence[App], clock: Clock, door: socket.socket | None
) -> AsyncIterator[None]:
    """Serves how the bots are doing and the calendars of their rotas, where that is wanted."""
    if door is None:
        yield
        return
    from starlette.applications import Starlette  # noqa: PLC0415  (most bots are watched by nobody)

    from bot.web import calendar, monitor  # noqa: PLC0415  (the same)
    from bot.web.health import Watched  # noqa: PLC0415  (the same)

    watched = [Watched(app.vitals, bot.database, clock) for bot, app in zip(bots, apps, strict=True)]
    pages = monitor.routes(watched) + calendar.calendar_routes([bot.database for bot in bots], clock)
    async with served(Starlette(routes=pages), door):
        yield


async def _serve_one(bot: Served, app: App, stop: asyncio.Event) -> None:
    structlog.contextvars.bind_contextvars(bot=bot_id(bot.token))
    await app.run(stop, lambda line: print(line, flush=True))


def _app(bot: Served, clock: Clock, manner: Manner) -> App:
    config = bot.config
    plan = ProcessSettings(
        calendar=config.calendar,
        budget=config.limits.messages_per_person_per_day,
        terms=config.retention,
        invite_hours=config.limits.invite_hours,
        zone=config.zone,
        clock_url=manner.clock_url,
        webhook=bot.webhook,
        part=manner.part,
    )
    return App(bot.database, clock, TelegramBot(bot.token, config.bot.api_url), plan)


def _listening(config: Config) -> Listening | None:
    webhook, words = config.bot.webhook, webhook_secret(config)
    return Listening(webhook.url, webhook.listen, words) if webhook and words else None


def _begin(opened: Database, number: int, config: Config, part: ProcessPart) -> None:
    """An empty database gets what the configuration says.

    One that another bot's units are in does not: a wrong token would found a second town in it. Raises `Stop`.
    """
    with opened.transaction() as session:
        work = Work(session, number, SystemClock().now())
        if stored_units.root(work) is not None:
            apply.store_first(work, config.limits, config.retention)
            return
        if part is not ProcessPart.ALL or not stored_units.nobodys(work):
            raise Stop("数据库里还没有单位。请先运行：pinganbao apply 配置文件")
        apply.apply(work, config)
        apply.store_first(work, config.limits, config.retention)
        apply.remember(work, lay_out(config))
    typer.echo(
        f"数据库是新的，已照配置写入：{len(config.units)} 个单位，{len(config.schedules)} 个报送安排。"
    )
    for plan in config.schedules:
        if not plan.units:
            typer.echo(say("run.nobody_owes", schedule=plan.name))
