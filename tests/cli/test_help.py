"""`pinganbao --help` answers at once: it loads what draws the help, and nothing of the bot."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from tests.cli.terminal import run

# Each takes longer to load than typer and rich together, or a good part of it.
HEAVY = {
    "aiohttp",
    "alembic",
    "httpx",
    "openpyxl",
    "pydantic",
    "pydantic_core",
    "sqlalchemy",
    "sqlmodel",
    "telegram",
}


def test_help_loads_nothing_of_the_bot_but_the_list_of_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "--help"],
        env={**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    loaded = {line.rpartition("|")[2].strip() for line in lines}
    assert "typer" in loaded
    assert not {name.partition(".")[0] for name in loaded} & {*HEAVY, "handlers", "storage"}
    assert [name for name in loaded if name.startswith("bot.") and not name.startswith("bot.cli")] == []
    assert not loaded & {place.module for place in COMMANDS.values()}
    for word, place in COMMANDS.items():
        assert f"│ {word} " in done.stdout
        assert place.help in done.stdout


@pytest.mark.parametrize("words", [(), ("init",), ("apply",), ("rota", "import"), ("person", "erase")])
def test_help_is_chinese(tmp_path: Path, words: tuple[str, ...]) -> None:
    status, said = run(tmp_path, *words, "--help", COLUMNS="200")
    assert (status, "用法：" in said, "看用法" in said) == (0, True, True)
    english = {
        "Usage",
        "Options",
        "OPTIONS",
        "Arguments",
        "Commands",
        "Show",
        "default",
        "required",
        "TEXT",
        "str",
        "path",
        "bool",
    }
    assert not english & set(re.findall(r"[A-Za-z]+", said)), said
