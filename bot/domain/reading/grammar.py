"""Which subject takes which predicate, and what the two say together: a table, and one step over a clause.

A clause is a row of words of known kinds. Whoever is named waits for what is said of them; what is said without
anybody named is said of the whole unit. A clause that ends while somebody waits is a sentence broken off.
"""

from collections.abc import Callable
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple


class SubjectKind(StrEnum):
    """Of whom or what something is said."""

    NOBODY = "nobody"
    DAY = "day"  # 今天没事
    HOURS = "hours"  # 早上没事: and the rest of the day?
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


class LinkKind(StrEnum):
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


Kind = SubjectKind | Saying | LinkKind


class Plainness(IntEnum):
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
hours     z      w     w    w    w       z       z       n     w   n       n    n     l
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
report    z      w     w    l    l       z       z       n     z   -       -    n     l
field     z      n     n    n    l       z       z       n     n   n       n    n     -
note      n      n     n    n    n       n       n       n     n   n       -    n     -
"""
LEVELS = {"z": Plainness.ZERO, "l": Plainness.LIGHT, "w": Plainness.WEAK, "n": Plainness.NOTHING}


def _grammar() -> dict[tuple[SubjectKind, Saying], Plainness]:
    head, *rows = (line.split() for line in TABLE.strip().splitlines())
    return {
        (SubjectKind(subject), Saying(saying)): LEVELS[letter]
        for subject, *letters in rows
        for saying, letter in zip(head, letters, strict=True)
        if letter in LEVELS
    }


GRAMMAR = _grammar()


class Expectation(StrEnum):
    """What the last word asks of the next."""

    FREE = "free"
    WAITS = "waits"  # somebody is named, and nothing said of them yet
    JOINS = "joins"  # 和, 、: more of them
    HANGS = "hangs"  # 很, 保持: in the middle of saying it
    CALM = (
        "calm"  # a calm word: directly before a name or a deed it only describes that (平安志愿者, 平安返校)
    )
    BUSY = "busy"


class Progress(NamedTuple):
    """How far a clause has been understood."""

    subject: SubjectKind
    stand: Expectation
    said: Plainness
    topic: SubjectKind  # of the clause before: 老人在家，没事 is said of the old man


BEFORE_ALL = frozenset((SubjectKind.NOBODY, SubjectKind.DAY, SubjectKind.HOURS, SubjectKind.ALL))
TIMES = frozenset((SubjectKind.DAY, SubjectKind.HOURS))
BROAD = BEFORE_ALL | {SubjectKind.SPEAKERS, SubjectKind.REPORT}
# Named beside these, what is wider adds nothing: 学生全体.
NARROW = frozenset(
    (
        SubjectKind.PLACE,
        SubjectKind.SPOT,
        SubjectKind.PART,
        SubjectKind.STAFF,
        SubjectKind.PEOPLE,
        SubjectKind.THING,
    )
)
# Before the name of a unit: what lies in it, or belongs to it.
WITHIN = NARROW - {SubjectKind.STAFF}
# 校园和周边, 各组、各学校: more beside the whole is the whole.
WIDE = frozenset((SubjectKind.WHOLE, SubjectKind.UNIT, SubjectKind.ALL))
# What else is named belongs to these: 今天全村.
OPEN = frozenset(
    (
        SubjectKind.NOBODY,
        SubjectKind.DAY,
        SubjectKind.HOURS,
        SubjectKind.ALL,
        SubjectKind.UNIT,
        SubjectKind.WHOLE,
    )
)
# These take a clause's topic where they name nobody.
LEANING = frozenset((Saying.STATE, Saying.FINE, Saying.WELL, Saying.NOTHING))
TOPICS = frozenset((SubjectKind.PEOPLE, SubjectKind.PART))
DEEDS = frozenset((Saying.PRESENT, Saying.GOES))
CALM = frozenset((Saying.STRONG, Saying.STATE, Saying.FINE, Saying.WELL))
# The names of these may stand at the end of a clause that goes on behind a comma: 东沟村，今日，平安.
GOING_ON = frozenset((SubjectKind.NOBODY, *TIMES, SubjectKind.WHOLE, SubjectKind.UNIT, SubjectKind.REPORT))
TELLERS = GOING_ON | {
    SubjectKind.SPEAKERS,
    SubjectKind.STAFF,
    SubjectKind.PLACE,
    SubjectKind.SPOT,
    SubjectKind.ALL,
}


def begin(topic: SubjectKind, *, waits: bool) -> Progress:
    """Before the first word of a clause; `waits` where the topic was named and nothing said of it yet."""
    return Progress(topic if waits else SubjectKind.NOBODY, Expectation.FREE, Plainness.NOTHING, topic)


@lru_cache(maxsize=8192)
def step(state: Progress, kind: Kind) -> Progress | None:
    """`state` after a word of `kind`; None where it cannot stand there, or makes doubt."""
    if isinstance(kind, SubjectKind):
        return _named(state, kind)
    return _said(state, kind) if isinstance(kind, Saying) else LINKS[kind](state)


def is_whole(state: Progress, *, last: bool) -> bool:
    """Whether a clause may end here; `last` is the last clause of a message, after which nothing follows."""
    if state.stand is Expectation.WAITS:
        return state.subject is SubjectKind.UNIT or (not last and state.subject in GOING_ON)
    return state.stand not in (Expectation.HANGS, Expectation.JOINS)


def _named(state: Progress, subject: SubjectKind) -> Progress | None:
    said = Plainness.NOTHING if state.stand is Expectation.CALM else state.said
    if state.subject is SubjectKind.WORK and state.stand is not Expectation.FREE and subject not in TIMES:
        if subject in (SubjectKind.PEOPLE, SubjectKind.PART):  # 走访老人, 巡查二组
            return state._replace(subject=subject, stand=Expectation.BUSY, said=said)
        return state._replace(stand=Expectation.BUSY, said=said)
    if state.stand in (Expectation.CALM, Expectation.BUSY):
        if subject in TIMES:
            return state._replace(stand=Expectation.FREE)
        if (
            subject is SubjectKind.REPORT
            and state.stand is Expectation.BUSY
            and state.said is Plainness.NOTHING
        ):
            subject = SubjectKind.THING  # 施工情况正常
        # 平安东沟村: a unit is not described
        return state._replace(
            subject=subject, stand=Expectation.WAITS, said=state.said if subject is SubjectKind.UNIT else said
        )
    if state.stand is Expectation.JOINS and state.subject in WIDE and subject is not SubjectKind.PART:
        return state._replace(stand=Expectation.WAITS)
    if state.stand is Expectation.JOINS and subject is SubjectKind.UNIT:
        return state._replace(subject=subject, stand=Expectation.WAITS)  # 敬老院、东沟村 is a list
    if state.stand is Expectation.FREE and state.subject not in OPEN:
        return state._replace(subject=subject, stand=Expectation.WAITS)
    return state._replace(subject=_together(state.subject, subject), stand=Expectation.WAITS)


def _together(before: SubjectKind, named: SubjectKind) -> SubjectKind:
    """全村道路: what is named last is meant; 村里今天, 学生情况: what is wider adds nothing."""
    if named in TIMES:
        return named if before in TIMES | {SubjectKind.NOBODY} else before
    if named is SubjectKind.REPORT:
        return named if before in (SubjectKind.NOBODY, named) else before
    if (before, named) == (SubjectKind.UNIT, SubjectKind.PLACE) or (
        named is SubjectKind.UNIT and before in WITHIN
    ):
        return SubjectKind.PART  # 东沟村小学 is not the village, nor is 敬老院东沟村
    return before if named in (SubjectKind.WHOLE, SubjectKind.NOTE) and before in NARROW else named


def _said(state: Progress, saying: Saying) -> Progress | None:
    described = state.stand is Expectation.CALM and saying in DEEDS
    subject = state.subject
    if subject in (SubjectKind.NOBODY, SubjectKind.REPORT) and saying in LEANING and state.topic in TOPICS:
        subject = state.topic
    level = GRAMMAR.get((subject, saying))
    if level is None:
        return None
    if state.stand is Expectation.BUSY and saying in CALM - {Saying.STRONG} and subject in BEFORE_ALL | WIDE:
        level = Plainness.NOTHING  # 天气晴好不错, 全校放学正常: of what was just said
    stand = Expectation.CALM if saying in CALM else Expectation.BUSY
    return state._replace(stand=stand, said=Plainness.NOTHING if described else max(state.said, level))


def _mark(state: Progress) -> Progress:
    if state.stand in (Expectation.WAITS, Expectation.HANGS, Expectation.JOINS, Expectation.FREE):
        return state
    topic = state.subject if state.stand is Expectation.BUSY else state.topic
    return state._replace(subject=SubjectKind.NOBODY, stand=Expectation.FREE, topic=topic)


def _colon(state: Progress) -> Progress | None:
    """情况：正常: the answer is about the whole unit. 安全：无 denies what was said."""
    if state.stand is Expectation.CALM and state.said is not Plainness.ZERO:
        return None
    if state.stand is Expectation.WAITS and state.subject in (SubjectKind.REPORT, SubjectKind.NOBODY):
        return state._replace(subject=SubjectKind.WHOLE)
    if state.stand is Expectation.WAITS and state.subject is SubjectKind.THEME:
        return state._replace(subject=SubjectKind.FIELD, stand=Expectation.FREE)
    if state.stand is Expectation.WAITS and state.subject is not SubjectKind.UNIT:
        return state._replace(stand=Expectation.FREE)
    if state.subject is SubjectKind.WORK and state.stand is Expectation.BUSY:
        return state._replace(stand=Expectation.WAITS)
    return state if state.stand in (Expectation.WAITS, Expectation.HANGS) else _mark(state)


def _adverb(state: Progress) -> Progress:
    return state._replace(stand=Expectation.HANGS)


def _keeping(state: Progress) -> Progress | None:
    if state.subject in TIMES | {SubjectKind.NOBODY}:
        return None
    return state._replace(stand=Expectation.HANGS)


def _every(state: Progress) -> Progress:
    """一切: of the people and things before it where there are any, else of everything."""
    kept = (NARROW - {SubjectKind.PLACE}) | {SubjectKind.NOTE}
    if state.subject in kept and state.stand in (Expectation.WAITS, Expectation.HANGS, Expectation.BUSY):
        return state._replace(stand=Expectation.WAITS)
    said = Plainness.NOTHING if state.stand is Expectation.CALM else state.said
    return state._replace(subject=SubjectKind.WHOLE, stand=Expectation.WAITS, said=said)


def _all_of(state: Progress) -> Progress:
    subject = SubjectKind.ALL if state.subject in BEFORE_ALL else state.subject
    return state._replace(subject=subject, stand=Expectation.HANGS)


def _counted(state: Progress) -> Progress:
    """三个组都: all there are; without 都 it may be some."""
    return state._replace(subject=_together(state.subject, SubjectKind.WHOLE), stand=Expectation.WAITS)


def _particle(state: Progress) -> Progress:
    return state


def _courtesy(state: Progress) -> Progress | None:
    if state.stand in (Expectation.HANGS, Expectation.JOINS) or (
        state.stand is Expectation.WAITS and state.subject not in GOING_ON | BROAD
    ):
        return None
    return state._replace(subject=SubjectKind.NOBODY, stand=Expectation.FREE)


def _telling(state: Progress) -> Progress | None:
    if state.stand is Expectation.JOINS or (
        state.stand is Expectation.WAITS and state.subject not in TELLERS
    ):
        return None
    return state._replace(subject=SubjectKind.NOBODY, stand=Expectation.FREE)


def _joint(state: Progress) -> Progress | None:
    if state.stand in (Expectation.BUSY, Expectation.CALM):
        return None
    return state._replace(stand=Expectation.JOINS if state.stand is Expectation.WAITS else Expectation.HANGS)


def _duty(state: Progress) -> Progress | None:
    if state.subject is SubjectKind.PEOPLE:
        return None  # what they do is no work of those on duty
    said = Plainness.NOTHING if state.stand is Expectation.CALM else state.said
    subject = state.subject if state.subject in (SubjectKind.THING, SubjectKind.PART) else SubjectKind.WORK
    return state._replace(subject=subject, stand=Expectation.BUSY, said=said)


def _date(state: Progress) -> Progress:
    subject = SubjectKind.DAY if state.subject is SubjectKind.NOBODY else state.subject
    stand = (
        Expectation.FREE if state.stand is Expectation.HANGS and subject is SubjectKind.DAY else state.stand
    )
    return state._replace(subject=subject, stand=stand)


LINKS: dict[LinkKind, Callable[[Progress], Progress | None]] = {
    LinkKind.MARK: _mark,
    LinkKind.COLON: _colon,
    LinkKind.ADVERB: _adverb,
    LinkKind.KEEPING: _keeping,
    LinkKind.EVERY: _every,
    LinkKind.ALL_OF: _all_of,
    LinkKind.COUNTED: _counted,
    LinkKind.PARTICLE: _particle,
    LinkKind.COURTESY: _courtesy,
    LinkKind.TELLING: _telling,
    LinkKind.JOINT: _joint,
    LinkKind.DUTY: _duty,
    LinkKind.DATE: _date,
    LinkKind.OPENING: _adverb,
}
