"""From a Telegram update to `Incoming`."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, TypeGuard

from bot.domain.messaging.messages import ChatKind, Contact, Event, Incoming, Media, Part, Sender
from bot.platforms.telegram import tolerant_reader
from bot.platforms.telegram.update_model import Chat, File, Membership, Message, Press, Update, User

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

# Marks over words that are quoted, or taken back.
NOT_SAID = frozenset({"blockquote", "expandable_blockquote", "strikethrough"})

EVENTS = {
    "message": Event.MESSAGE,
    "edited_message": Event.EDITED,
    "callback_query": Event.PRESS,
    "my_chat_member": Event.MEMBERSHIP,
}
OTHER = ("", Event.OTHER)

MOST_OF_A_PHONE = 30  # characters
MOST = 2**63  # what a database takes for a number
# Nobody writes outside of these years, and what reckons with a time some days before or after one stays within what a
# `datetime` holds. Also: some platforms raise `OSError` for a number of seconds that is no time.
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC).timestamp(), datetime(2200, 1, 1, tzinfo=UTC).timestamp()


def parse(raw: Mapping[str, Any], bot_id: int) -> Incoming:
    """Raises `ValueError` for something that is no update."""
    number, (update, left_out) = update_id(raw), tolerant_reader.read(raw)
    if update.callback_query is not None:
        return _press(number, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(number, update.my_chat_member)
    if update.message is not None:
        incoming = _message(number, update.message, Event.MESSAGE, bot_id, left_out)
        return incoming.model_copy(update={"unseen": True}) if _unseen(raw["message"]) else incoming
    if update.edited_message is not None:
        return _message(number, update.edited_message, Event.EDITED, bot_id, left_out)
    return Incoming(update_id=number, event=Event.OTHER)


def _unseen(message: Mapping[str, Any]) -> bool:
    return any(message[key] is not None for key in UNSEEN & message.keys())


def misread(raw: Mapping[str, Any], bot_id: int) -> Incoming:
    """What can be said of an update that `parse` refuses: whom to tell, or which press to answer, if that can be seen.

    Raises `ValueError` where it has no number to know it by.
    """
    number = update_id(raw)
    key, event = next(((key, event) for key, event in EVENTS.items() if raw.get(key) is not None), OTHER)
    if event is Event.PRESS:
        return _misread_press(number, raw[key])
    if event is Event.MEMBERSHIP:
        return Incoming(update_id=number, event=event)
    return _misread_message(number, event, raw.get(key), bot_id)


def _misread_message(number: int, event: Event, message: Any, bot_id: int) -> Incoming:
    """Told are people in private, and in a group whoever spoke to the bot; else groups are left in peace."""
    chat_id, message_id = _within(message, "chat", "id"), _within(message, "message_id")
    if not _storable(chat_id) or (chat_id < 0 and not _to_bot(message, bot_id)):
        return Incoming(update_id=number, event=event)
    return Incoming(
        update_id=number,
        event=event,
        chat_id=chat_id,
        chat_kind=ChatKind.PRIVATE if chat_id > 0 else ChatKind.GROUP,
        message_id=message_id if _storable(message_id) else None,
    )


def _to_bot(message: Any, bot_id: int) -> bool:
    """A command, or a reply to the bot."""
    text = _within(message, "text") or _within(message, "caption")
    command = isinstance(text, str) and text.startswith("/")
    return command or _within(message, "reply_to_message", "from", "id") == bot_id


def _misread_press(number: int, press: Any) -> Incoming:
    """With no more than its number a press can be answered, so that the button stops spinning."""
    query_id, person = _within(press, "id"), _within(press, "from", "id")
    return Incoming(
        update_id=number,
        event=Event.PRESS,
        chat_id=person if _storable(person) else 0,
        query_id=query_id if isinstance(query_id, str) else "",
    )


def _within(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _storable(number: Any) -> TypeGuard[int]:
    return isinstance(number, int) and not isinstance(number, bool) and -MOST < number < MOST


def update_id(raw: Mapping[str, Any]) -> int:
    """Raises `ValueError` where there is none that can be stored."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    if not _storable(number) or number < 0:
        raise ValueError(f"no update: {str(raw)[:80]}")
    return number


def _message(number: int, message: Message, event: Event, bot_id: int, left_out: Collection[str]) -> Incoming:
    if message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None:
        # Both chats are told; either word may be the one that gets through.
        return Incoming(
            update_id=number,
            event=Event.MIGRATION,
            chat_id=message.migrate_from_chat_id or message.chat.id,
            new_chat_id=message.migrate_to_chat_id or message.chat.id,
        )
    if message.left_chat_member is not None:
        return Incoming(
            update_id=number,
            event=Event.OTHER,
            **_where(message.chat),
            left=message.left_chat_member.id,
        )
    return Incoming(
        update_id=number,
        event=event,
        **_where(message.chat),
        thread_id=message.topic,
        sender=_sender(message.sender, hidden=message.sender_chat is not None),
        message_id=message.message_id,
        # An edit counts by its own time: what was edited may be days old.
        sent_at=_instant(message.edit_date or message.date),
        text=message.text or message.caption or "",
        media=_media(message),
        contact=_contact(message),
        album=message.media_group_id,
        forwarded=_is_not_own(message),
        relayed=bool(message.is_automatic_forward),
        reply_to=_reply_to(message, bot_id),
        to_person=_to_person(message, bot_id),
        lost=_lost(message, bot_id, left_out),
    )


def _is_not_own(message: Message) -> bool:
    """Passed on, another bot's words, sent by a clock, quoted or struck out: not what its sender says now."""
    if message.forward_origin is not None or message.via_bot is not None or message.is_from_offline:
        return True
    marked = message.caption_entities if message.text is None else message.entities
    return isinstance(marked, list) and any(str(_within(one, "type")) in NOT_SAID for one in marked)


def _instant(seconds: int) -> datetime:
    """UTC. Raises `ValueError` for what is no time at which anybody can have written."""
    if not EARLIEST <= seconds < LATEST:
        raise ValueError(f"no time: {str(seconds)[:40]}")
    return datetime.fromtimestamp(seconds, UTC)


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


def _to_person(message: Message, bot_id: int) -> bool:
    """In a forum every message of a topic answers the one that opened it: that is no answer."""
    original = message.reply_to_message
    if original is None or original.sender is None or original.sender.id == bot_id:
        return False
    return message.topic is None or original.message_id != message.topic


def _lost(message: Message, bot_id: int, left_out: Collection[str]) -> tuple[Part, ...]:
    found = [part for field, part in tolerant_reader.PARTS.items() if field in left_out]
    original = message.reply_to_message
    if original and original.sender and original.sender.id == bot_id and original.message_id is None:
        found.append("reply")  # to the bot, but nobody knows to which of its messages
    return tuple(found)


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


def _contact(message: Message) -> Contact | None:
    """None for what no telephone has in it: a card that somebody filled in by hand may hold anything."""
    shared = message.contact
    if shared is None or not 0 < len(shared.phone_number) <= MOST_OF_A_PHONE:
        return None
    return Contact(phone=shared.phone_number, user_id=shared.user_id)


def _file(kind: Literal["photo", "video", "voice", "document"], found: File) -> Media:
    return Media(
        kind=kind,
        file_id=found.file_id,
        unique_id=found.file_unique_id,
        name=found.file_name or "",
        mime=found.mime_type or "",
        size=found.file_size or 0,
    )
