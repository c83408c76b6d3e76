"""What is in force with one thing otherwise: what screens that change something hand to the preview."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from bot.config import Config
from bot.config.model import ChatPlan, LocalDays
from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.incidents.ladder import LadderPlan, LadderStep
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.rota.post import Post


def with_schedule(config: Config, name: str, **otherwise: Any) -> Config:
    """The schedule of this name with other values."""
    plans = tuple(
        plan.model_copy(update=otherwise) if plan.name == name else plan for plan in config.schedules
    )
    return config.model_copy(update={"schedules": plans})


def with_chat(config: Config, name: str, unit: str) -> Config:
    """One more chat, last of all."""
    return config.model_copy(update={"chats": (*config.chats, ChatPlan(name=name, unit=unit))})


def with_muster(config: Config, rota: str, **otherwise: Any) -> Config:
    plans = tuple(plan.model_copy(update=otherwise) if plan.rota == rota else plan for plan in config.musters)
    return config.model_copy(update={"musters": plans})


def with_posts(config: Config, rota: str, posts: Sequence[Post]) -> Config:
    """The rota of this name with these posts."""
    plans = tuple(
        plan.model_copy(update={"rule": plan.rule.model_copy(update={"posts": tuple(posts)})})
        if plan.name == rota
        else plan
        for plan in config.rotas
    )
    return config.model_copy(update={"rotas": plans})


def with_rungs(config: Config, ladder: str, steps: Sequence[LadderStep]) -> Config:
    """The ladder of this name with other steps, wherever incidents open with it, also while a mode stands.

    Raises `ValueError` where they make no ladder: it would not begin at once, or it would end.
    """
    return _with_ladder(
        config, ladder, lambda old: LadderPlan(name=ladder, steps=tuple(steps), silent=old.silent)
    )


def with_silences(config: Config, ladder: str, silent: Sequence[timedelta]) -> Config:
    """The ladder of this name asks after other silences, wherever it stands."""
    return _with_ladder(
        config, ladder, lambda old: LadderPlan(name=ladder, steps=old.steps, silent=tuple(silent))
    )


def _with_ladder(config: Config, ladder: str, other: Callable[[LadderPlan], LadderPlan]) -> Config:
    def made(old: LadderPlan) -> LadderPlan:
        return other(old) if old.name == ladder else old

    modes = tuple(
        mode.model_copy(update={"ladder": made(mode.ladder)}) if mode.ladder is not None else mode
        for mode in config.modes
    )
    return _with_incidents(
        config.model_copy(update={"modes": modes}),
        lambda plan: plan.model_copy(update={"ladder": made(plan.ladder)}),
    )


def with_clocks(config: Config, unit: str, clocks: Sequence[ClockPreset]) -> Config:
    """The incidents of this unit under other time limits; those of other units keep theirs."""
    rules = tuple(
        rule.model_copy(update={"plan": rule.plan.model_copy(update={"clocks": tuple(clocks)})})
        if rule.unit == unit
        else rule
        for rule in config.incidents
    )
    return config.model_copy(update={"incidents": rules})


def _with_incidents(config: Config, other: Callable[[IncidentPlan], IncidentPlan]) -> Config:
    rules = tuple(rule.model_copy(update={"plan": other(rule.plan)}) for rule in config.incidents)
    return config.model_copy(update={"incidents": rules})


def with_days(config: Config, days: LocalDays) -> Config:
    """Other days on which this place decided otherwise; incidents count working time by them, too."""
    found = {"holidays": tuple(sorted(days.holidays)), "workdays": tuple(sorted(days.workdays))}
    local = LocalDays(**found)
    return _with_incidents(
        config.model_copy(update={"days": local}), lambda plan: plan.model_copy(update=found)
    )


def with_limits(config: Config, **otherwise: int) -> Config:
    return config.model_copy(update={"limits": config.limits.model_copy(update=otherwise)})


def with_retention(config: Config, **otherwise: int) -> Config:
    return config.model_copy(update={"retention": config.retention.model_copy(update=otherwise)})
