"""Leave as people write it, and what is wrong with it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rota.leave_request import Wanted, read_leave, refusal
from bot.domain.time.local_time import elapsed, span

ZONE = "Asia/Shanghai"
NOW = datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def shown(text: str, now: datetime = NOW) -> str | None:
    found = read_leave(text, now, ZONE)
    return f"{span(found.starts_at, found.ends_at, ZONE)} {found.reason}" if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月25日8:00 到 11月26日8:00 看病", "11月25日 08:00 – 11月26日 08:00 看病"),
        ("11-25 18:00 - 11-26 09:00 回老家", "11月25日 18:00 – 11月26日 09:00 回老家"),
        ("2026-11-25 08：00至2026-11-25 12：00，开会", "11月25日 08:00 – 12:00 开会"),
        ("25日到27日 培训", "11月25日 00:00 – 11月27日 24:00 培训"),
        ("明天 看病", "11月24日 00:00 – 24:00 看病"),
        ("明天下午 去县里开会", "11月24日 12:00 – 18:00 去县里开会"),
        ("明天上午到后天晚上 事由：探亲", "11月24日 08:00 – 11月25日 24:00 探亲"),
        ("明天上午 去县里", "11月24日 08:00 – 12:00 去县里"),
        ("今天14:00-17:00外出开会", "11月23日 14:00 – 17:00 外出开会"),
        ("今天下午3点半到5点 因家里有事", "11月23日 15:30 – 17:00 家里有事"),
        ("今天晚上10点到6点 接站", "11月23日 22:00 – 11月24日 06:00 接站"),
        ("22:00-6:00 接站", "11月23日 22:00 – 11月24日 06:00 接站"),
        ("明天14:00 体检", "11月24日 14:00 – 24:00 体检"),
        ("明天8点20分到24:00 体检", "11月24日 08:20 – 24:00 体检"),
        ("今天 看病", "11月23日 10:30 – 24:00 看病"),
        ("1月5日 年休", "1月5日 00:00 – 24:00 年休"),
        ("12月1日 到县里开会", "12月1日 00:00 – 24:00 到县里开会"),
        ("大后天 体检", "11月26日 00:00 – 24:00 体检"),
        ("明天中午1点到3点 看病", "11月24日 13:00 – 15:00 看病"),
        ("明天中午12点半到下午2点 开会", "11月24日 12:30 – 14:00 开会"),
        ("明天下午1点15到3点半 体检", "11月24日 13:15 – 15:30 体检"),
        ("明天下午三点到五点 体检", "11月24日 15:00 – 17:00 体检"),
        ("明天下午三点一刻至四点三刻，体检", "11月24日 15:15 – 16:45 体检"),
        ("今晚8点到明早6点 接站", "11月23日 20:00 – 11月24日 06:00 接站"),
        ("今晚8点到第二天早上6点 接站", "11月23日 20:00 – 11月24日 06:00 接站"),
        ("今晚8点到12点 接站", "11月23日 20:00 – 24:00 接站"),
        ("今天晚上8点到晚上12点 接站", "11月23日 20:00 – 24:00 接站"),
        ("明晚10点到后半夜两点 接站", "11月24日 22:00 – 11月25日 02:00 接站"),
        ("明天凌晨4点到8点 赶火车", "11月24日 04:00 – 08:00 赶火车"),
        ("明天上午9点到下午5点 培训", "11月24日 09:00 – 17:00 培训"),
        ("明天9点到5点 培训", "11月24日 09:00 – 17:00 培训"),
        ("明天1点到3点 开会", "11月24日 13:00 – 15:00 开会"),
        ("明天傍晚 接孩子", "11月24日 17:00 – 20:00 接孩子"),
        ("明天早退", "11月24日 00:00 – 24:00 早退"),
        ("后天正午到下午四点 开会", "11月25日 12:00 – 16:00 开会"),
        ("看病", None),
        ("", None),
        ("2月30日 看病", None),
        ("明天25:00 看病", None),
    ],
)
def test_what_people_write(text: str, expected: str | None) -> None:
    assert shown(text) == expected


def test_a_day_without_a_year_is_the_nearest() -> None:
    found = read_leave("1月5日 年休", NOW, ZONE)
    assert found is not None
    assert found.starts_at.astimezone(ZoneInfo(ZONE)).date() == date(2027, 1, 5)


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("start", "end", "reason", "expected"),
    [
        (1, 2, "看病", None),
        (0, 2, "看病", None),
        (-1, 2, "看病", "leave.past"),
        (2, 2, "看病", "leave.end_before_start"),
        (3, 2, "看病", "leave.end_before_start"),
        (1, 2, "", "leave.no_reason"),
        (9, 12, "看病", "leave.overlap"),
        (1, 24 * 61, "看病", "leave.too_long"),
    ],
)
def test_what_is_wrong(start: int, end: int, reason: str, expected: str | None) -> None:
    wanted = Wanted(NOW + start * HOUR, NOW + end * HOUR, reason)
    assert refusal(wanted, NOW, [(NOW + 10 * HOUR, NOW + 11 * HOUR)]) == expected


@given(st.text(alphabet="今明后天上下午0123456789月日:：点半到至-/ 看病", max_size=24))
def test_anything_can_be_written(text: str) -> None:
    found = read_leave(text, NOW, ZONE)
    assert found is None or (found.starts_at.tzinfo is UTC and found.ends_at.tzinfo is UTC)


@pytest.mark.parametrize(
    ("start", "end", "hours"), [("09:00", "11:00", 2), ("22:00", "02:00", 4), ("9", "9", 24)]
)
def test_hours_between_two_times_of_day(start: str, end: str, hours: int) -> None:
    first, last = (time(int(text.split(":")[0])) for text in (start, end))
    assert elapsed(first, last) == hours * HOUR
