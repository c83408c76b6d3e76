"""Who and what there is in the play: bots, people, chats and their messages."""

import copy
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.clock import PlayClock
from bot.sandbox.files import Files
from bot.sandbox.journal import Journal, buttons_of, words_of
from bot.sandbox.updates import UpdateQueue

Json = dict[str, Any]


class PlayError(Exception):
    """The control plane was asked for something that cannot be."""


@dataclass
class Webhook:
    """Where a bot wants its updates pushed."""

    url: str
    secret: str = ""
    last_error: str = ""


@dataclass
class BotAccount:
    """A bot as the server knows it."""

    token: str
    user: Json
    privacy: bool = True
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    webhook: Webhook | None = None
    allowed: list[str] = field(default_factory=list)
    commands: dict[str, Any] = field(default_factory=dict)
    queries: dict[str, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.user["id"])


@dataclass
class Room:
    """A chat. Private rooms have the person's id; groups a negative one."""

    id: int
    type: str
    title: str = ""
    is_forum: bool = False
    members: set[int] = field(default_factory=set)
    admins: set[int] = field(default_factory=set)
    silenced: set[int] = field(default_factory=set)
    topics: dict[str, int] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    bot: str | None = None  # the token, in a private room
    blocked: bool = False
    moved_to: int | None = None
    last_id: int = 0
    keyboard: Json | None = None  # what stands in place of the person's own, until it is used or taken away

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id


def standing(user: Json, status: str) -> Json:
    """The ChatMember object."""
    member: Json = {"user": user, "status": status}
    if status in ("kicked", "restricted"):
        member["until_date"] = 0
    if status == "restricted":
        kinds = ("messages", "audios", "documents", "photos", "videos", "video_notes", "voice_notes", "polls")
        more = (
            "can_send_other_messages",
            "can_add_web_page_previews",
            "can_react_to_messages",
            "can_edit_tag",
        )
        group = ("can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics")
        member |= dict.fromkeys((*(f"can_send_{kind}" for kind in kinds), *more, *group), False)
        member["is_member"] = True
    if status == "administrator":
        rights = ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages")
        more = ("can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info")
        stories = ("can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories")
        member |= dict.fromkeys((*rights, *more, *stories), False)
    return member


class World:
    """The whole state of a play."""

    def __init__(self, clock: PlayClock) -> None:
        self.clock, self.journal, self.files = clock, Journal(), Files()
        self.bots: dict[str, BotAccount] = {}
        self.people: dict[int, Json] = {}
        self.groups: dict[int, Room] = {}
        self.private: dict[tuple[str, int], Room] = {}
        self.albums = 0
        self.threads = 0
        self.local = False  # the server runs with `--local`

    def note(self, kind: str, **fields: Any) -> None:
        self.journal.add(self.clock.now(), kind, **fields)

    # -- finding ---------------------------------------------------------------------------------------------

    def bot(self, token: str | None = None) -> BotAccount:
        """The bot with this token, or the only one there is."""
        if token is None and len(self.bots) == 1:
            return next(iter(self.bots.values()))
        if token is None or token not in self.bots:
            raise PlayError(f"no such bot: {token}")
        return self.bots[token]

    def person(self, person_id: int) -> Json:
        if person_id not in self.people:
            raise PlayError(f"no such person: {person_id}")
        return self.people[person_id]

    def room(self, chat_id: int, token: str | None = None) -> Room:
        """A chat by id; a private one is opened on first use."""
        if chat_id < 0:
            if chat_id not in self.groups:
                raise PlayError(f"no such chat: {chat_id}")
            return self.groups[chat_id]
        self.person(chat_id)
        key = (self.bot(token).token, chat_id)
        if key not in self.private:
            self.private[key] = Room(chat_id, "private", members={chat_id}, bot=key[0])
        return self.private[key]

    def room_for_bot(self, bot: BotAccount, chat_id: int) -> Room | None:
        """The chat if this bot may know it: it was added, or the person has written first."""
        if chat_id > 0:
            return self.private.get((bot.token, chat_id))
        return self.groups.get(chat_id)

    def rooms(self) -> list[Room]:
        return [*self.private.values(), *self.groups.values()]

    def chat_of(self, room: Room) -> Json:
        """The Chat object."""
        if room.type == "private":
            person = self.person(room.id)
            names = {key: person[key] for key in ("first_name", "last_name", "username") if person.get(key)}
            return {"id": room.id, "type": "private", **names}
        chat: Json = {"id": room.id, "type": room.type, "title": room.title}
        if room.is_forum:
            chat["is_forum"] = True
        return chat

    def open_topic(self, room: Room, name: str) -> int:
        """The thread of a new topic."""
        self.threads += 1
        room.topics[name] = 100 + self.threads
        return room.topics[name]

    # -- messages --------------------------------------------------------------------------------------------

    def post(self, room: Room, sender: Json, content: Json, **extra: Any) -> Json:
        """Puts a message into a chat; returns it. `extra` holds reply_to (id) and thread."""
        message: Json = {
            "message_id": room.next_id(),
            "date": self.clock.stamp(),
            "from": sender,
            "chat": self.chat_of(room),
            **content,
        }
        if (thread := extra.get("thread")) is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if (reply_to := extra.get("reply_to")) in room.messages:
            original = copy.deepcopy(room.messages[reply_to])
            original.pop("reply_to_message", None)
            message["reply_to_message"] = original
        room.messages[message["message_id"]] = message
        self.show("message", room, message)
        return message

    def edit(self, room: Room, message: Json, changes: Json) -> None:
        message |= {**changes, "edit_date": self.clock.stamp()}
        self.show("edit", room, message)

    def show(self, kind: str, room: Room, message: Json) -> None:
        """Enters a message into the journal as it is now."""
        names = " ".join(filter(None, (message["from"].get("first_name"), message["from"].get("last_name"))))
        self.note(
            kind,
            chat=room.id,
            title=room.title or self.chat_of(room).get("first_name", ""),
            **{"from": message["from"]["id"]},
            name=names,
            text=words_of(message),
            buttons=buttons_of(message),
            message=copy.deepcopy(message),
        )

    def bring(self, bot: BotAccount, kind: str, body: Json) -> int:
        """Queues an update for a bot, if it asked for such."""
        if bot.allowed and kind not in bot.allowed:
            return 0
        update_id = bot.updates.put(kind, copy.deepcopy(body), self.clock.now())
        self.clock.stir()
        return update_id
