"""/undo (撤销修改): lists one's own changes of the last 24 hours, newest first, and begins taking one back."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import ActButton, Spot
from bot.domain.text.display import one_line
from bot.domain.time.local_time import moment
from bot.phrases import say
from bot.services.apply import undo
from handlers.admin import change, preview
from handlers.admin.lists import MOST_LABEL, ListEntry, list_screen
from handlers.admin.screen import NextScreen
from handlers.context import Talk

HERE = Spot(ScreenNumber.UNDO)
TAKE_BACK = 10


def _listed(talk: Talk, _: Spot) -> list[ListEntry]:
    today = talk.today
    found = []
    for edit in undo.own_edits(talk.work, talk.account):
        key = "undo.line" if edit.undoes is None else "undo.line_of_undo"
        at = moment(edit.at, talk.settings.zone, today)
        label = say(key, at=at, what="；".join(edit.said))
        found.append(ListEntry(label, ActButton(one_line(label, MOST_LABEL), TAKE_BACK, edit.id)))
    return found


def _take_back(talk: Talk, _: Spot, number: int) -> NextScreen:
    """Begins a preview of taking it back. Raises `Refused`, naming the later change that rests on it."""
    edit = undo.own_edit(talk.work, talk.account, number)
    if edit.action == "apply":
        return preview.preview_change(talk, HERE, undo.undone(talk.work, talk.account, number), undoes=number)
    return change.begin_change(talk, "undo", edit=number)


SCREENS = (list_screen(ScreenNumber.UNDO, "undo.head", _listed, acts={TAKE_BACK: _take_back}),)
