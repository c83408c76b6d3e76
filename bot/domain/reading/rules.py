"""The order of the rules; the first that fits decides.

1. `empty`      no words at all                                                  → unclear
2. `matter`     a clause tells of something that happened                        → matter
3. `other day`  words of another day (昨天, 明天)                                 → unclear, the day in `when`
4. `question`   a question mark                                                  → unclear
5. `zero`       every character explained, and at least one word says 平安          → zero
6. `doubt`      everything else                                                  → unclear

Rule 5 is a closed world: what is not in the tables is doubt. So a missing word can cost a question, never a
wrong 平安.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.reading.covering import Cover, cover
from bot.domain.reading.dating import RELATIVE, UNTIL_NOW, without_day
from bot.domain.reading.telling import tells
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
    return RELATIVE.search(UNTIL_NOW.sub("", text)) is not None


def _question(text: str) -> bool:
    return ASKED.search(text) is not None


def _zero(text: str) -> bool:
    covers = [cover(clause.strip()) for clause in clauses(text)]
    return Cover.UNKNOWN not in covers and Cover.ZERO in covers


def _doubt(_: str) -> bool:
    return True


RULES: tuple[tuple[str, Callable[[str], bool], Label], ...] = (
    ("empty", _empty, Label.UNCLEAR),
    ("matter", _matter, Label.MATTER),
    ("other day", _other_day, Label.UNCLEAR),
    ("question", _question, Label.UNCLEAR),
    ("zero", _zero, Label.ZERO),
    ("doubt", _doubt, Label.UNCLEAR),
)


def judge(text: str) -> Verdict:
    """Reads `text`: normalised, with the names of units taken out."""
    return next(Verdict(label, rule) for rule, fits, label in RULES if fits(text))


def judge_content(text: str) -> Label:
    """The same, whatever day it is about."""
    return judge(without_day(text)).label


def says_nothing(text: str) -> bool:
    """Only words and marks that neither say 平安 nor tell of anything."""
    return all(cover(clause.strip()) is Cover.SILENT for clause in clauses(text))


def clauses(text: str) -> list[str]:
    """The text cut behind every comma, stop and line end."""
    return [found for found in CLAUSE.findall(text) if found.strip()]
