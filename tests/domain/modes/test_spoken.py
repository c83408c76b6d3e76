"""The days of a mode as they are typed."""

from datetime import date

import pytest

from bot.domain.modes.spoken import DaySpan, read_last, read_span
from bot.domain.time.days import Calendar

TODAY = date(2026, 11, 23)


def december(day: int) -> date:
    return date(2026, 12, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12月1日到12月10日", december(1), december(10)),
        ("从12月1号至12月10号", december(1), december(10)),
        ("12.1－12.10", december(1), december(10)),
        ("2026-12-01 2026-12-10", december(1), december(10)),
        ("12月1日", december(1), december(1)),
        ("12月1日起", december(1), None),
        ("今天开始", TODAY, None),
        ("明天起三天", date(2026, 11, 24), date(2026, 11, 26)),
        ("10天", TODAY, date(2026, 12, 2)),
        ("12月30日到1月3日", date(2026, 12, 30), date(2027, 1, 3)),
        ("12月1日到7日", december(1), december(7)),
        ("下周三", december(2), december(2)),
        ("下周三起", december(2), None),
        ("下周三到周五", december(2), december(4)),
        ("12月1日到月底", december(1), december(31)),
        ("明天到下周五", date(2026, 11, 24), december(4)),
        ("下个月", december(1), december(31)),
        ("下个月5号到下个月8号", december(5), december(8)),
        ("下月初起五天", december(1), december(5)),
        ("春节期间", date(2027, 2, 5), date(2027, 2, 8)),
        ("元旦", date(2027, 1, 1), date(2027, 1, 3)),
    ],
)
def test_from_when_to_when(text: str, first: date, last: date | None) -> None:
    assert read_span(text, TODAY) == DaySpan(first, last)


def test_the_last_day_before_the_first() -> None:
    found = read_span("12月10日到12月1日", TODAY)
    assert found is not None
    assert found.reversed
    assert read_last("12月10日到12月1日", TODAY, TODAY) is None
    assert not DaySpan(TODAY, None).reversed


def test_a_festival_is_all_its_days_off_by_the_calendar() -> None:
    days = frozenset(date(2027, 2, day) for day in range(4, 12))
    assert read_span("春节期间", TODAY, Calendar(holidays=days)) == DaySpan(
        date(2027, 2, 4), date(2027, 2, 11)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "好的",
        "2月30日",
        "12月1日开会",
        "1月1日、2月1日、3月1日",
        "0天",
        "12月1日到12月3日共三天",
        "除夕到初七",
        "春节前三天",
        "下个月32号",
    ],
)
def test_what_is_not_wholly_understood(text: str) -> None:
    assert read_span(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("12月10日", december(10)),
        ("10天", december(1)),
        ("到下周三", december(2)),
        ("今天起三天", date(2026, 11, 25)),
        ("11月1日", None),
        ("今天起", None),
        ("随便", None),
    ],
)
def test_until_when(text: str, last: date | None) -> None:
    assert read_last(text, date(2026, 11, 22), TODAY) == last
