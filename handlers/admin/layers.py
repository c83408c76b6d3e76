"""What a screen shows and changes: what is arranged for all days, or what one mode makes of it.

Over a mode only whoever administers the whole sees and changes anything.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.config import Config
from bot.config.amendments import with_mode
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
from bot.services.refusals import Refused
from handlers.admin import concerned, mode_changes
from handlers.admin.arranged import with_muster, with_schedule
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries import modes as stored_modes
from storage.queries import units as stored_units


def mode_over(talk: Talk, row: int) -> ModePlan | None:
    """The mode over which the screen of this row is, as far as the speaker may change it."""
    number = layer_of(row).mode
    if not number or not concerned.administers_whole(talk):
        return None
    rows = {one.id: one for one in stored_modes.open_modes(talk.work)}
    return stored_modes.mode_plan(rows[number]) if number in rows else None


def over_mode(row: int) -> bool:
    return layer_of(row).mode > 0


def back_to(row: int, usual: Spot) -> Spot:
    """The mode, or where one comes from otherwise."""
    return Spot(ScreenNumber.MODE, layer_of(row).mode) if over_mode(row) else usual


def name_over(talk: Talk, row: int, name: str) -> str:
    """「平安报告（特护期）」"""
    mode = mode_over(talk, row)
    return say("layer.named", name=name, mode=mode.name) if mode is not None else name


# -- schedules -------------------------------------------------------------------------------------------------------


def schedule_at(talk: Talk, row: int) -> SchedulePlan | None:
    """As it is on all days, or as the mode makes it; None where it rests, or is not the speaker's."""
    plan, mode = concerned.schedule(talk, layer_of(row).row), mode_over(talk, row)
    if plan is None or not over_mode(row):
        return plan
    return (
        effect.schedule_under(plan, effect.schedule_change((mode,), plan.name)) if mode is not None else None
    )


def with_schedule_at(talk: Talk, row: int, name: str, **otherwise: Any) -> Config:
    """The schedule of this name with other values, on all days or while the mode stands."""
    if not over_mode(row):
        return with_schedule(apply.in_force(talk.work), name, **otherwise)

    def amended(own: ScheduleChange | None) -> ScheduleChange:
        return (own or ScheduleChange(schedule=name)).model_copy(update={"rests": False, **otherwise})

    return rescheduled(talk, row, name, amended)


def rescheduled(
    talk: Talk, row: int, name: str, amended: Callable[[ScheduleChange | None], ScheduleChange | None]
) -> Config:
    """Another change of this schedule in the mode; None: it is as on other days."""

    def change(mode: ModePlan) -> Mapping[str, Any]:
        own = next((one for one in mode.schedules if one.schedule == name), None)
        others = [one for one in mode.schedules if one.schedule != name]
        made = amended(own)
        return {"schedules": (*others, made) if made is not None else tuple(others)}

    return with_mode_at(talk, row, change)


def with_mode_at(talk: Talk, row: int, change: Callable[[ModePlan], Mapping[str, Any]]) -> Config:
    """The mode with other values. Raises `Refused` where it is there no more, or not the speaker's to change."""
    over, now = mode_over(talk, row), apply.in_force(talk.work)
    mode = next((one for one in now.modes if over is not None and one.name == over.name), None)
    if mode is None:
        raise Refused("screen.gone")
    made = mode.model_copy(update=change(mode))
    mode_changes.must_fall_within(talk, made)
    return with_mode(now, made)


# -- musters ---------------------------------------------------------------------------------------------------------


def with_muster_at(talk: Talk, row: int, rota: str, **otherwise: Any) -> Config:
    """How a rota is mustered, with other values, on all days or while the mode stands."""
    if not over_mode(row):
        return with_muster(apply.in_force(talk.work), rota, **otherwise)

    def amended(own: MusterChange | None) -> MusterChange:
        return (own or MusterChange(rota=rota)).model_copy(update={"rests": False, **otherwise})

    return remustered(talk, row, rota, amended)


def remustered(
    talk: Talk, row: int, rota: str, amended: Callable[[MusterChange | None], MusterChange | None]
) -> Config:
    """Another change of how this rota is mustered in the mode; None: as on other days."""

    def change(mode: ModePlan) -> Mapping[str, Any]:
        own = next((one for one in mode.musters if one.rota == rota), None)
        others = [one for one in mode.musters if one.rota != rota]
        made = amended(own)
        return {"musters": (*others, made) if made is not None else tuple(others)}

    return with_mode_at(talk, row, change)


# -- the ladder ------------------------------------------------------------------------------------------------------


def plan_in(talk: Talk, mode: ModePlan) -> IncidentPlan:
    """What incidents of the whole open with while the mode stands."""
    root = stored_units.root(talk.work)
    found = stored_incidents.setting_for(talk.work, root.id) if root is not None else None
    plan = found or IncidentPlan(zone=mode.zone, clocks=())
    return plan.model_copy(update={"ladder": mode.ladder}) if mode.ladder is not None else plan


def ladder_note(talk: Talk, row: int) -> str:
    """Whether the mode has a ladder of its own yet."""
    mode = mode_over(talk, row)
    return say(
        "screen.mode_own" if mode is not None and mode.ladder is not None else "screen.mode_ladder_usual"
    )


def with_ladder_at(talk: Talk, row: int, ladder: LadderPlan) -> Config:
    """Incidents that open while the mode stands call by this ladder; that of other days stays as it is."""
    return with_mode_at(talk, row, lambda mode: {"ladder": _of_its_own(talk, mode, ladder)})


def _of_its_own(talk: Talk, mode: ModePlan, ladder: LadderPlan) -> LadderPlan:
    """Under a name that nothing else has: a ladder is one wherever its name stands."""
    now = apply.in_force(talk.work)
    taken = {rule.plan.ladder.name for rule in now.incidents} | {DEFAULT.name}
    taken |= {one.ladder.name for one in now.modes if one.ladder is not None and one.name != mode.name}
    if ladder.name not in taken:
        return ladder
    names = (mode.name, *(f"{mode.name}{number}" for number in range(2, len(taken) + 3)))
    return ladder.model_copy(update={"name": next(name for name in names if name not in taken)})
