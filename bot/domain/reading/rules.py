"""The order of the rules; the first that fits decides.

1. `empty`      no words at all                                                  → unclear
2. `matter`     a clause tells of something that happened                        → matter
3. `other day`  words of another day (昨天, 明天)                                 → unclear, the day in `when`
4. `question`   a question mark                                                  → unclear
5. `broken off` 平安，另外 …; 其他平安                                              → unclear
6. `zero`       every character explained, and at least one word says 平安          → zero
7. `doubt`      everything else                                                  → unclear

Rule 6 is a closed world: what is not in the tables is doubt. So a missing word can cost a question, never a
wrong 平安.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.reading.ambiguity import asks_of_others, ends_in_a_subject, is_unfinished
from bot.domain.reading.coverage import Cover, cover
from bot.domain.reading.dates import RELATIVE, until_now, without_day
from bot.domain.reading.events import tells
from bot.domain.reading.fillers import unsigned
from bot.domain.terms import Label

CLAUSE = re.compile(r"[^,，。;；!！\n?？]*[,，。;；!！\n?？]*")
ASKED = re.compile(r"[?？]|吗")


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
    return ASKED.search(text) is not None


def _broken_off(text: str) -> bool:
    return is_unfinished(text)


def _zero(text: str) -> bool:
    said = [clause.strip(" \n\t") for clause in clauses(until_now(unsigned(text)))]
    covers = [cover(clause) for clause in said]
    if Cover.UNKNOWN in covers or Cover.ZERO not in covers:
        return False
    if any(
        asks_of_others(clause) for clause, found in zip(said, covers, strict=True) if found is Cover.SILENT
    ):
        return False
    return covers[-1] is Cover.ZERO or not ends_in_a_subject(said[-1])


def _doubt(_: str) -> bool:
    return True


RULES: tuple[tuple[str, Callable[[str], bool], Label], ...] = (
    ("empty", _empty, Label.UNCLEAR),
    ("matter", _matter, Label.MATTER),
    ("other day", _other_day, Label.UNCLEAR),
    ("question", _question, Label.UNCLEAR),
    ("broken off", _broken_off, Label.UNCLEAR),
    ("zero", _zero, Label.ZERO),
    ("doubt", _doubt, Label.UNCLEAR),
)


@lru_cache(maxsize=2048)  # most people report in the same words every day, and the content is judged as well
def judge(text: str) -> Verdict:
    """Reads `text`: normalised, with the names of units taken out."""
    return next(Verdict(label, rule) for rule, fits, label in RULES if fits(text))


def judge_content(text: str) -> Label:
    """The same, whatever day it is about."""
    return judge(without_day(text)).label


def says_nothing(text: str) -> bool:
    """Only words and marks that neither say 平安 nor tell of anything."""
    return all(cover(clause.strip(" \n\t")) is Cover.SILENT for clause in clauses(text))


def clauses(text: str) -> list[str]:
    """The text cut behind every comma, stop and line end."""
    return [found for found in CLAUSE.findall(text) if found.strip()]
