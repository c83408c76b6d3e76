"""What happened is cut by nobody, refused by nobody, and reaches those it must."""

from typing import Any

import pytest

from bot.demo.town import BRIDGE, EAST, HEADTEACHER, LANE, LEADER, MA, OFFICE, SCHOOL, WILLOW, Player
from tests.scenarios.conftest import Town

DESK = (MA, LEADER)  # on duty from 08:00 on the 23rd


def told(town: Town, person: Player, words: str) -> list[str]:
    return [text for text in town.heard(person) if words in text]


def newest_buttons(town: Town, person: Player) -> list[str]:
    rows = town.stage.messages(person)[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def pictures(town: Town, person: Player) -> int:
    return sum("photo" in message for message in town.stage.messages(person) if message["from"]["is_bot"])


# -- 东沟: 「我村一名儿童在柳湾村水库溺水」: a matter of 东沟, whole; urgent is offered --


def test_harm_of_ours_at_a_neighbours_is_ours_whole(town: Town) -> None:
    for person, unit, words in (
        (EAST, "东沟村", "我村一名儿童在柳湾村水库溺水"),
        (BRIDGE, "石桥村", "我们村两名村民在南坪村路口被车撞伤"),
        (LANE, "平安里社区", "我社区一名老人在柳湾村走失"),
    ):
        town.stage.says(person, words)
        assert f"✅ 已收到：{unit}" in town.stage.hears(person)
        assert any("紧急" in button for button in newest_buttons(town, person))
        town.stage.waits_for(5)
        assert any(words in text for text in told(town, LEADER, f"🟠 有事报告　{unit}"))


# -- 「东沟村发现山火，正向柳湾村方向蔓延，请支援」: every word --


def test_leaders_read_every_word(town: Town) -> None:
    for person, unit, words in (
        (EAST, "东沟村", "东沟村发现山火，正向柳湾村方向蔓延，请支援"),
        (WILLOW, "柳湾村", "柳湾村河堤决口，洪水已漫到石桥村地界，群众正在撤"),
        (SCHOOL, "青石镇中心小学", "中心小学围墙倒塌，砸到平安里社区的人行道，有人受伤"),
    ):
        town.stage.says(person, words)
        assert f"✅ 已收到：{unit}" in town.stage.hears(person)
        town.stage.waits_for(5)
        assert any(words in text for text in told(town, LEADER, f"🟠 有事报告　{unit}"))


# -- 「东沟村平安，柳湾村河堤渗水请转告」: both --


def test_ones_own_zero_and_a_neighbours_matter_are_both_heard(town: Town) -> None:
    for person, unit, words in (
        (EAST, "东沟村", "东沟村平安，柳湾村河堤渗水请转告"),
        (LANE, "平安里社区", "平安里社区平安，石桥村桥头塌方，请告诉领导"),
        (BRIDGE, "石桥村", "石桥村平安。南坪村有人打架"),
    ):
        town.stage.says(person, words)
        assert f"✅ 已收到：{unit}" in town.stage.hears(person)
        assert "平安" in town.stage.hears(person).splitlines()[0]
        assert "已转告" in town.stage.hears(person)
        town.stage.waits_for(5)
        for member in DESK:
            assert any(words in text and person.name in text for text in town.heard(member))
    town.at("09:21")
    assert "柳湾村" in next(line for line in town.summaries()[-1].splitlines() if line.startswith("未报"))


# -- 「下河村那边着火了」 from another village: to the desk, urgent offered --


def test_a_neighbours_fire_is_never_refused(town: Town) -> None:
    for person, words in (
        (EAST, "石桥村那边着火了"),
        (SCHOOL, "柳湾村有人落水了"),
        (HEADTEACHER, "南坪村的挡土墙塌了，压了人"),
    ):
        town.stage.says(person, words)
        assert "已转告" in town.stage.hears(person)
        assert any("紧急" in button for button in newest_buttons(town, person))
        town.stage.waits_for(5)
        for member in DESK:
            assert any(words in text and person.name in text for text in town.heard(member))
    town.stage.presses(HEADTEACHER, "🚨")
    assert any("🚨" in text and "挡土墙塌了" in text for text in town.heard(MA))


def test_doubt_about_a_neighbour_is_asked_and_passed_on(town: Town) -> None:
    town.stage.says(EAST, "柳湾村那边好像不太对劲")
    assert "要转告值班室吗" in town.stage.hears(EAST)
    town.stage.presses(EAST, "转告值班室")
    town.stage.waits_for(5)
    assert told(town, MA, "好像不太对劲")


# -- 15:00 平安; 23:40 「河堤渗水」: a new matter; the 平安 stood --


def test_what_happens_after_the_summary_lies_between_rounds(town: Town) -> None:
    said = (
        (EAST, "东沟村", "河堤渗水"),
        (SCHOOL, "青石镇中心小学", "操场围墙倒塌"),
        (LANE, "平安里社区", "三号楼停电"),
    )
    for person, _, _ in said:
        town.stage.says(person, "平安")
        town.stage.waits_for(2)
    town.at("09:25")
    before = len(town.summaries())
    for person, unit, words in said:
        town.stage.says(person, words)
        assert f"✅ 已收到：{unit} 情况" in town.stage.hears(person)
        town.stage.waits_for(5)
        assert told(town, LEADER, words)
    town.at("10:30")
    assert len(town.summaries()) == before
    assert "更正版" not in town.summaries()[-1]
    town.at("16:30")
    assert any("请报送" in text for text in town.heard(EAST)[-2:])  # the next stays owed
    town.at("17:21")
    for _, unit, words in said:
        assert f"{unit}　" in town.summaries()[-1]
        assert words in town.summaries()[-1]
    town.at("07:59", day=24)
    town.at("08:01", day=24)
    assert any("河堤渗水" in text for text in town.heard(OFFICE) + town.heard(MA) + town.heard(LEADER)[-5:])


def test_a_unit_that_still_owes_is_late_with_what_it_tells(town: Town) -> None:
    town.at("09:25")
    town.stage.says(WILLOW, "河堤渗水")
    assert "✅ 已收到：柳湾村" in town.stage.hears(WILLOW)
    assert "迟报" in town.stage.hears(WILLOW)


def test_a_matter_between_rounds_is_corrected_and_taken_back(town: Town) -> None:
    town.stage.says(EAST, "平安")
    town.at("09:25")
    town.stage.sends(EAST, photos=1, caption="河堤渗水")
    town.stage.presses(EAST, "✏️ 更正")
    town.stage.waits_for(3)
    town.stage.says(EAST, "河堤渗水，已经打桩")
    town.stage.waits_for(5)
    assert any("附件 1 个" in text for text in town.heard(EAST))
    assert told(town, LEADER, "已经打桩")
    town.stage.presses(EAST, "↩️ 撤回")
    town.stage.waits_for(5)
    assert told(town, LEADER, "撤回了一条情况：河堤渗水，已经打桩")


# -- a photo 20 s after the words: they get it --


def test_late_photos_voice_and_place_reach_whoever_was_told(town: Town) -> None:
    """Of three people, of a village, a school and a quarter; each with something else first."""
    town.stage.says(EAST, "后山塌方")
    town.stage.waits_for(20)
    town.stage.sends(EAST, photos=1)
    town.stage.waits_for(5)
    assert "已附到" in town.stage.hears(EAST)
    assert pictures(town, LEADER) == 1
    town.stage.says(SCHOOL, "食堂后墙裂了一道缝")
    town.stage.says(LANE, "3号楼水管爆裂")
    town.stage.waits_for(20)
    town.stage.sends(EAST, photos=3)
    town.stage.waits_for(8)
    assert pictures(town, LEADER) == 4
    town.stage.sends(SCHOOL, voice=True)
    town.stage.sends(LANE, location=[36.0, 103.8])
    town.stage.waits_for(8)
    town.stage.waits_for(8)
    assert "已附到" in town.stage.hears(SCHOOL)
    assert "已附到" in town.stage.hears(LANE)
    kinds = [set(message) & {"voice", "location"} for message in town.stage.messages(LEADER)]
    assert {"voice"} in kinds
    assert {"location"} in kinds
    town.stage.sends(SCHOOL, photos=2)
    town.stage.sends(LANE, photos=1)
    town.stage.waits_for(8)
    town.stage.waits_for(8)
    assert pictures(town, LEADER) == 7
    town.at("09:21")
    for count in ("后山塌方　附件 4 个", "食堂后墙裂了一道缝　附件 3 个", "3号楼水管爆裂　附件 2 个"):
        assert count in town.summaries()[-1]


# -- words, then voice; voice, then a button, then words: one matter --


def test_words_and_voice_in_any_order_are_one_matter(town: Town) -> None:
    town.stage.says(EAST, "后山塌方")
    town.stage.waits_for(30)
    town.stage.sends(EAST, voice=True)
    town.stage.waits_for(5)
    town.stage.sends(WILLOW, voice=True)
    town.stage.waits_for(5)
    town.stage.presses(WILLOW, "📝 有事")
    town.stage.waits_for(5)
    town.stage.says(WILLOW, "河堤渗水，正在打桩")
    assert "已补充" in town.stage.hears(WILLOW)
    town.stage.says(BRIDGE, "桥头塌方")
    town.stage.waits_for(5)
    town.stage.says(BRIDGE, "补充：两辆车被堵")
    town.stage.waits_for(5)
    town.stage.says(BRIDGE, "塌方约20方，已设警戒")
    town.stage.waits_for(5)
    assert told(town, LEADER, "两辆车被堵")
    assert told(town, LEADER, "塌方约20方")
    town.at("09:21")
    assert "有事 3 件" in town.summaries()[-1]
    for words in ("河堤渗水，正在打桩", "两辆车被堵", "塌方约20方，已设警戒"):
        assert words in town.summaries()[-1]


# -- a photo, asked about, then words: the words are the answer --


def test_a_photo_asked_about_joins_the_words_that_follow(town: Town) -> None:
    for person, what, words in (
        (EAST, {"photos": 1}, "是三组漏水的水管"),
        (WILLOW, {"voice": True}, "河堤渗水，正在打桩"),
        (SCHOOL, {"photos": 2}, "操场积水，围墙裂缝"),
    ):
        town.stage.sends(person, **what)
        town.stage.waits_for(25)
        town.stage.says(person, words)
        town.stage.waits_for(5)
        assert any("附件" in text and words in text for text in town.heard(person))
        assert told(town, LEADER, words)
    town.at("09:21")
    assert town.summaries()[-1].count("附件") == 3


# -- a caption on the second picture: one album --


def test_a_caption_on_the_second_picture_makes_one_album(town: Town) -> None:
    photo: list[Any] = town.sandbox.post("say", person=OFFICE.id, photos=1)["messages"][0]["photo"]
    for person, album, pause, words in (
        (EAST, "a1", 0, "后山塌方"),
        (WILLOW, "a2", 5, "河堤渗水"),
        (SCHOOL, "a3", 1, "操场积水，围墙裂缝"),
    ):
        user = {"id": person.id, "is_bot": False, "first_name": person.name}
        chat = {"id": person.id, "type": "private", "first_name": person.name}
        for number in range(3):
            message = {
                "message_id": 5000 + number,
                "date": int(town.sandbox.now().timestamp()),
                "from": user,
                "chat": chat,
                "media_group_id": album,
                "photo": photo,
            } | ({"caption": words} if number == 1 else {})
            town.sandbox.post("bring", update={"message": message})
            town.sandbox.settle()
            if pause and number == 0:
                town.stage.waits_for(pause)
        town.stage.waits_for(6)
        assert any("✅ 已收到" in text for text in town.heard(person))
        assert not newest_buttons(town, person) or "平安" not in "".join(newest_buttons(town, person))
    town.at("09:21")
    assert town.summaries()[-1].count("附件 3 个") == 3


# -- the platform refuses the picture: the words go without it, and say so --


def test_a_refused_picture_never_takes_the_words_with_it(town: Town) -> None:
    refused = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file identifier"}
    for method, person, what, words in (
        ("sendPhoto", EAST, {"photos": 1}, "后山塌方"),
        ("sendMediaGroup", WILLOW, {"photos": 3}, "河堤渗水"),
        ("sendVoice", BRIDGE, {"voice": True}, "桥头落石"),
    ):
        town.sandbox.post(
            "faults", fault="answer", status=400, body=refused, method=method, chat=LEADER.id, times=9
        )
        town.stage.sends(person, **what, caption=words)
        town.stage.waits_for(5)
        town.stage.waits_for(10)  # an album takes as many seconds of a chat as it has pictures
        assert told(town, LEADER, words)
        assert told(town, LEADER, "附件发不过来")
        town.sandbox.clear_faults()


def test_the_admins_notice_has_the_words(town: Town) -> None:
    refused = {"ok": False, "error_code": 400, "description": "Bad Request: chat is odd"}
    town.sandbox.post(
        "faults", fault="answer", status=400, body=refused, method="*", chat=LEADER.id, times=99
    )
    for person, words in ((EAST, "后山塌方"), (WILLOW, "河堤渗水"), (LANE, "三号楼起火")):
        town.stage.says(person, words)
        town.stage.waits_for(10)
        assert any("发不出去" in text and words in text for text in town.heard(OFFICE))


# -- an anonymous admin of the group: told how to be heard; urgent words reach the desk --


def hidden(town: Town, text: str, number: int, **more: Any) -> None:
    chat = {"id": town.stage.group_id, "type": "supergroup", "title": "值班群"}
    message = {
        "message_id": 7000 + number,
        "date": int(town.sandbox.now().timestamp()),
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": chat,
        "chat": chat,
        "text": text,
    } | more
    town.sandbox.post("bring", update={"message": message})
    town.sandbox.settle()
    town.stage.waits_for(5)


def test_an_anonymous_admin_is_told_how_to_be_heard(town: Town) -> None:
    group = town.people_group()
    hidden(town, "今天开会别迟到", 0)
    assert not [text for text in town.heard(MA) if "匿名" in text]
    for number, words in enumerate(
        ("/urgent 柳湾村河堤决口", "南坪村起火了，快来人", "/urgent 学校有人落水"), start=1
    ):
        hidden(town, words, number)
        for member in DESK:
            assert any("匿名" in text and words in text for text in town.heard(member))
    found = [m for m in town.stage.messages(group, town.stage.group_id) if "匿名" in str(m.get("text"))]
    assert len(found) == 1  # once in a while
    hidden(town, "全县森林防火紧急通知：某地发生山火", 9, is_automatic_forward=True)
    assert not [text for text in town.heard(MA) if "森林防火" in text]


def test_words_of_which_nobody_is_sure_may_be_more_of_the_matter(town: Town) -> None:
    """Said within ten minutes: one tap adds them, and whoever was told of the matter hears them."""
    for person, matter, more in (
        (EAST, "二组老刘家灶房烧起来了", "老两口在隔壁坐着呢"),
        (WILLOW, "河边栏杆断了三根", "那一段先拿绳子围上"),
        (BRIDGE, "桥头护坡裂了一道缝", "我在边上看着的"),
    ):
        town.stage.says(person, matter)
        town.stage.waits_for(30)
        town.stage.says(person, more)
        assert f"「{more}」是刚才那条的补充吗？" in town.stage.hears(person)
        town.stage.presses(person, "➕")
        assert "✅ 已补充到" in town.stage.hears(person)
        town.stage.waits_for(5)
        assert any(more in text for text in town.heard(LEADER))


@pytest.mark.parametrize(
    ("person", "matter", "then"),
    [
        (EAST, "三组老人摔倒了", "送县医院了"),
        (WILLOW, "五组柴垛着火了", "火灭了，没人受伤"),
        (SCHOOL, "操场围墙倒了", "人都出来了"),
    ],
)
def test_what_became_of_it_goes_with_it(town: Town, person: Player, matter: str, then: str) -> None:
    town.stage.says(person, matter)
    town.stage.waits_for(60)
    town.stage.says(person, then)
    town.stage.waits_for(5)
    assert "请点一下" not in town.stage.hears(person)
    assert told(town, LEADER, then)
    town.at("09:21")
    assert then in town.summaries()[-1]


@pytest.mark.parametrize(("person", "photos"), [(EAST, 1), (WILLOW, 2), (SCHOOL, 1)])
def test_a_photo_asked_about_goes_with_the_alarm_behind_it(town: Town, person: Player, photos: int) -> None:
    town.stage.sends(person, photos=photos)
    town.stage.waits_for(20)
    town.stage.says(person, "/urgent 8:01 房子着火，无人员伤亡")
    town.stage.waits_for(5)
    assert pictures(town, MA) == photos
