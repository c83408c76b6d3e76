"""Who speaks, where that is too regular for a table: 本院, 我们庄上, 额们村里; 财政所, 供电站, 县应急局值班室."""

import re
from collections.abc import Iterator

from bot.domain.reading.grammar import Kind, SubjectKind
from bot.domain.reading.vocabulary import any_of
from bot.domain.reading.words.institutions import BODIES, FIELDS, INSIDE, INSIDES, NAMED, OWN, OWNED

# 本所民警, 全院医生: people of it, and no longer the whole; 我村小学, 本院病区: a part of it.
NOT_THEIRS = r"(?![民员长组委口道路边旁外干小东西南北医])"
DUTY_ROOM = r"(?:总?值班室?(?!员|人|领|干)|办公室)?"
PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (SubjectKind.WHOLE, re.compile(rf"{any_of(OWN)}{any_of(OWNED)}{any_of(INSIDE)}?{NOT_THEIRS}")),
    (SubjectKind.WHOLE, re.compile(rf"{any_of(INSIDES)}{NOT_THEIRS}")),
    (SubjectKind.PLACE, re.compile(rf"[县市区镇乡]?{any_of(FIELDS)}{any_of(BODIES)}{DUTY_ROOM}{NOT_THEIRS}")),
    (SubjectKind.PLACE, re.compile(rf"[县市区镇乡]?{any_of(NAMED)}{DUTY_ROOM}{NOT_THEIRS}")),
)
BEGINNINGS = frozenset("县市区镇乡") | frozenset(word[0] for word in (*OWN, *INSIDES, *FIELDS, *NAMED))


def places_at(text: str, start: int) -> Iterator[tuple[int, Kind]]:
    """Where whoever speaks at `start` ends, and what it is."""
    if text[start] not in BEGINNINGS:
        return
    for kind, pattern in PATTERNS:
        if found := pattern.match(text, start):
            yield found.end(), kind
