"""What incidents open with: the ladder, and the time limits of their reports."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_span
from bot.domain.admin.view import ScreenView, Spot
from bot.domain.incidents.ladder import LadderStep
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.rights import Right
from bot.phrases import say
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import apply as stored_apply
from storage.tables import IncidentSetting

LIST = Spot(ScreenNumber.LADDERS)


def _mine(talk: Talk) -> list[tuple[str, IncidentSetting, IncidentPlan]]:
    return [
        (unit, row, IncidentPlan.model_validate_json(row.plan))
        for unit, row in stored_apply.incident_settings(talk.work).items()
        if talk.scope.may(Right.ADMINISTER, row.unit_id)
    ]


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(say("screen.ladder_of", unit=unit, name=plan.ladder.name), Spot(ScreenNumber.LADDER, row.id))
        for unit, row, plan in _mine(talk)
    ]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    found = next(((unit, plan) for unit, row, plan in _mine(talk) if row.id == at.row), None)
    if found is None:
        return None
    unit, plan = found
    limits = "、".join(clock.name for clock in plan.clocks) or say("screen.none")
    chats = "、".join(plan.chats) or say("screen.ladder_all_chats")
    lines = [
        say("screen.ladder", unit=unit, name=plan.ladder.name),
        *(
            say("screen.ladder_step", number=number, step=said_rung(step))
            for number, step in enumerate(plan.ladder.steps, 1)
        ),
        say("screen.ladder_silent", spans="、".join(map(said_span, plan.ladder.silent))),
        say("screen.ladder_clocks", names=limits),
        say("screen.ladder_chats", names=chats),
    ]
    return ScreenView(tuple(lines), (), LIST)


def said_rung(step: LadderStep) -> str:
    """「马上：值班员、带班，每5分钟再叫」"""
    when = say("screen.rung_after", span=said_span(step.after)) if step.after else say("screen.rung_at_once")
    again = say("screen.rung_again", span=said_span(step.every)) if step.every else ""
    return f"{when}{'、'.join(who.said for who in step.to)}{again}"


SCREENS = (
    list_screen(ScreenNumber.LADDERS, "screen.ladders", _listed),
    Screen(ScreenNumber.LADDER, _draw),
)
