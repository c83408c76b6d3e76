"""The page that shows a change before it is made: the same for every change, with one button that confirms it."""

from collections.abc import Sequence

from bot.domain.admin.view import ActButton, ScreenView, Spot
from bot.phrases import say
from bot.services import outbox
from bot.services.apply.trial import Trial
from handlers.admin.lists import turning

ON_PAGE = 22  # lines; more do not fit a phone
MOST_TOLD = 8  # names


def preview_page(
    at: Spot, back: Spot, head: Sequence[str], changes: Sequence[str], trial: Trial, confirm: int
) -> ScreenView:
    """Nothing is cut: what does not fit goes to further pages.

    `head`: what the change is about; `changes`: a line for each thing that changes; `confirm`: the act that makes it.
    """
    lines = [*changes, *_week(trial), *_told(trial)]
    pages = [lines[first : first + ON_PAGE] for first in range(0, len(lines), ON_PAGE)]
    here = min(at.page, len(pages) - 1)
    turns = [turning(at, here, len(pages))] if len(pages) > 1 else []
    sure = ActButton(say("button.change_sure"), confirm)
    shown = (*head, say("change.not_yet"), *pages[here])
    # Reminder times are shown but not counted: those that pass while the admin reads must not void the confirmation.
    counted = (*head, *changes, *trial.planned, *trial.told)
    return ScreenView(shown, ((sure,), *turns), back, (trial.version,), counted)


def _week(trial: Trial) -> list[str]:
    if not (trial.planned or trial.reminders or trial.messages):
        return [say("change.week"), say("change.week_as_it_is")]
    messages = [say("change.messages"), *trial.messages] if trial.messages else []
    return [say("change.week"), *trial.planned, *messages, *trial.reminders]


def _told(trial: Trial) -> list[str]:
    if not trial.told:
        return []
    return [say("change.told", count=len(trial.told), names=outbox.listed(trial.told, MOST_TOLD))]
