"""`pinganbao apply`: from a file to units, people's places and schedules."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.checkup import schedules
from bot.cli.environment import bot_id, token, upgraded
from bot.cli.errors import explained
from bot.clock import SystemClock
from bot.config import Config, load
from bot.domain.rota.post import shown_name
from bot.domain.terms import DutyPost
from bot.domain.time.local_time import local_day
from bot.services.apply import Change, changes, doubts, preview, preview_duty
from bot.services.apply import apply as write
from bot.services.rota.labels import day_label
from storage.work import Work

ConfigFile = Annotated[Path, typer.Argument(help="配置文件")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问，直接写入")]

console = Console()


def apply(file: ConfigFile, yes: Yes = False) -> None:
    """Shows what would change, asks, writes."""
    with explained():
        config = load(file)
        show_hints(config)
        number = bot_id(token(config))
        with upgraded(config, number) as opened, opened.transaction() as session:
            work = Work(session, number, SystemClock().now())
            found = changes(work, config)
            if not found:
                typer.echo("没有变化。")
                _show_doubts(doubts(work, config))
                show_warnings(config)
                return
            _show(found)
            _show_rounds(config)
            _show_duty(config)
            if not yes and not typer.confirm("写入吗？"):
                typer.echo("没有写入。")
                return
            write(work, config)
            doubtful = doubts(work, config)
        typer.echo(f"✅ 已写入 {len(found)} 处变化。")
        _show_doubts(doubtful)
        show_warnings(config)


def show_hints(config: Config) -> None:
    """Old words go on being read; whoever has the file open may as well learn the new ones."""
    for hint in config.hints:
        typer.echo(f"💡 {hint}")


def show_warnings(config: Config) -> None:
    """What is no mistake, and may well not be meant."""
    today = local_day(SystemClock().now(), config.zone)
    for finding in schedules.asked_twice(config, config.calendar, today):
        typer.echo(str(finding))


def _show(found: Sequence[Change]) -> None:
    typer.echo("将要变化：")
    for change in found:
        typer.echo(f"· {change.text}")


def _show_doubts(doubtful: Sequence[str]) -> None:
    """What is written and yet will not work as things stand."""
    for doubt in doubtful:
        typer.echo(f"⚠️ {doubt}")


def _show_rounds(config: Config) -> None:
    table = Table("应报时间", "报送安排", "应报单位", title="今后七天的应报时间")
    for times, schedule, count in preview(config, SystemClock().now()):
        table.add_row(times.label, schedule, str(count))
    console.print(table)


def _show_duty(config: Config) -> None:
    found = preview_duty(config, SystemClock().now())
    if not found:
        return
    posts = list(dict.fromkeys([*DutyPost, *(post for _, _, turns in found for post in turns)]))
    table = Table("日期", "值班表", *(shown_name(post) for post in posts), title="今后七天的轮值")
    for rota, day, turns in found:
        table.add_row(day_label(day), rota, *("、".join(turns.get(post, ())) for post in posts))
    console.print(table)
