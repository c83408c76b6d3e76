"""From a composed message to one Bot API call. Text with emphasis goes out as escaped HTML, any other plain: nothing a
person typed can become markup."""

from collections.abc import Sequence
from typing import Any

from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile, InputMediaPhoto, InputMediaVideo

from bot.domain.messaging.messages import (
    Button,
    Composed,
    Edit,
    Keyboard,
    Media,
    Menu,
    OwnFile,
    ReplyKey,
    Send,
    Toast,
)
from bot.platforms.telegram.bot import PlainBot
from bot.platforms.telegram.html import MODE, html

NO_PREVIEW = {"is_disabled": True}


async def call(bot: PlainBot, chat_id: int, thread_id: int | None, message: Composed) -> int | None:
    """Makes the call; returns the new message's id where there is one. Raises `telegram.error.TelegramError`."""
    if isinstance(message, Toast):
        await bot.answer_callback_query(message.query_id, text=message.text, show_alert=message.alert)
        return None
    if isinstance(message, Menu):
        commands = [BotCommand(name, what) for name, what in message.commands]
        await bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id))
        return None
    if isinstance(message, Edit):
        where = {"chat_id": chat_id, "message_id": message.message_id}
        await bot.plainly("editMessageText", where | _words(message))
        return message.message_id
    return await _send(bot, chat_id, thread_id, message)


async def _send(bot: PlainBot, chat_id: int, thread_id: int | None, message: Send) -> int:
    if message.file is not None:
        return await _own_file(bot, chat_id, thread_id, message, message.file)
    if not message.media:
        where = {"chat_id": chat_id, "message_thread_id": thread_id, "reply_parameters": _reply(message)}
        answer = await bot.plainly("sendMessage", where | _words(message))
        return int(answer["message_id"])
    if len(message.media) > 1:
        return await _album(bot, chat_id, thread_id, message)
    return await _file(bot, chat_id, thread_id, message.media[0], message)


def _words(message: Send | Edit) -> dict[str, Any]:
    return {
        "text": _text(message),
        "parse_mode": _mode(message),
        "reply_markup": _markup(message.buttons) or _keys(message),
        "link_preview_options": NO_PREVIEW,
    }


def _text(message: Send | Edit) -> str:
    return html(message.text, message.marks) if message.marks else message.text


def _mode(message: Send | Edit) -> str | None:
    return MODE if message.marks else None


async def _album(bot: Bot, chat_id: int, thread_id: int | None, message: Send) -> int:
    first, *others = message.media
    items = [_item(first, _text(message) or None, _mode(message)), *(_item(media) for media in others)]
    sent: Sequence[object] = await bot.send_media_group(chat_id, items, message_thread_id=thread_id)
    return int(getattr(sent[0], "message_id", 0))


def _item(
    media: Media, caption: str | None = None, mode: str | None = None
) -> InputMediaPhoto | InputMediaVideo:
    kind = InputMediaVideo if media.kind == "video" else InputMediaPhoto
    return kind(media.file_id, caption=caption, parse_mode=mode)


async def _file(bot: Bot, chat_id: int, thread_id: int | None, media: Media, message: Send) -> int:
    if media.kind == "location":
        latitude, longitude = (float(part) for part in media.file_id.split(","))
        sent = await bot.send_location(chat_id, latitude, longitude, message_thread_id=thread_id)
        return sent.message_id
    words: dict[str, Any] = {
        "caption": _text(message) or None,
        "parse_mode": _mode(message),
        "message_thread_id": thread_id,
    }
    if media.kind == "photo":
        sent = await bot.send_photo(chat_id, media.file_id, **words)
    elif media.kind == "video":
        sent = await bot.send_video(chat_id, media.file_id, **words)
    elif media.kind == "voice":
        sent = await bot.send_voice(chat_id, media.file_id, **words)
    else:
        sent = await bot.send_document(chat_id, media.file_id, **words)
    return sent.message_id


async def _own_file(bot: Bot, chat_id: int, thread_id: int | None, message: Send, file: OwnFile) -> int:
    sent = await bot.send_document(
        chat_id,
        InputFile(file.content, filename=file.name),
        caption=_text(message) or None,
        parse_mode=_mode(message),
        message_thread_id=thread_id,
    )
    return sent.message_id


def _reply(message: Send) -> dict[str, Any] | None:
    if message.reply_to is None:
        return None
    # The message may have been deleted meanwhile; the answer matters more than the quote.
    return {"message_id": message.reply_to, "allow_sending_without_reply": True}


def _markup(buttons: Keyboard) -> dict[str, Any] | None:
    rows = [[_button(button) for button in row] for row in buttons]
    return {"inline_keyboard": rows} if rows else None


def _button(button: Button) -> dict[str, str]:
    what = {"url": button.url} if button.url else {"callback_data": button.data}
    return {"text": button.text, **what}


def _keys(message: Send | Edit) -> dict[str, Any] | None:
    """Nothing that is edited has them (Bot API, editMessageText)."""
    if isinstance(message, Edit) or message.keys is None:
        return None
    if not message.keys:
        return {"remove_keyboard": True}
    rows = [[_key(key)] for key in message.keys]
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def _key(key: ReplyKey) -> dict[str, Any]:
    return {"text": key.text, "request_contact": True} if key.contact else {"text": key.text}
