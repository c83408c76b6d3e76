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

# All that is read of a message. The rest is left out before the library sees it: it would refuse a whole message for
# one field that it does not know how to read.
FIELDS = (
    *("message_id", "date", "chat", "from", "sender_chat", "text", "caption", "media_group_id"),
    *("photo", "video", "voice", "document", "location", "is_topic_message", "message_thread_id"),
    *("migrate_to_chat_id", "migrate_from_chat_id"),
)
ANSWERED = ("message_id", "date", "chat", "from")  # of the message that one replies to
MOST = 2**63  # what a database takes for a number


def parse(raw: Mapping[str, Any], bot_id: int) -> Incoming:
    """Raises `KeyError`, `TypeError`, `ValueError` or `AttributeError` for something that is no update."""
    number = update_id(raw)
    update = Update.de_json(_readable(raw), None)
    return _parsed(update, bot_id).model_copy(update={"update_id": number, "forwarded": _forwarded(raw)})


def misread(raw: Mapping[str, Any]) -> Incoming:
    """What can be said of an update that `parse` refuses: whom to tell, if that can be seen.

    Raises `ValueError` where it has no number to know it by.
    """
    number = update_id(raw)
    message = raw.get("message") or raw.get("edited_message")
    chat = message.get("chat") if isinstance(message, Mapping) else None
    chat_id = chat.get("id") if isinstance(chat, Mapping) else None
    if not isinstance(chat_id, int) or not 0 < chat_id < MOST:  # people's chats; groups are left in peace
        return Incoming(update_id=number, event=Event.OTHER)
    return Incoming(update_id=number, event=Event.MESSAGE, chat_id=chat_id)


def update_id(raw: Mapping[str, Any]) -> int:
    """Raises `ValueError` where there is none that can be stored."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < MOST:
        raise ValueError(f"no update: {str(raw)[:80]}")
    return number


def _readable(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The update with no more than is read of it."""
    kept: dict[str, Any] = {"update_id": raw["update_id"]}
    for kind in ALLOWED_UPDATES:
        if raw.get(kind) is not None:
            kept[kind] = dict(raw[kind])
    for kind in ("message", "edited_message"):
        if kind in kept:
            kept[kind] = _fields(kept[kind])
    if "callback_query" in kept and kept["callback_query"].get("message"):
        kept["callback_query"]["message"] = _fields(kept["callback_query"]["message"])
    return kept


def _fields(message: Mapping[str, Any]) -> dict[str, Any]:
    fields = {key: message[key] for key in FIELDS if message.get(key) is not None}
    if isinstance(answered := message.get("reply_to_message"), Mapping):
        fields["reply_to_message"] = {key: answered[key] for key in ANSWERED if key in answered}
    return fields


def _forwarded(raw: Mapping[str, Any]) -> bool:
    message = raw.get("message") or raw.get("edited_message") or {}
    return message.get("forward_origin") is not None


def _parsed(update: Update, bot_id: int) -> Incoming:
    if update.callback_query is not None:
        return _press(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    if update.message is not None:
        return _message(update.update_id, update.message, Event.MESSAGE, bot_id)
    if update.edited_message is not None:
        return _message(update.update_id, update.edited_message, Event.EDITED, bot_id)
    return Incoming(update_id=update.update_id, event=Event.OTHER)


def _message(number: int, message: Message, event: Event, bot_id: int) -> Incoming:
    if message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None:
        # Both chats are told; either word may be the one that gets through.
        return Incoming(
            update_id=number,
            event=Event.MIGRATION,
            chat_id=message.migrate_from_chat_id or message.chat.id,
            new_chat_id=message.migrate_to_chat_id or message.chat.id,
        )
    return Incoming(
        update_id=number,
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
        reply_to=_reply_to(message, bot_id),
    )


def _press(number: int, query: CallbackQuery) -> Incoming:
    message = query.message
    return Incoming(
        update_id=number,
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


def _membership(number: int, change: ChatMemberUpdated) -> Incoming:
    return Incoming(
        update_id=number,
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
