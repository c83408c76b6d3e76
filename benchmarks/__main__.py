"""`make bench`: all measurements, one after the other, with the machine named.

`python -m benchmarks intake beat` runs only those; `--full` runs at full size what is otherwise cut short.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from timeit import repeat

from rich.console import Console
from rich.table import Table

from benchmarks import (
    beat,
    fanout,
    flood,
    history,
    idle,
    intake,
    late,
    nation,
    reading,
    sending,
    start,
    urgent,
)
from benchmarks.figures import Figure, Measure
from bot.cli import program_log
from bot.runtime.gc_settings import collect_seldom

MEASUREMENTS: Mapping[str, Measure] = {
    "intake": intake.measure,
    "sending": sending.measure,
    "fanout": fanout.measure,
    "late": late.measure,
    "beat": beat.measure,
    "history": history.measure,
    "nation": nation.measure,
    "urgent": urgent.measure,
    "idle": idle.measure,
    "start": start.measure,
    "reading": reading.measure,
    "flood": flood.measure,
}
AT_FULL_SIZE: Mapping[str, Measure] = {
    "fanout": partial(fanout.measure, wanted=fanout.REMINDERS),
    "nation": partial(nation.measure, scale=nation.FULL),
}
UNCUT = 1000  # columns; a table takes no more of them than its cells need


def main() -> None:
    words = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    words.add_argument(
        "name", nargs="*", help=f"what is measured, of {', '.join(MEASUREMENTS)}; without any: all"
    )
    words.add_argument("--full", action="store_true", help=f"{', '.join(AT_FULL_SIZE)} at full size")
    given = words.parse_args()
    if unknown := set(given.name) - set(MEASUREMENTS):
        words.error(f"no such measurement: {', '.join(sorted(unknown))}")
    measures = {**MEASUREMENTS, **(AT_FULL_SIZE if given.full else {})}
    with open(os.devnull, "w") as nowhere:
        # What is measured writes its log as it does in earnest.
        lines = program_log.set_up((), debug=False, to=nowhere)
        collect_seldom()  # as `pinganbao run` does
        _run(measures[name] for name in given.name or MEASUREMENTS)
        lines.flush()


def _run(measures: Iterable[Measure]) -> None:
    # Where no terminal says how wide it is (a file, a pipe, CI), Rich takes 80 columns and cuts the cells to fit.
    console = Console() if sys.stdout.isatty() else Console(width=UNCUT)
    console.print(f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    console.print(f"a million steps of a small loop: {_loop():.3f} s")
    table = Table(*Figure._fields)
    for measure in measures:
        with tempfile.TemporaryDirectory() as folder:
            for figure in measure(Path(folder)):
                table.add_row(*figure)
                console.print(f"{figure.measurement}: {figure.figure}", style="dim")
    console.print(table)


def _loop() -> float:
    """Seconds; how quick the machine is at this time, and the interpreter as it was built."""
    return min(repeat("for i in range(1_000_000): n += i * i % 7", "n = 0", repeat=5, number=1))


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    main()
