"""One step of a schedule's reminders or of a ladder: moved, given to others or taken away.

The screens of both offer the same acts. While recipients are chosen, the draft keeps them as the file writes them,
with the place of the step (`NEW` for one that is being added) and its time in seconds.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar

from bot.domain.admin.view import ActButton, ScreenButton, ScreenView, Spot
from bot.domain.recipients import Recipient
from bot.phrases import say
from bot.services.admin import drafts
from handlers.admin import recipients
from handlers.admin.screen import Act, NextScreen, must_be_there
from handlers.context import Talk
from storage.tables import Draft

MOVE, CHOOSE_TO, TAKE_AWAY, PICK, PREVIEW = range(10, 15)  # acts; their numbers never change
NEW = -1

Step = TypeVar("Step")


def buttons() -> tuple[tuple[ScreenButton, ...], ...]:
    """What can be done with a step that exists."""
    return (
        (ActButton(say("button.move_step"), MOVE), ActButton(say("button.step_to"), CHOOSE_TO)),
        (ActButton(say("button.no_step"), TAKE_AWAY),),
    )


def moves(awaited: str) -> Act:
    """The act of `MOVE`: asks for another time, under the name `awaited`."""

    def move(talk: Talk, at: Spot, _: int) -> NextScreen:
        drafts.begin_draft(talk.work, talk.account, at, {"step": at.page}, awaited)
        return NextScreen(at)

    return move


def choose_recipients(
    talk: Talk, at: Spot, step: int, when: tuple[str, timedelta], to: Sequence[Recipient]
) -> NextScreen:
    """Offers the recipients of a step. `when`: its time, and the key under which the draft keeps it."""
    key, span = when
    given = {"step": step, key: span.total_seconds(), recipients.TO: [str(one) for one in to]}
    drafts.begin_draft(talk.work, talk.account, at, given)
    return NextScreen(at)


def recipients_view(head: str, back: Spot, draft: Draft, offered: Sequence[Recipient]) -> ScreenView:
    """The screen on which they are tapped on and off."""
    chosen = [str(one) for one in draft.given[recipients.TO]]
    rows = [*recipients.picks(offered, chosen, PICK), (ActButton(say("button.preview"), PREVIEW),)]
    return ScreenView((head,), tuple(rows), back, facts=(tuple(chosen), draft.given["step"]))


def step_of(draft: Draft, steps: Sequence[Step]) -> Step:
    """The existing step that a draft is about. Raises `Refused` where somebody has taken it away meanwhile."""
    number = int(draft.given["step"])
    return must_be_there(steps[number] if number < len(steps) else None)


def with_step(steps: Sequence[Step], number: int, step: Step) -> list[Step]:
    """The steps with `step` in the place `number`, or last of all where it is `NEW`."""
    return [*steps, step] if number == NEW else [*steps[:number], step, *steps[number + 1 :]]


def without_step(steps: Sequence[Step], number: int) -> list[Step]:
    return [*steps[:number], *steps[number + 1 :]]
