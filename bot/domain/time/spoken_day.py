"""A day as people say it: 昨晚, 头天, 大后天, 11月20日, 2026-11-25, 25日. The one reader of such words.

昨晚 is a day and a part of it: the day ends before 晚, which `time_of_day` reads.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)
HALF_A_YEAR = timedelta(days=183)

DAYS_AWAY = {"大前": -3, "前": -2, "昨": -1, "头": -1, "今": 0, "当": 0, "明": 1, "后": 2, "大后": 3}
# 次日早上, 第二天: the day after the one that was spoken of.
NEXT = frozenset({"次日", "第二天", "隔天", "翌日"})
_ENDING = r"天|日|儿个?|个儿?"
# 昨晚, 今早, 明上午: a day without 天.
_FUSED = r"(?=早|晨|晚|夜|凌晨|清晨|上午|下午|中午|半夜|傍晚)"
_WORD = (
    rf"(?P<near>大?[前后]|[昨今明])(?:{_ENDING})|(?P<fused>[昨今明]){_FUSED}|(?P<eve>前)(?=晚|夜)"
    rf"|(?P<told>[头当])(?:天|日|(?=晚|夜))|前一(?P<before>天|日)|(?P<next>{'|'.join(sorted(NEXT))})"
)
_DATE = (
    r"(?<![\d.])(?:(?P<year>20\d{2})\s*[-/.年]\s*)?(?P<month>\d{1,2})\s*[-/.月]\s*"
    r"(?P<day>\d{1,2})(?!\d|\s*[:：点點时時])(?:\s*[日号])?"
)
# 人民路15号 is a house.
_LONE = r"(?:(?<![\d一-鿿])|(?<=[于在从自至到]))(?P<lone>\d{1,2})\s*[日号]"
SPOKEN = re.compile(rf"{_WORD}|{_DATE}|{_LONE}")


@dataclass(frozen=True)
class SpokenDay:
    """A day as it was said: `away` from the day it is said on, or a date of which the year or the month may be missing.

    `next`: the day after the one spoken of before. It stands at `start` to `end` of the words.
    """

    away: int | None
    year: int | None
    month: int | None
    day: int | None
    next: bool
    start: int
    end: int

    def nearest(self, today: date) -> date:
        """For what is to come; a year left out is the nearest. Raises `ValueError` for the 30th of February."""
        if self.away is not None:
            return today + self.away * DAY
        found = date(self.year or today.year, self.month or today.month, self.day or 0)
        # Said in December, January is next year's.
        return found.replace(year=found.year + 1) if not self.year and found < today - HALF_A_YEAR else found

    def latest(self, today: date) -> list[date]:
        """The days that may be meant of what has happened, the latest first; none for the 30th of February."""
        if self.away is not None:
            return [today + self.away * DAY]
        if self.year:
            months = [(self.year, self.month or 0)]
        elif self.month:  # 12月31日 said on New Year's Day
            months = [(today.year, self.month), (today.year - 1, self.month)]
        else:  # 30日 said on the first
            before = today.replace(day=1) - DAY
            months = [(today.year, today.month), (before.year, before.month)]
        return [date(*month, self.day or 0) for month in months if self._is_in(*month)]

    def _is_in(self, year: int, month: int) -> bool:
        return 1 <= month <= 12 and 1 <= (self.day or 0) <= monthrange(year, month)[1]


def spoken_days(text: str) -> Iterator[SpokenDay]:
    """All days that `text` names, in order."""
    return map(_read, SPOKEN.finditer(text))


def day_at(text: str, start: int) -> SpokenDay | None:
    """The day that is named at `start`."""
    found = SPOKEN.match(text, start)
    return _read(found) if found is not None else None


def _read(found: re.Match[str]) -> SpokenDay:
    word = found["near"] or found["fused"] or found["eve"] or found["told"]
    away = DAYS_AWAY[word] if word else -1 if found["before"] else 1 if found["next"] else None
    figures = (
        int(said) if said else None for said in (found["year"], found["month"], found["day"] or found["lone"])
    )
    year, month, day = figures
    return SpokenDay(away, year, month, day, found["next"] is not None, found.start(), found.end())
