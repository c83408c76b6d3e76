"""`python -m tests.faults`: every fault on every database, and the table at the end; status 1 if anything was lost."""

import argparse
import multiprocessing
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rich.console import Console

from tests.faults.catalogue import BOTH
from tests.faults.running import attempt_all, markdown, table

WIDTH = 110
PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
MARKED = re.compile(r"(<!-- table -->\n).*?(\n<!-- end -->)", re.DOTALL)


def main(words: list[str] | None = None) -> int:
    """A process for each kind of database: they have nothing in common, and machines have two cores."""
    asked = _arguments().parse_args(words)
    databases = asked.database or BOTH
    with ProcessPoolExecutor(len(databases), multiprocessing.get_context("spawn")) as pool:
        jobs = [pool.submit(attempt_all, database, asked.only, asked.scale) for database in databases]
        lines = [line for job in jobs for line in job.result()]
    Console(width=WIDTH).print(table(lines))
    if asked.keep:
        PAGE.write_text(
            MARKED.sub(lambda m: f"{m[1]}{markdown(lines)}{m[2]}", PAGE.read_text("utf-8")), "utf-8"
        )
    return 0 if all(line.tally.clean for line in lines) else 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--database", choices=BOTH, action="append", help="one of them only")
    parser.add_argument("--only", default="", help="faults whose name holds this")
    parser.add_argument("--scale", type=float, default=1.0, help="so many times as many tries")
    parser.add_argument("--keep", action="store_true", help="write the table into docs/faults.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
