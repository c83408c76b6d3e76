"""How a change is shown before it is made, whatever screen it comes from: one look, one button for the yes."""

from collections.abc import Sequence

from bot.domain.admin.view import ActButton, OpenButton, ScreenButton, ScreenView, Spot
from bot.phrases import say
from bot.services import outbox
from bot.services.apply.trial import Trial

ON_PAGE = 22  # lines; more do not fit a phone
MOST_TOLD = 8  # names


def trial_view(
    at: Spot, back: Spot, head: Sequence[str], changes: Sequence[str], trial: Trial, confirm: int
) -> ScreenView:
    """`head`: what it is about; `changes`: what would be otherwise; `confirm`: the act that makes it.

    Nothing is cut: what does not fit is on the pages behind.
    """
    lines = [*changes, *_week(trial), *_told(trial)]
    pages = [lines[first : first + ON_PAGE] for first in range(0, len(lines), ON_PAGE)]
    here = min(at.page, len(pages) - 1)
    turns = _turns(at, here, len(pages))
    sure = ActButton(say("button.change_sure"), confirm)
    shown = (*head, say("change.not_yet"), *pages[here])
    # Reminders pass while one reads; whoever says yes meant the change, and what becomes of what is planned.
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


def _turns(at: Spot, here: int, pages: int) -> list[tuple[ScreenButton, ...]]:
    """To the pages beside this one, and which of how many it is."""
    beside = [("button.page_before", here - 1), ("button.page_after", here + 1)]
    found = tuple(
        OpenButton(say(label), at._replace(page=page)) for label, page in beside if 0 <= page < pages
    )
    return [found] if found else []
