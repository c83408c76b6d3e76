"""The order of the rules; the first that fits decides.

1. `empty`      no words at all                                                  → unclear
2. `matter`     a clause tells of something that happened                        → matter
3. `other day`  words of another day (昨天, 明天)                                 → unclear, the day in `when`
4. `question`   a question mark, or 吗, 吧, 嘛, 不 at the end                       → unclear
5. `partial`    其他平安: and what is not?                                         → unclear
6. `broken off` 平安，另外 …                                                       → unclear
7. `zero`       every clause is understood, and one says that the whole unit is at peace → zero
8. `weak`       the same, but not plainly enough for where it was said            → unclear
9. `doubt`      everything else                                                  → unclear

Rule 7 is a grammar over a closed world (`grammar`): what is not in the tables, or stands where it makes no
sentence, is doubt. So a missing word can cost a question, never a wrong 平安.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.reading import limits
from bot.domain.reading.clauses import ClauseSense, understood
from bot.domain.reading.dates import RELATIVE, until_now, without_day
from bot.domain.reading.events import tells
from bot.domain.reading.fillers import unsigned
from bot.domain.reading.grammar import Plainness
from bot.domain.reading.normalise import joined
from bot.domain.reading.occasion import PRIVATE, Occasion
from bot.domain.reading.predicates import marked
from bot.domain.reading.small_talk import without_small_talk
from bot.domain.reading.vetoes import asks_of_others, is_asked, is_farewell, is_partial, is_unfinished
from bot.domain.terms import Label

CLAUSE = re.compile(r"[^,，。;；!！\n?？]*[,，。;；!！\n?？]*")
ASKED = re.compile(r"[?？]|吗")
WEAK = "weak"  # the rule that has understood, and wants to be told more plainly


@dataclass(frozen=True)
class Verdict:
    label: Label
    rule: str


def _empty(text: str) -> bool:
    return not text.strip()


def _matter(text: str) -> bool:
    return any(tells(clause) for clause in clauses(text))


def _other_day(text: str) -> bool:
    return RELATIVE.search(until_now(text)) is not None


def _question(text: str) -> bool:
    return ASKED.search(text) is not None or is_asked(text)


RULES: tuple[tuple[str, Callable[[str], bool], Label], ...] = (
    ("empty", _empty, Label.UNCLEAR),
    ("matter", _matter, Label.MATTER),
    ("other day", _other_day, Label.UNCLEAR),
    ("question", _question, Label.UNCLEAR),
    ("partial", is_partial, Label.UNCLEAR),
    ("broken off", is_unfinished, Label.UNCLEAR),
)


RULES_FOR_LONG = RULES[:3]  # the others tell only why it is no plain zero report


@lru_cache(maxsize=2048)  # most people report in the same words every day, and the content is judged as well
def judge(text: str, occasion: Occasion = PRIVATE) -> Verdict:
    """Reads `text`: normalised, with the names of units taken out."""
    if is_farewell(text):
        return Verdict(Label.UNCLEAR, "question")
    text = marked(without_small_talk(text)) if text.strip() else text
    for rule, fits, label in RULES if len(text) <= limits.TEXT else RULES_FOR_LONG:
        if fits(text) or (label is Label.UNCLEAR and fits(joined(text))):
            return Verdict(label, rule)
    level = calm(text)
    if level is None or level is Plainness.NOTHING:
        return Verdict(Label.UNCLEAR, "doubt")
    return Verdict(Label.ZERO, "zero") if level >= occasion.least else Verdict(Label.UNCLEAR, WEAK)


def judge_content(text: str, occasion: Occasion = PRIVATE) -> Label:
    """The same, whatever day it is about."""
    return judge(without_day(text), occasion).label


def calm(text: str) -> Plainness | None:
    """How plainly `text` says that the whole unit is at peace; None if a clause of it is not understood."""
    if len(text) > limits.TEXT:
        return None
    said = _understood(until_now(unsigned(text)))
    return None if said is None else max((each.level for each in said), default=Plainness.NOTHING)


def says_nothing(text: str) -> bool:
    """Only words and marks that neither say 平安 nor tell of anything."""
    return not text.strip() or calm(text) is Plainness.NOTHING


def _understood(text: str) -> list[ClauseSense] | None:
    found = list[ClauseSense]()
    before: ClauseSense | None = None
    said = [clause.strip(" \n\t") for clause in clauses(text)]
    for number, clause in enumerate(said, 1):
        each = understood(clause, before, last=number == len(said))
        if each is None or (each.level is Plainness.NOTHING and asks_of_others(clause)):
            return None
        found.append(each)
        before = each
    return found


def clauses(text: str) -> list[str]:
    """The text cut behind every comma, stop and line end."""
    return [found for found in CLAUSE.findall(text) if found.strip()]
