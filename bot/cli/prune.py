"""`pinganbao prune`: old updates and messages go; reports and summaries stay."""

from datetime import datetime, timedelta
from typing import Annotated

import typer

from bot.cli import backup
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, bot_id, current, token
from bot.cli.errors import explained
from bot.clock import SystemClock
from bot.config import load
from storage import retention
from storage.database import Database
from storage.work import Work

LEAST_DAYS = 30
PRUNED_AT_ONCE = 2000  # rows of a table in one transaction
Days = Annotated[
    int, typer.Option("--days", min=LEAST_DAYS, help=f"删除多少天以前的消息，至少 {LEAST_DAYS} 天")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="真的删除；不写只列出数目")]


def prune(days: Days = 400, yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Lists, and with `--yes` deletes, old updates, messages and notes; reports and summaries stay."""
    with explained():
        loaded = load(config)
        number = bot_id(token(loaded))
        now = SystemClock().now()
        before = now - timedelta(days=days)
        with current(loaded, number) as kept:
            with kept.looking() as session:
                work = Work(session, number, now)
                counts = {**retention.old_rows(work, before), **retention.old_notes(work, before)}
            if yes:
                _prune(kept, number, before)
        for table, count in counts.items():
            backup.tell_count(table, count)
        typer.echo(
            f"✅ 已删除 {days} 天以前的消息。" if yes else "以上只是数目，没有删除。加 --yes 才会删除。"
        )


def _prune(kept: Database, number: int, before: datetime) -> None:
    """Bit by bit: the bot that runs meanwhile gets its turn between two bits."""
    deleted = 1
    while deleted:
        with kept.transaction() as session:
            work = Work(session, number, SystemClock().now())
            deleted = retention.prune(work, before, at_once=PRUNED_AT_ONCE)
            deleted += retention.blank_notes(work, before, at_once=PRUNED_AT_ONCE)
