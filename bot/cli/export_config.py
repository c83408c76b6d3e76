"""`pinganbao export-config`: what is in force, as a configuration file."""

import os
import shlex
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.confirmation import confirmed
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, bot_id, current, token
from bot.cli.errors import Stop, explained
from bot.clock import SystemClock
from bot.config import Config, load
from bot.config.export import exported
from bot.config.model import MACHINE
from bot.domain.text.system_errors import file_reason
from bot.services.apply import in_force
from storage.work import Work

OWN = 0o600
KEPT = ".old"
NOT_HELD = (
    "文件里写不下、照样有效的：账号、角色和邀请，群绑在哪里，换班、代班、请假、导入的班，放假通知，"
    "表上来的和自己加入的人，撤销的单位和旧名。"
)
File = Annotated[Path | None, typer.Argument(metavar="文件", help="写到哪里；不写就是原来的配置文件")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问，已有的文件也重写")]


def export_config(file: File = None, config: ConfigPath = DEFAULT_CONFIG, yes: Yes = False) -> None:
    """Writes what is in force, with plans and time limits beside it; one's own comments are not kept."""
    with explained():
        loaded = load(config)
        target = file or config
        texts = _texts(loaded, target)
        known = [path for path in texts if path.exists()]
        _say_first(known)
        if known and not yes and not confirmed("继续吗？"):
            typer.echo("没有写入。")
            return
        for path, text in texts.items():
            _write(path, text)
        load(target)
        for path in texts:
            typer.echo(f"✅ 已写好 {path}（只有您能读）。")
        typer.echo(NOT_HELD)
        typer.echo(f"改好以后：pinganbao apply {shlex.quote(str(target))}")


def _texts(loaded: Config, target: Path) -> dict[Path, str]:
    """Each file with what goes into it, the configuration last: what it names is there by then."""
    number = bot_id(token(loaded))
    with current(loaded, number) as opened, opened.looking() as session:
        arranged = in_force(Work(session, number, SystemClock().now()))
    if not arranged.units:
        raise Stop("数据库里还没有单位，没有什么可写。请先运行：pinganbao apply 配置文件")
    whole = arranged.model_copy(update={name: getattr(loaded, name) for name in MACHINE})
    try:
        found = exported(whole, target.parent)
    except ValueError as error:
        raise Stop(f"有两处同名而内容不同（{error}），写不成文件。请先在聊天里改成不同的名称。") from error
    texts = {target.parent / name: text for name, text in found.beside.items()}
    return {**texts, target: found.text}


def _say_first(known: list[Path]) -> None:
    typer.echo("写的是现在实行的全部安排和我们的说明；您自己写在原来文件里的注释不会带过来。")
    for path in known:
        typer.echo(f"· {path} 已经有了，会重写；原来的留在 {path.name}{KEPT}")


def _write(path: Path, text: str) -> None:
    """Whole or not at all; what was there is kept beside it. Raises `Stop`."""
    made = path.with_name(f".{path.name}.new")
    try:
        made.unlink(missing_ok=True)
        with open(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN), "w", encoding="utf-8") as out:
            out.write(text)
        if path.exists():
            path.replace(path.with_name(path.name + KEPT))
        made.replace(path)
    except OSError as error:
        made.unlink(missing_ok=True)
        raise Stop(f"写不了 {path}（{file_reason(error)}）。请检查目录和权限；原来的文件没有动。") from error
