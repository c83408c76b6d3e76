"""`pinganbao backup`, `restore`, `prune`: keeping the data."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import DEFAULT_CONFIG, ConfigPath, bot_id, database, token
from bot.cli.troubles import Stop, explained
from bot.clock import SystemClock
from bot.config import load
from storage import pruning
from storage.backups import FileThereError, NotABackupError, back_up
from storage.backups import restore as fill
from storage.database import NOBODY, Database
from storage.moving import CountsDifferError, NotEmptyError
from storage.queries import leases
from storage.work import Work

LEAST_DAYS = 30

BackupFile = Annotated[Path, typer.Argument(help="备份文件，如 平安报-20261123.db")]
Days = Annotated[int, typer.Option("--days", min=LEAST_DAYS, help="删除多少天以前的消息")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="真的删除；不写只列出数目")]


def backup(file: BackupFile, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Writes a copy of everything while the bot runs."""
    with explained():
        loaded = load(config)
        with database(loaded, NOBODY) as source:  # holds up no writer
            try:
                back_up(source, file, _told)
            except FileThereError as error:
                raise Stop(f"文件 {error} 已经存在，没有覆盖。请换一个文件名。") from error
        typer.echo(
            f"✅ 已备份到 {file}（{file.stat().st_size / 1e6:.1f} MB）。恢复：pinganbao restore {file}"
        )


def restore(file: BackupFile, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Fills an empty database from a backup."""
    with explained():
        loaded = load(config)
        if not file.is_file():
            raise Stop(f"没有文件 {file}。请检查文件名。")
        number = bot_id(token(loaded))
        with database(loaded, number) as target:
            refuse_running(target, number)
            try:
                total = fill(file, target, _told)
            except NotABackupError as error:
                raise Stop(f"{file} 不是完好的备份（{error}），没有写入。请换一份备份。") from error
            except (NotEmptyError, CountsDifferError) as error:
                raise Stop(f"现在的数据库不是空的（{error} 表），没有写入。请先把它移走，再恢复。") from error
        typer.echo(f"✅ 已恢复 {total} 行。当时还没发出的消息不再补发。")


def prune(days: Days = 400, yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists, and with `--yes` deletes, old updates and messages; reports and summaries stay."""
    with explained():
        loaded = load(config)
        number = bot_id(token(loaded))
        with database(loaded, number) as opened, opened.transaction() as session:
            work = Work(session, number, SystemClock().now())
            before = work.now - timedelta(days=days)
            counts = pruning.prune(work, before) if yes else pruning.old_rows(work, before)
        for table, count in counts.items():
            _told(table, count)
        typer.echo(
            f"✅ 已删除 {days} 天以前的消息。" if yes else "以上只是数目，没有删除。加 --yes 才会删除。"
        )


def refuse_running(opened: Database, number: int) -> None:
    """For commands that want the database to themselves. Raises `Stop`."""
    with opened.transaction() as session:
        holder = leases.holder(Work(session, number, SystemClock().now()))
    if holder is not None:
        raise Stop(f"程序还在运行（{holder}）。请先停止它，做完再启动。")


def _told(table: str, count: int) -> None:
    typer.echo(f"{table:<16}{count:>9}")
