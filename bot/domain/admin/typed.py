"""What an admin types into a screen: days, times of day, a person. None where nothing can be made of it."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.domain.time.day_words import NamedDays, NoSuchDayError, ahead, days_off, spans_of_names
from bot.domain.time.days import Calendar
from bot.domain.time.spoken_day import day_at, spoken_days
from bot.domain.time.spoken_span import TO, reason_in
from bot.domain.time.time_of_day import ANY_PART, by_day, number, times_in

USUAL = Calendar()
ONE_DAY = timedelta(days=1)
MIDNIGHT = 24 * 60  # minutes
HALF_WIDTH = {ord(wide): ord(wide) - 0xFEE0 for wide in "０１２３４５６７８９：．／－＋～"}
FROM = re.compile(r"[\s从自]*")
COUNTED = re.compile(
    r"\s*(?:起|开始)?[\s,，]*(?:共|连续|为期)?([\d一二两三四五六七八九十]{1,3})\s*天(?![前后内])"
)
OPEN = re.compile(r"\s*(?:起|开始|以后|之后)")
NOTHING_OWED = re.compile(r"(?:不用?报|免报|没有|不报送|取消)")
# What is written like a time or a day, be there such a one or not.
LIKE_TIME = re.compile(
    r"[\d零〇一二两三四五六七八九十]{1,4}\s*(?:[点點时時:：](?:\d{1,2}|半|整)?分?|[月日号])"
    r"|(?:上上|下下|[上下这本每])?个?(?:周|星期|礼拜)(?:[一二三四五六日天1-7]、?)+"
)
AROUND_TIME = re.compile(rf"每[天日]|{ANY_PART}")
BETWEEN = re.compile(r"[\s,，、;；和/及改为成到在截止前是:：]*")
A_LITTLE = re.compile(r"[早晚快慢]一[点點]")
# What begins with a digit behind a name is meant as a telephone, whatever is wrong with it.
PERSON = re.compile(r"(?P<name>[^\d\s,，:：;；、+(（]{2,20})[\s,，:：;；、]*(?P<phone>[+(（]?\d.{0,39})?")


class NotUnderstood(Exception):
    """Words that cannot be read. `key`: the sentence of `bot.phrases` that says what to write; `values`: its values."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


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


def read_span(text: str, today: date, calendar: Calendar = USUAL) -> TypedSpan | None:
    """「12月1日到7日 停办」, 「下周三到周五」, 「明天起三天 停电」; a lone day is first and last.

    A festival is all its days off by the `calendar`. Raises `NotUnderstood` for a day that does not exist, and for a
    beginning without an end.
    """
    text = _plain(text)
    first = _named_at(text, 0, today)
    if first is None:
        return None
    if first.festival:
        first = days_off(first, calendar) if TO.match(text, first.end) is None else first
    between = TO.match(text, first.end)
    second = _named_at(text, between.end(), today) if between else None
    if second is not None and second.last < first.first:  # 7日, 周五: counted from the first
        second = _named_at(text, second.start, first.first) or second
    counted = COUNTED.match(text, first.end)
    if second is None and counted is not None:
        last = first.first + (number(counted[1]) - 1) * ONE_DAY
        return TypedSpan(first.first, last, reason_in(text[counted.end() :]))
    if second is None and between is not None and between[0].strip()[0] in "到至":
        return None
    if second is None and OPEN.match(text, first.end):
        raise NotUnderstood("typed.no_end")
    ends = second or first
    return TypedSpan(first.first, ends.last, reason_in(text[ends.end :]))


def _named_at(text: str, start: int, today: date) -> NamedDays | None:
    """The days named at this place of the words."""
    try:
        found = ahead(text, today)
    except NoSuchDayError as none:
        raise NotUnderstood("typed.no_such_day", text=str(none)) from None
    return next((one for one in found if one.start >= start and FROM.fullmatch(text, start, one.start)), None)


def read_times(text: str) -> tuple[time, ...] | None:
    """「9:00 17:00」, 「上午9点、下午3点半」: each once, in order."""
    return _times(_plain(text))


def read_day(text: str, today: date) -> TypedDay | None:
    """「10:00」 (tomorrow), 「下周三 10:00、16:00」, 「明晚8点」, 「明天不用报」.

    Raises `NotUnderstood` for a day that does not exist, and for more than one.
    """
    text = _plain(text)
    said = _named_at(text, 0, today)
    if said is not None and not said.one:
        raise NotUnderstood("typed.one_day", text=text[said.start : said.end])
    day = said.first if said else today + ONE_DAY
    rest = text[said.end :] if said else text
    if NOTHING_OWED.fullmatch(BETWEEN.sub("", rest)):
        return TypedDay(day, ())
    times = _times(rest)
    return TypedDay(day, times) if times else None


def names_time_alone(text: str) -> bool:
    """「8点半 十一点」, 「明天下午4点」: days and times of day and nothing else, which is what a screen asks for."""
    rest = text = _plain(text)
    days = [(one.start, one.end) for one in spoken_days(text)]
    times = [(one.start, one.end) for one in times_in(text)]
    for start, end in sorted([*days, *times, *spans_of_names(text)], reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return rest != text and not TO.sub("", BETWEEN.sub("", rest))


def is_time_or_day(text: str) -> bool:
    """「25点」, 「9点半、15点半」, 「12月1日到7日」, 「每周一」: no name of anything. 国庆 and 早上 are such."""
    rest = text = _plain(text)
    spans = [(one.start, one.end) for one in spoken_days(text)]
    spans += [(one.start, one.end) for one in times_in(text)]
    for start, end in sorted([*spans, *(found.span() for found in LIKE_TIME.finditer(text))], reverse=True):
        rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    return rest != text and not TO.sub("", BETWEEN.sub("", AROUND_TIME.sub(" ", rest)))


def begins_with_day(text: str) -> bool:
    """「12月1日到12月7日 停办」; a sentence about somebody who was hurt does not."""
    text = _plain(text)
    return day_at(text, 0) is not None or any(start == 0 for start, _ in spans_of_names(text))


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
        if by_day(one.minutes) >= MIDNIGHT:
            return None  # of a day's end nobody could say which day it was of: 0:00 of the next, or 23:59
        found.add(_by_day(one.minutes))
        at = one.end
    return tuple(sorted(found)) if found and BETWEEN.fullmatch(text, at) else None


def _by_day(minutes: tuple[int, ...]) -> time:
    chosen = by_day(minutes)
    return time(chosen // 60, chosen % 60)


def _plain(text: str) -> str:
    """Digits and signs of full width are of half width; Chinese words keep their own."""
    return text.translate(HALF_WIDTH).strip()
