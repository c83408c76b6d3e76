"""Whom a step of reminders or of a ladder names: tapped on and off. Kept in the draft as the file writes them."""

from collections.abc import Callable, Sequence

from bot.domain.admin.view import ActButton, ScreenButton, Spot
from bot.domain.recipients import Recipient, parse
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin.screen import NextScreen
from handlers.context import Talk
from storage.tables import Draft

TO = "to"  # in the draft


def picks(offered: Sequence[Recipient], chosen: Sequence[str], act: int) -> list[tuple[ScreenButton, ...]]:
    """A button each, two in a row, with a mark where it is chosen."""
    buttons = [
        ActButton(say("screen.on" if str(one) in chosen else "screen.off", name=one.said), act, place)
        for place, one in enumerate(offered)
    ]
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]


def draft_at(talk: Talk, at: Spot) -> Draft:
    """The draft of whom the step at `at` names. Raises `Refused` where there is none any more."""
    draft = drafts.kept(talk.work, talk.account, at)
    if draft is None or TO not in draft.given:
        raise Refused("screen.gone")
    return draft


def pick(offered: Sequence[Recipient]) -> Callable[[Talk, Spot, int], NextScreen]:
    """The act of the buttons that `picks` gives."""

    def act(talk: Talk, at: Spot, place: int) -> NextScreen:
        draft = draft_at(talk, at)
        chosen = picked(offered, draft.given[TO], place)
        drafts.fill(talk.work, draft, {**draft.given, TO: chosen})
        return NextScreen(at)

    return act


def picked(offered: Sequence[Recipient], chosen: Sequence[str], place: int) -> list[str]:
    """With this one on, where it was off, or off."""
    if place >= len(offered):
        raise Refused("refuse.stale")
    one = str(offered[place])
    return [other for other in chosen if other != one] if one in chosen else [*chosen, one]


def chosen_recipients(chosen: Sequence[str]) -> tuple[Recipient, ...]:
    """Raises `Refused` where nobody is chosen: a step that reaches nobody is none."""
    if not chosen:
        raise Refused("typed.nobody")
    return tuple(map(parse, chosen))
