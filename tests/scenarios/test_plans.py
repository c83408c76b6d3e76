"""Emergency plans and drills: started, ticked off by roles, watched on a board, ended with a record."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from storage.queries import people as stored_people
from storage.tables import Binding, EmergencyPlan
from tests.scenarios.conftest import Town
from tests.scenarios.test_leave import data_of, forges

MARK = "【演练】"


def begin(town: Town, who: Player = LEADER, *, drill: bool = True) -> None:
    town.stage.says(who, "/plan")
    town.stage.presses(who, "🎓 演练 防汛" if drill else "🚨 启动 防汛")
    town.stage.presses(who, "🎓 确认开始演练" if drill else "🚨 确认启动")
    town.stage.waits_for(5)


def board(town: Town) -> str:
    """The newest board in the leaders' group, as it reads now."""
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    return [str(m["text"]) for m in found if str(m.get("text", "")).startswith("🚨")][-1]


def ticks(town: Town, who: Player, step: int) -> None:
    town.stage.presses(who, f"☐ {step}.")
    town.stage.waits_for(12)


def test_a_drill_from_start_to_record(town: Town) -> None:
    town.at("14:00")
    marks = len(town.sandbox.events(kinds=("message", "edit")))
    town.stage.says(LEADER, "/plan")
    town.stage.presses(LEADER, "🎓 演练 防汛")
    confirm = town.stage.hears(LEADER)
    assert "· 指挥长：周镇长" in confirm
    assert "· 现场组：何主任、马干事" in confirm
    town.stage.presses(LEADER, "🎓 确认开始演练")
    town.stage.waits_for(5)
    assert any("您的角色：指挥长" in text for text in town.heard(LEADER))
    assert any("您的角色：值班员" in text for text in town.heard(MA))
    assert any("您的角色：联络员" in text for text in town.heard(OFFICE))
    assert any("您的角色：现场组" in text for text in town.heard(HE))
    assert f"🚨 {MARK}防汛应急预案" in board(town)
    assert "完成 0/8" in board(town)
    ticks(town, LEADER, 1)
    ticks(town, HE, 3)
    ticks(town, HE, 5)
    assert "完成 3/8" in board(town)
    assert "坚守到结束" in board(town)
    assert "✅ 3." in next(
        text for text in town.heard(MA) if "您的角色：现场组" in text
    )  # the others of the role see it
    town.stage.says(HE, "/plan 记 水位 2.1 米")
    town.stage.waits_for(12)
    assert "何主任：水位 2.1 米" in board(town)
    town.at("14:16")
    assert "⏰ 2." in board(town)
    assert any("已到时间" in text and "沿河各村" in text for text in town.heard(MA))
    ticks(town, MA, 2)
    town.stage.presses(LEADER, "🏁 结束", chat=town.stage.group_id)
    town.stage.waits_for(5)
    asked = town.stage.hears(LEADER, town.stage.group_id)
    assert "还有 4 步没有打勾" in asked
    town.stage.presses(LEADER, "🏁 确认结束", chat=town.stage.group_id)
    town.stage.waits_for(15)
    record = town.stage.hears(LEADER)
    assert record.startswith(f"{MARK}防汛应急预案　处置记录")
    assert "2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位　14:16 马干事（超时 1 分钟）" in record
    assert "4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）" in record
    assert "何主任：水位 2.1 米" in record
    assert any("已由 周镇长" in text for text in town.heard(HE))
    assert not any("☐" in button for m in town.stage.messages(HE) for button in buttons(m))
    events = town.sandbox.events(kinds=("message", "edit"))[marks:]
    about = [e["text"] for e in events if "防汛" in e["text"] and e["from"] != LEADER.id]
    plain = [text for text in about if MARK not in text and not text.startswith("应急预案：")]
    assert plain == []


def buttons(message: dict[str, object]) -> list[str]:
    markup = message.get("reply_markup", {})
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    return [button["text"] for row in rows for button in row]


def test_the_real_thing_is_not_marked_and_goes_before(town: Town) -> None:
    begin(town, drill=False)
    assert board(town).startswith("🚨 防汛应急预案")
    assert not any(MARK in text for who in (LEADER, MA, HE, OFFICE) for text in town.heard(who))


def test_two_tick_the_same_step_one_wins_both_are_told(town: Town) -> None:
    begin(town)
    mine = data_of(town, MA, "☐ 3.")
    ticks(town, HE, 3)
    assert "第 3 步已记录" in town.toast()
    assert "第 3 步已由 何主任 在 08:01 打勾" in forges(town, MA, mine)
    assert "完成 1/8" in board(town)
    assert "☐ 3." not in "".join(b for m in town.stage.messages(MA) for b in buttons(m))


def test_a_role_that_nobody_has_goes_to_whoever_started_it(town: Town) -> None:
    with town.work() as work:
        for name in ("周镇长", "马干事"):
            found = stored_people.person_named(work, name)
            assert found is not None
            found.account_id = None
    begin(town)
    told = next(text for text in town.heard(LEADER) if text.startswith("☎️"))
    assert "· 值班员 马干事：机器人通知不到，请打电话（13900000004）" in told
    assert any("您的角色：值班员" in text for text in town.heard(LEADER))
    ticks(town, LEADER, 2)
    assert "完成 1/8" in board(town)


def test_a_role_without_anybody_is_told_and_the_start_goes_on(town: Town) -> None:
    with town.work() as work:
        row = work.session.exec(select(EmergencyPlan)).one()
        field = '"role:duty_officer"'
        assert field in row.plan
        row.plan = row.plan.replace(field, '"person:王强"')
    town.stage.says(LEADER, "/plan")
    town.stage.presses(LEADER, "🎓 演练 防汛")
    assert "· 现场组：⚠️ 没有人（王强），步骤先发给您" in town.stage.hears(LEADER)
    town.stage.presses(LEADER, "🎓 确认开始演练")
    town.stage.waits_for(5)
    told = next(text for text in town.heard(LEADER) if text.startswith("☎️"))
    assert "· 现场组 没有人（王强）：请马上指定一人并打电话" in told
    ticks(town, LEADER, 3)
    assert "完成 1/8" in board(town)


@pytest.mark.postgresql
def test_who_comes_on_duty_gets_what_is_open(town: Town) -> None:
    town.at("07:50", day=24)
    begin(town)  # 周镇长 and 马干事 until eight, then 周镇长 and 何主任
    assert not any("您的角色：值班员" in text for text in town.heard(HE))
    ticks(town, MA, 2)
    town.at("08:06", day=24)
    new = next(text for text in town.heard(HE) if "您的角色：值班员" in text)
    assert "✅ 2." in new
    assert "☐ 7." in new
    ticks(town, HE, 7)
    assert "完成 2/8" in board(town)


def test_who_may_and_what_is_in_the_way(town: Town) -> None:
    town.stage.says(EAST, "/plan")
    assert "没有这个权限" in town.stage.hears(EAST)
    town.stage.says(EAST, "/plan 记 下雨了")
    assert "没有参加" in town.stage.hears(EAST)
    town.stage.says(LEADER, "/plan record")
    assert "还没有处置记录" in town.stage.hears(LEADER)
    assert "没有这个权限" in forges(town, EAST, "plan:1:0")
    assert "没有这个权限" in forges(town, EAST, f"plan_start:1:0:{_minute(town)}")
    town.stage.says(LEADER, "/plan")
    town.stage.presses(LEADER, "🎓 演练 防汛")
    confirm = data_of(town, LEADER, "🎓 确认")
    town.stage.waits_for(700)
    assert "已经过时" in forges(town, LEADER, confirm)
    assert "已经过时" in forges(town, LEADER, f"plan_start:1:0:{_minute(town) + 60}")
    begin(town)
    begin_again = f"plan_start:1:1:{_minute(town)}"
    assert "正在进行中" in forges(town, LEADER, begin_again)
    assert "没有这个权限" in forges(town, EAST, "tick:1")
    assert "没有这个权限" in forges(town, EAST, "plan_end:1:1")
    assert "已经失效" in forges(town, LEADER, "plan_end:99:1")
    assert "已经失效" in forges(town, LEADER, "tick:99")
    town.stage.says(MA, "/plan 记")
    assert "请写上要记录的内容" in town.stage.hears(MA)
    begin(town, drill=False)  # a drill does not stand in the way of the real thing
    town.stage.says(LEADER, "/plan")
    assert "▶️ 进行中：防汛应急预案　0/8" in town.stage.hears(LEADER)
    assert f"▶️ 进行中：{MARK}防汛应急预案　0/8" in town.stage.hears(LEADER)


def _minute(town: Town) -> int:
    return int(town.sandbox.now().timestamp()) // 60


@pytest.mark.postgresql
def test_over_is_over_and_records_are_kept(town: Town) -> None:
    begin(town)
    tick = data_of(town, HE, "☐ 3.")
    town.stage.says(LEADER, "/plan")
    town.stage.presses(LEADER, f"🏁 结束 {MARK}防汛")
    town.stage.presses(LEADER, "🏁 确认结束")
    town.stage.waits_for(5)
    assert "已经结束" in forges(town, HE, tick)
    assert "已经结束" in forges(town, LEADER, "plan_end:1:1")
    town.stage.says(LEADER, "/plan record")
    town.stage.presses(LEADER, f"11月23日 08:01 {MARK}防汛应急预案")
    assert "处置记录" in town.stage.hears(LEADER)
    before = town.last_id(HE)
    town.at("10:00")
    assert not any("已到时间" in text for text in town.heard(HE, since=before))


def test_lost_lists_are_sent_again(town: Town) -> None:
    begin(town)
    before = town.last_id(HE)
    town.stage.says(HE, "/plan")
    town.stage.waits_for(5)
    assert any("您的角色：现场组" in text for text in town.heard(HE, since=before))
    ticks(town, HE, 3)
    assert "完成 1/8" in board(town)


def test_restarts_neither_double_nor_lose(town: Town) -> None:
    town.stage.says(LEADER, "/plan")
    town.stage.presses(LEADER, "🎓 演练 防汛")
    _restart(town)
    town.stage.presses(LEADER, "🎓 确认开始演练")
    _restart(town)
    town.stage.presses(HE, "☐ 3.")
    _restart(town)
    town.stage.waits_for(15)
    assert "完成 1/8" in board(town)
    lists = [text for text in town.heard(HE) if "您的角色：现场组" in text]
    assert len(lists) == 1
    town.play.program.kill()
    # Down while several steps become due: asked for once, all in one message.
    later = town.sandbox.now() + timedelta(minutes=42)
    town.sandbox.post("clock", now=later.isoformat())
    town.play.program.start()
    town.stage.waits_for(5)
    asked = [text for text in town.heard(HE) if "已到时间" in text]
    assert len(asked) == 1
    assert "4. " in asked[0]
    assert "5. " in asked[0]


def _restart(town: Town) -> None:
    town.play.program.kill()
    town.play.program.start()
    town.stage.waits_for(5)


@pytest.mark.postgresql
def test_a_group_that_moves_gets_its_board_again(town: Town) -> None:
    begin(town)
    moved = town.sandbox.post(f"chats/{town.stage.group_id}/upgrade", by=OFFICE.id)
    town.sandbox.settle()
    town.stage.group_id = moved["id"]
    ticks(town, HE, 3)
    assert "完成 1/8" in board(town)


@pytest.mark.parametrize("board_to", ['["值班群"]', '["role:duty_leader"]', "[]"])
def test_without_a_bound_group_the_board_goes_to_a_leader(town: Town, board_to: str) -> None:
    with town.work() as work:
        work.session.exec(select(EmergencyPlan)).one().board_to = board_to
        work.session.exec(select(Binding)).one().chat_id = None
    begin(town)
    own = [str(m.get("text")) for m in town.stage.messages(LEADER) if "完成 0/8" in str(m.get("text"))]
    assert len(own) == 1
    ticks(town, HE, 3)
    assert any("完成 1/8" in text for text in town.heard(LEADER))
    town.stage.presses(LEADER, "🏁 结束")
    town.stage.presses(LEADER, "🏁 确认结束")
    town.stage.waits_for(12)
    assert any("处置记录" in text for text in town.heard(LEADER))


def test_somebody_blocked_is_to_be_telephoned(town: Town) -> None:
    town.sandbox.post("block", person=HE.id)
    town.sandbox.settle()
    begin(town)
    told = next(text for text in town.heard(LEADER) if text.startswith("☎️"))
    assert "现场组 何主任：机器人通知不到" in told
    assert any("您的角色：现场组" in text for text in town.heard(MA))
