"""Screens that show a setting either as it is on ordinary days or as one mode changes it.

The row number in a button says which (`bot.domain.admin.layer`). Only admins of the whole place see and change modes.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.config import Config
from bot.config.amendments import with_mode, with_muster
from bot.config.schedule_amendments import with_schedule
from bot.domain.admin.layer import layer_of
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.domain.incidents.ladder import DEFAULT, LadderPlan
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.modes import effect
from bot.domain.modes.plan import ModePlan, MusterChange, ScheduleChange
from bot.domain.reports.schedule import SchedulePlan
from bot.phrases import say
from bot.services import apply
from handlers.admin import concerned, mode_changes
from handlers.admin.screen import must_be_there
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import modes as stored_modes
from storage.queries import units as stored_units


def mode_over(talk: Talk, row: int) -> ModePlan | None:
    """The mode whose layer this row shows; None for ordinary days, or where the speaker may not change modes."""
    number = layer_of(row).mode
    if not number or not concerned.administers_whole(talk):
        return None
    rows = {one.id: one for one in stored_modes.open_modes(talk.work)}
    return stored_modes.mode_plan(rows[number]) if number in rows else None


def over_mode(row: int) -> bool:
    return layer_of(row).mode > 0


def back_to(row: int, usual: Spot) -> Spot:
    """Where 「返回」 leads: to the mode, or to `usual` on ordinary days."""
    return Spot(ScreenNumber.MODE, layer_of(row).mode) if over_mode(row) else usual


def name_over(talk: Talk, row: int, name: str) -> str:
    """「平安报告（特护期）」"""
    mode = mode_over(talk, row)
    return say("layer.named", name=name, mode=mode.name) if mode is not None else name


# -- schedules -------------------------------------------------------------------------------------------------------


def schedule_at(talk: Talk, row: int) -> SchedulePlan | None:
    """The schedule on ordinary days or in the mode; None where it rests in the mode or is not the speaker's."""
    plan, mode = concerned.schedule(talk, layer_of(row).row), mode_over(talk, row)
    if plan is None or not over_mode(row):
        return plan
    return (
        effect.schedule_under(plan, effect.schedule_change((mode,), plan.name)) if mode is not None else None
    )


def with_schedule_at(talk: Talk, row: int, name: str, **otherwise: Any) -> Config:
    """What is in force with other values of this schedule, for ordinary days or in the mode (`row` says which)."""
    if not over_mode(row):
        return with_schedule(apply.in_force(talk.work), name, **otherwise)

    def amended(own: ScheduleChange | None) -> ScheduleChange:
        return (own or ScheduleChange(schedule=name)).model_copy(update={"rests": False, **otherwise})

    return rescheduled(talk, row, name, amended)


def rescheduled(
    talk: Talk, row: int, name: str, amended: Callable[[ScheduleChange | None], ScheduleChange | None]
) -> Config:
    """What is in force with `amended` applied to the mode's own change of this schedule; None: it has none."""

    def change(mode: ModePlan) -> Mapping[str, Any]:
        own = next((one for one in mode.schedules if one.schedule == name), None)
        others = [one for one in mode.schedules if one.schedule != name]
        made = amended(own)
        return {"schedules": (*others, made) if made is not None else tuple(others)}

    return with_mode_at(talk, row, change)


def with_mode_at(talk: Talk, row: int, change: Callable[[ModePlan], Mapping[str, Any]]) -> Config:
    """What is in force with other values of the mode. Raises `Refused` where the mode is gone or not the speaker's."""
    over, now = mode_over(talk, row), apply.in_force(talk.work)
    found = next((one for one in now.modes if over is not None and one.name == over.name), None)
    mode = must_be_there(found)
    made = mode.model_copy(update=change(mode))
    mode_changes.must_fall_within(talk, made)
    return with_mode(now, made)


# -- musters ---------------------------------------------------------------------------------------------------------


def with_muster_at(talk: Talk, row: int, rota: str, **otherwise: Any) -> Config:
    """What is in force with other values of the rota's musters, for ordinary days or in the mode (`row` says which)."""
    if not over_mode(row):
        return with_muster(apply.in_force(talk.work), rota, **otherwise)

    def amended(own: MusterChange | None) -> MusterChange:
        return (own or MusterChange(rota=rota)).model_copy(update={"rests": False, **otherwise})

    return remustered(talk, row, rota, amended)


def remustered(
    talk: Talk, row: int, rota: str, amended: Callable[[MusterChange | None], MusterChange | None]
) -> Config:
    """What is in force with `amended` applied to the mode's own change of the rota's musters; None: it has none."""

    def change(mode: ModePlan) -> Mapping[str, Any]:
        own = next((one for one in mode.musters if one.rota == rota), None)
        others = [one for one in mode.musters if one.rota != rota]
        made = amended(own)
        return {"musters": (*others, made) if made is not None else tuple(others)}

    return with_mode_at(talk, row, change)


# -- the ladder ------------------------------------------------------------------------------------------------------


def plan_in(talk: Talk, mode: ModePlan) -> IncidentPlan:
    """The plan with which incidents of the whole place open during the mode."""
    root = stored_units.root(talk.work)
    found = stored_incidents.setting_for(talk.work, root.id) if root is not None else None
    plan = found or IncidentPlan(zone=mode.zone, clocks=())
    return plan.model_copy(update={"ladder": mode.ladder}) if mode.ladder is not None else plan


def ladder_note(talk: Talk, row: int) -> str:
    """The line that says whether the mode has a ladder of its own."""
    mode = mode_over(talk, row)
    return say(
        "screen.mode_own" if mode is not None and mode.ladder is not None else "screen.mode_ladder_usual"
    )


def with_ladder_at(talk: Talk, row: int, ladder: LadderPlan) -> Config:
    """What is in force with this ladder for the mode alone."""
    return with_mode_at(talk, row, lambda mode: {"ladder": _of_its_own(talk, mode, ladder)})


def _of_its_own(talk: Talk, mode: ModePlan, ladder: LadderPlan) -> LadderPlan:
    """The ladder under a name that no other has: ladders of one name are one ladder, and would change with it."""
    now = apply.in_force(talk.work)
    taken = {rule.plan.ladder.name for rule in now.incidents} | {DEFAULT.name}
    taken |= {one.ladder.name for one in now.modes if one.ladder is not None and one.name != mode.name}
    if ladder.name not in taken:
        return ladder
    names = (mode.name, *(f"{mode.name}{number}" for number in range(2, len(taken) + 3)))
    return ladder.model_copy(update={"name": next(name for name in names if name not in taken)})
