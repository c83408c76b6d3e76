"""Festivals by the names that people use, with their days by law."""

from datetime import date

from bot.domain.time.statutory import (
    DRAGON_BOAT,
    LABOUR,
    MID_AUTUMN,
    NATIONAL,
    NEW_YEAR,
    SPRING,
    TOMB_SWEEPING,
    statutory_days,
)

CHRISTMAS, EVE = "圣诞", "除夕"
SPRING_NAMES = ("春节", "过年")
# Each name as it is found in words; a name that holds another comes first.
NAMES = {
    "元旦": NEW_YEAR,
    "劳动节": LABOUR,
    "五一": LABOUR,
    "国庆": NATIONAL,
    "十一": NATIONAL,
    "圣诞": CHRISTMAS,
    "除夕": EVE,
    **dict.fromkeys(SPRING_NAMES, SPRING),
    "清明": TOMB_SWEEPING,
    "端午": DRAGON_BOAT,
    "中秋": MID_AUTUMN,
}


def festival_days(name: str, year: int) -> tuple[date, date] | None:
    """The first and last of its days by law in a year; None where they are unknown (`statutory.MOVABLE`)."""
    festival = NAMES[name]
    if festival == CHRISTMAS:
        return date(year, 12, 25), date(year, 12, 25)
    wanted = SPRING if festival == EVE else festival
    days = [day for day, one in statutory_days(year).items() if one == wanted]
    if not days:
        return None
    return days[0], days[0] if festival == EVE else days[-1]
