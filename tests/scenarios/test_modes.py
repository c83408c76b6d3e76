"""Modes as people live with them: told once, reported by, on every summary, begun and ended from the chat."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from bot.domain.incidents.ladder import DEFAULT
from bot.domain.modes.plan import ModeKind, ModePlan, MusterChange, RotaChange, ScheduleChange
from bot.domain.rota.post import USUAL, Post
from bot.domain.rota.rule import Turns
from bot.services import apply
from storage.tables import CoverRequest, Incident

from .conftest import Town
from .test_leave import data_of, forges
from .test_muster import asked, go, opened, results
from .test_rota import sheet

TWICE = ScheduleChange(schedule="平安报告", times=(time(9, 30), time(15, 30)))
CONFIRM = "✅ 确定"
TOMORROW = date(2026, 11, 24)


def special(**other: Any) -> ModePlan:
    given = {"first": TOMORROW, "last": date(2026, 11, 25), "schedules": (TWICE,)}
    return ModePlan(name="特护期", kind=ModeKind.SPECIAL, **given | other)


def special_of(name: str, first: date, last: date) -> ModePlan:
    return special(first=first, last=last).model_copy(update={"name": name})


def put(town: Town, *modes: ModePlan) -> None:
    """As an admin's `apply` would."""
    with town.work() as work:
        apply.apply(work, apply.in_force(work).model_copy(update={"modes": modes}))


def said(town: Town, person: Player, text: str) -> str:
    town.stage.waits_for(3)
    town.stage.says(person, text)
    town.stage.waits_for(3)
    return town.stage.hears(person)


def told(town: Town, person: Player) -> list[str]:
    return [text for text in town.heard(person) if text.startswith("📅 ") and "期" in text]


def test_it_begins_and_ends_by_itself_and_everybody_hears_it_once(town: Town) -> None:
    put(town, special())
    town.at("06:50", day=24)
    assert told(town, EAST) == []  # it began at midnight, and nobody is woken
    town.at("07:01", day=24)
    begun = "📅 今天00:00起进入特护期（11月24日至11月25日）。\n· 平安报告：09:30、15:30 前报\n已经开放的那一次照旧。"
    for person in (EAST, OFFICE, LEADER):
        assert told(town, person) == [begun]
    town.at("09:51", day=24)
    assert "应报" in town.summaries()[-1]
    assert town.summaries()[-1].splitlines()[:2] == ["📋 平安报告汇总　11月24日 09:30", "📅 特护期第1天"]
    town.at("15:51", day=25)
    assert town.summaries()[-1].splitlines()[1] == "📅 特护期第2天"
    town.at("07:01", day=26)
    assert [text.splitlines()[0] for text in told(town, EAST)][1:] == [
        "📅 特护期已在今天00:00结束，一共2天。"
    ]
    town.at("09:21", day=26)
    assert town.summaries()[-1].splitlines()[0] == "📋 平安报告汇总　11月26日 09:00"
    assert "特护期" not in town.summaries()[-1]


def test_what_begins_and_ends_in_one_night_is_one_message_or_none(town: Town) -> None:
    town.at("22:30")
    put(town, special(first=date(2026, 11, 23)))
    town.stage.waits_for(3)
    town.at("22:40")
    put(town, special(first=None, last=None))
    town.stage.waits_for(3)
    town.at("07:01", day=24)
    assert told(town, EAST) == []  # all is as they know it
    town.at("22:30", day=24)
    put(town, special(last=date(2026, 11, 26)))
    town.stage.waits_for(3)
    town.at("22:40", day=24)
    put(town, special(last=date(2026, 11, 28)))
    town.stage.waits_for(3)
    town.at("07:01", day=25)
    for person in (EAST, LEADER):
        assert [text.splitlines()[0] for text in told(town, person)] == [
            "📅 昨晚22:30起进入特护期（11月24日至11月28日）。"
        ]
    _in_one_night(town, 25, special(last=date(2026, 11, 30)), special(last=date(2026, 11, 28)))
    assert len(told(town, EAST)) == 1  # prolonged and put back: all is as they know it
    _in_one_night(town, 26, special(first=None, last=None), special(last=date(2026, 11, 28)))
    assert [text.splitlines()[0] for text in told(town, EAST)][1:] == ["📅 特护期改为到11月28日为止。"]


def _in_one_night(town: Town, day: int, *modes: ModePlan) -> None:
    """Up to the next morning."""
    for number, mode in enumerate(modes):
        town.at(f"22:{3 + number}0", day=day)
        put(town, mode)
        town.stage.waits_for(3)
    town.at("07:01", day=day + 1)


def test_after_an_outage_it_is_told_once(town: Town) -> None:
    put(town, special(last=date(2026, 11, 27)))
    town.play.program.kill()
    town.sandbox.post("clock", now="2026-11-26T02:00:00+00:00")
    town.play.program.start()
    town.stage.waits_for(5)
    assert [text.splitlines()[0] for text in told(town, EAST)] == [
        "📅 特护期已经开始（11月24日至11月27日），今天是第3天。"
    ]


def test_one_that_an_outage_has_swallowed_is_told_once(town: Town) -> None:
    put(town, special())
    town.stage.waits_for(3)
    town.play.program.kill()
    town.sandbox.post("clock", now="2026-11-27T02:00:00+00:00")
    town.play.program.start()
    town.stage.waits_for(5)
    for person in (EAST, OFFICE):
        assert [text.splitlines() for text in told(town, person)] == [
            [
                "📅 特护期（11月24日至11月25日）在机器人停着的时候开始又结束了，现在照没有它的时候。",
                "· 平安报告：09:00、17:00 前报",
                "已经开放的那一次照旧。",
            ]
        ]


def test_an_incident_opens_with_the_ladder_in_force_then(town: Town) -> None:
    ladder = DEFAULT.model_copy(update={"name": "特护"})
    put(town, special(first=date(2026, 11, 23), ladder=ladder, schedules=()))
    assert told(town, EAST) == []  # nothing of it is theirs
    town.stage.says(EAST, "/urgent 东沟村仓库着火了")
    town.stage.waits_for(3)
    with town.work() as work:
        assert '"name":"特护"' in work.session.exec(select(Incident)).one().plan


def test_posts_that_are_on_duty(town: Town) -> None:
    put(town, special(schedules=(), rotas=(RotaChange(rota="镇值班", posts=("staff",)),)))
    town.at("07:01", day=24)
    assert told(town, HE)[0].splitlines()[1] == "· 镇值班：值班在岗"
    assert said(town, MA, "明天谁值班").endswith("11月24日 周二　值班 何主任")


@pytest.mark.postgresql
def test_what_was_agreed_about_a_post_that_is_dropped_is_cancelled_and_both_hear_it(town: Town) -> None:
    said(town, MA, "/swap 11月25日 何主任 11月26日")
    town.stage.presses(HE, "✅ 同意")
    town.stage.waits_for(3)
    said(town, HE, "/cover 11月28日 马干事")
    off = RotaChange(rota="镇值班", posts=("leader",))
    town.at("22:30")
    before = {person.id: town.last_id(person) for person in (HE, MA)}
    put(town, special(first=date(2026, 11, 25), last=date(2026, 11, 28), schedules=(), rotas=(off,)))
    town.stage.waits_for(3)
    assert all(town.heard(person, before[person.id]) == [] for person in (HE, MA))
    town.at("07:01", day=24)
    for person in (HE, MA):
        cancelled = [text for text in town.heard(person, before[person.id]) if text.startswith("❌")]
        assert len(cancelled) == 2, cancelled
        assert "换班取消了" in cancelled[0]
        assert "不用回答了" in cancelled[1]


def test_musters_and_covers_for_leave_at_a_post_that_is_dropped(town: Town) -> None:
    """Whoever was asked, and whoever looks for somebody, hears that it is over; what is asked of others goes on."""
    [slot] = opened(town)
    town.stage.says(MA, "/leave 11月25日8:00 到 11月26日8:00 看病")
    town.stage.presses(LEADER, "✅ 同意")
    town.stage.waits_for(5)
    town.stage.presses(LEADER, "何主任")
    go(town, slot.asks_at)
    assert set(asked(town)) == {LEADER.name, MA.name}
    before = {person.id: town.last_id(person) for person in (HE, MA, LEADER)}
    today = date(2026, 11, 23)
    put(town, special(first=today, schedules=(), rotas=(RotaChange(rota="镇值班", posts=("leader",)),)))
    town.stage.waits_for(5)

    def crossed(person: Player) -> list[str]:
        return [text for text in town.heard(person, before[person.id]) if text.startswith("❌")]

    assert crossed(MA) == ["❌ 镇值班 的查岗不用答了：值班这个时期里不设这个岗，或者不查岗。"]
    assert len(crossed(HE)) == 1
    assert crossed(LEADER) == crossed(HE)
    assert "不用找人代班了：镇值班 11月25日 周三 值班" in crossed(HE)[0]
    forges(town, MA, data_of(town, MA, "✅ 在岗"))
    assert town.toast() == "查岗取消了，不用答。"
    go(town, slot.asks_at + timedelta(minutes=10))
    assert "值班 马干事　➖ 这个时期不设" in results(town)[-1]
    with town.work() as work:
        assert work.session.exec(select(CoverRequest)).one().agreed is False


def test_a_muster_of_a_rota_that_rests_is_called_off(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at)
    rest = MusterChange(rota="镇值班", rests=True)
    put(town, special(first=date(2026, 11, 23), schedules=(), musters=(rest,)))
    town.stage.waits_for(5)
    assert any("查岗不用答了" in text for text in town.heard(MA))
    assert any("的查岗取消了" in text for text in town.heard(LEADER))
    assert told(town, LEADER)[-1].splitlines()[1] == "· 查岗 镇值班：不查"
    go(town, slot.asks_at + timedelta(minutes=10))
    assert results(town) == []


def test_a_sheet_for_a_post_that_a_mode_drops(town: Town) -> None:
    """Whoever sends it is told before it is written; the people wait, and stand it when the mode ends early."""
    off = special(
        last=date(2026, 11, 27), schedules=(), rotas=(RotaChange(rota="镇值班", posts=("leader",)),)
    )
    put(town, off)
    document = sheet(
        ["日期", "值班人员"], ["11月26日", "李主任"], ["11月27日", "李主任"], ["11月29日", "李主任"]
    )
    town.stage.sends(OFFICE, document=document)
    shown = town.stage.hears(OFFICE)
    assert "⚠️ 11月26日 周四 至 11月27日 周五（2天）　镇值班不设值班（特护期第3天）" in shown
    town.stage.waits_for(3)
    town.stage.presses(OFFICE, "✅ 写入 镇值班")
    town.stage.waits_for(3)
    assert said(town, MA, "/duty 11月26日").endswith("11月26日 周四　带班 周镇长")
    assert "李主任" in said(town, MA, "/duty 11月29日")
    put(town, off.model_copy(update={"last": date(2026, 11, 25)}))
    assert said(town, MA, "/duty 11月26日").endswith("11月26日 周四　带班 周镇长　值班 李主任")
    assert "李主任" in said(town, MA, "/duty 11月27日")


@pytest.mark.postgresql
def test_a_post_of_a_mode_s_own_is_stood_from_the_moment_it_begins(town: Town) -> None:
    """In the shift that runs, by its own rotation; whoever was told of it is told when it ends early."""
    own = Post(name="备班", only_in_modes=True)
    turns = Turns(people=(("李主任",),), start=date(2026, 11, 16))
    with town.work() as work:
        now = apply.in_force(work)
        rule = now.rotas[0].rule
        changed = rule.model_copy(update={"posts": (*USUAL, own), "others": {"备班": turns}})
        rotas = (now.rotas[0].model_copy(update={"rule": changed}),)
        apply.apply(work, now.model_copy(update={"rotas": rotas}))
    town.at("12:00")
    posts = ("leader", "staff", "备班")
    standing = special(
        first=date(2026, 11, 23), schedules=(), rotas=(RotaChange(rota="镇值班", posts=posts),)
    )
    put(town, standing)
    town.stage.waits_for(5)
    assert "备班　李主任" in said(town, MA, "今天谁值班")
    assert "备班 李主任" in said(town, MA, "/duty 明天")
    put(town, standing.model_copy(update={"last": date(2026, 11, 23)}))
    assert "备班" not in said(town, MA, "/duty 明天")


# -- in the chat -----------------------------------------------------------------------------------------------------


def pressed(town: Town, person: Player, button: str) -> str:
    """Returns the screen, wherever it hangs."""
    town.stage.waits_for(3)
    town.stage.presses(person, button)
    town.stage.waits_for(3)
    screens = [
        message for message in town.stage.messages(person) if "返回" in str(message.get("reply_markup"))
    ]
    return str(screens[-1]["text"])


def test_an_admin_makes_one_begins_it_and_ends_it(town: Town) -> None:
    """Never by words; each step is seen for seven days and confirmed."""
    assert "📅 时期（0 个）" in said(town, OFFICE, "/mode")
    assert "它叫什么" in pressed(town, OFFICE, "➕ 新的特护期")
    assert "新增时期 特护期" in said(town, OFFICE, "特护期")  # what stands on the button, typed
    pressed(town, OFFICE, CONFIRM)
    assert "还没有写它改什么" in said(town, OFFICE, "进入特护期")
    pressed(town, OFFICE, "🕒 平安报告 几点报")
    preview = said(town, OFFICE, "9:30、15:30")
    assert "修改时期 特护期：报送" in preview
    pressed(town, OFFICE, CONFIRM)
    assert told(town, EAST) == []
    town.at("10:00")
    preview = pressed(town, OFFICE, "▶️ 现在开始，3天")
    assert "没有定日期 → 11月23日至11月25日" in preview
    assert "11月23日 15:30" in preview or "15:30" in preview
    assert told(town, EAST) == []
    pressed(town, OFFICE, CONFIRM)
    town.stage.waits_for(5)
    begun = "📅 从现在起进入特护期（11月23日至11月25日）。"
    assert told(town, EAST)[-1].splitlines()[:2] == [begun, "· 平安报告：09:30、15:30 前报"]
    assert said(town, EAST, "特护期") == "📅 现在是特护期第1天（11月23日至11月25日）。"
    assert "● 11月23日至11月25日，今天是第1天" in said(town, OFFICE, "特护期结束了")
    pressed(town, OFFICE, "延长3天")
    pressed(town, OFFICE, CONFIRM)
    town.stage.waits_for(5)
    for person in (EAST, LEADER):
        assert told(town, person)[-1] == "📅 特护期改为到11月28日为止。"
    town.at("14:00")
    said(town, EAST, "东沟村平安")
    town.at("15:51")
    assert town.summaries()[-1].splitlines()[:2] == ["📋 平安报告汇总　11月23日 15:30", "📅 特护期第1天"]
    said(town, OFFICE, "/mode")
    assert "11月23日至11月28日" in pressed(town, OFFICE, "● 特护期")
    pressed(town, OFFICE, "⏹ 现在结束")
    pressed(town, OFFICE, CONFIRM)
    town.stage.waits_for(5)
    assert told(town, EAST)[-1].splitlines()[0] == "📅 特护期结束了，一共1天。"
    town.at("17:21")
    owed = town.summaries()[-1]
    assert "11月23日 17:00" in owed
    assert "东沟村" not in owed  # it has reported at 15:30; who has not is asked again
    assert "柳湾村" in owed


def test_what_cannot_be_is_said_and_nothing_is_half_done(town: Town) -> None:
    put(town, special(first=None, last=None), special_of("国庆特护期", date(2026, 12, 1), date(2026, 12, 7)))
    town.stage.waits_for(3)
    assert "📅 时期（2 个）" in said(town, OFFICE, "/mode")
    pressed(town, OFFICE, "特护期")
    pressed(town, OFFICE, "🗓 定日期")
    assert "没有看懂是哪几天" in said(town, OFFICE, "过几天吧")
    assert "最后一天（12月1日）早于第一天（12月10日）" in said(town, OFFICE, "12月10日到12月1日")
    refused = said(town, OFFICE, "12月5日到12月10日")
    assert '时期 "国庆特护期" 和 "特护期" 同是特护期，2026-12-05 重叠了' in refused
    assert "已经过去了" in said(town, OFFICE, "11月1日到11月3日")
    said(town, OFFICE, "12月8日到12月10日")
    pressed(town, OFFICE, "取消")
    with town.work() as work:
        assert [mode.first for mode in apply.in_force(work).modes] == [None, date(2026, 12, 1)]
    said(town, OFFICE, "/mode")
    pressed(town, OFFICE, "➕ 新的节假日")
    pressed(town, OFFICE, "节假日")
    pressed(town, OFFICE, CONFIRM)
    pressed(town, OFFICE, "节假日")
    pressed(town, OFFICE, "1月1日那个节不用")
    pressed(town, OFFICE, CONFIRM)
    pressed(town, OFFICE, "关掉")
    pressed(town, OFFICE, CONFIRM)
    with town.work() as work:
        holiday = apply.in_force(work).modes[-1]
        assert holiday.off
        assert date(2027, 1, 1) in holiday.skip
    assert "删去" in str(town.stage.messages(OFFICE)[-1]["reply_markup"])
    pressed(town, OFFICE, "🗑")
    pressed(town, OFFICE, CONFIRM)
    assert "📅 时期（2 个）" in town.stage.hears(OFFICE)


def test_all_that_a_mode_changes_is_set_in_the_chat(town: Town) -> None:
    """An office without a terminal: reminders, spans, posts, musters and the ladder, each previewed and confirmed."""
    put(town, special())
    town.stage.waits_for(3)

    def opened(*buttons: str) -> str:
        said(town, OFFICE, "特护期")
        return [pressed(town, OFFICE, button) for button in buttons][-1]

    def sure(preview: str, *shown: str) -> None:
        assert all(one in preview for one in shown), preview
        pressed(town, OFFICE, "✅ 确定")

    assert "※ 这个时期里和平时不一样" in opened("⚙️ 平安报告 其他")
    pressed(town, OFFICE, "🔔 提醒")
    pressed(town, OFFICE, "➕ 加一步")
    assert "平安报告（特护期）" in said(town, OFFICE, "截止前3小时")
    assert "提醒谁" in pressed(town, OFFICE, "🔍 看看会怎样")  # before it opens nobody is reminded
    opened("⚙️ 平安报告 其他", "🔔 提醒", "➕ 加一步")
    said(town, OFFICE, "截止前40分钟")
    preview = pressed(town, OFFICE, "🔍 看看会怎样")
    assert preview.count("＋ 截止") == 1  # the others are there on all days
    sure(preview, "特护期　平安报告　提醒", "截止前40分钟")
    opened("⚙️ 平安报告 其他", "✏️ 宽限")
    sure(said(town, OFFICE, "15分钟"), "特护期　平安报告　截止后多久算未报：20分钟（和平时一样） → 15分钟")
    opened("👥 镇值班 哪些岗位", "✅ 带班")
    sure(pressed(town, OFFICE, "🔍 看看会怎样"), "特护期　镇值班　在岗：带班、值班（和平时一样） → 值班")
    opened("👥 镇值班 哪些岗位", "➕ 加一个岗位")
    sure(said(town, OFFICE, "备班"), "在岗：值班 → 值班、备班")
    sure(opened("👥 镇值班 哪些岗位", "📍 这个时期里查岗"))
    assert "08:30–11:30" in opened("📍 镇值班 查岗", "✏️ 一天几次")
    sure(said(town, OFFICE, "2"), "查岗一天最多几次：", " → 2")

    opened("🚨 逐级提醒", "✏️ 多久没消息就问")
    sure(said(town, OFFICE, "10分钟、20分钟"), "特护期　逐级提醒：和平时一样 → 特护期")
    with town.work() as work:
        now = apply.in_force(work)
        mode = now.modes[0]
        change, rota, muster = mode.schedules[0], mode.rotas[0], mode.musters[0]
        assert change.times == TWICE.times
        assert change.grace == timedelta(minutes=15)
        assert timedelta(minutes=-40) in [step.offset for step in change.steps or ()]
        assert rota.posts == ("staff", "备班")
        assert [post.only_in_modes for post in now.rotas[0].rule.posts] == [False, False, True]
        assert muster.per_day == 2
        assert mode.ladder is not None
        assert mode.ladder.silent == (timedelta(minutes=10), timedelta(minutes=20))
        assert all(rule.plan.ladder != mode.ladder for rule in now.incidents)
        assert now.schedules[0].grace == timedelta(minutes=20)
    opened("⚙️ 平安报告 其他", "✏️ 哪几天")
    assert "一次也轮不到" in said(town, OFFICE, "每月20日")
    opened("➕ 几个单位加报")
    said(town, OFFICE, "沿河加报")
    said(town, OFFICE, "12点")
    pressed(town, OFFICE, "每天")
    said(town, OFFICE, "东沟村、柳湾村")
    pressed(town, OFFICE, "管理员")
    pressed(town, OFFICE, CONFIRM)
    with town.work() as work:
        extra = apply.in_force(work).schedules[-1]
        assert (extra.name, extra.only_in_modes, extra.units) == ("沿河加报", True, ("东沟村", "柳湾村"))
    opened("⚙️ 沿河加报 其他", "⏸ 停报")
    sure(town.stage.hears(OFFICE))
    assert "停报" in opened("⚙️ 平安报告 其他", "⏸ 停报", "✅ 确定")
    sure(pressed(town, OFFICE, "▶️ 照报"))
    opened("📍 镇值班 查岗")
    sure(pressed(town, OFFICE, "⏸ 不查岗"))
    for button in ("👥 镇值班 哪些岗位", "🚨 逐级提醒"):
        opened(button)
        sure(pressed(town, OFFICE, "↩️ 和平时一样"), "和平时一样")
    with town.work() as work:
        left = apply.in_force(work).modes[0]
        assert (left.schedules, left.rotas, left.musters, left.ladder) == ((), (), (), None)
