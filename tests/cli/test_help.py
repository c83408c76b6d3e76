"""`pinganbao --help` answers at once: it loads what draws the help, and nothing of the bot."""

import os
import subprocess
import sys

from bot.cli import COMMANDS

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
