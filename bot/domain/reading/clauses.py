"""What a clause says: walks it once, word by word, along every way the grammar allows; linear in its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.reading import limits
from bot.domain.reading.fillers import silences_at
from bot.domain.reading.grammar import (
    Expectation,
    Kind,
    LinkKind,
    Plainness,
    Progress,
    SubjectKind,
    begin,
    is_whole,
    step,
)
from bot.domain.reading.lexicon import ADDRESSED, KINDS, UNDIVIDED, WORDS
from bot.domain.reading.negation import denials_at
from bot.domain.reading.normalise import joined
from bot.domain.reading.places import places_at
from bot.domain.reading.predicates import sayings_at
from bot.domain.reading.routine import routines_at
from bot.domain.reading.vetoes import misleads, without_titles
from bot.domain.reading.vocabulary import HAN, HOLE

ANSWERED = re.compile(rf"[:：]\s?(?:无|没有|否|零) +[{HAN}]")
COLONS = ":："


@dataclass(frozen=True)
class ClauseSense:
    """What a clause says of the whole unit, and whom it was about."""

    level: Plainness
    topic: SubjectKind
    waits: bool  # whether nothing was said of it yet


def understood(clause: str, before: ClauseSense | None = None, *, last: bool = False) -> ClauseSense | None:
    """What `clause` (normalised, units taken out) says; None if a character of it is not explained, or in doubt.

    `before` is what the clause before it said; `last` is the last clause of a message.
    """
    if len(clause) > limits.CLAUSE or misleads(clause):
        return None
    plain = without_titles(clause)
    # 请求：无 停气 answers, and then tells of something
    ways = {plain} if ANSWERED.search(plain) else {plain, joined(plain)}
    topic, waits = (before.topic, before.waits) if before else (SubjectKind.NOBODY, False)
    found = [said for way in ways if (said := _walk(way, topic, waits, last)) is not None]
    return max(found, key=lambda said: said.level, default=None)


@lru_cache(maxsize=4096)
def _walk(clause: str, topic: SubjectKind, waits: bool, last: bool) -> ClauseSense | None:
    """Goes to every place that explained words lead to; what the best way to the end says."""
    reached: dict[int, set[Progress]] = {0: {begin(topic, waits=waits)}}
    for start in range(len(clause)):
        states = reached.pop(start, None)
        if states is None:
            continue
        for end, kind in _words_at(clause, start):
            after = {found for state in states if (found := step(state, kind)) is not None}
            if after:
                reached.setdefault(end, set()).update(after)
    ends = [state for state in reached.get(len(clause), ()) if is_whole(state, last=last)]
    best = max(ends, key=lambda state: state.said, default=None)
    return None if best is None else ClauseSense(best.said, _topic(best), best.stand is Expectation.WAITS)


def _topic(state: Progress) -> SubjectKind:
    """Whom the next clause is about, if it names nobody: who has done something, and who is still waited for."""
    if state.stand in (Expectation.BUSY, Expectation.WAITS):
        return state.subject
    return state.topic if state.stand is Expectation.FREE else SubjectKind.NOBODY


def _words_at(clause: str, start: int) -> Iterator[tuple[int, Kind]]:
    """The words that can stand at `start`: where they end and their kinds."""
    if clause[start] in COLONS:
        yield start + 1, LinkKind.COLON
        return
    if clause[start] == HOLE:
        yield start + 1, SubjectKind.UNIT
    for word in _uncut(clause, start):
        for kind in KINDS[word]:
            yield start + len(word), kind
    if clause[start] == "、":
        yield start + 1, LinkKind.JOINT
    for word in ADDRESSED.at(clause, start):
        if _is_spoken_to(clause, start, start + len(word)):
            yield start + len(word), LinkKind.COURTESY
    yield from places_at(clause, start)
    yield from routines_at(clause, start)
    yield from sayings_at(clause, start)
    yield from ((denial.end, denial.saying) for denial in denials_at(clause, start))
    yield from silences_at(clause, start)


def _uncut(clause: str, start: int) -> list[str]:
    """The words that stand at `start`. 上报单位正常 is not 上报, 单位正常; 教学秩序井然 is 教学, 秩序井然."""
    words = WORDS.at(clause, start)
    if not words or words[0] not in UNDIVIDED:
        return words
    whole, *shorter = words
    end = start + len(whole)
    return [
        whole,
        *(word for word in shorter if word in UNDIVIDED and _reaches_over(clause, start + len(word), end)),
    ]


def _reaches_over(clause: str, at: int, end: int) -> bool:
    return any(at + len(word) > end for word in WORDS.at(clause, at))


def _is_spoken_to(clause: str, start: int, at: int) -> bool:
    """领导，平安; 领导早点休息; 辛苦领导了. 领导平安 and 平安同志 tell of somebody."""
    if start and "一" <= clause[start - 1] <= "鿿" and clause[start - 1] not in "谢苦位的烦扰了":
        return False
    return not "一" <= clause[at : at + 1] <= "鿿" or clause[at] in "早您好辛请放晚知阅了"
