"""/start, with or without an invitation."""

from bot.domain.messages import Menu
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.place import Place
from bot.domain.terms import ROLE_NAMES, Role
from bot.phrases import say
from bot.services import joining, posting
from handlers.context import Talk
from handlers.guide import commands_for, on_rota
from storage.queries import people, units

HOW = {
    Role.REPORTER: "start.how.reporter",
    Role.HEAD: "start.how.reporter",
    Role.ADMIN: "start.how.admin",
}


def start(talk: Talk) -> None:
    """Opens the conversation; a code joins a unit."""
    if not talk.incoming.private:
        posting.refuse(talk.work, talk.incoming, "start.private")
    elif talk.words:
        _join(talk, talk.words[0])
    elif talk.scope.duties:
        posting.answer(talk.work, talk.incoming, say("start.hello", duties=_duties(talk)))
    else:
        posting.refuse(talk.work, talk.incoming, "refuse.stranger")


def _join(talk: Talk, code: str) -> None:
    joined = joining.redeem(talk.work, talk.account, code)
    names = {"unit": "", "role": ""}
    if joined.unit is not None and joined.role is not None:
        names = {"unit": joined.unit.name, "role": ROLE_NAMES[joined.role]}
    if joined.refusal:
        posting.answer(talk.work, talk.incoming, say(joined.refusal, **names))
        return
    how = say(HOW.get(joined.role or Role.VIEWER, "start.how.leader"))
    if joined.person is not None:
        how += say("start.on_rota", person=joined.person.name)
    posting.answer(talk.work, talk.incoming, say("start.joined", **names, how=how))
    _set_menu(talk)


def _set_menu(talk: Talk) -> None:
    """The command menu shows what this person may use, no more."""
    scope = people.scope_of(talk.work, talk.account)
    menu = Menu(commands=commands_for(scope, on_rota=on_rota(talk)))
    posting.queue(talk.work, Place(talk.incoming.chat_id), menu, Kind.MENU)


def _duties(talk: Talk) -> str:
    names = units.unit_names(talk.work, {duty.unit_id for duty in talk.scope.duties})
    lines = [f"· {names.get(duty.unit_id, '')}　{ROLE_NAMES[duty.role]}" for duty in talk.scope.duties]
    return "\n".join(lines)
