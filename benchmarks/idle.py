"""Memory of the idle bot: the real process, a town set up, nothing going on."""

from pathlib import Path

from bot.demo.rehearsal import rehearsal


def measure(folder: Path) -> tuple[str, ...]:
    with rehearsal(folder) as play:
        resident = play.program.resident_bytes()
    return ("memory of an idle bot (RSS)", f"{resident / 1e6:.0f} MB", "", "", "< 120 MB")
