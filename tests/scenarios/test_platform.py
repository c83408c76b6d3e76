"""What the platform does to a bot: blocks, moves, limits, lost answers, doubled and disordered updates."""

from bot.demo.town import EAST, LEADER, OFFICE, WILLOW

from .conftest import Town


def test_a_blocked_reporter_is_passed_over_and_comes_back(town: Town) -> None:
    town.sandbox.post("block", person=EAST.id)
    town.at("08:46")
    assert any("消息发不到 王会计" in text for text in town.heard(OFFICE))
    town.sandbox.post("unblock", person=EAST.id)
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)


def test_a_group_that_becomes_a_supergroup_keeps_its_summaries(town: Town) -> None:
    moved = town.sandbox.post(f"chats/{town.stage.group_id}/upgrade", by=OFFICE.id)
    town.sandbox.settle()
    town.stage.group_id = moved["id"]
    town.at("09:21")
    assert len(town.summaries()) == 1


def test_a_429_delays_its_own_chat_only(town: Town) -> None:
    town.sandbox.post("faults", method="sendMessage", chat=EAST.id, fault="429", retry_after=30)
    town.stage.says(EAST, "平安")
    town.stage.says(WILLOW, "平安")
    assert "✅ 已收到" in town.stage.hears(WILLOW)
    assert "✅ 已收到" not in town.stage.hears(EAST)
    town.at("08:05")
    assert "✅ 已收到" in town.stage.hears(EAST)


def test_a_server_in_trouble_is_tried_again(town: Town) -> None:
    town.sandbox.post("faults", method="sendMessage", chat=EAST.id, fault="500", times=2)
    town.stage.says(EAST, "平安")
    town.at("08:20")
    assert "✅ 已收到" in town.stage.hears(EAST)


def test_doubled_and_disordered_updates_count_once(town: Town) -> None:
    town.sandbox.post("faults", fault="duplicate_update", times=2)
    town.stage.says(WILLOW, "喂")
    town.stage.says(EAST, "东沟村停水")
    town.stage.says(EAST, "东沟村停水")
    town.at("09:21")
    summary = town.summaries()[-1]
    assert summary.count("王会计") <= 2
    receipts = [text for text in town.heard(EAST) if "东沟村停水" in text]
    assert len(receipts) == 2


def test_everyone_blocked_the_ladder_climbs(town: Town) -> None:
    for person in (EAST,):
        town.sandbox.post("block", person=person.id)
    town.at("09:16")
    assert any("还没有报送" in text and "东沟村" in text for text in town.heard(LEADER))


def test_a_topic_bound_as_the_place_gets_everything_there(town: Town) -> None:
    made = town.sandbox.post(
        "chats",
        title="青石镇工作群",
        members=[OFFICE.id, EAST.id],
        admins=[OFFICE.id],
        is_forum=True,
        topics=["值班"],
    )
    topic = made["topics"]["值班"]
    town.sandbox.post(f"chats/{made['id']}/add_bot", by=OFFICE.id)
    town.sandbox.post(f"chats/{made['id']}/promote_bot", by=OFFICE.id)
    town.sandbox.settle()
    town.stage.says(OFFICE, "/bind 值班群", chat=made["id"], thread=topic)
    town.at("09:21")
    said = [message for message in town.stage.messages(EAST, made["id"]) if message["from"]["is_bot"]]
    assert any(str(message["text"]).startswith("📋") for message in said)
    assert "/bind" in said[0]["text"]  # the greeting, before any topic was named
    assert {message["message_thread_id"] for message in said[1:]} == {topic}
    assert town.summaries() == []


def test_bind_says_what_to_do_instead(town: Town) -> None:
    group = town.stage.group_id
    town.stage.says(OFFICE, "/bind", chat=group)
    assert "值班群" in town.stage.hears(OFFICE, group)
    town.stage.says(OFFICE, "/bind 没有的群", chat=group)
    assert "没有的群" in town.stage.hears(OFFICE, group)
    town.stage.waits_for(5)
    town.stage.says(LEADER, "/bind 值班群", chat=group)
    assert "权限" in town.stage.hears(LEADER, group)
    town.stage.waits_for(5)
    town.stage.says(OFFICE, "/bind 值班群")
    assert "群" in town.stage.hears(OFFICE)


def test_a_429_for_the_whole_bot_holds_everybody_once(town: Town) -> None:
    """A limit on the bot as a whole shows as refusals in chat after chat: all of them wait it out, none is lost."""
    town.sandbox.post("faults", method="sendMessage", fault="429", retry_after=20, times=2)
    for person in (EAST, WILLOW, OFFICE):
        town.stage.says(person, "平安" if person is not OFFICE else "/help")
    town.at("08:05")
    assert "✅ 已收到" in town.stage.hears(EAST)
    assert "✅ 已收到" in town.stage.hears(WILLOW)
    assert town.heard(OFFICE)


def test_an_answered_question_loses_its_buttons(town: Town) -> None:
    town.stage.says(EAST, "在吗")
    town.stage.presses(EAST, "✅")
    town.stage.waits_for(5)
    question = next(m for m in town.stage.messages(EAST) if "没有把握" in str(m.get("text")))
    assert "reply_markup" not in question
    assert question["text"].splitlines()[-1].startswith("✔")
