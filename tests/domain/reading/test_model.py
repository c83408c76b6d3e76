"""The learnt reader: file and data belong together, and it never overrules a rule."""

import pytest

from bot.domain.reading import Occasion, read
from bot.domain.reading.model import LONGEST, form_of, grams_of, learnt
from bot.domain.terms import Label
from tests.domain.reading.test_reading import UNITS
from tests.domain.reading.train import lines, train, units

NEAR = 0.001


def test_the_weights_are_those_the_lines_come_to() -> None:
    made, kept = train(lines(), units()), learnt()
    assert made.heard == kept.heard
    assert made.grams.keys() == kept.grams.keys()
    assert made.bias == pytest.approx(kept.bias, abs=NEAR)
    assert [
        gram for gram in made.grams if made.grams[gram] != pytest.approx(kept.grams[gram], abs=NEAR)
    ] == []


def test_chances_are_parts_of_one() -> None:
    zero, matter = learnt().chances(form_of("今天村里平安无事"))
    assert zero > matter
    assert 0 < zero + matter < 1


def test_digits_and_marks_are_learnt_as_one() -> None:
    assert form_of("巡查 120处，  3户。") == "巡查,0处,0户"
    assert {"<平", "平安>", "安"} <= set(grams_of("平安"))


def test_what_is_new_to_it_may_be_anything() -> None:
    assert not learnt().has_heard("龘龘来了")


@pytest.mark.parametrize(
    "text",
    [
        "下大雨把路冲了个口子，平安",
        "地里忙，平安，老人等着用药",
        "平安，龘龘来了",
        "平安，" + "村里" * LONGEST,
    ],
)
def test_it_hears_no_zero_past_what_it_must_not_pass(text: str) -> None:
    assert read(text, UNITS).label is not Label.ZERO


def test_it_says_nothing_in_a_group() -> None:
    spoken = [words for _, words in lines() if read(words, UNITS).rule == "learnt"]
    assert spoken
    assert [words for words in spoken if read(words, UNITS, Occasion(group=True)).rule == "learnt"] == []
