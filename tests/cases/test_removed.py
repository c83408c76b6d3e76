"""Somebody is removed: their shifts, what they have in hand, and what they still tell of harm."""

import pytest

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from tests.cases.grants import link, opens, removes
from tests.scenarios.conftest import Town
from tests.scenarios.test_leave import data_of, forges
from tests.scenarios.test_muster import PLAN, go, opened
from tests.scenarios.test_plans import begin, board


def said(town: Town, who: Player, text: str) -> str:
    town.stage.says(who, text)
    town.stage.waits_for(4)
    return town.stage.hears(who)


def removed(town: Town, who: str, unit: str = "青石镇") -> None:
    town.stage.says(OFFICE, f"/people {unit}")
    removes(town, OFFICE, f"✖️ 移除 {who}")


@pytest.mark.parametrize(
    ("who", "unit", "words"),
    [
        (MA, "青石镇", "东沟村三组起火了"),
        (EAST, "东沟村", "我们村河堤塌了，有人被埋"),
        (MA, "青石镇", "柳湾村有人落水"),
    ],
)
def test_what_a_removed_person_tells_of_harm_reaches_the_desk(
    town: Town, who: Player, unit: str, words: str
) -> None:
    removed(town, who.name, unit)
    before = town.last_id(LEADER)
    assert "已不在名单里" in said(town, who, words)
    assert "已转告" in town.stage.hears(who)
    told = "\n".join(town.heard(LEADER, before))
    assert words in told
    assert "说话人已不在名单里" in told
    pictures = sum("photo" in one for one in town.stage.messages(LEADER))
    town.stage.sends(who, photos=1)
    town.stage.waits_for(4)
    assert sum("photo" in one for one in town.stage.messages(LEADER)) > pictures, (
        "pictures without words, too"
    )
    town.stage.waits_for(60)
    assert "您还没有登记" in said(town, who, "今天天气不错"), "and nothing else does"


def test_their_shifts_end_at_once_and_it_is_said_which_have_nobody(town: Town) -> None:
    before, leader = town.last_id(OFFICE), town.last_id(LEADER)
    removed(town, "马干事")
    asked = "\n".join(text for text in town.heard(OFFICE, before) if "要移除" in text)
    assert "之后马上空出来" in asked
    assert "镇值班 11月23日 周一 值班" in asked
    told = "\n".join(town.heard(LEADER, leader))
    assert "⚠️ 马干事 不再值班" in told
    assert "镇值班 11月23日 周一 值班" in told
    assert "马干事" not in said(town, LEADER, "今天谁值班")
    assert "马干事" not in said(town, LEADER, "/duty 下周")
    town.at("08:30", 25)  # nor is he planned again
    assert "马干事" not in said(town, LEADER, "/duty 下周")
    assert not [text for text in town.heard(MA, town.last_id(MA) - 1) if "值班" in text and "🔔" in text]


def test_who_leaves_is_told_the_same_and_admins_hear_it(town: Town) -> None:
    assert "之后马上空出来" in said(town, HE, "我不干了")
    before = town.last_id(OFFICE)
    town.stage.presses(HE, "确定退出")
    town.stage.waits_for(5)
    told = "\n".join(town.heard(OFFICE, before))
    assert "个班没有人了" in told
    assert "镇值班 11月24日 周二 值班" in told


def test_what_they_had_in_hand_begins_anew_at_once_and_they_hear_nothing_of_it(town: Town) -> None:
    said(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    town.stage.presses(MA, "✋ 我来处理")
    town.stage.waits_for(3)
    before, leader = town.last_id(MA), town.last_id(LEADER)
    removed(town, "马干事")
    assert "手上还有事件1" in "\n".join(text for text in town.heard(OFFICE) if "要移除" in text)
    assert "从第一步" in "\n".join(town.heard(LEADER, leader))
    assert "从第一步" not in "\n".join(town.heard(MA, before))
    assert "从第一步" in "\n".join(town.heard(EAST)), "who reported it hears"


def test_whoever_was_removed_can_be_invited_again(town: Town) -> None:
    removed(town, "马干事")
    opens(town, MA, link(town, "青石镇 值班员 马干事"))
    assert "您在值班表上是「马干事」" in "\n".join(town.heard(MA))


def test_steps_of_a_plan_go_to_others(town: Town) -> None:
    """With one of two of 现场组, then with the last 值班员, then with whoever started the plan."""
    begin(town, LEADER, drill=False)
    removed(town, "何主任")
    before, leader, tick = town.last_id(HE), town.last_id(LEADER), data_of(town, MA, "☐ 2.")
    removed(town, "马干事")
    told = "\n".join(town.heard(LEADER, leader))
    assert "马干事 已不负责，值班员 没有别人" in told
    assert "您的角色：值班员" in told
    assert "您的角色：现场组" in told, "the last of them has gone"
    assert "✅" not in forges(town, MA, tick)
    marks = town.last_id(MA)
    town.at("08:30")
    assert "沿河各村" in "\n".join(text for text in town.heard(LEADER, leader) if "已到时间" in text)
    assert not [text for text in town.heard(HE, before) if "已到时间" in text]
    assert not [text for text in town.heard(MA, marks) if "已到时间" in text]
    office = town.last_id(OFFICE)
    removed(town, "周镇长")
    assert "您的角色：指挥长" in "\n".join(town.heard(OFFICE, office))
    assert "完成 0/8" in board(town)


@pytest.mark.parametrize(("who", "post"), [(MA, "值班 马干事"), (LEADER, "带班 周镇长")])
def test_a_muster_calls_nobody_silent_who_was_removed(town: Town, who: Player, post: str) -> None:
    """Asked, and then removed: neither counted as absent, nor can the tap say that they are there."""
    [slot] = opened(town)
    go(town, slot.asks_at)
    tap = data_of(town, who, "✅ 在岗")
    removed(town, who.name.partition("（")[0])
    assert "已记录" not in forges(town, who, tap)
    go(town, slot.asks_at + PLAN.within)
    found = [text for other in (LEADER, OFFICE) for text in town.heard(other) if "查岗结果" in text]
    assert found
    assert f"{post}　❌ 未答" not in found[0]
    assert f"{post}　✅" not in found[0]
