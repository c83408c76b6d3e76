"""Musters: when and how often each rota is mustered, on ordinary days or in a mode."""

import re
from collections.abc import Mapping

from bot.domain.admin.layer import layer_of
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_count, read_length, read_window
from bot.domain.admin.spoken import said_days, said_span
from bot.domain.admin.view import ActButton, ScreenView, Spot
from bot.domain.modes import effect
from bot.domain.modes.plan import MusterChange
from bot.domain.muster import MusterPlan, MusterWindow
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import concerned, layers, preview
from handlers.admin.lists import ListEntry, asked_for, entry, list_screen
from handlers.admin.screen import NextScreen, Reader, Screen, must_be_there
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.queries import muster as stored_muster
from storage.tables import Draft

LIST = Spot(ScreenNumber.MUSTERS)
ASK, REST, USUAL = 10, 11, 12  # acts; the latter two in a mode only
MOST_PER_DAY, MOST_PER_WEEK = 6, 42  # as `bot.config.muster` takes them
AWAITED = ("windows", "per_day", "per_week", "within")  # by the value of `ASK`


def rules_of(talk: Talk) -> list[tuple[int, MusterPlan]]:
    """Row id and plan of the musters of each rota that the speaker administers."""
    names = {rota.name for rota in concerned.rotas(talk)}
    return [
        (rule.id, stored_muster.plan_of(rule))
        for rule in stored_muster.open_rules(talk.work)
        if rule.rota in names
    ]


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(f"{plan.rota}　{said_windows(plan)}", Spot(ScreenNumber.MUSTER, row))
        for row, plan in rules_of(talk)
    ]


def said_windows(plan: MusterPlan) -> str:
    return "、".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in plan.windows)


def _usual(talk: Talk, at: Spot) -> MusterPlan | None:
    """The musters of this row as on ordinary days."""
    return dict(rules_of(talk)).get(layer_of(at.row).row)


def _own(talk: Talk, at: Spot) -> MusterChange | None:
    """The mode's own change of these musters; None where it has none, or the row is in no mode."""
    mode, usual = layers.mode_over(talk, at.row), _usual(talk, at)
    if mode is None or usual is None:
        return None
    return next((one for one in mode.musters if one.rota == usual.rota), None)


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    usual, over = _usual(talk, at), layers.over_mode(at.row)
    if usual is None or (over and layers.mode_over(talk, at.row) is None):
        return None
    plan = effect.muster_under(usual, _own(talk, at)) if over else usual
    name, back = layers.name_over(talk, at.row, usual.rota), layers.back_to(at.row, LIST)
    if plan is None:
        mustered = ActButton(say("button.mode_mustered"), REST)
        return ScreenView(
            (say("screen.muster", rota=name), say("screen.mode_not_mustered")), ((mustered,),), back
        )
    values = tuple(ActButton(say(f"button.ask_{name}"), ASK, place) for place, name in enumerate(AWAITED))
    lines = (
        say("screen.muster", rota=name),
        say("screen.muster_windows", windows=said_windows(plan), days=said_days(plan.days)),
        say("screen.muster_most", day=plan.per_day, week=plan.per_week, within=said_span(plan.within)),
        *asked_for(drafts.kept(talk.work, talk.account, at)),
    )
    rows = (values[:2], values[2:])
    if not over:
        return ScreenView(lines, rows, back)
    own = _own(talk, at)
    rest = (ActButton(say("button.mode_not_mustered"), REST),)
    usual_again = ((ActButton(say("button.mode_usual"), USUAL),),) if own is not None else ()
    said = say("screen.mode_own" if own is not None else "screen.mode_usual")
    return ScreenView((*lines, said), (*rows, rest, *usual_again), back)


# -- changed ---------------------------------------------------------------------------------------------------------


def _windows(talk: Talk, draft: Draft, text: str) -> NextScreen:
    parts = [part for part in re.split(r"[、，,；;\n]+", text) if part.strip()]
    found = [understood(read_window, part) for part in parts]
    windows = tuple(MusterWindow(start=start, end=end) for start, end in found)
    if not windows:
        raise Refused("typed.window", text="")
    return _changed(talk, draft, windows=windows)


def _per_day(talk: Talk, draft: Draft, text: str) -> NextScreen:
    return _changed(talk, draft, per_day=understood(lambda words: read_count(words, 1, MOST_PER_DAY), text))


def _per_week(talk: Talk, draft: Draft, text: str) -> NextScreen:
    return _changed(talk, draft, per_week=understood(lambda words: read_count(words, 1, MOST_PER_WEEK), text))


def _within(talk: Talk, draft: Draft, text: str) -> NextScreen:
    return _changed(talk, draft, within=understood(read_length, text))


def _changed(talk: Talk, draft: Draft, **otherwise: object) -> NextScreen:
    at = Spot(ScreenNumber.MUSTER, draft.row)
    plan = must_be_there(_usual(talk, at))
    return preview.preview_change(talk, at, layers.with_muster_at(talk, at.row, plan.rota, **otherwise))


def _rest(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Switches whether the rota is mustered in the mode. Musters for modes only rest by not being named in it."""
    plan = must_be_there(_usual(talk, at))
    made: MusterChange | None = None
    if effect.muster_under(plan, _own(talk, at)) is None:
        made = MusterChange(rota=plan.rota) if plan.only_in_modes else None
    elif not plan.only_in_modes:
        made = MusterChange(rota=plan.rota, rests=True)
    return preview.preview_change(talk, at, layers.remustered(talk, at.row, plan.rota, lambda _: made))


def _as_usual(talk: Talk, at: Spot, _: int) -> NextScreen:
    plan = must_be_there(_usual(talk, at))
    made = MusterChange(rota=plan.rota) if plan.only_in_modes else None
    return preview.preview_change(talk, at, layers.remustered(talk, at.row, plan.rota, lambda _: made))


READERS: Mapping[str, Reader] = {
    "windows": _windows,
    "per_day": _per_day,
    "per_week": _per_week,
    "within": _within,
}
SCREENS = (
    list_screen(ScreenNumber.MUSTERS, "screen.musters", _listed),
    Screen(ScreenNumber.MUSTER, _draw, {ASK: asks(AWAITED), REST: _rest, USUAL: _as_usual}, READERS),
)
