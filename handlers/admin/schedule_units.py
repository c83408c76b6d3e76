"""Which units owe a schedule: tapped on and off, then previewed."""

from bot.config.schedule_amendments import with_schedule
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, ScreenButton, ScreenView, Spot, page_of
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import apply
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import concerned, preview
from handlers.admin.lists import turning
from handlers.admin.screen import NextScreen, Screen, must_be_there
from handlers.context import Talk
from storage.queries.directory import directory

TOGGLE, PREVIEW, ALL = 10, 11, 12  # acts


def _chosen(talk: Talk, at: Spot, units: tuple[str, ...]) -> list[str]:
    """The units as tapped so far, else those that owe it now."""
    draft = drafts.kept(talk.work, talk.account, at._replace(page=0))
    return list(draft.given["units"]) if draft is not None else list(units)


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = concerned.schedule(talk, at.row)
    if plan is None:
        return None
    known = directory(talk.work)
    chosen = _chosen(talk, at, plan.units)
    offered = known.in_order(talk.scope.units(Right.ADMINISTER))
    buttons = [
        ActButton(
            say("screen.on" if known.name(one) in chosen else "screen.off", name=known.name(one)), TOGGLE, one
        )
        for one in offered
    ]
    page = page_of(buttons, at.page)
    rows: list[tuple[ScreenButton, ...]] = [(one,) for one in page.entries]
    rows += [turning(at, page.number, page.pages)] if page.pages > 1 else []
    everybody = _everybody(talk)
    if not set(everybody).issubset(chosen):
        rows.insert(0, (ActButton(say("button.all_owe", count=len(everybody)), ALL),))
    if set(chosen) != set(plan.units):
        rows.append((ActButton(say("button.preview"), PREVIEW),))
    lines = (say("screen.choose_units", name=plan.name, count=len(chosen)),)
    return ScreenView(lines, tuple(rows), Spot(ScreenNumber.SCHEDULE, at.row), facts=(tuple(chosen),))


def _everybody(talk: Talk) -> list[str]:
    return concerned.lowest(talk, talk.scope.units(Right.ADMINISTER))


def _all(talk: Talk, at: Spot, _: int) -> NextScreen:
    """Adds all reporting units of the speaker to those that owe it, previewed at once."""
    plan = must_be_there(concerned.schedule(talk, at.row))
    return _with_units(talk, at, plan.name, {*_chosen(talk, at, plan.units), *_everybody(talk)})


def _toggle(talk: Talk, at: Spot, unit_id: int) -> NextScreen:
    may = talk.scope.may(Right.ADMINISTER, unit_id)
    plan = must_be_there(concerned.schedule(talk, at.row) if may else None)
    name, chosen = directory(talk.work).name(unit_id), _chosen(talk, at, plan.units)
    chosen = [one for one in chosen if one != name] if name in chosen else [*chosen, name]
    drafts.begin_draft(talk.work, talk.account, at, {"units": chosen})
    return NextScreen(at)


def _preview(talk: Talk, at: Spot, _: int) -> NextScreen:
    plan = must_be_there(concerned.schedule(talk, at.row))
    chosen = _chosen(talk, at, plan.units)
    if not chosen:
        raise Refused("typed.no_units")
    return _with_units(talk, at, plan.name, set(chosen))


def _with_units(talk: Talk, at: Spot, schedule: str, chosen: set[str]) -> NextScreen:
    now = apply.in_force(talk.work)
    ordered = tuple(unit.name for unit in now.units if unit.name in chosen)
    after = with_schedule(now, schedule, units=ordered)
    return preview.preview_change(talk, Spot(ScreenNumber.SCHEDULE, at.row), after)


SCREENS = (Screen(ScreenNumber.SCHEDULE_UNITS, _draw, {TOGGLE: _toggle, PREVIEW: _preview, ALL: _all}),)
