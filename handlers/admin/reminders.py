"""Reminders: the steps of each schedule, on ordinary days or in a mode."""

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
from handlers.admin import concerned, layers, preview, recipients, steps
from handlers.admin.lists import ListEntry, asked_for, entry, list_screen
from handlers.admin.screen import NextScreen, Screen, must_be_there
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.tables import Draft

ADD = 10  # an act of the list
OFFERED = REMINDED.only
WHEN = "offset"  # in the draft: typed, then kept in seconds from the deadline


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(say("screen.steps_of", name=plan.name, count=len(plan.steps)), _steps(row))
        for row, plan in concerned.schedules(talk)
    ]


def _steps(row: int) -> Spot:
    return Spot(ScreenNumber.STEPS, row)


def _plan(talk: Talk, row: int) -> SchedulePlan:
    return must_be_there(layers.schedule_at(talk, row))


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


def _added(talk: Talk, draft: Draft, text: str) -> NextScreen:
    """The time of a new step was typed; its recipients are chosen next, on the screen of the step."""
    at, offset = Spot(ScreenNumber.STEP, draft.row), understood(read_offset, text)
    return steps.choose_recipients(talk, at, steps.NEW, (WHEN, offset), OFFERED[:1])


# -- one of them -----------------------------------------------------------------------------------------------------


def _draw_step(talk: Talk, at: Spot) -> ScreenView | None:
    plan = layers.schedule_at(talk, at.row)
    draft = drafts.kept(talk.work, talk.account, at)
    if plan is None:
        return None
    name = layers.name_over(talk, at.row, plan.name)
    if draft is not None and recipients.TO in draft.given:
        when = said_offset(timedelta(seconds=draft.given[WHEN]))
        head = say("screen.choose_to", name=name, when=when)
        return steps.recipients_view(head, _steps(at.row), draft, OFFERED)
    if at.page >= len(plan.steps):
        return None
    lines = (say("screen.one_step", name=name, step=said_step(plan.steps[at.page])), *asked_for(draft))
    return ScreenView(lines, steps.buttons(), _steps(at.row))


def _moved(talk: Talk, draft: Draft, text: str) -> NextScreen:
    plan = _plan(talk, draft.row)
    step = steps.step_of(draft, plan.steps).model_copy(update={"offset": understood(read_offset, text)})
    return _changed(talk, draft.row, steps.with_step(plan.steps, draft.given["step"], step))


def _choose_to(talk: Talk, at: Spot, _: int) -> NextScreen:
    step = _plan(talk, at.row).steps[at.page]
    return steps.choose_recipients(talk, at, at.page, (WHEN, step.offset), step.to)


def _preview(talk: Talk, at: Spot, _: int) -> NextScreen:
    draft, plan = recipients.draft_at(talk, at), _plan(talk, at.row)
    to, number = recipients.chosen_recipients(draft.given[recipients.TO]), int(draft.given["step"])
    if number == steps.NEW:
        step = Step(offset=timedelta(seconds=draft.given[WHEN]), to=to)
    else:
        step = steps.step_of(draft, plan.steps).model_copy(update={"to": to})
    return _changed(talk, at.row, steps.with_step(plan.steps, number, step))


def _take_away(talk: Talk, at: Spot, _: int) -> NextScreen:
    return _changed(talk, at.row, steps.without_step(_plan(talk, at.row).steps, at.page))


def _changed(talk: Talk, row: int, after: list[Step]) -> NextScreen:
    """Raises `Refused` where two steps come at one time, or one before the round opens or after it is locked."""
    plan = _plan(talk, row)
    offsets = [step.offset for step in after]
    if len(set(offsets)) < len(offsets):
        raise Refused("typed.two_steps")
    if any(not -plan.opens <= offset <= plan.lock for offset in offsets):
        raise Refused("typed.step_outside", first=said_offset(-plan.opens), last=said_offset(plan.lock))
    ordered = tuple(sorted(after, key=lambda step: step.offset))
    return preview.preview_change(
        talk, _steps(row), layers.with_schedule_at(talk, row, plan.name, steps=ordered)
    )


SCREENS = (
    list_screen(ScreenNumber.REMINDERS, "screen.reminders", _listed),
    Screen(ScreenNumber.STEPS, _draw, {ADD: asks([WHEN])}, {WHEN: _added}),
    Screen(
        ScreenNumber.STEP,
        _draw_step,
        {
            steps.MOVE: steps.moves(WHEN),
            steps.CHOOSE_TO: _choose_to,
            steps.TAKE_AWAY: _take_away,
            steps.PICK: recipients.pick(OFFERED),
            steps.PREVIEW: _preview,
        },
        {WHEN: _moved},
    ),
)
