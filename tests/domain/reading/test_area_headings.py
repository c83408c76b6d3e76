"""A heading of a list says in which part of the place the units below it lie."""

import pytest

from bot.domain.reading import KnownUnit, Reading, index, read
from bot.domain.terms import Label

WILLOWS = ONE, TWO = "柳湾村（石桥镇）", "柳湾村（东沟镇）"
UP, DOWN, GROUPS = "上河村", "下河村", ("一组（上河村）", "一组（下河村）")
NAMES = index(
    [
        KnownUnit("县"),
        KnownUnit("石桥镇", ("石桥",)),
        KnownUnit("东沟镇"),
        KnownUnit(ONE, (), "柳湾村", ("石桥镇", "石桥")),
        KnownUnit(TWO, (), "柳湾村", ("东沟镇",)),
        KnownUnit(UP),
        KnownUnit(DOWN),
        *(KnownUnit(name, (), "一组", (above,)) for name, above in zip(GROUPS, (UP, DOWN), strict=True)),
    ]
)
BOTH = "、".join(WILLOWS)
OWN = NAMES.choosing({BOTH: TWO})  # whoever reports for the second
Z, M, U = "zero", "matter", "unclear"


def labels(reading: Reading) -> dict[str, str]:
    return {part.unit: part.label.value for part in reading.units}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "石桥镇：\n柳湾村平安\n上河村平安\n东沟镇：\n柳湾村停电\n下河村平安",
            {ONE: Z, UP: Z, TWO: M, DOWN: Z},
        ),
        ("石桥镇\n柳湾村 平安\n东沟镇\n柳湾村 平安", {ONE: Z, TWO: Z}),
        ("一、石桥镇\n1.柳湾村：平安\n2.上河村：平安\n二、东沟镇\n1.柳湾村：平安", {ONE: Z, UP: Z, TWO: Z}),
        ("【石桥镇】\n柳湾村 张三 平安\n【东沟镇】\n柳湾村 李四 平安", {ONE: Z, TWO: Z}),
        ("石桥镇各村平安情况：\n柳湾村平安\n上河村平安", {ONE: Z, UP: Z}),
        ("石桥镇11月28日平安报告\n1. 柳湾村 平安\n2. 上河村 平安", {ONE: Z, UP: Z}),
        ("#接龙\n石桥镇每日平安情况\n1. 柳湾村 张三 平安\n2. 上河村 李四 平安", {ONE: Z, UP: Z}),
        ("石桥：\n柳湾 平安\n上河 平安", {ONE: Z, UP: Z}),
        ("石桥镇：柳湾村平安，上河村平安\n东沟镇：柳湾村平安，下河村停电", {ONE: Z, UP: Z, TWO: Z, DOWN: M}),
        ("石桥镇：柳湾村平安", {ONE: Z}),
        ("石桥镇（2个村）\n柳湾村\n上河村\n以上均平安", {ONE: Z, UP: Z}),
        ("石桥镇：\n柳湾村房屋倒塌\n上河村平安", {ONE: M, UP: Z}),
        ("石桥镇：\n柳湾村平安", {ONE: Z}),
        # of the place itself something is said: no heading
        ("石桥镇平安\n上河村平安", {"石桥镇": Z, UP: Z}),
        ("石桥镇平安\n柳湾村平安", {"石桥镇": Z, BOTH: Z}),
        # a town that is a unit among others
        ("石桥镇\n上河村\n均平安", {"石桥镇": Z, UP: Z}),
        # no 柳湾村 is known there: it stays open which
        ("红岩镇：\n柳湾村平安\n上河村平安", {BOTH: Z, UP: Z}),
        ("县：\n柳湾村平安\n上河村平安", {BOTH: Z, UP: Z}),
        # parts of a village
        ("上河村：\n一组平安\n下河村：\n一组平安", {GROUPS[0]: Z, GROUPS[1]: Z}),
        # another heading ends the first, words of nobody do not
        ("石桥镇：\n大家辛苦了\n柳湾村平安\n上河村平安", {ONE: Z, UP: Z}),
    ],
)
def test_a_heading_says_which_is_meant_whoever_sends_the_list(text: str, said: dict[str, str]) -> None:
    assert labels(read(text, NAMES)) == said
    if BOTH not in said:
        assert labels(read(text, OWN)) == said


def test_under_the_heading_of_another_place_ones_own_is_not_meant() -> None:
    for text in ("石桥镇：\n柳湾村平安", "红岩镇：\n柳湾村平安\n上河村平安", "红岩镇：柳湾村平安"):
        assert TWO not in labels(read(text, OWN)), text
    assert labels(read("柳湾村平安\n上河村平安", OWN)) == {TWO: Z, UP: Z}


def test_each_line_keeps_its_own_words() -> None:
    reading = read("石桥镇：\n柳湾村后山滑坡\n东沟镇：\n柳湾村平安", NAMES)
    assert [(part.unit, part.text) for part in reading.units] == [
        (ONE, "柳湾村后山滑坡"),
        (TWO, "柳湾村平安"),
    ]
    assert reading.label is Label.MATTER
    assert reading.strays == ()
