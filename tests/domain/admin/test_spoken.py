"""What is shown of a setting is exactly what holds."""

from datetime import date, time, timedelta

import pytest

from bot.domain.admin.spoken import said_day, said_days, said_offset, said_span, said_step, said_times
from bot.domain.recipients import HEAD, REPORTERS
from bot.domain.reports.schedule import Step


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (timedelta(), "0分钟"),
        (timedelta(minutes=30), "30分钟"),
        (timedelta(minutes=90), "1小时30分钟"),
        (timedelta(days=1, hours=2), "1天2小时"),
        (timedelta(seconds=45), "45秒"),
        (timedelta(minutes=-15), "15分钟"),
    ],
)
def test_spans(span: timedelta, said: str) -> None:
    assert said_span(span) == said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("daily", "每天"),
        ("workdays", "工作日（按放假安排）"),
        ("weekdays", "周一至周五"),
        ("holidays", "放假的日子"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", "每周一、三"),
        ("FREQ=MONTHLY;BYMONTHDAY=5,20", "每月5、20日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=1MO"),
    ],
)
def test_days(rule: str, said: str) -> None:
    assert said_days(rule) == said


def test_a_rule_of_no_known_kind_is_shown_as_it_is() -> None:
    assert said_days("whenever") == "whenever"


def test_steps_and_times() -> None:
    assert said_times((time(9), time(17, 30))) == "09:00、17:30"
    assert said_day(date(2026, 11, 3)) == "11月3日"
    assert said_offset(timedelta()) == "截止时"
    assert said_offset(timedelta(minutes=10)) == "截止后10分钟"
    step = Step(offset=timedelta(minutes=-30), to=(REPORTERS, HEAD))
    assert said_step(step) == "截止前30分钟：信息员、单位负责人"
