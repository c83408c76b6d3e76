"""Does a clause tell that something happened?"""

import re

from bot.domain.reading import words
from bot.domain.reading.covering import ABSENCE, ABSENCE_AFTER, COUNTED

QUESTION = re.compile(r"[?？]\s*$")


def _any(table: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(set(table), key=len, reverse=True)))


MATTER = _any(words.MATTER)
HARMLESS = _any(words.HARMLESS)
NOT_NOW = _any(words.NOT_NOW)
# 不伤人, 没塌: the one thing they deny is left out before looking further.
DENIED = re.compile(
    f"(?:没有|没|未|不会|未曾|无人|没人|不曾)(?:人|发生|出现|发现|再|有人)?(?:{MATTER.pattern})"
)
SLOGAN = re.compile(r"有事报(?:情况|事|告)?")
NUMBER_OF = re.compile(r"(?:[1-9]\d*|[一二两三四五六七八九十]+)(?:起|例|宗|桩)")
EXCEPT = re.compile(r"除.{1,40}(?:外|以外|之外)")


def tells(clause: str) -> bool:
    """True where a matter word stands un-negated in a statement about here and now."""
    left = stated(clause)
    if not (MATTER.search(left) or NUMBER_OF.search(left)):
        return False
    return not (QUESTION.search(clause) or NOT_NOW.search(left))


def stated(clause: str) -> str:
    """What is left of a clause when all that it denies and all that means no harm is taken out."""
    left = clause
    for pattern in (SLOGAN, ABSENCE, ABSENCE_AFTER, COUNTED, HARMLESS, DENIED):
        left = pattern.sub(" ", left)
    return left
