"""What the words of an incident already say: when, where, who was hurt, what it cost. The rest is asked afterwards.

A guess here never holds anything back: the reporter's own words are sent as they are, and what is gleaned from them
only saves a question and suggests a level.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from bot.domain.reading.normalise import normalise
from bot.domain.time.spoken_moment import latest_before
from bot.domain.time.time_of_day import number
from bot.domain.value import Value

_N = r"(\d{1,5}|[一二两三四五六七八九十]{1,3})"
_PERSON = r"(?:个|名|位)?人?"
PLACE = re.compile(
    r"[一-鿿A-Za-z0-9]{1,12}(?:组|屯|路|街|巷|桥|号楼|单元|山|坡|沟|河|江|湖|水库|塘|坝|渠|井|厂|矿|校|园|院|(?<!现)场|站|路口|村口|段|隧道|小区|门口)"
)
DEAD, BADLY, MISSING, INJURED = (
    re.compile(rf"(?:{words})\s*(?:了|约)?\s*{_N}{_PERSON}|{_N}{_PERSON}\s*(?:{words})")
    for words in ("死亡|遇难|身亡|溺亡|死", "重伤", "失联|失踪|下落不明", "受伤|轻伤|伤")
)
UNHURT = re.compile(
    r"(?:没有|没|无|未造成|未发现|0)(?:人员?)?(?:伤亡|人员伤亡)|伤亡(?:情况)?\s*[:：]?\s*(?:无|0|没有)"
)
NOBODY_DEAD = re.compile(r"(?:没有|没|无)(?:人员?)?死亡")
NOBODY_HURT = re.compile(r"(?:没有|没|无)(?:人员?)?受伤")
LOSS = re.compile(r"损失\s*(?:约|大约|达|近)?\s*(\d+(?:\.\d+)?)\s*(亿|千万|百万|万)?元?")
# Whatever of the words is a figure, or says that there is none.
FIGURES = (UNHURT, NOBODY_DEAD, NOBODY_HURT, BADLY, DEAD, MISSING, INJURED, LOSS)
# What is more is a slip of the finger, or meant to do harm; a database takes no longer figures. The words stay.
MOST_PEOPLE = 10**8
MOST_LOSS = 10**15  # yuan
UNITS = {"亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, None: 1}
# 国务院令493号 第十三条 gives traffic accidents and fires seven days instead of thirty.
TRAFFIC_OR_FIRE = re.compile(r"车祸|翻车|侧翻|追尾|撞车|相撞|交通事故|火|爆燃")


class Toll(Value):
    """Casualties and loss; None: not known. `injured` counts all the hurt, `badly` (重伤) those that a level asks for.

    `loss` is direct economic loss in yuan.
    """

    dead: int | None = None
    badly: int | None = None
    injured: int | None = None
    missing: int | None = None
    loss: int | None = None


TOLL_NAMES = {"dead": "死亡", "badly": "重伤", "injured": "受伤", "missing": "失联", "loss": "直接经济损失"}


def occurred_at(text: str, sent_at: datetime, zone: str) -> datetime | None:
    """The instant (UTC) that the words name, never after `sent_at`; None where they name none."""
    return latest_before(normalise(text), sent_at, zone)


def toll(text: str) -> Toll:
    """The figures that the words name."""
    plain = normalise(text)
    if UNHURT.search(plain):
        return Toll(dead=0, badly=0, injured=0, loss=_loss(plain))
    badly = _count(BADLY, plain)
    lightly = _count(INJURED, BADLY.sub(" ", plain), 0 if NOBODY_HURT.search(plain) else None)
    return Toll(
        dead=_count(DEAD, plain, 0 if NOBODY_DEAD.search(plain) else None),
        badly=badly,
        injured=None if badly is lightly is None else (badly or 0) + (lightly or 0),
        missing=_count(MISSING, plain),
        loss=_loss(plain),
    )


def _count(pattern: re.Pattern[str], text: str, otherwise: int | None = None) -> int | None:
    found = pattern.search(text)
    if found is None:
        return otherwise
    count = number(found[1] or found[2])
    return count if count <= MOST_PEOPLE else None


def _loss(text: str) -> int | None:
    found = LOSS.search(text)
    yuan = float(found[1]) * UNITS[found[2]] if found else None
    return round(yuan) if yuan is not None and yuan <= MOST_LOSS else None


def names_place(text: str, units: Iterable[str]) -> bool:
    """Do the words name a place more exactly than by the unit?"""
    bare = normalise(text)
    for name in units:
        bare = bare.replace(name, " ")
    return PLACE.search(bare) is not None


def traffic_or_fire(text: str) -> bool:
    return TRAFFIC_OR_FIRE.search(normalise(text)) is not None


def merged(before: Toll, after: Toll) -> Toll:
    """`before` with every figure that `after` knows."""
    return before.model_copy(update=after.model_dump(exclude_none=True))


def toll_text(found: Toll) -> str:
    """「死亡 1 人、受伤 2 人、直接经济损失 30 万元」; empty where nothing is known."""
    parts = [
        f"{TOLL_NAMES[key]} {value} 人" for key, value in found.model_dump(exclude={"loss"}).items() if value
    ]
    if found.dead == 0 and found.injured == 0 and not parts:
        parts.append("无人员伤亡")
    if found.loss:
        parts.append(f"{TOLL_NAMES['loss']} {money(found.loss)}")
    return "、".join(parts)


def money(yuan: int) -> str:
    return f"{yuan / 10**4:g} 万元" if yuan >= 10**4 else f"{yuan} 元"


def changed(before: Toll, after: Toll) -> list[str]:
    """「死亡 0→1 人」 for every figure that differs."""
    old, new = before.model_dump(), after.model_dump()
    return [_change(key, old[key], new[key]) for key in old if old[key] != new[key]]


def _change(key: str, old: int | None, new: int | None) -> str:
    if key == "loss":
        return (
            f"{TOLL_NAMES[key]} {money(old or 0)}→{money(new or 0)}"
            if old
            else f"{TOLL_NAMES[key]} {money(new or 0)}"
        )
    return f"{TOLL_NAMES[key]} {new} 人" if old is None else f"{TOLL_NAMES[key]} {old}→{new} 人"
