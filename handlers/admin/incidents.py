"""Ladders: the steps and silences with which incidents of a unit open, and the time limits of their reports."""

from datetime import timedelta

from bot.config.amendments import with_clocks, with_rungs, with_silences
from bot.config.clocks import presets
from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.settings_words import read_length, read_lengths
from bot.domain.admin.spoken import said_span
from bot.domain.admin.view import ActButton, OpenButton, ScreenButton, ScreenView, Spot
from bot.domain.incidents.ladder import LadderStep
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.recipients import ADMINS, CHATS, DUTY_LEADERS, HEAD, LEADER, STAFF, UNIT_ABOVE
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import apply
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin import layers, preview, recipients, steps
from handlers.admin.lists import ListEntry, asked_for, entry, list_screen
from handlers.admin.screen import NextScreen, Screen, must_be_there
from handlers.admin.typed import asks, understood
from handlers.context import Talk
from storage.queries import apply as stored_apply
from storage.tables import Draft, IncidentSetting

LIST = Spot(ScreenNumber.LADDERS)
ADD, SILENCES, USUAL = 10, 11, 12  # acts of the ladder; the last in a mode only
PICK = 13  # the act of the time limits
OFFERED = (STAFF, LEADER, CHATS, DUTY_LEADERS, HEAD, UNIT_ABOVE, ADMINS)
WHEN = "after"  # in the draft: typed, then kept in seconds from the opening of the incident
AGAIN = timedelta(minutes=10)  # how often the last step is repeated where nothing else is said
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(days=1)  # silences, as `bot.config.incidents` takes them
AT_ONCE = ("马上", "立即", "立刻", "0")


def _mine(talk: Talk) -> list[tuple[str, IncidentSetting, IncidentPlan]]:
    return [
        (unit, row, IncidentPlan.model_validate_json(row.plan))
        for unit, row in stored_apply.incident_settings(talk.work).items()
        if talk.scope.may(Right.ADMINISTER, row.unit_id)
    ]


def _found(talk: Talk, row: int) -> tuple[str, IncidentPlan] | None:
    """Name and plan of the unit of this row; of a mode, its name and the place's plan with the mode's ladder."""
    if layers.over_mode(row):
        mode = layers.mode_over(talk, row)
        return (mode.name, layers.plan_in(talk, mode)) if mode is not None else None
    return next(((unit, plan) for unit, setting, plan in _mine(talk) if setting.id == row), None)


def _of(talk: Talk, row: int) -> tuple[str, IncidentPlan]:
    return must_be_there(_found(talk, row))


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    return [
        entry(say("screen.ladder_of", unit=unit, name=plan.ladder.name), Spot(ScreenNumber.LADDER, row.id))
        for unit, row, plan in _mine(talk)
    ]


# -- one of them -----------------------------------------------------------------------------------------------------


def _draw(talk: Talk, at: Spot) -> ScreenView | None:
    found = _found(talk, at.row)
    if found is None:
        return None
    unit, plan = found
    over = layers.over_mode(at.row)
    limits = "、".join(clock.name for clock in plan.clocks) or say("screen.none")
    chats = "、".join(plan.chats) or say("screen.ladder_all_chats")
    lines = [
        say("screen.ladder", unit=unit, name=plan.ladder.name),
        say("screen.ladder_silent", spans="、".join(map(said_span, plan.ladder.silent))),
        *(
            [layers.ladder_note(talk, at.row)]
            if over
            else [say("screen.ladder_clocks", names=limits), say("screen.ladder_chats", names=chats)]
        ),
        *asked_for(drafts.kept(talk.work, talk.account, at)),
    ]
    rows: list[tuple[ScreenButton, ...]] = [
        (OpenButton(said_rung(step), Spot(ScreenNumber.RUNG, at.row, place)),)
        for place, step in enumerate(plan.ladder.steps)
    ]
    clocks = OpenButton(say("button.clocks"), Spot(ScreenNumber.CLOCKS, at.row))
    rows.append((ActButton(say("button.add_step"), ADD), *(() if over else (clocks,))))
    rows.append((ActButton(say("button.silences"), SILENCES),))
    mode = layers.mode_over(talk, at.row)
    if mode is not None and mode.ladder is not None:
        rows.append((ActButton(say("button.mode_usual"), USUAL),))
    return ScreenView(tuple(lines), tuple(rows), layers.back_to(at.row, LIST))


def said_rung(step: LadderStep) -> str:
    """「马上：值班、带班，每5分钟再叫」"""
    after = said_span(step.after)
    when = say("screen.rung_after", span=after) if step.after else say("screen.rung_at_once")
    again = say("screen.rung_again", span=said_span(step.every)) if step.every else ""
    return f"{when}{'、'.join(who.said for who in step.to)}{again}"


def _added(talk: Talk, draft: Draft, text: str) -> NextScreen:
    """The time of a new step was typed; its recipients are chosen next, on the screen of the step."""
    at = Spot(ScreenNumber.RUNG, draft.row)
    return steps.choose_recipients(talk, at, steps.NEW, (WHEN, _after(text)), [DUTY_LEADERS])


def _silences(talk: Talk, draft: Draft, text: str) -> NextScreen:
    """Raises `Refused` where a silence is shorter than a minute or longer than a day, as in a file."""
    _, plan = _of(talk, draft.row)
    silent = understood(read_lengths, text)
    if silent[0] < SHORTEST or silent[-1] > LONGEST:
        raise Refused("typed.silence_outside", least=said_span(SHORTEST), most=said_span(LONGEST))
    if layers.over_mode(draft.row):
        after = layers.with_ladder_at(
            talk, draft.row, plan.ladder.model_copy(update={"silent": tuple(silent)})
        )
    else:
        after = with_silences(apply.in_force(talk.work), plan.ladder.name, silent)
    return preview.preview_change(talk, Spot(ScreenNumber.LADDER, draft.row), after)


def _usual(talk: Talk, at: Spot, _: int) -> NextScreen:
    """The mode loses its own ladder: its incidents open with the ordinary one."""
    after = layers.with_mode_at(talk, at.row, lambda _: {"ladder": None})
    return preview.preview_change(talk, at, after)


def _after(text: str) -> timedelta:
    words = text.strip().removesuffix("后").removesuffix("以")
    return timedelta() if words in AT_ONCE else understood(read_length, words)


# -- one step --------------------------------------------------------------------------------------------------------


def _draw_rung(talk: Talk, at: Spot) -> ScreenView | None:
    found, draft = _found(talk, at.row), drafts.kept(talk.work, talk.account, at)
    if found is None:
        return None
    unit, plan = found
    back = Spot(ScreenNumber.LADDER, at.row)
    if draft is not None and recipients.TO in draft.given:
        when = said_span(timedelta(seconds=draft.given[WHEN]))
        head = say("screen.choose_called", unit=unit, span=when)
        return steps.recipients_view(head, back, draft, OFFERED)
    if at.page >= len(plan.ladder.steps):
        return None
    lines = (say("screen.one_rung", unit=unit, step=said_rung(plan.ladder.steps[at.page])), *asked_for(draft))
    return ScreenView(lines, steps.buttons(), back)


def _moved(talk: Talk, draft: Draft, text: str) -> NextScreen:
    rungs = _of(talk, draft.row)[1].ladder.steps
    step = steps.step_of(draft, rungs).model_copy(update={"after": _after(text)})
    return _changed(talk, draft.row, steps.with_step(rungs, draft.given["step"], step))


def _choose_to(talk: Talk, at: Spot, _: int) -> NextScreen:
    step = _of(talk, at.row)[1].ladder.steps[at.page]
    return steps.choose_recipients(talk, at, at.page, (WHEN, step.after), step.to)


def _preview(talk: Talk, at: Spot, _: int) -> NextScreen:
    draft, rungs = recipients.draft_at(talk, at), _of(talk, at.row)[1].ladder.steps
    to, number = recipients.chosen_recipients(draft.given[recipients.TO]), int(draft.given["step"])
    if number == steps.NEW:
        step = LadderStep(after=timedelta(seconds=draft.given[WHEN]), to=to, every=AGAIN)
    else:
        step = steps.step_of(draft, rungs).model_copy(update={"to": to})
    return _changed(talk, at.row, steps.with_step(rungs, number, step))


def _take_away(talk: Talk, at: Spot, _: int) -> NextScreen:
    return _changed(talk, at.row, steps.without_step(_of(talk, at.row)[1].ladder.steps, at.page))


def _changed(talk: Talk, row: int, rungs: list[LadderStep]) -> NextScreen:
    """Previews the ladder with these steps, the last one repeated.

    Raises `Refused` where nobody is called at once, or two steps come at one time.
    """
    _, plan = _of(talk, row)
    ordered = sorted(rungs, key=lambda step: step.after)
    afters = [step.after for step in ordered]
    if not ordered or afters[0]:
        raise Refused("typed.not_at_once")
    if len(set(afters)) < len(afters):
        raise Refused("typed.two_steps")
    if not ordered[-1].every:
        ordered[-1] = ordered[-1].model_copy(update={"every": AGAIN})
    if layers.over_mode(row):
        ladder = plan.ladder.model_copy(update={"steps": tuple(ordered)})
        after = layers.with_ladder_at(talk, row, ladder)
    else:
        after = with_rungs(apply.in_force(talk.work), plan.ladder.name, ordered)
    return preview.preview_change(talk, Spot(ScreenNumber.LADDER, row), after)


# -- time limits -----------------------------------------------------------------------------------------------------


def _draw_clocks(talk: Talk, at: Spot) -> ScreenView | None:
    found = None if layers.over_mode(at.row) else _found(talk, at.row)
    if found is None:
        return None
    unit, plan = found
    names = {clock.name for clock in plan.clocks}
    rows = tuple(
        (ActButton(say("screen.on" if name in names else "screen.off", name=name), PICK, place),)
        for place, name in enumerate(presets())
    )
    return ScreenView((say("screen.clocks", unit=unit),), rows, Spot(ScreenNumber.LADDER, at.row))


def _pick_clock(talk: Talk, at: Spot, place: int) -> NextScreen:
    """One of the program's own time limits on or off, previewed at once; those of this place's files stay."""
    unit, plan = _of(talk, at.row)
    known = list(presets().values())
    if place >= len(known):
        raise Refused("refuse.stale")
    wanted = known[place]
    clocks = [one for one in plan.clocks if one.name != wanted.name]
    if len(clocks) == len(plan.clocks):
        clocks.append(wanted)
    if not clocks:
        raise Refused("typed.no_clocks")
    return preview.preview_change(talk, at, with_clocks(apply.in_force(talk.work), unit, clocks))


SCREENS = (
    list_screen(ScreenNumber.LADDERS, "screen.ladders", _listed),
    Screen(
        ScreenNumber.LADDER,
        _draw,
        {ADD: asks([WHEN]), SILENCES: asks(["silent"]), USUAL: _usual},
        {WHEN: _added, "silent": _silences},
        frozenset(["silent"]),
    ),
    Screen(
        ScreenNumber.RUNG,
        _draw_rung,
        {
            steps.MOVE: steps.moves(WHEN),
            steps.CHOOSE_TO: _choose_to,
            steps.TAKE_AWAY: _take_away,
            steps.PICK: recipients.pick(OFFERED),
            steps.PREVIEW: _preview,
        },
        {WHEN: _moved},
    ),
    Screen(ScreenNumber.CLOCKS, _draw_clocks, {PICK: _pick_clock}),
)
