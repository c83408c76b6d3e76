"""Does a report read as urgent (即发即报)? Such a one is asked about at once; nothing is decided by it."""

import re

from bot.domain.reading.events import stated, tells
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import clauses
from bot.domain.reading.vocabulary import any_of
from bot.domain.reading.words import urgent as words

URGENT = re.compile(any_of(words.URGENT))


def urgent(text: str) -> bool:
    """True where a clause states, un-negated and of here and now, something that cannot wait for the round."""
    return any(tells(clause) and URGENT.search(stated(clause)) for clause in clauses(normalise(text)))
