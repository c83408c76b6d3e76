"""What the real server takes and refuses, through the real client library."""

from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from bot.sandbox.client import Sandbox

from .conftest import LI, TOKEN, WANG


@pytest.fixture(autouse=True)
def opened(sandbox: Sandbox) -> None:
    sandbox.post("say", person=WANG, text="hi")


def call(sandbox: Sandbox, method: str, **params: Any) -> tuple[int, str]:
    answer = httpx.post(f"{sandbox.url}/bot{TOKEN}/{method}", json=params, trust_env=False)
    return answer.status_code, str(answer.json().get("description", ""))


def test_a_method_that_there_is_not_is_404(sandbox: Sandbox) -> None:
    assert call(sandbox, "sendTelepathy") == (404, "Not Found: method not found")
    assert sandbox.get("state")["violations"][0]["method"] == "sendtelepathy"


async def test_html_is_kept_as_text_and_entities(sandbox: Sandbox, bot: Bot) -> None:
    sent = await bot.send_message(WANG, "<b>紧急</b> 水位 &gt; 3 米", parse_mode="HTML")
    assert sent.text == "紧急 水位 > 3 米"
    assert [(entity.type, entity.offset, entity.length) for entity in sent.entities] == [("bold", 0, 2)]
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("<b>紧急</b> 水位 &gt; 3 米", WANG, sent.message_id, parse_mode="HTML")
    edited = await bot.edit_message_text("紧急 水位 > 3 米", WANG, sent.message_id)
    assert not getattr(edited, "entities", None)
    assert sandbox.get("state")["violations"] == []


async def test_broken_markup_is_400_in_words_and_captions(sandbox: Sandbox, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="an't parse entities"):
        await bot.send_message(WANG, "<b>紧急", parse_mode="HTML")
    with pytest.raises(BadRequest, match="an't parse entities"):
        await bot.send_message(WANG, "水位 < 3 米", parse_mode="HTML")
    with pytest.raises(BadRequest, match="an't parse entities"):
        await bot.send_document(WANG, b"x", caption="</i>", parse_mode="HTML")
    assert len(sandbox.get("state")["violations"]) == 3


async def test_lengths_count_after_parsing(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(WANG, f"<b>{'村' * 4096}</b>", parse_mode="HTML")
    assert sent.text == "村" * 4096
    shown = await bot.send_document(WANG, b"x", caption=f"<i>{'村' * 1024}</i>", parse_mode="HTML")
    assert shown.caption == "村" * 1024
    for words in ("村" * 4097, "𝄞" * 2049):
        with pytest.raises(BadRequest):
            await bot.send_message(WANG, f"<b>{words}</b>", parse_mode="HTML")
    with pytest.raises(BadRequest):
        await bot.send_document(WANG, b"x", caption=f"<b>{'村' * 1025}</b>", parse_mode="HTML")
    assert len(sandbox.get("state")["violations"]) == 3


async def test_more_than_a_hundred_entities_are_told(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(WANG, "<b>村</b>，" * 101, parse_mode="HTML")
    assert len(sent.entities) == 100
    assert "entities too many" in sandbox.get("state")["violations"][0]["violations"][0]


def test_chat_actions(sandbox: Sandbox) -> None:
    assert call(sandbox, "sendChatAction", chat_id=WANG, action="typing")[0] == 200
    status, why = call(sandbox, "sendChatAction", chat_id=WANG, action="dancing")
    assert (status, why) == (400, "Bad Request: wrong parameter action in request")


async def test_topics_can_be_opened_where_the_bot_may(sandbox: Sandbox, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="not a forum"):
        await bot.create_forum_topic(WANG, "值班")
    made = sandbox.post("chats", type="supergroup", title="群", is_forum=True, members=[WANG])["id"]
    sandbox.post(f"chats/{made}/add_bot", by=WANG)
    with pytest.raises(BadRequest, match="ot enough rights"):
        await bot.create_forum_topic(made, "值班")
    sandbox.post(f"chats/{made}/promote_bot", by=WANG)
    topic = await bot.create_forum_topic(made, "值班")
    sent = await bot.send_message(made, "x", message_thread_id=topic.message_thread_id)
    assert sent.is_topic_message


async def test_reactions(sandbox: Sandbox, bot: Bot) -> None:
    said = sandbox.post("say", person=WANG, text="谢谢")["messages"][0]["message_id"]
    assert await bot.set_message_reaction(WANG, said, "👌")
    assert [event["text"] for event in sandbox.events(kinds=("reaction",))] == ["👌"]
    with pytest.raises(BadRequest, match="eaction_invalid"):
        await bot.set_message_reaction(WANG, said, "🏢")
    with pytest.raises(BadRequest, match="essage to react not found"):
        await bot.set_message_reaction(WANG, 999, "👌")


def test_webhooks_need_tls(sandbox: Sandbox) -> None:
    status, why = call(sandbox, "setWebhook", url="http://127.0.0.1:8080/telegram")
    assert (status, why) == (400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    assert call(sandbox, "setWebhook", url="https://bao.example.org:8080/t")[0] == 400
    assert call(sandbox, "setWebhook", url="https://bao.example.org:8443/t")[0] == 200
    assert call(sandbox, "setWebhook", url="")[0] == 200
    sandbox.post("server", local=True)
    assert call(sandbox, "setWebhook", url="http://127.0.0.1:8080/telegram")[0] == 200


async def test_an_album_may_mix_photos_and_videos(sandbox: Sandbox, bot: Bot) -> None:
    photo = InputMediaPhoto(b"\x89PNG", caption="<b>现场</b>", parse_mode="HTML")
    mixed = await bot.send_media_group(WANG, [photo, InputMediaVideo(b"video")])
    assert mixed[0].caption == "现场"
    assert [bool(each.photo) for each in mixed] == [True, False]
    assert sandbox.get("state")["violations"] == []
    with pytest.raises(BadRequest):
        await bot.send_media_group(WANG, [InputMediaPhoto(b"\x89PNG"), InputMediaDocument(b"x")])


async def test_a_plain_mention_is_not_delivered_in_privacy_mode(sandbox: Sandbox, bot: Bot) -> None:
    group = sandbox.post("chats", title="群", members=[WANG])["id"]
    sandbox.post(f"chats/{group}/add_bot", by=WANG)
    for words in ("@pinganbao_bot 平安", "平安 @pinganbao_bot", "平安报，你好", "/status@pinganbao_bot"):
        sandbox.post("say", person=WANG, chat=group, text=words)
    heard = [
        u.message.text for u in await bot.get_updates(timeout=0) if u.message and u.message.chat.id == group
    ]
    assert [words for words in heard if words] == ["/status@pinganbao_bot"]


async def test_a_place_shared_live_moves_by_edits(sandbox: Sandbox, bot: Bot) -> None:
    said = sandbox.post("say", person=WANG, location=[36.06, 103.83], live_period=900)["messages"][0]
    place = {"person": WANG, "message_id": said["message_id"]}
    sandbox.post("clock", paused=True)
    for step in range(1, 4):
        sandbox.post("clock", advance=30)
        sandbox.post("edit", location=[36.06 + step / 1000, 103.83], **place)
    sandbox.post("edit", location=[36.07, 103.83], live_period=0, **place)
    edits = [u.edited_message for u in await bot.get_updates(timeout=0) if u.edited_message]
    assert [bool(edit.location and edit.location.live_period) for edit in edits] == [True, True, True, False]
    assert {edit.message_id for edit in edits} == {said["message_id"]}
    with pytest.raises(httpx.HTTPStatusError, match="only a place that is shared live moves"):
        sandbox.post("edit", location=[36.08, 103.83], **place)


async def test_a_keyboard_stands_until_it_is_used_or_taken_away(bot: Bot, sandbox: Sandbox) -> None:
    """And is no part of the message; a telephone may be asked for in private only."""
    asking = ReplyKeyboardMarkup([[KeyboardButton("分享", request_contact=True)]], one_time_keyboard=True)
    sandbox.post("say", person=WANG, text="在")
    sent = await bot.send_message(WANG, "电话？", reply_markup=asking)
    assert sent.reply_markup is None
    assert keyboard_of(sandbox) is not None
    said = sandbox.post("say", person=WANG, contact=True)["messages"][0]
    assert said["contact"] == {"phone_number": "+8613800002001", "first_name": "王会计", "user_id": WANG}
    assert keyboard_of(sandbox) is None
    await bot.send_message(WANG, "电话？", reply_markup=asking)
    await bot.send_message(WANG, "不用了", reply_markup=ReplyKeyboardRemove())
    assert keyboard_of(sandbox) is None
    filled = sandbox.post("say", person=WANG, contact={"phone_number": "110", "user_id": LI})["messages"][0]
    assert filled["contact"]["user_id"] == LI
    group = sandbox.post("chats", type="group", title="群", members=[WANG, 1001])
    with pytest.raises(BadRequest, match="private chats only"):
        await bot.send_message(group["id"], "电话？", reply_markup=asking)


def keyboard_of(sandbox: Sandbox) -> object:
    return next(chat["keyboard"] for chat in sandbox.get("state")["chats"] if chat["id"] == WANG)
