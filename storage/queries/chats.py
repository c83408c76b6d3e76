"""Chats, the places bound to them, and whether the bot may write there."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam
from sqlmodel import col, select

from bot.domain.messaging.messages import ChatKind
from storage.answers import asked_once
from storage.queries.in_list import among
from storage.tables import Binding, Chat, Question
from storage.work import Work

CHATS = select(Chat).where(Chat.bot_id == bindparam("bot"), among(Chat.chat_id))


def chat_of(work: Work, chat_id: int) -> Chat | None:
    if chat_id in work.ahead.chats:
        return work.ahead.chats[chat_id]
    query = select(Chat).where(Chat.bot_id == work.bot_id, Chat.chat_id == chat_id)
    return work.session.exec(query).one_or_none()


def read_chats(work: Work, chat_ids: Collection[int]) -> None:
    """Reads many chats with one query for later calls of `chat_of`."""
    unread = [chat_id for chat_id in dict.fromkeys(chat_ids) if chat_id not in work.ahead.chats]
    if not unread:
        return
    work.ahead.chats |= dict.fromkeys(unread)
    found = work.session.exec(CHATS, params={"bot": work.bot_id, "ids": unread})
    work.ahead.chats |= {chat.chat_id: chat for chat in found}


def meet_chat(work: Work, chat_id: int, kind: ChatKind, title: str) -> Chat:
    """The chat's row, made on first sight; hearing from it proves that the bot is let in again."""
    chat = chat_of(work, chat_id)
    if chat is None:
        chat = Chat(bot_id=work.bot_id, chat_id=chat_id, kind=kind, title=title)
        work.session.add(chat)
        work.ahead.chats[chat_id] = chat
        return chat
    if chat.kind != kind or (title and chat.title != title):
        chat.kind, chat.title = kind, title or chat.title
    if chat.disabled_at is not None:
        chat.disabled_at, chat.disabled_reason = None, ""
    return chat


def disable_chat(work: Work, chat_id: int, reason: str) -> bool:
    """Stops writing to a chat; True if that is news."""
    chat = chat_of(work, chat_id)
    if chat is None:
        kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.GROUP
        chat = Chat(bot_id=work.bot_id, chat_id=chat_id, kind=kind)
        work.session.add(chat)
        work.ahead.chats[chat_id] = chat
    if chat.disabled_at is not None:
        return False
    chat.disabled_at, chat.disabled_reason = work.now, reason
    return True


@asked_once
def bindings(work: Work) -> Sequence[Binding]:
    query = select(Binding).where(Binding.bot_id == work.bot_id, col(Binding.closed_at).is_(None))
    return work.session.exec(query.order_by(col(Binding.id))).all()


def bindings_at(work: Work, chat_id: int) -> Sequence[Binding]:
    query = select(Binding).where(
        Binding.bot_id == work.bot_id, Binding.chat_id == chat_id, col(Binding.closed_at).is_(None)
    )
    return work.session.exec(query).all()


def move(work: Work, old: int, new: int) -> None:
    """A group got a new id: its row, its bindings and what is being asked there follow."""
    if chat_of(work, new) is None and (chat := chat_of(work, old)):
        chat.chat_id, chat.kind = new, ChatKind.SUPERGROUP
    for binding in bindings_at(work, old):
        binding.chat_id = new
    asked = select(Question).where(Question.bot_id == work.bot_id, Question.chat_id == old)
    for question in work.session.exec(asked.where(col(Question.answered_at).is_(None))):
        question.chat_id = new
