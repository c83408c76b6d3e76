"""「学校平安」 of a village, 「敬老院平安」 of a school: a place that is not the unit it is said for."""

import re
from collections.abc import Collection
from functools import lru_cache

from bot.domain.reading.rules import clauses, judge
from bot.domain.reading.sorts import Sort, sort_of
from bot.domain.reading.vocabulary import HAN, any_of
from bot.domain.reading.words.institutions import BODIES, FIELDS, NAMED
from bot.domain.reading.words.subjects import PLACES
from bot.domain.terms import Label

# 本网格, 全小区: a village has several.
AREAS = "网格|片区|小区|管片|管段|校区|园区|厂区|库区|矿区|港区|车间|楼栋"
PLACE = re.compile(
    rf"(?<!全)各?(?:{any_of({*PLACES, *NAMED})}|{any_of(FIELDS)}{any_of(BODIES)})"
    rf"|(?:[我本咱俺全该]|我们|咱们)(?:{AREAS})"
)
# Their names alone are no word of what happened.
INSTITUTIONS = ("派出所", "法院", "检察院", "税务所", "司法所", "财政所", "供电所", "卫生院", "戒毒所")
INSTITUTION = re.compile(rf"(?P<where>[{HAN}]{{0,8}}?){any_of(INSTITUTIONS)}")
VILLAGE = re.compile(rf"(?P<where>[{HAN}]{{1,6}}?(?:村|社区|庄|屯|寨|湾|镇|乡|街道))")
BETWEEN_NAMES = re.compile(r"[、,，\s]+")
ONE_SPOT = "厨房"  # of which nobody would say that the unit is well
# By these a village or a town means itself.
OF_VILLAGES = frozenset(["屯", "村委", "居委", "业委会", "便民服务中心", "党群服务中心", "总值班室"])
OF_TOWNS = frozenset(["乡政府", "镇政府", "街道办", "管委会", "便民服务中心", "党群服务中心", "总值班室"])
ITSELF = {Sort.TOWN: OF_TOWNS, Sort.VILLAGE: OF_VILLAGES, Sort.GROUP: frozenset[str]()}
# A word for any of a kind is the own word of each of that kind.
GENERAL = (
    ("学校 学堂 中学 小学 大学 完小", re.compile(r"学|校")),
    ("幼儿园 托儿所 托育中心", re.compile(r"幼|园|托")),
    ("医院 卫生院 卫生室 诊所 门诊部", re.compile(r"医|卫生")),
    ("公司 企业 集团 工厂 厂房 分公司 项目部", re.compile(r"公司|厂|企|集团|矿|场|社|站|项目")),
    ("敬老院 养老院 福利院 老年公寓", re.compile(r"老|福利|颐养|托养")),
)
KINDS = tuple((frozenset(words.split()), pattern) for words, pattern in GENERAL)
# In the names of too many for 市场监管所 to be 市场监督管理所 by them.
COMMON = frozenset("中心服务管理公司站所院局办队村县镇乡区学小大校园老")


def is_narrower(text: str, own: Collection[str]) -> bool:
    """Is every clause of `text` (normalised) that says 平安 about a place that is none of the `own` units?"""
    if not own:
        return False
    places = _places_alone(text)
    return bool(places) and not any(_is_word_for(place, name) for place in places for name in own)


def _is_word_for(place: str, unit: str) -> bool:
    if place in unit:
        return True
    sort = sort_of(unit)
    if sort is not Sort.HOUSE:
        return place in ITSELF[sort]
    of_its_kind = any(place in words and pattern.search(unit) for words, pattern in KINDS)
    return of_its_kind or len((set(place) & set(unit)) - COMMON) > 1


@lru_cache(maxsize=2048)  # most people report in the same words every day
def _places_alone(text: str) -> frozenset[str]:
    """The places in `text` if without them no clause of it says 平安, else none."""
    places = frozenset(found[0] for found in PLACE.finditer(text))
    spots = (PLACE.sub(ONE_SPOT, clause) for clause in clauses(text)) if places else ()
    return frozenset() if any(judge(spot).label is Label.ZERO for spot in spots) else places


def names_institution(text: str) -> bool:
    """「石桥派出所」, 「北坡村、南山村」, and no more: names, which tell of nothing. `text` is normalised."""
    parts = [part for part in BETWEEN_NAMES.split(text.strip()) if part]
    return bool(parts) and all(map(_is_name, parts))


def _is_name(text: str) -> bool:
    found = INSTITUTION.fullmatch(text) or VILLAGE.fullmatch(text)
    return found is not None and judge(found["where"]).label is not Label.MATTER
