"""What people get wrong, each answered in one clear sentence, nothing lost and nothing recorded."""

import pytest

from bot.demo.stage import LINK
from bot.demo.town import EAST, LEADER, OFFICE, WILLOW, Player

from .conftest import Town

STRANGER = Player(2999, "路人", ())


def test_strangers_and_codes(town: Town) -> None:
    town.sandbox.post("people", id=STRANGER.id, first_name=STRANGER.name)
    town.stage.says(STRANGER, "平安")
    assert "您还没有登记" in town.stage.hears(STRANGER)
    town.stage.says(STRANGER, "/start nonsense")
    assert "加入链接不对" in town.stage.hears(STRANGER)
    town.stage.waits_for(5)
    town.stage.says(OFFICE, "/invite 东沟村 信息员")
    code = LINK.search(town.stage.hears(OFFICE))
    assert code is not None
    town.stage.says(EAST, f"/start {code[1]}")
    assert "您已经是 东沟村" in town.stage.hears(EAST)
    town.stage.says(WILLOW, f"/start {code[1]}")
    assert "已加入：东沟村" in town.stage.hears(WILLOW)
    town.stage.says(STRANGER, f"/start {code[1]}")
    assert "已经有人用过了" in town.stage.hears(STRANGER)
    town.stage.says(OFFICE, "/invite 东沟村 信息员")
    late = LINK.search(town.stage.hears(OFFICE))
    assert late is not None
    town.at("20:00", day=26)
    town.stage.says(STRANGER, f"/start {late[1]}")
    assert "已经过期" in town.stage.hears(STRANGER)


@pytest.mark.parametrize("odd", ["长" * 4096, "🎉🎉🎉", "مرحبا", "\u202eمرحبا بكم"])
def test_odd_texts_are_asked_about(town: Town, odd: str) -> None:
    town.stage.says(EAST, odd)
    assert "没有记录" in town.stage.hears(EAST)
    assert "✅ 已收到" not in town.stage.hears(EAST)


def test_no_right_no_unit_no_command(town: Town) -> None:
    town.stage.says(EAST, "柳湾村平安")
    assert "没有替 柳湾村 报送的权限" in town.stage.hears(EAST)
    town.stage.says(EAST, "/dance")
    assert "没有 /dance 这个命令" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(EAST, "/invite 东沟村 信息员")
    assert "没有这个权限" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(OFFICE, "/invite 西沟村 信息员")
    assert "没有找到「西沟村」" in town.stage.hears(OFFICE)
    town.stage.says(OFFICE, "/invite 东沟村 皇帝")
    assert "没有「皇帝」这个角色" in town.stage.hears(OFFICE)


@pytest.mark.parametrize(
    "data", ["zero:1", "zero:99999", "all:1", "q:1:0", "undo:1:1", "unlock:1:1", "x", "zero:x"]
)
def test_forged_presses_change_nothing(town: Town, data: str) -> None:
    message = town.stage.messages(LEADER)[-1]["message_id"]
    town.sandbox.post("press", person=LEADER.id, message_id=message, data=data, forge=True)
    town.sandbox.settle()
    assert [e["to"] for e in town.sandbox.events(kinds=("toast",))][-1] == LEADER.id
    town.stage.says(LEADER, "/status")
    assert "已报 0" in town.stage.hears(LEADER)


def test_words_with_a_photo_that_cannot_be_read(town: Town) -> None:
    town.sends_damaged(EAST, "东沟村二组停水，正在抢修")
    town.stage.waits_for(3)
    assert "✅ 已收到：东沟村 11月23日 09:00 有事" in town.stage.hears(EAST)
    assert any("这条里的照片没有收到" in text for text in town.heard(EAST))
    town.sends_damaged(WILLOW, "平安")
    town.stage.waits_for(3)
    assert "是平安，还是有事？（没有记录）" in town.stage.hears(WILLOW)
    town.stage.presses(WILLOW, "✅ 平安")
    town.stage.waits_for(3)
    assert "✅ 已收到：柳湾村 11月23日 09:00 平安" in town.stage.hears(WILLOW)


@pytest.mark.parametrize("group", [False, True])
def test_a_press_that_cannot_be_read_stops_spinning(town: Town, group: bool) -> None:
    room = town.people_group() if group else LEADER
    message = town.stage.messages(room, room.id)[-1]["message_id"]
    forged = {"data": {"of": "another kind"}, "forge": True, "chat": room.id}
    town.sandbox.post("press", person=LEADER.id, message_id=message, **forged)
    town.sandbox.settle()
    (toast,) = town.sandbox.events(kinds=("toast",))
    assert (toast["to"], toast["alert"]) == (LEADER.id, True)
    assert "没看懂这个按钮" in toast["text"]


def test_a_stale_button_is_answered_kindly(town: Town) -> None:
    town.stage.says(EAST, "平安")
    receipt = town.last_id(EAST)
    town.stage.presses(EAST, "✏️")
    town.stage.waits_for(5)
    town.stage.says(EAST, "东沟村停水")
    town.stage.waits_for(5)
    old = next(m for m in town.stage.messages(EAST) if m["message_id"] == receipt)
    data = old["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    town.sandbox.post("press", person=EAST.id, message_id=receipt, data=data)
    town.sandbox.settle()
    toast = town.sandbox.events(kinds=("toast",))[-1]
    assert "已经失效" in toast["text"]
