"""Leave as people write it: 「11月25日8:00 到 11月26日8:00 看病」, 「明天下午 去县里开会」."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
HALF_A_DAY = timedelta(hours=12)
HALF_A_YEAR = timedelta(days=183)
SLACK = timedelta(minutes=10)  # 「今天9:00」 sent at 9:03 is not into the past
LONGEST = timedelta(days=60)
WORDS = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3}
PARTS = {
    "凌晨": (0, 6),
    "早上": (6, 9),
    "上午": (0, 12),
    "中午": (11, 14),
    "下午": (12, 18),
    "晚上": (18, 24),
}
AFTERNOON = ("下午", "晚上")
SEPARATOR = re.compile(r"\s*(?:到|至|[-–—~～])+\s*")
MOMENT = re.compile(
    rf"""\s*
    (?:(?P<word>{"|".join(sorted(WORDS, key=len, reverse=True))})
      |(?:(?P<year>\d{{4}})\s*[-/.年]\s*)?(?P<month>\d{{1,2}})\s*[-/.月]\s*(?P<day>\d{{1,2}})(?!\d|[:：点时])\s*[日号]?
      |(?P<lone>\d{{1,2}})\s*[日号])?
    \s*(?P<part>{"|".join(PARTS)})?
    \s*(?:(?P<hour>\d{{1,2}})\s*(?:[:：]\s*(?P<minute>\d{{2}})|[点时]\s*(?:(?P<half>半)|(?P<more>\d{{1,2}})\s*分)?))?
    """,
    re.VERBOSE,
)
LEAD = re.compile(r"^[\s,，。:：;；、]*(?:事由|原因|因为|因)?[\s:：]*")


@dataclass(frozen=True)
class Wanted:
    """What was asked for: from `starts_at` until before `ends_at` (UTC)."""

    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True)
class _Moment:
    """A day, a part of it or a time of it, with either edge; the day is None where it was not written."""

    day: date | None
    first: time
    last: time | None  # None: midnight at the end of the day
    part: str
    exact: bool
    end: int  # where it ends in the text


def read_leave(text: str, now: datetime, zone: str) -> Wanted | None:
    """What `text` asks for as of `now`; None if no time can be made of it. Days without a year are the nearest."""
    today = now.astimezone(ZoneInfo(zone)).date()
    first = _moment(text, 0, today)
    if first is None:
        return None
    between = SEPARATOR.match(text, first.end)
    second = _moment(text, between.end(), today) if between else None
    last = second or first
    day = first.day or today
    starts_at = _instant(day, first.first, zone)
    ends_at = _end(last, last.day or day, zone, one=second is None)
    if second is not None and second.day is None and ends_at <= starts_at:
        ends_at = _later(first, second, day, starts_at, zone)
    if not (first.exact or second) and starts_at < now < ends_at:
        starts_at = now  # 「今天」 said in the middle of it
    return Wanted(starts_at, ends_at, LEAD.sub("", text[last.end :]).strip())


def refusal(wanted: Wanted, now: datetime, others: Iterable[tuple[datetime, datetime]]) -> str | None:
    """The key of what is wrong with it, or None. `others` are the spans of the person's other leave."""
    if wanted.ends_at <= wanted.starts_at:
        return "leave.end_before_start"
    if wanted.starts_at < now - SLACK:
        return "leave.past"
    if wanted.ends_at - wanted.starts_at > LONGEST:
        return "leave.too_long"
    if any(start < wanted.ends_at and wanted.starts_at < end for start, end in others):
        return "leave.overlap"
    return None if wanted.reason else "leave.no_reason"


def _moment(text: str, at: int, today: date) -> _Moment | None:
    found = MOMENT.match(text, at)
    if found is None or not found[0].strip():
        return None
    try:
        day = _day(found, today)
        first, last = _edges(found)
    except ValueError:  # the 30th of February, 25:00
        return None
    return _Moment(day, first, last, found["part"] or "", found["hour"] is not None, found.end())


def _day(found: re.Match[str], today: date) -> date | None:
    if found["word"]:
        return today + WORDS[found["word"]] * DAY
    if found["lone"]:
        return today.replace(day=int(found["lone"]))
    if not found["month"]:
        return None
    day = date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
    # Said in December, January is next year's.
    return day.replace(year=today.year + 1) if not found["year"] and day < today - HALF_A_YEAR else day


def _edges(found: re.Match[str]) -> tuple[time, time | None]:
    if found["hour"] is None:
        first, last = PARTS.get(found["part"] or "", (0, 24))
        return time(first), None if last == 24 else time(last)
    hour = int(found["hour"])
    if found["part"] in AFTERNOON and hour < 12:
        hour += 12
    minute = 30 if found["half"] else int(found["minute"] or found["more"] or 0)
    if hour == 24 and minute == 0:
        return time(0), None
    return time(hour, minute), time(hour, minute)


def _later(first: _Moment, second: _Moment, day: date, starts_at: datetime, zone: str) -> datetime:
    """「下午3点到5点」 ends at 17:00, 「22:00-6:00」 on the next day."""
    in_the_afternoon = _end(second, day, zone, one=False) + HALF_A_DAY
    if first.part in AFTERNOON and not second.part and in_the_afternoon > starts_at:
        return in_the_afternoon
    return _end(second, day + DAY, zone, one=False)


def _end(moment: _Moment, day: date, zone: str, *, one: bool) -> datetime:
    """The far edge; a lone time of day (「今天14:00 看病」) lasts until midnight."""
    if moment.last is None or (one and moment.exact):
        return _instant(day + DAY, time(), zone)
    return _instant(day, moment.last, zone)


def _instant(day: date, clock: time, zone: str) -> datetime:
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)
