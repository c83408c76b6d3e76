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
