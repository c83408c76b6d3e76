"""What is in force on a day: what is arranged otherwise, with what the modes of the day change.

Modes are given the lowest first; what a higher one leaves open, a lower one decides.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import reduce
from typing import TypeVar

from bot.domain.incidents.ladder import LadderPlan
from bot.domain.modes.plan import ModePlan, MusterChange, RotaChange, ScheduleChange
from bot.domain.muster import MusterPlan
from bot.domain.reports.schedule import SchedulePlan, Step, until_next_opening
from bot.domain.rota.rule import Rule

Change = TypeVar("Change", ScheduleChange, RotaChange, MusterChange)
NAMES = {"schedule", "rota"}  # whose change it is, not what is changed
OWN = {*NAMES, "rests", "replaces"}  # of a schedule's change: what is not a field of its plan


def schedule_change(modes: Sequence[ModePlan], schedule: str) -> ScheduleChange | None:
    """What the modes of a day make of a schedule together; None where no mode names it."""
    return _together(one for mode in modes for one in mode.schedules if one.schedule == schedule)


def rota_change(modes: Sequence[ModePlan], rota: str) -> RotaChange | None:
    return _together(one for mode in modes for one in mode.rotas if one.rota == rota)


def muster_change(modes: Sequence[ModePlan], rota: str) -> MusterChange | None:
    return _together(one for mode in modes for one in mode.musters if one.rota == rota)


def ladder_of(modes: Sequence[ModePlan]) -> LadderPlan | None:
    """The ladder of the highest mode that has one."""
    return next((mode.ladder for mode in reversed(modes) if mode.ladder is not None), None)


def schedule_under(plan: SchedulePlan, change: ScheduleChange | None) -> SchedulePlan | None:
    """The schedule as it is on a day of this change; None where it rests.

    Where a mode sets other times and says nothing of the lock, a round locks before the next one opens. Steps stay
    between opening and lock.
    """
    if change is None:
        return None if plan.only_in_modes else plan
    if change.rests:
        return None
    made = plan.model_copy(update=_said(change, OWN))
    if change.times is not None and change.lock is None:
        last = max((step.offset for step in made.steps), default=timedelta())
        until_next = min(plan.lock, until_next_opening(made.times, made.opens))
        made = made.model_copy(update={"lock": max(made.grace, last, until_next)})
    return made.model_copy(update={"steps": _within(made)})


def schedule_on(plan: SchedulePlan, change: ScheduleChange | None, day: date) -> SchedulePlan | None:
    """The same on a local day. What was arranged for this one day goes before any mode."""
    made = schedule_under(plan, change)
    return plan if made is None and any(one.day == day for one in plan.exceptions) else made


def _within(plan: SchedulePlan) -> tuple[Step, ...]:
    moved = {max(-plan.opens, min(step.offset, plan.lock)): step for step in plan.steps}
    return tuple(Step(offset=offset, to=moved[offset].to) for offset in sorted(moved))


def posts_under(rule: Rule, change: RotaChange | None, posts: Iterable[str]) -> tuple[str, ...]:
    """Those of `posts` (stored names) that are on duty on a day of this change."""
    if change is not None and change.rests:
        return ()
    if change is not None and change.posts is not None:
        return tuple(post for post in posts if post in change.posts)
    waiting = {post.name for post in rule.posts if post.only_in_modes}
    return tuple(post for post in posts if post not in waiting)


def needs_under(rule: Rule, change: RotaChange | None) -> tuple[str, ...]:
    """The posts (stored names) that must be held on a day of this change."""
    needs = rule.needs if change is None or change.needs is None else change.needs
    return posts_under(rule, change, needs)


def muster_under(plan: MusterPlan, change: MusterChange | None) -> MusterPlan | None:
    """How a rota may be mustered on a day of this change; None where it may not."""
    if change is None:
        return None if plan.only_in_modes else plan
    return None if change.rests else plan.model_copy(update=_said(change, {*NAMES, "rests"}))


def _together(changes: Iterable[Change]) -> Change | None:
    """The lowest first. Whether it rests is the word of the highest that names it."""
    found = list(changes)
    return reduce(_over, found) if found else None


def _over(low: Change, high: Change) -> Change:
    return low.model_copy(update=_said(high, NAMES) | {"rests": high.rests})


def _said(change: ScheduleChange | RotaChange | MusterChange, without: set[str]) -> dict[str, object]:
    return {
        name: getattr(change, name)
        for name in type(change).model_fields
        if name not in without and getattr(change, name) is not None
    }
