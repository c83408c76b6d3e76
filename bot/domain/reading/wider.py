"""Words for more than the speaker has, or for less: 「全县平安」 or 「学校平安」 of a village are no report of it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.reading import Reading
from bot.domain.reading.narrower import is_narrower
from bot.domain.reading.normalise import normalise
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


def within(reading: Reading, own: Iterable[str]) -> Reading:
    """The reading, in doubt where a 平安 without a unit's name is said of more than the speaker's `own` units, or of
    one place in them."""
    if reading.label is not Label.ZERO or reading.units:
        return reading
    text, names = normalise(reading.text), list(own)
    if _is_wider(text, names):
        return replace(reading, label=Label.UNCLEAR, rule="wider")
    return replace(reading, label=Label.UNCLEAR, rule="narrower") if is_narrower(text, names) else reading


def _is_wider(text: str, own: list[str]) -> bool:
    wholes = [found["all"] or found["area"] or found["inside"] for found in WHOLES.finditer(text)]
    if not wholes:  # ranks cost more than looking
        return False
    highest = max(map(_rank, own), default=LOWEST)
    return any(RANK_OF[said] > highest and not any(name.endswith(said) for name in own) for said in wholes)


def _rank(name: str) -> int:
    return next((rank for rank, pattern in RANKS if pattern.search(name)), LOWEST)
