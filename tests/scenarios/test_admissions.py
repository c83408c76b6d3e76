"""The one link for all: from the admin who makes it to officers who report, with what can go wrong on the way."""

import re
from typing import Any

import pytest
from sqlmodel import select

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, WILLOW, Player
from bot.domain.terms import PersonSource, Role
from storage.queries import units as stored_units
from storage.tables import JoinRequest, Listing, Person
from tests.scenarios.conftest import Town

LI, WANG, ZHANG = Player(3001, "李红", ()), Player(3002, "小王", ()), Player(3003, "张伟", ())
STRANGER = Player(3004, "过路人", ())
LINK = re.compile(r"https://t\.me/\w+\?start=(\S+)")


class Newcomers:
    """Phones that nobody knows yet, and the office's list."""

    def __init__(self, town: Town) -> None:
        self.town = town

    def listed(
        self, name: str, unit: str, role: Role = Role.REPORTER, phone: str = "", also: str = ""
    ) -> None:
        with self.town.work() as work:
            at = stored_units.unit_named(work, unit)
            assert at is not None
            person = Person(
                bot_id=work.bot_id, unit_id=at.id, name=name, phone=phone, source=PersonSource.LISTED
            )
            work.session.add(person)
            work.session.flush()
            for where in filter(None, (at, stored_units.unit_named(work, also))):
                line = Listing(
                    bot_id=work.bot_id, person_id=person.id, unit_id=where.id, role=role, added_at=work.now
                )
                work.session.add(line)

    def link(self) -> str:
        """The admin makes the link: from /admin in two taps, or with its own word in one."""
        self.town.stage.says(OFFICE, "/admin")
        self.presses(OFFICE, "🔗 加入")
        self.presses(OFFICE, "🔗 做加入链接")
        found = LINK.search(self.hears(OFFICE))
        assert found is not None
        return found[1]

    def opens(self, person: Player, code: str) -> None:
        self.town.sandbox.post("people", id=person.id, first_name=person.name)
        self.town.sandbox.post("start", person=person.id, payload=code)
        self.town.sandbox.settle()

    def cards(self, admin: Player = OFFICE) -> list[str]:
        """The requests as the admin sees them now."""
        return [text for text in self.heard(admin) if "申请加入" in text or "已加入" in text]

    def heard(self, person: Player) -> list[str]:
        self.town.stage.waits_for(3)  # a chat takes one message a second
        return self.town.heard(person)

    def desk(self) -> list[str]:
        """What whoever may be on duty has read."""
        return [text for person in (HE, MA, LEADER) for text in self.heard(person)]

    def pictures(self) -> int:
        """How many they were sent."""
        self.town.stage.waits_for(3)
        return sum("photo" in one for person in (HE, MA, LEADER) for one in self.town.stage.messages(person))

    def hears(self, person: Player) -> str:
        return self.heard(person)[-1]

    def presses(self, person: Player, button: str) -> None:
        self.town.stage.waits_for(3)
        self.town.stage.presses(person, button)

    def keyboard(self, person: Player) -> list[str]:
        chats = self.town.sandbox.get("state")["chats"]
        rows: Any = next(chat["keyboard"] for chat in chats if chat["id"] == person.id)
        return [key["text"] for row in (rows or {"keyboard": []})["keyboard"] for key in row]


@pytest.fixture
def newcomers(town: Town) -> Newcomers:
    return Newcomers(town)


@pytest.mark.postgresql
def test_one_tap_and_one_choice_and_one_tap_of_the_admin(town: Town, newcomers: Newcomers) -> None:
    newcomers.listed("李红", "柳湾村", phone="138 0000 3001", also="无事坡村")
    code = newcomers.link()
    newcomers.opens(LI, code)
    assert "请选您的单位" in newcomers.hears(LI)
    shown = " ".join(newcomers.heard(LI))
    assert not re.search(r"赵姐|何主任|李红|\d{7}", shown), "names of units alone"
    newcomers.presses(LI, "柳湾村")
    assert "申请已交：柳湾村　李红" in newcomers.hears(LI)
    assert newcomers.keyboard(LI) == ["📱 分享我的电话", "撤回加入申请"]
    assert "名单：有李红（信息员）\n　还有：无事坡村　信息员\n电话：没有分享" in newcomers.cards()[-1]

    town.stage.sends(LI, contact=True)
    assert "138****3001" in newcomers.hears(LI)
    assert "和名单上李红的相符" in newcomers.cards()[-1]
    assert len(newcomers.cards()) == 1, "the card that is there has changed"
    assert "13800003001" not in "".join(newcomers.heard(OFFICE))

    town.stage.says(LI, "平安")
    assert "还没有加入，这条没有记成报送" in newcomers.hears(LI)
    newcomers.presses(OFFICE, "✅ 同意：李红 信息员")
    assert newcomers.cards()[-1] == "✅ 李红 已加入柳湾村（信息员），李主任（管理员）同意的。"
    assert "✅ 已加入：柳湾村　信息员" in newcomers.hears(LI)
    assert "还有：无事坡村　信息员" in newcomers.hears(LI)
    assert "值班表" not in newcomers.hears(LI), "the list names many who stand no duty"
    assert newcomers.keyboard(LI) == []
    town.stage.says(LI, "柳湾村平安，无事坡村平安")
    assert "✅ 已收到：柳湾村" in newcomers.hears(LI)
    with town.work() as work:
        assert [one.phone for one in work.session.exec(select(JoinRequest))] == [""]

    newcomers.presses(OFFICE, "不是他")
    assert any(
        "不是本人" in text and "已结束其在柳湾村的信息员身份" in text for text in newcomers.heard(OFFICE)
    )
    town.stage.says(LI, "平安")
    assert "还没有登记" in newcomers.hears(LI)
    newcomers.opens(LI, code)
    newcomers.presses(LI, "柳湾村")
    assert "这个账号11月23日被移除过：柳湾村　信息员" in newcomers.cards()[-1]


@pytest.mark.postgresql
def test_what_does_not_match_is_a_question(town: Town, newcomers: Newcomers) -> None:
    newcomers.listed("王大山", "东沟村", phone="13900000000")
    newcomers.listed("张伟", "南坪村", phone="13911111111")
    newcomers.listed("张伟", "南坪村", phone="13922222222")
    newcomers.listed("李红", "柳湾村", Role.HEAD)
    code = newcomers.link()

    newcomers.opens(WANG, code)
    town.stage.says(WANG, "东沟")
    assert "申请已交：东沟村　小王" in newcomers.hears(WANG)
    assert "没有这个名字" in newcomers.cards()[-1]
    town.stage.says(WANG, "我叫王大山")
    assert "名单：有王大山（信息员）" in newcomers.cards()[-1]
    town.stage.sends(WANG, contact={"phone_number": "13900000000", "user_id": OFFICE.id})
    assert "不是您自己的电话" in newcomers.hears(WANG)
    assert "没有分享" in newcomers.cards()[-1]
    town.stage.sends(WANG, contact=True)
    assert "和名单上的不符" in newcomers.cards()[-1]

    newcomers.opens(ZHANG, code)
    newcomers.presses(ZHANG, "南坪村")
    town.stage.says(OFFICE, "管理")
    newcomers.presses(OFFICE, "🔗 加入（2 人在等）")
    assert "加入链接" in newcomers.hears(OFFICE)
    assert "有 2 个叫张伟的" in newcomers.cards()[-1]

    newcomers.opens(LI, code)
    newcomers.presses(LI, "柳湾村")
    town.stage.says(OFFICE, "加入链接")
    newcomers.presses(OFFICE, "等您同意（3）")
    assert any(
        "名字和名单对上的（1）" in text and "柳湾村　李红　单位负责人" in text
        for text in newcomers.heard(OFFICE)
    )
    newcomers.presses(OFFICE, "✅ 这 1 人全部同意")
    assert "✅ 已加入：柳湾村　单位负责人" in newcomers.hears(LI)

    newcomers.presses(OFFICE, "不是他张伟139****1111")
    newcomers.presses(OFFICE, "✅ 同意：张伟 信息员")
    assert "✅ 已加入：南坪村　信息员" in newcomers.hears(ZHANG)
    with town.work() as work:
        linked = [
            one.phone
            for one in work.session.exec(select(Person).where(Person.name == "张伟"))
            if one.account_id
        ]
        assert linked == ["13922222222"]

    town.stage.says(WANG, "东沟村后山着火了，有人被困")
    assert "已转给值班室" in newcomers.hears(WANG)
    desk = [*newcomers.heard(HE), *newcomers.heard(MA), *newcomers.heard(LEADER)]
    told = next(text for text in desk if "还没加入的人发来" in text and "后山着火" in text)
    assert "（本人分享）" in told  # how to call back
    before = newcomers.pictures()
    town.stage.sends(WANG, photos=1)
    assert "已转给值班室" in newcomers.hears(WANG)
    assert newcomers.pictures() > before
    newcomers.presses(OFFICE, "✖️ 不同意")
    assert "没有同意您加入东沟村" in newcomers.hears(WANG)
    town.stage.says(WANG, "火烧到王家了，有人受伤")
    assert "已转给值班室" in newcomers.hears(WANG)
    assert any("申请加入东沟村，没有同意" in text and "烧到王家" in text for text in newcomers.desk())
    town.stage.says(WANG, "东沟村")
    assert "没有同意您加入东沟村" in newcomers.hears(WANG)

    town.stage.says(OFFICE, "谁还没加入")
    said = newcomers.hears(OFFICE)
    assert "东沟村　王大山" in said
    assert "李红" not in said
    newcomers.presses(OFFICE, "📨 转发用的文字")
    assert code in newcomers.hears(OFFICE)
    assert "王大山" not in newcomers.hears(OFFICE)


def test_a_request_is_moved_withdrawn_ended_and_expires(town: Town, newcomers: Newcomers) -> None:
    code = newcomers.link()
    newcomers.opens(LI, code)
    town.stage.says(LI, "柳湾村")
    town.stage.says(LI, "南坪村")
    assert "改成了：南坪村" in newcomers.hears(LI)
    assert [text.splitlines()[1] for text in newcomers.cards()] == ["单位：南坪村"]
    town.stage.says(LI, "撤回")
    assert "申请已撤回" in newcomers.hears(LI)
    assert "自己撤回了" in newcomers.cards()[-1]
    town.stage.says(LI, "在吗")
    assert "还没有登记" in newcomers.hears(LI)

    newcomers.opens(LI, code)
    newcomers.opens(WANG, code)
    newcomers.presses(WANG, "柳湾村")
    town.at("10:01", day=24)
    assert any("还有 1 人等您同意加入" in text for text in newcomers.heard(OFFICE))
    newcomers.opens(WILLOW, code)
    assert "您已经是：柳湾村 信息员\n要再加一个单位" in newcomers.hears(WILLOW)
    newcomers.presses(WILLOW, "柳湾村")
    assert "您已经是柳湾村的信息员了" in town.toast()
    newcomers.presses(WILLOW, "无事坡村")
    assert "原来的身份照旧" in newcomers.hears(WILLOW)
    assert "现在是：柳湾村 信息员" in newcomers.cards()[-1]
    newcomers.presses(OFFICE, "选角色加入")
    newcomers.presses(OFFICE, "信息员")
    assert "✅ 已加入：无事坡村　信息员" in newcomers.hears(WILLOW)
    town.stage.says(WILLOW, "柳湾村平安，无事坡村平安")
    assert "无事坡村" in newcomers.hears(WILLOW)
    town.stage.says(OFFICE, "/people")
    newcomers.presses(OFFICE, "公用链接")
    assert "谁都能用的加入链接（1）" in newcomers.hears(OFFICE)
    assert "· 青石镇　李主任（管理员）做的" in newcomers.hears(OFFICE)
    town.stage.says(OFFICE, "/join")
    newcomers.presses(OFFICE, "✖️ 作废这个链接")
    assert "还没处理的申请（1 个）" in newcomers.hears(OFFICE)
    newcomers.presses(OFFICE, "✖️ 确定作废")
    assert "加入链接作废了" in newcomers.hears(WANG)
    newcomers.presses(LI, "南坪村")
    assert "作废了，您还没有加入。请向青石镇的管理员" in town.toast()
    newcomers.opens(ZHANG, code)
    assert "已经作废" in newcomers.hears(ZHANG)
    for person in (WANG, LI, ZHANG):
        town.stage.says(person, "东沟村后山着火了，有人被困")
        assert "已转给值班室" in newcomers.hears(person)
    told = [text for text in newcomers.desk() if "后山着火" in text]
    for who in ("小王，申请过加入柳湾村", "李红，点开过青石镇", "张伟，点开过青石镇"):
        assert any(who in text and "还没加入的人发来（身份没有核实）" in text for text in told), told
    assert any("📞 没有他的电话" in text for text in told)
    assert "值班室没有您的电话" in newcomers.hears(ZHANG)
    town.stage.says(ZHANG, "13900000007")
    assert "电话已转给值班室" in newcomers.hears(ZHANG)
    assert any("张伟（还没加入）的电话：13900000007" in text for text in newcomers.desk())
    town.stage.says(ZHANG, "在吗")
    assert "加入链接作废了，您还没有加入" in newcomers.hears(ZHANG)
    newcomers.opens(STRANGER, "")
    town.stage.says(STRANGER, "东沟村后山着火了，有人被困")
    assert "没有转给任何人。有危险请马上打 110、119、120" in newcomers.hears(STRANGER)


def test_at_night_the_welcome_and_the_place_come_together_in_the_morning(
    town: Town, newcomers: Newcomers
) -> None:
    newcomers.listed("李红", "东沟村", phone="13900000000")
    code = newcomers.link()
    town.stage.says(OFFICE, "管理")
    for button in ("👥 人员", "东沟村 信息员", "🔁 由别人接替"):
        newcomers.presses(OFFICE, button)
    town.stage.says(OFFICE, "李红")
    newcomers.presses(OFFICE, "✅ 确定")
    town.at("20:00")
    newcomers.opens(LI, code)
    newcomers.presses(LI, "东沟村")
    town.at("23:30")
    before, former = town.last_id(LI), town.last_id(EAST)
    town.stage.says(OFFICE, "加入链接")
    newcomers.presses(OFFICE, "等您同意（1）")
    newcomers.presses(OFFICE, "✅ 这 1 人全部同意")
    town.stage.waits_for(10)
    assert town.heard(LI, before) == []
    assert not any("接替" in text for text in town.heard(EAST, former))
    town.at("07:01", day=24)
    first, second = [text for text in town.heard(LI, before) if "加入" in text or "接替" in text]
    assert "✅ 已加入：东沟村" in first
    assert "接替 王会计（东沟）" in second
    assert any("李红 接替了您" in text for text in town.heard(EAST, former))
