"""All screens of /admin; a screen without a line here does not exist."""

from collections.abc import Mapping

from handlers.admin import (
    calendar,
    change,
    chats,
    incidents,
    lessons,
    limits,
    menu,
    mode_rota,
    mode_schedule,
    modes,
    muster,
    people,
    plans,
    preview,
    reminders,
    rota,
    schedule_summary,
    schedule_units,
    schedules,
    staff,
    undo,
    units,
)
from handlers.admin.screen import Screen

SCREENS: tuple[Screen, ...] = (
    *menu.SCREENS,
    *units.SCREENS,
    *people.SCREENS,
    *staff.SCREENS,
    *schedules.SCREENS,
    *schedule_units.SCREENS,
    *schedule_summary.SCREENS,
    *reminders.SCREENS,
    *chats.SCREENS,
    *rota.SCREENS,
    *incidents.SCREENS,
    *muster.SCREENS,
    *plans.SCREENS,
    *modes.SCREENS,
    *mode_schedule.SCREENS,
    *mode_rota.SCREENS,
    *calendar.SCREENS,
    *lessons.SCREENS,
    *limits.SCREENS,
    *change.SCREENS,
    *preview.SCREENS,
    *undo.SCREENS,
)

BY_NUMBER: Mapping[int, Screen] = {screen.number: screen for screen in SCREENS}
