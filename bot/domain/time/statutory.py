"""The days off that the law gives every year, before the State Council has said how a year's are laid out.

全国年节及纪念日放假办法 (国务院令第795号, in force since 2025-01-01), art. 2: 元旦 1 day, 春节 4 (除夕 to 初三),
清明节 1, 劳动节 2, 端午节 1, 中秋节 1, 国庆节 3. Which weekdays are worked or free besides (调休, 补假) nobody knows
before the notice.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

NEW_YEAR, SPRING, TOMB_SWEEPING, LABOUR = "元旦", "春节", "清明节", "劳动节"
DRAGON_BOAT, MID_AUTUMN, NATIONAL = "端午节", "中秋节", "国庆节"
FESTIVALS = (NEW_YEAR, SPRING, TOMB_SWEEPING, LABOUR, DRAGON_BOAT, MID_AUTUMN, NATIONAL)

FIRST_YEAR = 2025
# 春节, 清明, 端午, 中秋 as month and day, by the rules of the lunar calendar (GB/T 33661-2017 农历的编算和颁行).
# The same calculation gives the festivals of 2008 to 2026 as they were kept.
MOVABLE = {
    2025: "0129 0404 0531 1006",
    2026: "0217 0405 0619 0925",
    2027: "0206 0405 0609 0915",
    2028: "0126 0404 0528 1003",
    2029: "0213 0404 0616 0922",
    2030: "0203 0405 0605 0912",
    2031: "0123 0405 0624 1001",
    2032: "0211 0404 0612 0919",
    2033: "0131 0404 0601 0908",
    2034: "0219 0405 0620 0927",
    2035: "0208 0405 0610 0916",
    2036: "0128 0404 0530 1004",
    2037: "0215 0404 0618 0924",
    2038: "0204 0405 0607 0913",
    2039: "0124 0405 0527 1002",
    2040: "0212 0404 0614 0920",
    2041: "0201 0404 0603 0910",
    2042: "0122 0404 0622 0928",
    2043: "0210 0405 0611 0917",
    2044: "0130 0404 0531 1005",
    2045: "0217 0404 0619 0925",
    2046: "0206 0404 0608 0915",
    2047: "0126 0405 0529 1004",
    2048: "0214 0404 0615 0922",
    2049: "0202 0404 0604 0911",
}


@cache
def statutory_days(year: int) -> Mapping[date, str]:
    """Each statutory day of a year with its festival, in order; those that move only for the years of `MOVABLE`.

    Empty for years before this law.
    """
    if year < FIRST_YEAR:
        return {}
    found = [(date(year, 1, 1), NEW_YEAR)]
    found += [(date(year, 5, day), LABOUR) for day in (1, 2)]
    found += [(date(year, 10, day), NATIONAL) for day in (1, 2, 3)]
    for name, day in _movable(year).items():
        first, count = (day - timedelta(days=1), 4) if name == SPRING else (day, 1)
        found += [(first + timedelta(days=number), name) for number in range(count)]
    return dict(sorted(found))


def _movable(year: int) -> dict[str, date]:
    written = MOVABLE.get(year, "").split()
    days = [date(year, int(day[:2]), int(day[2:])) for day in written]
    return dict(zip((SPRING, TOMB_SWEEPING, DRAGON_BOAT, MID_AUTUMN), days, strict=False))
