"""The Bot API methods the product uses, by name. Each takes a `Call` and returns the `result`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import SplitResult, urlsplit

from bot.sandbox import markup
from bot.sandbox.contract.spec import reactions
from bot.sandbox.errors import BLOCKED, KICKED, bad
from bot.sandbox.files import DOWNLOAD_LIMIT, Stored
from bot.sandbox.world import BotAccount, Json, Room, Webhook, World, standing

# People report that answers to a press fail after some ten to sixty seconds.
QUERY_LIFE = timedelta(seconds=60)
WEBHOOK_PORTS = (80, 88, 443, 8443)
VIDEO: Json = {"width": 320, "height": 320, "duration": 4}
TOPIC_COLOR = 0x6FB9F0
CHAT_ACTIONS = (
    *("cancel", "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
    *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
)


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
        if keys := self.params.get("reply_markup"):
            content |= self._markup(room, keys)
        return self.world.post(
            room,
            self.bot.user,
            content,
            thread=int(thread) if thread is not None else None,
            reply_to=reply_to,
        )

    def _markup(self, room: Room, keys: Json) -> Json:
        """Only buttons under a message are part of it (Bot API, Message.reply_markup)."""
        if "keyboard" in keys:
            asks = any(
                isinstance(key, dict) and key.get("request_contact")
                for row in keys["keyboard"]
                for key in row
            )
            if asks and room.type != "private":
                raise bad("phone number can be requested in private chats only")
            room.keyboard = keys
        elif keys.get("remove_keyboard"):
            room.keyboard = None
        else:
            return {"reply_markup": keys}
        return {}

    def captioned(self) -> Json:
        return self._set("caption", self.params) if self.params.get("caption") else {}

    def text(self) -> Json:
        return self._set("text", self.params)

    def _set(self, name: str, written: Json) -> Json:
        """Words as people see them, `text` or `caption`, with their entities."""
        given = written.get({"text": "entities"}.get(name, "caption_entities")) or ()
        parsed = markup.parse(str(written[name]), written.get("parse_mode"), given)
        if parsed.dropped:  # the real server says nothing, and people see it unset
            self.world.note(
                "violation",
                bot=self.bot.id,
                method=name,
                violations=[f"{parsed.dropped} entities too many, limit {markup.MOST_ENTITIES}"],
            )
        return parsed.content(name)

    def item(self, item: Json) -> Json:
        """The caption of one piece of an album."""
        return self._set("caption", item) if item.get("caption") else {}


def get_me(call: Call) -> Json:
    flags = ("can_connect_to_business", "has_main_web_app", "supports_inline_queries")
    return {
        **call.bot.user,
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.privacy,
        **dict.fromkeys(flags, False),
    }


def send_message(call: Call) -> Json:
    return call.post(call.text())


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
    return call.post({"video": {**stored.described(), **VIDEO}, **call.captioned()})


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
        more: Json = {"video": VIDEO, "document": {"file_name": stored.name}}.get(kind, {})
        body: Any = call.world.files.photo(stored) if kind == "photo" else {**stored.described(), **more}
        sent.append(call.post({kind: body, "media_group_id": album, **call.item(item)}))
    return sent


def edit_message_text(call: Call) -> Json:
    room = call.room()
    message = call.message(room)
    shown, keys = call.text(), call.params.get("reply_markup")
    now = {"reply_markup": keys, "entities": None, **shown}
    if all(message.get(name) == value for name, value in now.items()):
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    for name in ("reply_markup", "entities"):
        message.pop(name, None)
    call.world.edit(room, message, {**shown, **({"reply_markup": keys} if keys else {})})
    return message


def edit_message_reply_markup(call: Call) -> Json:
    room = call.room()
    message = call.message(room)
    message.pop("reply_markup", None)
    keys = call.params.get("reply_markup")
    call.world.edit(room, message, {"reply_markup": keys} if keys else {})
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
    if url and not call.world.local:
        _check_url(urlsplit(url))
    call.bot.webhook = Webhook(url, str(call.params.get("secret_token") or "")) if url else None
    if "allowed_updates" in call.params:
        call.bot.allowed = list(call.params["allowed_updates"])
    _drop_if_asked(call)
    call.bot.updates.wake()
    return True


def _check_url(url: SplitResult) -> None:
    """Only a server that was started with `--local` pushes to plain HTTP and to any port."""
    if url.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (url.port or 443) not in WEBHOOK_PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


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


def send_chat_action(call: Call) -> bool:
    call.room()
    if str(call.params["action"]).lower() not in CHAT_ACTIONS:
        raise bad("wrong parameter action in request")
    return True


def create_forum_topic(call: Call) -> Json:
    room = call.room()
    if not room.is_forum:
        raise bad("the chat is not a forum")
    if call.bot.id not in room.admins:
        raise bad("not enough rights to create a topic")
    name = str(call.params["name"])
    thread = call.world.open_topic(room, name)
    color = int(call.params.get("icon_color") or TOPIC_COLOR)
    created = {"name": name, "icon_color": color}
    call.world.post(room, call.bot.user, {"forum_topic_created": created}, thread=thread)
    return {"message_thread_id": thread, **created}


def set_message_reaction(call: Call) -> bool:
    """Puts one reaction on a message, or takes it away. Shown in the journal as `reaction`."""
    room = call.room()
    message = room.messages.get(int(call.params["message_id"]))
    if message is None:
        raise bad("message to react not found")
    wanted = call.params.get("reaction") or []
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(one.get("type") != "emoji" or one.get("emoji") not in reactions() for one in wanted):
        raise bad("REACTION_INVALID")
    emoji = "".join(str(one["emoji"]) for one in wanted)
    call.world.note("reaction", chat=room.id, message_id=message["message_id"], text=emoji)
    return True


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
    "sendchataction": send_chat_action,
    "createforumtopic": create_forum_topic,
    "setmessagereaction": set_message_reaction,
    "getfile": get_file,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
}
