"""What people do: write, edit, press buttons, open links, block, and run groups."""

import base64
import re
from datetime import datetime
from typing import Any

from bot.sandbox.world import BotAccount, Json, PlayError, Room, World, standing

COMMAND = re.compile(r"^/([a-z0-9_]{1,32})(?:@(\w+))?", re.IGNORECASE)


def add_bot_account(world: World, body: Json) -> Json:
    token = str(body["token"])
    user = {
        "id": int(token.split(":", 1)[0]),
        "is_bot": True,
        "first_name": body.get("name", "机器人"),
        "username": body.get("username", "sandbox_bot"),
    }
    world.bots[token] = BotAccount(token, user, bool(body.get("privacy", True)))
    return user


def add_person(world: World, body: Json) -> Json:
    fields = ("last_name", "username", "language_code")
    person = {"id": int(body["id"]), "is_bot": False, "first_name": body["first_name"]}
    person |= {key: body[key] for key in fields if body.get(key)}
    world.people[person["id"]] = person
    world.note("person", person=person)
    return person


def add_group(world: World, body: Json) -> Json:
    """Opens a group with its members and topics."""
    kind = body.get("type", "group")
    number = len(world.groups) + 1
    chat_id = -(1_000_000_000_000 + number) if kind == "supergroup" else -(5000 + number)
    room = Room(chat_id, kind, body["title"], bool(body.get("is_forum")))
    room.members = {int(member) for member in body.get("members", [])}
    room.admins = {int(admin) for admin in body.get("admins", [])}
    world.groups[chat_id] = room
    for topic in body.get("topics", []):
        world.open_topic(room, topic)
    world.note("chat", chat=chat_id, title=room.title)
    return {**world.chat_of(room), "topics": room.topics}


def set_server(world: World, body: Json) -> Json:
    """How the Bot API server runs: `local` is its option `--local`, which takes webhooks without TLS."""
    world.local = bool(body["local"])
    return {"local": world.local}


def say(world: World, body: Json) -> Json:
    """A person writes. Several photos are an album: a message each, the caption on the first."""
    person = world.person(int(body["person"]))
    room = _room(world, body)
    if person["id"] not in room.members:
        raise PlayError(f"{person['first_name']} is not in this chat")
    if room.blocked:
        unblock(world, body)
    if room.keyboard is not None and room.keyboard.get("one_time_keyboard"):
        room.keyboard = None
    messages = []
    for content in _contents(world, body):
        message = world.post(room, person, content, thread=body.get("thread"), reply_to=body.get("reply_to"))
        if "at" in body:  # the platform's clock may be another than the play's
            message["date"] = int(datetime.fromisoformat(body["at"]).timestamp())
        messages.append(message)
        _bring(world, room, "message", message)
    return {"messages": messages}


def edit(world: World, body: Json) -> Json:
    room = _room(world, body)
    message = _message(room, body)
    if message["from"]["id"] != int(body["person"]):
        raise PlayError("only one's own messages can be edited")
    changes: Json = {key: body[key] for key in ("text", "caption") if key in body}
    if "location" in body:
        changes["location"] = _moved(world, message, body)
    for name in changes:  # new words are set anew
        message.pop({"text": "entities", "caption": "caption_entities"}.get(name, ""), None)
    if "text" in changes:
        changes = _text(str(changes["text"]))
    world.edit(room, message, changes)
    _bring(world, room, "edited_message", message)
    return {"message": message}


def _moved(world: World, message: Json, body: Json) -> Json:
    """A live place moves while it is shared: each move is an edited message with the rest of its period.

    `"live_period": 0` ends it: the place has none from then on, as the real server sends it.
    """
    shared = message.get("location", {}).get("live_period")
    if shared is None or world.clock.stamp() >= message["date"] + shared:
        raise PlayError("only a place that is shared live moves")
    return _place(body, float(body.get("live_period", shared)))


def press(world: World, body: Json) -> Json:
    """A person presses a button, by its words or its data; `forge` sends data no button has."""
    room = _room(world, body)
    person, message = world.person(int(body["person"])), _message(room, body)
    data = body.get("data") if body.get("forge") else _button(message, body)["callback_data"]
    bot = next(b for b in world.bots.values() if b.id == message["from"]["id"] or body.get("forge"))
    query: Json = {
        "id": str(7_000_000 + len(bot.queries) + 1),
        "from": person,
        "message": message,
        "chat_instance": str(abs(room.id)),
        "data": data,
    }
    bot.queries[query["id"]] = {"person": person["id"], "chat": room.id, "at": world.clock.now()}
    words = body.get("text") or data
    world.note(
        "press",
        chat=room.id,
        title=room.title,
        **{"from": person["id"]},
        name=person["first_name"],
        text=words,
        buttons=[],
        message_id=message["message_id"],
    )
    world.bring(bot, "callback_query", query)
    return {"callback_query_id": query["id"]}


def start(world: World, body: Json) -> Json:
    payload = body.get("payload") or ""
    return say(world, {**body, "text": f"/start {payload}".strip()})


def block(world: World, body: Json) -> Json:
    """The person blocks the bot: it hears of it, and its messages are refused."""
    room = _room(world, body)
    room.blocked = True
    _membership(world, world.bot(room.bot), room, "kicked", world.person(int(body["person"])))
    return {}


def unblock(world: World, body: Json) -> Json:
    room = _room(world, body)
    room.blocked = False
    _membership(world, world.bot(room.bot), room, "member", world.person(int(body["person"])))
    return {}


def add_bot(world: World, chat_id: int, body: Json) -> Json:
    bot, room, by = _bot_in(world, chat_id, body)
    room.members.add(bot.id)
    _membership(world, bot, room, "member", by)
    message = world.post(room, by, {"new_chat_members": [bot.user]})
    world.bring(bot, "message", message)
    return {}


def remove_bot(world: World, chat_id: int, body: Json) -> Json:
    bot, room, by = _bot_in(world, chat_id, body)
    for group in (room.members, room.admins, room.silenced):
        group.discard(bot.id)
    _membership(world, bot, room, "kicked", by)
    return {}


def promote_bot(world: World, chat_id: int, body: Json) -> Json:
    bot, room, by = _bot_in(world, chat_id, body)
    room.admins.add(bot.id)
    _membership(world, bot, room, "administrator", by)
    return {}


def silence_bot(world: World, chat_id: int, body: Json) -> Json:
    """An admin takes away the bot's right to write."""
    bot, room, by = _bot_in(world, chat_id, body)
    room.silenced.add(bot.id)
    _membership(world, bot, room, "restricted", by)
    return {}


def upgrade(world: World, chat_id: int, body: Json) -> Json:
    """A group becomes a supergroup: new id, service messages in both, the old one answers 400 from then on."""
    old = world.room(chat_id)
    made = add_group(world, {"type": "supergroup", "title": old.title})
    new = world.room(made["id"])
    new.members, new.admins, old.moved_to = set(old.members), set(old.admins), new.id
    by = world.person(int(body["by"]))
    _bring(world, old, "message", world.post(old, by, {"migrate_to_chat_id": new.id}))
    _bring(world, new, "message", world.post(new, by, {"migrate_from_chat_id": old.id}))
    return world.chat_of(new)


def _room(world: World, body: Json) -> Room:
    chat_id = int(body.get("chat") or body["person"])
    return world.room(chat_id, body.get("token"))


def _message(room: Room, body: Json) -> Json:
    message = room.messages.get(int(body["message_id"]))
    if message is None:
        raise PlayError(f"no message {body['message_id']} in this chat")
    return message


def _button(message: Json, body: Json) -> Json:
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            if "callback_data" in button and (
                button["callback_data"] == body.get("data") or button["text"] == body.get("text")
            ):
                return dict(button)
    raise PlayError(f"no such button: {body.get('text') or body.get('data')}")


def _bot_in(world: World, chat_id: int, body: Json) -> tuple[BotAccount, Room, Json]:
    return world.bot(body.get("token")), world.room(chat_id), world.person(int(body["by"]))


def _membership(world: World, bot: BotAccount, room: Room, status: str, by: Json) -> None:
    past = "member" if status != "member" else "left"
    change = {
        "chat": world.chat_of(room),
        "from": by,
        "date": world.clock.stamp(),
        "old_chat_member": standing(bot.user, past),
        "new_chat_member": standing(bot.user, status),
    }
    world.bring(bot, "my_chat_member", change)


def _contents(world: World, body: Json) -> list[Json]:
    """What the message or messages hold."""
    base: Json = {}
    if body.get("forward_from"):
        base["forward_origin"] = {
            "type": "user",
            "date": world.clock.stamp(),
            "sender_user": {"id": 1, "is_bot": False, **body["forward_from"]},
        }
    if body.get("scheduled"):
        base["is_from_offline"] = True
    if body.get("via_bot"):
        base["via_bot"] = {"id": 2, "is_bot": True, "first_name": "别的机器人", **body["via_bot"]}
    caption = {"caption": body["caption"]} if body.get("caption") else {}
    if photos := int(body.get("photos") or 0):
        return _album(world, photos, base, caption)
    if body.get("voice"):
        voice = world.files.add("voice.ogg", b"OggS" + bytes(64))
        return [{**base, **caption, "voice": {**voice.described(), "duration": 4, "mime_type": "audio/ogg"}}]
    if body.get("location"):
        return [{**base, "location": _place(body, float(body.get("live_period") or 0))}]
    if contact := body.get("contact"):
        return [{**base, "contact": _contact(world, body, contact)}]
    if document := body.get("document"):
        stored = world.files.add(document["name"], base64.b64decode(document["content_base64"]))
        return [{**base, **caption, "document": {**stored.described(), "file_name": stored.name}}]
    return [{**base, **_marked(_text(str(body["text"])), body)}]


def _marked(words: Json, body: Json) -> Json:
    """With a mark over all of the words: `"marked": "strikethrough"`."""
    if not body.get("marked"):
        return words
    length = len(words["text"].encode("utf-16-le")) // 2
    mark = {"type": body["marked"], "offset": 0, "length": length}
    return {**words, "entities": [*words.get("entities", []), mark]}


def _place(body: Json, live_period: float) -> Json:
    """A place, or one that is shared live for so many seconds."""
    latitude, longitude = body["location"]
    place: Json = {"latitude": latitude, "longitude": longitude}
    if live_period:
        place["live_period"] = int(live_period)
    return place


def _contact(world: World, body: Json, contact: Any) -> Json:
    """The person's own card (`true`), as the key that asks for it sends it, or one that they fill in by hand.

    A card made by hand bears the number of the account that the platform finds by the telephone, if it finds any.
    """
    if isinstance(contact, dict):
        return {"first_name": "名片", **contact}
    person = world.person(int(body["person"]))
    number = str(body.get("phone") or f"+86138{person['id'] % 10**8:08d}")
    return {"phone_number": number, "first_name": person["first_name"], "user_id": person["id"]}


def _album(world: World, photos: int, base: Json, caption: Json) -> list[Json]:
    if photos > 1:
        world.albums += 1
        base = {**base, "media_group_id": str(9000 + world.albums)}
    made = [world.files.photo(world.files.made_up_photo()) for _ in range(photos)]
    return [{**base, **(caption if n == 0 else {}), "photo": photo} for n, photo in enumerate(made)]


def _text(text: str) -> Json:
    content: Json = {"text": text}
    if found := COMMAND.match(text):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": found.end()}]
    return content


def _bring(world: World, room: Room, kind: str, message: Json) -> None:
    """Delivers a message to the bots that may read it."""
    for bot in world.bots.values():
        own = room.type == "private" and room.bot == bot.token
        if own or (bot.id in room.members and _readable(bot, room, message)):
            world.bring(bot, kind, message)


def _readable(bot: BotAccount, room: Room, message: Json) -> bool:
    """Privacy mode: commands, replies to the bot and service messages; an admin bot reads all."""
    if not bot.privacy or bot.id in room.admins:
        return True
    if any(key in message for key in ("new_chat_members", "migrate_to_chat_id", "migrate_from_chat_id")):
        return True
    if message.get("reply_to_message", {}).get("from", {}).get("id") == bot.id:
        return True
    found = COMMAND.match(message.get("text", ""))
    return found is not None and (found[2] is None or found[2].lower() == bot.user["username"].lower())


ACTIONS: dict[str, Any] = {
    "bots": add_bot_account,
    "server": set_server,
    "people": add_person,
    "chats": add_group,
    "say": say,
    "edit": edit,
    "press": press,
    "start": start,
    "block": block,
    "unblock": unblock,
}

GROUP_ACTIONS: dict[str, Any] = {
    "add_bot": add_bot,
    "remove_bot": remove_bot,
    "promote_bot": promote_bot,
    "silence_bot": silence_bot,
    "upgrade": upgrade,
}
