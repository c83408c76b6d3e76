"""Reports in every natural way, and what the bot answers."""

import pytest

from bot.demo.town import BRIDGE, EAST, LANE, LEADER, MA, OFFICE, SCHOOL, SLOPES, WILLOW

from .conftest import Town


def test_silence_is_never_zero(town: Town) -> None:
    town.at("09:21")
    (summary,) = town.summaries()
    assert "应报 8　已报 0" in summary
    assert "未报 8" in summary
    assert "平安" not in summary.replace("平安报告汇总", "").replace("平安里社区", "")


def test_several_units_one_reminder_and_a_bare_report_is_asked_about(town: Town) -> None:
    assert sum("请报送" in text for text in town.heard(SLOPES)) == 1
    town.stage.says(SLOPES, "平安")
    assert "哪个单位" in town.stage.hears(SLOPES)
    town.stage.presses(SLOPES, "全部单位")
    assert town.stage.hears(SLOPES).count("✅ 已收到") == 3


def test_a_report_in_time_stops_the_reminders(town: Town) -> None:
    town.stage.says(EAST, "无事")
    before = town.last_id(EAST)
    town.at("09:30")
    assert town.heard(EAST, before) == []


def test_zero_after_a_matter_is_confirmed_first(town: Town) -> None:
    town.stage.says(BRIDGE, "桥头塌方")
    town.stage.says(BRIDGE, "平安")
    assert "已报有事。现在要改为平安吗" in town.stage.hears(BRIDGE)
    town.stage.waits_for(5)
    town.stage.presses(BRIDGE, "仍按有事")
    town.stage.waits_for(5)
    town.stage.says(BRIDGE, "又有一处落石")
    assert "已补充：石桥村" in town.stage.hears(BRIDGE)
    town.at("09:21")
    assert "有事 2 件" in town.summaries()[-1]


def test_taking_back_makes_it_owed_again(town: Town) -> None:
    town.stage.says(EAST, "平安")
    town.stage.presses(EAST, "↩️ 撤回")
    assert "已撤回：东沟村" in town.stage.hears(EAST)
    town.at("08:46")
    assert "请报送" in town.stage.hears(EAST)


def test_an_album_is_one_matter_with_its_pictures(town: Town) -> None:
    town.stage.sends(BRIDGE, photos=3, caption="石桥头落石")
    town.stage.sandbox.settle()
    town.at("09:21")
    assert "石桥头落石　附件 3 个" in town.summaries()[-1]


@pytest.mark.postgresql
def test_files_without_words_are_asked_about(town: Town) -> None:
    for what in ({"voice": True}, {"location": [36.0, 103.8]}, {"photos": 1}):
        town.stage.sends(WILLOW, **what)
        assert "没有记录" in town.stage.hears(WILLOW)
        town.stage.waits_for(4)
    town.at("09:21")
    assert "柳湾村" in next(line for line in town.summaries()[-1].splitlines() if line.startswith("未报"))


def test_an_edit_revises(town: Town) -> None:
    number = town.stage.says(EAST, "平安")
    town.stage.edits(EAST, number, "东沟村后山着火")
    assert "由「平安」改为「有事" in town.stage.hears(EAST)
    town.at("08:03")
    assert any("🟠 有事报告　东沟村" in text for text in town.heard(LEADER))


def test_a_locked_round_needs_a_reason_and_a_leader(town: Town) -> None:
    town.at("13:30")
    town.stage.says(SCHOOL, "补报今天早上的，平安")
    text = town.stage.hears(SCHOOL)
    assert "✅ 已收到" not in text
    town.stage.presses(SCHOOL, "补报 今天 09:00")
    assert "请发送补报的原因" in town.stage.hears(SCHOOL)
    town.stage.waits_for(5)
    town.stage.says(SCHOOL, "早上学校停电没有网")
    assert "已转给带班领导" in town.stage.hears(SCHOOL)
    assert "补报申请：青石镇中心小学" in town.stage.hears(LEADER)
    town.stage.presses(LEADER, "同意补报")
    assert any("同意补报：青石镇中心小学" in said for said in town.heard(SCHOOL))
    town.at("13:35")
    assert "（更正版" in town.summaries()[-1]
    assert "补报 1" in town.summaries()[-1]


def test_status_is_cut_to_what_the_asker_may_see(town: Town) -> None:
    town.stage.says(EAST, "/status")
    mine = town.stage.hears(EAST)
    assert "东沟村" in mine
    assert "柳湾村" not in mine
    town.stage.says(LEADER, "/status")
    assert "柳湾村" in town.stage.hears(LEADER)


def test_a_forwarded_message_and_a_reply_in_the_group(town: Town) -> None:
    town.stage.says(LANE, "平安里社区3号楼漏水", forward_from={"id": 77, "first_name": "居民"})
    assert "有事" in town.stage.hears(LANE)
    town.stage.says(SLOPES, "南坪村平安", chat=town.stage.group_id)
    assert "✅ 已收到：南坪村" in town.stage.hears(town.people_group(), town.stage.group_id)
    town.stage.says(OFFICE, "今天开会别迟到", chat=town.stage.group_id)
    assert "✅ 已收到：南坪村" in town.stage.hears(town.people_group(), town.stage.group_id)


def test_a_date_that_is_not_today_is_asked_about(town: Town) -> None:
    for text in ("11月25日平安", "25日，东沟村平安", "东沟村11月20日平安"):
        town.stage.says(EAST, text)
        assert "✅ 已收到" not in town.stage.hears(EAST)
        town.stage.waits_for(5)
    town.stage.says(EAST, "11月23日东沟村平安")
    assert "✅ 已收到" in town.stage.hears(EAST)


def test_a_matter_of_a_unit_without_rounds_reaches_the_desk(town: Town) -> None:
    town.stage.says(OFFICE, "/invite 青石镇 信息员")
    code = town.stage.hears(OFFICE).rpartition("start=")[2]
    town.sandbox.post("start", person=WILLOW.id, payload=code)
    town.stage.waits_for(5)
    town.stage.says(WILLOW, "青石镇：全镇停电，正在抢修")
    assert "✅ 已收到：青石镇 情况" in town.stage.hears(WILLOW)
    town.stage.waits_for(5)
    assert "全镇停电，正在抢修" in town.stage.hears(MA)
