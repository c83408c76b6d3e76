"""`pinganbao apply`: from a file to units, people's places and schedules."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.checkup import machine, schedules
from bot.checkup.finding import Gravity
from bot.cli.environment import bot_id, known_calendar, token, upgraded
from bot.cli.errors import explained
from bot.clock import SystemClock
from bot.config import Config, load
from bot.domain.agenda import differences
from bot.domain.rota.post import shown_name
from bot.domain.terms import DutyPost
from bot.domain.time.local_time import local_day
from bot.services.agenda import snapshot
from bot.services.agenda.lines import agenda_lines
from bot.services.apply import apply as write
from bot.services.apply import doubts, modes_of, preview, preview_duty
from bot.services.modes.labels import standing_text
from bot.services.rota.labels import day_label
from storage.database import Database
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
        with upgraded(config, number) as opened:
            shown = trial(opened, number, config)
            if not shown.changes:
                typer.echo("没有变化。")
            else:
                _show(shown)
                _show_rounds(config)
                _show_duty(config)
                if not yes and not typer.confirm("写入吗？"):
                    typer.echo("没有写入。")
                    return
                shown = _write(opened, number, config, shown, yes=yes)
                typer.echo(f"✅ 已写入 {len(shown.changes)} 处变化。")
            with opened.looking() as session:
                _show_doubts(doubts(Work(session, number, SystemClock().now()), config))
        show_warnings(config)


@dataclass(frozen=True)
class Shown:
    """What a configuration would change: in the settings, and in what is planned because of it."""

    changes: tuple[str, ...]
    planned: tuple[str, ...]


class _NotYetError(Exception):
    """Ends a transaction that was only to show what it does."""


def trial(opened: Database, number: int, config: Config) -> Shown:
    """What writing it would do: done in a transaction that keeps nothing, and looked at."""
    found: list[Shown] = []
    with suppress(_NotYetError), opened.transaction() as session:
        found.append(_applied(Work(session, number, SystemClock().now()), config))
        raise _NotYetError
    return found[0]


def _applied(work: Work, config: Config) -> Shown:
    before = snapshot.look(work)
    written = write(work, config)
    work.session.flush()
    planned = agenda_lines(differences(before, snapshot.look(work)), config.zone)
    return Shown(tuple(change.text for change in written), tuple(planned))


def _write(opened: Database, number: int, config: Config, shown: Shown, *, yes: bool) -> Shown:
    """Writes it. Where that would do otherwise than was shown, for time has passed meanwhile, it is asked again."""
    while True:
        found: list[Shown] = []
        with suppress(_NotYetError), opened.transaction() as session:
            found.append(_applied(Work(session, number, SystemClock().now()), config))
            if found[0] != shown and not yes:
                raise _NotYetError
            return found[0]
        shown = found[0]
        typer.echo("刚才到现在有了变化，现在会是这样：")
        _show(shown)
        if not typer.confirm("写入吗？"):
            typer.echo("没有写入。")
            raise typer.Exit


def show_hints(config: Config) -> None:
    """Old words go on being read; whoever has the file open may as well learn the new ones."""
    for hint in config.hints:
        typer.echo(f"💡 {hint}")


def show_warnings(config: Config) -> None:
    """What is no mistake, and may well not be meant."""
    today = local_day(SystemClock().now(), config.zone)
    calendar = known_calendar(config)
    findings = [*schedules.asked_twice(config, calendar, today), *machine.holidays(config, calendar, today)]
    for finding in findings:
        if finding.level is not Gravity.GOOD:
            typer.echo(str(finding))


def _show(shown: Shown) -> None:
    typer.echo("将要变化：")
    for change in shown.changes:
        typer.echo(f"· {change}")
    if shown.planned:
        typer.echo("已经排好的，会这样变（＋ 新增，－ 撤销，→ 改时间，≠ 改内容，＝ 照旧）：")
        for line in shown.planned:
            typer.echo(line)
    else:
        typer.echo("已经排好的应报和班次不变。")


def _show_doubts(doubtful: Sequence[str]) -> None:
    """What is written and yet will not work as things stand."""
    for doubt in doubtful:
        typer.echo(f"⚠️ {doubt}")


def _show_rounds(config: Config) -> None:
    shown = ("时期",) if config.modes else ()
    table = Table("应报时间", "报送安排", "应报单位", *shown, title="今后七天的应报时间")
    for times, schedule, count in preview(config, SystemClock().now()):
        said = [standing_text(modes_of(config), times.day)] if shown else []
        table.add_row(times.label, schedule, str(count), *said)
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
