"""The messages that follow a run: the leaders' board and each role's list, drawn when they are sent."""

from bot.domain.messaging.buttons import EndPlan, TickStep
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Board, Keyboard, Send, Subject
from bot.domain.messaging.place import Place
from bot.domain.plans import RunFacts, StepFact, StepState, step_state
from bot.domain.text.pages import pages
from bot.outputs.plans import board_text, steps_text
from bot.phrases import say
from bot.services import live_messages
from storage.queries import live_messages as stored_live_messages
from storage.queries import plans as stored_plans
from storage.tables import Account, LiveMessage, PlanRun, PlanStep
from storage.work import Work

MOST_LETTERS = 24  # of a step on its button


def open_card(work: Work, run: PlanRun, target: Place, role: str = "") -> None:
    """Puts a board or a list into a chat; one that is there already is sent once more, at the end of the chat."""
    live_messages.open_in(work, target, Board(run_id=run.id, role=role), _kind(run), again=True)


def redraw(work: Work, run: PlanRun, role: str | None = None) -> None:
    """Queues the board and the lists of a role (or of all) to be drawn again."""
    for live in stored_live_messages.following(work, Subject.PLAN_RUN, run.id):
        if role is None or live.part in ("", role):
            # A list changes with its few taps, the board with everybody's.
            pace = live_messages.NO_PACE if live.part else live_messages.PACE
            live_messages.redraw(work, live, Board(run_id=run.id, role=live.part), _kind(run), pace)


def _kind(run: PlanRun) -> Kind:
    return Kind.DRILL_BOARD if run.drill else Kind.BOARD


# -- drawing -----------------------------------------------------------------------------------------------------


def draw(work: Work, live: LiveMessage) -> Send | None:
    run = stored_plans.run_of(work, live.subject_id)
    if run is None:
        return None
    facts = facts_of(work, run)
    text = steps_text(facts, live.part) if live.part else board_text(facts)
    return Send(text=pages(text)[0], buttons=_buttons(work, run, live.part))


def _buttons(work: Work, run: PlanRun, role: str) -> Keyboard:
    if run.ended_at is not None:
        return ()
    if not role:
        return ((EndPlan(run=run.id, sure=False).button(say("button.plan_end")),),)
    open_steps = [
        step for step in stored_plans.steps(work, run) if step.role == role and step.ticked_at is None
    ]
    return tick_buttons(run, open_steps)


def tick_buttons(run: PlanRun, steps: list[PlanStep]) -> Keyboard:
    """One below the other, each with the beginning of its step."""
    said = stored_plans.text_of(run).steps
    rows = []
    for step in steps:
        text = said[step.number - 1].text
        short = text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
        rows.append((TickStep(step=step.id).button(say("button.tick", number=step.number, text=short)),))
    return tuple(rows)


def facts_of(work: Work, run: PlanRun) -> RunFacts:
    text = stored_plans.text_of(run)
    actors = stored_plans.actors(work, run)
    return RunFacts(
        plan=text.name,
        source=text.source,
        drill=run.drill,
        zone=run.zone,
        started_at=run.started_at,
        started_by=_name(work, run.started_by),
        ended_at=run.ended_at,
        ended_by=_name(work, run.ended_by),
        roles=[(role, [one.name for one in actors if one.role == role]) for role in text.used_roles()],
        steps=[_step_fact(work, run, step) for step in stored_plans.steps(work, run)],
        timeline=[(entry.at, entry.who, entry.what) for entry in stored_plans.entries(work, run)],
    )


def _step_fact(work: Work, run: PlanRun, step: PlanStep) -> StepFact:
    said = stored_plans.text_of(run).steps[step.number - 1]
    state: StepState = step_state(
        until_end=said.until_end,
        ticked=step.ticked_at is not None,
        due_at=step.due_at,
        ended=run.ended_at is not None,
        now=work.now,
    )
    return StepFact(
        number=step.number,
        role=step.role,
        part=said.part,
        text=said.text,
        state=state,
        due_at=step.due_at,
        by=_name(work, step.ticked_by),
        at=step.ticked_at,
    )


def _name(work: Work, account_id: int | None) -> str:
    account = work.session.get(Account, account_id) if account_id else None
    return account.name if account else ""
