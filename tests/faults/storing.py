"""What happens to a database: restarted, cut off, locked, full, read-only. All of it is done to a real one."""

import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from bot.demo.town import BRIDGE, EAST, LANE, SLOPES
from tests.databases import PostgresqlServer
from tests.faults.audit import audit
from tests.faults.ground import Act, Ground, Means, ground, morning
from tests.faults.tally import Tally

AWAY = 3.0  # real seconds until the database can be used again
LOCKED = 7.0  # longer than a connection waits for a lock
MOST_CUTS = 60
SMALL = "4m"  # a disk that is soon full
TROUBLED = (EAST, BRIDGE, LANE, SLOPES)

Undo = Callable[[], None]


class NotHereError(Exception):
    """This machine does not let us do that."""


def _during_acts(made: Ground, trouble: Callable[[], Undo], seconds: float) -> Tally:
    """The trouble begins right before people act and ends some seconds later, while they wait for their ✅."""
    timers: list[threading.Timer] = []

    def begin(_: Ground, act: Act) -> None:
        if act.who in TROUBLED:
            timers.append(threading.Timer(seconds, trouble()))
            timers[-1].start()

    def end(_: Ground, __: Act) -> None:
        while timers:
            timers.pop().join()

    morning(made, begin, end)
    return audit(made)


def restarted(means: Means) -> Tally:
    """The server is stopped and started."""
    server = _server(means)
    with ground(means) as made:

        def stop() -> Undo:
            server.stop()
            return server.start

        return _during_acts(made, stop, AWAY)


def cut_off(means: Means) -> Tally:
    """Connections are killed at random moments, up to sixty times in a morning."""
    server = _server(means)
    with ground(means) as made:
        over, kills = threading.Event(), [0]

        def kill() -> None:
            while kills[0] < MOST_CUTS and not over.wait(means.chance.uniform(0.05, 0.5)):
                server.terminate(made.database)
                kills[0] += 1

        killer = threading.Thread(target=kill, daemon=True)
        killer.start()
        morning(made)
        over.set()
        killer.join()
        tally = audit(made)
    tally.tries = kills[0]
    return tally


def read_only(means: Means) -> Tally:
    """The server takes no writes for a while, as after a failover to a stand-by."""
    server = _server(means)
    with ground(means) as made:
        name = make_url(made.database).database

        def close() -> Undo:
            server.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            server.terminate(made.database)
            return reopen

        def reopen() -> None:
            server.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
            server.terminate(made.database)

        return _during_acts(made, close, AWAY)


def locked(means: Means) -> Tally:
    """Another program holds the file's lock for longer than we wait for it."""
    with ground(means) as made:
        path = make_url(made.database).database or ""

        def lock() -> Undo:
            other = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=30)
            other.execute("BEGIN IMMEDIATE")
            return other.close

        return _during_acts(made, lock, LOCKED)


def disk_full(means: Means) -> Tally:
    """The file is on a small disk, which somebody fills."""
    with _small_disk(means.folder / "disk") as disk:
        path = disk / "town.db"
        source = make_url(means.founded).database or ""
        path.write_bytes(Path(source).read_bytes())
        with ground(means, url=f"sqlite:///{path}") as made:
            return _during_acts(made, lambda: _fill(disk), AWAY)


def server_disk_full(means: Means) -> Tally:
    """The server's tables are on a small disk, which somebody fills."""
    server, space = _server(means), f"small_{means.chance.getrandbits(32)}"
    with _small_disk(server.folder / space, size="64m") as disk:
        disk.chmod(0o777)
        place = disk / "tables"
        place.mkdir()
        server.give(place)
        server.execute(f"CREATE TABLESPACE {space} LOCATION '{place}'")
        url = means.databases.copy(means.founded)
        server.execute(f"ALTER DATABASE {make_url(url).database} SET TABLESPACE {space}")
        try:
            with ground(means, url=url) as made:
                return _during_acts(made, lambda: _fill(disk), AWAY)
        finally:
            means.databases.drop(url)
            server.execute(f"DROP TABLESPACE {space}")


def no_writes(means: Means) -> Tally:
    """The system refuses the process every write to a file, its log included (RLIMIT_FSIZE)."""
    with ground(means) as made:

        def refuse() -> Undo:
            _limit(made, "0")
            return lambda: _limit(made, "unlimited")

        return _during_acts(made, refuse, AWAY)


def _limit(made: Ground, size: str) -> None:
    process = made.program._process
    assert process is not None
    subprocess.run(["prlimit", "--pid", str(process.pid), f"--fsize={size}:"], check=True)


@contextmanager
def _small_disk(place: Path, size: str = SMALL) -> Iterator[Path]:
    """A file system in memory. Raises `NotHereError` where mounting is not allowed."""
    place.mkdir(parents=True, exist_ok=True)
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    done = subprocess.run(mounting, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotHereError(done.stderr.strip())
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _fill(disk: Path) -> Undo:
    """Writes until nothing more fits; undone by deleting it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    return filler.unlink


def _server(means: Means) -> PostgresqlServer:
    assert isinstance(means.databases, PostgresqlServer)
    return means.databases
