"""What can go wrong on a person's side, each as one sentence that says what to do."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import typer
from sqlalchemy.exc import DatabaseError

from bot.config import ConfigError
from bot.domain.text.system_errors import file_reason
from bot.domain.unit_names import names_like
from bot.phrases import say
from storage.schema import EmptyDatabaseError, NewerDatabaseError

NO_HOST = "找不到数据库的主机。请检查配置里 [database] url 的主机名，以及网络和 DNS。"
NO_WAY = "到不了数据库的主机。请检查配置里 [database] url 的主机和网络。"
NO_SPACE = "磁盘已满，没有写入任何内容。请先腾出空间。"

# The first that fits is said. Those with a host's or a user's name in the error come first: it may be any word.
SENTENCES = (
    ("name resolution", NO_HOST),
    ("resolve host", NO_HOST),
    ("translate host name", NO_HOST),
    ("pg_hba.conf", "数据库不让这台机器或这个用户连接。请管理员在 pg_hba.conf 里放行。"),
    (
        "server does not support SSL",
        "数据库服务器没有开加密连接（SSL）。请管理员打开，或者改地址里的 sslmode（环境变量 PGSSLMODE）。",
    ),
    (
        "permission denied for",
        "数据库用户的权限不够。请管理员把库交给这个用户：ALTER DATABASE 库名 OWNER TO 用户名",
    ),
    ("locked", "数据库正被另一个程序占用。请等几秒再试；如果 pinganbao 已经在别处运行，不用再开一个。"),
    ("readonly", "数据库文件不能写。请检查文件和所在目录的权限，或者换一个目录。"),
    ("unable to open", "数据库文件打不开。请检查配置里 [database] path 的目录是否存在、有没有权限。"),
    ("not a database", "这个文件不是平安报的数据库。请检查配置里 [database] path。"),
    ("malformed", "数据库文件已损坏。请停止程序，用最近的备份恢复。"),
    ("password authentication failed", "数据库的用户名或密码不对。请检查 PGPASSWORD 或 ~/.pgpass。"),
    ("no password supplied", "数据库要密码。请写进 ~/.pgpass，或者设置环境变量 PGPASSWORD。"),
    ("does not exist", "数据库里没有这个用户或库。请检查配置里 [database] url，或者请管理员建库。"),
    ("onnection refused", "连不上数据库。请检查配置里 [database] url 的主机和端口，数据库是否已启动。"),
    ("onnection timeout", "连不上数据库（没有回应）。请检查配置里 [database] url 的主机和网络。"),
    ("nreachable", NO_WAY),
    ("No route to host", NO_WAY),
    ("too many clients", "数据库的连接数已满。请关掉多余的程序，或者调大 max_connections。"),
    ("disk I/O error", "读写磁盘出错，没有写入。请检查磁盘是否已坏、已满，再运行 pinganbao doctor。"),
    ("No space left", NO_SPACE),
    ("full", NO_SPACE),
)


class TokenMissingError(Exception):
    """No token was given."""


class Stop(Exception):
    """A sentence for the person at the terminal, and the end of the command."""


def text_of(file: Path, advice: str) -> str:
    """What a text file holds. Raises `Stop`, with `advice` where it is no UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Stop(f"读不到文件 {file}（{file_reason(error)}）。请检查路径。") from error
    except UnicodeDecodeError as error:
        raise Stop(f"文件 {file} 不是 UTF-8 文本。{advice}") from error


MOST_NAMES = 20


def unknown_unit(word: str, names: Iterable[str]) -> Stop:
    """No unit is called so: which ones may be meant, or which there are."""
    known = list(names)
    meant = names_like(word, known)
    shown = "、".join(meant or known[:MOST_NAMES])
    key = "units.alike" if meant else "units.there_are" if known else "units.none"
    more = "" if meant or len(known) <= MOST_NAMES else say("units.and_more", count=len(known))
    return Stop(say("units.unknown", unit=word) + say(key, names=shown) + more)


@contextlib.contextmanager
def explained() -> Iterator[None]:
    """Ends the command with a sentence and status 1 where something is not as it must be."""
    try:
        yield
    except Stop as error:
        _end(str(error))
    except ConfigError as error:
        for problem in error.problems:
            typer.echo(str(problem), err=True)
        _end(f"共 {len(error.problems)} 处要改，什么都没有写入。改好后用 pinganbao check 再查一遍。")
    except TokenMissingError:
        _end("没有机器人令牌。请设置环境变量 PINGANBAO_TOKEN，或者在配置 [bot] 里写 token_file。")
    except NewerDatabaseError as error:
        _end(f"数据库是更新版本的程序写的（{error}）。请升级 pinganbao，没有改动任何内容。")
    except EmptyDatabaseError:
        _end("数据库里没有平安报的数据。请先运行 pinganbao run；已经有的，请检查配置里 [database]。")
    except (DatabaseError, sqlite3.Error) as error:
        _end(database_sentence(str(error)))
    except Exception as error:
        sentence = _network_sentence(error)
        if sentence is None:
            raise
        _end(sentence)


def _network_sentence(error: Exception) -> str | None:
    """None for what is not of the network. Most commands need none, and loading it takes half their time."""
    from bot.platforms.telegram import PlatformAwayError, TokenRefusedError  # noqa: PLC0415  (see above)
    from bot.web.server import CannotListenError  # noqa: PLC0415  (see above)

    if isinstance(error, TokenRefusedError):
        return "Telegram 不认这个令牌。请向 @BotFather 核对令牌，重新设置 PINGANBAO_TOKEN。"
    if isinstance(error, PlatformAwayError):
        return f"连不上 Telegram（{error.reason}）。请检查网络；要经过代理的，先设置 HTTPS_PROXY。"
    if isinstance(error, CannotListenError):
        return f"不能监听 {error.address}：{error.reason}。请关掉占用它的程序，或者改 {error.setting}。"
    return None


def database_sentence(error: str) -> str:
    for mark, sentence in SENTENCES:
        if mark in error:
            return sentence
    said = error.splitlines()[0] if error else "没有说明"
    return f"数据库出错，没有写入：{said}。请运行 pinganbao doctor，或者把这一句交给维护人员。"


def _end(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
