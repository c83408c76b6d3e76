"""`pinganbao init`: from nothing to a configuration with which `run` can begin."""

import asyncio
import os
import re
import shlex
import sys
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.cli.environment import TOKEN, TOKEN_VARIABLE
from bot.cli.errors import Stop, explained
from bot.config import first_file, load, values
from bot.config.first_file import Beginning
from bot.config.model import API_URL, DEFAULT_ZONE
from bot.config.problems import BadValueError
from bot.domain.admin.typed import read_times
from bot.platforms.telegram import Identity, TelegramBot, TokenRefusedError

T = TypeVar("T")

CONFIG_FILE, TOKEN_FILE = "config.toml", "token.txt"
PLAIN = re.compile(r"[\w./-]+")  # needs no quotes; Chinese neither
OWN = 0o600
TRIES = 3
USUAL_TIME = "17:00"

Folder = Annotated[Path, typer.Argument(help="放配置的目录；不写就是当前目录，没有就新建")]
PlaceName = Annotated[str | None, typer.Option("--place", help="地方的名称，如 青石镇")]
ZoneName = Annotated[str | None, typer.Option("--zone", help=f"时区，默认 {DEFAULT_ZONE}")]
At = Annotated[str | None, typer.Option("--at", help=f"每天第一次报送的截止时间，默认 {USUAL_TIME}")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不提问：没有写的用默认值")]
ApiUrl = Annotated[str | None, typer.Option("--api-url", help="自建 Bot API 服务器的地址")]


def init(
    folder: Folder = Path(),
    place: PlaceName = None,
    zone: ZoneName = None,
    at: At = None,
    api_url: ApiUrl = None,
    yes: Yes = False,
) -> None:
    """Asks for token, place and time, and writes the two files; it overwrites nothing."""
    with explained():
        for name in (CONFIG_FILE, TOKEN_FILE):
            if (folder / name).exists():
                raise Stop(f"{folder / name} 已经有了，没有改动。请换一个目录：pinganbao init 目录")
        server = _read(values.address("https", "http"), api_url) if api_url else None
        token, identity = _token(server or API_URL, ask=not yes)
        if not yes:
            typer.echo(f"令牌没有问题：@{identity.username}")
        beginning = Beginning(
            place=_answer("地方的名称（如 青石镇）", first_file.place, place, None, ask=not yes),
            zone=_answer("时区", values.zone, zone, DEFAULT_ZONE, ask=not yes),
            at=_answer("每天第一次报送的截止时间", _time_of_day, at, USUAL_TIME, ask=not yes),
            api_url=server,
        )
        _write(folder, token, beginning)
        _say_next(folder, beginning)


def _token(server: str, *, ask: bool) -> tuple[str, Identity]:
    """From the environment, or typed without being shown; the platform knows it. Raises `Stop`."""
    given = os.environ.get(TOKEN_VARIABLE, "").strip()
    if given or not ask:
        if not given:
            raise Stop(
                f"没有机器人令牌。请设置环境变量 {TOKEN_VARIABLE}，或者不加 --yes 再运行，按提示粘贴。"
            )
        return given, _known(given, server)
    typer.echo("机器人令牌：在 Telegram 里找 @BotFather，发 /newbot，它会给您一行像 123456:ABC-DEF 的字。")
    for left in reversed(range(TRIES)):
        typed = typer.prompt("粘贴令牌（不会显示）", hide_input=sys.stdin.isatty()).strip()
        try:
            return typed, _known(typed, server)
        except Stop as error:
            if not left:
                raise
            typer.echo(str(error), err=True)
    raise AssertionError  # the last try returns or raises


def _known(token: str, server: str) -> Identity:
    """Raises `Stop` for what is no token, or none that the platform knows."""
    if not TOKEN.fullmatch(token):
        raise Stop("令牌的样子不对，应当像 123456:ABC-DEF。请从 @BotFather 那里整行复制。")
    try:
        return asyncio.run(_ask_platform(token, server))
    except TokenRefusedError:
        raise Stop("Telegram 不认这个令牌。请从 @BotFather 那里整行复制再试。") from None


async def _ask_platform(token: str, server: str) -> Identity:
    bot = TelegramBot(token, server)
    try:
        return await bot.open()
    finally:
        await bot.close()


def _answer(
    question: str, reader: Callable[[object], T], given: str | None, usual: str | None, *, ask: bool
) -> T:
    """What an option says, else what is typed, else the usual. Raises `Stop` where there is none of them."""
    if given is not None or not ask:
        if given is None and usual is None:
            raise Stop("没有写地方的名称。请加上：--place 青石镇")
        return _read(reader, given if given is not None else usual)
    while True:
        typed = typer.prompt(question, default=usual)
        try:
            return reader(typed)
        except BadValueError as error:
            typer.echo(f"{error.message}。{error.fix}。", err=True)


def _time_of_day(raw: object) -> time:
    """17:00, or as people say it: 17点半, 下午5点. Raises `BadValueError`."""
    try:
        return values.clock(raw)
    except BadValueError:
        said = read_times(str(raw)) or ()
        if len(said) == 1:
            return said[0]
        if said:
            raise BadValueError(
                f'"{raw}" 是几个时刻', f"请先写一个，如 {USUAL_TIME}；其余的以后在聊天里加"
            ) from None
        raise


def _read(reader: Callable[[object], T], raw: object) -> T:
    try:
        return reader(raw)
    except BadValueError as error:
        raise Stop(f"{error.message}。{error.fix}。") from None


def _write(folder: Path, token: str, beginning: Beginning) -> None:
    """Both files or none. Raises `Stop`."""
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in (
            (TOKEN_FILE, f"{token}\n"),
            (CONFIG_FILE, first_file.text(beginning, TOKEN_FILE)),
        ):
            path = folder / name
            with open(
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN), "w", encoding="utf-8"
            ) as file:
                written.append(path)
                file.write(text)
        load(folder / CONFIG_FILE)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise Stop(f"写不了 {folder}（{error.strerror}），没有写入。请检查目录和权限。") from error


def _say_next(folder: Path, beginning: Beginning) -> None:
    config = folder / CONFIG_FILE
    path = str(config)
    more = "" if folder == Path() else f" -c {path if PLAIN.fullmatch(path) else shlex.quote(path)}"
    typer.echo(f"✅ 已写好 {config} 和 {folder / TOKEN_FILE}（只有您能读）。")
    typer.echo(f"{beginning.place}，每天 {beginning.at:%H:%M} 第一次报送（{beginning.zone}）。")
    typer.echo("接下来输入：")
    typer.echo(f"  pinganbao run{more}")
    typer.echo("它会打印首位管理员的链接；用手机点开，照机器人说的做就行。程序要一直开着。")
