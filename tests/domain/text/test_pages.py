"""Long texts are cut where it does no harm, by the length people see."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text.markup import CLOSE, MOST_MARKS, OPEN, bold, parsed, plain
from bot.domain.text.pages import LIMIT, first_page, pages, utf16


def test_a_short_text_is_one_page() -> None:
    assert pages("平安") == ["平安"]
    assert pages("") == [""]
    assert first_page("一\n二", 1) == "一"


def test_pages_end_with_a_line() -> None:
    assert pages("一二\n三四\n五六", 5) == ["一二\n三四", "五六"]
    assert pages("一二三四五六七\n八", 4) == ["一二三四", "五六七", "八"]


def test_emphasis_goes_on_over_the_cut_and_has_no_length() -> None:
    text = bold("一二三四五六七八")
    assert pages(text, 8) == [text]
    assert pages(text, 4) == [bold("一二三四"), bold("五六七八")]


def test_a_page_has_no_more_marks_than_are_shown() -> None:
    (page,) = pages("".join(f"{bold('一')}二" for _ in range(MOST_MARKS + 5)))
    assert len(parsed(page)[1]) == MOST_MARKS
    assert len(plain(page)) == 2 * (MOST_MARKS + 5)


@given(st.text(st.sampled_from(["东", "🚨", "<", "&", "\n", OPEN, CLOSE]), max_size=60), st.integers(2, 9))
def test_no_page_is_too_long_and_no_word_is_lost(text: str, limit: int) -> None:
    found = pages(text, limit)
    assert all(utf16(plain(page)) <= limit for page in found)
    assert "".join(plain(page) for page in found).replace("\n", "") == plain(text).replace("\n", "")


def test_the_limit_is_the_platforms() -> None:
    assert [utf16(page) for page in pages("🚨" * 3000)] == [LIMIT, 6000 - LIMIT]


def test_no_number_is_cut_in_two() -> None:
    before, behind = "水位" * 11, "138 1234 5678转" + "水位" * 10
    assert pages(before + behind, 50) == [before, behind]


def test_a_line_of_nothing_but_digits_is_cut_hard() -> None:
    assert pages("1" * 300, 200) == ["1" * 100, "1" * 200]
