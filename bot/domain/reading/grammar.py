"""Which subject takes which predicate, and what the two say together: a table, and one step over a clause.

A clause is a row of words of known kinds. Whoever is named waits for what is said of them; what is said without
anybody named is said of the whole unit. A clause that ends while somebody waits is a sentence broken off.
"""

from collections.abc import Callable
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple


class Subject(StrEnum):
    """Of whom or what something is said."""

    NOBODY = "nobody"
    DAY = "day"  # 今天没事
    ALL = "all"  # 都没事
    WHOLE = "whole"  # 全村没事
    UNIT = "unit"  # the name of a unit
    SPEAKERS = "speakers"  # 我们没事: said after an accident, too
    PLACE = "place"  # 学校平安
    SPOT = "spot"  # 厨房正常
    PART = "part"  # 二组平安: and the others?
    STAFF = "staff"
    PEOPLE = "people"
    THING = "thing"
    WORK = "work"  # 巡查无异常
    THEME = "theme"  # 安全生产无事故
    REPORT = "report"  # 情况：无
    FIELD = "field"  # 安全生产：无
    NOTE = "note"  # 备注：无


class Saying(StrEnum):
    """What is said of it."""

    STRONG = "strong"  # 平安, 零报告
    STATE = "state"  # 正常
    FINE = "fine"  # 不错
    WELL = "well"  # 都好
    NOTHING = "nothing"  # 没事
    UNUSUAL = "unusual"  # 无异常, 没有情况
    TROUBLE = "trouble"  # 无火情
    AFTER = "after"  # 无伤亡: said beside an accident
    NIL = "nil"  # 无, as an answer
    PRESENT = "present"  # 在岗
    GOES = "goes"  # 放学
    USUAL = "usual"  # 正常上课, 天气晴
    ROLL = "roll"  # 应到520实到520


class Link(StrEnum):
    """Words that are neither."""

    MARK = "mark"
    COLON = "colon"
    ADVERB = "adverb"
    KEEPING = "keeping"
    EVERY = "every"
    JOINT = "joint"  # 和
    TELLING = "telling"
    ALL_OF = "all of"
    COUNTED = "counted"  # 三个组: all of them only where it is said
    PARTICLE = "particle"
    COURTESY = "courtesy"
    DUTY = "duty"
    DATE = "date"
    OPENING = "opening"  # 对…, 从…: something must follow


Kind = Subject | Saying | Link


class Level(IntEnum):
    """How plainly a clause says that the whole unit is at peace; each holds where the one above it does."""

    NOTHING = 0
    WEAK = 1  # only as the answer to a reminder
    LIGHT = 2  # only in private, where a report is owed
    ZERO = 3


# z: 平安. l: light. w: weak. n: harmless, and no word of calm. -: doubt.
TABLE = """
          strong state fine well nothing unusual trouble after nil present goes usual roll
nobody    z      w     w    l    l       z       z       n     l   n       n    n     l
day       z      l     w    l    l       z       z       n     l   n       n    n     l
all       z      l     l    l    l       z       z       n     l   n       n    n     l
whole     z      z     l    z    z       z       z       n     z   n       n    n     l
unit      z      z     l    z    z       z       z       n     z   n       n    n     l
speakers  -      -     -    -    -       l       z       n     -   n       -    n     l
place     z      n     n    n    n       z       z       n     -   n       n    n     l
spot      n      n     n    n    n       n       z       n     -   n       -    n     -
part      -      n     n    n    -       n       n       n     -   n       n    n     -
staff     -      n     n    n    n       n       z       n     -   n       n    n     l
people    -      n     n    n    -       n       n       n     -   n       n    n     l
thing     n      n     n    n    n       n       z       n     -   -       -    n     -
work      z      n     n    n    l       z       z       n     -   n       n    n     l
theme     z      n     n    n    l       z       z       n     -   -       n    n     -
report    z      l     w    l    l       z       z       n     z   -       -    n     l
field     z      n     n    n    l       z       z       n     z   n       n    n     -
note      z      n     n    n    n       n       n       n     n   n       -    n     -
"""
LEVELS = {"z": Level.ZERO, "l": Level.LIGHT, "w": Level.WEAK, "n": Level.NOTHING}


def _grammar() -> dict[tuple[Subject, Saying], Level]:
    head, *rows = (line.split() for line in TABLE.strip().splitlines())
    return {
        (Subject(subject), Saying(saying)): LEVELS[letter]
        for subject, *letters in rows
        for saying, letter in zip(head, letters, strict=True)
        if letter in LEVELS
    }


GRAMMAR = _grammar()


class Stand(StrEnum):
    """What the last word asks of the next."""

    FREE = "free"
    WAITS = "waits"  # somebody is named, and nothing said of them yet
    JOINS = "joins"  # 和, 、: more of them
    HANGS = "hangs"  # 很, 保持: in the middle of saying it
    CALM = (
        "calm"  # a calm word: directly before a name or a deed it only describes that (平安志愿者, 平安返校)
    )
    BUSY = "busy"


class State(NamedTuple):
    """How far a clause has been understood."""

    subject: Subject
    stand: Stand
    said: Level
    topic: Subject  # of the clause before: 老人在家，没事 is said of the old man


BEFORE_ALL = frozenset((Subject.NOBODY, Subject.DAY, Subject.ALL))
BROAD = BEFORE_ALL | {Subject.SPEAKERS, Subject.REPORT}
# Named beside these, what is wider adds nothing: 学生全体.
NARROW = frozenset((Subject.PLACE, Subject.SPOT, Subject.PART, Subject.STAFF, Subject.PEOPLE, Subject.THING))
# 校园和周边, 各组、各学校: more beside the whole is the whole.
WIDE = frozenset((Subject.WHOLE, Subject.UNIT, Subject.ALL))
# What else is named belongs to these: 今天全村.
OPEN = frozenset((Subject.NOBODY, Subject.DAY, Subject.ALL, Subject.UNIT, Subject.WHOLE))
# These take a clause's topic where they name nobody.
LEANING = frozenset((Saying.STATE, Saying.FINE, Saying.WELL, Saying.NOTHING))
TOPICS = frozenset((Subject.PEOPLE, Subject.PART))
DEEDS = frozenset((Saying.PRESENT, Saying.GOES))
CALM = frozenset((Saying.STRONG, Saying.STATE, Saying.FINE, Saying.WELL))
# The names of these may stand at the end of a clause that goes on behind a comma: 东沟村，今日，平安.
GOING_ON = frozenset((Subject.NOBODY, Subject.DAY, Subject.WHOLE, Subject.UNIT, Subject.REPORT))
TELLERS = GOING_ON | {Subject.SPEAKERS, Subject.STAFF, Subject.PLACE, Subject.SPOT, Subject.ALL}


def begin(topic: Subject, *, waits: bool) -> State:
    """Before the first word of a clause; `waits` where the topic was named and nothing said of it yet."""
    return State(topic if waits else Subject.NOBODY, Stand.FREE, Level.NOTHING, topic)


@lru_cache(maxsize=8192)
def step(state: State, kind: Kind) -> State | None:
    """`state` after a word of `kind`; None where it cannot stand there, or makes doubt."""
    if isinstance(kind, Subject):
        return _named(state, kind)
    return _said(state, kind) if isinstance(kind, Saying) else LINKS[kind](state)


def is_whole(state: State, *, last: bool) -> bool:
    """Whether a clause may end here; `last` is the last clause of a message, after which nothing follows."""
    if state.stand is Stand.WAITS:
        return state.subject is Subject.UNIT or (not last and state.subject in GOING_ON)
    return state.stand not in (Stand.HANGS, Stand.JOINS)


def _named(state: State, subject: Subject) -> State | None:
    said = Level.NOTHING if state.stand is Stand.CALM else state.said
    if state.subject is Subject.WORK and state.stand is not Stand.FREE and subject is not Subject.DAY:
        if subject in (Subject.PEOPLE, Subject.PART):  # 走访老人, 巡查二组
            return state._replace(subject=subject, stand=Stand.BUSY, said=said)
        return state._replace(stand=Stand.BUSY, said=said)
    if state.stand in (Stand.CALM, Stand.BUSY):
        if subject is Subject.DAY:
            return state._replace(stand=Stand.FREE)
        # 平安东沟村: a unit is not described
        return state._replace(
            subject=subject, stand=Stand.WAITS, said=state.said if subject is Subject.UNIT else said
        )
    if state.stand is Stand.JOINS and state.subject in WIDE:
        return state._replace(stand=Stand.WAITS)
    if state.stand is Stand.FREE and state.subject not in OPEN:
        return state._replace(subject=subject, stand=Stand.WAITS)
    return state._replace(subject=_together(state.subject, subject), stand=Stand.WAITS)


def _together(before: Subject, named: Subject) -> Subject:
    """全村道路: what is named last is meant; 村里今天, 学生情况: what is wider adds nothing."""
    if named in (Subject.DAY, Subject.REPORT):
        return named if before in (Subject.NOBODY, named) else before
    if before is Subject.UNIT and named is Subject.PLACE:
        return Subject.PART  # 东沟村小学 is not the village
    return before if named in (Subject.WHOLE, Subject.NOTE) and before in NARROW else named


def _said(state: State, saying: Saying) -> State | None:
    described = state.stand is Stand.CALM and saying in DEEDS
    subject = state.subject
    if subject in (Subject.NOBODY, Subject.REPORT) and saying in LEANING and state.topic in TOPICS:
        subject = state.topic
    level = GRAMMAR.get((subject, saying))
    if level is None:
        return None
    stand = Stand.CALM if saying in CALM else Stand.BUSY
    return state._replace(stand=stand, said=Level.NOTHING if described else max(state.said, level))


def _mark(state: State) -> State:
    if state.stand in (Stand.WAITS, Stand.HANGS, Stand.JOINS, Stand.FREE):
        return state
    topic = state.subject if state.stand is Stand.BUSY else state.topic
    return state._replace(subject=Subject.NOBODY, stand=Stand.FREE, topic=topic)


def _colon(state: State) -> State:
    """情况：正常: the answer is about the whole unit."""
    if state.stand is Stand.WAITS and state.subject in (Subject.REPORT, Subject.NOBODY):
        return state._replace(subject=Subject.WHOLE)
    if state.stand is Stand.WAITS and state.subject is Subject.THEME:
        return state._replace(subject=Subject.FIELD, stand=Stand.FREE)
    if state.stand is Stand.WAITS and state.subject is not Subject.UNIT:
        return state._replace(stand=Stand.FREE)
    if state.subject is Subject.WORK and state.stand is Stand.BUSY:
        return state._replace(stand=Stand.WAITS)
    return state if state.stand in (Stand.WAITS, Stand.HANGS) else _mark(state)


def _adverb(state: State) -> State:
    return state._replace(stand=Stand.HANGS)


def _keeping(state: State) -> State | None:
    if state.subject in (Subject.NOBODY, Subject.DAY):
        return None
    return state._replace(stand=Stand.HANGS)


def _every(state: State) -> State:
    """一切: of the people and things before it where there are any, else of everything."""
    kept = (NARROW - {Subject.PLACE}) | {Subject.NOTE}
    if state.subject in kept and state.stand in (Stand.WAITS, Stand.HANGS, Stand.BUSY):
        return state._replace(stand=Stand.WAITS)
    said = Level.NOTHING if state.stand is Stand.CALM else state.said
    return state._replace(subject=Subject.WHOLE, stand=Stand.WAITS, said=said)


def _all_of(state: State) -> State:
    subject = Subject.ALL if state.subject in BEFORE_ALL else state.subject
    return state._replace(subject=subject, stand=Stand.HANGS)


def _counted(state: State) -> State:
    """三个组都: all there are; without 都 it may be some."""
    return state._replace(subject=_together(state.subject, Subject.WHOLE), stand=Stand.WAITS)


def _particle(state: State) -> State:
    return state


def _courtesy(state: State) -> State | None:
    if state.stand in (Stand.HANGS, Stand.JOINS) or (
        state.stand is Stand.WAITS and state.subject not in GOING_ON | BROAD
    ):
        return None
    return state._replace(subject=Subject.NOBODY, stand=Stand.FREE)


def _telling(state: State) -> State | None:
    if state.stand is Stand.JOINS or (state.stand is Stand.WAITS and state.subject not in TELLERS):
        return None
    return state._replace(subject=Subject.NOBODY, stand=Stand.FREE)


def _joint(state: State) -> State | None:
    return state._replace(stand=Stand.JOINS if state.stand is Stand.WAITS else Stand.HANGS)


def _duty(state: State) -> State:
    said = Level.NOTHING if state.stand is Stand.CALM else state.said
    subject = state.subject if state.subject in (Subject.THING, Subject.PART) else Subject.WORK
    return state._replace(subject=subject, stand=Stand.BUSY, said=said)


def _date(state: State) -> State:
    subject = Subject.DAY if state.subject is Subject.NOBODY else state.subject
    stand = Stand.FREE if state.stand is Stand.HANGS and subject is Subject.DAY else state.stand
    return state._replace(subject=subject, stand=stand)


LINKS: dict[Link, Callable[[State], State | None]] = {
    Link.MARK: _mark,
    Link.COLON: _colon,
    Link.ADVERB: _adverb,
    Link.KEEPING: _keeping,
    Link.EVERY: _every,
    Link.ALL_OF: _all_of,
    Link.COUNTED: _counted,
    Link.PARTICLE: _particle,
    Link.COURTESY: _courtesy,
    Link.TELLING: _telling,
    Link.JOINT: _joint,
    Link.DUTY: _duty,
    Link.DATE: _date,
    Link.OPENING: _adverb,
}
