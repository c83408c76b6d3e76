"""/bind 名称: makes this group or topic the place a name in the configuration stands for."""

from collections.abc import Sequence

from bot.domain.messaging.messages import Incoming
from bot.domain.rights import Right
from bot.domain.text import display
from bot.phrases import say
from bot.services import chats, outbox
from bot.services.refusals import Refused
from handlers.context import Talk
from storage.queries import chats as stored_chats
from storage.tables import Binding
from storage.work import Work


def bind(talk: Talk) -> None:
    offered = [b for b in stored_chats.bindings(talk.work) if talk.scope.may(Right.ADMINISTER, b.unit_id)]
    if not talk.scope.units(Right.ADMINISTER):
        raise Refused("refuse.right")
    if talk.incoming.private:
        raise Refused("bind.group_only")
    if not offered:
        raise Refused("bind.none")
    _bind(talk, offered)


def _bind(talk: Talk, offered: Sequence[Binding]) -> None:
    names = "、".join(binding.name for binding in offered)
    if not talk.words:
        raise Refused("bind.usage", example=offered[0].name, names=names)
    wanted = " ".join(talk.words)
    binding = next((binding for binding in offered if binding.name == wanted), None)
    if binding is None:
        raise Refused("bind.unknown", name=display.name(wanted), names=names)
    chats.bind(talk.work, binding, talk.incoming.place, talk.account)
    outbox.answer(talk.work, talk.incoming, say("bind.done", name=binding.name))


def membership_changed(work: Work, incoming: Incoming) -> None:
    if not incoming.present:
        chats.gone(work, incoming.chat_id, "已停用或移出机器人")
        return
    known = stored_chats.chat_of(work, incoming.chat_id)
    stored_chats.meet_chat(work, incoming.chat_id, incoming.chat_kind, incoming.chat_title)
    if not incoming.private and (known is None or known.disabled_at is not None):
        outbox.answer(work, incoming, say("group.hello"))


def chat_migrated(work: Work, incoming: Incoming) -> None:
    if incoming.new_chat_id is not None:
        chats.move_chat(work, incoming.chat_id, incoming.new_chat_id)
