"""The tables of words stay readable: one theme a group, sorted, no line wider than the page, no word twice."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.domain.reading.words as words

MODULES = sorted(Path(words.__file__).parent.glob("*.py"))
PAGE = 110  # columns; a Chinese character takes two


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def tables(text: str) -> Iterator[list[str]]:
    """The groups of words between the quotes of a table, each with its heading first."""
    for number, inside in enumerate(text.split('"""')):
        if number % 2 and "\n# " in inside:
            yield from ([line for line in group.splitlines() if line] for group in inside.split("\n# ")[1:])


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_line_is_wider_than_the_page(module: Path) -> None:
    assert [line for line in module.read_text(encoding="utf-8").splitlines() if width(line) > PAGE] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_the_words_of_a_group_are_sorted_and_stand_once(module: Path) -> None:
    for heading, *lines in tables(module.read_text(encoding="utf-8")):
        found = " ".join(lines).split()
        assert found == sorted(set(found)), heading
