"""Leave as people write it: 「11月25日8:00 到 11月26日8:00 看病」, 「明天下午 去县里开会」."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.time.spoken_day import DAY, SpokenDay, day_at
from bot.domain.time.spoken_moment import instant
from bot.domain.time.spoken_span import TO, reason_in
from bot.domain.time.time_of_day import ANY_PART, STRETCHES, by_day, time_at

A_DAY = 24 * 60  # minutes
SLACK = timedelta(minutes=10)  # 「今天9:00」 sent at 9:03 is not into the past
LONGEST = timedelta(days=60)
MORNING = (8, 12)  # 明天上午: nobody asks for leave from midnight on
BLANKS = " \t\n\u3000的,，"
# 早退, 夜班: no part of the day.
PART = re.compile(rf"(?:{ANY_PART})(?![班退操练])")


@dataclass(frozen=True)
class Wanted:
    """What was asked for: from `starts_at` until before `ends_at` (UTC)."""

    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True)
class _Moment:
    """A day, a part of it or a time of it.

    `first` and `last` are what its edges may be, in minutes from the midnight that begins its day, the likeliest
    first. The day is None where it was not written.
    """

    day: SpokenDay | None
    first: tuple[int, ...]
    last: tuple[int, ...]
    exact: bool
    end: int  # where it ends in the text


def read_leave(text: str, now: datetime, zone: str) -> Wanted | None:
    """What `text` asks for as of `now`; None if no time can be made of it. Days without a year are the nearest."""
    first = _moment(text, 0)
    between = TO.match(text, first.end) if first else None
    second = _moment(text, between.end()) if between else None
    if first is None:
        return None
    try:
        return _wanted(text, first, second, now, zone)
    except ValueError:  # the 30th of February
        return None


def _wanted(text: str, first: _Moment, second: _Moment | None, now: datetime, zone: str) -> Wanted:
    here = now.astimezone(ZoneInfo(zone))
    day = first.day.nearest(here.date()) if first.day else here.date()
    starts_at = _instant(day, by_day(first.first), zone)
    if second is not None:
        ends_at = _end(second, day, here.date(), starts_at, zone)
    else:
        # A lone time of day (「今天14:00 看病」) lasts until midnight.
        ends_at = _instant(day, A_DAY if first.exact else first.last[0], zone)
        if not first.exact and starts_at < now < ends_at:
            starts_at = now  # 「今天」 said in the middle of it
    return Wanted(starts_at, ends_at, reason_in(text[(second or first).end :]))


def _end(second: _Moment, day: date, today: date, starts_at: datetime, zone: str) -> datetime:
    """The earliest that is after the start: 「下午3点到5点」 ends at 17:00, 「22:00-6:00」 on the next day."""
    named = second.day.nearest(day if second.day.next else today) if second.day else None
    days = [day, day + DAY] if named is None else [named]
    choices = sorted(_instant(one, minutes, zone) for one in days for minutes in second.last)
    return next((at for at in choices if at > starts_at), choices[-1])


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


def _moment(text: str, start: int) -> _Moment | None:
    """What is written at `start`: a day, a time or a part of it, or a day and one of these."""
    day = day_at(text, _behind_blanks(text, start))
    at = _behind_blanks(text, day.end if day else start)
    if time := time_at(text, at):
        return _Moment(day, time.minutes, time.minutes, True, time.end) if time.minutes else None
    if part := PART.match(text, at):
        first, last = MORNING if part[0] in ("上午", "午前", "前晌") else STRETCHES[part[0]]
        return _Moment(day, (first * 60,), (last * 60,), False, part.end())
    return _Moment(day, (0,), (A_DAY,), False, day.end) if day else None


def _behind_blanks(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip(BLANKS))


def _instant(day: date, minutes: int, zone: str) -> datetime:
    return instant(day, minutes, ZoneInfo(zone)).astimezone(UTC)
