"""Hours as headings, cells and notes say them."""

from datetime import time

import pytest

from bot.domain.rota.sheet import Hours
from bot.domain.rota.sheet.hours import (
    hours_in,
    named_hours,
    parted,
    round_the_clock,
    shift_of,
    without_hours,
)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("白班（8:00-17:30）", time(8), time(17, 30)),
        ("18:00-次日8:00", time(18), time(8)),
        ("8时至20时", time(8), time(20)),
        ("16:00—24:00", time(16), time(0)),
        ("8点30分到12点", time(8, 30), time(12)),
    ],
)
def test_hours(text: str, begins: time, ends: time) -> None:
    found = hours_in(text)
    assert found is not None
    assert found.hours == Hours(begins=begins, ends=ends)


@pytest.mark.parametrize("text", ["白班", "8:00-8:00", "25:00-26:00", "8:99-9:00", "12月1日"])
def test_no_hours(text: str) -> None:
    assert hours_in(text) is None


def test_what_stands_besides_the_hours() -> None:
    alone, beside = hours_in("（8:00-12:00）"), hours_in("早班8:00-12:00")
    assert alone is not None
    assert beside is not None
    assert (alone.alone, beside.alone) == (True, False)
    assert without_hours("早班8:00-12:00") == "早班"
    assert str(alone.hours) == "08:00-12:00"
    assert [shift_of(post) for post in ("夜班", "一车间夜班", "司机")] == ["夜班", "夜班", ""]


def test_dates_with_a_part_of_the_day() -> None:
    assert parted("12月5日（夜班）") == ("12月5日", "夜班")
    assert parted("12月5日 8:00-12:00") == ("12月5日", "8:00-12:00")
    assert parted("12.1 周二") == ("12.1 周二", "")
    assert round_the_clock("12月4日8:00-12月5日8:00") == ("12月4日", "12月5日")
    assert round_the_clock("12月4日8:00-12月5日9:00") is None
    assert round_the_clock("12月4日") is None


def test_hours_by_the_name_of_a_shift() -> None:
    found = named_hours("注：白班 8:00-20:00，夜班为20:00-次日8:00；早班8:00-8:00")
    assert found == {
        "白班": Hours(begins=time(8), ends=time(20)),
        "夜班": Hours(begins=time(20), ends=time(8)),
    }
