"""Whatever was given can be taken back, in chat and on the command line, and what was begun with it ends with it."""

import shutil
from pathlib import Path

import pytest
from sqlmodel import select

from bot.demo.town import BRIDGE, EAST, HE, LANE, LEADER, MA, OFFICE, SCHOOL, WILLOW, Player
from storage.tables import Outbox
from tests.cases.grants import has_button, joins, link, newcomer, opens, removes
from tests.cli.terminal import EXAMPLE, run
from tests.scenarios.conftest import Town


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the machine's owner types commands."""
    shutil.copyfile(EXAMPLE, tmp_path / "config.toml")
    return tmp_path


def is_stranger(town: Town, person: Player) -> bool:
    """Does the bot know nothing of somebody who says 平安?"""
    town.stage.waits_for(60)
    before = town.last_id(person)
    town.stage.says(person, "平安")
    town.stage.waits_for(5)
    return any("您还没有登记" in text for text in town.heard(person, before))


# -- roles -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "unit"), [(EAST, "东沟村"), (LANE, "平安里社区"), (SCHOOL, "青石镇中心小学")]
)
def test_a_role_is_taken_back_in_chat(town: Town, person: Player, unit: str) -> None:
    second = joins(town, 3001, "新主任", "青石镇 管理员")
    town.stage.says(person, "今天有点事情不好说")  # is asked about, and the question ends
    before, told = town.last_id(person), town.last_id(second)
    town.stage.says(OFFICE, f"/people {unit}")
    removes(town, OFFICE, f"✖️ 移除 {person.name}")
    assert [text for text in town.heard(person, before) if f"您在 {unit}" in text and "结束" in text]
    assert [text for text in town.heard(second, told) if person.name in text and "移除" in text]
    assert is_stranger(town, person)


def test_an_expelled_admin_makes_nobody_an_admin(town: Town) -> None:
    """Neither by a new link, nor by one that they made before, three days later."""
    second, guest = joins(town, 3001, "新主任", "青石镇 管理员"), newcomer(town, 3002, "三天后")
    early = link(town, "东沟村 信息员", admin=second)
    town.stage.says(OFFICE, "/people 青石镇")
    removes(town, OFFICE, "✖️ 移除 新主任")
    town.at("09:30", 26)
    town.stage.says(second, "/invite 青石镇 管理员")
    assert "start=" not in town.stage.hears(second)
    opens(town, guest, early)
    assert not [text for text in town.heard(guest) if "已加入" in text]


def test_who_is_removed_hears_no_more(town: Town) -> None:
    """Neither reminders nor what happens, also of an incident that they were called to."""
    town.stage.says(BRIDGE, "/urgent 石桥村桥塌了，两人受伤")
    town.stage.waits_for(30)
    assert [text for text in town.heard(MA) if "石桥村" in text]
    town.stage.says(OFFICE, "/people 青石镇")
    removes(town, OFFICE, "✖️ 移除 马干事")
    before = town.last_id(MA)
    town.stage.says(BRIDGE, "伤员已送医，桥头已封")
    town.stage.says(WILLOW, "柳湾村断路")
    town.stage.waits_for(300)
    assert not [text for text in town.heard(MA, before) if "村" in text]


def test_a_button_from_before_is_void(town: Town) -> None:
    town.stage.says(BRIDGE, "/urgent 石桥村桥塌了，两人受伤")
    town.stage.waits_for(30)
    town.stage.says(OFFICE, "/people 青石镇")
    removes(town, OFFICE, "✖️ 移除 马干事")
    before = town.last_id(BRIDGE)
    town.stage.presses(MA, "✋")
    town.stage.waits_for(5)
    assert not [text for text in town.heard(BRIDGE, before) if "马干事" in text]


@pytest.mark.parametrize(("name", "person"), [("何主任", HE), ("周镇长", LEADER), ("2002", EAST)])
def test_the_command_line_removes(town: Town, folder: Path, name: str, person: Player) -> None:
    status, said = run(folder, "remove", name, "--yes", database=town.database)
    assert status == 0, said
    assert "已移除" in said
    with town.work() as work:  # the command's clock is the real one, so the play never comes to sending it
        to_admin = select(Outbox.payload).where(Outbox.chat_id == OFFICE.id)
        told = [text for text in work.session.exec(to_admin) if "命令行" in text]
    assert [text for text in told if person.name in text and "移除" in text]
    assert is_stranger(town, person)
    assert person.name not in run(folder, "people", database=town.database)[1]


def test_the_command_line_asks_and_names(town: Town, folder: Path) -> None:
    assert "没有「没有人」" in run(folder, "remove", "没有人", database=town.database)[1]
    status, said = run(folder, "remove", "何主任", "--unit", "东沟村", "--yes", database=town.database)
    assert (status, "在东沟村没有身份" in said) == (1, True)
    status, said = run(folder, "remove", "何主任", database=town.database, answer="n\n")
    assert status != 0
    assert "没有改动" in said
    assert "值班员　何主任" in run(folder, "people", "青石镇", database=town.database)[1]


def test_of_two_with_one_name_the_number_is_asked_for(town: Town, folder: Path) -> None:
    joins(town, 3001, "何主任", "东沟村 信息员")
    status, said = run(folder, "remove", "何主任", "--yes", database=town.database)
    assert status == 1
    assert "3001" in said
    assert run(folder, "remove", "3001", "--yes", database=town.database)[0] == 0
    town.stage.says(HE, "/duty")
    assert "没有这个权限" not in town.stage.hears(HE)


def test_a_yes_of_another_day_ends_nothing(town: Town) -> None:
    """Whoever was meant then may have come again since."""
    town.stage.says(OFFICE, "/people 东沟村")
    town.stage.presses(OFFICE, "✖️ 移除 王会计（东沟）")
    town.stage.says(WILLOW, "我不干了")
    town.at("08:30", 25)
    town.stage.presses(OFFICE, "确定")
    assert "这是一天以前问的，没有照办" in town.toast()
    town.stage.presses(WILLOW, "确定退出")
    assert "这是一天以前问的，没有照办" in town.toast()
    assert not is_stranger(town, EAST)
    assert not is_stranger(town, WILLOW)
    town.stage.says(WILLOW, "我不干了")
    town.stage.presses(WILLOW, "不退出")
    town.stage.waits_for(5)
    asked = [one for one in town.stage.messages(WILLOW) if str(one.get("text", "")).startswith("要退出")]
    assert "reply_markup" not in asked[-1]


# -- invitations -----------------------------------------------------------------------------------------------------


def test_an_admin_s_words_show_the_list_and_end_nothing(town: Town) -> None:
    """「移除何主任」, 「作废邀请」 of an admin: not understood."""
    for words in ("移除何主任", "把马干事踢掉", "取消钱书记的信息员身份"):
        town.stage.says(OFFICE, words)
        town.stage.waits_for(4)
        assert "✖️ 移除" in str(town.stage.messages(OFFICE)[-1]["reply_markup"]), words
    town.stage.says(OFFICE, "移除倒伏的树")  # nobody is meant
    town.stage.waits_for(4)
    assert "✖️ 移除" not in str(town.stage.messages(OFFICE)[-1].get("reply_markup"))
    link(town, "东沟村 信息员")
    for words in ("作废邀请", "把那个邀请链接收回"):
        town.stage.says(OFFICE, words)
        town.stage.waits_for(4)
        assert "✖️ 作废 东沟村 信息员" in str(town.stage.messages(OFFICE)[-1]["reply_markup"]), words
    town.stage.says(OFFICE, "移除孙片长")  # of several roles each button says which
    town.stage.waits_for(4)
    assert has_button(town, OFFICE, "✖️ 移除 孙片长（三个单位）　南坪村 信息员")
    town.stage.says(EAST, "移除何主任")
    town.stage.waits_for(4)
    assert "✖️" not in str(town.stage.messages(EAST)[-1].get("reply_markup"))
    assert not is_stranger(town, HE)


@pytest.mark.parametrize("words", ["东沟村 信息员", "青石镇 管理员", "柳湾村 单位负责人"])
def test_an_invitation_is_taken_back_in_chat(town: Town, words: str) -> None:
    guest, code = newcomer(town, 3001, "晚来的"), link(town, words)
    town.stage.says(OFFICE, "/people")
    town.stage.presses(OFFICE, "链接")
    removes(town, OFFICE, f"✖️ 作废 {words}")
    assert "已经作废" in opens(town, guest, code)
    assert is_stranger(town, guest)


# -- links, addresses, groups ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "person"), [("何主任", HE), ("马干事", MA), ("周镇长", LEADER)])
def test_a_link_to_the_rota_is_taken_back(town: Town, name: str, person: Player) -> None:
    before = town.last_id(person)
    town.stage.says(OFFICE, "/people")
    town.stage.presses(OFFICE, "账号")
    removes(town, OFFICE, f"✖️ 断开 {name}")
    assert [text for text in town.heard(person, before) if "您不再是值班表上的" in text]
    town.stage.says(person, "/swap")
    assert "您不在值班人员里" in town.stage.hears(person)


def test_a_calendar_gets_another_address(town: Town, folder: Path) -> None:
    def path() -> str:
        return run(folder, "rota", "ics", database=town.database)[1]

    old = path()
    town.stage.says(OFFICE, "/people")
    town.stage.presses(OFFICE, "日历")
    removes(town, OFFICE, "🔄 换 镇值班 的地址")
    assert path() != old


@pytest.mark.parametrize("words", ["柳湾村断路", "学校停水", "东沟村停电"])
def test_a_bound_group_is_let_go(town: Town, words: str) -> None:
    town.stage.says(OFFICE, "/people")
    town.stage.presses(OFFICE, "群")
    removes(town, OFFICE, "✖️ 解绑 值班群")
    before = len(town.stage.messages(town.people_group(), town.stage.group_id))
    town.stage.says({"柳": WILLOW, "学": SCHOOL, "东": EAST}[words[0]], words)
    town.at("09:30")
    after = town.stage.messages(town.people_group(), town.stage.group_id)
    assert len(after) == before
