"""Which days are asked about: a date, a day of the week, this week or the next."""

from datetime import date

import pytest

from bot.domain.rota.duty_question import (
    Asked,
    DutyQuestion,
    asked,
    asked_behind_command,
    asks_own,
    names_another_day,
)
from bot.domain.time.days import Calendar

SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("", (11, 29), (11, 29)),
        ("明天", (11, 30), (11, 30)),
        ("本周", (11, 29), (12, 5)),
        ("下周", (11, 30), (12, 6)),
        ("12月1日", (12, 1), (12, 1)),
        ("12月 1号", (12, 1), (12, 1)),
        ("后天", (12, 1), (12, 1)),
        ("周二", (12, 1), (12, 1)),
        ("本周二", (11, 24), (11, 24)),
        ("周日", (11, 29), (11, 29)),
        ("下周三的", (12, 2), (12, 2)),
        ("30日", (11, 30), (11, 30)),
        ("2日", (12, 2), (12, 2)),
        ("12月1日谁带班", (12, 1), (12, 1)),
        ("下周值班表", (11, 30), (12, 6)),
        ("12.1", (12, 1), (12, 1)),
        ("下下周三", (12, 9), (12, 9)),
        ("月底谁值班", (11, 30), (11, 30)),
        ("周末谁带班", (11, 28), (11, 29)),
        ("昨晚谁值班", (11, 28), (11, 28)),
        ("上周五", (11, 20), (11, 20)),
        ("12月1号到5号谁值班", (12, 1), (12, 5)),
        ("下个月谁值班", (12, 1), (12, 31)),
        ("12月1日到月底", (12, 1), (12, 31)),
        ("圣诞节谁带班", (12, 25), (12, 25)),
        ("下下周谁值班", (12, 7), (12, 13)),
        ("下周三到周五谁值班", (12, 2), (12, 4)),
    ],
)
def test_the_days_behind_the_command(words: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    found = asked_behind_command(words)
    assert found is not None
    assert found.days(SUNDAY) == (date(2026, *first), date(2026, *last))


def test_a_festival_is_its_days_off() -> None:
    days = Calendar(holidays=frozenset(date(2027, 2, day) for day in range(4, 12)))
    for words in ("春节谁值班", "春节期间谁带班", "春节假期值班表"):
        found = asked(words)
        assert found is not None
        assert found.days(SUNDAY, days) == (date(2027, 2, 4), date(2027, 2, 11))


def test_what_is_no_day() -> None:
    assert asked_behind_command("什么") is None
    assert asked("12月1日平安") is None
    assert asked("下周一") is None  # alone it may be the beginning of anything
    for words in ("2月30日", "那天", "12月5日到12月1日"):
        impossible = DutyQuestion(Asked.DAY, words)
        with pytest.raises(ValueError, match=r"."):
            impossible.days(SUNDAY)


@pytest.mark.parametrize(
    "words", ["下下周三谁值班", "月底谁值班", "元旦谁带班", "我哪天值班", "12月1号到5号谁值班", "昨晚谁值班"]
)
def test_another_day_is_never_today(words: str) -> None:
    assert names_another_day(words)


@pytest.mark.parametrize("words", ["值班电话", "现在谁值班", "谁在值班室", "今天谁带班"])
def test_what_is_of_today(words: str) -> None:
    assert not names_another_day(words)


@pytest.mark.parametrize("words", ["1月1日", "元旦", "元旦谁带班"])
def test_a_day_without_a_year_is_the_next_to_come(words: str) -> None:
    found = asked_behind_command(words)
    assert found is not None
    assert found.days(SUNDAY) == (date(2027, 1, 1), date(2027, 1, 1))


@pytest.mark.parametrize(
    "words", ["我哪天值班", "我什么时候值班？", "哪天轮到我", "我下次值班是什么时候", "我这个月哪几天值班"]
)
def test_one_s_own(words: str) -> None:
    assert asks_own(words)


@pytest.mark.parametrize("words", ["我值班", "今天谁值班", "我今天值班", "哪天值班", "我几点上报"])
def test_none_of_one_s_own(words: str) -> None:
    assert not asks_own(words)


@pytest.mark.parametrize(
    "words",
    [
        "今晚谁备班",
        "备班是谁",
        "明天司机是谁",
        "今晚值班司机是谁",
        "夜班是谁",
        "明天谁值班，电话多少",
        "谁值夜班",
    ],
)
def test_other_posts_are_asked_for(words: str) -> None:
    assert asked(words) is not None


@pytest.mark.parametrize("words", ["司机是谁", "白班电工受伤", "夜班", "今天夜班司机酒驾"])
def test_what_may_be_a_report_is_no_question(words: str) -> None:
    assert asked(words) is None


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("我明天值班吗", True),
        ("我明天什么班", True),
        ("我后天有没有班", True),
        ("我周五要不要值班", True),
        ("我今晚值夜班吗", True),
        ("我明天值班", False),
        ("我今天值不了班", False),
    ],
)
def test_ones_own_day(words: str, own: bool) -> None:
    assert asks_own(words) is own
