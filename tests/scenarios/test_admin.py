"""/admin as an admin lives with it: through the screens and back, left in the middle, pressed late, by who may not."""

import pytest

from bot.demo.town import EAST, LEADER, OFFICE
from bot.domain.admin.screens import ScreenNumber
from handlers.admin.menu import OFFERED

from .conftest import Town
from .screens import buttons, goes, presses, reads, says, screen, sends_press, text


def test_every_screen_of_the_menu_opens_and_leads_back(town: Town) -> None:
    assert "青石镇\n管着 9 个单位" in says(town, "管理")
    first = screen(town)
    for place, number in enumerate(OFFERED):
        label = list(buttons(screen(town)))[place]
        shown = presses(town, label)
        assert label.split(maxsplit=1)[1].split("（")[0] in shown, number
        presses(town, "« 返回")
        assert "🛠 管理" in text(town)
    assert screen(town)["message_id"] == first["message_id"]  # one message, edited all the way


def test_a_unit_its_people_and_back_up_in_four_taps(town: Town) -> None:
    says(town, "/admin")
    presses(town, "🏘 单位")
    shown = presses(town, "· 东沟村")
    assert "🏘 东沟村　上级：青石镇\n别名：东沟\n要报：平安报告　09:00、17:00\n人员（1）：" in shown
    shown = presses(town, "信息员")
    assert "王会计（东沟）\n东沟村　信息员" in shown
    presses(town, "✖️ 移除")
    assert "要移除 王会计（东沟） 吗" in text(town)
    assert len(buttons(screen(town))) == 2


def test_what_is_in_force_is_read(town: Town) -> None:
    says(town, "管理")
    presses(town, "🕒")
    shown = presses(town, "平安报告")
    assert "每天　09:00、17:00 截止" in shown
    assert "接下来：11月23日 09:00、11月23日 17:00、11月24日 09:00" in shown
    presses(town, "🔔")
    steps = ["截止前1小时：信息员", "截止前15分钟：信息员", "截止后5分钟：信息员、单位负责人"]
    assert list(buttons(screen(town)))[:3] == steps
    says(town, "管理")
    presses(town, "🚨")
    shown = presses(town, "青石镇")
    assert "马上：值班、带班、领导群，每5分钟再叫" in buttons(screen(town))
    assert "报告时限：30分钟" in shown


def test_long_lists_have_pages_and_are_searched(town: Town) -> None:
    says(town, "管理")
    assert "第 1 页，共 2 页" in presses(town, "🏘 单位")
    presses(town, "下一页")
    assert "· 实验幼儿园" in buttons(screen(town))
    assert "几个字" in presses(town, "🔍")
    shown = says(town, "柳湾")
    assert "含「柳湾」的 1 个" in shown
    assert "· 柳湾村" in buttons(screen(town))
    presses(town, "显示全部")
    presses(town, "🔍")
    assert "没有含「不存在」的" in says(town, "不存在")


def test_a_report_goes_its_own_way_while_a_screen_waits_for_words(town: Town) -> None:
    says(town, "管理")
    presses(town, "🏘 单位")
    presses(town, "🔍")
    assert "含「" not in says(town, "东沟村后山塌方，两人被埋")
    town.stage.waits_for(20)
    assert any("塌方" in heard for heard in town.heard(LEADER))
    assert "含「柳湾」" in says(town, "柳湾")


def test_what_waits_is_left_by_a_word_and_by_a_button(town: Town) -> None:
    says(town, "管理")
    presses(town, "🏘 单位")
    presses(town, "🔍")
    assert "已取消，什么都没有改" in says(town, "算了")
    presses(town, "🔍")
    assert "已取消，什么都没有改" in presses(town, "取消")
    assert "含「" not in says(town, "柳湾")


def test_names_of_villages_typed_into_a_screen_are_no_report_and_handing_over_can_be_left(town: Town) -> None:
    """李主任 hands over the town's shift this morning, too: what is typed beside a screen is asked about, and left."""
    told = town.last_id(LEADER)
    goes(town, "🏘 单位", "· 东沟村", "➕ 下面新增")
    assert "「北坡村、南山村」像是几个名称" in says(town, "北坡村、南山村")
    says(town, "算了")
    assert "您正在交班" in says(town, "明天再说")
    assert "取消" in buttons(screen(town))
    assert "您正在交班" not in says(town, "算了")
    town.stage.waits_for(20)
    assert not any("北坡村" in heard for heard in town.heard(LEADER, told))


def test_after_half_an_hour_words_are_words_again(town: Town) -> None:
    says(town, "管理")
    presses(town, "🏘 单位")
    presses(town, "🔍")
    town.at("08:45")
    assert "含「" not in says(town, "柳湾")


def test_in_a_group_it_leads_to_the_private_chat(town: Town) -> None:
    town.sandbox.post("say", person=OFFICE.id, chat=town.stage.group_id, text="/admin")
    town.sandbox.settle()
    (newest, *_) = [
        one for one in reversed(town.stage.messages(OFFICE, town.stage.group_id)) if one["from"]["is_bot"]
    ]
    assert "管理只在私聊里做" in newest["text"]
    (link,) = (one for row in newest["reply_markup"]["inline_keyboard"] for one in row)
    assert link["url"].startswith("https://t.me/")


def test_who_administers_nothing_is_told_so(town: Town) -> None:
    assert "没有这个权限" in says(town, "管理", EAST)
    assert "没有这个权限" in says(town, "/admin", LEADER)


def test_a_screen_works_after_a_restart_and_a_month_later(town: Town) -> None:
    says(town, "管理")
    presses(town, "🏘 单位")
    town.play.program.kill()
    town.play.program.start()
    town.sandbox.settle()
    assert "🏘 东沟村" in presses(town, "· 东沟村")
    old = screen(town)
    town.at("08:30", day=30)
    sends_press(town, old, buttons(old)["« 返回"])
    assert "🏘 单位（9）" in reads(town, old["message_id"])


def test_a_press_on_what_has_changed_acts_on_nothing_and_says_what_changed(town: Town) -> None:
    says(town, "管理")
    presses(town, "🏘 单位")
    old = screen(town)
    search = buttons(old)["🔍 查找"]
    presses(town, "下一页")
    sends_press(town, old, search)
    assert "几个字" in text(town)  # the same facts on the page that it was pressed on
    forged = search.rpartition(":")[0] + ":1"
    sends_press(town, old, forged)
    assert "没有照您按的办" in text(town)
    sends_press(town, old, f"scr:{ScreenNumber.UNIT.value}:999999:0")
    assert "这一项已经没有了" in text(town)
    assert "🛠 管理" in text(town)


@pytest.mark.postgresql
def test_a_screen_that_was_deleted_is_sent_anew(town: Town) -> None:
    says(town, "管理")
    old = screen(town)
    body = {"ok": False, "error_code": 400, "description": "Bad Request: message can't be edited"}
    town.sandbox.post("faults", method="editMessageText", fault="answer", status=400, body=body)
    sends_press(town, old, buttons(old)["🏘 单位"])
    town.stage.waits_for(3)
    assert "🏘 单位（9）" in text(town)
    assert screen(town)["message_id"] > old["message_id"]


def test_words_that_ask_for_a_change_open_its_screen_and_change_nothing(town: Town) -> None:
    town.at("09:40")
    for words, head in (
        ("明天的截止时间改到18点", "🕒 报送安排"),
        ("东沟村改名叫东沟新村", "🏘 东沟村"),
        ("换掉东沟村的信息员", "👥 人员"),
        ("逐级提醒改成五分钟", "🚨"),
    ):
        shown = says(town, words)
        assert shown.startswith(head), words
        assert "什么都没有改" in shown
        assert ("人员" not in head) or ("人员</b>（1）" in shown or "人员（1）" in shown), (
            "those of that village"
        )
    assert "🕒" not in says(town, "明天的截止时间改到18点", EAST)  # who arranges nothing is shown nothing
