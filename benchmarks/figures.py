"""What a measurement gives."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """One line of the table. `aim` is what the project wants to reach, `ratio` is to the baseline of the same run."""

    measurement: str
    figure: str
    baseline: str = ""
    ratio: str = ""
    aim: str = ""


# Measures in an empty folder of its own.
Measure = Callable[[Path], Iterable[Figure]]
