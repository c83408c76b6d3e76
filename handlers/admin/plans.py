"""Emergency plans: the list, and the roles and steps of one of them."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_span
from bot.domain.admin.view import OtherButton, ScreenView, Spot
from bot.domain.messaging.buttons import OfferPlan
from bot.domain.plans import PlannedStep
from bot.domain.rights import Right
from bot.phrases import say
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import directory as stored_directory
from storage.queries import plans as stored_plans
from storage.tables import EmergencyPlan

LIST = Spot(ScreenNumber.PLANS)
MOST_STEPS = 25


def _mine(talk: Talk) -> list[EmergencyPlan]:
    return [
        one for one in stored_plans.open_plans(talk.work) if talk.scope.may(Right.ADMINISTER, one.unit_id)
    ]


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [entry(one.name, Spot(ScreenNumber.PLAN, one.id)) for one in _mine(talk)]


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    row = next((one for one in _mine(talk) if one.id == at.row), None)
    if row is None:
        return None
    plan, unit = stored_plans.text_of(row), stored_directory.directory(talk.work).name(row.unit_id)
    roles = [
        say(
            "screen.plan_role",
            name=one.name,
            who="、".join(who.said for who in one.who) or say("screen.nobody"),
        )
        for one in plan.roles
    ]
    steps = [_step(number, one) for number, one in enumerate(plan.steps[:MOST_STEPS], 1)]
    more = len(plan.steps) - len(steps)
    lines = [
        say("screen.plan", name=plan.name, unit=unit),
        *roles,
        say("screen.plan_steps", count=len(plan.steps)),
        *steps,
    ]
    lines += [say("screen.and_more", count=more)] if more else []
    drill = OtherButton(say("button.drill_it"), OfferPlan(plan=row.id, drill=True))
    return ScreenView(tuple(lines), ((drill,),), LIST)


def _step(number: int, step: PlannedStep) -> str:
    within = say("screen.plan_within", span=said_span(step.within)) if step.within else ""
    return say("screen.plan_step", number=number, role=step.role, text=step.text, within=within)


SCREENS = (
    list_screen(ScreenNumber.PLANS, "screen.plans", _listed),
    Screen(ScreenNumber.PLAN, _draw),
)
