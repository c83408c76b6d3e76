"""`pinganbao backup`: a copy of everything in one file, while the bot runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, unchanged
from bot.cli.errors import Stop, explained
from bot.config import load
from bot.domain.text.system_errors import file_reason
from bot.phrases import say
from storage.backups import FileThereError, OlderDatabaseError, back_up

BackupFile = Annotated[Path, typer.Argument(metavar="备份文件", help="备份文件，如 平安报-20261123.db")]


def backup(file: BackupFile, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Writes a copy of everything while the bot runs."""
    with explained(), explained_files():
        if not file.absolute().parent.is_dir():
            raise Stop(f"没有目录 {file.absolute().parent}。请先建好，或者换一个地方。")
        with unchanged(load(config)) as source:
            try:
                back_up(source, file, tell_count)
            except FileThereError as error:
                raise Stop(f"文件 {error} 已经存在，没有覆盖。请换一个文件名。") from error
            except OlderDatabaseError as error:
                raise Stop(
                    f"数据库还是旧格式（{error}）。请用原来的版本备份，或者先运行 pinganbao apply 升级。"
                ) from error
        size = file.stat().st_size / 1e6
        typer.echo(f"✅ 已备份到 {file}（{size:.1f} MB）。恢复：pinganbao restore {file}")


@contextmanager
def explained_files() -> Iterator[None]:
    """A file or folder that cannot be read or written is a sentence, too."""
    try:
        yield
    except OSError as error:
        if error.errno == ENOSPC:
            raise Stop(
                f"{_full(error)} 所在的磁盘满了，没有改动数据库。请先腾出空间，临时目录也可以用 TMPDIR 换一个。"
            ) from error
        place = error.filename or "文件"
        raise Stop(
            f"{place} 读写不了（{file_reason(error)}），没有改动数据库。请检查权限和磁盘空间。"
        ) from error


def _full(error: OSError) -> Path:
    """The folder that has no room. An error of copying names first the file that is read, and that has no fault."""
    folder = Path(error.filename2 or error.filename or "").absolute().parent
    while not folder.exists():  # a temporary folder is gone by now
        folder = folder.parent
    return folder


def tell_count(table: str, count: int) -> None:
    """`table`: its name in the database."""
    typer.echo(say("table.count", table=table_name(table), count=count))


def table_name(table: str) -> str:
    """What people call the rows of a table of ours."""
    return say(f"table.{table}")
