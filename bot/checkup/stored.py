"""The database: there, of this version, whole, writable; and whether a program serves the bot."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from sqlalchemy import URL

from bot.checkup.finding import Finding, bad, doubt, good
from bot.config import Config
from bot.phrases import say
from bot.services.apply.column_lines import place_text
from bot.services.apply.columns import ColumnRow, columns
from storage.connections import file_of
from storage.database import Database
from storage.integrity import quick_check, try_writing
from storage.queries import due as stored_due
from storage.queries import leases as stored_leases
from storage.queries import operation as stored_operation
from storage.queries import units as stored_units
from storage.schema import revision_of, revisions
from storage.work import Work

RECENT = timedelta(days=1)
MOST = 5  # lines
LATE = timedelta(seconds=60)  # since the last beat of a program that holds the lease


def missing(url: URL) -> Finding | None:
    """A SQLite file that is not there; asking the database itself would make it."""
    file = file_of(url)
    if file is None or file.exists():
        return None
    return bad("数据库", f"还没有 {file}。请先运行：pinganbao run（或者 pinganbao apply 配置文件）")


def version(database: Database) -> Finding:
    """Only in a database of this version is there more to look at: a finding that is not good is the last."""
    revision, known = revision_of(database), revisions()
    if revision is None:
        return bad("数据库", "是空的。请先运行：pinganbao run（或者 pinganbao apply 配置文件）")
    if revision not in known:
        return bad("数据库", f"是更新版本的程序写的（{revision}）。请升级 pinganbao。")
    if revision != known[-1]:
        return doubt("数据库", f"还是旧格式（{revision}），下次启动时会升级到 {known[-1]}。请先备份。")
    return good("数据库", f"{_named(database.url)}，格式是最新的（{revision}）")


def sound(database: Database) -> Iterator[Finding]:
    """Raises `sqlalchemy.exc.DatabaseError` where it cannot be written."""
    if broken := quick_check(database):
        yield bad("完整性", f"数据库文件已损坏（{broken}）。请停止程序，用最近的备份恢复。")
    elif file_of(database.url) is not None:
        yield good("完整性", "没有损坏")
    try_writing(database)
    yield good("写入", "可以写")


def applied(work: Work, config: Config) -> Iterator[Finding]:
    """Does the database say what the file says, and the file what was changed in the chat?"""
    if stored_units.root(work) is None:
        yield bad("单位", "数据库里还没有单位。请先运行：pinganbao run（或者 pinganbao apply 配置文件）")
        return
    rows = columns(work, config).rows()
    new = [row for row in rows if row.written]
    older = [row for row in rows if row.file == row.filed != row.now]
    clashing = [row for row in rows if row.clash]
    if new:
        yield doubt("配置", f"有 {len(new)} 处还没有写入数据库。请运行：pinganbao apply 配置文件")
    if clashing:
        what = f"有 {len(clashing)} 处文件里和聊天里都改过，照聊天里的"
        yield doubt("配置", f"{what}。要用文件的，请运行 pinganbao apply 配置文件，逐项选。")
    if older:
        what = f"聊天里改过的有 {len(older)} 处，文件里还是旧的，照聊天里的（{_places(older)}）"
        yield good("配置", f"{what}。要文件跟上：pinganbao export-config")
    if not (new or clashing or older):
        yield good("配置", "与数据库一致")


def _places(rows: Sequence[ColumnRow]) -> str:
    return "；".join(place_text(row.place) for row in rows[:MOST]) + ("…" if len(rows) > MOST else "")


def serving(work: Work) -> Finding:
    """Who holds the lease, and does the heart beat?"""
    holder, beat = stored_leases.holder_of(work), stored_operation.last_beat(work)
    if holder is None:
        return doubt("值守", "现在没有程序在值守。请运行：pinganbao run")
    lag = work.now - beat if beat else None
    if lag is None or lag > LATE:
        since = f"已有 {lag.total_seconds():.0f} 秒没有检查到期事项" if lag else "还没有检查过到期事项"
        return bad("值守", f"{holder} 在值守，但{since}。请看它的日志，或者重启它。")
    return good("值守", f"{holder}，{lag.total_seconds():.0f} 秒前检查过到期事项")


def unanswered(work: Work) -> Iterator[Finding]:
    """What was sent several times within the last day without an answer; nothing where all were answered."""
    if count := stored_operation.uncertain(work, work.now - RECENT):
        what = f"最近一天有 {count} 条发了几次都没有回音，不再重发，可能已经送到"
        yield doubt("发送", f"{what}。请检查到 Telegram 的网络和代理，并问一问有没有收到。")


def put_back(work: Work) -> Iterator[Finding]:
    """What the beats could not deal with; nothing where there is none."""
    rows = stored_due.setbacks(work)
    for row in rows[:MOST]:
        what = f"{say(f'setback.{row.kind}')}（编号 {row.row_id}）"
        yield doubt(
            "到期事项", f"{what}处理不了，试了 {row.failures} 次：{row.error}。请把日志交给维护人员。"
        )
    if len(rows) > MOST:
        yield doubt("到期事项", f"还有 {len(rows) - MOST} 项也处理不了。")


def _named(url: URL) -> str:
    return str(file_of(url) or f"PostgreSQL {url.host or ''}/{url.database}")
