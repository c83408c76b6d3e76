"""Trying faults one after another, and the table of what came of it."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rich.table import Table

from tests.databases import KINDS
from tests.faults.catalogue import FAULTS, Fault
from tests.faults.ground import Means, founded
from tests.faults.storing import NotHereError
from tests.faults.tally import Tally

SEED = 20261124
COLUMNS = ("tries", "lost", "doubled", "late", "again")
HEADS = ("fault", "database", "tries", "lost", "doubled", "late", "sent again", "seconds")


@dataclass(frozen=True)
class Line:
    """One line of the table. `skipped` says why a fault was not tried here."""

    fault: str
    database: str
    tally: Tally
    seconds: float
    skipped: str = ""


@contextmanager
def means_on(database: str, *, light: bool = False) -> Iterator[Callable[[str], Means]]:
    """What tries on this kind of database are given; the name of a try decides what its chance brings."""
    databases = KINDS[database]()
    with tempfile.TemporaryDirectory(prefix="pinganbao-faults-", ignore_cleanup_errors=True) as folder:
        try:
            town = founded(databases)

            def means(name: str) -> Means:
                place = Path(folder) / name.replace(" ", "-").replace("/", "-")
                return Means(databases, town, place, Random(f"{SEED} {name}"), light)

            yield means
        finally:
            databases.close()


def attempt(fault: Fault, database: str, means: Callable[[str], Means], runs: int) -> Line:
    """Tries one fault so many times."""
    total, began = Tally(), time.perf_counter()
    try:
        for number in range(runs):
            total.add(fault.attempt(means(f"{fault.name} {database} {number}")))
    except NotHereError as error:
        return Line(fault.name, database, total, time.perf_counter() - began, str(error))
    return Line(fault.name, database, total, time.perf_counter() - began)


def attempt_all(database: str, only: str, scale: float) -> list[Line]:
    """All faults on one kind of database whose name holds `only`, `scale` times as often as the catalogue says."""
    lines = []
    with means_on(database) as means:
        for fault in FAULTS:
            if database in fault.databases and only in fault.name:
                lines.append(attempt(fault, database, means, max(1, round(fault.runs * scale))))
                _tell(lines[-1])
    return lines


def _tell(line: Line) -> None:
    verdict = line.skipped or ("ok" if line.tally.clean else "NOT CLEAN")
    tries = f"{line.tally.tries:>4} tries  {line.seconds:>5.0f} s"
    said = "".join(f"\n    {what}" for what in line.tally.said)
    print(f"{line.database:<11} {line.fault:<40} {tries}  {verdict}{said}", flush=True)


def table(lines: list[Line]) -> Table:
    """For the terminal."""
    made = Table(*HEADS)
    for line in lines:
        made.add_row(*_cells(line))
    return made


def markdown(lines: list[Line]) -> str:
    """The same table for docs/faults.md."""
    rows = [HEADS, ("---", "---", *["--:"] * (len(HEADS) - 2)), *(_cells(line) for line in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(line: Line) -> tuple[str, ...]:
    counts = [str(getattr(line.tally, column)) for column in COLUMNS]
    shown = ["not here", *[""] * (len(COLUMNS) - 1)] if line.skipped else counts
    return (line.fault, line.database, *shown, f"{line.seconds:.0f}")
