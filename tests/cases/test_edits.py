"""An edit follows what it edits, counts by the time of the edit, and keeps the pictures."""

import pytest

from bot.demo.town import BRIDGE, EAST, HE, LANE, LEADER, MA, SCHOOL, SLOPES, WILLOW, Player
from tests.scenarios.conftest import Town


def receipts(town: Town, person: Player) -> list[str]:
    return [text for text in town.heard(person) if "✅ 已收到" in text]


# -- 08:05 「在吗」, edited 09:40 to 平安 (due 09:00): late --


@pytest.mark.parametrize(
    ("person", "first", "then"),
    [(EAST, "在吗", "平安"), (LANE, "你好", "今天平安无事"), (SCHOOL, "老师们早", "一切正常，平安")],
)
def test_an_edit_counts_by_its_own_time(town: Town, person: Player, first: str, then: str) -> None:
    number = town.stage.says(person, first)
    town.at("09:40")
    town.stage.edits(person, number, then)
    assert "✅ 已收到" in town.stage.hears(person)
    assert "迟报" in town.stage.hears(person)


# -- the same edited after the lock: 补报 with consent; edited the next day: asked, or today's --


def test_an_edit_after_the_lock_needs_consent(town: Town) -> None:
    """They read of which round it is and that nothing is recorded, give a reason, and a leader reads it."""
    people = (
        (EAST, "在吗", "补报早上的，平安", "手机没电了"),
        (LANE, "你好", "漏报了，今天平安无事", "在医院陪护没看手机"),
        (SCHOOL, "早上好", "补报一下，平安", "上课忘了"),
    )
    numbers = {person.id: town.stage.says(person, first) for person, first, _, _ in people}
    town.at("13:10")
    for person, _, then, why in people:
        leader, before = town.last_id(LEADER), town.last_id(person)
        town.stage.edits(person, numbers[person.id], then)
        asked = "\n".join(town.heard(person, before))
        assert not receipts(town, person)
        assert "哪个时间的？（没有记录）" in asked, asked
        town.stage.presses(person, "补报 今天 09:00")
        town.stage.waits_for(3)
        assert "原因" in town.stage.hears(person)
        town.stage.says(person, why)
        town.stage.waits_for(5)
        put = "\n".join(town.heard(LEADER, leader))
        assert why in put, put
    town.at("17:21")
    assert "东沟村" in town.summaries()[0]


def test_an_edit_after_the_lock_to_a_bare_zero_is_for_what_is_open(town: Town) -> None:
    people = ((EAST, "在吗", "平安"), (LANE, "你好", "今天平安无事"), (SCHOOL, "早上好", "平安"))
    numbers = {person.id: town.stage.says(person, first) for person, first, _ in people}
    town.at("13:10")
    for person, _, then in people:
        town.stage.edits(person, numbers[person.id], then)
        assert not [text for text in receipts(town, person) if "09:00" in text]


def test_an_edit_of_the_next_day_is_never_for_yesterday(town: Town) -> None:
    people = ((EAST, "在吗", "平安"), (LANE, "你好", "今天平安无事"), (WILLOW, "早", "平安"))
    numbers = {person.id: town.stage.says(person, first) for person, first, _ in people}
    town.at("08:30", day=24)
    for person, _, then in people:
        town.stage.edits(person, numbers[person.id], then)
        assert not [text for text in receipts(town, person) if "11月23日" in text]
        assert "11月24日 09:00" in "".join(receipts(town, person)) or "没有记录" in town.stage.hears(person)


# -- pictures stay when the words are edited, and with ✏️ 更正 --


def test_pictures_stay_when_words_are_edited(town: Town) -> None:
    sent = town.sandbox.post("say", person=EAST.id, photos=3, caption="后山塌方")["messages"]
    town.sandbox.settle()
    town.stage.waits_for(5)
    town.sandbox.post("edit", person=EAST.id, message_id=sent[0]["message_id"], caption="后山塌方，路断了")
    town.sandbox.settle()
    number = town.stage.says(WILLOW, "河堤渗水")
    town.stage.waits_for(5)
    town.stage.sends(WILLOW, photos=1)
    town.stage.waits_for(5)
    town.stage.edits(WILLOW, number, "河堤渗水加重")
    town.stage.sends(BRIDGE, photos=2, caption="桥头落石")
    town.stage.waits_for(5)
    town.stage.presses(BRIDGE, "✏️ 更正")
    town.stage.waits_for(5)
    town.stage.says(BRIDGE, "桥头落石，已清理一半")
    town.stage.waits_for(5)
    town.at("09:21")
    summary = town.summaries()[-1]
    for words in (
        "后山塌方，路断了　附件 3 个",
        "河堤渗水加重　附件 1 个",
        "桥头落石，已清理一半　附件 2 个",
    ):
        assert words in summary
    assert "有事 3 件" in summary


def test_the_first_of_two_matters_is_edited_alone(town: Town) -> None:
    first = town.stage.says(EAST, "后山塌方")
    town.stage.waits_for(5)
    town.stage.says(EAST, "又有一处房屋漏雨")
    town.stage.waits_for(5)
    town.stage.edits(EAST, first, "后山塌方，无人受伤")
    town.at("09:21")
    assert "有事 2 件" in town.summaries()[-1]
    assert "后山塌方，无人受伤" in town.summaries()[-1]


# -- 「交班：…」 edited: the new one is handed over --


def test_an_edited_note_is_the_one_that_is_handed_over(town: Town) -> None:
    for day, leaves, comes, first, then in (
        (24, MA, HE, "水泵没修好", "水泵已修好，钥匙在门卫"),
        (25, HE, MA, "车钥匙在抽屉", "车钥匙在二楼柜子"),
        (26, MA, HE, "沙袋还差两百个", "沙袋到齐了"),
    ):
        town.at("07:50", day=day)
        number = town.stage.says(leaves, f"交班：{first}")
        town.stage.edits(leaves, number, f"交班：{then}")
        before = town.last_id(comes)
        town.at("08:01", day=day)
        handed = "\n".join(town.heard(comes, before))
        assert then in handed
        assert first not in handed
        town.stage.edits(leaves, number, f"交班：{then}，还有一串备用钥匙")
        town.stage.waits_for(5)
        assert "备用钥匙" in town.stage.hears(comes)


# -- a 接龙 edited without any change: silence --


def test_a_list_edited_without_a_change_is_met_with_silence(town: Town) -> None:
    text = "1.南坪村平安\n2.无事坡村平安\n3.实验幼儿园平安"
    number = town.stage.says(SLOPES, text)
    before = town.last_id(SLOPES)
    town.stage.edits(SLOPES, number, text)
    assert town.heard(SLOPES, before) == []
    town.stage.edits(SLOPES, number, text + "\n4.东沟村平安")  # another's line
    assert town.heard(SLOPES, before) == []
    for person, copied in (  # who has one line in it, and sends it on as it grows
        (EAST, "#接龙\n各村报平安\n1. 柳湾村 赵姐 平安\n2. 东沟村 王会计 平安"),
        (LANE, "柳湾村：停水\n东沟村：平安\n平安里社区：平安"),
    ):
        own = town.stage.says(person, copied)
        marked = town.last_id(person)
        town.stage.edits(person, own, copied)
        town.stage.edits(person, own, f"{copied}\n石桥村 平安")
        town.stage.waits_for(5)
        assert town.heard(person, marked) == []
    town.stage.edits(SLOPES, number, text.replace("无事坡村平安", "无事坡村水管爆裂"))
    assert any("无事坡村" in said and "水管爆裂" in said for said in town.heard(SLOPES, before))
    town.at("09:21")
    assert "有事 1 件" in town.summaries()[-1]


# -- a place shared live, 60 moves: one attachment that moves, one receipt --


def test_a_live_place_is_one_attachment_that_moves(town: Town) -> None:
    for person, words in ((EAST, "后山塌方"), (WILLOW, "河堤渗水"), (SCHOOL, "围墙裂缝")):
        town.stage.says(person, words)
        town.stage.waits_for(5)
        shared = town.sandbox.post("say", person=person.id, location=[36.0, 103.8], live_period=3600)
        number = shared["messages"][0]["message_id"]
        town.sandbox.settle()
        before = town.last_id(person)
        for step in range(60 if person is EAST else 5):
            town.sandbox.post(
                "edit", person=person.id, message_id=number, location=[36.0 + step / 1000, 103.8]
            )
        town.sandbox.settle()
        assert town.heard(person, before) == []
        assert sum("已附到" in text for text in town.heard(person)) == 1
    town.at("09:21")
    assert town.summaries()[-1].count("附件 1 个") == 3


# -- a 平安 that was forwarded is asked about --


def test_a_forwarded_zero_is_asked_about(town: Town) -> None:
    for person, words in ((EAST, "平安"), (LANE, "今日平安无事"), (WILLOW, "柳湾村平安")):
        town.stage.says(person, words, forward_from={"id": 77, "first_name": "邻居"})
        assert receipts(town, person) == []
        assert "没有记录" in town.stage.hears(person)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"scheduled": True}, ("平安", "今日平安无事", "柳湾村平安")),
        ({"via_bot": {"username": "quick"}}, ("平安", "零报告", "柳湾村今天没事")),
        ({"marked": "strikethrough"}, ("平安", "一切平安", "柳湾村平安")),
        ({"marked": "blockquote"}, ("平安", "平安，请放心", "柳湾村：平安")),
    ],
)
def test_what_nobody_says_now_is_asked_about(
    town: Town, how: dict[str, object], words: tuple[str, ...]
) -> None:
    """A message sent by a timer, another bot's words, words struck out or quoted: silence with a 平安 in it."""
    for person, said in zip((EAST, LANE, WILLOW), words, strict=True):
        town.stage.says(person, said, **how)
        assert receipts(town, person) == []
        assert "没有记录" in town.stage.hears(person)
    town.stage.says(EAST, "三组着火了", **how)
    assert len(receipts(town, EAST)) == 1, "harm is heard however it is said"


@pytest.mark.parametrize("words", ["x", "。", "额"])
def test_an_edit_that_takes_the_words_away_is_asked_about(town: Town, words: str) -> None:
    """A matter edited to 「x」: never 「有事：x」 by itself, alone, beside another and after the round's summary."""
    alone = town.stage.says(EAST, "二组水渠堵了一段")
    town.stage.says(WILLOW, "三组停电")
    town.stage.waits_for(700)
    beside = town.stage.says(WILLOW, "五组围墙倒了")
    town.at("10:30")
    later = town.stage.says(LANE, "小区路灯坏了")
    for person, number in ((EAST, alone), (WILLOW, beside), (LANE, later)):
        before = town.last_id(person)
        town.stage.edits(person, number, words)
        said = town.heard(person, before)
        assert said, person
        assert not any(f"有事：{words}" in text or "✅" in text for text in said)


# -- edited once more, after the 平安 that it gave --


def test_harm_edited_into_a_zero_is_told_each_time(town: Town) -> None:
    """平安, edited after the summary to a fire, edited again: the second edit was met with silence."""
    number = town.stage.says(EAST, "平安")
    town.at("09:25")
    for clock, words in (("09:26", "平安，刚才三组起火了"), ("13:30", "平安，刚才三组起火了，2人受伤")):
        town.at(clock)
        before = town.last_id(LEADER)
        town.stage.edits(EAST, number, words)
        town.stage.waits_for(5)
        assert "✅" in town.stage.hears(EAST)
        assert any(words in text for text in town.heard(LEADER, before)), words


def test_harm_edited_into_the_zero_of_several_is_told_and_asked_whose(town: Town) -> None:
    number = town.stage.says(SLOPES, "三个单位都平安")
    town.stage.waits_for(5)
    before = town.last_id(LEADER)
    town.stage.edits(SLOPES, number, "三组房子着火了")
    town.stage.waits_for(5)
    assert "这是哪个单位的" in town.stage.hears(SLOPES)
    assert any("三组房子着火了" in text for text in town.heard(LEADER, before))
    town.stage.edits(SLOPES, number, "三个单位今天都还行吧")
    town.stage.waits_for(5)
    assert "是平安，还是有事" in town.stage.hears(SLOPES)
