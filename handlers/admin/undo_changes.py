"""What no configuration says, taken back: shown first and confirmed as the change itself was."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.phrases import say
from bot.services.apply import undo
from bot.services.undo.changes import undo_change
from handlers.admin.form import ChangeForm, Given
from handlers.context import Talk
from storage.work import Work


def _title(talk: Talk, given: Given) -> str:
    return say("undo.title", what="；".join(undo.own_edit(talk.work, talk.account, given["edit"]).said))


def _do(talk: Talk, work: Work, given: Given) -> str:
    return say("undo.done", what=undo_change(work, talk.speaker, given["edit"]))


def _back(_: Given) -> Spot:
    return Spot(ScreenNumber.UNDO)


FORMS = (ChangeForm("undo", _title, (), _do, _back),)
