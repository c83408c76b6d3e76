"""Updates as they come: with what nobody knows yet, without what may be missing."""

from typing import Any

import pytest

from bot.domain.messaging.messages import Contact, Event
from bot.platforms.telegram import ODD, TelegramBot

PERSON = {"id": 5, "is_bot": False, "first_name": "王"}
CHAT = {"id": 5, "type": "private", "first_name": "王"}
MESSAGE = {"message_id": 1, "date": 1795482000, "chat": CHAT, "from": PERSON, "text": "平安"}

# Who sends them says them now only where none of these is there.
NOT_OWN = (
    "forward_origin",
    "via_bot",
    "is_from_offline",
    "'type': 'strikethrough', 'offset'",
    "expandable_blockquote",
)


@pytest.fixture
def bot() -> TelegramBot:
    return TelegramBot("1001:TEST", "http://127.0.0.1:9")


def message(**fields: Any) -> dict[str, Any]:
    return {"update_id": 7, "message": {**MESSAGE, **fields}}


@pytest.mark.parametrize(
    "fields",
    [
        {"unknown": {"of": "next year"}},
        {"entities": [{"kind": "no entity"}]},
        {"sticker": {"half": "a sticker"}},
        {"reply_to_message": {"message_id": 1, "date": 2**63, "chat": CHAT, "poll": {"odd": 1}}},
        {"forward_origin": {"type": "of another kind"}},
        {"effect_id": 5},
        {"via_bot": {}},
        {"is_from_offline": True},
        {"entities": "none", "caption_entities": [{"type": "strikethrough"}]},
        {"entities": [{"type": ["of another kind"]}, 5]},
        {"entities": [{"type": "bold"}, {"type": "strikethrough", "offset": 0, "length": 2}]},
        {"entities": [{"type": "expandable_blockquote"}]},
        {"photo": None, "document": None, "location": None, "caption": None, "sender_chat": None},
        {"reply_to_message": None, "media_group_id": None, "message_thread_id": None},
    ],
)
def test_what_nobody_reads_spoils_nothing(bot: TelegramBot, fields: dict[str, Any]) -> None:
    found = bot.parse(message(**fields))
    assert (found.text, found.sender and found.sender.id) == ("平安", 5)
    assert found.forwarded is any(word in str(fields) for word in NOT_OWN)


def test_marks_below_a_picture_are_those_of_its_caption(bot: TelegramBot) -> None:
    words = {"text": None, "caption": "平安", "caption_entities": [{"type": "strikethrough"}]}
    assert bot.parse(message(**words)).forwarded
    assert not bot.parse(message(**{**words, "caption_entities": [{"type": "bold"}]})).forwarded


def test_an_edit_has_the_time_of_the_edit(bot: TelegramBot) -> None:
    edited = {"update_id": 8, "edited_message": {**MESSAGE, "edit_date": 1795482000 + 5700}}
    found, first = bot.parse(edited), bot.parse(message())
    assert found.event is Event.EDITED
    assert found.sent_at is not None
    assert first.sent_at is not None
    assert (found.sent_at - first.sent_at).total_seconds() == 5700


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        (
            {"phone_number": "8613800000001", "first_name": "王", "user_id": 5},
            Contact(phone="8613800000001", user_id=5),
        ),
        ({"phone_number": "13800000001", "first_name": "王"}, Contact(phone="13800000001")),
        ({"phone_number": "", "first_name": "王"}, None),
        ({"phone_number": "1" * 31, "first_name": "王"}, None),
        ({"phone_number": 138, "first_name": "王"}, None),
        ({"first_name": "王"}, None),
    ],
)
def test_a_shared_telephone_is_read_where_it_can_be(
    bot: TelegramBot, contact: dict[str, Any], found: Contact | None
) -> None:
    parsed = bot.parse(message(contact=contact))
    assert (parsed.contact, parsed.text) == (found, "平安")


def test_a_post_of_a_linked_channel_is_known(bot: TelegramBot) -> None:
    assert bot.parse(message(is_automatic_forward=True)).relayed
    assert not bot.parse(message()).relayed


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 7},
        {"update_id": 7, "message": None},
        {"update_id": 7, "channel_post": {"message_id": 1}},
        {"update_id": 7, "edited_channel_post": {}},
        {"update_id": 7, "poll": {"id": 1}, "chat_join_request": []},
    ],
)
def test_updates_we_did_not_ask_for_mean_nothing(bot: TelegramBot, update: dict[str, Any]) -> None:
    assert bot.parse(update).event is Event.OTHER


@pytest.mark.parametrize(
    ("standing", "present"),
    [
        ({"status": "member"}, True),
        ({"status": "restricted", "is_member": True}, True),
        ({"status": "restricted", "is_member": False}, False),
        ({"status": "left"}, False),
        ({"status": "kicked"}, False),
    ],
)
def test_whoever_has_left_is_not_there_though_restricted(
    bot: TelegramBot, standing: dict[str, Any], present: bool
) -> None:
    change = {"chat": {"id": -5, "type": "supergroup", "title": "群"}, "new_chat_member": standing}
    assert bot.parse({"update_id": 7, "my_chat_member": change}).present is present


@pytest.mark.parametrize(
    ("fields", "unseen"), [({}, False), ({"sticker": {}}, True), ({"video_note": None}, False)]
)
def test_what_cannot_be_read_is_noticed(bot: TelegramBot, fields: dict[str, Any], unseen: bool) -> None:
    assert bot.parse(message(**fields)).unseen is unseen


def test_a_message_of_nobody_has_no_sender(bot: TelegramBot) -> None:
    raw = message()
    del raw["message"]["from"]
    assert bot.parse(raw).sender is None


def test_both_words_of_a_move_mean_the_same(bot: TelegramBot) -> None:
    group, supergroup = {"id": -5, "type": "group"}, {"id": -1005, "type": "supergroup"}
    there = bot.parse(message(chat=group, migrate_to_chat_id=-1005))
    here = bot.parse(message(chat=supergroup, migrate_from_chat_id=-5))
    for found in (there, here):
        assert (found.event, found.chat_id, found.new_chat_id) == (Event.MIGRATION, -5, -1005)


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 7, "message": {"text": "平安"}},
        {"update_id": 7, "message": 5},
        {"update_id": 7, "message": {**MESSAGE, "chat": {"id": 5, "type": "of another kind"}}},
        {"update_id": 7, "callback_query": {"id": "1"}},
        {"update_id": 7, "my_chat_member": []},
        {"update_id": 7, "message": {**MESSAGE, "date": 10**25}},
        {"update_id": 7, "message": {**MESSAGE, "date": float("inf")}},
        {"update_id": 7, "message": {**MESSAGE, "text": 5}},
        {"update_id": 7, "message": {**MESSAGE, "caption": []}},
        {"update_id": 7, "message": {**MESSAGE, "photo": 5, "from": {**PERSON, "first_name": 5}}},
        {"update_id": 7, "message": {**MESSAGE, "migrate_to_chat_id": "there"}},
    ],
)
def test_what_cannot_be_read_says_so(bot: TelegramBot, update: dict[str, Any]) -> None:
    with pytest.raises(ODD):
        bot.parse(update)
    assert bot.misread(update).update_id == 7


FILE = {"file_id": "a", "file_unique_id": "b"}
REPLY = {"message_id": 3, "from": {**PERSON, "id": 1001}}


@pytest.mark.parametrize(
    "fields",
    [
        {"chat": {**CHAT, "title": 5, "first_name": [], "last_name": {}}},
        {"from": {**PERSON, "last_name": 5}},
        {"media_group_id": 5, "message_thread_id": "x", "is_topic_message": "y"},
        {"photo": [{**FILE, "file_size": "big"}, {**FILE, "file_size": {}}]},
        {"voice": {**FILE, "file_size": -1.5}},
        {"reply_to_message": {"message_id": [], "from": PERSON}},
    ],
)
def test_what_can_be_done_without_is(bot: TelegramBot, fields: dict[str, Any]) -> None:
    found = bot.parse(message(**fields))
    assert (found.text, found.sender and found.sender.id, found.lost) == ("平安", 5, ())
    assert bool(found.media) is bool({"photo", "voice"} & fields.keys())


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({"photo": "no photo"}, ("photo",)),
        ({"photo": [FILE, {**FILE, "file_id": 5, "file_size": "big"}]}, ("photo",)),
        ({"video": []}, ("video",)),
        ({"voice": {"file_id": "a"}}, ("voice",)),
        ({"document": {**FILE, "file_name": 5}}, ("document",)),  # it may be a program
        ({"location": {"latitude": "north", "longitude": 1}}, ("location",)),
        ({"reply_to_message": 5, "photo": 5}, ("photo", "reply")),
        ({"reply_to_message": {**REPLY, "message_id": []}}, ("reply",)),
    ],
)
def test_parts_that_cannot_be_read_are_named_and_the_rest_is_read(
    bot: TelegramBot, fields: dict[str, Any], lost: tuple[str, ...]
) -> None:
    for kind in ("message", "edited_message"):
        found = bot.parse({"update_id": 7, kind: {**MESSAGE, **fields}})
        assert (found.text, found.lost, found.media, found.reply_to) == ("平安", lost, (), None)


def test_a_press_needs_not_its_message(bot: TelegramBot) -> None:
    press = {"id": "9", "from": PERSON, "data": "zero:1"}
    found = bot.parse({"update_id": 7, "callback_query": {**press, "message": 5}})
    assert (found.event, found.data, found.chat_id) == (Event.PRESS, "zero:1", 5)
    shown = {"message_id": 3, "chat": {"id": -5, "type": "group", "title": 5}}
    found = bot.parse({"update_id": 7, "callback_query": {**press, "message": shown}})
    assert (found.message_id, found.chat_id, found.private) == (3, -5, False)


@pytest.mark.parametrize(
    ("fields", "chat_id"),
    [
        ({"date": "never"}, 0),  # it spoke to nobody we know of
        ({"date": "never", "text": "/status"}, -5),
        ({"date": "never", "text": None, "caption": "/urgent"}, -5),
        ({"text": 5, "reply_to_message": REPLY}, -5),
        ({"text": 5, "reply_to_message": {"message_id": 3, "from": PERSON}}, 0),
        ({"text": 5, "reply_to_message": REPLY, "message_id": "x"}, -5),
    ],
)
def test_in_a_group_whoever_spoke_to_the_bot_can_be_told(
    bot: TelegramBot, fields: dict[str, Any], chat_id: int
) -> None:
    odd = bot.misread(message(chat={"id": -5, "type": "group"}, **fields))
    assert odd.chat_id == chat_id
    if chat_id:
        assert (odd.private, odd.message_id) == (False, None if "message_id" in fields else 1)


def test_who_wrote_what_cannot_be_read_can_be_told(bot: TelegramBot) -> None:
    odd = bot.misread(message(text=5))
    assert (odd.event, odd.chat_id) == (Event.MESSAGE, 5)
    assert bot.misread(message(chat={"id": 2**70})).chat_id == 0


@pytest.mark.parametrize(
    ("press", "chat_id", "query_id"),
    [
        ({"id": "9", "from": PERSON, "data": 5}, 5, "9"),
        ({"id": "9", "from": {**PERSON, "first_name": 5}, "data": "zero:1"}, 5, "9"),
        ({"id": "9", "from": "somebody"}, 0, "9"),
        ({"id": 9, "from": PERSON}, 5, ""),
        ("no press", 0, ""),
    ],
)
def test_a_press_that_cannot_be_read_can_be_answered(
    bot: TelegramBot, press: Any, chat_id: int, query_id: str
) -> None:
    raw = {"update_id": 7, "callback_query": press}
    with pytest.raises(ODD):
        bot.parse(raw)
    odd = bot.misread(raw)
    assert (odd.event, odd.chat_id, odd.query_id) == (Event.PRESS, chat_id, query_id)


@pytest.mark.parametrize(
    "update", [{}, {"update_id": "7"}, {"update_id": True}, {"update_id": 2**63}, 5, None]
)
def test_what_has_no_number_is_no_update(bot: TelegramBot, update: Any) -> None:
    with pytest.raises(ValueError, match="no update"):
        bot.misread(update)
