"""What an admin types into a screen: days, times of day, a person. None where nothing can be made of it."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.domain.time.spoken_day import day_at, spoken_days
from bot.domain.time.time_of_day import times_in

ONE_DAY = timedelta(days=1)
BEFORE_DAWN = 6 * 60  # minutes: whoever means 3 o'clock at night says so
HALF_WIDTH = {ord(wide): ord(wide) - 0xFEE0 for wide in "０１２３４５６７８９：．／－＋～"}
TO = re.compile(r"\s*(?:到|至|[-–—~～])+\s*")
NOTHING_OWED = re.compile(r"(?:不用?报|免报|没有|不报送|取消)")
BETWEEN = re.compile(r"[\s,，、;；和/及改为成到在截止前是:：]*")
A_LITTLE = re.compile(r"[早晚快慢]一[点點]")
REASON = re.compile(r"^[\s,，。:：;；、]*(?:事由|原因|因为|因)?[\s:：]*")
PERSON = re.compile(r"(?P<name>[^\d\s,，:：;；、+]{2,20})[\s,，:：;；、]*(?P<phone>\+?[\d\s-]{3,24})?")


@dataclass(frozen=True)
class TypedSpan:
    """Days, both included, and what was written behind them."""

    first: date
    last: date
    rest: str


@dataclass(frozen=True)
class TypedDay:
    """One day and its times; none: nothing is owed on it."""

    day: date
    times: tuple[time, ...]


@dataclass(frozen=True)
class TypedPerson:
    name: str
    phone: str


def read_span(text: str, today: date) -> TypedSpan | None:
    """「12月1日到7日 停办」, 「明天 停电」; a lone day is first and last."""
    text = _plain(text)
    first = day_at(text, 0)
    if first is None:
        return None
    between = TO.match(text, first.end)
    second = day_at(text, between.end()) if between else None
    try:
        begins = first.nearest(today)
        ends = second.nearest(begins if second.away is None else today) if second else begins
    except ValueError:  # the 30th of February
        return None
    return TypedSpan(begins, ends, REASON.sub("", text[(second or first).end :]).strip())


def read_times(text: str) -> tuple[time, ...] | None:
    """「9:00 17:00」, 「上午9点、下午3点半」: each once, in order."""
    return _times(_plain(text))


def read_day(text: str, today: date) -> TypedDay | None:
    """「10:00」 (tomorrow), 「12月1日 10:00、16:00」, 「明天不用报」."""
    text = _plain(text)
    said = day_at(text, 0)
    try:
        day = said.nearest(today) if said else today + ONE_DAY
    except ValueError:
        return None
    rest = text[said.end :] if said else text
    if NOTHING_OWED.fullmatch(BETWEEN.sub("", rest)):
        return TypedDay(day, ())
    times = _times(rest)
    return TypedDay(day, times) if times else None


def names_time_alone(text: str) -> bool:
    """「8点半 十一点」, 「明天下午4点」: days and times of day and nothing else, which is what a screen asks for."""
    rest = text = _plain(text)
    found = [(one.start, one.end) for one in spoken_days(text)] + [
        (one.start, one.end) for one in times_in(text)
    ]
    for start, end in sorted(found, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return rest != text and not TO.sub("", BETWEEN.sub("", rest))


def begins_with_day(text: str) -> bool:
    """「12月1日到12月7日 停办」; a sentence about somebody who was hurt does not."""
    return day_at(_plain(text), 0) is not None


def read_person(text: str) -> TypedPerson | None:
    """「李梅 13800010001」, 「李梅」."""
    found = PERSON.fullmatch(_plain(text))
    return TypedPerson(found["name"].strip(), (found["phone"] or "").strip()) if found else None


def _times(text: str) -> tuple[time, ...] | None:
    found, at = set[time](), 0
    if A_LITTLE.search(text):
        return None
    for one in times_in(text):
        if not one.minutes or not BETWEEN.fullmatch(text, at, one.start):
            return None
        found.add(_by_day(one.minutes))
        at = one.end
    return tuple(sorted(found)) if found and BETWEEN.fullmatch(text, at) else None


def _by_day(minutes: tuple[int, ...]) -> time:
    """Of the two that a bare figure may mean: 1 to 5 o'clock in the afternoon, 6 to 12 in the morning."""
    chosen = minutes[-1] if minutes[0] < BEFORE_DAWN else minutes[0]
    return time(chosen // 60 % 24, chosen % 60)


def _plain(text: str) -> str:
    """Digits and signs of full width are of half width; Chinese words keep their own."""
    return text.translate(HALF_WIDTH).strip()
