"""kill -9: between any two statements of a day, in the midst of sending, in the midst of a migration."""

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from sqlmodel import select

from bot.demo.program import ProgramError
from bot.demo.town import TOKEN
from storage.database import Database
from storage.tables import Unit
from tests import fork_server
from tests.faults.audit import Allowance, audit
from tests.faults.ground import Ground, Means, ground, morning
from tests.faults.mortal import DIE_AT, DIE_IN
from tests.faults.tally import Tally
from tests.program import ForkedProgram

POINTS = 350  # of one life; a morning has some two thousand
SENDS = 12
MIGRATION_POINTS = 330
KILLED = -9


class MortalProgram(ForkedProgram):
    """Dies at chosen points and is started again, as a service manager does."""

    module = "tests.faults.mortal"

    def __init__(self, folder: Path, url: str, database: str | None = None) -> None:
        super().__init__(folder, url, database)
        self.deaths = 0
        self._status: int | None = None

    def live(self, point: int | None, place: str = "") -> None:
        """Starts a life that ends at a point. One that ends before it is connected is a life, too."""
        self._environment[DIE_AT], self._environment[DIE_IN] = str(point or ""), place
        try:
            self.start()
        except ProgramError:
            if self._status != KILLED:
                raise

    def died(self, within: float) -> bool:
        """Waits so many seconds for the end of this life."""
        process = self._process
        if process is None:
            return True
        try:
            process.wait(within)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        process = self._process
        super().kill()
        self._status = process.returncode if process is not None else self._status


class Fate(threading.Thread):
    """Gives the program life after life, each ending at a random point, until it has died so many times."""

    def __init__(self, program: MortalProgram, kills: int, chance: Random, place: str, points: int) -> None:
        super().__init__(daemon=True)
        self._program, self._kills, self._chance = program, kills, chance
        self._place, self._points = place, points
        self.over = threading.Event()
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            while not self.over.is_set():
                if self._program.died(within=0.1):
                    self._program.deaths += 1
                    self._next_life()
        except Exception as error:
            self.error = error

    def _next_life(self) -> None:
        self._program.kill()
        more = self._program.deaths < self._kills
        self._program.live(self._chance.randint(1, self._points) if more else None, self._place)


@contextmanager
def mortal(on: Ground, kills: int, place: str, points: int) -> Iterator[Fate]:
    """From here on the program dies again and again."""
    assert isinstance(on.program, MortalProgram)
    fate = Fate(on.program, kills, on.means.chance, place, points)
    on.program.kill()
    on.program.live(fate._chance.randint(1, points), place)
    fate.start()
    try:
        yield fate
    finally:
        fate.over.set()
        fate.join()
    assert fate.error is None, fate.error


def _killed(means: Means, kills: int, place: str, points: int) -> Tally:
    with ground(means, MortalProgram) as made:
        with mortal(made, kills, place, points):
            morning(made)
        tally = audit(made, Allowance(again=True))
        assert isinstance(made.program, MortalProgram)
        tally.tries = made.program.deaths
    return tally


def anywhere(means: Means) -> Tally:
    """At random points between any two statements."""
    return _killed(means, 4 if means.light else 20, "", POINTS)


def in_delivery(means: Means) -> Tally:
    """Right before and right after calls that send."""
    return _killed(means, 2 if means.light else 10, "delivery", SENDS)


def in_migration(means: Means) -> Tally:
    """A first start that dies at a random point; the second must find nothing or all."""
    means.folder.mkdir(parents=True, exist_ok=True)
    url, tally = means.databases.new(), Tally(tries=1)
    program = MortalProgram(means.folder, "http://127.0.0.1:9", url)
    program.configure()
    first = _apply(means, url, means.chance.randint(1, MIGRATION_POINTS))
    if first.returncode not in (KILLED, 0):
        tally.count("lost", f"first start: {first.stderr[-300:]}")
    second = _apply(means, url, None)
    if second.returncode != 0:
        tally.count("lost", f"second start: {second.stdout[-100:]}{second.stderr[-300:]}")
        return tally
    database = Database(url)
    with database.transaction() as session:
        names = list(session.exec(select(Unit.name)))
    database.close()
    if len(names) != 9:
        tally.count("lost" if len(names) < 9 else "doubled", f"units: {len(names)} of 9")
    return tally


def _apply(means: Means, url: str, point: int | None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PINGANBAO_TOKEN": TOKEN, "PINGANBAO_DATABASE_URL": url, "PYTHONUTF8": "1"}
    environment |= {DIE_AT: str(point or "")}
    words = (MortalProgram.module, "apply", "config.toml", "--yes")
    return fork_server.run(*words, env=environment, cwd=means.folder)
