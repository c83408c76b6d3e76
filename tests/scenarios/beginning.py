"""A place that `pinganbao init` has just made: its program has not been started yet, and nobody is in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, time
from pathlib import Path

from bot.config import first_file, load
from bot.config.first_file import Beginning
from bot.demo.rehearsal import Rehearsal
from bot.demo.scenes.times import EVE
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from bot.services import apply
from storage.database import Database
from storage.work import Work
from tests.databases import Databases

from .conftest import BOT_ID
from .serving import ThreadedProgram


@contextmanager
def begun(folder: Path, databases: Databases) -> Iterator[tuple[Rehearsal, ThreadedProgram, str]]:
    """The play on the eve, the program, and the URL of its database; at the end nothing was sent that may not be."""
    url = databases.migrated()
    with running(EVE.astimezone(UTC), paused=True) as sandbox_url:
        program = ThreadedProgram(folder, sandbox_url, url)
        play = Rehearsal(Sandbox(sandbox_url), program)
        play.introduce()
        text = first_file.text(Beginning("青石镇", "Asia/Shanghai", time(17), sandbox_url), "token.txt")
        (folder / "config.toml").write_text(text, encoding="utf-8")
        database = Database(url, BOT_ID)
        with database.transaction() as session:
            apply.apply(Work(session, BOT_ID, EVE.astimezone(UTC)), load(folder / "config.toml"))
        database.close()
        try:
            yield play, program, url
            assert play.violations() == []
        finally:
            program.kill()
            play.sandbox.close()
