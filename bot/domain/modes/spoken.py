"""From when to when a mode shall stand, as an admin types it.

「12月1日到12月10日」, 「明天起三天」, 「今天开始」, 「10天」.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.time.spoken_day import spoken_days
from bot.domain.time.time_of_day import number

COUNT = re.compile(r"(?:共|一共|连续|为期|持续)?([\d一二两三四五六七八九十]{1,3})\s*天")
OPEN = re.compile(r"起|开始|以后|之后|长期|不定|没有期限|一直")
BETWEEN = re.compile(r"[\s，,。、；;到至—–~〜-]|从|自|止|结束|为止|这|几|期间|当天|一天|就")
MOST_DAYS = 400


@dataclass(frozen=True)
class DaySpan:
    """Both included; without `last` until somebody ends it."""

    first: date
    last: date | None


def read_span(text: str, today: date) -> DaySpan | None:
    """None for what is not wholly understood, a day that does not exist, or an end before the beginning."""
    words = unicodedata.normalize("NFKC", text).strip()
    found = list(spoken_days(words))
    rest = words
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    counted = COUNT.search(rest)
    rest, goes_on = COUNT.sub("", rest), OPEN.search(rest) is not None
    if BETWEEN.sub("", OPEN.sub("", rest)) or len(found) > 2 or (counted and len(found) > 1):
        return None
    try:
        days = [one.nearest(today) for one in found]
        count = number(counted[1]) if counted else None
    except ValueError:
        return None
    first = days[0] if days else today
    if count is not None:
        return _counted(first, count)
    if not days and not goes_on:
        return None
    last = None if goes_on and len(days) < 2 else days[-1]
    return DaySpan(first, last) if last is None or last >= first else None


def _counted(first: date, count: int) -> DaySpan | None:
    return DaySpan(first, first + timedelta(days=count - 1)) if 1 <= count <= MOST_DAYS else None


def read_last(text: str, first: date, today: date) -> date | None:
    """The last day of what stands since `first`: 「12月10日」, or 「10天」 counted from the first; else None."""
    found = read_span(text, today)
    if found is None or found.last is None:
        return None
    counted = not any(True for _ in spoken_days(unicodedata.normalize("NFKC", text)))
    last = first + (found.last - found.first) if counted else found.last
    return last if last >= today else None
