"""The facts of one round for leaders, what they add up to, and what changed between two issues."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from bot.domain.terms import Punctuality, ReportState
from bot.domain.value import Value


class MatterFact(Value):
    """One matter as leaders read it. `at` is when the reporter sent it (UTC)."""

    text: str
    reporter: str
    at: datetime
    files: int = 0


class BetweenFact(Value):
    """A matter that came after the summary before, and belongs to no round."""

    unit: str
    matter: MatterFact


class UnitFact(Value):
    """Where one unit stands in the round."""

    unit: str
    state: ReportState
    punctuality: Punctuality | None = None
    reported_at: datetime | None = None
    corrected: bool = False
    note: str = ""
    matters: tuple[MatterFact, ...] = ()
    contradicted: tuple[str, ...] = ()  # incidents that lie in the time for which 平安 was said


class OutageFact(Value):
    """A span in which the bot was down (UTC)."""

    began_at: datetime
    ended_at: datetime


class SummaryFacts(Value):
    """Everything a summary is written from; every output format takes this and nothing else."""

    round: str
    schedule: str
    zone: str
    due_at: datetime
    final: bool  # grace is over: who has not reported is missing
    units: tuple[UnitFact, ...]
    outages: tuple[OutageFact, ...] = ()
    incidents: tuple[str, ...] = ()  # the open ones, a line each
    between: tuple[BetweenFact, ...] = ()  # since the summary before
    false_alarms: tuple[str, ...] = ()  # those of the last day, a line each
    modes: tuple[str, ...] = ()  # 「特护期第3天」, those that stand when it is due


class RoundProgress(Value):
    """How far a round has come; the live card is drawn from this and nothing else."""

    round: str
    schedule: str
    zone: str
    due_at: datetime
    final: bool  # grace is over: who has not reported is missing
    owed: int  # without the excused
    reported: int
    outstanding: int
    matters: int
    waited_for: tuple[str, ...]  # the first of the outstanding units, in the order of the configuration


class Counts(Value):
    """应报 (without the excused), 已报, 按时, 迟报 (with 补报), 未报 or 待报, 免报, 有事."""

    owed: int
    reported: int
    on_time: int
    late: int
    backfilled: int
    outstanding: int
    excused: int
    matters: int


def count(units: Iterable[UnitFact]) -> Counts:
    """`reported + outstanding == owed` always, so no rate can pass 100%."""
    facts = list(units)
    states = Counter(fact.state for fact in facts)
    times = Counter(fact.punctuality for fact in facts if reported(fact))
    got = states[ReportState.ZERO] + states[ReportState.MATTER]
    return Counts(
        owed=len(facts) - states[ReportState.EXCUSED],
        reported=got,
        on_time=times[Punctuality.ON_TIME],
        late=times[Punctuality.LATE],
        backfilled=times[Punctuality.BACKFILLED],
        outstanding=states[ReportState.AWAITED] + states[ReportState.MISSING],
        excused=states[ReportState.EXCUSED],
        matters=sum(len(fact.matters) for fact in facts),
    )


def reported(fact: UnitFact) -> bool:
    return fact.state in (ReportState.ZERO, ReportState.MATTER)


def changed(before: SummaryFacts, after: SummaryFacts) -> tuple[tuple[UnitFact, UnitFact], ...]:
    """The units whose facts differ, as (before, after), in the order of `after`.

    A unit that joined the round since is compared with an awaited one.
    """
    old = {fact.unit: fact for fact in before.units}
    pairs = (
        (old.get(fact.unit, UnitFact(unit=fact.unit, state=ReportState.AWAITED)), fact)
        for fact in after.units
    )
    return tuple((was, now) for was, now in pairs if was != now)
