"""What emergencies are like: file and lines belong together, and tables and likeness decide together."""

import pytest

from bot.domain.incidents.likelihood import LIKELIHOOD, likelihood
from bot.domain.incidents.urgency import LIKELY, states, urgent
from bot.domain.reading import index
from bot.domain.reading.model import LONGEST, learnt
from tests.domain.reading.train import emergencies, train

NEAR = 0.001


def test_the_weights_are_those_the_lines_come_to() -> None:
    made, kept = train(emergencies(), index([])), learnt(LIKELIHOOD)
    assert made.bias == pytest.approx(kept.bias, abs=NEAR)
    assert made.grams.keys() == kept.grams.keys()
    wrong = [gram for gram, pair in made.grams.items() if pair != pytest.approx(kept.grams[gram], abs=NEAR)]
    assert wrong == []


def test_long_words_are_left_to_the_tables() -> None:
    long = "村里一切照旧，" * LONGEST
    assert likelihood(long) is None
    assert not urgent(long)
    assert urgent(f"三组起火，有人被困。{long}")


@pytest.mark.parametrize(
    "text",
    ["雷把放牛的劈了", "水涨得飞快！！！幼儿园娃娃还在教室里", "咱屯东边那片苇塘烧得通红，紧挨着柴火垛"],
)
def test_what_no_table_may_hold_is_offered_by_its_likeness(text: str) -> None:
    assert not states(text)
    assert urgent(text)


@pytest.mark.parametrize(
    "text", ["电影里头楼垮下来压住人，喊不应", "羊圈垮下来，压住羊，人没事", "牛掉井里头喊不应"]
)
def test_what_only_seems_to_be_one_is_not_offered_however_like_it_is(text: str) -> None:
    assert (likelihood(text) or 0) >= LIKELY
    assert not urgent(text)


@pytest.mark.parametrize("text", ["今天天气不错", "路灯不亮了两盏", "明天组织消防演练"])
def test_ordinary_words_are_not(text: str) -> None:
    assert not urgent(text)
