"""What an admin changes in chat: shown before, confirmed, told to others, taken back; two at once; bad input."""

import re
from datetime import timedelta

import pytest

from bot.demo.town import EAST, HE, LEADER, OFFICE, TOWN, WILLOW, Player
from bot.domain.admin.screens import ScreenNumber
from bot.domain.messaging.buttons import UseScreen
from bot.domain.terms import Role
from bot.services import apply, members
from bot.services.people import revocations
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import units as stored_units

from .conftest import Town
from .screens import buttons, goes, presses, reads, says, screen, sends_press, text

MAKE = "✅ 确定"


def make_admin(town: Town, person: Player, unit: str = TOWN) -> None:
    """One more admin; how people come has tests of its own."""
    with town.work() as work:
        place = stored_units.unit_named(work, unit)
        account = stored_members.find_account(work, person.id)
        assert place is not None
        assert account is not None
        code = members.invite(work, place, Role.ADMIN, life=timedelta(hours=1))
        assert members.redeem(work, account, code) is not None
    town.stage.waits_for(3)


def grace(town: Town) -> int:
    """Minutes."""
    with town.work() as work:
        return apply.in_force(work).schedules[0].grace // timedelta(minutes=1)


def change_grace(town: Town, words: str, person: Player = OFFICE) -> str:
    goes(town, "🕒", "平安报告", "✏️ 宽限", person=person)
    return says(town, words, person)


# -- shown, confirmed, taken back ------------------------------------------------------------------------------------


def test_a_change_is_shown_confirmed_told_and_taken_back(town: Town) -> None:
    make_admin(town, LEADER)
    shown = change_grace(town, "半小时")
    assert "平安报告　截止后多久算未报：20分钟 → 30分钟" in shown
    assert "还没有改" in shown
    assert grace(town) == 20
    assert "✅ 已改" in presses(town, MAKE)
    assert grace(town) == 30
    town.stage.waits_for(5)
    assert any("李主任（管理员） 改了设置：\n平安报告　截止后多久算未报" in one for one in town.heard(LEADER))
    assert not any("改了设置" in one for one in town.heard(EAST))
    # and back
    assert "24 小时里改的设置（2）" in says(town, "撤销修改")  # with the group that was bound
    assert "截止后多久算未报：30分钟 → 20分钟" in presses(town, "08:0")
    assert "✅ 已恢复" in presses(town, MAKE)
    assert grace(town) == 20
    town.stage.waits_for(5)
    assert any("撤销了自己的修改" in one for one in town.heard(LEADER))


def test_what_was_changed_by_a_form_is_taken_back_here(town: Town) -> None:
    goes(town, "🕒", "平安报告", "🕒 改时间和日子")
    says(town, "10:00 16:00")
    assert "没有「32日」这一天" in says(town, "每月32日")
    assert "每周一、三、五" in says(town, "每周一、三、五") or "FREQ=WEEKLY" in text(town)
    presses(town, "✅ 确定")
    says(town, "撤销修改")
    shown = presses(town, "08:0")
    assert "截止时间：10:00、16:00 → 09:00、17:00" in shown
    assert "日子：每周一、三、五 → 每天" in shown
    presses(town, MAKE)
    with town.work() as work:
        assert [f"{clock:%H:%M}" for clock in apply.in_force(work).schedules[0].times] == ["09:00", "17:00"]


def test_opening_and_grace_are_typed(town: Town) -> None:
    goes(town, "🕒", "平安报告", "✏️ 宽限")
    assert "截止后多久算未报：20分钟 → 30分钟" in says(town, "半小时")
    presses(town, "取消")
    assert "什么都没有改" in text(town)
    presses(town, "✏️ 开放")
    assert "截止前多久开放：2小时 → 3小时" in says(town, "三小时")
    assert "✅ 已改" in presses(town, MAKE)
    assert "截止前 3小时开放" in text(town)


def test_quiet_hours_and_the_lock_are_typed(town: Town) -> None:
    goes(town, "🕒", "平安报告", "✏️ 不催")
    assert "不催的时段：22:00—06:00 → 21:00—07:00" in says(town, "晚上9点到早上7点")
    assert "✅ 已改" in presses(town, MAKE)
    presses(town, "✏️ 不催")
    assert "不催的时段：21:00—07:00 → 无" in says(town, "不设")
    presses(town, MAKE)
    presses(town, "✏️ 封口")
    assert "下一次开放就封口：否 → 是" in says(town, "下一次开放")
    presses(town, MAKE)
    assert "下一次开放时封口" in text(town)
    presses(town, "✏️ 封口")
    shown = says(town, "3小时")
    assert "→ 3小时" in shown
    assert "下一次开放就封口：是 → 否" in shown
    presses(town, MAKE)
    with town.work() as work:
        plan = apply.in_force(work).schedules[0]
    assert (plan.quiet, plan.lock, plan.lock_at_opening) == (None, timedelta(hours=3), False)
    what_is_shown_can_be_typed_again(town)


def what_is_shown_can_be_typed_again(town: Town) -> None:
    """Another value takes its place; harm is told on, and what is shown stays; it can be left."""
    presses(town, "✏️ 封口")
    says(town, "5小时")
    assert "3小时 → 6小时" in says(town, "6小时")
    assert "东沟村山体滑坡" in says(town, "东沟村山体滑坡，有人被埋")
    refused = says(town, "90天")
    assert "→ 6小时" in refused
    assert "⚠️ 封口要在截止后" in refused
    assert "已取消" in presses(town, "取消")
    assert "截止后 3小时封口" in text(town)
    presses(town, "🗓 只改一天")
    says(town, "明天10:00")
    assert "11月24日的截止改为 11:00" in says(town, "11点")
    done = presses(town, MAKE)
    assert "只改一天：11月24日　11:00" in done
    assert done.count("✅") == 1
    assert "11月24日 11:00" in presses(town, "↩️ 撤销修改") or "撤销修改" in text(town)


def test_the_summary_goes_to_others(town: Town) -> None:
    goes(town, "🕒", "平安报告", "📋")
    presses(town, "▫️ 管理员")
    presses(town, "🔍")
    assert "汇总发给：值班群、带班领导 → 值班群、带班领导、管理员" in text(town)
    presses(town, MAKE)
    town.at("09:21")
    assert any("11月23日 09:00" in one and "未报" in one for one in town.heard(OFFICE))
    goes(town, "🕒", "平安报告", "📋", "✏️ 打字写")
    assert "没有「县长」。可以发：管理员、带班领导" in says(town, "县长、值班群")
    assert "→ 值班群、管理员" in says(town, "值班群，管理员")
    presses(town, "取消")
    goes(town, "🕒", "平安报告", "📋")
    for place in ("值班群", "带班领导", "管理员"):
        presses(town, f"✅ {place}")
    presses(town, "🔍")
    assert "一个去处也没有选" in town.toast()


def test_steps_are_added_moved_given_to_others_and_taken_away(town: Town) -> None:
    goes(town, "🔔", "平安报告", "➕ 加一步")
    assert "提醒谁" in says(town, "截止前30分钟")
    presses(town, "▫️ 单位负责人")
    shown = presses(town, "🔍")
    assert "＋ 截止前30分钟：信息员、单位负责人" in shown
    assert "；另 6 人当天已满" in shown  # who has had six of a day gets no more of them
    assert "每天各多 2 条：何主任、冯校长（小学）、周镇长（带班领导）、马干事" in shown
    presses(town, MAKE)
    presses(town, "截止前30分钟")
    presses(town, "✏️ 改时间")
    shown = says(town, "截止前40分钟")
    assert "－ 截止前30分钟：信息员、单位负责人\n＋ 截止前40分钟：信息员、单位负责人" in shown
    presses(town, MAKE)
    presses(town, "截止前40分钟")
    presses(town, "✏️ 改给谁")
    presses(town, "✅ 单位负责人")
    assert "＋ 截止前40分钟：信息员" in presses(town, "🔍")
    presses(town, MAKE)
    presses(town, "截止前40分钟")
    assert "－ 截止前40分钟：信息员" in presses(town, "✖️ 去掉这一步")
    presses(town, MAKE)
    with town.work() as work:
        assert len(apply.in_force(work).schedules[0].steps) == 4


def test_units_are_tapped_off_and_previewed(town: Town) -> None:
    goes(town, "🕒", "平安报告", "🏘 单位")
    presses(town, "✅ 东沟村")
    presses(town, "✅ 柳湾村")
    shown = presses(town, "🔍")
    assert "－ 东沟村\n－ 柳湾村" in shown
    assert re.search("(每天|七天里)各?少 .* 条：.*王会计（东沟）", shown), shown
    presses(town, MAKE)
    assert "6 个单位" in text(town)


@pytest.mark.postgresql
def test_the_ladder_and_its_limits(town: Town) -> None:
    goes(town, "🚨", "青石镇", "➕ 加一步")
    says(town, "15分钟")
    presses(town, "▫️ 单位负责人")
    assert "＋ 15分钟后：带班领导、单位负责人" in presses(town, "🔍")
    presses(town, MAKE)
    assert "15分钟后：带班领导、单位负责人，每10分钟再叫" in buttons(screen(town))
    presses(town, "马上")
    presses(town, "✖️ 去掉这一步")
    assert "第一步必须是「马上」" in town.toast()
    goes(town, "🚨", "青石镇", "⏱ 时限")
    assert "报告时限：30分钟 → 30分钟、县" in presses(town, "▫️ 县")
    assert "✅ 已改" in presses(town, MAKE)


def test_the_silences_of_the_ladder(town: Town) -> None:
    goes(town, "🚨", "青石镇", "✏️ 多久没消息")
    shown = says(town, "２０分钟、1个半小时")
    assert "有人接手后，多久没消息就问：30分钟、1小时、2小时、4小时 → 20分钟、1小时30分钟" in shown
    assert "✅ 已改" in presses(town, MAKE)
    assert "没消息就问：20分钟、1小时30分钟" in text(town)


def test_limits_and_days_of_this_place(town: Town) -> None:
    goes(town, "⚙️", "✏️ 每天几条")
    assert "每人每天最多几条提醒：6 → 2" in says(town, "２条")
    presses(town, MAKE)
    assert "每人每天最多 2 条提醒" in text(town)
    goes(town, "🗓", "➕ 加休息日")
    assert "＋ 2026-12-01" in says(town, "12月1日")
    presses(town, MAKE)
    assert "－ 2026-12-01" in presses(town, "✖️ 去掉：12月1日 休息")


# -- two at once, twice, late, without the right ---------------------------------------------------------------------


def test_of_two_admins_the_second_is_told_who_was_quicker(town: Town) -> None:
    make_admin(town, LEADER)
    change_grace(town, "30分钟")
    mine = screen(town)["message_id"]
    change_grace(town, "40分钟", LEADER)
    presses(town, MAKE, LEADER)
    presses(town, MAKE)
    shown = reads(town, mine)
    assert "没有照您按的办" in shown
    assert "截止后多久算未报：40分钟 → 30分钟" in shown  # what it would do now
    assert "周镇长（带班领导）" in shown
    assert grace(town) == 40
    presses(town, MAKE)
    assert grace(town) == 30


def test_what_a_later_change_rests_on_is_not_taken_back(town: Town) -> None:
    make_admin(town, LEADER)
    change_grace(town, "30分钟")
    presses(town, MAKE)
    change_grace(town, "40分钟", LEADER)
    presses(town, MAKE, LEADER)
    says(town, "/undo")
    presses(town, "08:0")
    assert "撤不了：后来 周镇长（带班领导） 又改了" in town.toast()
    assert grace(town) == 40


SURE = MAKE


@pytest.mark.postgresql
def test_what_no_configuration_says_is_taken_back_like_any_other(town: Town) -> None:
    goes(town, "🏘 单位", "· 东沟村", "😴 免报")
    says(town, "12月1日到12月3日 搬迁")
    presses(town, SURE)
    goes(town, "🏘 单位", "· 东沟村", "✏️ 改名")
    assert "报送、值班、提醒都照旧" in says(town, "东岭村")  # a name alone takes nobody out of a round
    presses(town, SURE)
    assert "（3）" in says(town, "撤销修改")  # with the group that was bound
    older = next(label for label in buttons(screen(town)) if "免报" in label)
    presses(town, older)  # it is of a unit that has another name by now
    assert "撤不了：后来 李主任（管理员） 又改了「单位改名：东沟村 → 东岭村」" in town.toast()
    shown = presses(town, "08:0")
    assert "单位改名：东沟村 → 东岭村" in shown
    assert "还没有改" in shown
    assert "王会计（东沟）" in shown  # who is told
    assert "恢复成原来的样子" in presses(town, SURE)
    town.stage.waits_for(5)
    assert "东岭村 改为 东沟村" in town.heard(EAST)[-1]
    says(town, "撤销修改")
    assert "免报" in presses(town, older)
    presses(town, MAKE)
    town.stage.waits_for(5)
    assert "把下面这项改动撤销了" in town.heard(EAST)[-1]  # the village was told of it, too
    # a person, and who is told
    goes(town, "👥 人员", "东沟村 信息员", "🏘 调到别的单位", "南坪村")
    presses(town, SURE)
    says(town, "撤销修改")
    presses(town, "08:0")
    assert "要反悔" not in presses(town, SURE)  # that cannot be taken back
    town.stage.waits_for(5)
    assert (
        "把下面这项改动撤销了，恢复成原来的样子：\n调单位：东沟村 信息员 → 南坪村 信息员"
        in town.heard(EAST)[-1]
    )
    with town.work() as work:
        menu = stored_outbox.newest_of(work, EAST.id, ["menu"], work.now - timedelta(minutes=1))
        assert menu is not None
        assert '"urgent"' in menu.payload  # whoever has a role again sees its commands again
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)
    # a merge, after which one has reported for both
    goes(town, "🏘 单位", "· 东沟村", "并入", "柳湾村")
    presses(town, SURE)
    town.stage.says(WILLOW, "平安")
    town.stage.waits_for(5)
    says(town, "撤销修改")
    assert "柳湾村 已经报了 11月23日 09:00" in presses(town, "08:0")
    assert SURE not in buttons(screen(town))


def test_after_a_day_it_is_no_longer_offered(town: Town) -> None:
    change_grace(town, "30分钟")
    presses(town, MAKE)
    town.at("09:00", day=24)
    assert "改的设置（0）" in says(town, "撤销修改")


def test_a_confirmation_pressed_twice_changes_once(town: Town) -> None:
    change_grace(town, "30分钟")
    old, make = screen(town), buttons(screen(town))[MAKE]
    presses(town, MAKE)
    sends_press(town, old, make)
    assert "没有再办一次" in town.toast()
    assert "✅ 已改" in text(town)
    assert grace(town) == 30
    assert "改的设置（2）" in says(town, "撤销修改")  # with the group that was bound
    # 「取消」 of a preview that an older version has drawn, with another version of the same facts
    change_grace(town, "40分钟")
    left = UseScreen(screen=ScreenNumber.PREVIEW, row=0, page=0, act=2, value=0, version=1)
    sends_press(town, screen(town), left.button("取消").data)
    assert "已取消" in text(town)
    assert grace(town) == 30


def test_a_confirmation_of_another_day_changes_nothing(town: Town) -> None:
    change_grace(town, "30分钟")
    old, make = screen(town), buttons(screen(town))[MAKE]
    town.at("08:30", day=25)
    sends_press(town, old, make)
    assert grace(town) == 20


def test_a_confirmation_after_a_restart_holds(town: Town) -> None:
    change_grace(town, "30分钟")
    town.play.program.kill()
    town.play.program.start()
    town.sandbox.settle()
    presses(town, MAKE)
    assert grace(town) == 30


def test_whose_right_has_ended_confirms_nothing(town: Town) -> None:
    make_admin(town, HE)
    change_grace(town, "30分钟", HE)
    with town.work() as work:
        account = stored_members.find_account(work, HE.id)
        assert account is not None
        for held in stored_grants.roles_of(work, account.id):
            if held.member.role is Role.ADMIN:
                revocations.end_role(work, held.member.id, None)
    town.stage.waits_for(3)
    town.stage.presses(HE, MAKE)
    assert "没有这个权限" in town.toast()
    assert grace(town) == 20


def test_a_change_left_in_the_middle_changes_nothing_and_hinders_nothing(town: Town) -> None:
    change_grace(town, "30分钟")
    presses(town, "« 返回")
    assert "截止后 20分钟没报算未报" in text(town)
    change_grace(town, "40分钟")
    presses(town, MAKE)
    assert grace(town) == 40


# -- bad input -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (
            ("🕒", "平安报告", "✏️ 宽限"),
            {"一会儿": "看不懂", "5小时": "早于宽限", "２０分钟": "和现在一样"},
        ),
        (
            ("🕒", "平安报告", "✏️ 封口"),
            {"一会儿": "看不懂", "5分钟": "不能早于宽限和最后一步提醒", "40天": "到 31天"},
        ),
        (
            ("🕒", "平安报告", "✏️ 不催"),
            {"夜里": "看不懂", "6点到6点": "同一个时间", "22:00到6:00": "和现在一样"},
        ),
        (
            ("🔔", "平安报告", "➕ 加一步"),
            {"30分钟": "看不出是截止前还是截止后"},
        ),
        (
            ("🚨", "青石镇", "➕ 加一步"),
            {"一会儿": "看不懂"},
        ),
        (
            ("🚨", "青石镇", "✏️ 多久没消息"),
            {"一会儿": "看不懂", "1小时、30分钟": "一次比一次长", "1小时、2天": "1分钟 到 1天 之间"},
        ),
        (
            ("⚙️", "✏️ 每天几条"),
            {"0": "请发 1 到 100 之间的数字", "很多": "请发 1 到 100 之间的数字"},
        ),
        (
            ("🗓", "➕ 加休息日"),
            {"2月30日": "没有「2月30日」这一天", "2025年1月1日": "已经过去了", "哪天": "看不懂"},
        ),
    ],
)
def test_what_cannot_be_is_answered_with_what_to_write(
    town: Town, way: tuple[str, ...], said: dict[str, str]
) -> None:
    with town.work() as work:
        before = apply.in_force(work)
    goes(town, *way)
    for words, answer in said.items():
        assert answer in says(town, words), words
    with town.work() as work:
        assert apply.in_force(work) == before


def test_steps_where_none_may_be(town: Town) -> None:
    goes(town, "🔔", "平安报告", "➕ 加一步")
    says(town, "截止前15分钟")
    presses(town, "🔍")
    assert "那个时间已经有一步了" in town.toast()
    goes(town, "🔔", "平安报告", "➕ 加一步")
    says(town, "截止前5小时")
    presses(town, "🔍")
    assert "提醒要在开放以后、封口以前：截止前2小时 到 截止后4小时" in town.toast()
    presses(town, "✅ 信息员")
    presses(town, "🔍")
    assert "一个人也没有选" in town.toast()


# -- taps ------------------------------------------------------------------------------------------------------------

# From 「管理」 to what is done, typed words not counted.
TAPS = {
    "other grace": ("🕒", "平安报告", "✏️ 宽限", "=半小时", MAKE),
    "other quiet hours": ("🕒", "平安报告", "✏️ 不催", "=21:00到7:00", MAKE),
    "another lock": ("🕒", "平安报告", "✏️ 封口", "=3小时", MAKE),
    "a summary to others": ("🕒", "平安报告", "📋", "▫️ 单位负责人", "🔍", MAKE),
    "one more reminder": ("🔔", "平安报告", "➕ 加一步", "=截止前30分钟", "🔍", MAKE),
    "a reminder less": ("🔔", "平安报告", "截止后15分钟", "✖️ 去掉这一步", MAKE),
    "other silences": ("🚨", "青石镇", "✏️ 多久没消息", "=20分钟、1小时", MAKE),
    "a limit": ("⚙️", "✏️ 每天几条", "=3", MAKE),
    "a day off": ("🗓", "➕ 加休息日", "=12月1日", MAKE),
    "a step of the ladder moved": ("🚨", "青石镇", "10分钟后", "✏️ 改时间", "=12分钟", MAKE),
}
MOST_TAPS = 6


def test_each_change_takes_six_taps_at_most(town: Town) -> None:
    for what, way in TAPS.items():
        says(town, "管理")
        for step in way:
            if step.startswith("="):
                says(town, step[1:])
            else:
                presses(town, step)
        assert "✅ 已改" in text(town), what
        assert sum(not step.startswith("=") for step in way) <= MOST_TAPS, what


@pytest.mark.parametrize("words", ["算了", "取消"])
def test_a_change_that_is_shown_is_left_in_words(town: Town, words: str) -> None:
    town.at("09:40")
    goes(town, "🕒 报送安排", "平安报告", "🗓 只改一天")
    assert "还没有改" in says(town, "明天 10:00")
    asked = screen(town)
    (sure,) = (data for label, data in buttons(asked).items() if label.startswith("✅"))
    assert "已取消，什么都没有改" in says(town, words)
    sends_press(town, asked, sure)
    with town.work() as work:
        assert apply.in_force(work).schedules[0].exceptions == ()


@pytest.mark.postgresql
def test_who_administers_one_village_arranges_nothing_for_others(town: Town) -> None:
    """The deadline of a schedule is that of every unit in it; their own 免报 is their own."""
    make_admin(town, EAST, unit="东沟村")
    for button, words, then in (("🗓 只改一天", "10:00", ()), ("🕒 改时间和日子", "10:00", ("每天",))):
        goes(town, "🕒 报送安排", "平安报告", button, person=EAST)
        shown = says(town, words, EAST)
        for choice in then:
            presses(town, choice, EAST)
            shown = town.toast()
        assert "要由管这些单位的管理员来改" in shown, button
        assert not any("✅" in label for label in buttons(screen(town, EAST)))
    goes(town, "🏘 单位", "· 东沟村", "😴 免报", person=EAST)
    assert "还没有改" in says(town, "12月1日到12月3日 放假", EAST)
