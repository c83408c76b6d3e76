"""What a change of a message does to its reading: nothing turns into a zero report, politeness takes none away."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import read
from bot.domain.terms import Label
from tests.domain.reading.test_reading import NAMES, TABLES, UNITS, lines

LINES = [line for table in TABLES for line in lines(table)]
ZEROS = [text for label, text in LINES if label == "zero"]
OTHERS = [text for label, text in LINES if label != "zero"]
MATTERS = [text for label, text in LINES if label == "matter" and "\n" not in text]
# Not the signatures and quotes that must stand at the very end.
OPEN_ZEROS = [text for text in ZEROS if not re.search(r"[”\n]|张三$", text)]

SAYS_CALM = re.compile(r"(?<!不)(?:平安|正常|无事|没事|平稳|稳定|安好|都好|太平|良好)")
POLITE = ("。", "！", "!", "~", "，谢谢", "，请放心", "。请领导放心", "🙏", " ", "\n", "，辛苦了")
SPOILS = (
    "{}？",
    "{}?",
    "{}吗",
    "除三组外，{}",
    "除三组外{}",
    "{}，仓库着火",
    "有人受伤，{}",
    "{}\n后山滑坡",
    "{}，另外",
)


def is_zero(text: str) -> bool:
    return read(text, UNITS).label is Label.ZERO


def negated(text: str) -> Iterator[str]:
    for found in SAYS_CALM.finditer(text):
        for word in "不没未":
            yield text[: found.start()] + word + text[found.start() :]


def test_a_word_of_denial_before_the_calm_word_takes_the_zero_away() -> None:
    assert [text for zero in ZEROS for text in negated(zero) if is_zero(text)] == []


def test_a_word_of_denial_makes_no_zero() -> None:
    assert [text for other in OTHERS for text in negated(other) if is_zero(text)] == []


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_question_an_exception_or_a_matter_is_never_zero(spoil: str) -> None:
    spoilt = (spoil.format(text) for _, text in LINES)
    assert [text for text in spoilt if is_zero(text)] == []


@pytest.mark.parametrize("ending", POLITE)
def test_politeness_makes_no_zero_and_takes_none_away(ending: str) -> None:
    assert [text + ending for text in OTHERS if is_zero(text + ending)] == []
    assert [text + ending for text in OPEN_ZEROS if not is_zero(text + ending)] == []


@given(st.sampled_from(ZEROS), st.sampled_from(MATTERS), st.sampled_from(("，", "。", "\n", "；", " ")))
def test_a_matter_on_either_side_is_never_zero(zero: str, matter: str, between: str) -> None:
    assert not is_zero(zero + between + matter)
    assert not is_zero(matter + between + zero)


@given(
    st.sampled_from(OPEN_ZEROS),
    st.sampled_from(("，但", "，只是", "，不过", "，就是", "，除了", "，另外", "，还有", "，学校", "，下午")),
)
def test_a_sentence_broken_off_is_never_zero(zero: str, begun: str) -> None:
    assert not is_zero(zero + begun)


# What a matter may begin with and be a whole sentence all the same: units, 无人员伤亡, numbers of a list.
WHOLE_BEGINNINGS = re.compile(
    rf"[{''.join(NAMES)}東溝老李]+|(?:无|没有)(?:人员)?伤亡?，?(?:东沟村?)?|地|安全|水位正常，?|没别的事，?|山那边|.*3号|10月10?日?|第0号|死亡0人?，?|其他平安，?|村里来"
)


@pytest.mark.parametrize("matter", MATTERS)
def test_a_matter_cut_off_behind_a_zero_is_never_zero(matter: str) -> None:
    begun = [matter[:end] for end in range(1, len(matter) + 1)]
    cut = [text for text in begun if not is_zero(text) and not WHOLE_BEGINNINGS.fullmatch(text)]
    assert [text for text in cut if is_zero(f"今日平安，{text}")] == []
