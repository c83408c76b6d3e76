"""When a table is, by the words above it."""

from datetime import date

import pytest

from bot.domain.rota.sheet.dates import Around
from bot.domain.rota.sheet.titles import around, duty, subject

TODAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("title", "near"),
    [
        ("2026年度12月份值班表", date(2026, 12, 15)),
        ("白杨镇 2026 年 12 月值班表", date(2026, 12, 15)),
        ("十二月份值班表", date(2026, 12, 15)),
        ("1月值班", date(2027, 1, 15)),
        ("2027.1值班", date(2027, 1, 15)),
        ("2026.13", date(2026, 11, 1)),
        ("13月", TODAY),
        ("2027年元旦假期值班表", date(2027, 1, 1)),
        ("春节值班", date(2027, 2, 5)),
        ("2027年值班表", date(2027, 1, 1)),
        ("2025年值班表", date(2025, 12, 31)),
        ("12月7日—12月12日值班", date(2026, 12, 7)),
        ("2026年12月1日-14日", date(2026, 12, 1)),
        ("制表：2026年11月25日", date(2026, 11, 1)),
        ("12月40日-12月41日", date(2026, 12, 15)),
        ("值班表", TODAY),
    ],
)
def test_when_a_title_says_a_table_is(title: str, near: date) -> None:
    assert around([title], TODAY).near == near


def test_the_nearest_words_speak_first_and_a_year_may_stand_elsewhere() -> None:
    assert around(["值班表", "12月", "1月"], TODAY).month == 12
    assert around(["2027年值班", "12月"], TODAY).near == date(2027, 12, 15)
    assert around([], TODAY) == Around(TODAY)
    assert around(["12月7日至12月3日"], TODAY).span is None


def test_which_duty_a_title_names() -> None:
    assert duty("临江镇7月防汛值班表") == "防汛"
    assert subject("临江镇2026年7月防汛值班安排表") == "临江镇防汛"
