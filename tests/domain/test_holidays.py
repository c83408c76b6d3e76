"""The State Council's notices, read; those of known years against the calendar that was kept."""

from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]
import pytest

from bot.domain.holidays import (
    NoticeReading,
    festivals_in,
    is_like_notice,
    is_notice,
    is_part_of_notice,
    read_notice,
    read_part,
)
from bot.domain.time.days import Announced, Calendar
from tests.domain.holiday_notices import NOTICE_2027, NOTICES, PARTS


def doubts(reading: NoticeReading) -> dict[str, dict[str, str]]:
    return {doubt.key: dict(doubt.values) for doubt in reading.doubts}


@pytest.mark.parametrize("year", NOTICES)
def test_the_notices_of_known_years(year: int) -> None:
    reading = read_notice(NOTICES[year], 1999)
    assert (reading.year, reading.stated, reading.doubts) == (year, True, ())
    calendar = Calendar(
        announced=(Announced(year, frozenset(reading.holidays), frozenset(reading.workdays)),)
    )
    # What was read alone: nothing of the package may help.
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    differing = [day for day in days if calendar.is_workday(day) != chinese_calendar.is_workday(day)]
    # The make-up day of a New Year stands in the notice of the year after.
    assert [day for day in differing if day < date(year, 12, 25)] == []


@pytest.mark.parametrize(
    "said",
    [
        NOTICES[2026],
        PARTS[2026],
        PARTS[2024].replace("\n", ""),
        NOTICES[2025].replace("（", "(").replace("）", ")").replace("：", ":"),
        "2027年放假安排\n元旦：1月1日至3日放假\n春节：2月5日至11日放假\n清明：4月3日至5日放假",
    ],
)
def test_what_is_a_notice(said: str) -> None:
    assert is_notice(said)


@pytest.mark.parametrize(
    "said",
    [
        "平安",
        "国庆放假期间平安",
        "元旦：1月1日放假，村里平安",
        "春节、端午、国庆放假怎么安排",
        "元旦：值班张三\n春节：值班李四\n国庆：值班王五，放假",
        "元旦：1月1日张三\n春节：2月6日李四\n国庆：10月1日王五",
    ],
)
def test_what_is_none(said: str) -> None:
    assert not is_notice(said)


def test_a_pasted_part_without_its_title() -> None:
    reading = read_notice(PARTS[2026], 2026)
    assert (reading.year, reading.stated) == (2026, False)
    assert doubts(reading) == {"no_year": {"year": "2026"}}
    assert "weekday" in doubts(read_notice(PARTS[2026], 2027))


def test_the_year_of_the_title_not_of_the_day_it_came() -> None:
    assert read_notice("2026年11月4日发布\n" + NOTICE_2027, 1999).year == 2027
    assert (
        read_notice("2026年11月4日收到：2027年安排\n" + PARTS[2022].replace("2022年", ""), 1999).year == 2027
    )


def one(text: str, year: int = 2027) -> NoticeReading:
    return read_notice(f"{year}年部分节假日安排\n{text}", year)


def days(*said: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in said)


def test_days_across_the_year_and_the_month() -> None:
    assert one("元旦：12月31日至1月2日放假。1月9日上班。").holidays == days(
        "2026-12-31", "2027-01-01", "2027-01-02"
    )
    assert one("劳动节：4月30日至5月3日放假。").holidays == days(
        "2027-04-30", "2027-05-01", "2027-05-02", "2027-05-03"
    )
    found = one("春节：2月5日至11日放假。1月30日、31日上班，2月13日上班。")
    assert found.workdays == days("2027-01-30", "2027-01-31", "2027-02-13")


def test_words_between_the_days() -> None:
    found = one("清明节：4月5日（星期一）放假，与周末连休。")
    assert found.holidays == days("2027-04-03", "2027-04-04", "2027-04-05")
    assert one("端午节：6月11日放假，与周末连休。").holidays == days("2027-06-11", "2027-06-12", "2027-06-13")
    assert one("国庆节：10月1日，10月2日，10月3日放假。").holidays == days(
        "2027-10-01", "2027-10-02", "2027-10-03"
    )


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("元旦：1月1日（周六）放假。", "weekday", {"day": "1月1日", "said": "周六", "weekday": "周五"}),
        ("元旦：1月1日至3日放假，共4天。", "count", {"said": "4", "read": "3"}),
        ("元旦：1月1日放假3天。", "count", {"said": "3", "read": "1"}),
        ("清明节：4月31日放假。", "no_day", {"day": "4月31日"}),
        ("清明节：4日放假。", "no_day", {"day": "4日"}),
        ("清明节：4月5日至3日放假。", "order", {"first": "4月5日", "last": "4月3日"}),
        ("清明节：4月5日放假。4月6日上班。", "worked_anyway", {"day": "4月6日"}),
        ("清明节：4月3日至5日放假。4月4日上班。", "both", {"day": "4月4日"}),
        ("清明节：4月5日扫墓。", "unclear", {"text": "4月5日扫墓"}),
        ("清明节：另行通知。", "nothing_free", {"part": "清明节"}),
        ("国庆节：10月1日至20日放假。", "long", {"count": "20"}),
        ("清明节：4月6日放假。", "not_free", {"name": "清明节", "day": "4月5日"}),
        ("清明节：4月5日放假。", "missing", {"name": "国庆节"}),
    ],
)
def test_what_does_not_fit_is_a_doubt(text: str, key: str, said: dict[str, str]) -> None:
    found = doubts(one(text))
    assert key in found
    assert said.items() <= found[key].items()


def test_the_coming_year_is_read_without_a_doubt() -> None:
    reading = read_notice(NOTICE_2027, 1999)
    assert reading.doubts == ()
    assert len(reading.parts) == 7
    assert reading.workdays == days(
        *("2027-01-31", "2027-02-14", "2027-04-25", "2027-05-08", "2027-09-26", "2027-10-09")
    )


def test_a_notice_without_sections_reads_as_nothing() -> None:
    reading = read_notice("放假", 2027)
    assert reading.parts == ()
    assert "missing" in doubts(reading)


# -- some of a notice ----------------------------------------------------------------------------------------------

NATIONAL = "国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。"


@pytest.mark.parametrize(
    "said",
    [
        NATIONAL,
        f"各村、各单位：现将通知转发给你们。{NATIONAL}",
        "国庆节10月1日至7日放假，9月26日上班",
        "放假通知\n春节：2月5日至11日放假",
    ],
)
def test_one_festival_is_a_part(said: str) -> None:
    assert is_part_of_notice(said)
    assert not is_notice(said)


@pytest.mark.parametrize(
    "said",
    [
        "国庆放假期间平安",
        "元旦：1月1日放假，村里平安",
        "放假安排怎么改",
        "国庆节：值班张三，共7天",
        "国庆节：10月1日共7天",
    ],
)
def test_what_is_no_part(said: str) -> None:
    assert not is_part_of_notice(said)


def test_the_title_alone_is_like_one() -> None:
    assert is_like_notice("国务院办公厅关于2027年部分节假日安排的通知")
    assert not is_like_notice("放假安排怎么改")
    assert is_like_notice(
        "2027年放假安排\n元旦 1.1-1.3 共3天\n春节 2.5-2.11"
    )  # dates that are none of a notice's
    assert not is_like_notice("2027年放假安排出来了吗")


def test_the_year_of_a_part_is_that_of_its_weekdays() -> None:
    reading = read_part(NATIONAL, date(2026, 11, 23))
    assert (reading.year, len(reading.holidays), len(reading.workdays)) == (2027, 7, 2)
    assert "元旦" in reading.missing
    assert "国庆节" not in reading.missing
    assert read_part("国庆节：10月1日至3日放假，共3天", date(2026, 9, 1)).year == 2026
    # nothing of it is ahead in this year
    assert read_part("元旦放假通知：1月1号至1月3号放假，共3天", date(2026, 11, 23)).holidays[0] == date(
        2027, 1, 1
    )
    assert festivals_in(NATIONAL) == {"国庆节"}
