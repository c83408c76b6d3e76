"""What a bot that only waits does not hold in memory: each of these is loaded where it is first needed."""

from pathlib import Path

import pytest

from bot.demo.rehearsal import rehearsal

NOT_WANTED = {
    "alembic",  # only where there is something to migrate
    "openpyxl",  # only for a duty sheet
    "icalendar",  # only where a calendar is asked for
    "uvicorn",  # only with [web] or a webhook
    "httpcore",  # of the library's own request class, in whose place we have one built on aiohttp
    "tomlkit",
    "starlette.applications",  # as the server: only with [web] or a webhook
    "rich.console",  # draws tables and help; two libraries would load it to colour what nobody sees
    "click.core",
    # What other commands than `run` need:
    "bot.checkup",
    "bot.cli.demo",
    "bot.cli.doctor",
    "bot.cli.rota",
    "bot.cli.apply",
    "bot.demo",
    "bot.sandbox",
}


def test_an_idle_bot_has_not_loaded_what_it_does_not_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")  # Python names on stderr each module that it loads
    with rehearsal(tmp_path):
        lines = (tmp_path / "bot.log").read_text(encoding="utf-8").splitlines()
    loaded = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}
    assert "bot.runtime.sender" in loaded
    assert not loaded & NOT_WANTED
