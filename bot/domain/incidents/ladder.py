"""The ladder (逐级提醒): who is called when, until a named person has taken the incident, and after that.

Pure: facts in, a decision out; the service writes it once. What is overdue collapses, but nobody is left out: steps
that passed while the bot was down are called together. An acknowledgement has to be renewed: two questions in a row
without an answer end it, and the ladder begins anew at its first step. After the final report nothing climbs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Self

from pydantic import TypeAdapter, field_validator, model_validator

from bot.domain.recipients import ADMINS, CHATS, DUTY_LEADERS, HEAD, LEADER, STAFF, UNIT_ABOVE, Recipient
from bot.domain.value import Frozen

# A chat is called to the first incidents of a burst at once, to those after them together.
AT_ONCE = 2
BURST = timedelta(seconds=60)
BUNDLED = timedelta(seconds=30)
# Taken: how long it may be silent before the taker is asked, each time longer; the last repeats.
SILENT = (timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2), timedelta(hours=4))
UNANSWERED = 2  # questions in a row, after which an acknowledgement is over
DAY = timedelta(days=1)


class LadderStep(Frozen):
    """Whom to call `after` the opening, again `every` so long until the next step begins (zero: once)."""

    after: timedelta
    to: tuple[Recipient, ...]
    every: timedelta = timedelta()


class LadderPlan(Frozen):
    """Steps in order. `silent`: how long it may be silent after it was taken before somebody asks how it goes, by
    how often that was asked; the last repeats. Plans of older versions have one span."""

    name: str
    steps: tuple[LadderStep, ...]
    silent: tuple[timedelta, ...] = SILENT

    @field_validator("silent", mode="before")
    @classmethod
    def _of_one(cls, written: object) -> object:
        return written if isinstance(written, list | tuple) else growing(SPAN.validate_python(written))

    @model_validator(mode="after")
    def _never_ends(self) -> Self:
        if not self.steps or self.steps[0].after or any(b.after <= a.after for a, b in pairwise(self.steps)):
            raise ValueError("the first step is at once and each later than the one before")
        if not self.steps[-1].every or not self.silent or not all(self.silent):
            raise ValueError("the last step is repeated until somebody answers")
        return self

    def gap(self, questions: int) -> timedelta:
        """How long it may be silent before the next question, when it was asked so often."""
        return self.silent[min(questions, len(self.silent) - 1)]


SPAN = TypeAdapter(timedelta)


def growing(first: timedelta) -> tuple[timedelta, ...]:
    """One span, and after it the usual longer ones."""
    return first, *(one for one in SILENT if one > first)


DEFAULT = LadderPlan(
    name="默认",
    steps=(
        LadderStep(after=timedelta(), to=(STAFF, LEADER, CHATS), every=timedelta(minutes=5)),
        LadderStep(after=timedelta(minutes=10), to=(LEADER, DUTY_LEADERS), every=timedelta(minutes=5)),
        LadderStep(after=timedelta(minutes=20), to=(HEAD, UNIT_ABOVE, ADMINS), every=timedelta(minutes=10)),
    ),
)


class AskWhom(StrEnum):
    """Who is asked how it goes when nothing was heard since the incident was taken; or to close it."""

    NOBODY = "nobody"
    TAKER = "taker"
    EVERYBODY = "everybody"  # and whoever is on duty
    CLOSERS = "closers"


@dataclass(frozen=True)
class LadderProgress:
    """Where an open incident stands; instants are UTC.

    `step` counts the steps that have begun, `called_at` is when somebody was called last, `reachable` whether any of
    those called at the current step can still be written to. What follows counts only once it is acknowledged:
    `heard_at` is when the taker or the reporter was heard of last, `ask_at` when the next question is due (None: it
    follows from `heard_at`), `questions` how often a silence was asked about since it was taken, `asked` how many
    questions stand unanswered, `lapsed` whether the taker has it no more (off duty, without the right). `final`: there
    is a final report; `ask_at` is then when somebody is asked to close it.
    """

    opened_at: datetime
    step: int = 0
    called_at: datetime | None = None
    reachable: bool = True
    acknowledged: bool = False
    heard_at: datetime | None = None
    ask_at: datetime | None = None
    questions: int = 0
    asked: int = 0
    lapsed: bool = False
    final: bool = False


@dataclass(frozen=True)
class Decision:
    """`call` are the steps (from 0) to call now, `step` the new count, `next_at` when to look again: always a time.

    `ends`: the acknowledgement is over; the steps are counted anew from now.
    """

    call: tuple[int, ...]
    step: int
    ask: AskWhom
    next_at: datetime
    ends: bool = False


def walk(plan: LadderPlan, progress: LadderProgress, now: datetime) -> Decision:
    """What is to be done now for an open incident."""
    if progress.final:
        return _rest(progress, now)
    if not progress.acknowledged:
        return _climb(plan.steps, progress, now)
    return _begin_anew(plan, now) if progress.lapsed else _listen(plan, progress, now)


def _rest(progress: LadderProgress, now: datetime) -> Decision:
    """After the final report: once a day somebody may be asked to close it."""
    due = progress.ask_at or now + DAY
    if due > now:
        return Decision((), progress.step, AskWhom.NOBODY, due)
    return Decision((), progress.step, AskWhom.CLOSERS, now + DAY)


def _begin_anew(plan: LadderPlan, now: datetime) -> Decision:
    return replace(_climb(plan.steps, LadderProgress(now), now), ends=True)


def _climb(steps: Sequence[LadderStep], progress: LadderProgress, now: datetime) -> Decision:
    done = progress.step
    passed = max(done, sum(1 for step in steps if progress.opened_at + step.after <= now))
    if passed == done and not progress.reachable:
        passed = min(done + 1, len(steps))  # nobody heard it: the next in line must not wait
    if passed > done:
        return Decision(
            tuple(range(done, passed)), passed, AskWhom.NOBODY, _next(steps, passed, progress, now)
        )
    again = _again(steps[done - 1], progress.called_at)
    if again is not None and again <= now:
        return Decision((done - 1,), done, AskWhom.NOBODY, _next(steps, done, progress, now))
    return Decision((), done, AskWhom.NOBODY, min(filter(None, (again, _begins(steps, done, progress)))))


def _next(steps: Sequence[LadderStep], done: int, progress: LadderProgress, now: datetime) -> datetime:
    """When to look again after a call at `now`. The last step repeats, so there is always one."""
    return min(filter(None, (_again(steps[done - 1], now), _begins(steps, done, progress))))


def _again(step: LadderStep, called_at: datetime | None) -> datetime | None:
    return called_at + step.every if called_at and step.every else None


def _begins(steps: Sequence[LadderStep], done: int, progress: LadderProgress) -> datetime | None:
    return progress.opened_at + steps[done].after if done < len(steps) else None


def _listen(plan: LadderPlan, progress: LadderProgress, now: datetime) -> Decision:
    due = progress.ask_at or (progress.heard_at or progress.opened_at) + plan.gap(progress.questions)
    if due > now:
        return Decision((), progress.step, AskWhom.NOBODY, due)
    if progress.asked >= UNANSWERED:
        return _begin_anew(plan, now)
    ask = AskWhom.EVERYBODY if progress.asked else AskWhom.TAKER
    return Decision((), progress.step, ask, now + plan.silent[0])


def held_until(recent: Sequence[datetime], now: datetime) -> datetime:
    """When the next call to a chat may go, given when it was called to other incidents lately: a burst is bundled."""
    near = [at for at in recent if at > now - BURST]
    return max(now, max(near) + BUNDLED) if len(near) >= AT_ONCE else now
