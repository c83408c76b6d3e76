"""What a bot has done before it takes the first word."""

from datetime import UTC
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bot.demo.rehearsal import Rehearsal
from bot.demo.scenes.times import EVE
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from storage.queries.directory import UNITS
from tests.databases import Databases

from .serving import ThreadedProgram

NAMES = str(UNITS).partition("FROM")[0].split()


def test_it_knows_the_names_of_its_units(tmp_path: Path, databases: Databases, founded: str) -> None:
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    with running(EVE.astimezone(UTC), paused=True) as url:
        sandbox = Sandbox(url)
        program = ThreadedProgram(tmp_path, url, databases.copy(founded))
        Rehearsal(sandbox, program).introduce()
        event.listen(Engine, "before_cursor_execute", note)
        try:
            program.start()
        finally:
            event.remove(Engine, "before_cursor_execute", note)
            program.kill()
            sandbox.close()
    assert any(statement.split()[: len(NAMES)] == NAMES for statement in asked)
