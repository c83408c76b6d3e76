"""A 平安 that nobody said, and one that was asked about needlessly: each situation with two siblings."""

from pathlib import Path

import pytest

from bot.demo.town import BRIDGE, EAST, LANE, OFFICE, SCHOOL, SLOPES, WILLOW, Player
from tests.cases.grants import joins
from tests.cases.test_planned import applied
from tests.scenarios.conftest import Town

# What was said, and two of its kind.
NOBODY_SAID = {
    "the weather": ("今天天气不错", "天气正常", "今天生意不错"),
    "one thing that works": ("网络正常", "没停电", "老人情况正常"),
    "an acknowledgement": ("收到 👌", "好的，妥妥的", "👌"),
    "a greeting": ("早上好，平安吉祥", "各位领导平安", "祝大家平安"),
    "the bot's own name": ("平安报你好", "谢谢平安报", "平安报，早上好"),
    "a question": ("东沟村平安嘛", "没事嘛", "今天没事吧"),
    "a part": ("今天其他都正常", "二组、三组平安", "东边没事"),
    "something happened": ("老人平安回来了", "学生在医院，情况稳定", "孩子平安到家"),
    "a need": ("值班人员：无", "灭火器：无", "供电无"),
    "about a report": ("未收到情况报告", "没收到各组汇报", "还没看到平安报告"),
    "an order": ("保持道路畅通", "大家安静", "保持电话畅通，注意安全"),
    "names": ("平安三组", "值班人：林平安", "平安路正常"),
    "harmless words that tell of something": ("村民在山上用火，平安", "泄洪道开放，平安", "平安，提前放学"),
    "a condition": ("没事我下班了", "没事的话我走了", "没事我先忙"),
    "another's word": ("东沟路平安", "东沟小学平安", "东沟村一组平安"),
}
ASKED_NEEDLESSLY = {
    "dialect": ("今个没事，中", "冒得事", "呒事"),
    "dialect of the south and north": ("冇嘢", "木事儿", "莫得啥子事"),
    "dictation": ("没有请况", "一切正长", "平安句号"),
    "fillers": ("呃今天的话就是没有什么情况", "那个今天没啥事", "嗯今天都正常"),
    "late": ("忘报了不好意思，平安", "抱歉报晚了，平安", "刚忙完，平安"),
    "typing": ("我不太会打字 平安", "眼睛花了，平安", "孙子帮我打的字，村里今天平安"),
    "the telephone": ("手机没电了，平安", "刚才手机没信号，平安", "手机刚充上电，今天平安"),
    "work with figures": ("排查3处 无隐患", "走访12户没有发现纠纷", "巡查2次，无异常"),
    "a complete roll": ("应到520实到520", "应到36人，实到36人，平安", "应到8人 实到8人 无异常"),
    "plain wording": ("跟昨天一样没事", "没有需要汇报的事项", "没啥可报的"),
    "trouble that is absent": ("疫情零报告", "台风没影响到我们", "舆情零报告，平安"),
}
REPORTERS = {"东沟村": EAST, "柳湾村": WILLOW, "石桥村": BRIDGE, "平安里社区": LANE}


def says(town: Town, who: Player, words: str) -> str:
    """What came back for `words`, all of it."""
    before = town.last_id(who)
    town.stage.says(who, words)
    town.stage.waits_for(4)
    return "\n".join(town.heard(who, before))


@pytest.mark.parametrize("half", [0, 1])
def test_what_nobody_said_is_no_report(town: Town, half: int) -> None:
    sayings = [words for kind in list(NOBODY_SAID.values())[half::2] for words in kind]
    who = (EAST, WILLOW)
    wrong = [words for n, words in enumerate(sayings) if "✅ 已收到" in says(town, who[n % 2], words)]
    assert wrong == []
    town.at("09:21")
    assert "平安 0" in town.summaries()[-1] or "已报 0" in town.summaries()[-1]


@pytest.mark.parametrize("half", [0, 1])
def test_a_plain_report_is_taken_at_once(town: Town, half: int) -> None:
    asked = []
    for number, words in enumerate(
        saying for kind in list(ASKED_NEEDLESSLY.values())[half::2] for saying in kind
    ):
        unit = list(REPORTERS)[number % len(REPORTERS)]
        heard = says(town, REPORTERS[unit], words)
        if "✅ 已收到" not in heard or unit not in heard:
            asked.append((words, heard))
            continue
        town.stage.presses(REPORTERS[unit], "↩️ 撤回")
        town.stage.waits_for(2)
    assert asked == []


@pytest.mark.parametrize("words", ["今天天气不错", "没事，我来", "正常"])
def test_in_the_group_after_the_deadline_it_is_silent(town: Town, words: str) -> None:
    """「今天天气不错」: ✅ 平安（迟报）, and the summary again."""
    town.at("09:21")
    before, said = town.summaries(), len(town.stage.messages(town.people_group(), town.stage.group_id))
    town.stage.says(SLOPES, words, chat=town.stage.group_id)
    town.stage.waits_for(5)
    assert town.summaries() == before
    assert len(town.stage.messages(town.people_group(), town.stage.group_id)) == said + 1


OTHERS_GROUP = """
[[chats]]
name = "幼儿园家长群"
unit = "实验幼儿园"

[[schedules]]"""


def test_in_a_group_of_another_unit_a_bare_word_is_nobodys_report(town: Town, tmp_path: Path) -> None:
    """王会计 and 赵姐 have children there: what they answer the teacher is no report of their villages."""
    applied(town, tmp_path, ("\n[[schedules]]", OTHERS_GROUP))
    made = town.sandbox.post(
        "chats", title="家长群", members=[OFFICE.id, EAST.id, WILLOW.id, SLOPES.id], admins=[OFFICE.id]
    )
    chat = int(made["id"])
    town.sandbox.post(f"chats/{chat}/add_bot", by=OFFICE.id)
    town.sandbox.post(f"chats/{chat}/promote_bot", by=OFFICE.id)
    town.stage.says(OFFICE, "/bind 幼儿园家长群", chat=chat)
    for who, words in ((EAST, "平安"), (WILLOW, "今日平安无事"), (EAST, "零报告")):
        before, group = town.last_id(who), len(town.stage.messages(SLOPES, chat))
        town.stage.says(who, words, chat=chat)
        town.stage.waits_for(5)
        assert town.heard(who, before) == []
        assert len(town.stage.messages(SLOPES, chat)) == group + 1
    town.stage.says(EAST, "东沟村平安", chat=chat)
    town.at("09:21")
    assert "已报 1" in town.summaries()[-1]


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (EAST, "人民路15号起火"),
        (WILLOW, "105号院起火"),
        (BRIDGE, "120号杆倒塌"),
        (LANE, "建设街29号漏水"),
        (SCHOOL, "30号房屋墙倒了"),
    ],
)
def test_numbers_of_houses_yards_and_poles_are_no_dates(town: Town, who: Player, words: str) -> None:
    """On the 23rd they were taken for days of the month: asked, and nothing recorded."""
    assert "✅ 已收到" in says(town, who, words)
    town.at("09:21")
    assert words in town.summaries()[-1]


GROUPS = """
[[units]]
name = "一组"
parent = "青石镇"

[[units]]
name = "河西小学"
parent = "青石镇"

[[chats]]"""


def test_what_bears_a_units_name_within_is_another(town: Town, tmp_path: Path) -> None:
    """「石桥村一组平安」, where 一组 is a unit too; and of whoever reports for it: 「1组」, 「第一组」."""
    applied(town, tmp_path, ("\n[[chats]]", GROUPS))
    first = joins(town, 3001, "一组的老陈", "一组 信息员")
    for who, words in (
        (BRIDGE, "石桥村一组平安"),
        (EAST, "东沟小学平安"),
        (EAST, "东沟路平安"),
        (WILLOW, "柳湾村河西小学平安"),
        (SCHOOL, "中心小学三年级一班平安"),
        (LANE, "平安里幼儿园平安"),
    ):
        assert "✅ 已收到" not in says(town, who, words), words
    for words in ("1组平安", "第一组今天没事", "一组平安"):
        assert "✅ 已收到：一组" in says(town, first, words), words
        town.stage.presses(first, "↩️ 撤回")
        town.stage.waits_for(2)
