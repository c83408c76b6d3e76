"""Musters: in which windows which rota may be mustered."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.spoken import said_days, said_span
from bot.domain.admin.view import ScreenView, Spot
from bot.domain.muster import MusterPlan
from bot.domain.rights import Right
from bot.phrases import say
from handlers.admin.lists import ListEntry, entry, list_screen
from handlers.admin.screen import Screen
from handlers.context import Talk
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota

LIST = Spot(ScreenNumber.MUSTERS)


def _mine(talk: Talk) -> list[tuple[int, MusterPlan]]:
    """Those of rotas that the speaker administers."""
    names = {
        rota.name
        for rota in stored_rota.open_rotas(talk.work)
        if talk.scope.may(Right.ADMINISTER, rota.unit_id)
    }
    return [
        (rule.id, stored_muster.plan_of(rule))
        for rule in stored_muster.open_rules(talk.work)
        if rule.rota in names
    ]


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(f"{plan.rota}　{said_windows(plan)}", Spot(ScreenNumber.MUSTER, row))
        for row, plan in _mine(talk)
    ]


def said_windows(plan: MusterPlan) -> str:
    return "、".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in plan.windows)


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = dict(_mine(talk)).get(at.row)
    if plan is None:
        return None
    lines = (
        say("screen.muster", rota=plan.rota),
        say("screen.muster_windows", windows=said_windows(plan), days=said_days(plan.days)),
        say("screen.muster_most", day=plan.per_day, week=plan.per_week, within=said_span(plan.within)),
    )
    return ScreenView(lines, (), LIST)


SCREENS = (
    list_screen(ScreenNumber.MUSTERS, "screen.musters", _listed),
    Screen(ScreenNumber.MUSTER, _draw),
)
