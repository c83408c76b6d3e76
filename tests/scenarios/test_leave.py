"""请假、外出报备: asked for in one line, decided with one tap, and cover found for what it leaves."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from bot.domain.terms import DutyPost, Origin
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Assignment
from tests.scenarios.conftest import Town
from tests.scenarios.test_muster import asked, go, on_shift, opened, results

WHOLE_SHIFT = "/leave 11月23日18:00 到 11月24日8:00 家里有事"


def staff(town: Town, day: int, hour: int) -> list[str]:
    """Who stands the staff post of the town at a local hour."""
    at = datetime(2026, 11, day, hour, tzinfo=UTC) - timedelta(hours=8)
    with town.work() as work:
        unit = stored_units.unit_named(work, "青石镇")
        assert unit is not None
        there = stored_rota.on_duty(work, unit.id, at)
        return [one.name for one in there if one.post == DutyPost.STAFF]


def data_of(town: Town, who: Player, beginning: str) -> str:
    """The data of the newest button that begins so."""
    for message in reversed(town.stage.messages(who)):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"].startswith(beginning):
                    return str(button["callback_data"])
    raise AssertionError(beginning)


def forges(town: Town, who: Player, data: str) -> str:
    """Presses data that stands on somebody else's button; returns the answer."""
    town.stage.waits_for(5)
    town.sandbox.post("press", person=who.id, message_id=town.last_id(who), data=data, forge=True)
    town.sandbox.settle()
    return town.toast()


def test_granted_covered_and_the_rota_follows(town: Town) -> None:
    town.stage.says(MA, WHOLE_SHIFT)
    assert "已报给" in town.stage.hears(MA)
    request = town.stage.hears(LEADER)
    assert "请假申请：马干事" in request
    assert "期间有 1 个班次" in request
    town.stage.presses(LEADER, "✅ 同意")
    town.stage.waits_for(5)
    assert any("同意 马干事 请假：11月23日 18:00 – 11月24日 08:00" in text for text in town.heard(MA))
    assert any("这个班次缺人" in text for text in town.heard(LEADER))
    town.stage.presses(LEADER, "何主任")
    assert "请您代班" in town.stage.hears(HE)
    assert staff(town, 23, 20) == ["马干事"]  # nothing changes before the other agrees
    town.stage.presses(HE, "✅ 同意")
    town.stage.waits_for(5)
    done = "✅ 代班：镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00） 由 何主任 代 马干事。"
    for who in (HE, MA, LEADER):
        assert town.heard(who).count(done) == 1
    assert any("🔔 您稍后值班：镇值班\n11月23日 18:00 至 11月24日 08:00" in text for text in town.heard(HE))
    # Only the time of the leave is covered; the day before 18:00 stays with whoever had it.
    assert [staff(town, 23, hour) for hour in (12, 17)] == [["马干事"], ["马干事"]]
    assert [staff(town, 23, 18), staff(town, 24, 7)] == [["何主任"], ["何主任"]]
    with town.work() as work:
        covers = [one for one in work.session.exec(select(Assignment)).all() if one.origin is Origin.COVER]
        assert len(covers) == 1


def test_covered_in_the_middle_it_goes_back_afterwards(town: Town) -> None:
    town.stage.says(MA, "/leave 今天12:00-14:00 去银行")
    town.stage.presses(LEADER, "✅ 同意")
    town.stage.waits_for(5)
    town.stage.presses(LEADER, "何主任")
    town.stage.presses(HE, "✅ 同意")
    found = [staff(town, 23, hour) for hour in (11, 12, 13, 14, 20)]
    assert found == [["马干事"], ["何主任"], ["何主任"], ["马干事"], ["马干事"]]


def test_refused_and_told(town: Town) -> None:
    town.stage.says(MA, WHOLE_SHIFT)
    town.stage.presses(LEADER, "❌ 不同意")
    town.stage.waits_for(5)
    assert any("没有同意 马干事 请假" in text for text in town.heard(MA))
    assert "已经处理过" in forges(town, LEADER, "leave:1:1")
    assert staff(town, 23, 20) == ["马干事"]
    town.stage.says(MA, WHOLE_SHIFT)  # a refused one is no obstacle
    assert "已报给" in town.stage.hears(MA)


def test_declined_another_is_asked_or_the_telephone(town: Town) -> None:
    town.stage.says(MA, WHOLE_SHIFT)
    town.stage.presses(LEADER, "✅ 同意")
    town.stage.waits_for(5)
    town.stage.presses(LEADER, "何主任")
    town.stage.presses(HE, "不同意")
    assert "何主任 没有同意代班" in town.stage.hears(LEADER)
    town.stage.presses(LEADER, "李主任")
    town.stage.presses(OFFICE, "✅ 同意")
    assert staff(town, 23, 20) == ["李主任"]
    assert "已经换给别人" in forges(town, LEADER, f"cover:1:{_assignment(town)}:1")


def _assignment(town: Town) -> int:
    with town.work() as work:
        return on_shift(work, "马干事")[0].id


def test_two_picked_the_first_to_agree_stands_it(town: Town) -> None:
    town.stage.says(MA, WHOLE_SHIFT)
    town.stage.presses(LEADER, "✅ 同意")
    town.stage.waits_for(5)
    he, li = data_of(town, LEADER, "何主任"), data_of(town, LEADER, "李主任")
    forges(town, LEADER, he)
    forges(town, LEADER, li)
    assert "已经问过" in forges(town, LEADER, li)
    town.stage.presses(OFFICE, "✅ 同意")
    town.stage.presses(HE, "✅ 同意")
    assert "已经换给别人" in town.toast()
    assert staff(town, 23, 20) == ["李主任"]


def test_a_shift_that_stays_uncovered_is_named_again(town: Town) -> None:
    town.stage.says(MA, "/leave 11月25日8:00 到 11月26日8:00 看病")
    town.stage.presses(LEADER, "✅ 同意")
    town.stage.waits_for(5)
    before = town.last_id(LEADER)
    town.at("20:00", day=24)
    told = [text for text in town.heard(LEADER, since=before) if "还没有人代班" in text]
    assert len(told) == 1


def test_whoever_is_on_leave_is_not_mustered(town: Town) -> None:
    [slot] = opened(town)
    town.stage.says(MA, "/leave 今天13:00 到 20:00 体检")
    town.stage.presses(LEADER, "✅ 同意")
    go(town, slot.asks_at)
    assert asked(town) == [LEADER.name]
    go(town, slot.asks_at + timedelta(minutes=10))
    assert "值班 马干事　🏖 请假，无人代班" in results(town)[0]


def test_an_undecided_request_can_be_taken_back(town: Town) -> None:
    town.stage.says(MA, WHOLE_SHIFT)
    granting = data_of(town, LEADER, "✅ 同意")
    town.stage.presses(MA, "↩️ 撤回申请")
    town.stage.waits_for(5)
    assert any("马干事 撤回了请假申请" in text for text in town.heard(LEADER))
    assert "已经撤回" in forges(town, LEADER, granting)
    assert staff(town, 23, 20) == ["马干事"]


def test_nobody_decides_on_their_own(town: Town) -> None:
    town.stage.says(LEADER, "/leave 明天 去县里开会")
    assert "李主任" in town.stage.hears(LEADER)  # with no other leader it goes to the admins
    granting = data_of(town, OFFICE, "✅ 同意")
    assert "不能批准自己" in forges(town, LEADER, granting)
    assert "没有这个权限" in forges(town, EAST, granting)
    town.stage.presses(OFFICE, "✅ 同意")
    town.stage.waits_for(5)
    assert any("同意 周镇长 请假" in text for text in town.heard(LEADER))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/leave", "/leave 11月25日8:00 到"),
        ("/leave 看病", "没有看懂时间"),
        ("/leave 2月30日 看病", "没有看懂时间"),
        ("/leave 11月22日 看病", "已经过去了"),
        ("/leave 11月26日8:00 到 11月25日8:00 看病", "结束时间不晚于开始时间"),
        ("/leave 明天", "写上事由"),
        ("/leave 明天 到 2027年3月1日 旅游", "一次最多报 60 天"),
    ],
)
def test_what_people_get_wrong(town: Town, text: str, answer: str) -> None:
    town.stage.says(MA, text)
    assert answer in town.stage.hears(MA)
    assert not any("请假申请" in said for said in town.heard(LEADER))


def test_overlapping_and_not_on_a_rota(town: Town) -> None:
    town.stage.says(MA, "/leave 明天 看病")
    town.stage.says(MA, "/leave 明天下午 探亲")
    assert "重叠" in town.stage.hears(MA)
    town.stage.says(EAST, "/leave 明天 看病")
    assert "不在值班表上" in town.stage.hears(EAST)


@pytest.mark.postgresql
def test_a_restart_between_the_steps_loses_nothing(town: Town) -> None:
    town.stage.says(MA, WHOLE_SHIFT)
    for who, button in ((LEADER, "✅ 同意"), (LEADER, "何主任"), (HE, "✅ 同意")):
        town.play.program.kill()
        town.play.program.start()
        town.stage.waits_for(5)
        town.stage.presses(who, button)
    assert staff(town, 23, 20) == ["何主任"]
    with town.work() as work:
        assert on_shift(work, "何主任")[0].origin is Origin.COVER
