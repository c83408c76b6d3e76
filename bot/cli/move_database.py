"""`pinganbao move-database`: from a file to PostgreSQL, when one machine is no longer enough."""

from typing import Annotated

import typer

from bot.cli import backup
from bot.cli.environment import (
    DEFAULT_CONFIG,
    ConfigPath,
    bot_id,
    current,
    database_url,
    refuse_running,
    token,
)
from bot.cli.errors import Stop, explained
from bot.config import load
from bot.config.problems import BadValueError
from bot.config.values import postgresql
from storage.database import Database
from storage.transfer import CountsDifferError, ForeignTablesError, NotEmptyError, in_use, move, prepare

Target = Annotated[
    str, typer.Argument(metavar="新地址", help="新数据库的地址，如 postgresql://用户@主机/库名")
]


def move_database(target: Target, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Copies everything, counts it, and says what to change in the configuration."""
    with explained():
        loaded = load(config)
        number = bot_id(token(loaded))
        address = _address(target)
        if in_use(database_url(loaded)):
            raise Stop(
                "还有程序开着数据库，如 run 或 intake，没有搬。请全部停止再试：搬完以后才写进去的会丢。"
            )
        with current(loaded, number) as old:
            refuse_running(old, number)
            new = Database(address)
            try:
                prepare(new)
                total = move(old, new, backup.tell_count)
            except ForeignTablesError as error:
                raise Stop(
                    f"新数据库里有别的程序的表（{error}），没有写入。请另建一个空库：createdb --owner 用户 新库名"
                ) from error
            except NotEmptyError as error:
                raise Stop(
                    f"新数据库不是空的（已有{backup.table_name(str(error))}），没有写入。请换一个空库。"
                ) from error
            except CountsDifferError as error:
                raise Stop(
                    f"{backup.table_name(str(error))}的行数对不上，没有写入。请停止其他程序再试。"
                ) from error
            finally:
                new.close()
        typer.echo(f'✅ 已搬 {total} 行，逐表核对无误。请把配置 [database] 改成：url = "{address}"')


def _address(target: str) -> str:
    try:
        return postgresql(target)
    except BadValueError as error:
        raise Stop(f"{error.message}。{error.fix}。") from error
