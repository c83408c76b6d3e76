"""The bot is let in, thrown out, blocked, or its group gets a new id."""

from bot.domain.messages import Incoming
from bot.phrases import say
from bot.services import delivering, posting
from storage.queries import chats
from storage.work import Work


def changed(work: Work, incoming: Incoming) -> None:
    if not incoming.present:
        delivering.gone(work, incoming.chat_id, "已停用或移出机器人")
        return
    known = chats.chat_of(work, incoming.chat_id)
    chats.meet_chat(work, incoming.chat_id, incoming.chat_kind, incoming.chat_title)
    if not incoming.private and (known is None or known.disabled_at is not None):
        posting.answer(work, incoming, say("group.hello"))


def migrated(work: Work, incoming: Incoming) -> None:
    if incoming.new_chat_id is not None:
        delivering.move_chat(work, incoming.chat_id, incoming.new_chat_id)
