"""An office begins with its list: sent in private, asked about, shown, written, sent again, taken back."""

import io
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.config.model import UnitPlan
from bot.demo.town import OFFICE, Player
from bot.domain.messaging.messages import Sender
from bot.domain.terms import Role
from bot.services import apply
from bot.services.people import roles
from storage.queries import listings as stored_listings
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from tests.databases import Databases

from .beginning import begun
from .conftest import Town

PLAYER, HEAD = Player(3001, "钱村长", ()), Sender(id=3001, name="钱村长")
HEADING: list[str | None] = ["单位", "姓名", "职务", "电话", "备注"]
ROWS: list[list[str | None]] = [
    ["东沟村", "王大山", "书记", "13800000001", None],
    ["东沟村", "王会计", "信息员", "１３８ ００００ ０００２", None],
    ["柳湾村", "赵姐", "信息员", "13800000003", None],
    ["石桥村", "钱有田", "会计", "13800000004", None],
]


def book(rows: list[list[str | None]], name: str = "信息员名单.xlsx") -> dict[str, str]:
    made = Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(row)
    content = io.BytesIO()
    made.save(content)
    return {"name": name, "content_base64": b64encode(content.getvalue()).decode()}


@pytest.fixture
def office(tmp_path: Path, databases: Databases) -> Iterator[Town]:
    """A place with nothing but its first admin, at 10:00."""
    with begun(tmp_path, databases) as (play, program, url):
        program.start()
        assert program.first_code is not None
        play.sandbox.post("start", person=OFFICE.id, payload=program.first_code)
        play.sandbox.settle()
        town = Town(play, url)
        town.at("10:00")
        yield town


def sent(town: Town, rows: list[list[str | None]], name: str = "信息员名单.xlsx") -> str:
    town.stage.waits_for(3)
    town.stage.sends(OFFICE, document=book(rows, name))
    return town.stage.hears(OFFICE)


def town_sends(town: Town, name: str, content: bytes) -> None:
    town.stage.waits_for(3)
    document = {"name": name, "content_base64": b64encode(content).decode()}
    town.stage.sends(OFFICE, document=document)


def pressed(town: Town, button: str) -> str:
    town.stage.presses(OFFICE, button)
    town.stage.waits_for(3)
    return town.stage.hears(OFFICE)


def says(town: Town, person: Player, words: str) -> str:
    town.stage.says(person, words)
    town.stage.waits_for(3)
    return town.stage.hears(person)


def buttons(town: Town) -> list[str]:
    message = town.stage.messages(OFFICE)[-1]
    return [
        button["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row
    ]


def listed(town: Town) -> list[tuple[str, str, str, str]]:
    with town.work() as work:
        return [
            (one.unit.name, one.person.name, one.listing.role.value, one.person.phone)
            for one in stored_listings.expected(work)
        ]


def test_a_list_is_asked_about_shown_written_and_owed(office: Town) -> None:
    asked = sent(office, [["青石镇信息员名单"], HEADING, *ROWS])
    assert "读到 3 个单位、4 个人。还没有写入。" in asked
    assert "「会计」在机器人里算什么角色？\n钱有田（石桥村）" in asked
    assert buttons(office)[0] == "👉 信息员"
    assert buttons(office)[-2:] == ["不加入名单", "取消"]
    shown = pressed(office, "👉 信息员")
    assert "单位：新增 3 个，已有 0 个：东沟村、柳湾村、石桥村" in shown
    assert "人员：新增 4 位，已有 0 位（信息员 3、单位负责人 1）" in shown
    assert "报送：「平安报告」以后有 3 个单位要报，下一次 11月23日 17:00" in shown
    assert listed(office) == []
    assert "✅ 已写入：新增 3 个单位、4 位人员" in pressed(office, "✅ 写入")
    assert (
        len(office.stage.messages(OFFICE)) == 4
    )  # 开始, the greeting, the file, and one message that was edited
    assert listed(office) == [
        ("东沟村", "王大山", "head", "13800000001"),
        ("东沟村", "王会计", "reporter", "13800000002"),
        ("柳湾村", "赵姐", "reporter", "13800000003"),
        ("石桥村", "钱有田", "reporter", "13800000004"),
    ]
    # a village that comes while a round is open owes the next one, and that is what is said
    office.at("16:50")
    more: list[list[str | None]] = [["石桥村", "钱有田", "信息员", "13800000004", None]]
    more.append(["北坡村", "张伟", "信息员", "13800010001", None])
    shown = sent(office, [HEADING, *ROWS[:3], *more])
    assert "以后有 4 个单位要报，下一次 11月24日 17:00" in shown
    pressed(office, "✅ 写入")
    office.at("17:21")
    assert "应报 3　已报 0　未报 3" in office.heard(OFFICE)[-1]


@pytest.mark.postgresql
def test_sent_again_it_changes_what_differs_and_is_taken_back(office: Town) -> None:
    sent(office, [HEADING, *ROWS[:3]])
    pressed(office, "✅ 写入")
    office.stage.says(OFFICE, "撤销修改")
    pressed(office, buttons(office)[0])
    pressed(office, "✅ 确定")
    assert listed(office) == []
    sent(office, [HEADING, *ROWS[:3]])
    pressed(office, "✅ 写入")
    assert "单位：新增 0 个，已有 2 个" in sent(office, [HEADING, *ROWS[:3]])
    assert "人员：新增 0 位，已有 3 位" in office.stage.hears(OFFICE)
    pressed(office, "取消")
    changed: list[list[str | None]] = [
        ["东沟村", "王会计", "信息员", "13800009999", None],
        ["柳湾村", "赵姐", "书记", "13800000003", None],
        ["柳湾村", "赵小燕", "信息员", None, None],
        ["南坪村", "孙坪", "信息员", "13800000005", None],
    ]
    assert "以前的名单上有、这次没有的 1 条：王大山（东沟村）" in sent(office, [HEADING, *changed])
    shown = pressed(office, "从名单上去掉")
    assert "单位：新增 1 个，已有 2 个：南坪村" in shown
    assert "人员：新增 2 位，已有 2 位" in shown
    assert "没有电话 1 位：赵小燕" in shown
    assert "不再在名单上的：2 条" in shown  # 王大山, and 赵姐 as a reporter
    pressed(office, "✅ 写入")
    assert listed(office) == [
        ("东沟村", "王会计", "reporter", "13800009999"),
        ("柳湾村", "赵姐", "head", "13800000003"),
        ("柳湾村", "赵小燕", "reporter", ""),
        ("南坪村", "孙坪", "reporter", "13800000005"),
    ]
    office.stage.says(OFFICE, "撤销")
    assert "要撤销 11月23日" in office.stage.hears(OFFICE)
    assert "已撤销：去掉 1 个单位、2 位人员" in pressed(office, "↩️ 撤销")
    assert listed(office) == [
        ("东沟村", "王大山", "head", "13800000001"),
        ("东沟村", "王会计", "reporter", "13800000002"),
        ("柳湾村", "赵姐", "reporter", "13800000003"),
    ]
    office.at("17:21")
    assert "应报 2　已报 0　未报 2" in office.heard(OFFICE)[-1]
    # two of one name below different ones: the second tells the first apart, and takes that back with itself
    heading: list[str | None] = ["上级", "单位", "姓名", "职务", "电话"]
    east: list[str | None] = ["东沟村", "一组", "王小山", "信息员", "13800000011"]
    willow: list[str | None] = ["柳湾村", "一组", "赵小山", "信息员", "13800000012"]
    sent(office, [heading, east])
    pressed(office, "👉")
    pressed(office, "✅ 写入")
    assert ("一组", "王小山", "reporter", "13800000011") in listed(office)
    sent(office, [heading, east, willow, [None, "一组", "钱小山", "信息员", None]])
    shown = pressed(office, "👉")
    assert "新增 1 个，已有 1 个：一组（柳湾村）" in shown
    assert "⚠️ 一组 今后叫 一组（东沟村）" in shown
    assert "第 4 行的单位有几个同名的，没有写上级，没有采用：一组 钱小山" in shown
    pressed(office, "✅ 写入")
    assert [row for row in listed(office) if "一组" in row[0]] == [
        ("一组（东沟村）", "王小山", "reporter", "13800000011"),
        ("一组（柳湾村）", "赵小山", "reporter", "13800000012"),
    ]
    office.stage.says(OFFICE, "撤销")
    pressed(office, "↩️ 撤销")
    assert ("一组", "王小山", "reporter", "13800000011") in listed(office)


def test_what_is_no_list_and_presses_that_come_too_late(office: Town) -> None:
    assert "里没有读到单位和人员，没有写入" in sent(office, [["今天天气很好"]])
    for name in ("名单.xls", "名单.et"):
        town_sends(office, name, b"x")
        assert "我读不了，没有写入。请在表格软件里另存为 .xlsx（或 .csv）再发" in office.stage.hears(OFFICE)
    for name in ("名单.xlsx", "名单.csv"):
        town_sends(office, name, b"this is no table")
        assert "打不开" in office.stage.hears(OFFICE)
    sent(office, [HEADING, *ROWS])
    first = office.last_id(OFFICE)
    assert "读到 2 个单位" in sent(office, [HEADING, ROWS[1], ROWS[3]])
    data = next(
        button["callback_data"]
        for message in office.stage.messages(OFFICE)
        if message["message_id"] == first
        for row in message["reply_markup"]["inline_keyboard"]
        for button in row
    )
    office.sandbox.post("press", person=OFFICE.id, chat=OFFICE.id, message_id=first, data=data)
    office.sandbox.settle()
    assert office.toast() == "已经回答过了。"
    assert listed(office) == []
    # Somebody adds a unit by another door: what was shown is shown anew and not acted on.
    assert "「会计」在机器人里算什么角色" in says(office, OFFICE, "是")  # which is no answer to it
    asked = says(office, OFFICE, "信息员")  # as well as its button
    with office.work() as work:
        now = apply.in_force(work)
        added = UnitPlan(name="石桥村", parent="青石镇")
        apply.apply(work, now.model_copy(update={"units": (*now.units, added)}))
    assert "单位：新增 2 个，已有 0 个" in asked
    again = pressed(office, "✅ 写入")
    assert again.startswith("ℹ️ 刚才到现在有了变化")
    assert "单位：新增 1 个，已有 1 个" in again
    assert listed(office) == []
    pressed(office, "✅ 写入")
    assert len(listed(office)) == 2
    # Whoever administers one village sends a list of it, and of nothing else.
    with office.work() as work:
        unit, account = stored_units.unit_named(work, "石桥村"), stored_members.account_of(work, HEAD)
        assert unit is not None
        roles.give(work, account.id, unit.id, Role.ADMIN, None)
    office.sandbox.post("people", id=HEAD.id, first_name=HEAD.name)
    office.sandbox.post("start", person=HEAD.id)
    office.sandbox.settle()
    own: list[list[str | None]] = [
        ["石桥村", "钱进", "书记", "（0312）1234567", "包东沟村"],
        ["石桥村", "待定", "信息员", None, None],
        ["东沟村", "王小二", "信息员", "13800000007", None],
        ["石桥小学", "周老师", "信息员", "0312—7654321", None],
    ]
    office.stage.waits_for(3)
    office.stage.sends(PLAYER, document=book([HEADING, *own]))
    assert "这次没有的 1 条：钱有田（石桥村）" in office.stage.hears(PLAYER)
    shown = says(office, PLAYER, "第1个")
    assert "· Sheet 第 2 行的备注没有采用：包东沟村" in shown
    assert "· Sheet 第 3 行没有姓名，没有加人：石桥村 待定 信息员" in shown
    assert "· Sheet 第 4 行的单位不归您管，没有采用：东沟村 王小二" in shown
    assert "单位：新增 1 个，已有 1 个：石桥小学" in shown
    office.stage.presses(PLAYER, "✅ 写入")
    office.stage.waits_for(3)
    assert ("石桥村", "钱进", "head", "0312-1234567") in listed(office)
    assert ("石桥小学", "周老师", "reporter", "0312-7654321") in listed(office)
    assert "王小二" not in str(listed(office))
