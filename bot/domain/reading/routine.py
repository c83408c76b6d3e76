"""Routine work with its figures: 巡河2次, 检查小作坊5家, 在岗9人, 来电0件, 出勤率100%. They settle nothing."""

import re
from collections.abc import Iterator

from bot.domain.reading.grammar import Kind, LinkKind, Saying
from bot.domain.reading.vocabulary import HAN, any_of
from bot.domain.reading.words.routine import (
    BACK,
    FULL,
    MEASURES,
    NOUGHTS,
    OBJECTS,
    OUT,
    PRESENT,
    WORK,
)

NUMBER = r"(?:\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九十百千]{1,4})[余多来]?[万千]?"
MEASURE = rf"{any_of(MEASURES)}(?![起例宗桩])"
COUNT = rf"{NUMBER}{MEASURE}"
OBJECT = any_of(OBJECTS)
# 值班员2人受伤: what is left over is not explained, and so in doubt.
PATTERNS: tuple[tuple[Kind, str], ...] = (
    (LinkKind.DUTY, rf"{any_of(WORK)}[了过]?{OBJECT}?\s?[共约计达:：]?\s?{COUNT}{OBJECT}?"),
    (
        LinkKind.DUTY,
        rf"{OBJECT}(?:上门)?(?:巡查|检查|巡逻|巡视|走访|排查|抽检|上岗|在岗)\s?[共约:：]?\s?{COUNT}",
    ),
    (
        Saying.PRESENT,
        rf"{any_of(PRESENT)}\s?[共约:：]?\s?{NUMBER}(?:人次|[人名位个艘辆台])?(?:均?在岗|均?到齐|在岗|"
        rf"全到)?(?![{HAN}]?[起例])",
    ),
    (Saying.USUAL, rf"{any_of(FULL)}\s?[:：]?\s?(?:100%|百分之百)"),
    (Saying.USUAL, r"入住率\s?[:：]?\s?\d{1,3}(?:\.\d{1,2})?%"),
)
COUNTED = tuple((kind, re.compile(pattern)) for kind, pattern in PATTERNS)
BEGINNINGS = frozenset(word[0] for word in (*WORK, *OBJECTS, *PRESENT, *FULL, "入"))
HAS_FIGURE = re.compile(r"[\d一二两三四五六七八九十百千零〇]")
# 来电0，上报事件0件, 死亡0: none of what was asked. 死亡0人受伤2人 goes on and is read as it stands.
NOUGHT = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[日天夜晚]))(?:{any_of(NOUGHTS)}(?:数量?|次数|"
    rf"起数)?\s?[:：]?\s?为?[0零〇](?![.:：\d点%多])"
    rf"[起件处例人个次宗户条项批单]?(?:0[人次])?(?![{HAN}\w])[\s、]*)+"
)
# 下井142人，升井142人: as many are back as went.
PAIR = re.compile(
    rf"{any_of(OUT)}[:：]?(?P<all>\d{{1,6}})(?P<of>[人名位个船车班艘台辆只]?)[\s,，、;；/]*"
    rf"(?:{any_of(BACK)})[:：]?(?P=all)(?!\d)(?P=of)"
)


# Marks that stand for either in the words that are read on.
NOTHING_ASKED, ALL_BACK = "\ue004", "\ue005"
MARKS: dict[str, Kind] = {NOTHING_ASKED: Saying.AFTER, ALL_BACK: Saying.PRESENT}


def with_figures_marked(text: str) -> str:
    """`text` with a mark for noughts and for those who are all back."""
    return NOUGHT.sub(NOTHING_ASKED, PAIR.sub(ALL_BACK, text)) if HAS_FIGURE.search(text) else text


def routines_at(text: str, start: int) -> Iterator[tuple[int, Kind]]:
    """Where work with its figures that begins at `start` ends, and of what kind it is."""
    if text[start] in MARKS:
        yield start + 1, MARKS[text[start]]
    if text[start] not in BEGINNINGS or HAS_FIGURE.search(text, start, start + 20) is None:
        return
    for kind, pattern in COUNTED:
        if found := pattern.match(text, start):
            yield found.end(), kind
