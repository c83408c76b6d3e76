"""`pinganbao apply`: from a file to units, people's places and schedules."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.checkup import machine, recipients, schedules
from bot.checkup.finding import Finding, Gravity
from bot.cli.confirmation import confirmed
from bot.cli.environment import bot_id, known_calendar, token, upgraded
from bot.cli.errors import Stop, explained
from bot.clock import SystemClock
from bot.config import Config, ConfigError, load
from bot.domain.agenda import differences
from bot.domain.rota.post import shown_name
from bot.domain.terms import DutyPost
from bot.domain.time.local_time import local_day
from bot.services.agenda import snapshot
from bot.services.agenda.lines import agenda_lines
from bot.services.apply import apply as write
from bot.services.apply import doubts, modes_of, preview, preview_duty, remember, store_first
from bot.services.apply.column_lines import outcome_text, place_text, row_text, value_text
from bot.services.apply.columns import ColumnRow, Columns, ValuePlace, columns
from bot.services.modes.labels import standing_text
from bot.services.rota.labels import day_label
from storage.database import Database
from storage.work import Work

ConfigFile = Annotated[Path, typer.Argument(metavar="文件", help="配置文件")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问，直接写入")]

console = Console()
MOST_REASONS = 3  # that are named at once


def apply(file: ConfigFile, yes: Yes = False) -> None:
    """Shows what would change, asks, writes. Status 1 where something is left that nobody was asked about."""
    with explained():
        config = load(file)
        show_hints(config)
        number = bot_id(token(config))
        with upgraded(config, number) as opened:
            answers = _settled(opened, number, config, yes=yes)
            shown = trial(opened, number, config, answers)
            if not shown.changes:
                _write(
                    opened, number, config, answers, shown, yes=True
                )  # the file is remembered all the same
                typer.echo("没有变化。")
            else:
                _show(shown)
                _show_rounds(shown.after)
                _show_duty(shown.after)
                if not yes and not confirmed("写入吗？"):
                    typer.echo("没有写入。")
                    return
                shown = _write(opened, number, config, answers, shown, yes=yes)
                typer.echo(f"✅ 已写入 {len(shown.changes)} 处变化。")
            with opened.looking() as session:
                current = Work(session, number, SystemClock().now())
                _show_doubts(doubts(current, shown.after))
                _show_findings(recipients.people(current, shown.after))
        show_warnings(config)
        if shown.left:
            _name_left(shown.left)


@dataclass(frozen=True)
class Answers:
    """To values that the file and somebody in the chat have both changed: which are decided, and which for the file."""

    decided: frozenset[ValuePlace] = frozenset()
    chosen: frozenset[ValuePlace] = frozenset()


@dataclass(frozen=True)
class Shown:
    """What a configuration would change: in the settings, and in what is planned because of it.

    `left`: what both have changed and nobody has decided on; it stays as it is.
    """

    changes: tuple[str, ...]
    planned: tuple[str, ...]
    left: tuple[str, ...]
    after: Config


class _NotYetError(Exception):
    """Ends a transaction that was only to show what it does."""


def _settled(opened: Database, number: int, config: Config, *, yes: bool) -> Answers:
    """Shows the three columns where something was changed elsewhere, and asks where both have changed a value."""
    with opened.looking() as session:
        found = columns(Work(session, number, SystemClock().now()), config)
    if found.untouched:
        return Answers()
    rows = [row for row in found.rows() if row.file != row.now]
    _show_columns(rows)
    clashing = [row for row in rows if row.clash]
    if yes or not clashing:
        return Answers()
    chosen = {row.place for row in clashing if _for_the_file(row)}
    return Answers(frozenset(row.place for row in clashing), frozenset(chosen))


def _for_the_file(row: ColumnRow) -> bool:
    typer.echo(f"两边都改了 {row_text(row)}")
    return confirmed("用文件的吗？不用就照现在的")


def _show_columns(rows: Sequence[ColumnRow]) -> None:
    if not rows:
        return
    table = Table("哪一项", "文件上次", "文件现在", "现在实行", "结果", title="和现在实行的不一样的")
    for row in rows:
        values = (value_text(value, row.place[2]) for value in (row.filed, row.file, row.now))
        table.add_row(place_text(row.place), *values, outcome_text(row))
    console.print(table)


def _name_left(left: Sequence[str]) -> None:
    """Ends with status 1: somebody has to decide."""
    typer.echo(f"还有 {len(left)} 处，文件里和聊天里都改过，没有写入，照现在的：", err=True)
    for text in left:
        typer.echo(f"· {text}", err=True)
    typer.echo("要用文件的，不加 --yes 再运行一次，逐项选；不要的，把文件改成现在的。", err=True)
    raise typer.Exit(1)


def trial(opened: Database, number: int, config: Config, answers: Answers) -> Shown:
    """What writing it would do: done in a transaction that keeps nothing, and looked at."""
    found: list[Shown] = []
    with suppress(_NotYetError), opened.transaction() as session:
        found.append(_applied(Work(session, number, SystemClock().now()), config, answers))
        raise _NotYetError
    return found[0]


def _applied(work: Work, config: Config, answers: Answers) -> Shown:
    before = snapshot.look(work)
    found = columns(work, config)
    after = _together(found, answers)
    written = write(work, after, before=found.present if found.present.units else None)
    store_first(work, after.limits, after.retention)
    remember(work, found.filed_after(answers.decided))
    work.session.flush()
    planned = agenda_lines(differences(before, snapshot.look(work)), after.zone)
    left = tuple(row_text(row) for row in found.rows() if row.clash and row.place not in answers.decided)
    return Shown(tuple(change.text for change in written), tuple(planned), left, after)


def _together(found: Columns, answers: Answers) -> Config:
    """Raises `Stop` where what was changed in the file and what was changed elsewhere do not go together."""
    if found.untouched:
        return found.config
    try:
        return found.result(answers.chosen)
    except ConfigError as error:
        why = "；".join(problem.message for problem in error.problems[:MOST_REASONS])
        raise Stop(
            f"文件里的改动和聊天里的改动合在一起不行：{why}。什么都没有写入。"
            "请先运行 pinganbao export-config，在写出来的文件上改。"
        ) from None


def _write(
    opened: Database, number: int, config: Config, answers: Answers, shown: Shown, *, yes: bool
) -> Shown:
    """Writes it. Where that would do otherwise than was shown, for time has passed meanwhile, it is asked again."""
    while True:
        found: list[Shown] = []
        with suppress(_NotYetError), opened.transaction() as session:
            found.append(_applied(Work(session, number, SystemClock().now()), config, answers))
            if found[0] != shown and not yes:
                raise _NotYetError
            return found[0]
        shown = found[0]
        typer.echo("刚才到现在有了变化，现在会是这样：")
        _show(shown)
        if not confirmed("写入吗？"):
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
    findings = [
        *schedules.asked_twice(config, calendar, today),
        *machine.holidays(config, calendar, today),
        *recipients.posts(config),
    ]
    _show_findings(findings)


def _show_findings(findings: Iterable[Finding]) -> None:
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
