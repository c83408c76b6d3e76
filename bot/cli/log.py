"""`pinganbao log`: who changed what, newest first; as a spreadsheet, too. (The program's own log: `program_log`.)"""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import Stop, explained, unknown_unit
from bot.cli.unit_argument import known_unit
from bot.config import load
from bot.domain.audit import LogEntry, detail
from bot.domain.text.system_errors import file_reason
from bot.domain.time.local_time import local
from bot.outputs import audit as output
from bot.phrases import say
from bot.services.audit import log as audit_log
from storage.queries import audit as stored_audit
from storage.queries import units as stored_units
from storage.queries.audit import Looked
from storage.work import Work

UnitName = Annotated[str, typer.Option("--unit", "-u", help="只看这个单位和它下面的单位")]
PersonName = Annotated[str, typer.Option("--person", "-p", help="只看这个人做的，和涉及这个人的")]
Since = Annotated[str, typer.Option("--since", help="从哪一天起，如 2026-11-01；不写就看最近 50 条")]
Export = Annotated[Path | None, typer.Option("--export", help="写成表格文件（.xlsx）")]
Force = Annotated[bool, typer.Option("--force", help="这个文件已经有了也重写")]

MOST_SHOWN = 50
MOST = 1_000_000


def log(
    unit: UnitName = "",
    person: PersonName = "",
    since: Since = "",
    export: Export = None,
    force: Force = False,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Prints the newest, or all since a day; with `--export` all of it goes into a file."""
    with explained():
        loaded = load(config)
        first = _instant(since, loaded.zone)
        if export is not None:
            _must_be_writable(export, force=force)
        with work(loaded) as current:
            looked = audit_log.since(_looked(current, unit, person), first)
            all_of_it = export is not None or first is not None
            found = audit_log.entries(current, looked, most=MOST if all_of_it else MOST_SHOWN)
        if export is not None:
            _write(export, output.spreadsheet(found, loaded.zone))
            typer.echo(say("log.written", count=len(found), file=export))
            return
        for entry in found:
            typer.echo(_line(entry, loaded.zone))
        if not found:
            typer.echo(say("log.none"))


def _looked(current: Work, unit: str, person: str) -> Looked:
    """Raises `Stop` for a name that nobody bears."""
    found = known_unit(current, unit, closed=True) if unit else None
    if unit and found is None:
        raise unknown_unit(unit, (one.name for one in stored_units.all_units(current)))
    people = stored_audit.people_called(current, person) if person else []
    if person and not people:
        raise Stop(say("log.unknown_person", person=person))
    return audit_log.narrowed(current, audit_log.EVERYTHING, found, people[0] if people else None)


def _instant(day: str, zone: str) -> datetime | None:
    if not day:
        return None
    try:
        return datetime.combine(date.fromisoformat(day), time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except ValueError as error:
        raise Stop(f"「{day}」不是日期。请写成 2026-11-01 这样。") from error


def _line(entry: LogEntry, zone: str) -> str:
    at = f"{local(entry.at, zone):%Y-%m-%d %H:%M}"
    return "　".join(one for one in (at, entry.who, entry.what, detail(entry)) if one)


def _must_be_writable(file: Path, *, force: bool) -> None:
    """Raises `Stop` before anything is looked up; a file that is there may be somebody's only copy."""
    if file.suffix != ".xlsx":
        raise Stop(f"「{file.name}」不是 .xlsx。请写成 --export 记录.xlsx 这样。")
    if file.exists() and not force:
        raise Stop(f"{file} 已经有了，没有动它。请换一个文件名；确实要重写，加上 --force。")


def _write(file: Path, content: bytes) -> None:
    """Names of people are in it: nobody else on this machine can read it."""
    try:
        file.touch(mode=0o600)
        file.chmod(0o600)
        file.write_bytes(content)
    except OSError as error:
        raise Stop(f"写不了文件 {file}（{file_reason(error)}）。请检查路径和权限。") from error
