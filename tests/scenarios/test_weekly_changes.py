"""Changes that offices make every week, from /admin to the yes in at most six presses; typed words are not counted."""

import pytest

from bot.demo.town import BRIDGE, EAST, LEADER, OFFICE, WILLOW, Player
from bot.services import apply
from storage.queries import members as stored_members

from .conftest import Town
from .screens import screen, text

MOST = 6  # presses

NEW = Player(2050, "李梅", ())


class Desk:
    """The admin at /admin; presses are counted."""

    def __init__(self, town: Town) -> None:
        self.town, self.presses = town, 0
        self.says("管理")
        self.presses = 0

    def press(self, *buttons: str) -> str:
        for words in buttons:
            self.town.stage.presses(OFFICE, words)
            self.town.stage.waits_for(2)
            self.presses += 1
        return text(self.town)

    def says(self, words: str) -> str:
        self.town.stage.says(OFFICE, words)
        self.town.stage.waits_for(2)
        return text(self.town)

    def confirms(self) -> str:
        """The preview says what the next seven days will be; then the yes."""
        assert "今后七天" in text(self.town)
        said = self.press("✅ 确定")
        assert "✅ 已办好" in said
        assert self.presses <= MOST, f"{self.presses} presses"
        return said


def test_only_the_deadline_of_tomorrow(town: Town) -> None:
    desk = Desk(town)
    desk.press("🕒 报送安排", "平安报告", "🗓 只改一天")
    assert "没看懂" in desk.says("早一点")
    assert "已经开放" in desk.says("今天 16:00")
    assert "「周末」不止一天" in desk.says("周末 10:00")
    assert "没有「2月30日」这一天" in desk.says("２月３０日 10:00")
    assert "11月20日已经过去了" in desk.says("11月20日 10:00")
    assert "11月25日的截止改为 20:00" in desk.says("周三晚8点")
    desk = Desk(town)
    desk.press("🕒 报送安排", "平安报告", "🗓 只改一天")
    shown = desk.says("明早10点")
    assert "平安报告：11月24日的截止改为 10:00" in shown
    assert "11月24日 09:00" in shown
    desk.confirms()
    for words, said in (
        ("明天几点报", "东沟村 明天（11月24日 周二） 10:00 前报。"),
        ("明天还要报吗", "东沟村 明天（11月24日 周二） 10:00 前报。"),
        ("后天几点截止", "东沟村 后天（11月25日 周三） 09:00、17:00 前报。"),
        ("星期天几点报", "东沟村 11月29日 周日 09:00、17:00 前报。"),
        ("几点报", "东沟村 下一次报平安：今天 09:00 前。"),
    ):
        town.stage.says(EAST, words)
        assert said in town.stage.hears(EAST), words
        town.stage.waits_for(2)
    town.at("09:21")  # today's is as it was
    assert "11月23日 09:00" in town.summaries()[-1]
    town.at("09:45", day=24)
    assert "今天 10:00 前请报送" in town.heard(EAST)[-1]
    town.at("10:21", day=24)
    assert "11月24日 10:00" in town.summaries()[-1]
    town.at("17:30", day=24)
    assert "11月24日 17:00" not in "".join(town.summaries())
    town.at("09:21", day=25)
    assert "11月25日 09:00" in town.summaries()[-1]


def test_two_reports_a_day_from_monday_to_friday(town: Town) -> None:
    desk = Desk(town)
    desk.press("🕒 报送安排", "平安报告", "🕒 改时间和日子")
    desk.says("8点半、下午三点")
    assert "平安报告：每周一、三、五　" in desk.says("周一三五")
    desk = Desk(town)
    desk.press("🕒 报送安排", "平安报告", "🕒 改时间和日子")
    desk.says("8:30 15:00")
    shown = desk.press("周一至周五")
    assert "平安报告：周一至周五　08:30、15:00 截止" in shown
    desk.confirms()
    town.stage.says(EAST, "周末要报吗")
    assert "东沟村 11月28日 周六不用报。" in town.stage.hears(EAST)
    assert "下一次：今天 15:00 前" in town.stage.hears(EAST)
    town.at("15:21")
    assert "11月23日 15:00" in town.summaries()[-1]


def test_a_new_schedule_is_made_and_stopped(town: Town) -> None:
    desk = Desk(town)
    desk.press("🕒 报送安排")
    desk.press("平安报告", "⏹ 不再报了")
    assert "这是唯一的报送安排" in town.toast()
    desk = Desk(town)
    desk.press("🕒 报送安排", "➕ 新的报送安排")
    assert "已经有叫「平安报告」" in desk.says("平安报告")
    assert "最多 20 个字" in desk.says("长" * 21)
    desk.says("防汛日报")
    assert "没看懂" in desk.says("早上")
    desk.says("11:30")
    desk.press("每天")
    assert "外县" in desk.says("东沟村、外县")
    desk.press("青石镇下面所有单位都要报（8）")
    assert "没有「县长」" in desk.says("县长")
    shown = desk.press("值班群")
    assert "新增报送安排 防汛日报：每天　11:30 截止\n8 个单位要报" in shown
    assert "汇总发给：值班群" in shown
    assert "11月23日 11:30" in shown
    desk.confirms()
    assert "防汛日报" in str(screen(town))
    town.at("11:16")
    assert "防汛日报" in town.heard(EAST)[-1]
    town.at("11:51")
    assert "防汛日报" in town.summaries()[-1]
    # and no more; the round of tomorrow is gone
    desk = Desk(town)
    shown = desk.press("🕒 报送安排", "防汛日报", "⏹ 不再报了")
    assert "停止报送安排 防汛日报" in shown
    assert "✅ 已改" in desk.press("✅ 确定")
    assert desk.presses <= MOST
    assert "防汛日报" not in str(screen(town)["reply_markup"])
    town.at("11:51", day=24)
    assert "11月24日 11:30" not in "".join(town.summaries())


def test_a_new_schedule_of_typed_units_to_typed_places(town: Town) -> None:
    desk = Desk(town)
    desk.press("🕒 报送安排", "➕ 新的报送安排")
    for words in ("夜间值守", "23点", "每周五", "东沟、柳湾村", "管理员，值班群"):
        desk.says(words)
    assert "2 个单位要报：东沟村、柳湾村\n汇总发给：管理员、值班群" in text(town)
    desk.confirms()
    with town.work() as work:
        made = apply.in_force(work).schedules[-1]
    assert made.quiet is None  # else nobody would be reminded
    assert made.units == ("东沟村", "柳湾村")


def test_all_below_owe_what_no_unit_has_owed(town: Town) -> None:
    with town.work() as work:
        config = apply.in_force(work)
        account = stored_members.find_account(work, OFFICE.id)
        assert account is not None
        bare = config.schedules[0].model_copy(update={"units": ()})
        after = config.model_copy(update={"schedules": (bare,)})
        apply.carry_out(work, after, apply.version_of(config), account)
    desk = Desk(town)
    assert "还没有单位要报" in desk.press("🕒 报送安排", "平安报告")
    shown = desk.press("🏘 单位", "➕ 下面所有单位都要报（8）")
    assert "＋ 东沟村" in shown
    assert "✅ 已改" in desk.press("✅ 确定")
    assert desk.presses <= MOST
    assert "8 个单位" in text(town)


def test_a_village_is_excused_and_taken_back(town: Town) -> None:
    desk = Desk(town)
    desk.press("🏘 单位", "· 东沟村", "😴 免报")
    assert "没看懂" in desk.says("停办")
    desk.says("王会计受伤了在医院")  # tells of harm, and not of a span
    assert "王会计受伤了在医院" in "".join(town.heard(LEADER))
    assert "还没有改" in desk.says("今天到11月26日 村里搬迁，停电")
    desk.confirms()
    town.stage.waits_for(5)
    assert "东沟村：11月23日 至 11月26日 免报（村里搬迁，停电）" in town.heard(EAST)[-1]
    assert "免报：11月23日—11月26日" in text(town)
    town.at("09:21", day=26)
    assert "免报 1" in town.summaries()[-1]
    desk = Desk(town)
    desk.press("🏘 单位", "· 东沟村", "取消免报")
    desk.confirms()
    town.stage.waits_for(5)
    assert "照常报送" in town.heard(EAST)[-1]
    before = len(town.heard(EAST))
    town.at("17:21", day=26)
    assert any("请报送：东沟村" in text for text in town.heard(EAST)[before:]), (
        "its rounds were planned while it was excused"
    )
    assert "未报 8" in town.summaries()[-1]


def test_a_village_is_added(town: Town) -> None:
    desk = Desk(town)
    desk.press("🏘 单位", "青石镇", "➕ 下面新增单位")
    assert "已经是别的单位" in desk.says("东沟")
    desk.says("新民村")
    desk.press("报 平安报告")
    desk.confirms()
    town.at("17:21")
    assert "新民村" in town.summaries()[-1]


@pytest.mark.parametrize(
    ("button", "typed", "chosen", "said"),
    [
        ("✏️ 改名", "东岭村", (), "东沟村 改为 东岭村"),
        ("并入", "柳湾", (), "东沟村 已并入 柳湾村"),
        (
            "拆分",
            "东沟上村、东沟下村",
            ("王会计（东沟）（信息员）→ 东沟下村", "👉 选好了"),
            "从 东沟村 分出 东沟上村、东沟下村",
        ),
        ("撤销", "", (), "东沟村 已撤销"),
    ],
)
def test_a_village_is_renamed_merged_split_closed(
    town: Town, button: str, typed: str, chosen: tuple[str, ...], said: str
) -> None:
    desk = Desk(town)
    desk.press("🏘 单位", "· 东沟村", button)
    if typed:
        desk.says(typed)
    desk.press(*chosen)
    assert "确定后马上告诉" in text(town)
    assert said not in "".join(town.heard(EAST))  # until the yes nothing has happened
    desk.confirms()
    town.stage.waits_for(5)
    assert said in "".join(town.heard(EAST))
    if button == "拆分":
        town.stage.says(EAST, "/start")
        assert "东沟下村　信息员" in town.stage.hears(EAST)


@pytest.mark.postgresql
def test_a_person_is_replaced_by_somebody_who_is_new(town: Town) -> None:
    desk = Desk(town)
    desk.press("👥 人员", "东沟村 信息员", "🔁 由别人接替")
    assert "不能由王会计（东沟）自己接替" in desk.says("王会计")
    wrong = "⚠️ 手机号是 11 位，「1380001000」有 10 位，请核对后再发。号码先不记，别的照办；直接发号码就补上。"
    assert wrong in desk.says("李梅 1380001000")
    assert "「138」有 3 位" in desk.says("138")
    assert "李梅（13800010009） 接替" in desk.says("13800010009")
    desk.press("✅ 确定")
    assert "李梅：请点开加入 东沟村　信息员" in text(town)  # a message of its own, to be forwarded
    (said,) = [one for one in town.heard(OFFICE) if "✅ 已办好" in one]
    assert "要等 李梅 加入" in said
    assert "start=" not in said
    assert desk.presses <= MOST
    code = town.stage.link(OFFICE)
    town.sandbox.post("people", id=NEW.id, first_name=NEW.name, language_code="zh-hans")
    town.stage.says(NEW, f"/start {code}")
    town.stage.waits_for(5)
    assert "李梅 接替了您" in "".join(town.heard(EAST))
    # what came of it is in the list, so that both can be taken back, the later first
    desk.says("撤销修改")
    found = [one["text"] for row in screen(town)["reply_markup"]["inline_keyboard"] for one in row]
    later, waiting = [label for label in found if "换人" in label]
    desk.press(waiting)
    assert "请先在「撤销修改」里撤销后面那一项" in text(town)
    desk.says("撤销修改")
    desk.press(later, "✅ 确定")
    town.stage.says(EAST, "/start")
    assert "东沟村　信息员" in town.stage.hears(EAST)
    desk.says("撤销修改")
    desk.press(waiting, "✅ 确定")


def test_a_person_is_replaced_moved_and_gets_another_number(town: Town) -> None:
    desk = Desk(town)
    desk.press("👥 人员", "东沟村 信息员", "🔁 由别人接替", "赵姐（柳湾）")
    assert "已接替" not in text(town)  # before the yes nothing has happened
    assert "王会计（东沟）" in desk.confirms()
    town.stage.waits_for(5)
    assert "接替 王会计（东沟）" in town.heard(WILLOW)[-1]
    desk = Desk(town)
    desk.press("👥 人员", "石桥村 信息员", "🏘 调到别的单位", "南坪村")
    assert "石桥村没有人了" in text(town)
    desk.confirms()
    town.stage.waits_for(5)
    assert "由 石桥村 改为 南坪村" in town.heard(BRIDGE)[-1]
    desk = Desk(town)
    desk.press("👥 人员", "青石镇 带班领导", "📞 改电话")
    assert "不像电话号码" in desk.says("没有号码")
    assert "手机号是 11 位，「1390001」有 7 位" in desk.says("1390001")
    assert "像是几个号码" in desk.says("13900010009、0379-6123456")
    assert "不是号码的字" in desk.says("139o0010009")
    desk.says("139 0001 0009")
    desk.confirms()
    assert "13900010009" in text(town)


def test_a_person_is_away_and_somebody_stands_in(town: Town) -> None:
    desk = Desk(town)
    desk.press("👥 人员", "东沟村 信息员", "🧳 外出，有人代替")
    assert "没有找到叫「张三」" in desk.says("张三")
    assert "从哪天到哪天" in desk.says("赵姐")
    desk.says("今天到11月25日 住院")
    desk.confirms()
    town.stage.waits_for(5)
    assert "由您代替 王会计（东沟）" in "".join(town.heard(WILLOW))
    assert "由 赵姐（柳湾） 代替" in text(town)
    town.at("08:46")
    assert "东沟村、柳湾村" in town.heard(WILLOW)[-1]
    desk = Desk(town)
    desk.press("👥 人员", "东沟村 信息员", "回来了")
    desk.confirms()
    town.stage.waits_for(5)
    assert "还是您自己负责" in town.heard(EAST)[-1]


def test_who_stands_twice_at_one_time_is_said_once(town: Town) -> None:
    desk = Desk(town)
    desk.press("👥 人员", "🔍 查找")
    desk.says("何主任")
    desk.press("青石镇 值班员", "🧳 外出，有人代替")
    desk.says("周镇长")
    shown = desk.says("明天到11月30日")
    assert "周镇长 会在同一时间值两处" in shown
    desk.confirms()
    town.at("07:30", day=24)
    assert "有冲突：周镇长" not in "".join(town.heard(OFFICE))
    desk = Desk(town)
    desk.press("👥 人员", "🔍 查找")
    desk.says("马干事")
    desk.press("青石镇 值班员", "🔁 由别人接替", "周镇长")
    assert "周镇长 会在同一时间值两处" in text(town)


def test_what_is_typed_and_is_something_else_is_said_so(town: Town) -> None:
    desk = Desk(town)
    desk.press("📅 时期", "➕ 新的特护期")
    assert "「25点」是时间或日子，不像名称" in desk.says("25点")
    desk = Desk(town)
    desk.press("🕒 报送安排", "➕ 新的报送安排")
    assert "不像名称" in desk.says("9点半、15点半")
    desk = Desk(town)
    desk.press("🏘 单位", "· 东沟村", "✏️ 改名")
    assert "不像名称" in desk.says("下周三")
    # who goes over when a unit is split is typed as well
    desk = Desk(town)
    desk.press("🏘 单位", "· 东沟村", "拆分")
    desk.says("东沟上村\n东沟下村")
    assert "没有看懂「张三」" in desk.says("张三到东沟上村")
    assert "请写清到哪一个" in desk.says("都过去")
    assert "· 到东沟上村：王会计（东沟）" in desk.says("王会计到东沟上村")
    desk = Desk(town)
    desk.press("🏘 单位", "· 柳湾村", "拆分")
    assert "「赵姐」是柳湾村的人，不能当单位名称" in desk.says("赵姐")
    desk.says("柳湾上村")
    assert "柳湾上村还没有人" in desk.says("都不")
    desk = Desk(town)
    desk.press("🏘 单位", "· 柳湾村", "拆分")
    desk.says("柳湾上村")
    assert "· 到柳湾上村：赵姐（柳湾）" in desk.says("都过去")


def test_some_of_a_holiday_notice(town: Town) -> None:
    desk = Desk(town)
    # an office's own day, where only one festival is told of; from within a form, too
    desk.press("🏘 单位", "· 东沟村", "✏️ 改名")
    shown = desk.says(
        "各村：转发给你们。国务院办公厅通知，元旦：2027年1月1日（周五）至4日（周一）放假，共4天。1月9日（周六）上班。"
    )
    read = "".join(town.heard(OFFICE)[-2:])
    assert "元旦：放假 1月1日 周五 – 1月4日 周一（4 天）；上班 1月9日 周六" in read
    assert "没有读到：春节、" in read
    assert "本地另定休息：\n＋ 2027-01-04\n本地另定上班：\n＋ 2027-01-09" in shown
    desk.press("✅ 确定")
    with town.work() as work:
        days = apply.in_force(work).days
    assert [str(day) for day in days.workdays] == ["2027-01-09"]
    # a notice in two messages is one
    desk.says("国务院办公厅关于2027年部分节假日安排的通知")
    assert "还没有读到放假的日子" in text(town)
    desk.says("一、春节：2月5日至11日放假调休，共7天。\n二、清明节：4月3日至5日放假。")
    assert "读到 2027 年的一部分" in "".join(town.heard(OFFICE)[-2:])
    desk.says("三、劳动节：5月1日至5日放假，共5天。\n四、端午节：6月9日放假。")
    told = text(town)
    assert "读到 2027 年的放假安排" in told
    assert "· 春节" in told
    assert "没有读到元旦，先按法定的日子放假" in told
    # what was left is not brought up again by what comes next
    town.stage.waits_for(700)
    desk.says("国庆节：10月1号至7号放假，共7天。")
    desk.press("取消")
    assert "2027-10-05" not in desk.says("元旦放假通知：1月1日至1月5日放假，共5天。")


def test_a_group_is_named_and_told_how_to_be_bound(town: Town) -> None:
    desk = Desk(town)
    desk.press("💬 群", "➕ 新增群")
    assert "已经有叫「值班群」" in desk.says("值班群")
    desk.says("防汛群")
    assert "没有" in desk.says("外县")
    assert "汇总要不要也发到这个群" in desk.says("青石镇")
    shown = desk.press("📋 平安报告的汇总也发到这里")
    assert "平安报告的汇总也发到 防汛群" in shown
    said = desk.confirms()
    assert "/bind 防汛群" in said
    with town.work() as work:
        assert "防汛群" in map(str, apply.in_force(work).schedules[0].summary_to)
    assert "⚠️ 防汛群（还没绑定）" in str(screen(town))


def test_what_changed_meanwhile_is_shown_again_and_not_done(town: Town) -> None:
    desk = Desk(town)
    desk.press("🏘 单位", "· 东沟村", "撤销")
    old = screen(town)
    data = {
        one["text"]: one["callback_data"] for row in old["reply_markup"]["inline_keyboard"] for one in row
    }
    desk.press("« 返回", "· 东沟村", "✏️ 改名")
    desk.says("东岭村")
    desk.press("✅ 确定")
    where = {"chat": OFFICE.id, "message_id": old["message_id"]}
    town.sandbox.post("press", person=OFFICE.id, data=data["✅ 确定"], forge=True, **where)
    town.sandbox.settle()
    town.stage.waits_for(3)
    assert "已撤销" not in "".join(town.heard(EAST))
    assert "没有了" in town.toast() or "没有照您按的办" in town.toast()
