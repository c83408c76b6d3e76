"""Lists as people send them: what their officers and leaders are told of each line."""

import pytest

from bot.demo.town import EAST, LEADER, SLOPES, WILLOW, Player
from tests.scenarios.conftest import Town

# 孙片长 reports for these three.
SOUTH, HILL, NURSERY = "南坪村", "无事坡村", "实验幼儿园"


def answers(town: Town, who: Player, words: str) -> str:
    """What the bot says to the words, all of it."""
    before = town.last_id(who)
    town.stage.says(who, words)
    town.stage.waits_for(5)
    return "\n".join(town.heard(who, before))


@pytest.mark.parametrize(
    "words",
    [
        # WeChat's 接龙 with its 例 line, which is nobody's report
        f"#接龙\n11月23日平安报告\n例 东沟村 张三 平安\n\n"
        f"1. {SOUTH} 李四 平安\n2. {HILL}王五平安\n3. {NURSERY} 赵六 平安",
        f"[2026/11/23 08:00] 李四:\n{SOUTH}平安\n"
        f"[2026/11/23 08:01] 王五: {HILL}平安\n[2026/11/23 08:01] 赵六: {NURSERY}平安",
        f"{SOUTH}李四 11-23 08:00\n平安\n{HILL}王五 11-23 08:01\n平安\n{NURSERY}赵六 11-23 08:01\n平安",
        f"单位\t姓名\t情况\n{SOUTH}\t李四\t平安\n{HILL}\t王五\t平安\n{NURSERY}\t赵六\t平安",
        f"✅{SOUTH}\n✅{HILL}\n✅{NURSERY}",
        f"１{SOUTH}平安２{HILL}平安３{NURSERY}平安",
        f"以下单位平安：\n{SOUTH}\n{HILL}、{NURSERY}",
        f"{SOUTH}、{HILL}、{NURSERY}\n三个单位均平安",
        f"{SOUTH}\n{HILL}\n{NURSERY}\n以上各单位平安",
    ],
)
def test_three_units_in_one_list(town: Town, words: str) -> None:
    said = answers(town, SLOPES, words)
    assert [f"{unit} " in said for unit in (SOUTH, HILL, NURSERY)] == [True] * 3
    assert said.count("✅ 已收到") == 3
    assert "东沟村" not in said


@pytest.mark.parametrize(
    "words",
    [
        f"{SOUTH}、{HILL}、{NURSERY}\n四个单位均平安",
        f"{SOUTH}\n{HILL}\n以上三村平安",
        f"{SOUTH}、{HILL}、{NURSERY}两个单位都平安",
    ],
)
def test_a_number_that_does_not_agree_is_asked_about(town: Town, words: str) -> None:
    said = answers(town, SLOPES, words)
    assert "✅ 已收到" not in said
    assert "没有记录" in said


@pytest.mark.parametrize("line", ["王家村 平安", "4. 大湾 张三 平安", "太平社区：平安"])
def test_a_line_of_an_unknown_unit_belongs_to_nobody(town: Town, line: str) -> None:
    said = answers(town, SLOPES, f"1. {SOUTH} 平安\n2. {HILL} 平安\n{line}")
    assert said.count("✅ 已收到") == 2
    assert "没有看懂是哪个单位的" in said
    assert line.partition(" ")[2][:2] in said


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (EAST, "东沟村 平安\n王家村三组着火"),
        (WILLOW, "1. 柳湾村 平安\n2. 李家村桥头塌方"),
        (SLOPES, f"{SOUTH} 平安\n{HILL} 平安\n张家村有人溺水"),
    ],
)
def test_harm_in_such_a_line_reaches_the_desk(town: Town, who: Player, words: str) -> None:
    said = answers(town, who, words)
    assert "平安" in said.partition("✅ 已收到")[2]
    harm = words.splitlines()[-1].removeprefix("2. ")
    assert any(harm in text for text in town.heard(LEADER))


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (EAST, "东沟村发现山火，正向柳湾村方向蔓延，请支援"),
        (WILLOW, "柳湾村河堤塌方，水往石桥村方向流，请转移群众"),
        (SLOPES, f"{SOUTH}三组着火，已通知东沟村支援"),
    ],
)
def test_a_name_inside_a_matter_does_not_cut_it(town: Town, who: Player, words: str) -> None:
    answers(town, who, words)
    assert any(words in text for text in town.heard(LEADER))


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        (f"除{SOUTH}停电外其余平安", True),
        (f"除{HILL}外，其余各单位均平安", False),
        (f"只有{NURSERY}停水，其他村都平安", True),
    ],
)
def test_the_rest_is_asked_about(town: Town, words: str, matter: bool) -> None:
    said = answers(town, SLOPES, words)
    assert "平安。" not in said
    assert ("有事" in said and "其他单位是否都平安" in said) if matter else "✅ 已收到" not in said


def test_a_list_that_grows_is_taken_line_by_line(town: Town) -> None:
    """Each person copies it on with a line more; nobody's line is taken from another."""
    group = town.stage.group_id
    title = "#接龙\n今日平安\n例 石桥村 张三 平安\n"
    first = f"{title}1. {SOUTH} 李四 平安"
    town.stage.says(SLOPES, first, chat=group)
    town.stage.says(SLOPES, f"{first}\n2. 东沟村 王会计 平安", chat=group)
    town.stage.says(SLOPES, f"{first}\n2. 东沟村 王会计 平安\n3. {HILL} 王五 停电", chat=group)
    town.at("09:21")
    summary = town.summaries()[-1]
    assert "停电" in summary
    assert "东沟村" in summary.partition("未报")[2]
