"""An alarm raised by mistake, and the ways out of every question about one."""

import pytest

from bot.demo.town import EAST, HE, LANE, LEADER, MA, OFFICE, SCHOOL, SLOPES, WILLOW, Player
from tests.scenarios.conftest import Town


def alarms(town: Town, person: Player, since: int = 0) -> list[str]:
    return [text for text in town.heard(person, since) if "🚨" in text]


def says(town: Town, who: Player, *words: str) -> None:
    for one in words:
        town.stage.says(who, one)
        town.stage.waits_for(3)


def presses(town: Town, who: Player, button: str) -> None:
    town.stage.presses(who, button)
    town.stage.waits_for(3)


@pytest.mark.parametrize("word", ["取消", "算了没事", "平安", "点错了不好意思", "虚惊一场"])
def test_urgent_and_then_nothing_after_all(town: Town, word: str) -> None:
    """`/urgent`, then 「取消」「算了没事」「平安」: full alarm, 110 messages to two people."""
    before = town.last_id(MA)
    says(town, EAST, "/urgent", word)
    assert "没有发出紧急报告" in town.stage.hears(EAST)
    assert alarms(town, MA, before) == []
    says(town, WILLOW, f"/urgent {word}")
    assert "没有发出紧急报告" in town.stage.hears(WILLOW)
    assert alarms(town, MA, before) == []


def test_the_question_what_happened_can_be_left(town: Town) -> None:
    before = town.last_id(MA)
    for who, leave in ((EAST, "取消"), (SCHOOL, "取消"), (OFFICE, "取消")):
        says(town, who, "/urgent")
        presses(town, who, leave)
        assert "没有记录" in town.stage.hears(who)
    says(town, LANE, "/urgent", "谢谢", "5号楼燃气泄漏")  # thanks are no answer and end nothing
    (alarm,) = alarms(town, MA, before)
    assert "燃气泄漏" in alarm
    says(town, WILLOW, "/urgent 没事")
    presses(town, WILLOW, "🚨 是紧急情况，我来说")
    says(town, WILLOW, "没事村后山着火了")
    assert any("后山着火" in text for text in alarms(town, MA, before))


@pytest.mark.parametrize("word", ["误报", "取消", "撤回"])
def test_an_alarm_raised_by_mistake_is_taken_back(town: Town, word: str) -> None:
    """An alarm raised by mistake: nothing takes it back."""
    says(town, EAST, "/urgent 刚刚三组起火")
    before = town.last_id(MA)
    says(town, EAST, word)
    assert "事件1" in town.stage.hears(EAST)
    assert "通知照常进行" in town.stage.hears(EAST)
    assert not any("误报" in text for text in town.heard(MA))
    town.at("08:08")
    assert alarms(town, MA, before), "the ladder goes on meanwhile"
    presses(town, EAST, "⚪ 误报：事件1")
    for no_reason in ("平安", "知道了"):
        says(town, EAST, no_reason)
        assert "请写清为什么是误报" in town.stage.hears(EAST)
    assert not any("误报，原因" in text for text in town.heard(MA))
    says(town, EAST, "看错了，是烧秸秆")
    assert "已标为误报" in town.stage.hears(EAST)
    for who in (MA, LEADER):
        assert "王会计（东沟）：⚪ 误报，原因：看错了，是烧秸秆" in town.stage.hears(who)
    quiet = town.last_id(MA)
    town.at("08:40")
    assert alarms(town, MA, quiet) == []
    says(town, LEADER, "/incident", "/incident 1 快报")
    assert "误报，王会计（东沟）" in "\n".join(town.heard(LEADER))
    assert "第 1 期（误报，作废）" in town.stage.hears(LEADER)
    town.at("09:21")
    assert "⚪ 误报 1 件：" in town.summaries()[-1]
    says(town, WILLOW, "/urgent 刚刚河堤渗水")
    says(town, LEADER, "/incident 2 快报")
    assert "第 2 期\n" in town.stage.hears(LEADER), "a number that was issued is never issued again"


def test_who_was_called_objects_and_it_climbs_again(town: Town) -> None:
    says(town, EAST, "/urgent 刚刚三组起火")
    presses(town, LEADER, "✋ 我来处理")
    presses(town, LEADER, "⚪ 误报")
    says(town, LEADER, "刚打电话问过，是烧秸秆")
    assert "周镇长（带班领导）：⚪ 误报" in town.stage.hears(EAST)
    before = town.last_id(LEADER)
    presses(town, MA, "❗ 不是误报")
    assert "已恢复" in town.toast()
    assert any("不是误报，重新逐级通知" in text for text in town.heard(LEADER, before))
    assert any("紧急情况　事件1" in text for text in town.heard(LEADER, before)), (
        "the first step is called again"
    )
    presses(town, EAST, "❗ 不是误报")
    assert "现在不是误报" in town.toast()
    town.at("08:35")
    assert any("没有人接收" in text for text in town.heard(OFFICE)), "and it climbs"


def test_only_whoever_raised_or_took_it_may_say_so(town: Town) -> None:
    says(town, EAST, "/urgent 刚刚三组起火")
    says(town, MA, "误报")
    assert "只有报告人或接手的人（王会计（东沟））" in town.stage.hears(MA)
    says(town, SLOPES, "误报")
    assert not any("事件1" in text for text in town.heard(SLOPES))
    message = town.stage.messages(WILLOW)[-1]["message_id"]
    for data in ("false:1", "notfalse:1", "unfollow:1", "uninstruct:1"):
        town.sandbox.post("press", person=WILLOW.id, message_id=message, data=data, forge=True)
        town.sandbox.settle()
        town.stage.waits_for(2)
    says(town, LEADER, "/incident 1")
    assert "误报" not in town.stage.hears(LEADER)


def test_a_day_later_it_is_over(town: Town) -> None:
    says(town, EAST, "/urgent 刚刚三组起火", "误报")
    presses(town, EAST, "⚪ 误报：事件1")
    says(town, EAST, "看错了，是烧秸秆")
    town.at("08:30", day=24)
    presses(town, MA, "❗ 不是误报")
    assert "已超过 24 小时" in town.toast()


def test_the_reason_can_be_left_and_casualties_are_none(town: Town) -> None:
    says(town, EAST, "/urgent 刚刚三组起火")
    presses(town, EAST, "⚪ 误报")
    says(town, EAST, "又有两人受伤，已送医")
    assert any("两人受伤" in text for text in alarms(town, MA))
    says(town, EAST, "取消")
    assert "没有标为误报" in "\n".join(town.heard(EAST))
    says(town, LEADER, "/incident 1")
    assert "⚪" not in town.stage.hears(LEADER)


def test_once_it_is_a_false_alarm_nothing_more_is_asked_about_it(town: Town) -> None:
    """What is said next is no answer to 「有没有人员伤亡」 of an alarm that was none."""
    says(town, EAST, "/urgent 刚刚三组起火")
    assert "有没有人员伤亡" in town.stage.hears(EAST)
    presses(town, EAST, "⚪ 误报")
    says(town, EAST, "看错了，是烧秸秆")
    assert any(text.endswith("（已标为误报，不用答了）") for text in town.heard(EAST))
    since = town.last_id(EAST)
    says(town, EAST, "二组自来水管漏水")
    assert any("已收到：东沟村" in text and "漏水" in text for text in town.heard(EAST, since))


@pytest.mark.parametrize("word", ["取消", "撤回", "算了不用了"])
def test_before_anybody_was_called_it_ends_at_once(town: Town, word: str) -> None:
    """取消 before anybody has been called ends it; nobody hears of it."""
    for chat in (MA.id, LEADER.id, town.stage.group_id):
        town.sandbox.post("faults", method="sendMessage", chat=chat, fault="429", retry_after=120)
    for who in (MA, LEADER):
        says(town, who, "你好")  # the platform halts these chats
    town.stage.says(LEADER, "今天谁值班", chat=town.stage.group_id)
    town.stage.waits_for(3)
    before = town.last_id(MA)
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡", word)
    town.at("08:30")
    assert "事件1 已取消，没有通知任何人" in "\n".join(town.heard(EAST))
    for who in (MA, LEADER, HE, OFFICE):
        assert alarms(town, who, before) == []
    says(town, WILLOW, "/urgent 7点50分河堤渗水")
    assert any("事件2" in text for text in alarms(town, MA)), "its number is not issued again"


@pytest.mark.parametrize(
    ("who", "reason"), [(EAST, "看错了，是烧秸秆"), (SCHOOL, "孩子玩手机按的"), (LANE, "是消防演练")]
)
def test_the_handover_shows_a_false_alarm(town: Town, who: Player, reason: str) -> None:
    """It stays in the handover for whoever comes next, as long as it can be objected to."""
    town.at("16:10")
    says(town, who, "/urgent 刚刚起火", "误报")
    presses(town, who, "⚪ 误报：事件1")
    says(town, who, reason)
    town.at("07:59", day=24)
    notes = [text for person in (MA, HE, LEADER) for text in town.heard(person) if "交班" in text]
    assert any("⚪ 误报" in text and reason in text for text in notes), notes


@pytest.mark.parametrize("words", ["算了", "不说了", "以后再说吧"])
def test_the_question_for_a_reason_can_be_left(town: Town, words: str) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡", "误报")
    presses(town, EAST, "⚪ 误报：事件1")
    says(town, EAST, words)
    assert not any("误报，原因" in text for text in town.heard(MA))
    assert "已标为误报" not in town.stage.hears(EAST)
    says(town, EAST, "误报")
    presses(town, EAST, "⚪ 误报：事件1")
    says(town, EAST, "点错了")
    assert "已标为误报" in town.stage.hears(EAST)
