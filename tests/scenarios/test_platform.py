"""What the platform does to a bot: blocks, moves, limits, lost answers, doubled and disordered updates."""

from datetime import datetime
from typing import Any

import pytest

from bot.demo.scenes.times import ZONE
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


@pytest.mark.postgresql
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
    receipts = [text for text in town.heard(EAST) if "东沟村停水" in text or "已经收到过" in text]
    assert len(receipts) == 2


def test_everyone_blocked_the_ladder_climbs(town: Town) -> None:
    for person in (EAST,):
        town.sandbox.post("block", person=person.id)
    town.at("09:16")
    assert any("还没有报送" in text and "东沟村" in text for text in town.heard(LEADER))


@pytest.mark.postgresql
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


@pytest.mark.postgresql
def test_a_group_that_shuts_the_bot_out_is_told_of_by_its_name(town: Town) -> None:
    title = next(m["chat"]["title"] for m in town.stage.messages(OFFICE, town.stage.group_id))
    body = {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: bot was kicked from the supergroup chat",
    }
    town.sandbox.post(
        "faults", method="sendMessage", chat=town.stage.group_id, fault="answer", status=403, body=body
    )
    town.at("09:21")
    told = [text for text in town.heard(OFFICE) if "发不了消息" in text]
    assert len(told) == 1
    assert f"「{title}」" in told[0]
    assert "催报" not in told[0]


def test_a_429_for_edits_holds_nothing_else(town: Town) -> None:
    """Nor is the card tried again at every report: one drawing waits for all."""
    town.stage.says(EAST, "平安")  # the card is there now
    town.stage.waits_for(30)
    before = town.sandbox.get("state")["refusals"]
    town.sandbox.post("faults", method="editMessageText", fault="429", retry_after=7200, lasting=7200)
    town.stage.says(WILLOW, "柳树村停水")
    for _ in range(3):
        town.stage.says(EAST, "东沟村停电")
        town.stage.waits_for(30)
    assert "✅ 已收到" in town.stage.hears(WILLOW)
    town.at("09:21")
    assert len(town.summaries()) == 1
    assert 1 <= town.sandbox.get("state")["refusals"] - before <= 4


def test_an_answered_question_loses_its_buttons(town: Town) -> None:
    town.stage.says(EAST, "不太好说啊")
    town.stage.presses(EAST, "✅")
    town.stage.waits_for(5)
    question = next(m for m in town.stage.messages(EAST) if "没有把握" in str(m.get("text")))
    assert "reply_markup" not in question
    assert question["text"].splitlines()[-1].startswith("✔")


def test_a_server_that_lost_its_memory_counts_anew_and_loses_nothing(town: Town) -> None:
    """An offset from before would confirm all that has a lower number, unseen."""
    town.sandbox.post("faults", method="getUpdates", fault="500", times=2)
    town.sandbox.post("say", person=EAST.id, text="平安")
    town.sandbox.post("jump_ids", by=-50_000)
    town.stage.says(WILLOW, "平安")
    assert "✅ 已收到：柳湾村" in town.stage.hears(WILLOW)
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)


REFUSED = {"ok": False, "error_code": 401, "description": "Unauthorized"}
NOT_THERE = {"ok": False, "error_code": 400, "description": "Bad Request: message to edit not found"}
NO_TOPIC = {"ok": False, "error_code": 400, "description": "Bad Request: message thread not found"}


@pytest.mark.parametrize("status", [401, 404])
def test_a_token_that_is_refused_at_noon_ends_nothing(town: Town, status: int) -> None:
    """A gateway in trouble refuses everybody for a while; a bot that stops for it misses the day's reports."""
    body = {**REFUSED, "error_code": status}
    town.sandbox.post("faults", method="getUpdates", fault="answer", status=status, body=body, times=2)
    town.stage.says(WILLOW, "平安")
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)


@pytest.mark.parametrize("said", [None, 0, -5, 1.5, "2", True, [], {}])
def test_a_429_whose_pause_makes_no_sense_loses_nothing(town: Town, said: Any) -> None:
    body = {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests",
        "parameters": {"retry_after": said},
    }
    town.sandbox.post("faults", method="sendMessage", chat=EAST.id, fault="answer", status=429, body=body)
    town.stage.says(EAST, "平安")
    town.at("08:02")
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)


def test_a_pause_of_ages_is_a_day(town: Town) -> None:
    body = {"ok": False, "error_code": 429, "description": "x", "parameters": {"retry_after": 10**13}}
    town.sandbox.post("faults", method="sendMessage", chat=EAST.id, fault="answer", status=429, body=body)
    town.stage.says(EAST, "平安")
    town.at("08:02", day=24)
    assert any("✅ 已收到：东沟村" in text for text in town.heard(EAST))


def test_a_message_that_was_sent_is_not_sent_again_for_an_odd_field(town: Town) -> None:
    body = {"ok": True, "result": {"message_id": 900, "date": 10**15, "chat": None}}
    town.sandbox.post(
        "faults", method="sendMessage", chat=EAST.id, fault="answer", body=body, served=True, times=9
    )
    town.stage.says(EAST, "平安")
    town.at("08:04")
    assert sum("✅ 已收到" in text for text in town.heard(EAST)) == 1


def test_a_deleted_card_comes_back_as_a_new_message(town: Town) -> None:
    def cards() -> list[str]:
        said = town.stage.messages(town.people_group(), town.stage.group_id)
        return [str(m["text"]) for m in said if "📮" in str(m.get("text", ""))]

    town.stage.says(EAST, "平安")
    town.at("08:10")
    assert len(cards()) == 1
    town.sandbox.post(
        "faults", method="editMessageText", fault="answer", status=400, body=NOT_THERE, times=99
    )
    town.stage.says(WILLOW, "平安")
    town.at("08:20")
    before, after = cards()
    assert before != after


def test_what_cannot_go_into_its_topic_goes_into_the_group(town: Town) -> None:
    made = town.sandbox.post(
        "chats", title="群", members=[OFFICE.id], admins=[OFFICE.id], is_forum=True, topics=["值班"]
    )
    town.sandbox.post(f"chats/{made['id']}/add_bot", by=OFFICE.id)
    town.sandbox.post(f"chats/{made['id']}/promote_bot", by=OFFICE.id)
    town.sandbox.settle()
    town.stage.says(OFFICE, "/bind 值班群", chat=made["id"], thread=made["topics"]["值班"])
    town.sandbox.post(
        "faults", method="sendMessage", chat=made["id"], fault="answer", status=400, body=NO_TOPIC
    )
    town.at("09:21")
    assert any(str(m.get("text", "")).startswith("📋") for m in town.stage.messages(OFFICE, made["id"]))


def test_a_summary_that_is_refused_for_good_is_told_of(town: Town) -> None:
    body = {"ok": False, "error_code": 400, "description": "Bad Request: cosmic rays"}
    town.at("09:19")
    town.sandbox.post(
        "faults",
        method="sendMessage",
        chat=town.stage.group_id,
        fault="answer",
        status=400,
        body=body,
        times=99,
    )
    town.at("09:21")
    told = [text for text in town.heard(OFFICE) if "发不出去" in text]
    assert len(told) == 1
    title = next(m["chat"]["title"] for m in town.stage.messages(OFFICE, town.stage.group_id))
    assert f"发给「{title}」的汇总" in told[0]
    assert "osmic rays" in told[0]


def test_a_message_from_the_future_is_no_zero_without_asking(town: Town) -> None:
    """One of two clocks is wrong, and nobody knows which."""
    town.stage.says(EAST, "平安", at=datetime(2026, 11, 24, 8, 1, tzinfo=ZONE).isoformat())
    assert "哪个时间" in town.stage.hears(EAST)
    town.stage.presses(EAST, "今天 09:00")
    assert "✅ 已收到：东沟村 11月23日 09:00 平安" in town.stage.hears(EAST)
    town.stage.says(WILLOW, "柳湾村桥断了", at=datetime(2026, 11, 24, 8, 1, tzinfo=ZONE).isoformat())
    assert "✅ 已收到：柳湾村 11月24日 09:00 有事" in town.stage.hears(WILLOW)
