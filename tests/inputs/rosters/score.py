"""How much of a roster was read, asked about, and wrong in silence; a cell is a day, a post and its hours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
Cell = tuple[date, str, str]  # day, post, hours as 「08:00-20:00」 or 「-」
ASKED = "?"


@dataclass(frozen=True)
class Expected:
    """What a roster says; `asked` are cells somebody must be asked about, `kinds` the doubts to be said at all."""

    cells: Mapping[Cell, frozenset[str]]
    asked: frozenset[Cell]
    kinds: frozenset[str]


@dataclass
class Score:
    """Cells by what became of them."""

    read: int = 0  # right, and no doubt
    asked: int = 0  # a doubt covers it
    wrong: list[str] = field(default_factory=list)  # wrong in silence
    needless: list[str] = field(default_factory=list)  # asked, though it could be read

    @property
    def cells(self) -> int:
        return self.read + self.asked + len(self.wrong)


def expected(name: str) -> Expected:
    """The expectation file of a roster."""
    cells: dict[Cell, frozenset[str]] = {}
    asked: set[Cell] = set()
    kinds: set[str] = set()
    for line in (FOLDER / f"{name}.txt").read_text().splitlines():
        first, *words = line.split()
        if first == "!":
            kinds.update(words)
            continue
        cell = (date.fromisoformat(first), words[0], words[1])
        cells[cell] = frozenset(words[2:])
        if words[2:] == [ASKED]:
            asked.add(cell)
    return Expected(cells, frozenset(asked), frozenset(kinds))


def score(want: Expected, got: Mapping[Cell, frozenset[str]], covered: Callable[[date, str], bool]) -> Score:
    """`covered` says whether a doubt is about a post on a day."""
    found = Score()
    said = {(day, post) for day, post, _ in want.asked}
    for cell in sorted({*want.cells, *(one for one in got if one in want.cells or one[:2] not in said)}):
        day, post, hours = cell
        told = f"{day} {post} {hours}: {' '.join(sorted(got.get(cell, ())))}"
        if covered(day, post):
            found.asked += 1
            if cell in want.cells and cell not in want.asked:
                found.needless.append(told)
        elif cell in want.cells and cell not in want.asked and got.get(cell) == want.cells[cell]:
            found.read += 1
        else:
            found.wrong.append(told)
    return found
