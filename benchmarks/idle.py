"""Memory of the idle bot: the real process, a town set up, nothing going on."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from bot.demo.rehearsal import rehearsal


def measure(folder: Path) -> Iterator[Figure]:
    with rehearsal(folder) as play:
        resident = play.program.resident_bytes()
    yield Figure("memory of an idle bot (RSS)", f"{resident / 1e6:.0f} MB", aim="< 110 MB")
