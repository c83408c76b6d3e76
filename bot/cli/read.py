"""`pinganbao read`: how a message would be understood, without a bot or a database."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.errors import explained, text_of
from bot.domain.conversation.decision import kind_of
from bot.domain.conversation.heard import hear
from bot.domain.conversation.kinds import UtteranceKind
from bot.domain.conversation.known import Known, RepliedTo
from bot.domain.incidents.urgency import alarmed, urgent
from bot.domain.reading import KnownUnit, Occasion, UnitIndex, index, read

BLOCK_END = "---"
# What words of these kinds say is told by the reading; of the others, by what kind they are.
READ = frozenset({UtteranceKind.REPORT, UtteranceKind.TALK})

Units = Annotated[str, typer.Option("--units", help="单位名称，用逗号分开")]
Blocks = Annotated[bool, typer.Option("--blocks", help="一条消息可以有几行，用单独一行 --- 分开")]
Group = Annotated[bool, typer.Option("--group", help="当作在群里说的，没有点机器人的名")]
Reminded = Annotated[bool, typer.Option("--reminded", help="当作回答刚发出的催报")]
File = Annotated[Path, typer.Argument(metavar="消息文件", help="消息文件（UTF-8）")]


def read_file(
    file: File, units: Units = "", blocks: Blocks = False, group: Group = False, reminded: Reminded = False
) -> None:
    """Prints one JSON line for each message: its label and units, what kind of words it is, whether it is urgent.

    Each is taken as said in private by somebody who owes one round, no reminder just sent and nothing open.
    """
    known = Known(
        private=not group,
        addressed=not group or reminded,
        reminded=reminded,
        replied=RepliedTo.REMINDER if reminded else RepliedTo.NOTHING,
    )
    with explained():
        names = [KnownUnit(name.strip()) for name in units.replace("，", ",").split(",") if name.strip()]
        found = index(names)
        for text in _messages(text_of(file, "请用记事本另存为 UTF-8。"), blocks):
            typer.echo(json.dumps(_shown(text, found, known), ensure_ascii=False))


def _messages(content: str, blocks: bool) -> Iterable[str]:
    if not blocks:
        # Only these end a line: other separators Python knows may stand inside a message.
        return (line for line in content.replace("\r\n", "\n").split("\n") if line.strip())
    return _blocks(content)


def _blocks(content: str) -> Iterable[str]:
    lines: list[str] = []
    for line in [*content.replace("\r\n", "\n").split("\n"), BLOCK_END]:
        if line.strip() != BLOCK_END:
            lines.append(line)
        elif text := "\n".join(lines).strip():
            yield text
            lines = []


def _shown(text: str, units: UnitIndex, known: Known) -> dict[str, object]:
    occasion = Occasion(group=not known.private, reminded=known.reminded)
    reading = alarmed(read(text, units, occasion))
    heard = hear(reading, units)
    kind = kind_of(known, heard)
    return {
        "text": reading.text,
        "label": reading.label.value,
        "units": [{"unit": part.unit, "label": part.label.value} for part in reading.units],
        "kind": kind.kind.value,
        "urgent": urgent(text),
        "rule": reading.rule if kind.kind in READ else kind.rule,
    }
