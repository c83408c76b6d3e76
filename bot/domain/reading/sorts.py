"""Of what sort a unit is, by its name; and whether two names with nothing but a blank between them are a list.

Names of one sort are: 「东沟村 柳湾村 平安」. A house beside a village is not: it may be the house in that village.
"""

import re
from enum import StrEnum

from bot.domain.reading.mentions import is_part


class Sort(StrEnum):
    TOWN = "town"
    VILLAGE = "village"
    GROUP = "group"
    HOUSE = "house"  # a school, works, a clinic: whatever lies within one of the others


_TOWN = re.compile(r"(?:[镇乡县市旗]|(?<![社小校园景厂库矿林牧片港])区|街道|办事处)$")
_VILLAGE = re.compile(r"(?:村|社区|居委会|村委会|屯|庄|寨|嘎查|苏木)$")
_ABOVE = re.compile(r"[（(][^（）()]*[）)]$")  # 柳湾村（石桥镇）
_GROUP = re.compile(r"(?:组|网格)$")

# In words behind the last of them: 均平安, 今天都没事, 两个单位平安.
TOGETHER = re.compile(
    r"[\s:：]*(?:今[天日晚]|目前|现在|一直|全天|也|就)*[\s:：]*(?:[均都皆]|两(?:个|家)?(?:单位|地方))"
)
# What says that more follow; a blank does not.
LISTED = re.compile(r"[、,，/&和与及跟]|以及|还有|加上")
# 柳湾村（河西小学）, 河西小学的柳湾村: what is behind tells of which of them, or whose.
APPOSED = re.compile(r"[ \t]*(?:[(（\[【<《]|[-—–~·•]+|的)[ \t]*")


def sort_of(unit: str) -> Sort:
    """By the end of its name, without the unit above it in brackets; what has none of these ends is a house."""
    unit = _ABOVE.sub("", unit)
    if is_part(unit) or _GROUP.search(unit):
        return Sort.GROUP
    if _TOWN.search(unit):
        return Sort.TOWN
    return Sort.VILLAGE if _VILLAGE.search(unit) else Sort.HOUSE


def says_where(before: str, unit: str, gap: str) -> bool:
    """青石镇柳湾村: the first only says where the second lies."""
    return not gap.strip() and sort_of(before) is Sort.TOWN and sort_of(unit) is not Sort.TOWN


def is_list(before: str, unit: str, gap: str, behind: str) -> bool:
    """Whether both names are meant; `gap` stands between them, `behind` are the words behind the second."""
    if before == unit:
        return True
    if APPOSED.fullmatch(gap):
        return False
    if LISTED.search(gap) or TOGETHER.match(behind):
        return True
    sort = sort_of(before)
    return sort is sort_of(unit) and sort is not Sort.HOUSE
