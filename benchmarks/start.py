"""The start of the command: `pinganbao --help`, beside a Python that only loads typer and rich."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure

PAIRS = 11
OURS = (sys.executable, "-m", "bot", "--help")
ALONE = (sys.executable, "-c", "import typer, typer.rich_utils")


def measure(_folder: Path) -> Iterator[Figure]:
    _seconds(OURS), _seconds(ALONE)  # once for what is compiled, or not yet in memory
    pairs = [(_seconds(OURS), _seconds(ALONE)) for _ in range(PAIRS)]
    ours, alone = (median(side) for side in zip(*pairs, strict=True))
    ratio = median(one / other for one, other in pairs)
    yield Figure(
        "`pinganbao --help`, median of pairs",
        f"{ours * 1000:.0f} ms",
        f"typer and rich alone {alone * 1000:.0f} ms",
        f"{ratio:.2f}",
        "< 5",
    )


def _seconds(command: tuple[str, ...]) -> float:
    begun = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - begun
