"""From when to when a mode shall stand, as an admin types it.

「12月1日到12月10日」, 「明天起三天」, 「今天开始」, 「10天」, 「春节期间」, 「下周三到周五」, 「下个月」.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.time.day_words import NamedDays, ahead, days_off
from bot.domain.time.days import Calendar
from bot.domain.time.time_of_day import number

COUNT = re.compile(r"(?:共|一共|连续|为期|持续)?([\d一二两三四五六七八九十]{1,3})\s*天")
OPEN = re.compile(r"起|开始|以后|之后|长期|不定|没有期限|一直")
BETWEEN = re.compile(r"[\s，,。、；;到至—–~〜-]|从|自|止|结束|为止|这|几|期间|当天|一天|就")
MOST_DAYS = 400
USUAL = Calendar()


@dataclass(frozen=True)
class DaySpan:
    """First and last day, both included; `last` None: until somebody ends it."""

    first: date
    last: date | None

    @property
    def reversed(self) -> bool:
        return self.last is not None and self.last < self.first


def read_span(text: str, today: date, calendar: Calendar = USUAL) -> DaySpan | None:
    """None for what is not wholly understood, or a day that does not exist. The last day may lie before the first.

    A festival is all its days off by the `calendar`.
    """
    words = unicodedata.normalize("NFKC", text).strip()
    try:
        found = ahead(words, today)
        rest = _without(words, found)
        counted = COUNT.search(rest)
        rest, goes_on = COUNT.sub("", rest), OPEN.search(rest) is not None
        if BETWEEN.sub("", OPEN.sub("", rest)) or len(found) > 2 or (counted and len(found) > 1):
            return None
        if counted is not None:
            first = found[0].first if found else today
            return _counted(first, number(counted[1]))
        return _between(words, today, calendar, found, goes_on=goes_on)
    except ValueError:
        return None


def _without(words: str, found: list[NamedDays]) -> str:
    for one in reversed(found):
        words = f"{words[: one.start]} {words[one.end :]}"
    return words


def _between(
    words: str, today: date, calendar: Calendar, found: list[NamedDays], *, goes_on: bool
) -> DaySpan | None:
    if not found:
        return DaySpan(today, None) if goes_on else None
    alone = len(found) == 1
    first, *rest = [
        days_off(one, calendar) if one.during or (alone and one.festival) else one for one in found
    ]
    if alone:
        return DaySpan(first.first, None if goes_on else first.last)
    last = rest[0].last
    if last < first.first:  # 「12月1日到7日」, 「下周三到周五」: counted from the beginning
        last = ahead(words, first.first)[1].last
    return DaySpan(first.first, last)


def _counted(first: date, count: int) -> DaySpan | None:
    return DaySpan(first, first + timedelta(days=count - 1)) if 1 <= count <= MOST_DAYS else None


def read_last(text: str, first: date, today: date, calendar: Calendar = USUAL) -> date | None:
    """The last day of what stands since `first`: 「12月10日」, or 「10天」 counted from the first; else None."""
    found = read_span(text, today, calendar)
    if found is None or found.last is None or found.reversed:
        return None
    words = unicodedata.normalize("NFKC", text)
    counted = COUNT.search(words) is not None and not ahead(words, today)
    last = first + (found.last - found.first) if counted else found.last
    return last if last >= today else None
