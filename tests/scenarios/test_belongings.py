"""Somebody leaves: all they have in hand is named and handed over; nobody who administers leaves unnoticed."""

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE
from tests.scenarios.conftest import Town
from tests.scenarios.test_rota import buttons, pressed, said


def test_before_somebody_is_removed_all_of_it_goes_to_others(town: Town) -> None:
    said(town, EAST, "/urgent 刚刚后山着火")
    pressed(town, MA, "✋ 我来处理")
    said(town, OFFICE, "/people 青石镇")
    pressed(town, OFFICE, "✖️ 移除 马干事")
    assert any(one.startswith("📦 先交接（") for one in buttons(town, OFFICE))
    pressed(town, OFFICE, "📦 先交接")
    listed = town.stage.hears(OFFICE)
    assert "📦 马干事 名下还有" in listed
    assert "· 事件1　东沟村：刚刚后山着火" in listed.split("\n")[1]  # what cannot wait stands first
    assert "镇值班 11月23日 周一 值班" in listed
    pressed(town, OFFICE, "事件1")
    assert "交给谁？" in town.stage.hears(OFFICE)
    pressed(town, OFFICE, "何主任（青石镇）")
    assert "✅ 已交给 何主任：事件1" in town.stage.hears(OFFICE)
    assert any("马干事 的事转给您了（李主任（管理员））：\n· 事件1" in text for text in town.heard(HE))
    pressed(town, OFFICE, "全部交给一个人")
    pressed(town, OFFICE, "何主任（青石镇）")
    assert "✅ 马干事 名下没有要交接的了。" in town.stage.hears(OFFICE)
    assert "值班　何主任" in said(town, EAST, "今天谁值班")
    pressed(town, OFFICE, "✖️ 移除 马干事")
    assert not any(one.startswith("📦") for one in buttons(town, OFFICE))
    pressed(town, OFFICE, "确定")
    assert not any("走了，名下还有" in text for text in town.heard(OFFICE))
    assert "交接" in said(town, OFFICE, "/log 马干事")


def test_whoever_leaves_is_shown_what_they_leave_and_the_last_admin_is_kept(town: Town) -> None:
    assert "还有 " in said(town, HE, "我不干了")
    refused = said(town, OFFICE, "我要离职")  # before anything is listed or handed over
    assert "您是最后一位管理员，现在不能退出" in refused
    assert "发：/invite 青石镇 管理员" in refused
    assert "确定退出" not in buttons(town, OFFICE)
    said(town, OFFICE, "/people 青石镇")
    pressed(town, OFFICE, "✖️ 移除 李主任")
    assert "发 /invite 青石镇 管理员" in town.toast()


def test_the_last_admin_who_blocks_the_bot_is_told_to_those_who_lead(town: Town) -> None:
    town.sandbox.post("block", person=OFFICE.id)
    said(town, EAST, "/invite")  # nothing of the admin's; the next message to them finds out
    town.stage.says(EAST, "我不干了")
    pressed(town, EAST, "确定退出")
    town.stage.waits_for(5)
    assert any("消息发不到 青石镇 唯一的管理员 李主任" in text for text in town.heard(LEADER))
