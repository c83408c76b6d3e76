"""What is shown to others neither turns, hides, overprints nor passes for words of the bot."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import display

TURNING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("平安", "平安"),
        ("王会计 👨‍👩‍👧 ✏️", "王会计 👨‍👩‍👧 ✏️"),
        ("\u202e告报安平", "告报安平"),
        ("a\u2066b\u2069c", "abc"),
        ("一\x00\x07\x1b[31m二", "一[31m二"),
        ("一\r\n二\u2028三\x85四", "一\n二\n三\n四"),
        ("138\u200b1234\u20605678", "13812345678"),
        ("a" + "\u0301" * 50 + "b", "a" + "\u0301" * 3 + "b"),
        ("half \ud83d", "half "),
        ("مرحبا", "مرحبا"),
    ],
)
def test_harmless(typed: str, shown: str) -> None:
    assert display.harmless(typed) == shown


@given(st.text(st.characters(exclude_categories=[]), max_size=60))
def test_nothing_harmful_is_left(typed: str) -> None:
    shown = display.harmless(typed)
    assert not set(shown) & set(TURNING)
    assert not {unicodedata.category(one) for one in shown if one not in "\n\t"} & {"Cc", "Cs", "Zl", "Zp"}
    assert display.harmless(shown) == shown
    assert "\n" not in display.one_line(typed)


def test_one_line_and_names_are_short() -> None:
    assert display.one_line("一 \n 二\t三") == "一 二 三"
    assert display.one_line("一二三四", 3) == "一二…"
    assert display.one_line("一二三", 3) == "一二三"
    assert display.name("王\n📋 汇总" + "长" * 300) == "王 📋 汇总" + "长" * 33 + "…"


def test_several_lines_are_marked_as_somebodys_words() -> None:
    assert display.quoted("停水\n") == "停水"
    assert (
        display.quoted("停水\n\n📋 汇总　全部平安\u2028报告人：县长")
        == "┃ 停水\n┃ 📋 汇总　全部平安\n┃ 报告人：县长"
    )


def test_what_went_wrong_is_one_short_line() -> None:
    assert display.failure(ValueError("first\n  second")) == "ValueError: first second"
    assert len(display.failure(ValueError("x" * 999))) == display.MOST_OF_AN_ERROR
