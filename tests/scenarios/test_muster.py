"""查岗: asked at random instants of opened windows, of whoever is on duty then, with one tap."""

from datetime import UTC, datetime, time, timedelta
from itertools import count

import pytest
from sqlmodel import select

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, WILLOW
from bot.domain.muster import MusterPlan, MusterSlot, MusterWindow, slots
from bot.domain.time.days import Calendar
from bot.services.rota import assignments
from storage.queries import people as stored_people
from storage.tables import Assignment, Member, Muster, MusterRule, MusterState, Person, Shift
from storage.work import Work
from tests.scenarios.conftest import BOT_ID, Town

DAY = datetime(2026, 11, 23, tzinfo=UTC).date()
PLAN = MusterPlan(
    rota="镇值班",
    zone="Asia/Shanghai",
    windows=(MusterWindow(start=time(14), end=time(17)),),
    within=timedelta(minutes=10),
)


def opened(town: Town, plan: MusterPlan = PLAN, musters: int = 1) -> list[MusterSlot]:
    """Opens the windows with a secret that gives this day so many musters; returns them."""
    secrets = (f"{number:064x}" for number in count())
    secret = next(one for one in secrets if len(slots(plan, one, DAY, Calendar())) == musters)
    with town.work() as work:
        row = MusterRule(bot_id=BOT_ID, rota=plan.rota, plan=plan.model_dump_json(), secret=secret)
        work.session.add(row)
    town.stage.waits_for(5)
    return list(slots(plan, secret, DAY, Calendar()))


def go(town: Town, at: datetime) -> None:
    town.stage.at(at)


def asked(town: Town) -> list[str]:
    """Everybody who was asked, in order."""
    events = town.sandbox.events(kinds=("message",))
    names = {person.id: person.name for person in (LEADER, MA, HE, OFFICE)}
    return [names[event["chat"]] for event in events if str(event["text"]).startswith("📣 查岗")]


def results(town: Town) -> list[str]:
    return [text for text in town.heard(LEADER) if "查岗结果" in text]


def person(work: Work, name: str) -> Person:
    found = stored_people.person_named(work, name)
    assert found is not None
    return found


def on_shift(work: Work, name: str, day: int = 23) -> tuple[Assignment, Shift]:
    query = (
        select(Assignment, Shift)
        .where(Assignment.shift_id == Shift.id)
        .where(Assignment.person_id == person(work, name).id)
        .where(Shift.day == datetime(2026, 11, day, tzinfo=UTC).date())
    )
    return work.session.exec(query).one()


def test_asked_at_its_instant_answered_with_a_tap_told_by_post(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at - timedelta(seconds=1))
    assert asked(town) == []
    go(town, slot.asks_at)
    assert sorted(asked(town)) == sorted([LEADER.name, MA.name])  # 何主任 and 李主任 are not on duty
    town.stage.waits_for(60)
    town.stage.presses(LEADER, "✅ 在岗")
    assert "已记录" in town.toast()
    go(town, slot.asks_at + timedelta(minutes=10))
    [result] = results(town)
    assert "带班 周镇长　✅ 已答" in result
    assert "值班 马干事　❌ 未答" in result
    assert result.index("带班") < result.index("值班 马干事")
    assert "13900000004" not in result  # a number is shown only where somebody has to be telephoned


def test_a_late_tap_is_recorded_as_late_and_told(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at + timedelta(minutes=12))
    town.stage.presses(MA, "✅ 在岗")
    assert "迟答" in town.toast()
    assert any("马干事 在" in text and "迟答" in text for text in town.heard(LEADER))
    town.stage.waits_for(5)
    question = next(m for m in town.stage.messages(MA) if str(m.get("text", "")).startswith("📣 查岗"))
    assert "reply_markup" not in question
    assert "迟答" in question["text"]


def test_somebody_elses_button_is_not_taken(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at)
    question = next(m for m in town.stage.messages(MA) if str(m.get("text", "")).startswith("📣 查岗"))
    data = question["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    own = town.last_id(LEADER)
    town.sandbox.post("press", person=LEADER.id, message_id=own, data=data, forge=True)
    town.sandbox.settle()
    assert "给别人的" in town.toast()


def test_a_tap_that_waited_for_the_bot_counts(town: Town) -> None:
    """The platform keeps a tap for a couple of minutes; it is taken before the muster is closed."""
    [slot] = opened(town)
    go(town, slot.asks_at + timedelta(minutes=9))
    town.play.program.kill()
    town.sandbox.post("press", person=MA.id, message_id=town.last_id(MA), text="✅ 在岗")
    town.sandbox.post("clock", now=(slot.asks_at + timedelta(minutes=10, seconds=30)).isoformat())
    town.play.program.start()
    town.stage.waits_for(5)
    assert "值班 马干事　✅ 已答" in results(town)[0]
    assert "带班 周镇长　❌ 未答" in results(town)[0]


def test_nobody_is_called_silent_while_the_bot_was_away(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at + timedelta(minutes=1))
    town.stage.presses(LEADER, "✅ 在岗")
    town.play.program.kill()
    town.sandbox.post("clock", now=(slot.asks_at + timedelta(minutes=11)).isoformat())
    town.play.program.start()
    town.stage.waits_for(5)
    [result] = results(town)
    assert "带班 周镇长　✅ 已答" in result
    assert "值班 马干事　☎️ 联系不上，请打电话：13900000004" in result
    assert "期间系统中断过" in result


def test_who_is_on_the_rota_needs_no_role_to_answer(town: Town) -> None:
    [slot] = opened(town)
    with town.work() as work:
        account_id = person(work, "马干事").account_id
        for member in work.session.exec(select(Member).where(Member.account_id == account_id)):
            member.ended_at = work.now
    go(town, slot.asks_at)
    town.stage.presses(MA, "✅ 在岗")
    assert "已记录" in town.toast()


def test_a_swap_after_the_instant_was_drawn_asks_who_is_on_then(town: Town) -> None:
    [slot] = opened(town)
    with town.work() as work:
        part, shift = on_shift(work, "马干事")
        assignments.stand_in(work, part, person(work, "何主任").id, shift.starts_at, shift.ends_at)
    go(town, slot.asks_at)
    assert sorted(asked(town)) == sorted([LEADER.name, HE.name])


def test_whoever_is_relieved_before_the_time_is_over_is_not_called_silent(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at + timedelta(minutes=2))
    with town.work() as work:
        part, shift = on_shift(work, "马干事")
        assignments.stand_in(work, part, person(work, "何主任").id, work.now, shift.ends_at)
    go(town, slot.asks_at + timedelta(minutes=10))
    assert "值班 马干事　↪️ 已交班" in results(town)[0]
    assert "未答 1" in results(town)[0]  # the leader, who was there all the time
    town.stage.presses(MA, "✅ 在岗")
    assert "已经交班" in town.toast()


@pytest.mark.postgresql
@pytest.mark.parametrize("minutes", [0, 20])
def test_a_restart_neither_doubles_nor_skips_one(town: Town, minutes: int) -> None:
    """Down at the instant and for some minutes: asked once, as long as the answer still ends in the window."""
    early = PLAN.model_copy(update={"windows": (MusterWindow(start=time(14), end=time(16, 50)),)})
    [slot] = opened(town, early)
    go(town, slot.asks_at - timedelta(seconds=1))
    town.play.program.kill()
    town.sandbox.post("clock", now=(slot.asks_at + timedelta(minutes=minutes)).isoformat())
    town.play.program.start()
    town.stage.waits_for(5)
    town.play.program.kill()
    town.play.program.start()
    town.stage.waits_for(5)
    assert sorted(asked(town)) == sorted([LEADER.name, MA.name])
    go(town, slot.asks_at + timedelta(minutes=minutes + 11))
    [result] = results(town)
    assert "未答 2" in result  # they had their full time, whenever it was that they were asked


def test_what_an_outage_swallowed_is_not_asked_outside_the_window(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at - timedelta(seconds=1))
    town.play.program.kill()
    town.sandbox.post("clock", now=(slot.latest_at + timedelta(seconds=1)).isoformat())
    town.play.program.start()
    town.stage.waits_for(5)
    assert asked(town) == []
    assert any("因系统中断没有进行" in text for text in town.heard(LEADER))


def test_whom_the_bot_cannot_reach_is_to_be_telephoned_not_absent(town: Town) -> None:
    [slot] = opened(town)
    with town.work() as work:
        person(work, "周镇长").account_id = None
    town.sandbox.post("block", person=MA.id)
    town.sandbox.settle()
    go(town, slot.asks_at)
    assert asked(town) == []
    [told] = [text for text in town.heard(LEADER) if text.startswith("☎️")]
    assert "带班 周镇长　☎️ 联系不上，请打电话：13900000001" in told
    assert "值班 马干事　☎️ 联系不上，请打电话：13900000004" in told
    go(town, slot.asks_at + timedelta(minutes=10))
    assert "未答" not in results(town)[0]


def test_a_message_that_never_arrived_makes_nobody_silent(town: Town) -> None:
    [slot] = opened(town)
    go(town, slot.asks_at - timedelta(seconds=1))
    town.sandbox.post("faults", method="sendMessage", chat=MA.id, fault="500", times=50)
    go(town, slot.asks_at + timedelta(minutes=10, seconds=1))
    assert "值班 马干事　☎️ 联系不上" in results(town)[0]


def test_a_post_where_nobody_stands(town: Town) -> None:
    [slot] = opened(town)
    with town.work() as work:
        on_shift(work, "马干事")[0].ended_at = work.now
    go(town, slot.asks_at)
    assert asked(town) == [LEADER.name]
    go(town, slot.asks_at + timedelta(minutes=10))
    assert "值班　⚠️ 无人在岗" in results(town)[0]


def test_a_leader_orders_one_in_the_window_and_within_the_limit(town: Town) -> None:
    opened(town)
    town.stage.says(EAST, "/muster")
    assert "没有这个权限" in town.stage.hears(EAST)
    town.stage.says(OFFICE, "/muster")
    assert "14:00–17:00" in town.stage.hears(OFFICE)
    town.stage.presses(OFFICE, "📣 现在查岗")
    assert "不在查岗时段" in town.toast()
    assert asked(town) == []
    town.at("14:00")
    town.stage.presses(OFFICE, "📣 现在查岗")
    assert "已向 镇值班 在岗人员发出查岗，14:10" in town.toast()
    assert sorted(asked(town)) == sorted([LEADER.name, MA.name])
    town.stage.presses(OFFICE, "📣 现在查岗")
    assert "正在查岗" in town.toast()
    town.at("14:11")
    assert any("查岗结果" in text for text in town.heard(OFFICE))  # who ordered it is told, too
    town.stage.presses(OFFICE, "📣 现在查岗")
    assert "已到上限" in town.toast()
    town.at("17:30")  # it took the place of the one that was drawn for this day
    assert len(asked(town)) == 2


def test_without_windows_there_are_no_musters(town: Town) -> None:
    town.stage.says(LEADER, "/muster")
    assert "还没有开放查岗的时段" in town.stage.hears(LEADER)


@pytest.mark.postgresql
def test_a_week_has_no_more_than_the_admin_allowed(town: Town) -> None:
    plan = PLAN.model_copy(update={"per_day": 2, "per_week": 2})
    opened(town, plan, musters=1)
    with town.work() as work:
        for number in (1, 2):
            work.session.add(
                Muster(
                    bot_id=BOT_ID,
                    rule_id=work.session.exec(select(MusterRule)).one().id,
                    day=DAY + timedelta(days=2 + number),
                    number=1,
                    asks_at=work.now,
                    latest_at=work.now,
                    state=MusterState.CLOSED,
                )
            )
        for muster in work.session.exec(select(Muster).where(Muster.day == DAY)):
            work.session.delete(muster)
    town.at("14:30")
    town.stage.says(WILLOW, "平安")
    town.stage.says(LEADER, "/muster")
    town.stage.presses(LEADER, "📣 现在查岗")
    assert "每周 2 次" in town.toast()
