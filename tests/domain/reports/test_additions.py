"""Words that follow a matter: more of it, or something else."""

import pytest

from bot.domain.reports.additions import joins, unmarked
from bot.domain.terms import Label

NAMES = ("东沟村", "柳湾村")


@pytest.mark.parametrize(
    ("first", "words", "label", "expected"),
    [
        ("后山塌方", "平安", Label.ZERO, False),
        ("后山塌方", "  ", Label.UNCLEAR, False),
        ("", "河堤渗水", Label.MATTER, True),  # it had files only
        ("", "渗得厉害", Label.UNCLEAR, True),
        ("", "平安", Label.ZERO, False),
        ("后山塌方", "补充：两辆车被堵", Label.MATTER, True),
        ("后山塌方", "另外路灯也倒了", Label.MATTER, True),
        ("后山塌方", "还有两户进水", Label.MATTER, True),
        ("后山塌方", "塌方约20方，已设警戒", Label.MATTER, True),
        ("后山塌方", "又有一处塌方", Label.MATTER, False),
        ("三组起火", "五组起火", Label.MATTER, False),
        ("三组起火", "三组起火点已扑灭", Label.UNCLEAR, True),
        ("三组起火", "起火的是柴垛", Label.MATTER, True),
        ("后山塌方", "小学停电", Label.MATTER, False),
        ("东沟村塌方", "东沟村停电", Label.MATTER, False),  # the name alone is nothing in common
    ],
)
def test_what_joins(first: str, words: str, label: Label, expected: bool) -> None:
    assert joins(first, words, label, NAMES) is expected


def test_the_word_for_an_addition_is_not_said_twice() -> None:
    assert unmarked("补充：两辆车被堵") == "两辆车被堵"
    assert unmarked("补充说明, 路已通") == "路已通"
    assert unmarked("补充：") == "补充："
    assert unmarked("另外两辆车被堵") == "另外两辆车被堵"


@pytest.mark.parametrize(
    ("words", "label", "expected"),
    [
        ("现场", Label.UNCLEAR, True),
        ("看一下", Label.UNCLEAR, True),
        ("小学停电", Label.MATTER, False),
        ("五组现场", Label.UNCLEAR, False),
        ("又一处", Label.UNCLEAR, False),
        ("平安", Label.ZERO, False),
    ],
)
def test_what_stands_below_a_photo(words: str, label: Label, expected: bool) -> None:
    assert joins("三组起火", words, label, NAMES, captioned=True) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("送县医院了", True),
        ("已送医", True),
        ("人都出来了", True),
        ("火灭了，没人受伤", True),
        ("供电所的人到现场了", True),
        ("正在抢修", True),
        ("三组停电", False),
        ("水又涨了", False),
        ("村里停水", False),
        ("领导来了没有人管，大家都很着急，什么时候能有人来看看", False),
    ],
)
def test_short_words_of_what_became_of_it_go_on(words: str, expected: bool) -> None:
    assert joins("老人摔倒了", words, Label.UNCLEAR, NAMES) is expected
