"""The days off by law, against what was kept in the years that are known."""

from datetime import date

import chinese_calendar  # type: ignore[import-untyped]
import pytest

from bot.domain.time.statutory import MOVABLE, statutory_days


@pytest.mark.parametrize("year", [2025, 2026])
def test_they_were_days_off_in_the_years_of_this_law(year: int) -> None:
    assert all(chinese_calendar.is_holiday(day) for day in statutory_days(year))


def test_the_year_that_has_no_data() -> None:
    found = statutory_days(2027)
    assert len(found) == 13
    assert [day for day, name in found.items() if name == "春节"] == [
        date(2027, 2, day) for day in (5, 6, 7, 8)
    ]
    assert found[date(2027, 6, 9)] == "端午节"
    assert found[date(2027, 9, 15)] == "中秋节"
    assert list(found) == sorted(found)


def test_what_moves_lies_where_it_can() -> None:
    """春节 by 20 February; 端午 124 days after it, or a leap month later; 中秋 98 or so after that."""
    for year, written in MOVABLE.items():
        spring, tombs, dragon, autumn = (date(year, int(day[:2]), int(day[2:])) for day in written.split())
        assert (tombs.month, tombs.day) in ((4, 4), (4, 5))
        assert date(year, 1, 21) <= spring <= date(year, 2, 20)
        assert (dragon - spring).days in (*range(121, 125), *range(150, 154))
        assert (autumn - dragon).days in (*range(97, 100), *range(126, 130))


def test_a_year_beyond_the_table_has_the_days_that_do_not_move() -> None:
    assert [(day.month, day.day) for day in statutory_days(2060)] == [
        (1, 1),
        (5, 1),
        (5, 2),
        (10, 1),
        (10, 2),
        (10, 3),
    ]
    assert statutory_days(2020) == {}
