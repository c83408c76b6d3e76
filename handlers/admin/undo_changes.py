"""Taking back a change that is none of the configuration (roles, people, merged units): previewed and confirmed."""

from bot.domain.admin.screens import ScreenNumber
from bot.domain.admin.view import Spot
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Menu
from bot.domain.messaging.place import Place
from bot.phrases import say
from bot.services import outbox
from bot.services.apply import undo
from bot.services.people import identity
from bot.services.undo.changes import undo_change
from handlers.admin.form import ChangeForm, Given
from handlers.context import Talk
from handlers.help import commands_for
from storage.queries import edits as stored_edits
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.work import Work


def _title(talk: Talk, given: Given) -> str:
    return say("undo.title", what="；".join(undo.own_edit(talk.work, talk.account, given["edit"]).said))


def _do(talk: Talk, work: Work, given: Given) -> str:
    edit = undo.own_edit(work, talk.account, given["edit"])
    done = say("undo.done", what=undo_change(work, talk.speaker, edit.id))
    for account in stored_edits.whose_roles(work, edit):
        scope, person = stored_members.scope_of(work, account), stored_people.person_of(work, account)
        on_duty = person is not None and identity.is_duty_person(work, person)
        menu = Menu(commands=commands_for(scope, on_rota=on_duty) if scope.duties or on_duty else ())
        outbox.queue(work, Place(account.user_id), menu, Kind.MENU)
    return done


def _back(_: Given) -> Spot:
    return Spot(ScreenNumber.UNDO)


FORMS = (ChangeForm("undo", _title, (), _do, _back),)
