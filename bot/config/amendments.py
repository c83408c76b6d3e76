"""A configuration with one thing changed, as an admin changes it in chat; schedules are in `schedule_amendments`.

Pure; `bot.services.apply.proposal` checks whether the result is valid as a whole.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import Any

from bot.config.model import ChatPlan, Config, ExcusePlan, LocalDays, UnitPlan
from bot.config.namesakes import told_apart
from bot.config.shared_ladders import with_each_ladder
from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.incidents.ladder import LadderPlan, LadderStep
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.modes.plan import ModePlan
from bot.domain.rota.post import Post


def with_excuse(config: Config, excuse: ExcusePlan) -> Config:
    """One more excuse, the last."""
    others = tuple(one for one in config.excuses if one != excuse)
    return config.model_copy(update={"excuses": (*others, excuse)})


def without_excuse(config: Config, excuse: ExcusePlan) -> Config:
    """Without this excuse; where it is not there, as it was."""
    return config.model_copy(update={"excuses": tuple(one for one in config.excuses if one != excuse)})


def with_unit(config: Config, name: str, parent: str, schedules: Collection[str]) -> Config:
    """A new unit, listed behind the last one below `parent`; it owes reports by these schedules.

    Where another bears its name, both are told apart from now on.
    """
    found = told_apart(config, name, parent)
    config, parent, own = found.config, found.parent, found.name
    below = [place for place, one in enumerate(config.units) if parent in (one.parent, one.name)]
    place = below[-1] + 1
    units = (*config.units[:place], UnitPlan(name=own, parent=parent), *config.units[place:])
    plans = tuple(
        plan.model_copy(update={"units": (*plan.units, own)}) if plan.name in schedules else plan
        for plan in config.schedules
    )
    return config.model_copy(update={"units": units, "schedules": plans})


def with_chat(config: Config, name: str, unit: str) -> Config:
    """One more chat, which leaders of `unit` read; it is bound to a group later."""
    return config.model_copy(update={"chats": (*config.chats, ChatPlan(name=name, unit=unit))})


def with_mode(config: Config, mode: ModePlan) -> Config:
    """`mode` in the place of the one of its name; a new one comes last."""
    if mode.name not in {one.name for one in config.modes}:
        return config.model_copy(update={"modes": (*config.modes, mode)})
    modes = tuple(mode if one.name == mode.name else one for one in config.modes)
    return config.model_copy(update={"modes": modes})


def without_mode(config: Config, name: str) -> Config:
    """Without the mode of this name; where there is none, as it was."""
    return config.model_copy(update={"modes": tuple(one for one in config.modes if one.name != name)})


def with_muster(config: Config, rota: str, **otherwise: Any) -> Config:
    """Other values of these fields for the musters of the rota of this name."""
    plans = tuple(plan.model_copy(update=otherwise) if plan.rota == rota else plan for plan in config.musters)
    return config.model_copy(update={"musters": plans})


def with_posts(config: Config, rota: str, posts: Sequence[Post]) -> Config:
    """The rota of this name with these posts and no others."""
    plans = tuple(
        plan.model_copy(update={"rule": plan.rule.model_copy(update={"posts": tuple(posts)})})
        if plan.name == rota
        else plan
        for plan in config.rotas
    )
    return config.model_copy(update={"rotas": plans})


def with_rungs(config: Config, ladder: str, steps: Sequence[LadderStep]) -> Config:
    """The ladder of this name with other steps, for every unit and mode that uses it.

    Raises `ValueError` where the first step does not call at once, or the last is not repeated.
    """
    return _with_ladder(
        config, ladder, lambda old: LadderPlan(name=ladder, steps=tuple(steps), silent=old.silent)
    )


def with_silences(config: Config, ladder: str, silent: Sequence[timedelta]) -> Config:
    """The ladder of this name with other silences (how long until whoever took an incident is asked about it)."""
    return _with_ladder(
        config, ladder, lambda old: LadderPlan(name=ladder, steps=old.steps, silent=tuple(silent))
    )


def _with_ladder(config: Config, ladder: str, other: Callable[[LadderPlan], LadderPlan]) -> Config:
    return with_each_ladder(config, lambda old: other(old) if old.name == ladder else old)


def with_clocks(config: Config, unit: str, clocks: Sequence[ClockPreset]) -> Config:
    """Other time limits for the incidents of this unit alone."""
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
    """Other holidays and workdays of this place's own, also for the working time that incidents count."""
    found = {"holidays": tuple(sorted(days.holidays)), "workdays": tuple(sorted(days.workdays))}
    local = LocalDays(**found)
    return _with_incidents(
        config.model_copy(update={"days": local}), lambda plan: plan.model_copy(update=found)
    )


def with_limits(config: Config, **otherwise: int) -> Config:
    """Other values of these fields of `[limits]`."""
    return config.model_copy(update={"limits": config.limits.model_copy(update=otherwise)})


def with_retention(config: Config, **otherwise: int) -> Config:
    """Other values of these fields of `[retention]`, in days."""
    return config.model_copy(update={"retention": config.retention.model_copy(update=otherwise)})
