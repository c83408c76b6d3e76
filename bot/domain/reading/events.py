"""Does a clause tell that something happened?"""

import re

from bot.domain.reading.negation import without_denials
from bot.domain.reading.vocabulary import any_of
from bot.domain.reading.words import harmless, matter

QUESTION = re.compile(r"[?？]\s*$")


MATTER = re.compile(any_of(matter.MATTER))
HARMLESS = re.compile(any_of(harmless.HARMLESS))
# 会议室, 检查站 and 宣传员 are places and people; 演练时有人摔断腿 happened.
NOT_NOW = re.compile(
    rf"{any_of(harmless.NOT_NOW)}(?![室站员栏车物组队团]|的(?:人|车|学生|群众|村民|家长|同志|老人|孩子)|(?:的?时候?|当中|中|期间|现场)[,，]?(?:有人|一[名人个位]|[两三几]|老|学生|工人|司机|忽然|突然|真))"
)
# 不伤人, 没塌: the one thing they deny is left out before looking further.
DENIED = re.compile(
    f"(?:没有|没|未|不会|未曾|无人|没人|不曾)(?:人|发生|出现|发现|再|有人)?(?:{MATTER.pattern})"
)
SLOGAN = re.compile(r"有事报(?:情况|事|告)?")
NUMBER_OF = re.compile(
    r"(?:[1-9]\d*|[一二两三四五六七八九十]+)(?:起|例|宗|桩)|(?<!\d)1(?:10|19|20)(?![\d人名.])"
)


def tells(clause: str) -> bool:
    """True where a matter word stands un-negated in a statement about here and now."""
    if not _may_tell(clause):
        return False
    left = stated(clause)
    return _may_tell(left) and not (QUESTION.search(clause) or NOT_NOW.search(left))


def mentions(clause: str) -> bool:
    """True where a matter word stands un-negated, be it asked or ordered."""
    return _may_tell(clause) and _may_tell(stated(clause))


def stated(clause: str) -> str:
    """What is left of a clause when all that it denies and all that means no harm is taken out."""
    left = without_denials(SLOGAN.sub(" ", clause))
    return DENIED.sub(" ", HARMLESS.sub(" ", left))


def _may_tell(clause: str) -> bool:
    return (MATTER.search(clause) or NUMBER_OF.search(clause)) is not None
