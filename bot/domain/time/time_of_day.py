"""A time of day as people say it: 昨晚12点, 凌晨12点半, 下午三点一刻, 差五分八点, 23:10.

The one reader of such words. It knows no day: a time is told in minutes from the midnight that begins the day it is
said of, so that the night of a day goes on past 24:00 (昨晚12点 is minute 1,440 of yesterday, which is midnight).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

NOON, MIDNIGHT = 12, 24  # hours
AN_HOUR = 60
BEFORE_DAWN = 6 * AN_HOUR  # minutes; 3 o'clock at night is never meant by a bare figure


class DayPart(StrEnum):
    """Parts of the day that read a figure on the clock alike."""

    DAWN = "dawn"  # from midnight on: 凌晨12点半
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"  # the dead of night: 夜里5点 is before dawn, 晚上5点 is not


# The words of each part; the hours (24:00 and later: of the next day) of a stretch called so.
WORDS: tuple[tuple[str, DayPart, tuple[int, int]], ...] = (
    ("凌晨|黎明|拂晓|天亮前|天没亮", DayPart.DAWN, (0, 6)),
    ("大清早|一大早|清早|清晨|早晨|早上|一早|早间|今晨", DayPart.MORNING, (6, 9)),
    ("上午|午前|前晌", DayPart.MORNING, (0, 12)),
    ("中午|正午|晌午|午间", DayPart.NOON, (11, 14)),
    ("下午|午后|后晌", DayPart.AFTERNOON, (12, 18)),
    ("傍晚|黄昏|傍黑", DayPart.AFTERNOON, (17, 20)),
    ("前半夜|上半夜", DayPart.EVENING, (18, 24)),
    ("晚上|晚间|夜晚|夜间", DayPart.EVENING, (18, 24)),
    ("后半夜|下半夜|半夜|深夜|午夜|子夜|夜里", DayPart.NIGHT, (24, 30)),
    ("早|晨", DayPart.MORNING, (6, 9)),
    ("晚", DayPart.EVENING, (18, 24)),
    ("夜", DayPart.NIGHT, (18, 30)),
)
PARTS = {word: part for words, part, _ in WORDS for word in words.split("|")}
STRETCHES = {word: hours for words, _, hours in WORDS for word in words.split("|")}
ANY_PART = "|".join(sorted(PARTS, key=len, reverse=True))
# 昨晚凌晨1点: two words, of which the first says which night it was.
SPOKEN_PART = rf"(?:{ANY_PART})(?:的|\s)*(?:{ANY_PART})?"

_HOUR = r"\d{1,2}|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九]"
_CHINESE_MINUTE = r"[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]"
# What is counted and is no minute: 3点20人被困. 3点20分 may be followed by anything.
_COUNTED = (
    r"(?![\d一二三四五六七八九十]|[多余来几]?[名个户处辆头只间栋棵吨亩岁人米]|公里|公斤|千米|平方|[.:：]\d)"
)
_MINUTES = (
    rf"(?P<half>半)|(?P<quarters>[一1二2两三3])刻钟?"
    rf"|[过零〇]?(?P<minute>\d{{1,2}}|{_CHINESE_MINUTE}|[一二两三四五六七八九])分(?!之|钟[内后前])钟?"
    rf"|差(?P<lacking>\d{{1,2}}|{_CHINESE_MINUTE}|[一二两三四五六七八九])分钟?"
    rf"|(?P<bare>[0-5]\d|{_CHINESE_MINUTE}){_COUNTED}"
)
# 三点要求 are three points, 2点位 is a place.
_NO_POINTS = r"(?!要求|建议|意见|原因|说明|希望|注意事项|问题|体会|情况|位|火源|火种|段|代|期)"
CLOCK = (
    rf"(?:(?P<hour>\d{{1,2}})\s*[:：]\s*(?P<colon>[0-5]\d|[6-9]\d)(?:[:：]\d{{2}})?(?!\d)"
    rf"|(?:差(?P<before>\d{{1,2}}|{_CHINESE_MINUTE}|[一二两三四五六七八九])分钟?(?:到|就)?)?"
    rf"(?P<oclock>{_HOUR})\s*[点點时時]{_NO_POINTS}钟?(?:\s*(?:{_MINUTES}))?整?"
    r"(?:许|左右|前后|多(?![人名个处户]))?)"
)
TIME = re.compile(
    rf"(?P<part>{SPOKEN_PART})?\s*(?:约|大约|大概|快|近)?(?<![\d.:：第])(?P<clock>{CLOCK})|(?P<noon>正午)"
)
# 一点 is a little and 一时 for the moment, unless something makes a time of it.
_A_LITTLE = re.compile(r"一[点點时時]")
_SURELY = re.compile(r"\s*(?:的时候|[,，]?发生)")

_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True)
class TimeOfDay:
    """A time as it was said, at `start` to `end` of the words.

    `minutes` are what it may mean, the likeliest first: one where the part of the day or a clock of 24 hours says
    which, else the one of the morning and the one of the evening. `part` is the part of the day as it was said.
    """

    minutes: tuple[int, ...]
    part: str
    start: int
    end: int


def time_at(text: str, start: int) -> TimeOfDay | None:
    """The time that begins at `start`; one that no clock shows (25:00) means nothing: no `minutes`."""
    found = TIME.match(text, start)
    return _read(found, text) if found is not None else None


def times_in(text: str, start: int = 0) -> Iterator[TimeOfDay]:
    """All times that `text` names, in order."""
    for found in TIME.finditer(text, start):
        if (said := _read(found, text)) is not None:
            yield said


def part_of(words: str) -> DayPart | None:
    """What the words before a time say: of two (昨晚凌晨) that which tells the night."""
    said = [PARTS[word] for word in re.findall(ANY_PART, words)]
    return next(
        (DayPart.NIGHT for part in said[:-1] if part in (DayPart.EVENING, DayPart.NIGHT)),
        said[-1] if said else None,
    )


def _read(found: re.Match[str], text: str) -> TimeOfDay | None:
    if found["noon"]:
        return TimeOfDay((NOON * AN_HOUR,), "正午", found.start(), found.end())
    words = found["part"] or ""
    if not words and _A_LITTLE.fullmatch(found["clock"]) and not _SURELY.match(text, found.end()):
        return None
    hour, minute = number(found["hour"] or found["oclock"]), _minute(found)
    if hour > MIDNIGHT or minute >= AN_HOUR or (hour == MIDNIGHT and minute > 0 and not words):
        return TimeOfDay((), words, found.start(), found.end())
    hours = _hours(hour, part_of(words), on_24_hours=found["hour"] is not None)
    return TimeOfDay(tuple(at * AN_HOUR + minute for at in hours), words, found.start(), found.end())


def _minute(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    if found["quarters"]:
        return 15 * number(found["quarters"])
    if lacking := found["before"] or found["lacking"]:
        return -number(lacking)
    said = found["colon"] or found["minute"] or found["bare"]
    return number(said) if said else 0


def _hours(hour: int, part: DayPart | None, *, on_24_hours: bool) -> tuple[int, ...]:
    """What a figure on the clock means in a part of the day."""
    if part is None:
        return (hour,) if on_24_hours or not 0 < hour <= NOON else (hour, hour + NOON)
    if hour > NOON:
        return (hour,)
    return (HOURS_OF[part](hour),)


def by_day(minutes: tuple[int, ...]) -> int:
    """The usual meaning of a bare figure, in minutes: 1 to 5 o'clock in the afternoon, 6 to 12 in the morning."""
    return minutes[-1] if minutes[0] < BEFORE_DAWN else minutes[0]


HOURS_OF: Mapping[DayPart, Callable[[int], int]] = {
    DayPart.DAWN: lambda hour: hour % NOON,
    DayPart.MORNING: lambda hour: hour,
    DayPart.NOON: lambda hour: hour + NOON if 0 < hour < 4 else hour,
    DayPart.AFTERNOON: lambda hour: hour + NOON if 0 < hour < NOON else hour,
    DayPart.EVENING: lambda hour: hour + NOON if 4 < hour <= NOON else hour + MIDNIGHT,
    DayPart.NIGHT: lambda hour: hour + NOON if 5 < hour <= NOON else hour + MIDNIGHT,
}


def number(words: str) -> int:
    """「12」, 「十二」, 「三十」, 「零五」 as a number up to 99."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.replace("〇", "零").replace("两", "二").rpartition("十")
    return (_DIGITS.index(tens) if tens else 1) * 10 * bool(ten) + (_DIGITS.index(ones[-1]) if ones else 0)
