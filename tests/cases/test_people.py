"""Names are no keys; whoever invited hears who came, and can say 不是他; nobody leaves unnoticed."""

import shutil
from pathlib import Path

import pytest

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, WILLOW, Player
from bot.domain.terms import PersonSource
from bot.services.people import identity
from storage.queries import people
from storage.queries import units as stored_units
from storage.tables import Person
from tests.cases.grants import has_button, joins, link, newcomer, opens, removes, stands
from tests.cli.terminal import EXAMPLE, run
from tests.scenarios.conftest import Town
from tests.scenarios.screens import buttons, goes, sends_press

# -- a display name becomes nobody (security 2, 3) -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words"), [("赵姐", "东沟村 信息员"), ("郑老师", "青石镇 查看者"), ("赵姐 ", "青石镇 值班员")]
)
def test_a_namesake_is_a_question_to_who_invited(town: Town, name: str, words: str) -> None:
    stands(town, name.strip())
    guest = joins(town, 3001, name, words)
    assert not [text for text in town.heard(guest) if "值班表上" in text]
    town.stage.says(guest, "/swap")
    assert "您不在值班人员里" in town.stage.hears(guest)
    asked = [text for text in town.heard(OFFICE) if text.startswith("❓")]
    assert len(asked) == 1
    assert name.strip() in asked[0]
    town.stage.presses(OFFICE, "不是")
    assert not [text for text in town.heard(guest) if "您在值班表上" in text]


def test_and_is_linked_only_by_the_answer(town: Town) -> None:
    stands(town, "赵姐")
    guest = joins(town, 3001, "赵姐", "青石镇 值班员")
    town.stage.presses(OFFICE, "是，就是本人")
    town.stage.waits_for(5)
    assert [text for text in town.heard(guest) if "您在值班表上是「赵姐」" in text]
    again = joins(town, 3002, "赵姐", "青石镇 值班员")  # she has her account: there is nothing to ask
    assert len([text for text in town.heard(OFFICE) if text.startswith("❓")]) == 1
    assert not [text for text in town.heard(again) if "您在值班表上" in text]


@pytest.mark.parametrize("number", [0, 1])
def test_an_answer_given_twice_or_too_late_does_nothing(town: Town, number: int) -> None:
    stands(town, "赵姐")
    guest = joins(town, 3001, "赵姐", "青石镇 值班员")
    if number:
        town.stage.says(OFFICE, "/people 青石镇")
        removes(town, OFFICE, "✖️ 移除 赵姐")
        before = town.last_id(guest)
        town.stage.presses(OFFICE, "是，就是本人")
        assert not [text for text in town.heard(guest, before) if "您在值班表上" in text]
    else:
        town.stage.presses(OFFICE, "是，就是本人")
        assert not has_button(town, OFFICE, "是，就是本人")


# -- whoever invited hears who came (security 8) ---------------------------------------------------------------------


@pytest.mark.parametrize("words", ["东沟村 信息员", "青石镇 带班领导", "平安里社区 单位负责人"])
def test_who_came_is_told_and_ended_with_one_tap(town: Town, words: str) -> None:
    guest = joins(town, 3001, "陌生人", words)
    told = [text for text in town.heard(OFFICE) if text.startswith("👤") and "陌生人" in text]
    assert len(told) == 1
    assert words.split()[0] in told[0]
    assert words.split()[1] in told[0]
    town.stage.presses(OFFICE, "不是他")
    town.stage.waits_for(5)
    town.stage.says(guest, "平安")
    town.stage.waits_for(5)
    assert "您还没有登记" in town.stage.hears(guest)
    assert not town.stage.hears(guest).startswith("✅")


def test_one_who_was_moved_meanwhile_is_named_with_where_they_are(town: Town) -> None:
    joins(town, 3001, "陌生人", "东沟村 信息员")
    old = next(one for one in town.stage.messages(OFFICE) if str(one.get("text", "")).startswith("👤 陌生人"))
    goes(town, "🏘 单位", "· 东沟村", "信息员　陌生人", "🏘 调到别的单位", "柳湾村", "✅ 确定")
    sends_press(town, old, buttons(old)["不是他"])
    assert "陌生人 的身份后来变了，现在是：柳湾村 信息员" in town.toast()


@pytest.mark.parametrize("words", ["青石镇 管理员", "东沟村 管理员"])
def test_all_admins_hear_of_a_new_admin(town: Town, words: str) -> None:
    first = joins(town, 3001, "新主任", "青石镇 管理员")
    joins(town, 3002, "又一位", words, admin=first)
    assert [text for text in town.heard(OFFICE) if "又一位" in text and "管理员" in text]
    assert [text for text in town.heard(first) if "又一位" in text and "管理员" in text]


@pytest.mark.parametrize(
    ("words", "minutes", "joined"),
    [
        ("青石镇 管理员", 59, True),
        ("青石镇 管理员", 61, False),
        ("东沟村 管理员", 61, False),
        ("东沟村 信息员", 61, True),
    ],
)
def test_a_link_for_an_admin_lives_an_hour(town: Town, words: str, minutes: int, joined: bool) -> None:
    guest, code = newcomer(town, 3001, "新主任"), link(town, words)
    town.stage.waits_for(minutes * 60)
    opens(town, guest, code)
    assert bool([text for text in town.heard(guest) if "已加入" in text]) == joined


# -- what is promised is true ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("role", "summaries"), [("值班员", False), ("带班领导", True), ("信息员", False)])
def test_what_is_promised_to_a_newcomer_is_true(town: Town, role: str, summaries: bool) -> None:
    guest = joins(town, 3001, "小钱", f"青石镇 {role}")
    assert any("把汇总发给您" in text for text in town.heard(guest)) == summaries


# -- blocking and letting in again (security 14) ---------------------------------------------------------------------


@pytest.mark.parametrize("person", [EAST, WILLOW, LEADER])
def test_blocking_thirty_times_is_told_a_few_times(town: Town, person: Player) -> None:
    before = town.last_id(OFFICE)
    for _ in range(30):
        town.sandbox.post("block", person=person.id)
        town.sandbox.settle()
        town.sandbox.post("unblock", person=person.id)
        town.sandbox.settle()
    told = [text for text in town.heard(OFFICE, before) if person.name in text]
    assert 1 <= len(told) <= 3


# -- leaving ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("person", "words"), [(EAST, "我不干了"), (WILLOW, "退出"), (HE, "我要退出")])
def test_people_leave_by_saying_so_once_asked(town: Town, person: Player, words: str) -> None:
    town.stage.says(person, words)
    assert "要退出" in town.stage.hears(person)
    before = town.last_id(OFFICE)
    town.stage.presses(person, "确定退出")
    town.stage.waits_for(5)
    assert [text for text in town.heard(person) if "您已退出" in text]
    assert [text for text in town.heard(OFFICE, before) if person.name in text and "退出" in text]
    town.stage.says(person, "平安")
    assert "✅" not in town.stage.hears(person)


def test_a_yes_that_was_said_before_ends_nothing_again(town: Town) -> None:
    """A slow phone sends the press once more, when they have been invited anew."""
    town.stage.says(WILLOW, "我不干了")
    asked = town.stage.messages(WILLOW)[-1]
    sends_press(town, asked, buttons(asked)["确定退出"], WILLOW)
    town.stage.opens(WILLOW, link(town, "柳湾村 信息员"))
    town.stage.waits_for(3)
    sends_press(town, asked, buttons(asked)["确定退出"], WILLOW)
    assert len([text for text in town.heard(WILLOW) if "您已退出" in text]) == 1
    town.stage.says(WILLOW, "平安")
    town.stage.waits_for(3)
    assert "✅ 已收到：柳湾村" in town.stage.hears(WILLOW)


def test_who_stays_stays(town: Town) -> None:
    town.stage.says(EAST, "我不干了")
    town.stage.presses(EAST, "不退出")
    town.stage.says(EAST, "平安")
    assert [text for text in town.heard(EAST) if text.startswith("✅")]


def test_the_last_admin_cannot_leave_but_the_one_before_can(town: Town) -> None:
    town.stage.says(OFFICE, "我不干了")
    assert "最后一位管理员" in town.stage.hears(OFFICE)
    second = joins(town, 3001, "新主任", "青石镇 管理员")
    town.stage.says(OFFICE, "我不干了")
    town.stage.presses(OFFICE, "确定退出")
    town.stage.waits_for(5)
    assert [text for text in town.heard(second) if "退出了" in text]


# -- links that only a name had made ---------------------------------------------------------------------------------


@pytest.mark.parametrize("keeps", [True, False])
def test_links_by_name_of_older_versions_are_settled_by_admins(town: Town, keeps: bool) -> None:
    with town.work() as work:
        for name in ("何主任", "马干事"):
            found = people.person_named(work, name)
            assert found is not None
            found.link_doubted = True
    with town.work() as work:
        identity.show_doubted(work)
    town.stage.waits_for(5)
    with town.work() as work:
        identity.show_doubted(work)  # the next start says nothing again
    town.stage.waits_for(5)
    (asked,) = [text for text in town.heard(OFFICE) if text.startswith("❓")]
    assert "何主任" in asked
    assert "马干事" in asked
    town.stage.presses(OFFICE, "✅ 马干事 是本人" if keeps else "✖️ 断开 马干事")
    town.stage.says(MA, "/swap")
    assert ("您不在值班人员里" in town.stage.hears(MA)) != keeps


# -- 张伟（派出所） and 张伟（卫生院） --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张伟（派出所）", "张伟（卫生院）"),
        ("李娜（东沟村）", "李娜（柳湾村）"),
        ("王强(财政所)", "王强（司法所）"),
    ],
)
def test_two_people_of_one_name_are_two(town: Town, one: str, other: str) -> None:
    """As a sheet writes them, and as an invitation says which of them is meant."""
    stands(town, one)
    stands(town, other, 29)
    bare = one[:2]
    town.stage.says(OFFICE, f"/invite 青石镇 值班员 {bare}")
    assert "几个" in town.stage.hears(OFFICE)
    assert other in town.stage.hears(OFFICE)
    guest = joins(town, 3001, "小号", f"青石镇 值班员 {other}")
    (told,) = [text for text in town.heard(guest) if "您在值班表上是" in text]
    assert other in told


def test_whoever_made_a_link_and_tries_it_is_asked_first(town: Town) -> None:
    code = link(town, "平安里社区 信息员")
    asked = opens(town, OFFICE, code)
    assert "给平安里社区的信息员，只能用一次" in asked
    assert "还没有用掉" in asked
    guest = newcomer(town, 3005, "周会计")
    assert "已加入：平安里社区" in "".join([opens(town, guest, code), *town.heard(guest)])
    town.stage.presses(OFFICE, "是我自己要当")
    assert "已经有人用过了" in town.toast()


def test_an_admin_may_take_a_role_by_a_link_of_their_own(town: Town) -> None:
    opens(town, OFFICE, link(town, "平安里社区 信息员"))
    town.stage.presses(OFFICE, "是我自己要当")
    town.stage.waits_for(5)
    assert any("已加入：平安里社区　信息员" in text for text in town.heard(OFFICE))


# -- the machine's owner ---------------------------------------------------------------------------------------------


def test_a_lost_last_admin_is_replaced_on_the_command_line(town: Town, tmp_path: Path) -> None:
    shutil.copyfile(EXAMPLE, tmp_path / "config.toml")
    listed = run(tmp_path, "people", database=town.database)[1]
    assert f"管理员　{OFFICE.name}" in listed
    status, said = run(tmp_path, "remove", str(OFFICE.id), "--yes", database=town.database)
    assert status == 0
    assert "pinganbao invite" in said
    town.stage.says(OFFICE, "/invite 东沟村")
    assert "start=" not in town.stage.hears(OFFICE)


# -- whoever chases a unit -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", ["石桥村", "东沟村", "平安里社区"])
def test_members_without_an_account_are_named_with_their_telephone(town: Town, unit: str) -> None:
    with town.work() as work:
        found = stored_units.unit_named(work, unit)
        assert found is not None
        work.session.add(
            Person(
                bot_id=work.bot_id,
                name="老支书",
                phone="13900000009",
                unit_id=found.id,
                source=PersonSource.CONFIGURED,
            )
        )
    town.stage.says(LEADER, f"{unit}的电话")
    assert "老支书 13900000009" in town.stage.hears(LEADER)
