"""The messages that follow a run: the leaders' board and each role's list, drawn when they are sent."""

from datetime import timedelta

from bot.domain.messaging.buttons import EndPlan, TickStep
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Board, Edit, Keyboard, Send
from bot.domain.messaging.place import Place
from bot.domain.plans import RunFacts, StepFact, StepState, step_state
from bot.domain.text.privacy import masked
from bot.outputs.plans import board_text, steps_text
from bot.outputs.text import pages
from bot.phrases import say
from bot.services import outbox
from bot.services.reports.matters import CARD_PACE
from storage.queries import plans as stored_plans
from storage.tables import Account, Outbox, PlanCard, PlanRun, PlanStep
from storage.work import Work

MOST_LETTERS = 24  # of a step on its button
NO_PACE = timedelta(0)


def open_card(work: Work, run: PlanRun, target: Place, role: str = "") -> None:
    """Puts a card into a chat; one that is there already is sent once more, at the end of the chat."""
    card = stored_plans.card_at(work, run.id, role, target.chat, target.thread or 0)
    if card is None:
        card = PlanCard(run_id=run.id, role=role, chat_id=target.chat, thread_id=target.thread or 0)
        work.session.add(card)
    card.message_id, card.text, card.drawn_at = None, "", None
    work.session.flush()
    _queue(work, run, card)


def redraw(work: Work, run: PlanRun, role: str | None = None) -> None:
    """Queues the board and the lists of a role (or of all) to be drawn again."""
    for card in stored_plans.cards(work, run):
        if role is None or card.role in ("", role):
            _queue(work, run, card)


def _queue(work: Work, run: PlanRun, card: PlanCard) -> None:
    pace = NO_PACE if card.role else CARD_PACE  # a list changes with its few taps, the board with everybody's
    outbox.queue(
        work,
        card.place,
        Board(run_id=card.run_id, role=card.role),
        Kind.DRILL_BOARD if run.drill else Kind.BOARD,
        # One drawing waits at a time; delivery frees the key when it takes the row.
        key=board_key(card),
        not_before=max(work.now, card.drawn_at + pace) if card.drawn_at else work.now,
    )


# -- drawing -----------------------------------------------------------------------------------------------------


def card_at(work: Work, row: Outbox, message: Board) -> PlanCard | None:
    return stored_plans.card_at(work, message.run_id, message.role, row.chat_id, row.thread_id or 0)


def board_key(card: PlanCard) -> str:
    """What keeps more than one drawing of a board from waiting."""
    return f"board:{card.id}"


def draw(work: Work, row: Outbox, message: Board) -> Send | Edit | None:
    """From the facts of this moment; the row's key is freed so that the next change can queue again."""
    row.dedup_key = None
    card, run = card_at(work, row, message), stored_plans.run_of(work, message.run_id)
    if card is None or run is None:
        return None
    facts = facts_of(work, run)
    text = steps_text(facts, message.role) if message.role else board_text(facts)
    text = pages(masked(text) if row.place.group else text)[0]
    if text == card.text:
        return None
    card.text, card.drawn_at = text, work.now
    buttons = _buttons(work, run, message.role)
    if card.message_id:
        return Edit(message_id=card.message_id, text=text, buttons=buttons)
    return Send(text=text, buttons=buttons)


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
