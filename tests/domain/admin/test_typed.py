"""What an admin types into a screen."""

from datetime import date, time

import pytest

from bot.domain.admin.typed import (
    TypedDay,
    TypedPerson,
    TypedSpan,
    begins_with_day,
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
        ("2月30日", None),
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
        ("12月1日", None),
        ("2月30日 10:00", None),
    ],
)
def test_days(text: str, day: TypedDay | None) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("李梅 138 0001-0001", TypedPerson("李梅", "138 0001-0001")),
        ("李梅", TypedPerson("李梅", "")),
        ("李梅，+8613800010001", TypedPerson("李梅", "+8613800010001")),
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
        ("9点塌方", False),
        ("塌方", False),
        ("", False),
    ],
)
def test_times_and_nothing_else(text: str, alone: bool) -> None:
    assert names_time_alone(text) is alone


def test_what_begins_with_a_day() -> None:
    assert begins_with_day(" １２月１日到12月7日 停办")
    assert not begins_with_day("王会计明天住院")
