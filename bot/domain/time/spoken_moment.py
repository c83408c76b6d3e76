"""When something happened, as people say it: 昨晚12点, 昨天三组凌晨2点, 半小时前, 刚刚."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from bot.domain.time.spoken_day import DAY, SpokenDay, spoken_days
from bot.domain.time.time_of_day import AN_HOUR, NOON, DayPart, TimeOfDay, number, part_of, times_in

JUST_NOW = re.compile(r"刚刚|刚才|刚发生|现在|此刻")
_COUNT = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
AGO = re.compile(
    rf"(?P<half>半)个?(?:多)?(?:小时|钟头)(?:之|以)?前|(?P<quarters>[一二两三])刻钟(?:之|以)?前"
    rf"|(?P<hours>{_COUNT})个?(?P<more>半)?(?:多)?(?:小时|钟头)(?:之|以)?前"
    rf"|(?P<minutes>\d{{1,3}}|{_COUNT})(?:来|多)?分钟(?:之|以)?前"
)
# A day named in the same clause is that of the time: 昨天三组晚上8点起火.
CLAUSE_END = re.compile(r"[,，。;；!！?？\n]")
BESIDE = re.compile(r"[\s的,，]*")
# Somebody awake after midnight calls it 今晚 until the morning.
NIGHT_ENDS = 6


def latest_before(text: str, now: datetime, zone: str) -> datetime | None:
    """The instant (UTC) of the first time that `text` (half width) names, the latest that is not after `now`.

    None where it names none, or none that can have been.
    """
    said = next(times_in(text), None)
    if said is None:
        return _just_now(text, now)
    if not said.minutes:
        return None
    here = now.astimezone(ZoneInfo(zone))
    past = [at for at in _choices(text, said, here) if at <= here]
    return max(past).astimezone(now.tzinfo) if past else None


def _just_now(text: str, now: datetime) -> datetime | None:
    if found := AGO.search(text):
        return now - _length(found)
    return now if JUST_NOW.search(text) else None


def _length(found: re.Match[str]) -> timedelta:
    if found["half"]:
        return timedelta(minutes=30)
    if found["quarters"]:
        return timedelta(minutes=15 * number(found["quarters"]))
    if found["minutes"]:
        return timedelta(minutes=number(found["minutes"]))
    return timedelta(hours=number(found["hours"]), minutes=30 if found["more"] else 0)


def _choices(text: str, said: TimeOfDay, here: datetime) -> Iterator[datetime]:
    named = _named(text, said)
    # 昨天12点 is noon; 12点, said at one in the night, is not that of yesterday.
    meant = said.minutes[:1] if named and said.minutes[0] == NOON * AN_HOUR else said.minutes
    for day in _days(named, said, here):
        for minutes in meant:
            yield instant(day, minutes, here.tzinfo)


def instant(day: date, minutes: int, zone: tzinfo | None) -> datetime:
    """`minutes` after the midnight that begins `day`, by the clock on the wall."""
    days, left = divmod(minutes, 24 * 60)
    return datetime.combine(day + days * DAY, time(*divmod(left, 60)), zone)


def _days(named: SpokenDay | None, said: TimeOfDay, here: datetime) -> list[date]:
    """The named day, or today and yesterday for a bare time of day."""
    today = here.date()
    if named is None:
        return [today, today - DAY]
    found = named.latest(today)
    in_the_night = (
        here.hour < NIGHT_ENDS or part_of(said.part) is DayPart.NIGHT
    )  # 今天半夜2点: before this morning
    return [*found, today - DAY] if named.away == 0 and in_the_night else found


def _named(text: str, said: TimeOfDay) -> SpokenDay | None:
    """The last day that is named before the time, right beside it or in its clause."""
    before = [day for day in spoken_days(text) if day.end <= said.start]
    if not before:
        return None
    gap = text[before[-1].end : said.start]
    if BESIDE.fullmatch(gap):
        return before[-1]
    whole = before[-1].away is not None or "月" in text[before[-1].start : before[-1].end]
    return before[-1] if whole and not CLAUSE_END.search(gap) else None
