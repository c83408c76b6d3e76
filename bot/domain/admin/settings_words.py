"""What an admin types for a setting: lengths, windows, days, counts, as people write them, in whatever width of digits.

Each reader takes the words and gives the value, or raises `NotUnderstood` with the key of the sentence that says what
to write instead. Nothing is guessed from a part of the words: what is left over makes them not understood.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from bot.domain.admin.typed import NotUnderstood, read_times
from bot.domain.time.day_words import NamedDays, NoSuchDayError, ahead
from bot.domain.time.days import DAILY, HOLIDAYS, WEEKDAYS, WORKDAYS
from bot.domain.time.time_of_day import number

_NUMBER = r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十]+"
SPAN_PART = re.compile(
    rf"(?P<half>半)个?(?P<half_of>小时|钟头|天)|(?P<count>{_NUMBER})个?(?P<and_half>半)?"
    r"(?P<unit>天|日|小时|钟头|时|h|刻钟|分钟|分|m|d)(?P<plus>半)?",
    re.IGNORECASE,
)
DAY_LONG, HOUR_LONG = 1440, 60  # minutes
UNITS = {
    **dict.fromkeys(("天", "日", "d"), DAY_LONG),
    **dict.fromkeys(("小时", "钟头", "时", "h"), HOUR_LONG),
    "刻钟": 15,
    **dict.fromkeys(("分钟", "分", "m"), 1),
}
BEFORE = re.compile(r"提前|之前|以前|前|^-|早")
AFTER = re.compile(r"之后|以后|过后|后|^\+|过|晚")
AT_DUE = re.compile(r"(?:到|截止)?(?:时|的时候|当时|那一刻)|到点|准点|0")
WEEK = "一二三四五六日"
CODES = dict(zip(WEEK, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True)) | {"天": "SU", "七": "SU"}
NAMED = {
    DAILY: "每天|天天|每日|全年|日常",
    WORKDAYS: "工作日|上班日|上班的日子|上班天",
    WEEKDAYS: "周一到周五|周一至周五|星期一到星期五|平日",
    HOLIDAYS: "放假|节假日|休息日|放假的日子|假日",
}
WEEKLY = re.compile(r"每?(?:个)?(?:周|星期|礼拜)([一二三四五六日天七])")
MONTHLY = re.compile(r"每(?:个)?月(?:的)?((?:\d{1,2}[日号]?[、，,和及\s]*)+)")
MONTH_AND_DAY = re.compile(r"\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?")
MOST_DAYS = timedelta(days=60)
AMOUNT = re.compile(r"\d|[零〇一二两三四五六七八九十半](?:[点时分天日号月条次]|个?小时|刻钟)")
AMOUNT_LONG = 12  # characters


def plain(text: str) -> str:
    """Half width, without blanks at the ends."""
    return unicodedata.normalize("NFKC", text).strip()


def amount_alone(text: str) -> bool:
    """Is it a number, a day or a time and little else? Also one that does not exist: 「25:00」, 「九十小时」."""
    return len(plain(text)) <= AMOUNT_LONG and AMOUNT.search(plain(text)) is not None


def read_window(text: str) -> tuple[time, time]:
    """「9点到11点半」: from and until."""
    words = plain(text)
    said = [part for part in re.split(r"到|至|[-—–~]|\s+", words) if part]
    if len(said) != 2:
        raise NotUnderstood("typed.window", text=words)
    found = [read_times(part) for part in said]
    if any(times is None or len(times) > 1 for times in found):
        raise NotUnderstood("typed.window", text=words)
    start, end = (times[0] for times in found if times is not None)
    if start == end:
        raise NotUnderstood("typed.window_empty")
    return start, end


def read_length(text: str) -> timedelta:
    """「30分钟」, 「一个半小时」, 「1小时30分」, 「90」: minutes where nothing else is said."""
    words = plain(text).lower()
    if words.isdecimal() and len(words) < 6:
        return timedelta(minutes=int(words))
    minutes = sum(map(_minutes, SPAN_PART.finditer(words)))
    if SPAN_PART.sub("", words).strip() or not minutes:
        raise NotUnderstood("typed.span", text=words)
    return timedelta(minutes=minutes)


def read_lengths(text: str) -> tuple[timedelta, ...]:
    """「30分钟、1小时、2小时」: lengths, each longer than the one before."""
    found = tuple(read_length(one) for one in re.split(r"[、，,;；\s]+", plain(text)) if one)
    if not found or any(later <= earlier for earlier, later in pairwise(found)):
        raise NotUnderstood("typed.lengths", text=plain(text))
    return found


def _minutes(found: re.Match[str]) -> float:
    if found["half"]:
        return UNITS[found["half_of"]] / 2
    unit = UNITS[found["unit"]]
    count = float(found["count"]) if found["count"][0].isdigit() else number(found["count"])
    return unit * (count + (0.5 if found["and_half"] or found["plus"] else 0))


def read_offset(text: str) -> timedelta:
    """「截止前30分钟」, 「过10分钟」, 「到点」: when a step comes, from the deadline on; negative before it."""
    words = plain(text)
    if AT_DUE.fullmatch(words):
        return timedelta()
    before, after = BEFORE.search(words), AFTER.search(words)
    bare = re.sub(r"截止|时间|提醒|催|再|的时候", "", AFTER.sub("", BEFORE.sub("", words)))
    if (before is None) == (after is None):
        raise NotUnderstood("typed.offset", text=words)
    span = read_length(bare)
    return -span if before else span


def read_days(text: str) -> str:
    """「每天」, 「工作日」, 「每周一、三」, 「每月20日」: a rule of days as schedules have it."""
    words = plain(text).replace(" ", "")
    for rule, said in NAMED.items():
        if re.fullmatch(said, words):
            return rule
    if monthly := MONTHLY.fullmatch(words):
        return f"FREQ=MONTHLY;BYMONTHDAY={','.join(_month_days(monthly[1]))}"
    named = WEEKLY.match(words)
    rest = re.sub(r"每|周|星期|礼拜|[、，,和及]", "", words)
    if named is not None and rest and all(day in CODES for day in rest):
        codes = {CODES[day] for day in rest}
        return f"FREQ=WEEKLY;BYDAY={','.join(CODES[day] for day in WEEK if CODES[day] in codes)}"
    raise NotUnderstood("typed.days", text=words)


def _month_days(words: str) -> Iterator[str]:
    for day in sorted({int(one) for one in re.findall(r"\d+", words)}):
        if not 1 <= day <= 31:
            raise NotUnderstood("typed.no_such_day", text=f"{day}日")
        yield str(day)


def read_dates(text: str, today: date) -> tuple[date, ...]:
    """「12月1日、下周三」, 「12月1日到12月3日」, 「周末」: days to come; a date without a year is the next such day."""
    words = plain(text)
    found = _coming(words, today)
    rest = words
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    if not found or re.sub(r"[\s、，,；;和及到至—–~-]", "", rest):
        raise NotUnderstood("typed.dates", text=words)
    if re.search(r"到|至|[—–~-]", rest) and len(found) == 2:
        first, last = found[0].first, found[1].last
        if not timedelta() <= last - first <= MOST_DAYS:
            raise NotUnderstood("typed.dates", text=words)
        return _all_days(first, last)
    return tuple(sorted({day for one in found for day in _all_days(one.first, one.last)}))


def _coming(words: str, today: date) -> list[NamedDays]:
    """The days named; one that is over this year is next year's, unless the year is written."""
    try:
        found = ahead(words, today)
    except NoSuchDayError as none:
        raise NotUnderstood("typed.no_such_day", text=str(none)) from None
    shown = [words[one.start : one.end] for one in found]
    try:
        days = [
            replace(one, first=later, last=later)
            if one.one
            and one.first < today
            and MONTH_AND_DAY.fullmatch(text)
            and (later := _next_year(one.first))
            else one
            for one, text in zip(found, shown, strict=True)
        ]
    except ValueError:
        raise NotUnderstood("typed.no_such_day", text=shown[0]) from None
    gone = next((text for one, text in zip(days, shown, strict=True) if one.first < today), None)
    if gone is not None:
        raise NotUnderstood("typed.day_is_past", text=gone)
    return days


def _next_year(day: date) -> date:
    """Raises `ValueError` for the 29th of February."""
    return day.replace(year=day.year + 1)


def _all_days(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=days) for days in range((last - first).days + 1))


def read_count(text: str, least: int, most: int) -> int:
    """A whole number between two limits, both included."""
    words = re.sub(r"[条次天个小时]", "", plain(text))
    if not words.isdecimal() or not least <= int(words[:9]) <= most:
        raise NotUnderstood("typed.count", least=least, most=most)
    return int(words)
