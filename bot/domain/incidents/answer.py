"""An answer to one of the questions after a first report, read for everything that it tells."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.incidents import extraction
from bot.domain.incidents.extraction import Toll
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import judge
from bot.domain.terms import Label
from bot.domain.time.spoken_day import SPOKEN
from bot.domain.time.spoken_moment import AGO, JUST_NOW
from bot.domain.time.time_of_day import times_in

NONE_HURT = Toll(dead=0, badly=0, injured=0)
UNHURT = frozenset(
    ["无", "没有", "没", "0", "无伤亡", "没有伤亡", "没人受伤", "没有人受伤", "都没事", "人没事", "没人伤亡"]
)
SKIPPED = re.compile(
    r"(?:我?(?:也|还|暂时|现在)*(?:不知道|不清楚|不晓得|不详|没搞清|没弄清|不好说|说不准|跳过)(?:了|呢|啊)?)+"
)
# 现场, 看照片: where that is, whoever is called still does not know.
POINTS = re.compile(
    r"(?:就|在|这是|是|看|见|如)*(?:现场|这里|这儿|那里|那儿|这边|那边|这个地方|照片|图片?|视频|定位|位置)(?:照片|图片?|视频)?(?:了|里|上|吧)*"
)
# What stands beside a time or a figure and tells nothing of its own.
BESIDE = re.compile(
    r"大约|大概|左右|前后|差不多|可能|应该|估计|发生|发现|出事|开始|事情|这个|时候|时间|有|共|一共|目前|已|的|在|于|是|就|了|人|吧|啊"
)
MARKS = re.compile(r"[\W_]+")
LONGEST_PLACE = 40  # characters


@dataclass(frozen=True)
class Answer:
    """What an answer tells. `more`: it says more than its time and its figures, so that its words are kept whole.

    `at` is an instant (UTC). `place` is as it was said; empty where none is named.
    """

    at: datetime | None
    toll: Toll
    place: str
    more: bool
    skips: bool = False  # 「不清楚」

    @property
    def tells(self) -> bool:
        return self.at is not None or self.toll != Toll() or bool(self.place)


def understood(text: str, sent_at: datetime, zone: str, units: Collection[str], *, wants: str = "") -> Answer:
    """Reads an answer that was sent at an instant (UTC); `wants` is what was asked for: "place", "toll" or another.

    A 「没有」 denies casualties only where they were asked for, and other words are a place only where that was.
    """
    plain = normalise(text)
    bare = MARKS.sub("", plain)
    if SKIPPED.fullmatch(bare):
        return Answer(None, Toll(), "", more=False, skips=True)
    at = extraction.occurred_at(text, sent_at, zone)
    toll = NONE_HURT if wants == "toll" and bare in UNHURT else extraction.toll(text)
    place = _place(text, units)
    rest = _without(plain)
    if wants == "place":
        tells = (
            at is not None
            or toll != Toll()
            or POINTS.fullmatch(bare) is not None
            or judge(plain).label is Label.MATTER
        )
        return Answer(at, toll, place if tells else text.strip(), more=tells)
    return Answer(at, toll, place, more=bool(rest) or (at is not None and toll != Toll()))


def _place(text: str, units: Collection[str]) -> str:
    if not extraction.names_place(text, units):
        return ""
    bare = normalise(text)
    for name in units:
        bare = bare.replace(name, " ")
    found = extraction.PLACE.search(_untimed(bare))
    return BESIDE.sub("", found[0])[:LONGEST_PLACE] if found else ""


def _without(plain: str) -> str:
    """What is left where times, figures and what may stand beside them are taken out."""
    plain = _untimed(plain)
    for pattern in extraction.FIGURES:
        plain = pattern.sub(" ", plain)
    return MARKS.sub("", BESIDE.sub("", plain))


def _untimed(plain: str) -> str:
    for said in reversed(list(times_in(plain))):
        plain = f"{plain[: said.start]} {plain[said.end :]}"
    for pattern in (AGO, JUST_NOW, SPOKEN):
        plain = pattern.sub(" ", plain)
    return plain
