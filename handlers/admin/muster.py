"""Musters: in which windows which rota may be mustered."""

import re
from collections.abc import Mapping

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_count, read_length, read_window
from bot.domain.admin.spoken import said_days, said_span
from bot.domain.admin.view import ActButton, ScreenView, Spot
from bot.domain.muster import MusterPlan, MusterWindow
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import apply
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import preview
from handlers.admin.arranged import with_muster
from handlers.admin.lists import ListEntry, asked_for, entry, list_screen
from handlers.admin.screen import NextScreen, Reader, Screen
from handlers.admin.typed import understood
from handlers.context import Talk
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.tables import Draft

LIST = Spot(ScreenNumber.MUSTERS)
ASK = 10  # an act
AWAITED = ("windows", "per_day", "per_week", "within")  # by its value


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
    asks = tuple(ActButton(say(f"button.ask_{name}"), ASK, place) for place, name in enumerate(AWAITED))
    lines = (
        say("screen.muster", rota=plan.rota),
        say("screen.muster_windows", windows=said_windows(plan), days=said_days(plan.days)),
        say("screen.muster_most", day=plan.per_day, week=plan.per_week, within=said_span(plan.within)),
        *asked_for(drafts.kept(talk.work, talk.account, at)),
    )
    return ScreenView(lines, (asks[:2], asks[2:]), LIST)


# -- changed ---------------------------------------------------------------------------------------------------------


def _ask(talk: Talk, at: Spot, value: int) -> NextScreen:
    if value >= len(AWAITED):
        raise Refused("refuse.stale")
    drafts.begin_draft(talk.work, talk.account, at, {}, AWAITED[value])
    return NextScreen(at)


def _windows(talk: Talk, draft: Draft, text: str) -> NextScreen:
    parts = [part for part in re.split(r"[、，,；;\n]+", text) if part.strip()]
    found = [understood(read_window, part) for part in parts]
    windows = tuple(MusterWindow(start=start, end=end) for start, end in found)
    if not windows:
        raise Refused("typed.window", text="")
    return _changed(talk, draft, windows=windows)


def _per_day(talk: Talk, draft: Draft, text: str) -> NextScreen:
    return _changed(talk, draft, per_day=understood(lambda words: read_count(words, 1, 24), text))


def _per_week(talk: Talk, draft: Draft, text: str) -> NextScreen:
    return _changed(talk, draft, per_week=understood(lambda words: read_count(words, 1, 100), text))


def _within(talk: Talk, draft: Draft, text: str) -> NextScreen:
    return _changed(talk, draft, within=understood(read_length, text))


def _changed(talk: Talk, draft: Draft, **otherwise: object) -> NextScreen:
    plan = dict(_mine(talk)).get(draft.row)
    if plan is None:
        raise Refused("screen.gone")
    after = with_muster(apply.in_force(talk.work), plan.rota, **otherwise)
    return preview.preview_change(talk, Spot(ScreenNumber.MUSTER, draft.row), after)


READERS: Mapping[str, Reader] = {
    "windows": _windows,
    "per_day": _per_day,
    "per_week": _per_week,
    "within": _within,
}
SCREENS = (
    list_screen(ScreenNumber.MUSTERS, "screen.musters", _listed),
    Screen(ScreenNumber.MUSTER, _draw, {ASK: _ask}, READERS),
)
