"""Days as people name them in a question or a wish: 周五, 下下周三, 上周日, 下个月, 春节期间, 12.1, 昨晚, 本周.

Each name is a first and a last day. Which day a name without a week or a year means depends on whether it is about what
is to come or about what has been.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.time.days import Calendar
from bot.domain.time.festivals import NAMES, SPRING_NAMES, festival_days
from bot.domain.time.spoken_day import DAY, SpokenDay, spoken_days

WEEKDAYS = "一二三四五六日"
_WEEK = r"(?P<week>上上|下下|上|下|这|本)?个?(?:周|星期|礼拜)"
WORDS = re.compile(
    rf"(?<!每){_WEEK}(?:(?P<day>[一二三四五六日天]|[1-7](?![\d:：点时]))(?!(?![到至和])[一-鿿]?[次周])|(?P<end>末))?"
    r"|(?P<month>[上下这本])个?月(?:(?P<at>[底末初])|(?P<nth>\d{1,2})[日号])?"
    r"|(?P<ends>月底|月末)|(?P<begins>月初)"
    rf"|(?P<festival>{'|'.join(NAMES)})(?!五|[点时号月日村社镇路组街道小])(?P<during>节?(?:假期|放假|长假|黄金周)?期?间?)"
)
BARE_WEEK = ("周", "星期", "礼拜")
WEEKS_AWAY = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}
SATURDAY = 5
LATELY = timedelta(weeks=1)
YEARS = 9  # until there is a 29th of February again


@dataclass(frozen=True)
class NamedDays:
    """From `first` to `last`, both included; they stand at `start` to `end` of the words.

    `festival`: they are days of one; `during`: all of it is meant, with the days off around the days of the law.
    """

    first: date
    last: date
    start: int = 0
    end: int = 0
    festival: bool = False
    during: bool = False

    @property
    def one(self) -> bool:
        return self.first == self.last


def coming(text: str, today: date) -> list[NamedDays]:
    """The days that `text` names, for what is to come: what is left open is the nearest that has not gone by."""
    return _in_order([*_spoken(text, today, ahead=True), *_named(text, today, ahead=True)])


def gone(text: str, today: date) -> list[NamedDays]:
    """The same for what has been: what is left open is the latest."""
    return _in_order([*_spoken(text, today, ahead=False), *_named(text, today, ahead=False)])


class NoSuchDayError(ValueError):
    """A day that does not exist, like the 30th of February. Its argument: the words."""


def ahead(text: str, today: date) -> list[NamedDays]:
    """All days that `text` names for what is to come, in order; no name is a part of a date, and 周 alone is a surname.

    A date without a year is the nearest: what has just gone by stays so. Raises `NoSuchDayError`.
    """
    spoken = ((_nearest(text, one, today), one) for one in spoken_days(text))
    dated = [NamedDays(day, day, one.start, one.end) for day, one in spoken]
    named = [
        one
        for one in names_in(text, today)
        if text[one.start : one.end] not in BARE_WEEK
        and not any(other.start < one.end and one.start < other.end for other in dated)
    ]
    return _in_order([*dated, *named])


def _nearest(text: str, said: SpokenDay, today: date) -> date:
    try:
        return said.nearest(today)
    except ValueError:
        raise NoSuchDayError(text[said.start : said.end]) from None


def spans_of_names(text: str) -> list[tuple[int, int]]:
    """The places (start, end) of named days: 下周三, 月底."""
    return [found.span() for found in WORDS.finditer(text) if found[0] not in BARE_WEEK]


def names_in(text: str, today: date) -> list[NamedDays]:
    """Those of `coming` that have a name: no dates, no 明天."""
    return list(_named(text, today, ahead=True))


def days_off(found: NamedDays, calendar: Calendar) -> NamedDays:
    """A festival with all its days off: those by law and the days off that adjoin them."""
    first, last = found.first, found.last
    while not calendar.is_workday(first - DAY):
        first -= DAY
    while not calendar.is_workday(last + DAY):
        last += DAY
    return replace(found, first=first, last=last)


def _in_order(found: list[NamedDays]) -> list[NamedDays]:
    return sorted(found, key=lambda one: one.start)


def _spoken(text: str, today: date, *, ahead: bool) -> Iterator[NamedDays]:
    for said in spoken_days(text):
        if (day := _next(said, today) if ahead else _latest(said, today)) is not None:
            yield NamedDays(day, day, said.start, said.end)


def _next(said: SpokenDay, today: date) -> date | None:
    """A date without a year is the next that comes, or one of this last week."""
    if said.away is not None:
        return today + said.away * DAY
    days = [date(*one, said.day or 0) for one in _months(said, today) if _is_in(*one, said.day or 0)]
    return next((day for day in days if said.year or day >= today - LATELY), None)


def _months(said: SpokenDay, today: date) -> list[tuple[int, int]]:
    if said.year:
        return [(said.year, said.month or 0)]
    if said.month:
        return [(today.year + more, said.month) for more in range(-1, YEARS)]
    first = today.year * 12 + today.month - 1
    return [(month // 12, month % 12 + 1) for month in range(first - 1, first + 3)]


def _is_in(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _latest(said: SpokenDay, today: date) -> date | None:
    days = said.latest(today)
    return next((day for day in days if day <= today), next(iter(days), None))


def _named(text: str, today: date, *, ahead: bool) -> Iterator[NamedDays]:
    for found in WORDS.finditer(text):
        days = _days_of(found, today, ahead=ahead)
        if days is not None:
            during = found["festival"] in SPRING_NAMES or bool((found["during"] or "").removeprefix("节"))
            festival = found["festival"] is not None
            yield NamedDays(*days, found.start(), found.end(), festival, festival and during)


def _days_of(found: re.Match[str], today: date, *, ahead: bool) -> tuple[date, date] | None:
    if found["festival"]:
        days = _festival(found["festival"], today, ahead=ahead)
        whole = found["festival"] in SPRING_NAMES or found["during"].removeprefix("节")
        return days if days is None or whole else (days[0], days[0])
    if found["month"]:
        return _month(found, today)
    if found["ends"] or found["begins"]:
        day = _edge(today, ends=bool(found["ends"]))
        return day, day
    return _week(found, today, ahead=ahead)


def _festival(name: str, today: date, *, ahead: bool) -> tuple[date, date] | None:
    """The next that is not over, or (not `ahead`) the latest that has begun; None in years where it is unknown."""
    years = range(today.year, today.year + 2) if ahead else range(today.year, today.year - 2, -1)
    found = (festival_days(name, year) for year in years)
    return next((one for one in found if one and (one[1] >= today if ahead else one[0] <= today)), None)


def _month(found: re.Match[str], today: date) -> tuple[date, date] | None:
    """A whole month, its first or last day, or its nth; None where it has no such day."""
    number = today.year * 12 + today.month - 1 + WEEKS_AWAY[found["month"]]
    first = date(number // 12, number % 12 + 1, 1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    if found["nth"]:
        nth = int(found["nth"])
        return (first.replace(day=nth),) * 2 if 1 <= nth <= last.day else None
    if found["at"]:
        return (first, first) if found["at"] == "初" else (last, last)
    return first, last


def _edge(today: date, *, ends: bool) -> date:
    return today.replace(day=monthrange(today.year, today.month)[1] if ends else 1)


def _week(found: re.Match[str], today: date, *, ahead: bool) -> tuple[date, date]:
    monday = today - today.weekday() * DAY + WEEKS_AWAY.get(found["week"] or "", 0) * timedelta(weeks=1)
    if found["end"]:
        saturday = monday + SATURDAY * DAY
        past = not ahead and not found["week"] and saturday > today
        return (saturday - timedelta(weeks=past), saturday - timedelta(weeks=past) + DAY)
    if not found["day"]:
        return monday, monday + 6 * DAY
    day = monday + _number(found["day"]) * DAY
    if found["week"]:
        return day, day
    if ahead and day < today:
        day += timedelta(weeks=1)
    elif not ahead and day > today:
        day -= timedelta(weeks=1)
    return day, day


def _number(said: str) -> int:
    return int(said) - 1 if said.isdigit() else WEEKDAYS.index(said.replace("天", "日"))
