"""Units of one name below different ones, by every door: /admin, words, lists, commands, and taking back."""

import shutil
from pathlib import Path

from bot.demo.program import EXAMPLE
from bot.demo.town import BRIDGE, EAST, HE, MA, OFFICE, WILLOW, Player
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from tests.cli.terminal import run

from .conftest import Town
from .screens import buttons, goes, presses, says, screen, sends_press, text
from .test_admin_changes import make_admin

EAST_SCHOOL, BRIDGE_SCHOOL = "希望小学（东沟村）", "希望小学（石桥村）"


def adds(town: Town, below: str, name: str, person: Player = OFFICE) -> str:
    goes(town, "🏘 单位", f"· {below}", "➕ 下面新增单位", person=person)
    says(town, name, person)
    return presses(town, "报 平安报告" if person is OFFICE else "先不报", person)


def since(town: Town, person: Player, message: int) -> str:
    return "\n".join(town.heard(person, message))


def test_two_schools_of_one_name(town: Town) -> None:
    adds(town, "东沟村", "希望小学")
    assert "✅ 已办好" in presses(town, "✅ 确定")
    shown = adds(town, "石桥村", "希望小学")
    assert "希望小学 今后叫 希望小学（东沟村）" in shown
    assert "✅ 已办好" in presses(town, "✅ 确定")
    assert BRIDGE_SCHOOL in text(town)
    assert "上级不同的单位才可以同名" in _again(town)

    # before the evening's round both owe; the duty officer may report for either
    town.at("15:05")
    town.stage.says(HE, "希望小学平安")
    assert "不止一个" in town.stage.hears(HE)
    town.stage.presses(HE, BRIDGE_SCHOOL)
    town.stage.waits_for(3)
    assert f"✅ 已收到：{BRIDGE_SCHOOL}" in town.stage.hears(HE)
    town.stage.says(EAST, "希望小学平安")
    assert f"✅ 已收到：{EAST_SCHOOL}" in town.stage.hears(EAST)
    town.stage.waits_for(3)
    town.stage.says(WILLOW, "希望小学平安")
    refused = town.stage.hears(WILLOW)
    assert EAST_SCHOOL in refused
    assert BRIDGE_SCHOOL in refused
    assert "没有记录" in refused

    # a list of the duty officer: what is plain is filed, the other is asked about
    town.stage.waits_for(3)
    before = town.last_id(HE)
    town.stage.says(HE, "1.南坪村平安\n2.希望小学：平安\n3.石桥村希望小学：平安")
    town.stage.waits_for(3)
    said = since(town, HE, before)
    assert "南坪村" in said
    assert "不止一个" in said
    assert f"{BRIDGE_SCHOOL}" in said

    # harm told by somebody of neither goes to the desk at once; then it is asked which
    before, desk = town.last_id(WILLOW), town.last_id(MA)
    town.stage.says(WILLOW, "希望小学厨房着火了")
    town.stage.waits_for(3)
    assert "厨房着火" in since(town, MA, desk)
    assert EAST_SCHOOL in since(town, MA, desk)
    assert "说的是哪一个" in since(town, WILLOW, before)
    desk = town.last_id(MA)
    town.stage.presses(WILLOW, EAST_SCHOOL)
    town.stage.waits_for(5)
    assert EAST_SCHOOL in since(town, MA, desk)
    town.at("17:21")
    assert "应报 10　已报 3" in town.summaries()[-1]

    # commands
    for command in ("/people 希望小学", "/burden 希望小学", "/log 希望小学", "/invite 希望小学 信息员"):
        answer = says(town, command)
        assert "不止一个" in answer, command
        assert BRIDGE_SCHOOL in answer
    town.stage.waits_for(60)  # so many commands are answered in a minute
    for typed in ("希望小学 (石桥村)", "希望小学（ 石桥村 ）", "石桥村 希望小学", "希望小学(石桥)"):
        assert f"{BRIDGE_SCHOOL}　人员" in says(town, f"/people {typed}"), typed
    for command in ("/log", "/join"):
        assert BRIDGE_SCHOOL in says(town, f"{command} 希望小学 (石桥村)"), command
    town.stage.waits_for(60)
    assert f"{BRIDGE_SCHOOL}" in says(town, "/invite 希望小学 (石桥村) 单位负责人")
    assert "不止一个" not in says(town, "/burden 希望小学(石桥村)")
    assert "不止一个" not in says(town, "/people 石桥村希望小学")
    assert f"{EAST_SCHOOL}" in says(town, f"/invite {EAST_SCHOOL} 信息员")


def test_an_incident_at_one_of_two(town: Town, tmp_path: Path) -> None:
    adds(town, "东沟村", "希望小学")
    presses(town, "✅ 确定")
    adds(town, "石桥村", "希望小学")
    presses(town, "✅ 确定")

    # made urgent before it was said which: it is asked, and the matter is that one's from then on
    town.stage.says(WILLOW, "希望小学食堂起火，火很大")
    town.stage.waits_for(3)
    before, desk = town.last_id(WILLOW), town.last_id(MA)
    town.stage.presses(WILLOW, "🚨 现在就报紧急")
    town.stage.waits_for(3)
    assert "是哪个单位" in since(town, WILLOW, before)
    assert f"{EAST_SCHOOL}、{BRIDGE_SCHOOL}（哪个单位待确认）" in since(town, MA, desk)
    assert "没说清" not in since(town, MA, desk)
    town.stage.presses(WILLOW, EAST_SCHOOL)
    town.stage.waits_for(3)
    assert f"单位是 {EAST_SCHOOL}" in since(town, MA, desk)
    with town.work() as work:
        (incident,) = stored_incidents.all_open(work)
        matter = stored_reports.matter_of(work, incident.matter_id or 0)
        assert matter is not None
        assert matter.unit_id == incident.unit_id
        assert matter.text == "希望小学食堂起火，火很大"

    # the desk, which is over both, goes on about the one that burns
    town.at("10:30")
    before, teller = town.last_id(HE), town.last_id(WILLOW)
    town.stage.says(HE, "希望小学火势已控制")
    town.stage.waits_for(3)
    told = since(town, HE, before)
    assert "✅ 已收到续报" in told
    assert f"记在 {EAST_SCHOOL} 名下" in told
    assert "续报" in since(town, WILLOW, teller)
    town.stage.presses(HE, f"↪️ 不对，是 {BRIDGE_SCHOOL}")
    town.stage.waits_for(3)
    assert f"撤回续报：是 {BRIDGE_SCHOOL} 的" in since(town, HE, before)
    assert f"{BRIDGE_SCHOOL}" in town.stage.hears(HE)
    assert EAST_SCHOOL not in town.stage.hears(HE)

    # harm that may be new goes to the desk at once, and its follow-up is the first choice
    before, other = town.last_id(HE), town.last_id(MA)
    town.stage.says(HE, "希望小学有5名学生食物中毒")
    town.stage.waits_for(5)
    assert "5名学生食物中毒" in since(town, MA, other)
    assert "说的是哪一个" in since(town, HE, before)
    asked = buttons(screen(town, HE))
    assert list(asked) == [f"📝 续报：事件1　{EAST_SCHOOL}", EAST_SCHOOL, BRIDGE_SCHOOL, "说不清"]
    town.stage.presses(HE, BRIDGE_SCHOOL)
    town.stage.waits_for(5)
    assert f"已收到：{BRIDGE_SCHOOL}" in since(town, HE, before)

    # said which first, made urgent afterwards by the button that still hangs there
    town.at("11:00")
    before = town.last_id(WILLOW)
    town.stage.says(WILLOW, "希望小学围墙倒塌，压住一名学生")
    town.stage.waits_for(3)
    town.stage.presses(WILLOW, BRIDGE_SCHOOL)
    town.stage.waits_for(3)
    receipt = next(
        one
        for one in town.stage.messages(WILLOW)
        if one["message_id"] > before and "没说清" in str(one["text"])
    )
    (raises,) = (data for words, data in buttons(receipt).items() if "紧急" in words)
    sends_press(town, receipt, raises, WILLOW)
    assert f"事件2　{BRIDGE_SCHOOL}" in since(town, WILLOW, before)

    # urgent by somebody of neither: not of their own village
    before, desk = town.last_id(WILLOW), town.last_id(MA)
    town.stage.says(WILLOW, "/urgent 希望小学锅炉爆炸")
    town.stage.waits_for(3)
    assert "是哪个单位" in since(town, WILLOW, before)
    assert f"{EAST_SCHOOL}、{BRIDGE_SCHOOL}（哪个单位待确认）" in since(town, MA, desk)

    # on the command line
    shutil.copyfile(EXAMPLE, tmp_path / "config.toml")
    for words in (
        ("people", "希望小学"),
        ("burden", "希望小学"),
        ("log", "--unit", "希望小学"),
        ("invite", "希望小学"),
        ("remove", WILLOW.name, "--unit", "希望小学", "--yes"),
    ):
        status, printed = run(tmp_path, *words, database=town.database)
        assert status == 1, words
        assert f"不止一个：{EAST_SCHOOL}、{BRIDGE_SCHOOL}" in printed, words
    status, printed = run(
        tmp_path, "remove", "2003", "--unit", "希望小学 (石桥村)", "-y", database=town.database
    )
    assert (status, f"在{BRIDGE_SCHOOL}没有身份" in printed) == (1, True)
    assert run(tmp_path, "people", "石桥村 希望小学", database=town.database)[0] == 0


def names(town: Town) -> set[str]:
    with town.work() as work:
        return {unit.name for unit in stored_units.open_units(work)}


def _again(town: Town) -> str:
    goes(town, "🏘 单位", "· 石桥村", "➕ 下面新增单位")
    return says(town, "希望小学")


def test_taking_back_the_second_gives_the_first_its_name_again(town: Town) -> None:
    adds(town, "东沟村", "派出所")
    presses(town, "✅ 确定")
    make_admin(town, BRIDGE, "石桥村")  # who has no say in 东沟村, and need not
    assert "派出所 今后叫 派出所（东沟村）" in adds(town, "石桥村", "派出所", BRIDGE)
    presses(town, "✅ 确定", BRIDGE)
    assert {"派出所（东沟村）", "派出所（石桥村）"} <= names(town)
    says(town, "/undo", BRIDGE)
    assert "派出所（东沟村） 今后叫 派出所" in presses(town, "08:0", BRIDGE)
    presses(town, "✅ 确定", BRIDGE)
    assert "派出所" in names(town)
    assert not names(town) & {"派出所（东沟村）", "派出所（石桥村）"}
    # a new name that another bears, and back
    goes(town, "🏘 单位", "· 柳湾村", "✏️ 改名")
    assert "派出所 今后叫 派出所（东沟村）" in says(town, "派出所")
    presses(town, "✅ 确定")
    assert {"派出所（东沟村）", "派出所（青石镇）"} <= names(town)
    town.stage.says(WILLOW, "全镇平安")  # the bracket makes no village a town
    assert "✅ 已收到" not in town.stage.hears(WILLOW)
    town.stage.waits_for(3)
    town.stage.says(WILLOW, "派出所平安")
    assert "✅ 已收到：派出所（青石镇）" in town.stage.hears(WILLOW)
    says(town, "/undo")
    presses(town, "08:0")
    presses(town, "✅ 确定")
    assert {"派出所", "柳湾村"} <= names(town)
