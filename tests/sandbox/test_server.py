"""The sandbox against the rules of the real server, through the real client library."""

import asyncio
import io

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, RetryAfter, TimedOut

from bot.sandbox.client import Sandbox

from .conftest import LI, TOKEN, WANG


def say(sandbox: Sandbox, text: str, **extra: object) -> int:
    return int(sandbox.post("say", person=WANG, text=text, **extra)["messages"][0]["message_id"])


async def test_unconfirmed_updates_come_again_and_confirmed_ones_do_not(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "平安")
    first = await bot.get_updates(timeout=5)
    again = await bot.get_updates(timeout=5)
    assert [u.update_id for u in first] == [u.update_id for u in again]
    assert first[0].message is not None
    assert first[0].message.text == "平安"
    assert await bot.get_updates(offset=first[0].update_id + 1, timeout=0) == ()


async def test_a_poll_waits_for_what_is_said(sandbox: Sandbox, bot: Bot) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0)
    await asyncio.to_thread(say, sandbox, "无事")
    updates = await polling
    assert updates[0].effective_message is not None
    assert updates[0].effective_message.text == "无事"


async def test_old_messages_and_older_presses_are_dropped(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "平安")
    message = await bot.send_message(WANG, "?", reply_markup=keyboard())
    sandbox.post("press", person=WANG, message_id=message.message_id, data="yes")
    sandbox.post("clock", advance=151)
    assert [kind(u) for u in await bot.get_updates(timeout=0)] == ["message"]
    sandbox.post("clock", advance=24 * 3600)
    assert await bot.get_updates(timeout=0) == ()


async def test_a_second_poll_ends_the_first_with_409(sandbox: Sandbox, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=10))
    async with httpx.AsyncClient(base_url=sandbox.url, trust_env=False) as other:
        while not first.done():
            await other.get(f"/bot{TOKEN}/getUpdates", params={"timeout": 0})
            await asyncio.sleep(0)
    with pytest.raises(Conflict):
        first.result()


def test_wrong_token_is_401(sandbox: Sandbox) -> None:
    answer = httpx.get(f"{sandbox.url}/bot9:WRONG/getMe", trust_env=False)
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_press_and_toast(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "hi")
    message = await bot.send_message(WANG, "?", reply_markup=keyboard())
    query = sandbox.post("press", person=WANG, message_id=message.message_id, text="是")
    await bot.answer_callback_query(query["callback_query_id"], text="好的")
    with pytest.raises(BadRequest, match="uery is too old"):
        await bot.answer_callback_query(query["callback_query_id"])
    toasts = sandbox.events(kinds=("toast",))
    assert [(event["to"], event["text"]) for event in toasts] == [(WANG, "好的")]


async def test_edit_shows_and_an_unchanged_edit_is_refused(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "hi")
    message = await bot.send_message(WANG, "1/8")
    await bot.edit_message_text("2/8", WANG, message.message_id)
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("2/8", WANG, message.message_id)
    assert [event["text"] for event in sandbox.events(kinds=("edit",))] == ["2/8"]


async def test_strangers_blockers_and_kickers_refuse(sandbox: Sandbox, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(LI, "hello?")
    say(sandbox, "hi")
    sandbox.post("block", person=WANG)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(WANG, "hello?")
    group = sandbox.post("chats", title="值班群", members=[WANG])["id"]
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(group, "hello?")


async def test_upgrade_moves_the_group(sandbox: Sandbox, bot: Bot) -> None:
    group = sandbox.post("chats", title="值班群", members=[WANG])["id"]
    sandbox.post(f"chats/{group}/add_bot", by=WANG)
    new = sandbox.post(f"chats/{group}/upgrade", by=WANG)["id"]
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "hello?")
    assert moved.value.new_chat_id == new
    await bot.send_message(new, "hello")


async def test_privacy_mode_hides_talk_in_groups(sandbox: Sandbox, bot: Bot) -> None:
    group = sandbox.post("chats", title="值班群", members=[WANG])["id"]
    sandbox.post(f"chats/{group}/add_bot", by=WANG)
    asked = await bot.send_message(group, "?")
    say(sandbox, "平安", chat=group)
    say(sandbox, "/status", chat=group)
    say(sandbox, "/status@other_bot", chat=group)
    say(sandbox, "答", chat=group, reply_to=asked.message_id)
    texts = [u.message.text for u in await bot.get_updates(timeout=0) if u.message and u.message.text]
    assert texts == ["/status", "答"]


async def test_topics_albums_and_files(sandbox: Sandbox, bot: Bot) -> None:
    made = sandbox.post(
        "chats", type="supergroup", title="群", is_forum=True, members=[WANG], topics=["值班"]
    )
    sandbox.post(f"chats/{made['id']}/add_bot", by=WANG)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(made["id"], "x", message_thread_id=7)
    sent = await bot.send_message(made["id"], "x", message_thread_id=made["topics"]["值班"])
    assert sent.is_topic_message
    album = sandbox.post("say", person=WANG, photos=2, caption="两张")["messages"]
    assert len({message["media_group_id"] for message in album}) == 1
    file_id = album[0]["photo"][0]["file_id"]
    content = await (await bot.get_file(file_id)).download_as_bytearray()
    assert content.startswith(b"\x89PNG")
    group = await bot.send_media_group(WANG, [InputMediaPhoto(file_id), InputMediaPhoto(file_id)])
    assert len(group) == 2
    document = await bot.send_document(WANG, io.BytesIO(b"abc"), filename="a.txt", caption="附件")
    assert document.document is not None
    back = await (await bot.get_file(document.document.file_id)).download_as_bytearray()
    assert bytes(back) == b"abc"


async def test_contract_is_enforced(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "hi")
    with pytest.raises(BadRequest):
        await bot.send_message(WANG, "长" * 4097)
    assert sandbox.get("state")["violations"][0]["method"] == "sendmessage"


async def test_faults(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "hi")
    sandbox.post("faults", method="sendMessage", chat=WANG, fault="429", retry_after=7)
    with pytest.raises(RetryAfter):
        await bot.send_message(WANG, "a")
    sandbox.post("faults", method="sendMessage", fault="lost_answer")
    with pytest.raises(TimedOut):
        await bot.send_message(WANG, "b")
    sandbox.post("faults", method="sendMessage", fault="timeout")
    with pytest.raises(TimedOut):
        await bot.send_message(WANG, "c")
    assert [event["text"] for event in sandbox.events(kinds=("message",))] == ["hi", "b"]


async def test_duplicate_and_disordered_updates(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.post("faults", fault="duplicate_update")
    await bot.get_updates(timeout=0)
    say(sandbox, "一")
    ids = [u.update_id for u in await bot.get_updates(timeout=0)]
    assert ids[0] == ids[1]
    sandbox.post("faults", fault="out_of_order")
    await bot.get_updates(offset=ids[0] + 1, timeout=0)
    say(sandbox, "二")
    say(sandbox, "三")
    texts = [u.message.text for u in await bot.get_updates(timeout=0) if u.message]
    assert texts == ["三", "二"]


async def test_flood_is_refused_in_the_time_of_the_play(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.post("clock", paused=True)
    group = sandbox.post("chats", title="值班群", members=[WANG])["id"]
    sandbox.post(f"chats/{group}/add_bot", by=WANG)
    for number in range(20):
        await bot.send_message(group, str(number))
    with pytest.raises(RetryAfter):
        await bot.send_message(group, "20")
    sandbox.post("clock", advance=61)
    await bot.send_message(group, "20")


async def test_json_and_form_bodies_are_the_same(sandbox: Sandbox, bot: Bot) -> None:
    say(sandbox, "hi")
    async with httpx.AsyncClient(base_url=sandbox.url, trust_env=False) as client:
        url = f"/bot{TOKEN}/sendMessage"
        for body in ({"json": {"chat_id": WANG, "text": "a"}}, {"data": {"chat_id": WANG, "text": "a"}}):
            answer = await client.post(url, **body)  # type: ignore[arg-type]
            assert answer.json()["result"]["text"] == "a"


def test_mistakes_of_the_caller_are_explained(sandbox: Sandbox) -> None:
    with pytest.raises(httpx.HTTPStatusError, match="no such person"):
        sandbox.post("say", person=5, text="x")
    with pytest.raises(httpx.HTTPStatusError, match="unknown action"):
        sandbox.post("dance", person=WANG)


def keyboard() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("是", callback_data="yes")]])


def kind(update: Update) -> str:
    return "message" if update.message else "callback_query"
