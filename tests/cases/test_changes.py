"""撤回, 更正 and 补报 in words: of whatever stands, and of what leaders must open again."""

import pytest

from bot.demo.town import BRIDGE, EAST, LANE, LEADER, MA, SCHOOL, SLOPES, WILLOW, Player
from tests.cases.test_conversation import one
from tests.cases.test_rounds import hears
from tests.scenarios.conftest import Town


@pytest.mark.parametrize(
    ("person", "words"), [(EAST, "撤回"), (WILLOW, "刚才那条不算"), (BRIDGE, "帮我撤回刚才的")]
)
def test_what_lies_between_rounds_is_taken_back_in_words(town: Town, person: Player, words: str) -> None:
    town.stage.says(person, "平安")
    town.at("14:00")
    before = town.last_id(LEADER)
    town.stage.says(person, "村口路灯全坏了")
    assert "的这条情况" in one(town, person, words)
    assert "没有可以撤回的" in one(town, person, words)
    town.at("14:10")
    assert any("撤回" in text for text in town.heard(LEADER, before))


@pytest.mark.parametrize(
    ("person", "words"), [(EAST, "撤回"), (WILLOW, "刚才那条不算"), (LANE, "刚才的作废")]
)
def test_of_a_report_and_a_matter_it_is_asked_which(town: Town, person: Player, words: str) -> None:
    """「刚才那条不算」 after 「桥塌了」 took back the report before it."""
    town.stage.says(person, "平安")
    town.at("10:00")
    town.stage.says(person, "村口路灯全坏了")
    assert "撤回哪一条" in one(town, person, words)
    town.stage.presses(person, f"{unit_of(person)}：村口路灯全坏了")
    assert "的这条情况" in town.stage.hears(person)
    assert "已报平安" in one(town, person, "我报了没有")


def unit_of(person: Player) -> str:
    return person.duties[0][0]


@pytest.mark.parametrize(
    ("person", "words", "stands"),
    [
        (EAST, "更正：村口的路灯坏了一半", "村口的路灯坏了一半"),
        (WILLOW, "更正：是二组路灯坏了，不是三组", "是二组路灯坏了"),
        (LANE, "更正：不是全坏", "不是全坏"),
    ],
)
def test_what_lies_between_rounds_is_corrected_in_words(
    town: Town, person: Player, words: str, stands: str
) -> None:
    town.stage.says(person, "平安")
    town.at("14:00")
    before = town.last_id(LEADER)
    town.stage.says(person, "村口路灯全坏了")
    assert stands in one(town, person, words)
    town.at("14:20")
    assert any(stands in text for text in town.heard(LEADER, before))


def test_a_calm_word_about_what_lies_between_rounds_is_asked(town: Town) -> None:
    for person in (EAST, WILLOW, LANE):
        town.stage.says(person, "平安")
    town.at("14:00")
    for person, words in ((EAST, "算了，没啥事，平安"), (WILLOW, "更正：平安"), (LANE, "弄错了，社区平安")):
        town.stage.says(person, "村口路灯全坏了")
        assert "要撤回吗" in one(town, person, words), words
        town.stage.presses(person, "撤回这条情况")
        assert "已撤回" in town.stage.hears(person)


@pytest.mark.parametrize(
    ("person", "happened", "words"),
    [
        (EAST, "水管爆了，三组没水", "补报：水管修好了忘了改"),
        (BRIDGE, "三组停电", "更正：电已经来了，平安"),
        (SCHOOL, "学校围墙倒了一段", "补报，早上看错了"),
    ],
)
def test_what_is_reported_and_locked_is_corrected_with_a_reason_by_leaders(
    town: Town, person: Player, happened: str, words: str
) -> None:
    """「补报：水管修好了忘了改」 for a round that is reported and locked."""
    town.stage.says(person, happened)
    town.at("13:30")
    before = town.last_id(LEADER)
    asked = one(town, person, words)
    assert "已报有事，已经封口" in asked
    assert "没有改动" in asked
    town.stage.presses(person, "✅ 平安")
    assert "已转给带班领导" in town.stage.hears(person)
    assert any("补报申请" in text for text in town.heard(LEADER, before))
    town.stage.presses(LEADER, "同意补报")
    assert "同意补报" in hears(town, person)


@pytest.mark.parametrize(
    ("person", "words"),
    [(EAST, "更正：路没有被淹"), (WILLOW, "更正：后面那句说得不清楚"), (LANE, "更正：领导说的那个")],
)
def test_a_correction_that_nobody_understands_is_asked_about_and_not_asked_for_again(
    town: Town, person: Player, words: str
) -> None:
    town.stage.says(person, "路面有积水")
    told = one(town, person, words)
    assert "是平安，还是有事" in told or "已更正" in told


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (EAST, "更正：是三组停水，不是二组"),
        (WILLOW, "刚才报错了，是三组停水"),
        (LANE, "订正：三号楼停水"),
    ],
)
def test_harm_that_corrects_one_of_several_is_told_before_it_is_asked_which(
    town: Town, person: Player, words: str
) -> None:
    """Left unanswered, the question which one lost the words."""
    town.stage.says(person, "二组停水")
    town.at("09:25")
    town.stage.says(person, "村口路灯全坏了")
    town.at("09:40")
    before, mine = town.last_id(LEADER), town.last_id(person)
    town.stage.says(person, words)
    town.stage.waits_for(5)
    assert any("✅" in text for text in town.heard(person, mine))
    assert any("停水" in text for text in town.heard(LEADER, before))
    town.stage.presses(person, f"{unit_of(person)}：村口路灯全坏了")
    town.stage.waits_for(3)
    assert "停水" in town.stage.hears(person)
    town.at("17:21")
    assert "路灯" not in town.summaries()[-1]
    assert "停水" in town.summaries()[-1]


def test_and_of_several_units_first_whose(town: Town) -> None:
    for unit in ("南坪村", "无事坡村", "实验幼儿园"):
        town.stage.says(SLOPES, f"{unit}平安")
    town.stage.waits_for(5)
    before = town.last_id(MA)
    town.stage.says(SLOPES, "更正：三组停电")
    town.stage.waits_for(5)
    assert "这是哪个单位的" in town.stage.hears(SLOPES)
    assert any("三组停电" in text for text in town.heard(MA, before))
    town.stage.presses(SLOPES, "都是")
    town.stage.waits_for(3)
    assert town.stage.hears(SLOPES).count("由「平安」改为「有事") == 3


def test_of_several_matters_in_one_round_only_the_one_that_is_meant_goes(town: Town) -> None:
    """「更正：是三组停水」, or the words after ✏️, took the other matter of the round with them."""
    for person, in_words in ((EAST, True), (LANE, False)):
        for told in ("二组停水", "桥头路灯倒了"):
            town.stage.says(person, told)
            town.stage.waits_for(3)
        town.at("08:20" if in_words else "08:40")
        if in_words:
            town.stage.says(person, "更正：是三组停水，不是二组")
        else:
            town.stage.presses(person, "✏️ 更正")
            town.stage.says(person, "是三组停水，不是二组")
        town.stage.waits_for(3)  # the question comes after the ✅, and a chat takes a message a second
        assert "是更正哪一条" in town.stage.hears(person)
        town.stage.presses(person, f"{unit_of(person)}：二组停水")
        town.stage.waits_for(3)
        assert "是三组停水，不是二组" in town.stage.hears(person)
    assert "现在要改为平安吗" in one(town, EAST, "更正：平安")
    town.at("09:21")
    summary = town.summaries()[-1]
    for person in (EAST, LANE):
        own = [line for line in summary.splitlines() if unit_of(person) in line and "：" in line]
        assert len([line for line in own if "路灯" in line]) == 1
        assert len([line for line in own if "三组停水" in line]) == 1
        assert not any("二组停水" in line.replace("不是二组", "") for line in own)
