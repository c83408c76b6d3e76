"""`make bench`: all measurements, one after the other, with the machine named."""

import os
import platform
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import beat, idle, intake, urgent


def main() -> None:
    console = Console()
    console.print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    )
    table = Table("measurement", "figure", "baseline", "ratio", "aim")
    for measure in (intake.measure, beat.measure, idle.measure, urgent.measure):
        with tempfile.TemporaryDirectory() as folder:
            table.add_row(*measure(Path(folder)))
    console.print(table)


if __name__ == "__main__":
    main()
