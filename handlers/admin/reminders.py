"""Reminders: the steps of each schedule."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_step
from bot.domain.admin.view import OpenButton, ScreenView, Spot
from bot.phrases import say
from handlers.admin import concerned
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(say("screen.steps_of", name=plan.name, count=len(plan.steps)), Spot(ScreenNumber.STEPS, row))
        for row, plan in concerned.schedules(talk)
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = concerned.schedule(talk, at.row)
    if plan is None:
        return None
    steps = [say("screen.step", step=said_step(one)) for one in plan.steps] or [say("screen.no_steps")]
    of = OpenButton(say("button.its_schedule", name=plan.name), Spot(ScreenNumber.SCHEDULE, at.row))
    return ScreenView((say("screen.steps", name=plan.name), *steps), ((of,),), Spot(ScreenNumber.REMINDERS))


SCREENS = (
    list_screen(ScreenNumber.REMINDERS, "screen.reminders", _listed),
    Screen(ScreenNumber.STEPS, _draw),
)
