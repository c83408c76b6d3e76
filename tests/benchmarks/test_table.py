"""The table of `make bench`, printed where there is no terminal."""

from collections.abc import Iterable
from pathlib import Path

import pytest

import benchmarks.__main__ as bench
from benchmarks.figures import Figure

LONG = Figure(
    "reports taken in on one SQLite file while messages go out, with a county of fifteen thousand villages",
    "1,234 reports a second, half of them within 12 ms, 99 in 100 within 48 ms",
    "1,100 reports a second without any messages",
    "1.12 times the baseline",
    "at least 400 a second on the smallest machine",
)


def measure(_: Path) -> Iterable[Figure]:
    yield LONG


def test_no_cell_is_cut_away_from_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "_loop", lambda: 0.04)
    bench._run([measure])
    lines = capsys.readouterr().out.splitlines()
    assert any(all(cell in line for cell in LONG) for line in lines)
    assert f"{LONG.measurement}: {LONG.figure}" in lines


def test_the_table_is_as_wide_as_its_cells(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "_loop", lambda: 0.04)
    bench._run([measure])
    between = 3 * len(LONG) + 1  # bars, and a space on both sides of each cell
    assert max(map(len, capsys.readouterr().out.splitlines())) == sum(map(len, LONG)) + between
