"""`pinganbao rota`: a duty sheet brought in, one day set, the next week shown, the calendar written to a file."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.confirmation import confirmed
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import Stop, explained
from bot.cli.help_page import ChineseCommand, ChineseGroup
from bot.config import load
from bot.domain.rota.sheet import Grid, one_day, pasted
from bot.domain.terms import Origin
from bot.domain.text.system_errors import file_reason
from bot.inputs.apart import read_apart
from bot.inputs.workbook import NotAWorkbookError
from bot.phrases import say
from bot.services.rota import feed, gaps, sheet, sheet_preview, views
from bot.services.rota.sheet_replacement import replacement
from bot.web.calendar import PATH
from storage.queries import holidays as stored_holidays
from storage.queries import rota as stored_rota
from storage.tables import Rota
from storage.work import Work

app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, add_completion=False)

File = Annotated[Path, typer.Argument(metavar="文件", help="值班表（.xlsx）")]
Name = Annotated[str, typer.Option("--rota", "-r", help="值班表的名称，如 镇值班；只有一个时可以不写")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="没有疑问时不再询问，直接写入")]
Day = Annotated[str, typer.Argument(metavar="日子", help="哪一天，如 11月25日 或 2026-11-25")]
Leader = Annotated[str, typer.Option("--leader", help="带班领导；几个人用顿号分开")]
Staff = Annotated[str, typer.Option("--staff", help="值班人员；几个人用顿号分开")]
Output = Annotated[Path, typer.Option("--output", "-o", help="写到哪个文件；不写就按值班表的名称")]


@app.command("import", cls=ChineseCommand, help="导入 .xlsx 值班表：先列出每一处疑问和头七天，问过再写。")
def import_(file: File, rota: Name = "", yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Shows every doubt with its cell and asks before anything is written."""
    with explained():
        loaded, grids = load(config), _grids(file)
        with work(loaded) as current:
            _write(current, _rota(current, rota), grids, Origin.SHEET, yes=yes)


@app.command(
    "set", cls=ChineseCommand, help="定一天的班：pinganbao rota set 11月25日 --leader 周镇长 --staff 马干事"
)
def set_(
    day: Day,
    leader: Leader = "",
    staff: Staff = "",
    rota: Name = "",
    yes: Yes = False,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Sets one day by hand."""
    with explained():
        loaded = load(config)
        if not (leader or staff):
            raise Stop("请写上 --leader 或 --staff。")
        with work(loaded) as current:
            grid = pasted(one_day(day, leader, staff))
            _write(current, _rota(current, rota), [grid], Origin.OVERRIDE, yes=yes)


@app.command("show", cls=ChineseCommand, help="今后七天谁值班。")
def show(rota: Name = "", config: ConfigPath = DEFAULT_CONFIG) -> None:
    with explained(), work(load(config)) as current:
        found = _rota(current, rota)
        typer.echo("\n".join([found.name, *views.week_ahead(current, found)]))


@app.command("ics", cls=ChineseCommand, help="导出 iCalendar 日历文件；也打印网页日历的路径。")
def ics(rota: Name = "", output: Output = Path(), config: ConfigPath = DEFAULT_CONFIG) -> None:
    with explained(), work(load(config)) as current:
        found = _rota(current, rota)
        target = output if output.name else Path(f"{found.name}.ics")
        try:
            _keep_private(target, feed.feed(current, found))
        except OSError as error:
            raise Stop(f"写不了文件 {target}（{file_reason(error)}）。请检查路径和权限。") from error
        typer.echo(
            f"✅ 已写入 {target}。开了网页时，日历的路径是 {PATH.format(secret=found.secret)}（请勿外传）"
        )


def _write(current: Work, rota: Rota, grids: list[Grid], origin: Origin, *, yes: bool) -> None:
    reading = sheet.read_grids(current, grids, rota.zone, stored_holidays.calendar(current))
    if not reading.days:
        raise Stop("\n".join([say("sheet.nothing"), *sheet_preview.doubt_lines(reading.doubts)]))
    for line in sheet_preview.shown(current, reading, [rota]):
        typer.echo(line)
    if (reading.doubts or not yes) and not confirmed("写入吗？"):
        typer.echo(say("sheet.cancelled"))
        return
    gone = replacement(current, rota, reading.days).posts
    names = sheet_preview.post_names(name for found in gone.values() for name in found)
    replaces = bool(gone) and (yes or confirmed(f"替掉这些天原来排的{names}吗？答「否」就两样都排。"))
    count = sheet.write(current, rota, reading.days, origin, None, replaces=replaces)
    gaps.look_ahead(current, stored_holidays.calendar(current))
    typer.echo(say("sheet.written", rota=rota.name, count=count))


def _grids(file: Path) -> list[Grid]:
    try:
        return read_apart(file.read_bytes())
    except OSError as error:
        raise Stop(f"读不到文件 {file}（{file_reason(error)}）。请检查路径。") from error
    except NotAWorkbookError as error:
        raise Stop(say("sheet.broken", name=file.name)) from error


def _rota(current: Work, name: str) -> Rota:
    rotas = stored_rota.open_rotas(current)
    names = "、".join(rota.name for rota in rotas)
    if not rotas:
        raise Stop("还没有值班表。请在配置里写上 [[rotas]]，再 pinganbao apply。")
    if not name and len(rotas) == 1:
        return rotas[0]
    found = stored_rota.rota_named(current, name)
    if found is None:
        raise Stop(f"没有值班表「{name}」。请写 --rota，可以是：{names}" if name else f"请写 --rota：{names}")
    return found


def _keep_private(target: Path, content: bytes) -> None:
    """Written so that nobody else on this machine can read it, whatever the umask and whatever was there before."""
    if target.is_file() or not target.exists():  # a pipe or a device has no rights to set
        target.touch(mode=0o600)
        target.chmod(0o600)
    target.write_bytes(content)
