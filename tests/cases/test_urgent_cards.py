"""Urgent and not noticed; the card begins with what, where and whom to call, and statute stands behind a button."""

from bot.demo.town import BRIDGE, EAST, LANE, LEADER, MA, SCHOOL, WILLOW, Player
from storage.queries import members as stored_members
from storage.tables import Person
from tests.scenarios.conftest import Town

from .test_looks import bold

STATUTE = ("国务院令", "乡镇值班值守方案")


def card(town: Town, person: Player) -> list[str]:
    return next(text for text in town.heard(person) if text.startswith("🚨 紧急情况")).splitlines()


def test_it_begins_with_what_where_and_whom_to_call(town: Town) -> None:
    with town.work() as work:
        account = stored_members.find_account(work, EAST.id)
        assert account is not None
        work.session.add(
            Person(bot_id=work.bot_id, name="王会计", phone="13900000007", account_id=account.id)
        )
    town.stage.says(EAST, "/urgent 8:01 三组仓库起火，2人被困")
    lines = card(town, LEADER)
    assert lines[0] == "🚨 紧急情况　事件1　东沟村"
    assert lines[1] == "8:01 三组仓库起火，2人被困"
    assert lines[2].startswith("📍 地点：")
    assert lines[3].startswith("📞 报告人：王会计（东沟） 13900000007")
    message = next(m for m in town.stage.messages(LEADER) if str(m.get("text", "")).startswith("🚨"))
    assert "三组仓库起火" in bold(message)


def test_the_statute_is_behind_a_button(town: Town) -> None:
    town.stage.says(BRIDGE, "/urgent 石桥塌了，路断")
    assert not any(words in line for line in card(town, MA) for words in STATUTE)
    town.stage.presses(MA, "📖 依据")
    shown = town.stage.hears(MA)
    assert shown.startswith("📖 依据　事件1　石桥村")
    assert "乡镇值班值守方案" in shown


def test_whoever_took_it_has_the_limits_without_the_statute(town: Town) -> None:
    town.stage.says(SCHOOL, "/urgent 食堂多名学生呕吐")
    town.stage.presses(LEADER, "✋ 我来处理")
    taken = town.stage.hears(LEADER)
    assert "时限" in taken
    assert not any(words in taken for words in STATUTE)
    town.stage.presses(LEADER, "📖 依据")
    assert "时限" in town.stage.hears(LEADER)


# -- urgent, and not noticed -------------------------------------------------------------------------------------------

TELLERS = (EAST, WILLOW, BRIDGE, LANE, SCHOOL)
EMERGENCIES = (
    *("河堤脚下往外冒浑水", "大坝渗水，裂缝越来越大"),
    *("土塌下来埋了两个人", "挖管沟的被埋在下面了"),
    *("有人喝了农药", "老两口一氧化碳中毒了"),
    *("河里漂着一具尸体", "水塘边发现一个死人"),
    *("有人拿刀砍人", "门口有人持刀不让人走"),
    *("食堂吃饭后二十多个学生肚子疼", "一个班十几个孩子发烧呕吐"),
    *("楼道里煤气味很大", "天然气管道挖断了，一直漏"),
    *("老人怎么喊都喊不醒", "有人晕倒叫不应"),
    *("几十个人把路堵了，车过不去", "两拨人打起来了"),
)
ORDINARY = (
    *("羊圈塌了，压死3只羊，人没事", "鸡棚被风掀了，死了十几只鸡", "猪圈倒了，人没事"),
    *("有三位村民去县信访局反映征地的事", "几户人到镇政府来上访", "村民要去市里递材料"),
)


def test_ordinary_emergencies_are_offered_as_urgent_and_petitions_are_not(town: Town) -> None:
    """Of 45 ordinary emergencies 26 got no 「像是紧急」; who goes to petition uses a right."""
    wrong = []
    for number, words in enumerate((*EMERGENCIES, *ORDINARY)):
        who = TELLERS[number % len(TELLERS)]
        before = town.last_id(who)
        town.stage.says(who, words)
        town.stage.waits_for(4)
        told = "\n".join(town.heard(who, before))
        if ("现在就报紧急" in told) is not (words in EMERGENCIES):
            wrong.append((words, told))
        if "✅ 已收到" in told:
            town.stage.presses(who, "↩️ 撤回")
        town.stage.waits_for(4)
    assert wrong == []
