"""`pinganbao read`: how a message would be understood, without a bot or a database."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.errors import Stop, explained
from bot.domain.reading import KnownUnit, Reading, read

BLOCK_END = "---"

Units = Annotated[str, typer.Option("--units", help="单位名称，用逗号分开")]
Blocks = Annotated[bool, typer.Option("--blocks", help="一条消息可以有几行，用单独一行 --- 分开")]
File = Annotated[Path, typer.Argument(help="消息文件（UTF-8）")]


def read_file(file: File, units: Units = "", blocks: Blocks = False) -> None:
    """Prints one JSON line for each message."""
    with explained():
        known = [KnownUnit(name.strip()) for name in units.replace("，", ",").split(",") if name.strip()]
        for text in _messages(_content(file), blocks):
            typer.echo(json.dumps(_shown(read(text, known)), ensure_ascii=False))


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Stop(f"读不到文件 {file}（{error.strerror}）。请检查路径。") from error
    except UnicodeDecodeError as error:
        raise Stop(f"{file} 不是 UTF-8 文本。请用记事本另存为 UTF-8。") from error


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


def _shown(reading: Reading) -> dict[str, object]:
    parts = [{"unit": part.unit, "label": part.label.value} for part in reading.units]
    return {"text": reading.text, "label": reading.label.value, "units": parts}
