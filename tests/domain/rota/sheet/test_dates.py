"""Days as people write them: with and without year and month, spans, lists, numbers of a spreadsheet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rota.sheet import Value
from bot.domain.rota.sheet.dates import Around, DayRead, DaysRead, read_day, read_days, spelled

TODAY = date(2026, 11, 24)
DECEMBER = Around(date(2026, 12, 15), 12, told=True)
WEEK = Around(date(2026, 12, 7), 12, (date(2026, 12, 7), date(2026, 12, 13)), told=True)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2026年11月23日", date(2026, 11, 23)),
        ("2026.11.23", date(2026, 11, 23)),
        ("2026-11-23 00:00:00", date(2026, 11, 23)),
        ("2026/11/3", date(2026, 11, 3)),
        ("11月23日 星期一", date(2026, 11, 23)),
        ("11月23号（周一）", date(2026, 11, 23)),
        ("11.23", date(2026, 11, 23)),
        ("11-23", date(2026, 11, 23)),
        ("1月2日", date(2027, 1, 2)),
        ("12月31日", date(2026, 12, 31)),
        ("23日", date(2026, 11, 23)),
        ("2", date(2026, 12, 2)),
        (23, date(2026, 11, 23)),
        (46349, date(2026, 11, 23)),
        (46349.0, date(2026, 11, 23)),
        ("46349", date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 23)),
        ("今天", TODAY),
        ("明天", TODAY + timedelta(days=1)),
    ],
)
def test_days_as_people_write_them(value: Value, wanted: date) -> None:
    read_ = read_day(value, TODAY)
    assert read_ is not None
    assert read_.day == wanted


@pytest.mark.parametrize(
    "value", [None, "13月1日", "2026.2.30", "何主任", "", 0, 1.555, 13.5, 99, "99", "0.5"]
)
def test_what_is_no_day(value: Value) -> None:
    assert read_day(value, TODAY) is None


def test_the_weekday_in_the_words_and_lone_numbers() -> None:
    assert read_day("11月23日 星期日", TODAY) == DayRead(date(2026, 11, 23), 6)
    assert read_day("11月23日 周天", TODAY) == DayRead(date(2026, 11, 23), 6)
    assert read_day("11月23日", TODAY) == DayRead(date(2026, 11, 23))
    assert read_day("23", TODAY, bare=False) is None
    assert read_day("23日", TODAY, bare=False) == DayRead(date(2026, 11, 23))


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(-150, 150))
def test_a_year_left_out_is_the_nearest(day: date, away: int) -> None:
    read_ = read_day(f"{day.month}月{day.day}日", day + timedelta(days=away))
    assert read_ is not None
    assert read_.day == day or (day.month, day.day) == (2, 29)


def days(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1月1日-1月2日", date(2027, 1, 1), date(2027, 1, 2)),
        ("12月28日～1月3日", date(2026, 12, 28), date(2027, 1, 3)),
        ("12月21日至27日", date(2026, 12, 21), date(2026, 12, 27)),
        ("12.14—12.20", date(2026, 12, 14), date(2026, 12, 20)),
        ("12月15日（周二）-12月16日（周三）", date(2026, 12, 15), date(2026, 12, 16)),
        ("2026-12-1-2026-12-3", date(2026, 12, 1), date(2026, 12, 3)),
        ("2026.12.1-2026.12.3", date(2026, 12, 1), date(2026, 12, 3)),
        ("8-14", date(2026, 12, 8), date(2026, 12, 14)),
        ("12月5日、6日", date(2026, 12, 5), date(2026, 12, 6)),
        ("12月5、6日", date(2026, 12, 5), date(2026, 12, 6)),
    ],
)
def test_spans_and_lists_of_days(text: str, first: date, last: date) -> None:
    read = read_days(text, DECEMBER)
    assert read is not None
    assert read.days == days(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "1月1日-何时",
        "12月9日-12月1日",
        "2026-12-9-2026-12-1",
        "2026-13-1-2026-13-2",
        "12月6日、5日",
        "12月5日、何主任",
        "周三",
        "a-b-c",
    ],
)
def test_what_is_no_span(text: str) -> None:
    assert read_days(text, DECEMBER) is None


def test_a_weekday_is_a_day_only_of_a_week_that_is_named() -> None:
    assert read_days("周三", WEEK) == DaysRead((date(2026, 12, 9),), 2)
    assert read_days("三", WEEK) == DaysRead((date(2026, 12, 9),), 2)
    long = Around(WEEK.near, 12, (date(2026, 12, 7), date(2026, 12, 20)), told=True)
    assert read_days("周三", long) is None


def test_the_tenth_as_a_number_is_the_first_written_twice() -> None:
    around, found = DECEMBER, []
    for number in (12.1, 12.2, 12.3, 12.9, 12.1, 12.11, 12.2, 12.3):
        read = read_days(number, around)
        assert read is not None
        found.append(read.days[0].day)
        around = around.after(read.days[0])
    assert found == [1, 2, 3, 9, 10, 11, 20, 30]
    assert read_days("12.1", DECEMBER.after(date(2026, 12, 9))) == DaysRead((date(2026, 12, 10),))


def test_a_day_without_a_month_is_guessed_unless_a_title_says_it() -> None:
    for value in (26, "26日", "26日-27日"):
        read = read_days(value, Around(TODAY))
        assert read is not None
        assert read.guessed
    for value in ("26日", "26日-27日"):
        read = read_days(value, DECEMBER)
        assert read is not None
        assert not read.guessed
    assert read_days(None, DECEMBER) is None


def test_festivals_wide_digits_and_spoken_numbers() -> None:
    assert read_day("2027年元旦", TODAY) == DayRead(date(2027, 1, 1))
    assert read_day("元旦", TODAY) == DayRead(date(2027, 1, 1))
    assert read_day("国庆节", date(2026, 9, 1)) == DayRead(date(2026, 10, 1))
    assert spelled("十二月八日 １２．４ 二十一日 三十日") == "12月8日 12.4 21日 30日"
    assert read_day("26/12/2", TODAY) == DayRead(date(2026, 12, 2))
