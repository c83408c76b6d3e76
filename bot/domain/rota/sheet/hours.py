"""Hours that a heading, a cell or a note says: 「白班（8:00-17:30）」, 「18:00-次日8:00」, 「8时至20时」."""

import re
from dataclasses import dataclass
from datetime import time

from bot.domain.rota.sheet.entries import Hours

CLOCK = r"(\d{1,2})(?:[:：点时](\d{2})?分?)"
SPAN = re.compile(rf"{CLOCK}[-—–―－~～至到]+(?:次日|翌日|第二天|次晨|明日|当日|当天)?(?:早|晚|晨)?{CLOCK}")
# Parts of a day that have a name; what hours they are differs from place to place.
SHIFTS = (
    *(
        "白班",
        "夜班",
        "早班",
        "中班",
        "晚班",
        "日班",
        "大夜班",
        "小夜班",
        "前夜班",
        "后夜班",
        "大夜",
        "小夜",
        "前夜",
        "后夜",
    ),
    *("上午", "下午", "午间", "夜间", "白天", "晚上", "通宵班", "午班", "上午班", "下午班"),
)
USUAL = {  # what is proposed where nothing says it; it is asked about
    **dict.fromkeys(("白班", "日班", "白天"), Hours(begins=time(8), ends=time(20))),
    **dict.fromkeys(("夜班", "夜间", "晚上", "晚班", "通宵班"), Hours(begins=time(20), ends=time(8))),
    **dict.fromkeys(("上午", "上午班"), Hours(begins=time(8), ends=time(12))),
    **dict.fromkeys(("下午", "下午班"), Hours(begins=time(14), ends=time(18))),
}
# A post of a shift may bear more before it: 「一车间夜班」.
ENDS_IN_SHIFT = re.compile(".*?(" + "|".join(sorted(SHIFTS, key=len, reverse=True)) + ")")
NAMED = re.compile(
    "(" + "|".join(sorted(SHIFTS, key=len, reverse=True)) + r")[^\d、，,；;]{0,8}?" + SPAN.pattern
)


IN_DATE = re.compile(
    r"[（(\s]*((?:"
    + "|".join(sorted(SHIFTS, key=len, reverse=True))
    + r"|(?<![\d.])"
    + SPAN.pattern
    + r")+)[）)\s]*"
)
# 「12月4日8:00-12月5日8:00」: one duty day.
ROUND_THE_CLOCK = re.compile(rf"(.+?)\s*(?<!\d){CLOCK}\s*[-—–―－~～至到]+\s*(.*?)\s*(?<!\d){CLOCK}")


@dataclass(frozen=True)
class HoursRead:
    """`alone`: the words say nothing else."""

    hours: Hours
    alone: bool


def hours_in(text: str) -> HoursRead | None:
    """The first hours some words without blanks say."""
    found = SPAN.search(text)
    hours = _hours(*found.groups()) if found else None
    if found is None or hours is None:
        return None
    rest = text[: found.start()] + text[found.end() :]
    return HoursRead(hours, not rest.strip("（）()[]【】：: "))


def parted(text: str) -> tuple[str, str]:
    """A date and what else its cell says of the part of the day: 「12月5日」 and 「白班」."""
    found = IN_DATE.search(text)
    if found is None:
        return text, ""
    return text[: found.start()] + text[found.end() :], found[1]


def round_the_clock(text: str) -> tuple[str, str] | None:
    """The two dates of a span of instants that lasts until the same time of day; None where it is no such span."""
    found = ROUND_THE_CLOCK.fullmatch(text)
    if found is None or _time(found[2], found[3]) != _time(found[5], found[6]):
        return None
    return found[1], found[4]


def shift_of(post: str) -> str:
    """「夜班」 of 「一车间夜班」; "" where a post is of no part of the day."""
    found = ENDS_IN_SHIFT.fullmatch(post)
    return found[1] if found else ""


def without_hours(text: str) -> str:
    return SPAN.sub("", text)


def named_hours(text: str) -> dict[str, Hours]:
    """The hours that a note gives to shifts by name."""
    found = {match[1]: _hours(*match.groups()[1:]) for match in NAMED.finditer(re.sub(r"\s+", "", text))}
    return {name: hours for name, hours in found.items() if hours is not None}


def _hours(begins: str, minutes: str | None, ends: str, minutes_after: str | None) -> Hours | None:
    first, last = _time(begins, minutes), _time(ends, minutes_after)
    return (
        Hours(begins=first, ends=last) if first is not None and last is not None and first != last else None
    )


def _time(hour: str, minutes: str | None) -> time | None:
    if int(hour) > 24 or int(minutes or 0) > 59:
        return None
    return time(int(hour) % 24, int(minutes or 0))
