"""`pinganbao person`: what is kept about one person, written to a file, or erased."""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.confirmation import confirmed
from bot.cli.environment import DEFAULT_CONFIG, ConfigPath, work
from bot.cli.errors import Stop, explained
from bot.cli.help_page import ChineseCommand, ChineseGroup
from bot.config import load
from bot.domain.text.system_errors import file_reason
from bot.phrases import say
from bot.services import personal_data
from bot.services.refusals import Refused
from storage.queries import personal_data as stored_personal_data
from storage.queries.personal_data import DataSubject
from storage.work import Work

OWN = 0o600  # nobody else on the machine reads it

app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, add_completion=False)

Who = Annotated[str, typer.Argument(metavar="姓名", help="姓名；重名时写编号（export 不带姓名会列出来）")]
Output = Annotated[Path, typer.Option("--output", "-o", help="写到哪个文件；不写就是 人员-编号.json")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问，直接删除")]


@app.command(
    "export",
    cls=ChineseCommand,
    help="把存着的某个人的全部数据写成 JSON 文件，只有您自己能读；不写姓名就列出有哪些人。",
)
def export(who: Who = "", output: Output = Path(), config: ConfigPath = DEFAULT_CONFIG) -> None:
    with explained(), work(load(config)) as current:
        if not who:
            lines = [_label(current, subject) for subject in stored_personal_data.everybody(current)]
            typer.echo("\n".join(lines) or say("people.none"))
            return
        subject = _found(current, who)
        target = output if output.name else Path(f"人员-{subject.number}.json")
        _write(
            target,
            json.dumps(personal_data.export(current, subject), ensure_ascii=False, indent=1, default=_plain),
        )
        typer.echo(say("person.exported", name=subject.name, file=target))


@app.command("erase", cls=ChineseCommand, help="删除某个人的数据：先列出删什么、留什么，问过再删。")
def erase(who: Who, yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    with explained(), work(load(config)) as current:
        subject = _found(current, who)
        try:
            personal_data.refuse_erasing(current, subject)
        except Refused as no:
            raise Stop(say(no.key, **no.values)) from no
        kept = personal_data.counts(current, subject)
        typer.echo(
            say(
                "person.goes",
                who=_label(current, subject),
                updates=kept.get("inbox", 0),
                messages=kept.get("outbox", 0),
                lessons=kept.get("lesson", 0),
                leave=kept.get("leave", 0),
            )
        )
        if not yes and not confirmed(say("person.sure")):
            typer.echo(say("person.kept"))
            return
        typer.echo(say("person.done", name=personal_data.erase(current, subject)))


def _found(current: Work, who: str) -> DataSubject:
    subjects = stored_personal_data.found(current, who)
    if not subjects:
        raise Stop(say("person.unknown", who=who))
    if len(subjects) > 1:
        lines = [_label(current, subject) for subject in subjects]
        raise Stop("\n".join([say("person.several", who=who), *lines]))
    return subjects[0]


def _label(current: Work, subject: DataSubject) -> str:
    """「3　张伟（派出所）」"""
    unit = stored_personal_data.unit_of(current, subject)
    return f"{subject.number}　{subject.name}" + (f"（{unit}）" if unit else "")


def _write(target: Path, text: str) -> None:
    """Raises `Stop`; what is there is not overwritten."""
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            os.fchmod(file.fileno(), OWN)
            file.write(text + "\n")
    except FileExistsError as error:
        raise Stop(f"文件 {target} 已经存在，没有覆盖。请用 --output 换一个文件名。") from error
    except OSError as error:
        raise Stop(f"写不了文件 {target}（{file_reason(error)}）。请检查路径和权限。") from error


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
