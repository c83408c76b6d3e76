"""What the words of an incident already say: when, where, who was hurt, what it cost. The rest is asked afterwards.

A guess here never holds anything back: the reporter's own words are sent as they are, and what is gleaned from them
only saves a question and suggests a level.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.reading.normalise import normalise
from bot.domain.value import Value

DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_N = r"(\d{1,5}|[一二两三四五六七八九十]{1,3})"
_PERSON = r"(?:个|名|位)?人?"
_HALF = "下午|傍晚|晚上|今晚|昨晚|夜里|晚"

DAY = r"(?:(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]|(?P<past>昨天|昨晚|昨夜|昨日|前天))?"
PART = rf"\s*(?P<part>凌晨|早上|早晨|上午|中午|今早|今天|{_HALF})?\s*"
CLOCK = re.compile(
    DAY + PART + r"(?<!\d)(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"|(?P<hour2>\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?:(?P<half>半)|(?P<minute2>\d{1,2})分?)?)"
)
JUST_NOW = re.compile(r"刚刚|刚才|刚发生|现在|此刻")
PLACE = re.compile(
    r"[一-鿿A-Za-z0-9]{1,12}(?:组|屯|路|街|巷|桥|号楼|单元|山|坡|沟|河|江|湖|水库|塘|坝|渠|井|厂|矿|校|园|院|场|站|路口|村口|段|隧道|小区|门口)"
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
    plain = normalise(text)
    found = CLOCK.search(plain)
    if found is None:
        return sent_at if JUST_NOW.search(plain) else None
    hour = number(found["hour"] or found["hour2"])
    minute = 30 if found["half"] else int(found["minute"] or found["minute2"] or 0)
    if hour > 24 or minute > 59:
        return None
    here = sent_at.astimezone(ZoneInfo(zone))
    choices = [
        datetime.combine(day, time(at % 24, minute), ZoneInfo(zone)) + timedelta(days=at // 24)
        for day in _days(found, here.date())
        for at in _hours(hour, found["part"] or found["past"] or "", exact=found["hour"] is not None)
    ]
    past = [at for at in choices if at <= here]
    return max(past).astimezone(sent_at.tzinfo) if past else None


def _days(found: re.Match[str], today: date) -> list[date]:
    """The named day, or today and yesterday for a bare time of day: the latest that is past counts."""
    if found["month"]:
        try:
            named = date(today.year, int(found["month"]), int(found["day"]))
        except ValueError:
            return []
        return [named, _a_year_before(named)]
    if found["past"]:
        return [today - timedelta(days=2 if found["past"] == "前天" else 1)]
    return [today, today - timedelta(days=1)]


def _a_year_before(day: date) -> date:
    """For 12月31日 said on New Year's Day; a leap day has none and stays."""
    return day if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def _hours(hour: int, part: str, *, exact: bool) -> list[int]:
    """A bare 11点半 may be of the morning or the evening; 8:05 is written as on a clock of 24 hours (`exact`)."""
    if hour >= 12 or (exact and not part):
        return [hour]
    if part and part in ("昨夜", *_HALF.split("|")):
        return [hour + 12] if hour >= 5 else [hour, hour + 12]
    return [hour] if part in ("凌晨", "早上", "早晨", "上午", "今早") else [hour, hour + 12]


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


def number(words: str) -> int:
    """「12」, 「十二」, 「三十」 as a number."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return DIGITS[ones[-1]]
    return (DIGITS[tens[-1]] if tens else 1) * 10 + (DIGITS[ones[0]] if ones else 0)


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
