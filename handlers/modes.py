"""/mode and words like 「进入特护期」: what stands now; admins are led to the screen, and nothing is done by words."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.domain.modes.plan import KIND_NAMES
from bot.domain.rights import Right
from bot.services import outbox
from bot.services.modes.labels import now_text
from handlers.admin import frame
from handlers.context import Talk
from storage.queries import modes as stored_modes


def mode(talk: Talk) -> None:
    """In a group, and to whoever administers nothing, it is only said what stands."""
    if not talk.incoming.private or not talk.scope.units(Right.ADMINISTER):
        outbox.answer(talk.work, talk.incoming, now_text(talk.work))
        return
    frame.show_screen(talk, _meant(talk) or Spot(ScreenNumber.MODES))


def _meant(talk: Talk) -> Spot | None:
    """The one that is named, or the only one of its kind."""
    text = talk.incoming.text
    rows = [(row.id, stored_modes.mode_plan(row)) for row in stored_modes.open_modes(talk.work)]
    named = [row for row, plan in rows if plan.name in text]
    alike = [row for row, plan in rows if KIND_NAMES[plan.kind] in text]
    found = named if len(named) == 1 else alike
    return Spot(ScreenNumber.MODE, found[0]) if len(found) == 1 else None
