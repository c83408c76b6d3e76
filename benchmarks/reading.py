"""Reading is linear: long texts made to be slow, with the names of a large county."""

import random
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure
from bot.domain.reading import KnownUnit, UnitIndex, index, read
from bot.domain.reading.lexicon import KINDS
from bot.domain.reading.rules import judge
from bot.domain.reading.words import absence, matter

TEXTS = 10_000
SLOWEST = 20
TIMES = 5
SHORT, LONG = 1024, 4096  # characters; a message holds no more than the second
MOST_MS = 20
BEGINNINGS = "东西南北上下前后大小"
MIDDLES = "柳石河山林沟岗桥坡湾塘店铺井坝"
ODD = (
    "，",
    "。",
    "：",
    "、",
    " ",
    "\n",
    "第",
    "应到",
    "实到",
    "补报",
    "昨天",
    "祝",
    "其他",
    "有无",
    "是否",
    "15号",
)


def measure(_folder: Path) -> Iterator[Figure]:
    chance = random.Random(18)
    units = index([KnownUnit(name) for name in _names()])
    texts = [made_up(chance) for _ in range(TEXTS)]
    slowest = sorted(texts, key=lambda text: seconds(text[:SHORT], units))[-SLOWEST:]
    short, long = (median(_often(text[:length], units) for text in slowest) for length in (SHORT, LONG))
    yield Figure(
        f"reading {LONG} characters, the {SLOWEST} slowest of {TEXTS} texts",
        f"{long * 1000:.1f} ms",
        f"{SHORT} characters {short * 1000:.1f} ms",
        f"{long / short:.2f}",
        f"< 5, < {MOST_MS} ms",
    )


def _names() -> list[str]:
    """15,150 of them."""
    thirds = [chr(ord("一") + number) for number in range(101)]
    return [f"{first}{second}{third}村" for first in BEGINNINGS for second in MIDDLES for third in thirds]


def made_up(chance: random.Random) -> str:
    """A text of full length, of words that reading has to look at."""
    words = [*KINDS, *matter.MATTER, *absence.NEGATIONS, *absence.EVENTS, *ODD, *"0123456789"]
    pool = words if chance.random() < 0.4 else chance.sample(words, chance.choice((1, 2, 5, 20)))
    said, length = list[str](), 0
    while length < LONG:
        said.append(chance.choice(pool))
        length += len(said[-1])
    return "".join(said)[:LONG]


def _often(text: str, units: UnitIndex) -> float:
    return median(seconds(text, units) for _ in range(TIMES))


def seconds(text: str, units: UnitIndex) -> float:
    judge.cache_clear()  # nobody sends one long text twice
    begun = perf_counter()
    read(text, units)
    return perf_counter() - begun
