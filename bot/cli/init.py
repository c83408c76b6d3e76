"""`pinganbao init`: from nothing to a configuration with which `run` can begin."""

import asyncio
import os
import re
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
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
from bot.domain.admin.settings_words import plain
from bot.domain.admin.typed import read_times
from bot.domain.text.system_errors import file_reason
from bot.domain.time.time_of_day import times_in
from bot.platforms.telegram import Identity, PlatformAwayError, TelegramBot, TokenRefusedError

T = TypeVar("T")

CONFIG_FILE, TOKEN_FILE = "config.toml", "token.txt"
PLAIN = re.compile(r"[\w./-]+")  # needs no quotes; Chinese neither
OWN = 0o600
TRIES = 3
USUAL_TIME = "17:00"
UNVERIFIED = "令牌还没有核对过，pinganbao run 启动时会核对。"

Folder = Annotated[Path, typer.Argument(metavar="目录", help="放配置的目录；不写就是当前目录，没有就新建")]
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
        _refuse_unfit(folder)
        given = _Given(place, zone, at, ask=not yes)
        given.check()  # before anybody is asked for anything
        server = _read(values.address("https", "http"), api_url) if api_url else None
        token, identity = _token(server or API_URL, ask=not yes)
        if not yes:
            typer.echo(f"令牌没有问题：@{identity.username}" if identity else UNVERIFIED)
        beginning = given.answered(server)
        _write(folder, token, beginning)
        _say_next(folder, beginning)


def _refuse_unfit(folder: Path) -> None:
    """Raises `Stop` where the files are there already, or could not be written."""
    for name in (CONFIG_FILE, TOKEN_FILE):
        if (folder / name).exists():
            raise Stop(
                f"{folder / name} 已经有了，没有改动。要用它，请运行 {_run(folder)}；"
                "要另做一份，请换一个目录：pinganbao init 目录"
            )
    above = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
    if not above.is_dir():
        raise Stop(f"写不了 {folder}（{above} 是文件，不是目录）。请换一个目录：pinganbao init 目录")
    if not os.access(above, os.W_OK | os.X_OK):
        raise Stop(f"写不了 {folder}（没有权限）。请换一个自己能写的目录：pinganbao init 目录")


@dataclass(frozen=True)
class _Given:
    """The values of the options; a missing one is asked for, or without `ask` has its usual value."""

    place: str | None
    zone: str | None
    at: str | None
    ask: bool

    def check(self) -> None:
        """Raises `Stop` where an option cannot be read, or the place is missing and will not be asked for."""
        if self.place is None and not self.ask:
            raise Stop("没有写地方的名称。请加上：--place 青石镇")
        for reader, said in (
            (first_file.place, self.place),
            (values.zone, self.zone),
            (_time_of_day, self.at),
        ):
            if said is not None:
                _read(reader, said)

    def answered(self, server: str | None) -> Beginning:
        return Beginning(
            place=_answer("地方的名称（如 青石镇）", first_file.place, self.place, None, ask=self.ask),
            zone=_answer("时区", values.zone, self.zone, DEFAULT_ZONE, ask=self.ask),
            at=_answer("每天第一次报送的截止时间", _time_of_day, self.at, USUAL_TIME, ask=self.ask),
            api_url=server,
        )


def _token(server: str, *, ask: bool) -> tuple[str, Identity | None]:
    """The token, from the environment or typed without being shown, and whose the platform says it is.

    No identity: the platform could not be reached and somebody chose to go on. Raises `Stop`.
    """
    given = os.environ.get(TOKEN_VARIABLE, "").strip()
    if given or not ask:
        if not given:
            raise Stop(
                f"没有机器人令牌。请设置环境变量 {TOKEN_VARIABLE}，或者不加 --yes 再运行，按提示粘贴。"
            )
        return given, _known(given, server, ask=ask)
    typer.echo("机器人令牌：在 Telegram 里找 @BotFather，发 /newbot，它会给您一行像 123456:ABC-DEF 的字。")
    for left in reversed(range(TRIES)):
        typed = typer.prompt("粘贴令牌（不会显示）", hide_input=sys.stdin.isatty()).strip()
        try:
            return typed, _known(typed, server, ask=True)
        except Stop as error:
            if not left:
                raise
            typer.echo(str(error), err=True)
    raise AssertionError  # the last try returns or raises


def _known(token: str, server: str, *, ask: bool) -> Identity | None:
    """Raises `Stop` for what is no token or none that the platform knows, `PlatformAwayError` where nobody is asked."""
    if not TOKEN.fullmatch(token):
        raise Stop("令牌的样子不对，应当像 123456:ABC-DEF。请从 @BotFather 那里整行复制。")
    while True:
        try:
            return asyncio.run(_ask_platform(token, server))
        except TokenRefusedError:
            raise Stop("Telegram 不认这个令牌。请从 @BotFather 那里整行复制再试。") from None
        except PlatformAwayError as error:
            if not ask:
                raise
            typer.echo(
                f"连不上 Telegram（{error.reason}），令牌还没有核对。令牌已经记下，不用再粘贴。"
                "请检查网络；要经过代理的，先设置 HTTPS_PROXY。",
                err=True,
            )
            if not _try_again():
                return None


def _try_again() -> bool:
    """False: they go on without the platform. Raises `Stop` where they leave."""
    while True:
        said = typer.prompt(
            "再试一次按回车；先写好配置、以后再核对，输入 1；退出，输入 0", default="", show_default=False
        )
        match said.strip():
            case "":
                return True
            case "1":
                return False
            case "0":
                raise Stop("没有写入。网络通了以后，再运行 pinganbao init。")
        typer.echo("没看懂。请按回车，或者输入 1、0。", err=True)


async def _ask_platform(token: str, server: str) -> Identity:
    bot = TelegramBot(token, server)
    try:
        return await bot.open()
    finally:
        await bot.close()


def _answer(
    question: str, reader: Callable[[object], T], given: str | None, usual: str | None, *, ask: bool
) -> T:
    """The value of the option, else what is typed, else the usual value."""
    if given is not None or not ask:
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
            return _surely(str(raw), said[0])
        if said:
            raise BadValueError(
                f'"{raw}" 是几个时刻', f"请先写一个，如 {USUAL_TIME}；其余的以后在聊天里加"
            ) from None
        raise


def _surely(raw: str, at: time) -> time:
    """Raises `BadValueError` with both times where a bare figure (8点) may be of the morning or the evening."""
    minutes = next(times_in(plain(raw))).minutes
    if len(minutes) == 1:
        return at
    morning, evening = (f"{one // 60 % 24:02}:{one % 60:02}" for one in minutes)
    raise BadValueError(f"{raw.strip()} 可以是 {morning}，也可以是 {evening}", f"请写清楚，如 {morning}")


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
        raise Stop(f"写不了 {folder}（{file_reason(error)}），没有写入。请检查目录和权限。") from error


def _say_next(folder: Path, beginning: Beginning) -> None:
    typer.echo(f"✅ 已写好 {folder / CONFIG_FILE} 和 {folder / TOKEN_FILE}（只有您能读）。")
    typer.echo(f"{beginning.place}，每天 {beginning.at:%H:%M} 第一次报送（{beginning.zone}）。")
    typer.echo("接下来输入：")
    typer.echo(f"  {_run(folder)}")
    typer.echo("它会打印首位管理员的链接；用手机点开，照机器人说的做就行。程序要一直开着。")


def _run(folder: Path) -> str:
    """The command that begins with the file in this folder."""
    path = str(folder / CONFIG_FILE)
    return "pinganbao run" + (
        "" if folder == Path() else f" -c {path if PLAIN.fullmatch(path) else shlex.quote(path)}"
    )
