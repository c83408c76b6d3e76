"""Words for more than the speaker has: 「全县平安」 of a village is not its own report."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.reading import Reading
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
    """The reading, in doubt where a 平安 without a unit's name is said of more than the speaker's `own` units."""
    if reading.label is not Label.ZERO or reading.units or not _is_wider(normalise(reading.text), list(own)):
        return reading
    return replace(reading, label=Label.UNCLEAR, rule="wider")


def _is_wider(text: str, own: list[str]) -> bool:
    highest = max(map(_rank, own), default=LOWEST)
    return any(
        RANK_OF[said] > highest and not any(name.endswith(said) for name in own)
        for found in WHOLES.finditer(text)
        for said in [found["all"] or found["area"] or found["inside"]]
    )


def _rank(name: str) -> int:
    return next((rank for rank, pattern in RANKS if pattern.search(name)), LOWEST)
