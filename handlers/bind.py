"""/bind 名称: makes this group or topic the place a name in the configuration stands for."""

from collections.abc import Sequence

from bot.domain import plain
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import posting
from handlers.context import Talk
from storage.queries import chats
from storage.tables import Binding


def bind(talk: Talk) -> None:
    offered = [b for b in chats.bindings(talk.work) if talk.scope.may(Right.ADMINISTER, b.unit_id)]
    if not talk.scope.units(Right.ADMINISTER):
        posting.refuse(talk.work, talk.incoming, "refuse.right")
    elif talk.incoming.private:
        posting.refuse(talk.work, talk.incoming, "bind.group_only")
    elif not offered:
        posting.refuse(talk.work, talk.incoming, "bind.none")
    else:
        _bind(talk, offered)


def _bind(talk: Talk, offered: Sequence[Binding]) -> None:
    names = "、".join(binding.name for binding in offered)
    if not talk.words:
        posting.answer(talk.work, talk.incoming, say("bind.usage", example=offered[0].name, names=names))
        return
    wanted = " ".join(talk.words)
    binding = next((binding for binding in offered if binding.name == wanted), None)
    if binding is None:
        posting.refuse(talk.work, talk.incoming, "bind.unknown", name=plain.name(wanted), names=names)
        return
    binding.chat_id, binding.thread_id = talk.incoming.chat_id, talk.incoming.thread_id
    binding.bound_by = talk.account.id
    posting.answer(talk.work, talk.incoming, say("bind.done", name=binding.name))
