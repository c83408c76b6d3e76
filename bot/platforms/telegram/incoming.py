"""From a Telegram update to `Incoming`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from bot.domain.messages import Event, Incoming, Media, Sender
from bot.platforms.telegram.updates import Chat, File, Membership, Message, Press, Update, User

# Accounts the platform shows in place of a person it hides: 777000 forwards channel posts, then
# GroupAnonymousBot and Channel Bot (core.telegram.org/bots/api#message, sender_chat).
FACELESS = frozenset({777000, 1087968824, 136817688})

ALLOWED_UPDATES = list(Update.model_fields)

# What people send and the bot cannot read or pass on; an animation comes with a document, a venue with a location.
UNSEEN = frozenset(
    {
        "audio",
        "checklist",
        "contact",
        "dice",
        "game",
        "paid_media",
        "poll",
        "rich_message",
        "sticker",
        "story",
        "video_note",
    }
)

EVENTS = {
    "message": Event.MESSAGE,
    "edited_message": Event.EDITED,
    "callback_query": Event.PRESS,
    "my_chat_member": Event.MEMBERSHIP,
}
OTHER = ("", Event.OTHER)

MOST = 2**63  # what a database takes for a number


def parse(raw: Mapping[str, Any], bot_id: int) -> Incoming:
    """Raises `ValueError` or `OverflowError` for something that is no update."""
    number, update = update_id(raw), Update.model_validate(raw)
    if update.callback_query is not None:
        return _press(number, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(number, update.my_chat_member)
    if update.message is not None:
        incoming = _message(number, update.message, Event.MESSAGE, bot_id)
        return incoming.model_copy(update={"unseen": True}) if _unseen(raw["message"]) else incoming
    if update.edited_message is not None:
        return _message(number, update.edited_message, Event.EDITED, bot_id)
    return Incoming(update_id=number, event=Event.OTHER)


def _unseen(message: Mapping[str, Any]) -> bool:
    return any(message[key] is not None for key in UNSEEN & message.keys())


def misread(raw: Mapping[str, Any]) -> Incoming:
    """What can be said of an update that `parse` refuses: whom to tell, or which press to answer, if that can be seen.

    Raises `ValueError` where it has no number to know it by.
    """
    number = update_id(raw)
    key, event = next(((key, event) for key, event in EVENTS.items() if raw.get(key) is not None), OTHER)
    if event is Event.PRESS:
        return _misread_press(number, raw[key])
    chat_id = _person(_within(raw, key, "chat", "id"))  # people's chats; groups are left in peace
    return Incoming(update_id=number, event=event, chat_id=chat_id)


def _misread_press(number: int, press: Any) -> Incoming:
    """With no more than its number a press can be answered, so that the button stops spinning."""
    query_id = _within(press, "id")
    return Incoming(
        update_id=number,
        event=Event.PRESS,
        chat_id=_person(_within(press, "from", "id")),
        query_id=query_id if isinstance(query_id, str) else "",
    )


def _within(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _person(number: Any) -> int:
    """The number of a person, which is that of their private chat; 0 for anything else."""
    return number if isinstance(number, int) and 0 < number < MOST else 0


def update_id(raw: Mapping[str, Any]) -> int:
    """Raises `ValueError` where there is none that can be stored."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < MOST:
        raise ValueError(f"no update: {str(raw)[:80]}")
    return number


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
        thread_id=message.topic,
        sender=_sender(message.sender, hidden=message.sender_chat is not None),
        message_id=message.message_id,
        sent_at=datetime.fromtimestamp(message.date, UTC),
        text=message.text or message.caption or "",
        media=_media(message),
        album=message.media_group_id,
        forwarded=message.forward_origin is not None,
        reply_to=_reply_to(message, bot_id),
    )


def _press(number: int, press: Press) -> Incoming:
    message = press.message
    return Incoming(
        update_id=number,
        event=Event.PRESS,
        **(_where(message.chat) if message else {"chat_id": press.sender.id}),
        thread_id=message.topic if message else None,
        sender=_sender(press.sender),
        message_id=message.message_id if message else None,
        data=press.data or "",
        query_id=press.id,
    )


def _membership(number: int, change: Membership) -> Incoming:
    return Incoming(
        update_id=number,
        event=Event.MEMBERSHIP,
        **_where(change.chat),
        present=not change.new_chat_member.gone,
    )


def _where(chat: Chat) -> dict[str, Any]:
    return {"chat_id": chat.id, "chat_kind": chat.kind, "chat_title": chat.shown}


def _sender(user: User | None, *, hidden: bool = False) -> Sender | None:
    if user is None:
        return None
    return Sender(id=user.id, name=user.full_name, anonymous=hidden or user.is_bot or user.id in FACELESS)


def _reply_to(message: Message, bot_id: int) -> int | None:
    original = message.reply_to_message
    if original is None or original.sender is None or original.sender.id != bot_id:
        return None
    return original.message_id


def _media(message: Message) -> tuple[Media, ...]:
    if message.photo:
        return (_file("photo", message.photo[-1]),)  # the largest
    if message.video:
        return (_file("video", message.video),)
    if message.voice:
        return (_file("voice", message.voice),)
    if message.document:
        return (_file("document", message.document),)
    if message.location is not None:
        place = f"{message.location.latitude},{message.location.longitude}"
        return (Media(kind="location", file_id=place),)
    return ()


def _file(kind: Literal["photo", "video", "voice", "document"], found: File) -> Media:
    return Media(
        kind=kind,
        file_id=found.file_id,
        unique_id=found.file_unique_id,
        name=found.file_name or "",
        mime=found.mime_type or "",
        size=found.file_size or 0,
    )
