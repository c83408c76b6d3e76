"""`make bench`: all measurements, one after the other, with the machine named.

`python -m benchmarks intake beat` runs only those; `--full` runs at full size what is otherwise cut short.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import beat, fanout, history, idle, intake, late, nation, sending, urgent
from benchmarks.figures import Figure, Measure
from bot.cli import logs
from bot.garbage import collect_seldom

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
}


def main() -> None:
    chosen = [name for name in sys.argv[1:] if not name.startswith("-")] or list(MEASUREMENTS)
    if unknown := set(chosen) - set(MEASUREMENTS):
        sys.exit(f"no such measurement: {', '.join(unknown)}; there are {', '.join(MEASUREMENTS)}")
    with open(os.devnull, "w") as nowhere:
        # What is measured writes its log as it does in earnest.
        lines = logs.set_up((), debug=False, to=nowhere)
        collect_seldom()  # as `pinganbao run` does
        _measure(chosen)
        lines.flush()


def _measure(chosen: Sequence[str]) -> None:
    console = Console()
    console.print(f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    table = Table(*Figure._fields)
    for name in chosen:
        with tempfile.TemporaryDirectory() as folder:
            for figure in MEASUREMENTS[name](Path(folder)):
                table.add_row(*figure)
                console.print(f"{figure.measurement}: {figure.figure}", style="dim")
    console.print(table)


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    main()
