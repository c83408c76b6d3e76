"""The Bot API methods the product uses, by name. Each takes a `Call` and returns the `result`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.sandbox.errors import BLOCKED, KICKED, bad
from bot.sandbox.files import DOWNLOAD_LIMIT, Stored
from bot.sandbox.world import BotAccount, Json, Room, Webhook, World, standing

# People report that answers to a press fail after some ten to sixty seconds.
QUERY_LIFE = timedelta(seconds=60)


@dataclass
class Call:
    """One call: who makes it, with which decoded parameters and files."""

    world: World
    bot: BotAccount
    params: Json
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def room(self) -> Room:
        """The chat meant. Raises `ApiError` where the bot may not write."""
        room = self._known()
        if room.moved_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=room.moved_to)
        if room.blocked:
            raise BLOCKED
        if room.type != "private" and self.bot.id not in room.members:
            raise KICKED
        return room

    def _known(self) -> Room:
        try:
            room = self.world.room_for_bot(self.bot, int(self.params["chat_id"]))
        except ValueError:
            room = None
        if room is None:
            raise bad("chat not found")
        return room

    def message(self, room: Room) -> Json:
        message = room.messages.get(int(self.params["message_id"]))
        if message is None:
            raise bad("message to edit not found")
        if message["from"]["id"] != self.bot.id:
            raise bad("message can't be edited")
        return message

    def stored(self, value: Any) -> Stored:
        """A file named by id, or one that came with the call."""
        name = str(value).removeprefix("attach://")
        if name in self.files:
            return self.world.files.add(*self.files[name])
        found = self.world.files.get(name)
        if found is None:
            raise bad("wrong file identifier/HTTP URL specified")
        return found

    def post(self, content: Json) -> Json:
        room = self.room()
        if self.bot.id in room.silenced:
            raise bad("not enough rights to send text messages to the chat")
        thread, reply = self.params.get("message_thread_id"), self.params.get("reply_parameters") or {}
        if thread is not None and int(thread) not in room.topics.values():
            raise bad("message thread not found")
        reply_to = reply.get("message_id")
        if reply_to is not None and reply_to not in room.messages:
            if not reply.get("allow_sending_without_reply"):
                raise bad("message to be replied not found")
            reply_to = None
        if markup := self.params.get("reply_markup"):
            content["reply_markup"] = markup
        return self.world.post(
            room,
            self.bot.user,
            content,
            thread=int(thread) if thread is not None else None,
            reply_to=reply_to,
        )

    def captioned(self) -> Json:
        return {"caption": self.params["caption"]} if self.params.get("caption") else {}


def get_me(call: Call) -> Json:
    flags = ("can_connect_to_business", "has_main_web_app", "supports_inline_queries")
    return {
        **call.bot.user,
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.privacy,
        **dict.fromkeys(flags, False),
    }


def send_message(call: Call) -> Json:
    return call.post({"text": str(call.params["text"]).strip()})


def send_photo(call: Call) -> Json:
    photo = call.world.files.photo(call.stored(call.params.get("photo", "photo")))
    return call.post({"photo": photo, **call.captioned()})


def send_document(call: Call) -> Json:
    stored = call.stored(call.params.get("document", "document"))
    return call.post({"document": {**stored.described(), "file_name": stored.name}, **call.captioned()})


def send_voice(call: Call) -> Json:
    stored = call.stored(call.params.get("voice", "voice"))
    return call.post({"voice": {**stored.described(), "duration": 4}, **call.captioned()})


def send_video(call: Call) -> Json:
    stored = call.stored(call.params.get("video", "video"))
    video = {**stored.described(), "width": 320, "height": 320, "duration": 4}
    return call.post({"video": video, **call.captioned()})


def send_location(call: Call) -> Json:
    place = {key: float(call.params[key]) for key in ("latitude", "longitude")}
    return call.post({"location": place})


def send_media_group(call: Call) -> list[Json]:
    call.world.albums += 1
    album = str(9000 + call.world.albums)
    sent = []
    for item in call.params["media"]:
        stored = call.stored(item["media"])
        kind = item["type"]
        body: Any = call.world.files.photo(stored) if kind == "photo" else stored.described()
        caption = {"caption": item["caption"]} if item.get("caption") else {}
        sent.append(call.post({kind: body, "media_group_id": album, **caption}))
    return sent


def edit_message_text(call: Call) -> Json:
    room = call.room()
    message = call.message(room)
    text, markup = str(call.params["text"]).strip(), call.params.get("reply_markup")
    if message.get("text") == text and message.get("reply_markup") == markup:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    message.pop("reply_markup", None)
    call.world.edit(room, message, {"text": text, **({"reply_markup": markup} if markup else {})})
    return message


def edit_message_reply_markup(call: Call) -> Json:
    room = call.room()
    message = call.message(room)
    message.pop("reply_markup", None)
    markup = call.params.get("reply_markup")
    call.world.edit(room, message, {"reply_markup": markup} if markup else {})
    return message


def delete_message(call: Call) -> bool:
    room = call.room()
    message = room.messages.pop(int(call.params["message_id"]), None)
    if message is None:
        raise bad("message to delete not found")
    call.world.note("delete", chat=room.id, message_id=message["message_id"])
    return True


def answer_callback_query(call: Call) -> bool:
    query = call.bot.queries.pop(str(call.params["callback_query_id"]), None)
    if query is None or query["at"] + QUERY_LIFE < call.world.clock.now():
        raise bad("query is too old and response timeout expired or query ID is invalid")
    call.world.note(
        "toast",
        chat=query["chat"],
        to=query["person"],
        text=str(call.params.get("text") or ""),
        alert=call.params.get("show_alert") in (True, "true", "True"),
    )
    return True


def set_my_commands(call: Call) -> bool:
    scope = call.params.get("scope") or {"type": "default"}
    call.bot.commands[f"{scope['type']}:{scope.get('chat_id', '')}"] = call.params["commands"]
    return True


def get_my_commands(call: Call) -> list[Json]:
    scope = call.params.get("scope") or {"type": "default"}
    return list(call.bot.commands.get(f"{scope['type']}:{scope.get('chat_id', '')}", []))


def set_webhook(call: Call) -> bool:
    url = str(call.params.get("url") or "")
    call.bot.webhook = Webhook(url, str(call.params.get("secret_token") or "")) if url else None
    if "allowed_updates" in call.params:
        call.bot.allowed = list(call.params["allowed_updates"])
    _drop_if_asked(call)
    call.bot.updates.wake()
    return True


def delete_webhook(call: Call) -> bool:
    call.bot.webhook = None
    _drop_if_asked(call)
    return True


def _drop_if_asked(call: Call) -> None:
    if call.params.get("drop_pending_updates") in (True, "true", "True"):
        call.bot.updates.drop()


def get_webhook_info(call: Call) -> Json:
    hook = call.bot.webhook
    info: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.updates),
    }
    if hook and hook.last_error:
        info |= {"last_error_date": call.world.clock.stamp(), "last_error_message": hook.last_error}
    return info


def get_file(call: Call) -> Json:
    stored = call.world.files.get(str(call.params["file_id"]))
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return {**stored.described(), "file_path": f"files/{stored.file_id}"}


def get_chat(call: Call) -> Json:
    room = call.room()
    return {**call.world.chat_of(room), "accent_color_id": 0, "max_reaction_count": 11}


def get_chat_member(call: Call) -> Json:
    room = call.room()
    user_id = int(call.params["user_id"])
    user = call.bot.user if user_id == call.bot.id else call.world.people.get(user_id)
    if user is None:
        raise bad("user not found")
    status = "administrator" if user_id in room.admins else "member" if user_id in room.members else "left"
    status = "restricted" if user_id in room.silenced else status
    return standing(user, status)


METHODS: dict[str, Callable[[Call], Any]] = {
    "getme": get_me,
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "senddocument": send_document,
    "sendvoice": send_voice,
    "sendvideo": send_video,
    "sendlocation": send_location,
    "sendmediagroup": send_media_group,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "getfile": get_file,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
}
