"""`python -m tests.faults`: every fault on every database, and the table at the end; status 1 if anything was lost."""

import argparse
import multiprocessing
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rich.console import Console

from tests.faults.catalogue import BOTH, FAULTS
from tests.faults.running import Line, attempt, markdown, means_on, table

WIDTH = 110
PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
MARKED = re.compile(r"(<!-- table -->\n).*?(\n<!-- end -->)", re.DOTALL)


def main(words: list[str] | None = None) -> int:
    """A process for each kind of database: they have nothing in common, and machines have two cores."""
    asked = _arguments().parse_args(words)
    databases = asked.database or BOTH
    with ProcessPoolExecutor(len(databases), multiprocessing.get_context("spawn")) as pool:
        jobs = [pool.submit(_on, database, asked.only, asked.scale) for database in databases]
        lines = [line for job in jobs for line in job.result()]
    Console(width=WIDTH).print(table(lines))
    if asked.keep:
        PAGE.write_text(
            MARKED.sub(lambda m: f"{m[1]}{markdown(lines)}{m[2]}", PAGE.read_text("utf-8")), "utf-8"
        )
    return 0 if all(line.tally.clean for line in lines) else 1


def _on(database: str, only: str, scale: float) -> list[Line]:
    """All faults on one kind of database."""
    lines = []
    with means_on(database) as means:
        for fault in FAULTS:
            if database in fault.databases and only in fault.name:
                lines.append(attempt(fault, database, means, max(1, round(fault.runs * scale))))
                _tell(lines[-1])
    return lines


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--database", choices=BOTH, action="append", help="one of them only")
    parser.add_argument("--only", default="", help="faults whose name holds this")
    parser.add_argument("--scale", type=float, default=1.0, help="so many times as many tries")
    parser.add_argument("--keep", action="store_true", help="write the table into docs/faults.md")
    return parser


def _tell(line: Line) -> None:
    verdict = line.skipped or ("ok" if line.tally.clean else "NOT CLEAN")
    tries = f"{line.tally.tries:>4} tries  {line.seconds:>5.0f} s"
    said = "".join(f"\n    {what}" for what in line.tally.said)
    print(f"{line.database:<11} {line.fault:<40} {tries}  {verdict}{said}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
