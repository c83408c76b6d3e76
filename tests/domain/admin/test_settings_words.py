"""What admins type for settings, as they write it; what cannot be read says what to write instead."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.domain.admin.settings_words import (
    amount_alone,
    read_count,
    read_dates,
    read_days,
    read_length,
    read_lengths,
    read_offset,
    read_window,
)
from bot.domain.admin.typed import NotUnderstood

TODAY = date(2026, 11, 23)


def dates(text: str) -> tuple[date, ...]:
    return read_dates(text, TODAY)


def count(text: str) -> int:
    return read_count(text, 1, 100)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (read_window, "9点到11点半", (time(9), time(11, 30))),
        (read_window, "22:00-02:00", (time(22), time(2))),
        (read_lengths, "30分钟、1小时，2小时", (minutes(30), minutes(60), minutes(120))),
        (read_lengths, "45分钟", (minutes(45),)),
        (read_length, "30分钟", minutes(30)),
        (read_length, "半小时", minutes(30)),
        (read_length, "一个半小时", minutes(90)),
        (read_length, "1小时30分", minutes(90)),
        (read_length, "1.5小时", minutes(90)),
        (read_length, "９０", minutes(90)),
        (read_length, "1h30m", minutes(90)),
        (read_length, "一天", timedelta(days=1)),
        (read_offset, "截止前30分钟", minutes(-30)),
        (read_offset, "提前半小时", minutes(-30)),
        (read_offset, "过10分钟再催", minutes(10)),
        (read_offset, "到点", minutes(0)),
        (read_offset, "-30m", minutes(-30)),
        (read_days, "每天", "daily"),
        (read_days, "工作日", "workdays"),
        (read_days, "周一到周五", "weekdays"),
        (read_days, "节假日", "holidays"),
        (read_days, "每周一、三、五", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        (read_days, "星期天", "FREQ=WEEKLY;BYDAY=SU"),
        (read_days, "每月5日、20号", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
        (dates, "12月1日", (date(2026, 12, 1),)),
        (dates, "12月3日、12.1", (date(2026, 12, 1), date(2026, 12, 3))),
        (dates, "12月1日到12月3日", (date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3))),
        (dates, "1月1日", (date(2027, 1, 1),)),
        (dates, "11月20日", (date(2027, 11, 20),)),
        (dates, "明天、下周三", (date(2026, 11, 24), date(2026, 12, 2))),
        (dates, "周末", (date(2026, 11, 28), date(2026, 11, 29))),
        (dates, "2026-11-23", (TODAY,)),
        (count, "６条", 6),
    ],
)
def test_what_is_typed_is_read(read: Callable[[str], Any], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "key"),
    [
        (read_window, "9点", "window"),
        (read_window, "9点到9:00", "window_empty"),
        (read_window, "9点到早一点", "window"),
        (read_length, "一会儿", "span"),
        (read_length, "", "span"),
        (read_offset, "30分钟", "offset"),
        (read_offset, "前一会儿", "span"),
        (read_days, "偶尔", "days"),
        (read_lengths, "、", "lengths"),
        (read_lengths, "1小时、30分钟", "lengths"),
        (read_days, "每周", "days"),
        (read_days, "周一和周末", "days"),
        (read_days, "每月32日", "no_such_day"),
        (dates, "哪天", "dates"),
        (dates, "12月1日休息", "dates"),
        (dates, "12月3日到12月1日", "dates"),
        (dates, "2月30日", "no_such_day"),
        (lambda words: read_dates(words, date(2028, 3, 1)), "2月29日", "no_such_day"),
        (dates, "上周三", "day_is_past"),
        (dates, "2025年1月1日", "day_is_past"),
        (count, "0", "count"),
        (count, "很多", "count"),
    ],
)
def test_what_cannot_be_read_says_what_to_write(read: Callable[[str], Any], text: str, key: str) -> None:
    with pytest.raises(NotUnderstood) as no:
        read(text)
    assert no.value.key == f"typed.{key}"


@pytest.mark.parametrize(
    ("text", "alone"),
    [("25:00", True), ("九十小时", True), ("３０", True), ("大家辛苦了", False), ("一会儿再说", False)],
)
def test_an_amount_is_told_from_talk(text: str, alone: bool) -> None:
    assert amount_alone(text) is alone
    assert not amount_alone(f"{text}，请各村今天之内都报上来，不要再拖了")
