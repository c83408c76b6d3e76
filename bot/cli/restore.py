"""`pinganbao restore`: from a backup into an empty database. What is in the way is kept and named."""

from contextlib import ExitStack, closing
from pathlib import Path

import typer
from sqlalchemy import URL
from sqlalchemy.exc import DatabaseError

from bot.cli import backup, environment
from bot.cli.backup import BackupFile
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, bot_id, database_url, token
from bot.cli.errors import Stop, explained
from bot.config import load
from storage.backups import NotABackupError, bots_in, opened
from storage.connections import file_of
from storage.database import Database
from storage.schema import NewerDatabaseError, revision_of
from storage.transfer import CountsDifferError, ForeignTablesError, NotEmptyError, move, prepare

DAMAGED = ("malformed", "not a database")  # what SQLite says of a file


def restore(file: BackupFile, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Fills an empty database from a backup."""
    with explained(), backup.explained_files():
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
            environment.refuse_running(target, number)
        prepare(target)
        return move(source, target, backup.tell_count)
    except (NotEmptyError, CountsDifferError) as error:
        raise Stop(
            f"现在的数据库不是空的（已有{backup.table_name(str(error))}），没有写入。{_way_out(target.url)}"
        ) from error
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
