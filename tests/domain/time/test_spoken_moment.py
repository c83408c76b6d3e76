"""When something happened, as it is said after it: the last that it can have been."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.time.spoken_moment import latest_before

ZONE = "Asia/Shanghai"


def told(text: str, at: str = "22 23:40") -> str | None:
    day, _, clock = at.partition(" ")
    hour, minute = map(int, clock.split(":"))
    now = datetime(2026, 11, int(day), hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    found = latest_before(text, now, ZONE)
    return f"{found.astimezone(ZoneInfo(ZONE)):%m-%d %H:%M}" if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨晚12点三组起火", "11-22 00:00"),
        ("头天晚上12点三组起火", "11-22 00:00"),
        ("昨夜1点", "11-22 01:00"),
        ("昨晚凌晨1点半", "11-22 01:30"),
        ("昨天凌晨12点半", "11-21 00:30"),
        ("昨天三组晚上8点一刻起火", "11-21 20:15"),
        ("昨天下雨，8点一刻起火", "11-22 20:15"),
        ("昨天下雨，今早8点三刻起火", "11-22 08:45"),
        ("前天正午", "11-20 12:00"),
        ("前晚11点", "11-20 23:00"),
        ("大前天下午3点", "11-19 15:00"),
        ("今天后半夜2点", "11-22 02:00"),
        ("后半夜2点", "11-22 02:00"),
        ("拂晓5点", "11-22 05:00"),
        ("傍晚6点", "11-22 18:00"),
        ("11月20日三组8点起火", "11-20 20:00"),
        ("2026-11-20 08:12", "11-20 08:12"),
        ("11-20 08:12", "11-20 08:12"),
        ("2026.11.20 08:12", "11-20 08:12"),
        ("20日晚8点", "11-20 20:00"),
        ("30日晚8点", "10-30 20:00"),
        ("人民路15号晚8点起火", "11-22 20:00"),
        ("3.5公里处8点起火", "11-22 20:00"),
        ("前一天下午3点", "11-21 15:00"),
        ("今晚11点20分", "11-22 23:20"),
        ("半小时前", "11-22 23:10"),
        ("十分钟前", "11-22 23:30"),
        ("一刻钟前", "11-22 23:25"),
        ("2个半小时前", "11-22 21:10"),
        ("刚刚着火", "11-22 23:40"),
        ("今晚11点50分", None),
        ("2月30日8点", None),
        ("31日8点", "10-31 20:00"),
        ("着火了", None),
        ("明天8点", None),
    ],
)
def test_before_midnight(text: str, expected: str | None) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今晚11点着火", "11-22 23:00"),
        ("昨晚11点着火", "11-22 23:00"),
        ("昨晚12点着火", "11-23 00:00"),
        ("今晚12点一刻着火", "11-23 00:15"),
        ("今天凌晨0点20", "11-23 00:20"),
        ("23:50着火", "11-22 23:50"),
        ("12点着火", "11-23 00:00"),
        ("12点半着火", "11-23 00:30"),
        ("昨天12点着火", "11-22 12:00"),
    ],
)
def test_after_midnight(text: str, expected: str | None) -> None:
    assert told(text, "23 00:40") == expected


def test_a_day_that_neither_month_had() -> None:
    march = datetime(2027, 3, 5, tzinfo=UTC)
    assert latest_before("30日8点", march, ZONE) is None
    leap = datetime(2028, 2, 28, 17, 0, tzinfo=UTC)
    assert latest_before("2月29日8点", leap, ZONE) is None  # not yet, and 2027 had none


NIGHTS = ("昨晚", "昨夜", "昨天晚上", "昨天夜里", "昨晚上", "昨日晚间", "头天晚上", "头天夜里", "昨儿夜里")


@given(
    st.sampled_from(NIGHTS),
    st.sampled_from(["12点", "十二点", "12点整", "0点", "零点", "12:00", "24点", "24:00"]),
)
def test_midnight_is_never_noon(night: str, twelve: str) -> None:
    assert told(f"{night}{twelve}三组起火") == "11-22 00:00"


@given(st.text(alphabet="昨今前头天晚夜凌晨上下午半零一二十0123459月日号点时分前:- 起火，", max_size=24))
def test_nothing_happened_after_it_was_said(text: str) -> None:
    now = datetime(2026, 11, 22, 15, 40, tzinfo=UTC)
    found = latest_before(text, now, ZONE)
    assert found is None or found <= now
