"""Words written against the reader with its code open, seen as handlers see them, beside what they came to."""

from pathlib import Path

import pytest

from bot.domain.conversation.heard import hear
from bot.domain.incidents.urgency import alarmed
from bot.domain.reading import read
from bot.domain.reading.wider import within
from bot.domain.terms import Label
from tests.domain.reading.test_reading import UNITS

HERE = Path(__file__).parent / "attacks"
OUTCOMES = {Label.ZERO: "zero", Label.MATTER: "matter", Label.UNCLEAR: "asked"}


def outcome(text: str) -> str:
    """What a reporter of 东沟村 who writes it in private has said."""
    reading = within(alarmed(read(text, UNITS)), ["东沟村"])
    found = OUTCOMES[hear(reading, UNITS).label]
    return "day" if found == "zero" and reading.when is not None else found


@pytest.mark.parametrize("name", ["calm", "harm"])
def test_each_comes_to_what_it_came_to(name: str) -> None:
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    found = [(expected, text, outcome(text.replace("\\n", "\n"))) for expected, text in rows]
    assert [one for one in found if one[0] != one[2]] == []


def test_none_of_them_is_a_zero() -> None:
    lines = [*(HERE / "calm.tsv").read_text(encoding="utf-8").splitlines()]
    assert not [line for line in lines if line.startswith("zero\t")]
