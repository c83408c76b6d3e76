"""What most commands begin with: the configuration, the token, the database."""

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from bot.cli.errors import Stop, TokenMissingError
from bot.clock import SystemClock
from bot.config import Config
from bot.domain.text.system_errors import file_reason
from bot.domain.time.days import Calendar
from storage.connections import Connections, file_of
from storage.database import NOBODY, Database
from storage.queries import holidays as stored_holidays
from storage.queries import leases as stored_leases
from storage.schema import (
    EmptyDatabaseError,
    NewerDatabaseError,
    migrate,
    refuse_newer,
    revision_of,
    revisions,
)
from storage.work import Work

TOKEN_VARIABLE = "PINGANBAO_TOKEN"
DATABASE_VARIABLE = "PINGANBAO_DATABASE_URL"
OTHERS = 0o077
# Of the header the platform sends with every update (Bot API, setWebhook.secret_token).
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
# A bot's number has 52 bits at most (Bot API, User.id); whatever is longer fits into no column.
TOKEN = re.compile(r"[1-9][0-9]{0,15}:[A-Za-z0-9_-]+")

ConfigPath = Annotated[Path, typer.Option("--config", "-c", help="配置文件")]
DEFAULT_CONFIG = Path("config.toml")


def token(config: Config) -> str:
    """The bot token from the environment, or from a file nobody else can read.

    Raises `TokenMissingError` or `Stop`.
    """
    given, where = os.environ.get(TOKEN_VARIABLE, "").strip(), f"环境变量 {TOKEN_VARIABLE}"
    path = config.bot.token_file
    if path is not None and (not given or path.exists()):
        kept = secret(path)
        # Neither may win in silence: a county's configuration would be written for another county's bot.
        if given and given != kept:
            raise Stop(
                f"{where} 和文件 {path} 里是两个不同的令牌。请只留一个，比如先运行：unset {TOKEN_VARIABLE}"
            )
        given, where = kept, f"文件 {path}"
    if not given:
        raise TokenMissingError
    if not TOKEN.fullmatch(given):
        raise Stop(f"{where} 里机器人令牌的样子不对，应当像 123456:ABC-DEF。请向 @BotFather 核对。")
    return given


def secret(path: Path) -> str:
    """The first line of a file that only its owner may read. Raises `Stop`."""
    try:
        if path.stat().st_mode & OTHERS:
            raise Stop(f"别人也能读 {path}。请先运行：chmod 600 {path}")
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise Stop(f"读不到文件 {path}（{file_reason(error)}）。请检查路径和权限。") from error
    except UnicodeDecodeError as error:
        raise Stop(f"文件 {path} 不是 UTF-8 文本。请用编辑器重新写，只写一行，另存为 UTF-8。") from error


def webhook_secret(config: Config) -> str | None:
    """The words of `[bot.webhook] secret_file`; None where nothing is pushed. Raises `Stop`."""
    webhook = config.bot.webhook
    if webhook is None or webhook.secret_file is None:
        return None
    words = secret(webhook.secret_file)
    if not SECRET.fullmatch(words):
        raise Stop(f"{webhook.secret_file} 里的密钥只能用 A-Z a-z 0-9 _ -，最长 256 个字符。")
    return words


def bot_id(given: str) -> int:
    return int(given.partition(":")[0])


def database_url(config: Config) -> URL:
    """Raises `Stop` for an address that is none; it is not shown, for in the environment it may hold a password."""
    given = os.environ.get(DATABASE_VARIABLE)
    try:
        url = make_url(given or config.database_url)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.get_backend_name() not in ("sqlite", "postgresql"):
        where = f"环境变量 {DATABASE_VARIABLE}" if given else "配置里 [database] url"
        raise Stop(f"{where} 不是数据库的地址。请写成 postgresql://用户@主机:5432/库名，或者删去。")
    return url


@contextmanager
def unchanged(config: Config, writer: int = NOBODY) -> Iterator[Database]:
    """The database as it is, neither made nor migrated. Raises `Stop` where there is none."""
    url = database_url(config)
    file = file_of(url)
    if file is not None and not file.exists():
        raise Stop(f"还没有数据库 {file}。请先运行 pinganbao run；已经有的，请检查配置里 [database] path。")
    with closing(Database(url, writer)) as opened:
        yield opened


@contextmanager
def current(config: Config, writer: int) -> Iterator[Database]:
    """The same, for commands of which nobody expects an upgrade.

    Raises `Stop`, `EmptyDatabaseError` or `NewerDatabaseError` where its schema is not this version's.
    """
    with unchanged(config, writer) as opened:
        revision = revision_of(opened)
        if revision is None:
            raise EmptyDatabaseError
        refuse_newer(revision)
        if revision != revisions()[-1]:
            raise Stop(
                f"数据库还是旧格式（{revision}），没有改动。请先备份（pinganbao backup 文件），"
                "再运行 pinganbao apply 配置文件 升级。"
            )
        yield opened


def known_calendar(config: Config) -> Calendar:
    """The days of the configuration, with the notices that admins have given where there is a database that says so."""
    try:
        with work(config) as asked:
            announced = stored_holidays.calendar(asked).announced
    except (Stop, TokenMissingError, EmptyDatabaseError, NewerDatabaseError, DatabaseError):
        announced = ()
    return replace(config.calendar, announced=announced)


@contextmanager
def upgraded(config: Config, writer: int, shared: Connections | None = None) -> Iterator[Database]:
    """The database, made where there is none, with the schema of this version."""
    with closing(Database(shared or database_url(config), writer)) as opened:
        before = migrate(opened)
        if before is not None and before != revisions()[-1]:
            typer.echo(f"数据库已从旧格式（{before}）升级到新格式（{revisions()[-1]}）。", err=True)
        yield opened


@contextmanager
def work(config: Config) -> Iterator[Work]:
    """One transaction for a command, in the database that `current` gives."""
    number = bot_id(token(config))
    with current(config, number) as opened, opened.transaction() as session:
        yield Work(session, number, SystemClock().now())


def refuse_running(asked: Database, number: int) -> None:
    """For commands that want the database to themselves. Raises `Stop`."""
    with asked.looking() as session:
        holder = stored_leases.holder(Work(session, number, SystemClock().now()))
    if holder is not None:
        raise Stop(f"程序还在运行（{holder}）。请先停止它，或者等 15 秒再试。做完再启动。")
