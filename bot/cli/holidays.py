"""`pinganbao holidays`: the notice on a year's days off from a file; what holds, and taking it back."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.confirmation import confirmed
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import Stop, explained, text_of
from bot.clock import SystemClock
from bot.config import Config, load
from bot.domain.agenda import Agenda, differences
from bot.domain.holidays import read_notice
from bot.domain.text.markup import plain
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import holidays as calendar_days
from bot.services.agenda import snapshot
from bot.services.agenda.lines import agenda_lines
from storage.queries import holidays as stored_holidays
from storage.work import Work

File = Annotated[
    Path | None, typer.Argument(metavar="通知", help="国务院办公厅通知的全文（文本文件）；不写就列出现在的")
]
Revoked = Annotated[int | None, typer.Option("--revoke", help="收回这一年的放假安排")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问，直接写入")]


def holidays(
    file: File = None, revoke: Revoked = None, yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG
) -> None:
    """Shows the dates read and what is doubtful, asks, writes; what was planned follows."""
    with explained():
        loaded = load(config)
        with work(loaded) as current:
            if file is not None:
                _write(current, loaded, text_of(file, "请把通知的文字另存为文本文件。"), yes=yes)
            elif revoke is not None:
                _revoke(current, loaded, revoke)
            else:
                _show(current, loaded)


def _show(current: Work, config: Config) -> None:
    for line in calendar_days.year_lines(current, local_day(current.now, config.zone)):
        typer.echo(plain(line))


def _write(current: Work, config: Config, text: str, *, yes: bool) -> None:
    reading = read_notice(text, local_day(SystemClock().now(), config.zone).year + 1)
    if not reading.holidays:
        raise Stop(say("holidays.nothing_read"))
    typer.echo(plain(say("holidays.read", year=reading.year)))
    for line in calendar_days.notice_lines(reading):
        typer.echo(plain(line))
    if (reading.doubts or not yes) and not confirmed("写入吗？"):
        typer.echo(say("holidays.declined"))
        return
    before = snapshot.look(current)
    plan = calendar_days.keep(current, None, text, reading)
    calendar_days.hold(current, plan, None)
    typer.echo(say("holidays.held", year=reading.year))
    _tell_what_follows(current, config, before)


def _revoke(current: Work, config: Config, year: int) -> None:
    held = stored_holidays.held(current, year)
    if not held:
        raise Stop(f"没有 {year} 年的放假安排可以收回。")
    before = snapshot.look(current)
    for plan in held:
        calendar_days.revoke(current, plan, None)
    typer.echo(say("holidays.revoked", year=year))
    _tell_what_follows(current, config, before)


def _tell_what_follows(current: Work, config: Config, before: Agenda) -> None:
    current.session.flush()
    lines = agenda_lines(differences(before, snapshot.look(current)), config.zone)
    for line in [say("holidays.follows"), *lines] if lines else [say("holidays.nothing_follows")]:
        typer.echo(line)
