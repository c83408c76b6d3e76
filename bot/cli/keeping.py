"""`pinganbao backup`, `restore`, `prune`: keeping the data."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime, timedelta
from errno import ENOSPC
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL
from sqlalchemy.exc import DatabaseError

from bot.cli.opening import DEFAULT_CONFIG, ConfigPath, bot_id, current, database_url, token, unchanged
from bot.cli.troubles import Stop, explained
from bot.clock import SystemClock
from bot.config import load
from storage import pruning
from storage.backups import FileThereError, NotABackupError, OlderDatabaseError, back_up, bots_in, opened
from storage.connections import file_of
from storage.database import Database
from storage.moving import CountsDifferError, ForeignTablesError, NotEmptyError, move, prepare
from storage.queries import leases
from storage.schema import NewerDatabaseError, revision_of
from storage.work import Work

LEAST_DAYS = 30
DAMAGED = ("malformed", "not a database")  # what SQLite says of a file
PRUNED_AT_ONCE = 2000  # rows of a table in one transaction

BackupFile = Annotated[Path, typer.Argument(help="备份文件，如 平安报-20261123.db")]
Days = Annotated[
    int, typer.Option("--days", min=LEAST_DAYS, help=f"删除多少天以前的消息，至少 {LEAST_DAYS} 天")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="真的删除；不写只列出数目")]


def backup(file: BackupFile, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Writes a copy of everything while the bot runs."""
    with explained(), _files():
        if not file.absolute().parent.is_dir():
            raise Stop(f"没有目录 {file.absolute().parent}。请先建好，或者换一个地方。")
        with unchanged(load(config)) as source:
            try:
                back_up(source, file, _told)
            except FileThereError as error:
                raise Stop(f"文件 {error} 已经存在，没有覆盖。请换一个文件名。") from error
            except OlderDatabaseError as error:
                raise Stop(
                    f"数据库还是旧格式（{error}）。请用原来的版本备份，或者先运行 pinganbao apply 升级。"
                ) from error
        size = file.stat().st_size / 1e6
        typer.echo(f"✅ 已备份到 {file}（{size:.1f} MB）。恢复：pinganbao restore {file}")


def restore(file: BackupFile, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Fills an empty database from a backup."""
    with explained(), _files():
        loaded = load(config)
        if not file.is_file():
            raise Stop(f"没有文件 {file}。请检查文件名。")
        number = bot_id(token(loaded))
        # The backup is looked at before the database is opened: one that will not do leaves no trace there.
        with ExitStack() as stack:
            source = _backup(stack, file)
            _refuse_others(source, number)
            target = stack.enter_context(closing(Database(database_url(loaded), number)))
            total = _filled(source, target, number)
        typer.echo(f"✅ 已恢复 {total} 行。当时还没发出的消息不再补发。")


def _refuse_others(source: Database, number: int) -> None:
    """What another bot has kept would be there, but this one could not see any of it. Raises `Stop`."""
    numbers = bots_in(source)
    if number not in numbers:
        others = "、".join(map(str, numbers)) or "没有"
        raise Stop(
            f"备份里没有这个机器人（{number}）的单位，有的是：{others}。没有写入。请检查令牌，或者换一份备份。"
        )


def _filled(source: Database, target: Database, number: int) -> int:
    _refuse_lone_log(target.url)
    try:
        if revision_of(target) is not None:
            refuse_running(target, number)
        prepare(target)
        return move(source, target, _told)
    except (NotEmptyError, CountsDifferError) as error:
        raise Stop(f"现在的数据库不是空的（{error} 表），没有写入。{_way_out(target.url)}") from error
    except ForeignTablesError as error:
        raise Stop(f"现在的数据库里有别的程序的表（{error}），没有写入。{_way_out(target.url)}") from error
    except DatabaseError as error:
        # What other commands say of such a file ("restore a backup") would lead in a circle here.
        if file_of(target.url) is None or not any(mark in str(error) for mark in DAMAGED):
            raise
        raise Stop(f"现在的数据库文件已损坏，或者不是平安报的，没有写入。{_way_out(target.url)}") from error


def _refuse_lone_log(url: URL) -> None:
    """SQLite deletes a log it finds beside a new database; it may hold the newest reports of the one moved away."""
    file = file_of(url)
    if file is None:
        return
    log = file.with_name(f"{file.name}-wal")
    if _size(log) and not _size(file):
        raise Stop(
            f"{file} 已移走，{log} 还在，里面可能有最新的报送，没有写入。请把它移到 {file.name} 那里，再恢复。"
        )


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _way_out(url: URL) -> str:
    """What to do with a database that is in the way. It is kept: it may hold the newest reports."""
    if (file := file_of(url)) is not None:
        return f"请先把 {file} 连同 -wal、-shm 文件一起移到别处（不要删），再恢复。"
    return "请另建一个空库（createdb --owner 用户 新库名），改好配置里 [database] url，再恢复。"


def _backup(stack: ExitStack, file: Path) -> Database:
    try:
        return stack.enter_context(opened(file))
    except NotABackupError as error:
        raise Stop(f"{file} 不是完好的备份（{error}），没有写入。请换一份备份。") from error
    except NewerDatabaseError as error:
        raise Stop(f"{file} 是更新版本的程序备份的（{error}），没有写入。请升级 pinganbao。") from error


@contextmanager
def _files() -> Iterator[None]:
    """A file or folder that cannot be read or written is a sentence, too."""
    try:
        yield
    except OSError as error:
        if error.errno == ENOSPC:
            raise Stop(
                f"{_full(error)} 所在的磁盘满了，没有改动数据库。请先腾出空间，临时目录也可以用 TMPDIR 换一个。"
            ) from error
        place = error.filename or "文件"
        raise Stop(f"{place} 读写不了（{error.strerror}），没有改动数据库。请检查权限和磁盘空间。") from error


def _full(error: OSError) -> Path:
    """The folder that has no room. An error of copying names first the file that is read, and that has no fault."""
    folder = Path(error.filename2 or error.filename or "").absolute().parent
    while not folder.exists():  # a temporary folder is gone by now
        folder = folder.parent
    return folder


def prune(days: Days = 400, yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists, and with `--yes` deletes, old updates and messages; reports and summaries stay."""
    with explained():
        loaded = load(config)
        number = bot_id(token(loaded))
        now = SystemClock().now()
        before = now - timedelta(days=days)
        with current(loaded, number) as kept:
            with kept.looking() as session:
                counts = pruning.old_rows(Work(session, number, now), before)
            if yes:
                _prune(kept, number, before)
        for table, count in counts.items():
            _told(table, count)
        typer.echo(
            f"✅ 已删除 {days} 天以前的消息。" if yes else "以上只是数目，没有删除。加 --yes 才会删除。"
        )


def _prune(kept: Database, number: int, before: datetime) -> None:
    """Bit by bit: the bot that runs meanwhile gets its turn between two bits."""
    deleted = 1
    while deleted:
        with kept.transaction() as session:
            work = Work(session, number, SystemClock().now())
            deleted = pruning.prune(work, before, at_once=PRUNED_AT_ONCE)


def refuse_running(asked: Database, number: int) -> None:
    """For commands that want the database to themselves. Raises `Stop`."""
    with asked.looking() as session:
        holder = leases.holder(Work(session, number, SystemClock().now()))
    if holder is not None:
        raise Stop(f"程序还在运行（{holder}）。请先停止它，或者等 15 秒再试。做完再启动。")


def _told(table: str, count: int) -> None:
    typer.echo(f"{table:<16}{count:>9}")
