"""Reminders: the steps of each schedule; one of them added, moved, given to others, or taken away."""

from datetime import timedelta

from bot.config.recipients import REMINDED
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_offset
from bot.domain.admin.spoken import said_offset, said_step
from bot.domain.admin.view import ActButton, OpenButton, ScreenButton, ScreenView, Spot
from bot.domain.reports.schedule import SchedulePlan, Step
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import concerned, layers, preview, recipients
from handlers.admin.lists import ListEntry, asked_for, entry, list_screen
from handlers.admin.screen import NextScreen, Screen
from handlers.admin.typed import understood
from handlers.context import Talk
from storage.tables import Draft

ADD = 10  # an act of the list
MOVE, TO, TAKE_AWAY, PICK, PREVIEW = 10, 11, 12, 13, 14  # of one step
OFFERED = REMINDED.only
NEW = -1  # a step that is not there yet


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(say("screen.steps_of", name=plan.name, count=len(plan.steps)), _steps(row))
        for row, plan in concerned.schedules(talk)
    ]


def _steps(row: int) -> Spot:
    return Spot(ScreenNumber.STEPS, row)


def _plan(talk: Talk, row: int) -> SchedulePlan:
    plan = layers.schedule_at(talk, row)
    if plan is None:
        raise Refused("screen.gone")
    return plan


# -- all of one schedule ---------------------------------------------------------------------------------------------


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    plan = layers.schedule_at(talk, at.row)
    if plan is None:
        return None
    rows: list[tuple[ScreenButton, ...]] = [
        (OpenButton(said_step(one), Spot(ScreenNumber.STEP, at.row, place)),)
        for place, one in enumerate(plan.steps)
    ]
    rows.append((ActButton(say("button.add_step"), ADD),))
    name = layers.name_over(talk, at.row, plan.name)
    lines = [say("screen.steps", name=name), *([] if plan.steps else [say("screen.no_steps")])]
    lines += asked_for(drafts.kept(talk.work, talk.account, at))
    if layers.over_mode(at.row):
        return ScreenView(tuple(lines), tuple(rows), Spot(ScreenNumber.MODE_SCHEDULE, at.row))
    rows.append(
        (OpenButton(say("button.its_schedule", name=plan.name), Spot(ScreenNumber.SCHEDULE, at.row)),)
    )
    return ScreenView(tuple(lines), tuple(rows), Spot(ScreenNumber.REMINDERS))


def _add(talk: Talk, at: Spot, _: int) -> NextScreen:
    drafts.begin_draft(talk.work, talk.account, at, {}, "offset")
    return NextScreen(at)


def _added(talk: Talk, draft: Draft, text: str) -> NextScreen:
    """When it comes is said; to whom is chosen on the screen of the step."""
    offset = understood(read_offset, text)
    at = Spot(ScreenNumber.STEP, draft.row)
    given = {"step": NEW, "offset": offset.total_seconds(), recipients.TO: [str(OFFERED[0])]}
    drafts.begin_draft(talk.work, talk.account, at, given)
    return NextScreen(at)


# -- one of them -----------------------------------------------------------------------------------------------------


def _draw_step(talk: Talk, at: Spot) -> ScreenView | None:
    plan = layers.schedule_at(talk, at.row)
    draft = drafts.kept(talk.work, talk.account, at)
    if plan is None:
        return None
    name = layers.name_over(talk, at.row, plan.name)
    if draft is not None and recipients.TO in draft.given:
        return _choosing(name, at, draft)
    if at.page >= len(plan.steps):
        return None
    step = plan.steps[at.page]
    buttons = (
        (ActButton(say("button.move_step"), MOVE), ActButton(say("button.step_to"), TO)),
        (ActButton(say("button.no_step"), TAKE_AWAY),),
    )
    lines = (say("screen.one_step", name=name, step=said_step(step)), *asked_for(draft))
    return ScreenView(lines, buttons, _steps(at.row))


def _choosing(name: str, at: Spot, draft: Draft) -> ScreenView:
    chosen = [str(one) for one in draft.given[recipients.TO]]
    when = said_offset(timedelta(seconds=draft.given["offset"]))
    rows = recipients.picks(OFFERED, chosen, PICK)
    rows.append((ActButton(say("button.preview"), PREVIEW),))
    lines = (say("screen.choose_to", name=name, when=when),)
    return ScreenView(lines, tuple(rows), _steps(at.row), facts=(tuple(chosen), draft.given["step"]))


def _move(talk: Talk, at: Spot, _: int) -> NextScreen:
    drafts.begin_draft(talk.work, talk.account, at, {"step": at.page}, "offset")
    return NextScreen(at)


def _moved(talk: Talk, draft: Draft, text: str) -> NextScreen:
    plan, number = _plan(talk, draft.row), int(draft.given["step"])
    if number >= len(plan.steps):
        raise Refused("screen.gone")
    step = plan.steps[number].model_copy(update={"offset": understood(read_offset, text)})
    return _changed(talk, draft.row, [*plan.steps[:number], step, *plan.steps[number + 1 :]])


def _to(talk: Talk, at: Spot, _: int) -> NextScreen:
    step = _plan(talk, at.row).steps[at.page]
    given = {
        "step": at.page,
        "offset": step.offset.total_seconds(),
        recipients.TO: [str(one) for one in step.to],
    }
    drafts.begin_draft(talk.work, talk.account, at, given)
    return NextScreen(at)


def _preview(talk: Talk, at: Spot, _: int) -> NextScreen:
    draft, plan = recipients.draft_at(talk, at), _plan(talk, at.row)
    to, number = recipients.chosen_recipients(draft.given[recipients.TO]), int(draft.given["step"])
    step = Step(offset=timedelta(seconds=draft.given["offset"]), to=to)
    if number == NEW:
        return _changed(talk, at.row, [*plan.steps, step])
    return _changed(talk, at.row, [*plan.steps[:number], step, *plan.steps[number + 1 :]])


def _take_away(talk: Talk, at: Spot, _: int) -> NextScreen:
    steps = _plan(talk, at.row).steps
    return _changed(talk, at.row, [*steps[: at.page], *steps[at.page + 1 :]])


def _changed(talk: Talk, row: int, steps: list[Step]) -> NextScreen:
    """Raises `Refused` where two come at one time, or one comes before it opens or after it is locked."""
    plan = _plan(talk, row)
    offsets = [step.offset for step in steps]
    if len(set(offsets)) < len(offsets):
        raise Refused("typed.two_steps")
    if any(not -plan.opens <= offset <= plan.lock for offset in offsets):
        raise Refused("typed.step_outside", first=said_offset(-plan.opens), last=said_offset(plan.lock))
    ordered = tuple(sorted(steps, key=lambda step: step.offset))
    after = layers.with_schedule_at(talk, row, plan.name, steps=ordered)
    return preview.preview_change(talk, _steps(row), after)


SCREENS = (
    list_screen(ScreenNumber.REMINDERS, "screen.reminders", _listed),
    Screen(ScreenNumber.STEPS, _draw, {ADD: _add}, {"offset": _added}),
    Screen(
        ScreenNumber.STEP,
        _draw_step,
        {MOVE: _move, TO: _to, TAKE_AWAY: _take_away, PICK: recipients.pick(OFFERED), PREVIEW: _preview},
        {"offset": _moved},
    ),
)
