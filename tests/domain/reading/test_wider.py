"""What is said of more than the speaker has is not the speaker's own 平安."""

import pytest

from bot.domain.reading import read
from bot.domain.reading.narrower import names_institution
from bot.domain.reading.wider import within
from bot.domain.terms import Label
from tests.domain.reading.test_reading import UNITS


@pytest.mark.parametrize(
    ("text", "own", "label"),
    [
        ("全县平安", ("东沟村",), Label.UNCLEAR),
        ("今日全镇平安", ("东沟村", "柳湾村"), Label.UNCLEAR),
        ("县域内平安", ("青石镇",), Label.UNCLEAR),
        ("全区平安", ("平安里社区",), Label.ZERO),
        ("全区平安", ("东沟村",), Label.UNCLEAR),
        ("全县平安", ("县应急局",), Label.ZERO),
        ("全镇平安", ("青石镇",), Label.ZERO),
        ("全镇平安", ("河东区", "东沟村"), Label.ZERO),
        ("全市场平安", ("东沟村",), Label.ZERO),
        ("全村平安", ("东沟村",), Label.ZERO),
        ("东沟村平安", ("东沟村",), Label.ZERO),
        ("平安", (), Label.ZERO),
        ("派出所今日平安", ("城关派出所",), Label.ZERO),
        ("派出所今日平安", ("东沟村",), Label.UNCLEAR),
        ("派出所今日平安", ("实验幼儿园",), Label.UNCLEAR),
        ("派出所今日平安", (), Label.ZERO),
    ],
)
def test_a_whole_that_is_wider_than_ones_own_is_asked_about(
    text: str, own: tuple[str, ...], label: Label
) -> None:
    assert within(read(text, UNITS), own).label is label


def test_what_is_in_doubt_teaches_nothing() -> None:
    assert within(read("全县平安", UNITS), ["东沟村"]).rule == "wider"


@pytest.mark.parametrize(
    ("text", "own", "label"),
    [
        ("学校平安", ("东沟村",), Label.UNCLEAR),
        ("水库一切正常，平安", ("东沟村",), Label.ZERO),
        ("敬老院平安", ("柳湾村", "平安里社区"), Label.UNCLEAR),
        ("各企业、各学校均平安", ("青石镇",), Label.UNCLEAR),
        ("财政所平安", ("东沟村",), Label.UNCLEAR),
        ("村里和学校都平安", ("东沟村",), Label.ZERO),
        ("学校平安，村里也平安", ("东沟村",), Label.ZERO),
        ("学校平安", ("实验小学",), Label.ZERO),
        ("学校平安", ("东沟村", "实验小学"), Label.ZERO),
        ("村委今日平安", ("东沟村",), Label.ZERO),
        ("屯里平安", ("东屯",), Label.ZERO),
        ("茶园平安", ("茶园村",), Label.ZERO),
        ("平安，学校已放学", ("东沟村",), Label.ZERO),
        ("学校平安", (), Label.ZERO),
    ],
)
def test_one_place_is_not_the_village(text: str, own: tuple[str, ...], label: Label) -> None:
    assert within(read(text, UNITS), own).label is label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("派出所", True),
        (" 石桥镇派出所 ", True),
        ("卫生院", True),
        ("派出所来人了", False),
        ("打死人了派出所", False),
        ("东沟村", True),
        ("北坡村、南山村", True),
        ("北坡村、南山村塌方", False),
        ("村", False),
        ("、", False),
        ("失火村", False),
    ],
)
def test_the_name_of_an_institution_alone_tells_of_nothing(text: str, name: bool) -> None:
    assert names_institution(text) is name
