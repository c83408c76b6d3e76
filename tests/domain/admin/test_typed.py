"""What an admin types into a screen."""

from collections.abc import Callable
from datetime import date, time

import pytest

from bot.domain.admin.typed import (
    NotUnderstood,
    TypedDay,
    TypedPerson,
    TypedSpan,
    begins_with_day,
    is_time_or_day,
    names_time_alone,
    read_day,
    read_person,
    read_span,
    read_times,
)

TODAY = date(2026, 11, 23)
DECEMBER = [date(2026, 12, number) for number in range(1, 32)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("12月1日到12月7日 停办", TypedSpan(DECEMBER[0], DECEMBER[6], "停办")),
        ("12月1日至7日，因为停电", TypedSpan(DECEMBER[0], DECEMBER[6], "停电")),
        ("１２．１～１２．７", TypedSpan(DECEMBER[0], DECEMBER[6], "")),
        ("明天 搬家", TypedSpan(date(2026, 11, 24), date(2026, 11, 24), "搬家")),
        ("今天到明天", TypedSpan(TODAY, date(2026, 11, 24), "")),
        ("12月30日到1月3日", TypedSpan(DECEMBER[29], date(2027, 1, 3), "")),
        ("下周三到周五 停办", TypedSpan(DECEMBER[1], DECEMBER[3], "停办")),
        ("从后天起三天，停电", TypedSpan(date(2026, 11, 25), date(2026, 11, 27), "停电")),
        ("这周五 停电", TypedSpan(date(2026, 11, 27), date(2026, 11, 27), "停电")),
        ("周末停电", TypedSpan(date(2026, 11, 28), date(2026, 11, 29), "停电")),
        ("春节 放假", TypedSpan(date(2027, 2, 5), date(2027, 2, 8), "放假")),
        ("元旦到1月5日 放假", TypedSpan(date(2027, 1, 1), date(2027, 1, 5), "放假")),
        ("12月7日到12月1日", TypedSpan(DECEMBER[6], DECEMBER[0], "")),
        ("明天 - 停电", TypedSpan(date(2026, 11, 24), date(2026, 11, 24), "- 停电")),
        ("12月1日到停办", None),
        ("周主任住院", None),
        ("停办", None),
    ],
)
def test_spans(text: str, span: TypedSpan | None) -> None:
    assert read_span(text, TODAY) == span


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("9:00 17:00", (time(9), time(17))),
        ("17：00，9：00、9:00", (time(9), time(17))),
        ("上午9点和下午3点半", (time(9), time(15, 30))),
        ("3点", (time(15),)),
        ("9点", (time(9),)),
        ("25:00", None),
        ("9:00 看情况", None),
        ("尽快", None),
        ("早一点", None),
        ("10", None),
    ],
)
def test_times(text: str, times: tuple[time, ...] | None) -> None:
    assert read_times(text) == times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10:00", TypedDay(date(2026, 11, 24), (time(10),))),
        ("明天改到10:00、16:00", TypedDay(date(2026, 11, 24), (time(10), time(16)))),
        ("12月1日 不用报", TypedDay(DECEMBER[0], ())),
        ("不报", TypedDay(date(2026, 11, 24), ())),
        ("12月1日 24:00", None),  # of which night?
        ("晚上12点", None),
        ("下周三 10:00", TypedDay(DECEMBER[1], (time(10),))),
        ("明晚8点", TypedDay(date(2026, 11, 24), (time(20),))),
        ("后天 ８点半", TypedDay(date(2026, 11, 25), (time(8, 30),))),
        ("这周五不报", TypedDay(date(2026, 11, 27), ())),
        ("11月20日 10:00", TypedDay(date(2026, 11, 20), (time(10),))),
        ("12月1日", None),
    ],
)
def test_days(text: str, day: TypedDay | None) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("read", "text", "key"),
    [
        (read_day, "2月30日 10:00", "typed.no_such_day"),
        (read_day, "周末 10:00", "typed.one_day"),
        (read_span, "2月30日 停办", "typed.no_such_day"),
        (read_span, "12月1日起 停办", "typed.no_end"),
    ],
)
def test_what_can_be_no_day(read: Callable[[str, date], object], text: str, key: str) -> None:
    with pytest.raises(NotUnderstood) as no:
        read(text, TODAY)
    assert no.value.key == key


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("李梅 138 0001-0001", TypedPerson("李梅", "138 0001-0001")),
        ("李梅", TypedPerson("李梅", "")),
        ("李梅，+8613800010001", TypedPerson("李梅", "+8613800010001")),
        ("李梅 0379-6123456转801", TypedPerson("李梅", "0379-6123456转801")),
        ("林老师 139", TypedPerson("林老师", "139")),
        ("李梅 138x0001", TypedPerson("李梅", "138x0001")),
        ("13800010001", None),
        ("李", None),
    ],
)
def test_people(text: str, person: TypedPerson | None) -> None:
    assert read_person(text) == person


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("9点半、15点半", True),
        ("明早9点", True),
        ("12月1日到12月3日", True),
        ("12.1 10:00、16:00", True),
        ("8点半 十一点 下午三点半 晚上8点", True),
        ("下周三 10:00", True),
        ("周末", True),
        ("9点塌方", False),
        ("塌方", False),
        ("", False),
    ],
)
def test_times_and_nothing_else(text: str, alone: bool) -> None:
    assert names_time_alone(text) is alone


def test_what_begins_with_a_day() -> None:
    assert begins_with_day(" １２月１日到12月7日 停办")
    assert begins_with_day("下周三 停电")
    assert not begins_with_day("周主任下周三住院")
    assert not begins_with_day("王会计明天住院")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("25点", True),
        ("二十五点", True),
        ("9点半、15点半", True),
        ("早上9点到17点", True),
        ("12月1日到7日", True),
        ("每周一、三", True),
        ("下周三", True),
        ("明天", True),
        ("每天 9:00", True),
        ("国庆", False),
        ("元旦特护期", False),
        ("早上", False),
        ("周末值守", False),
        ("9点报", False),
        ("一组", False),
        ("", False),
    ],
)
def test_times_and_days_are_no_names(text: str, time: bool) -> None:
    assert is_time_or_day(text) is time
