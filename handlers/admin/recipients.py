"""Recipients chosen by tapping them on and off; the draft keeps them as the file writes them."""

from collections.abc import Sequence

from bot.domain.admin.view import ActButton, ScreenButton, Spot
from bot.domain.recipients import Recipient, parse
from bot.phrases import say
from bot.services.admin import drafts
from bot.services.refusals import Refused
from handlers.admin.screen import Act, NextScreen, must_be_there
from handlers.context import Talk
from storage.tables import Draft

TO = "to"  # in the draft


def picks(offered: Sequence[Recipient], chosen: Sequence[str], act: int) -> list[tuple[ScreenButton, ...]]:
    """A button for each of `offered`, two in a row, marked where it is chosen; its value is the place in `offered`."""
    buttons = [
        ActButton(say("screen.on" if str(one) in chosen else "screen.off", name=one.said), act, place)
        for place, one in enumerate(offered)
    ]
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]


def draft_at(talk: Talk, at: Spot) -> Draft:
    """The draft with the recipients of the step at `at`. Raises `Refused` where there is none any more."""
    draft = drafts.kept(talk.work, talk.account, at)
    return must_be_there(draft if draft is not None and TO in draft.given else None)


def pick(offered: Sequence[Recipient]) -> Act:
    """The act of the buttons that `picks` gives."""

    def act(talk: Talk, at: Spot, place: int) -> NextScreen:
        draft = draft_at(talk, at)
        chosen = picked(offered, draft.given[TO], place)
        drafts.fill(talk.work, draft, {**draft.given, TO: chosen})
        return NextScreen(at)

    return act


def picked(offered: Sequence[Recipient], chosen: Sequence[str], place: int) -> list[str]:
    """`chosen` with the one at this place of `offered` switched: added last, or taken away.

    Raises `Refused` where it has no such place.
    """
    if place >= len(offered):
        raise Refused("refuse.stale")
    one = str(offered[place])
    return [other for other in chosen if other != one] if one in chosen else [*chosen, one]


def chosen_recipients(chosen: Sequence[str]) -> tuple[Recipient, ...]:
    """What the draft keeps, read. Raises `Refused` where nobody is chosen."""
    if not chosen:
        raise Refused("typed.nobody")
    return tuple(map(parse, chosen))
