"""「谁改了什么」: the record as admins ask for it in the chat."""

from bot.demo.town import EAST, HE, MA, OFFICE
from tests.scenarios.conftest import Town
from tests.scenarios.test_rota import pressed, said


def test_what_people_did_is_found_by_unit_and_person(town: Town) -> None:
    said(town, OFFICE, "/invite 东沟村 单位负责人")
    said(town, HE, "/cover 马干事 11月24日")
    pressed(town, MA, "✅ 同意")
    said(town, OFFICE, "/people 东沟村")
    pressed(town, OFFICE, "✖️ 移除 王会计")
    pressed(town, OFFICE, "确定")
    newest = said(town, OFFICE, "谁改了什么")
    first, second, third = (
        newest.index(words) for words in ("移除身份", "代班", "邀请\n　东沟村 单位负责人")
    )
    assert first < second < third
    assert "· 11-23 08:0" in newest
    assert "李主任（管理员）　移除身份\n　王会计（东沟） 东沟村 信息员" in newest
    of_unit = said(town, OFFICE, "/log 东沟村")
    assert "移除身份" in of_unit
    assert "代班" not in of_unit
    gone = said(town, OFFICE, "/log 王会计")  # who is no more, and how they came
    assert "移除身份" in gone
    assert "王会计（东沟）　加入" in gone
    stood_in = said(town, OFFICE, "/log 马干事")
    assert (
        "何主任、马干事　代班\n　青石镇 镇值班 11月24日 周二 值班 何主任 → 镇值班 11月24日 周二 值班 马干事（代班）"
        in stood_in
    )
    assert "没有叫「东沟屯」的单位或人员。是不是：东沟村" in said(town, OFFICE, "/log 东沟屯")


def test_older_ones_are_a_tap_away_and_all_of_it_is_a_file(town: Town) -> None:
    newest = said(town, OFFICE, "记录")
    assert newest.count("· 1") == 10
    pressed(town, OFFICE, "更早的")
    older = town.stage.hears(OFFICE)
    assert older.count("· 1") == 10
    assert older != newest
    pressed(town, OFFICE, "📄 导出表格")
    (sent,) = [one["document"] for one in town.stage.messages(OFFICE) if "document" in one]
    assert sent["file_name"] == "log.xlsx"
    assert "请勿外传" in town.stage.hears(OFFICE)


def test_it_is_for_those_who_administer_and_for_no_group(town: Town) -> None:
    assert "没有这个权限" in said(town, EAST, "谁改了什么")
    town.stage.says(OFFICE, "/log", chat=town.stage.group_id)
    assert "请私聊我发送 /log" in town.stage.hears(OFFICE, town.stage.group_id)
