"""`pinganbao check`: every mistake of a configuration at once."""

import typer

from bot.cli import apply
from bot.cli.apply import ConfigFile
from bot.cli.errors import explained
from bot.config import load


def check(file: ConfigFile) -> None:
    """Names every mistake of the file at once."""
    with explained():
        config = load(file)
        typer.echo(f"✅ {file} 没有问题：{len(config.units)} 个单位，{len(config.schedules)} 个报送安排。")
        apply.show_hints(config)
        apply.show_warnings(config)
