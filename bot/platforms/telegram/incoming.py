"""From a Telegram update to `Incoming`."""

from collections.abc import Mapping
from typing import Any

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus

from bot.domain.messages import ChatKind, Event, Incoming, Media, Sender

# Accounts the platform shows in place of a person it hides: 777000 forwards channel posts, then
# GroupAnonymousBot and Channel Bot (core.telegram.org/bots/api#message, sender_chat).
FACELESS = frozenset({777000, 1087968824, 136817688})
GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def parse(raw: Mapping[str, Any], bot_id: int) -> Incoming:
    """Raises `KeyError`, `TypeError` or `ValueError` for something that is no update."""
    update = Update.de_json(dict(raw), None)
    if update.callback_query is not None:
        return _press(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    if update.message is not None:
        return _message(update.update_id, update.message, Event.MESSAGE, bot_id)
    if update.edited_message is not None:
        return _message(update.update_id, update.edited_message, Event.EDITED, bot_id)
    return Incoming(update_id=update.update_id, event=Event.OTHER)


def _message(update_id: int, message: Message, event: Event, bot_id: int) -> Incoming:
    if message.migrate_to_chat_id is not None:
        return Incoming(
            update_id=update_id,
            event=Event.MIGRATION,
            chat_id=message.chat.id,
            new_chat_id=message.migrate_to_chat_id,
        )
    return Incoming(
        update_id=update_id,
        event=event,
        **_where(message.chat),
        # In a plain group `message_thread_id` only marks a chain of replies.
        thread_id=message.message_thread_id if message.is_topic_message else None,
        sender=_sender(message.from_user, hidden=message.sender_chat is not None),
        message_id=message.message_id,
        sent_at=message.date,
        text=message.text or message.caption or "",
        media=_media(message),
        album=message.media_group_id,
        forwarded=message.forward_origin is not None,
        reply_to=_reply_to(message, bot_id),
    )


def _press(update_id: int, query: CallbackQuery) -> Incoming:
    message = query.message
    return Incoming(
        update_id=update_id,
        event=Event.PRESS,
        **(_where(message.chat) if message else {"chat_id": query.from_user.id}),
        thread_id=message.message_thread_id
        if isinstance(message, Message) and message.is_topic_message
        else None,
        sender=_sender(query.from_user),
        message_id=message.message_id if message else None,
        data=query.data or "",
        query_id=query.id,
    )


def _membership(update_id: int, change: ChatMemberUpdated) -> Incoming:
    return Incoming(
        update_id=update_id,
        event=Event.MEMBERSHIP,
        **_where(change.chat),
        present=change.new_chat_member.status not in GONE,
    )


def _where(chat: Chat) -> dict[str, Any]:
    return {
        "chat_id": chat.id,
        "chat_kind": ChatKind(chat.type),
        "chat_title": chat.title or chat.full_name or "",
    }


def _sender(user: User | None, *, hidden: bool = False) -> Sender | None:
    if user is None:
        return None
    return Sender(id=user.id, name=user.full_name, anonymous=hidden or user.is_bot or user.id in FACELESS)


def _reply_to(message: Message, bot_id: int) -> int | None:
    original = message.reply_to_message
    if original is None or original.from_user is None or original.from_user.id != bot_id:
        return None
    return original.message_id


def _media(message: Message) -> tuple[Media, ...]:
    if message.photo:
        largest = message.photo[-1]
        return (_file("photo", largest),)
    for kind in ("video", "voice", "document"):
        if (found := getattr(message, kind)) is not None:
            return (_file(kind, found),)
    if message.location is not None:
        place = f"{message.location.latitude},{message.location.longitude}"
        return (Media(kind="location", file_id=place),)
    return ()


def _file(kind: Any, found: Any) -> Media:
    return Media(
        kind=kind,
        file_id=found.file_id,
        unique_id=found.file_unique_id,
        name=getattr(found, "file_name", None) or "",
        mime=getattr(found, "mime_type", None) or "",
        size=found.file_size or 0,
    )
