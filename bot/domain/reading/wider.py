"""Words for more than the speaker has, or for less: 「全县平安」 or 「学校平安」 of a village are no report of it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.domain.reading import Reading
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import clauses, judge
from bot.domain.reading.vocabulary import any_of
from bot.domain.reading.words.institutions import BODIES, FIELDS, NAMED
from bot.domain.reading.words.subjects import PLACES
from bot.domain.terms import Label

WHOLES = re.compile(
    r"(?:全|整个?)(?P<all>街道|[县旗]|市(?!场)|镇|乡(?!亲|里|邻)|区(?!域|间))|(?P<area>[县市镇乡])域|(?P<inside>[县市])里"
)
# What a name says of its unit: 县应急局 speaks of a county, 青石镇 of a town, 平安里社区 of none of these.
RANKS = (
    (3, re.compile(r"[县市旗州盟]|(?<![社小园景校库林片厂矿])区")),
    (2, re.compile(r"镇|乡|街道|办事处")),
)
RANK_OF = {"县": 3, "旗": 3, "市": 3, "区": 3, "镇": 2, "乡": 2, "街道": 2}
LOWEST = 1
# A school's word for itself is 学校平安; of a village, a town or a part of one it is one place of many.
SETTLED = re.compile(r"(?:村|社区|居委会|村委会|街道|镇|乡|屯|庄|寨|组|网格|嘎查|苏木)$")
# By these a village or a town means itself.
ITSELF = frozenset(
    [
        "屯",
        "村委",
        "居委",
        "乡政府",
        "镇政府",
        "街道办",
        "总值班室",
        "管委会",
        "便民服务中心",
        "党群服务中心",
        "业委会",
    ]
)
PLACE = re.compile(rf"(?<!全)各?(?:{any_of({*PLACES, *NAMED} - ITSELF)}|{any_of(FIELDS)}{any_of(BODIES)})")
# What nobody calls their own place but those who belong to it: said by a school, it is another unit's 平安.
INSTITUTIONS = frozenset(("派出所", "法院", "检察院", "税务所", "司法所", "财政所", "供电所", "卫生院"))
ONE_SPOT = "厨房"  # of which nobody would say that the unit is well


def within(reading: Reading, own: Iterable[str]) -> Reading:
    """The reading, in doubt where a 平安 without a unit's name is said of more than the speaker's `own` units, or of
    one place in them."""
    if reading.label is not Label.ZERO or reading.units:
        return reading
    text, names = normalise(reading.text), list(own)
    if _is_wider(text, names):
        return replace(reading, label=Label.UNCLEAR, rule="wider")
    return replace(reading, label=Label.UNCLEAR, rule="narrower") if _is_narrower(text, names) else reading


def _is_narrower(text: str, own: list[str]) -> bool:
    """Is every clause that says 平安 about a place in the unit?"""
    if not own:
        return False
    places = _places_alone(text)
    if not all(map(SETTLED.search, own)):
        places &= INSTITUTIONS
    return bool(places) and not any(place in name for place in places for name in own)


@lru_cache(maxsize=2048)  # most people report in the same words every day
def _places_alone(text: str) -> frozenset[str]:
    """The places in `text` if without them no clause of it says 平安, else none."""
    places = frozenset(found[0] for found in PLACE.finditer(text))
    spots = (PLACE.sub(ONE_SPOT, clause) for clause in clauses(text)) if places else ()
    return frozenset() if any(judge(spot).label is Label.ZERO for spot in spots) else places


def _is_wider(text: str, own: list[str]) -> bool:
    wholes = [found["all"] or found["area"] or found["inside"] for found in WHOLES.finditer(text)]
    if not wholes:  # ranks cost more than looking
        return False
    highest = max(map(_rank, own), default=LOWEST)
    return any(RANK_OF[said] > highest and not any(name.endswith(said) for name in own) for said in wholes)


def _rank(name: str) -> int:
    return next((rank for rank, pattern in RANKS if pattern.search(name)), LOWEST)
