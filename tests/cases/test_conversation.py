"""What people said that was no report, and what came of it; each kind with its siblings, read from what was sent."""

import pytest

from bot.demo.town import (
    BRIDGE,
    EAST,
    HE,
    HEADTEACHER,
    LANE,
    LEADER,
    MA,
    OFFICE,
    SCHOOL,
    SLOPES,
    WILLOW,
    Player,
)
from storage.queries import members as stored_members
from storage.tables import Person
from tests.scenarios.conftest import Town

ASKED = "是平安，还是有事？"


def says(town: Town, person: Player, words: str) -> list[str]:
    """What the bot says to it in the person's own chat."""
    town.stage.waits_for(20)  # whoever asks too fast is not answered
    before = town.last_id(person)
    town.stage.says(person, words)
    return town.heard(person, before)


def one(town: Town, person: Player, words: str) -> str:
    heard = says(town, person, words)
    assert len(heard) == 1, (words, heard)
    return heard[0]


def in_group(town: Town, person: Player, words: str, reply_to: int | None = None) -> list[str]:
    """What the bot says in the group and privately to whoever wrote there."""
    town.stage.waits_for(20)
    group, group_id = town.people_group(), town.stage.group_id
    before, own = town.last_id(group), town.last_id(person)
    more = {} if reply_to is None else {"reply_to": reply_to}
    town.sandbox.post("say", person=person.id, chat=group_id, text=words, **more)
    town.sandbox.settle()
    found = town.stage.messages(group, group_id)
    said = [str(m.get("text", "")) for m in found if m["from"]["is_bot"] and m["message_id"] > before]
    return [*said, *town.heard(person, own)]


# -- waiting questions -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "calm", "thanks"),
    [(EAST, "平安", "谢谢"), (WILLOW, "今天没什么事", "辛苦了领导"), (BRIDGE, "石桥村零报告", "多谢多谢🙏")],
)
def test_something_pressed_then_calm_then_thanks(town: Town, person: Player, calm: str, thanks: str) -> None:
    """「有事要报」 pressed, then 「平安」, then 「谢谢」."""
    before = town.last_id(LEADER)
    town.stage.presses(person, "📝 有事要报")
    receipt = one(town, person, calm)
    assert receipt.startswith("✅ 已收到")
    assert "平安" in receipt
    assert says(town, person, thanks) == []
    town.at("08:20")
    assert not [text for text in town.heard(LEADER, before) if "🟠" in text]


@pytest.mark.parametrize(("person", "words"), [(EAST, "谢谢"), (WILLOW, "收到"), (LANE, "你好")])
def test_courtesies_end_no_question(town: Town, person: Player, words: str) -> None:
    town.stage.presses(person, "📝 有事要报")
    assert not any("✅ 已收到" in text for text in says(town, person, words))
    assert "有事：" in one(town, person, "三组路灯全坏了")


@pytest.mark.parametrize(
    ("person", "words"), [(EAST, "算了"), (WILLOW, "点错了，不好意思"), (LANE, "先不报了")]
)
def test_words_of_leaving_end_a_question_and_say_what_is_recorded(
    town: Town, person: Player, words: str
) -> None:
    town.stage.presses(person, "📝 有事要报")
    assert "没有记录" in one(town, person, words)
    assert not any("有事" in text and "✅" in text for text in says(town, person, "谢谢"))


def test_every_question_that_waits_can_be_left_with_a_button(town: Town) -> None:
    town.stage.presses(EAST, "📝 有事要报")
    town.stage.presses(EAST, "取消")
    assert "没有记录" in town.stage.hears(EAST)
    town.stage.says(WILLOW, "平安")
    town.stage.presses(WILLOW, "✏️ 更正")
    town.stage.presses(WILLOW, "取消")
    assert "原来的报送仍然有效" in town.stage.hears(WILLOW)
    town.stage.says(BRIDGE, "/urgent")
    town.stage.presses(BRIDGE, "取消")
    assert "没有发出紧急报告" in town.stage.hears(BRIDGE)


@pytest.mark.parametrize(
    ("person", "words"),
    [(EAST, "取消"), (WILLOW, "算了没事"), (BRIDGE, "平安"), (MA, "按错了"), (HE, "不用了不用了")],
)
def test_urgent_then_out_of_it(town: Town, person: Player, words: str) -> None:
    """`/urgent`, then 「取消」「算了没事」「平安」: no alarm."""
    before = town.last_id(LEADER)
    town.stage.says(person, "/urgent")
    assert "没有发出紧急报告" in one(town, person, words)
    town.at("08:10")
    assert not [text for text in town.heard(LEADER, before) if "🚨" in text]


# -- asked a plain question ------------------------------------------------------------------------------------------


def test_each_plain_question_has_its_answer(town: Town) -> None:
    """你好 · 在吗 · 怎么用 · 我今天报了没有 · 几点截止 · 今天谁值班 · 值班电话多少 · 上河村报了没有 · 怎么发照片."""
    for words, answer in (
        ("你好", "您好"),
        ("在吗", "您好"),
        ("领导早上好", "您好"),
        ("怎么用", "平安报怎么用"),
        ("我不会用啊", "平安报怎么用"),
        ("你是干什么的", "平安报怎么用"),
        ("我今天报了没有", "还没有报"),
        ("刚才那条收到没有", "还没有报"),
        ("俺村的平安报上了吗", "还没有报"),
        ("几点截止", "今天 09:00 前"),
        ("最晚啥时候报", "今天 09:00 前"),
        ("今天几点之前要报啊", "今天 09:00 前"),
        ("今天谁值班", "周镇长"),
        ("今晚哪个领导带班", "周镇长"),
        ("值班电话多少", "13900000"),
        ("有急事找谁", "13900000"),
        ("柳湾村报了没有", "看不到"),
        ("怎么发照片", "直接发给我"),
        ("能发视频吗", "直接发给我"),
        ("位置在哪发", "直接发给我"),
        ("我不干了", "要退出平安报吗？"),
        ("别再催我了", "要退出平安报吗？"),
    ):
        assert answer in one(town, EAST, words), words
    for words in ("谢谢", "谢谢领导👌", "辛苦了"):
        assert says(town, EAST, words) == [], words
    for words in ("好的", "收到 👌", "嗯嗯"):
        assert "不算报送" in one(town, EAST, words), words


def test_each_plain_question_in_a_handover_and_of_the_admin(town: Town) -> None:
    """「您正在交班…」 to whoever hands over; the admin was told to ask the admin. And a head who owes nothing alone."""
    town.at("07:40", 24)
    for person, words, answer in (
        (MA, "你好", "您好"),
        (MA, "在吗", "您好"),
        (MA, "怎么用", "平安报怎么用"),
        (MA, "东沟村报了没有", "还没有报"),
        (MA, "几点截止", "现在没有要报的"),
        (MA, "值班电话多少", "13900000"),
        (MA, "怎么发照片", "直接发给我"),
        (MA, "我不干了", "要退出平安报吗？"),
        (OFFICE, "咋用这个", "平安报怎么用"),
        (OFFICE, "今天几点截止", "09:00"),
        (OFFICE, "怎么发视频", "直接发给我"),
        (OFFICE, "我不想干了", "最后一位管理员"),
        (HEADTEACHER, "我们学校报了没有", "还没有报"),
        (HEADTEACHER, "今天谁带班", "周镇长"),
        (LEADER, "石桥报了吗", "还没有报"),
    ):
        told = one(town, person, words)
        assert answer in told, (words, told)
        assert "交班" not in told, (words, told)
        assert ASKED not in told, (words, told)
    for person, words in ((MA, "谢谢"), (OFFICE, "辛苦了"), (HEADTEACHER, "多谢提醒🙏")):
        assert says(town, person, words) == [], words


def test_after_the_report_is_in(town: Town) -> None:
    town.stage.says(EAST, "平安")
    assert "已报平安" in one(town, EAST, "我今天报了没有")
    for words in ("好的", "谢谢", "知道了领导"):
        assert says(town, EAST, words) == [], words
    told = one(town, EAST, "今天路上碰见老张家的狗")
    assert ASKED not in told
    assert told.startswith("我是平安报")


def test_whoever_sees_more_is_told_more(town: Town) -> None:
    town.stage.says(EAST, "平安")
    assert "已报平安" in one(town, LEADER, "东沟村报了没有")
    assert "还没有报" in one(town, OFFICE, "柳湾村报了吗")
    assert "应报 8" in one(town, OFFICE, "还有谁没报")


def test_commands_in_plain_words(town: Town) -> None:
    town.stage.says(EAST, "平安")
    assert "已撤回：东沟村" in one(town, EAST, "撤回")
    assert "没有可以撤回的" in one(town, EAST, "帮我撤回一下")
    town.stage.says(WILLOW, "平安")
    assert "更正后的内容" in one(town, WILLOW, "更正")
    assert "由「平安」改为「有事" in one(town, WILLOW, "村口电线杆倒了")
    assert "已撤回：柳湾村" in one(town, WILLOW, "刚才那条不算")
    assert "补报请写清" in one(town, SCHOOL, "补报")
    assert "应报" in one(town, EAST, "状态")
    assert "平安报怎么用" in one(town, LANE, "帮助")
    assert "镇值班" in one(town, LANE, "值班表")
    assert "现在没有在问您的问题" in one(town, LANE, "取消")
    assert "东沟村" in "".join(says(town, OFFICE, "人员"))
    assert "管理员管理" in one(town, EAST, "人员名单")


def test_several_that_may_be_meant_are_asked_about(town: Town) -> None:
    town.stage.says(SLOPES, "平安")
    town.stage.presses(SLOPES, "全部单位")
    assert "撤回哪一条" in one(town, SLOPES, "撤回")
    town.stage.presses(SLOPES, "南坪村 今天 09:00")
    assert "已撤回：南坪村" in town.stage.hears(SLOPES)


def test_a_correction_in_words_replaces_the_report(town: Town) -> None:
    town.stage.says(EAST, "二组停电")
    assert "已更正" in one(town, EAST, "更正：三组停电，不是二组")
    town.stage.says(BRIDGE, "更正：石桥村五组停水")  # nothing stands there: it is a matter all the same
    assert "有事" in town.stage.hears(BRIDGE)


# -- in a group --------------------------------------------------------------------------------------------------------


def test_in_a_group_the_bot_hears_only_what_it_must(town: Town) -> None:
    """In the group, after the deadline: 「今天天气不错」. And its siblings."""
    town.at("09:30")
    for person, words in (
        (SLOPES, "今天天气不错"),
        (SLOPES, "没事，我来"),
        (SLOPES, "谢谢领导👌"),
        (LEADER, "收到"),
        (SLOPES, "几点开会"),
        (LEADER, "在吗"),
        (OFFICE, "请各村按时报送"),
        (SLOPES, "撤回"),
    ):
        assert in_group(town, person, words) == [], words
    assert any("✅ 已收到" in text for text in in_group(town, SLOPES, "南坪村平安"))
    assert in_group(town, SLOPES, "南坪村平安") == []  # owes no round any more


def test_in_a_group_words_take_nothing_back_but_show_what_stands(town: Town) -> None:
    """「撤回」 in a group: silence, and the report stood. And its siblings, 「刚才那条不算」, 「误报」 of an alarm."""
    for words in ("撤回", "误报", "取消"):
        assert in_group(town, SLOPES, words) == [], words  # who has sent nothing means something else
    assert any("✅ 已收到" in text for text in in_group(town, SLOPES, "南坪村平安"))
    for words in ("撤回", "刚才那条不算"):
        assert any("撤回哪一条" in text for text in in_group(town, SLOPES, words)), words
    assert "已报平安" in one(town, SLOPES, "我报了没有")
    town.stage.presses(SLOPES, "南坪村 今天 09:00", town.stage.group_id)
    assert "已报平安" not in one(town, SLOPES, "我报了没有")
    town.stage.says(SLOPES, "/urgent 刚刚南坪村三组起火")
    town.stage.waits_for(150)
    for words in ("撤回", "误报", "取消"):
        assert any("通知照常进行" in text for text in in_group(town, SLOPES, words)), words


def test_called_by_its_name_the_bot_answers_in_a_group(town: Town) -> None:
    assert any("今天 09:00 前" in text for text in in_group(town, SLOPES, "平安报，几点截止"))
    assert any("还没有报" in text for text in in_group(town, SLOPES, "平安报 我报了没有"))
    assert any("您好" in text for text in in_group(town, LEADER, "平安报，在吗"))


# -- begun and left ----------------------------------------------------------------------------------------------------


def pictured(town: Town, person: Player, caption: str) -> str:
    town.stage.waits_for(20)
    before = town.last_id(person)
    town.stage.sends(person, photos=1, caption=caption)
    [told] = town.heard(person, before)
    return told


@pytest.mark.parametrize(
    ("person", "begun", "told"),
    [
        (EAST, "有事", "三组水管爆了"),
        (WILLOW, "领导，有事要报", "路灯不亮了"),
        (LANE, "我们社区有情况", "楼道漏水"),
    ],
)
def test_something_and_not_yet_what(town: Town, person: Player, begun: str, told: str) -> None:
    """「有事」 alone does what the button does."""
    before = town.last_id(LEADER)
    assert "发生了什么" in one(town, person, begun)
    assert f"有事：{told}" in one(town, person, told)
    town.at("08:20")
    notices = [text for text in town.heard(LEADER, before) if "🟠" in text]
    assert len(notices) == 1
    assert told in notices[0]
    assert f"\n{begun}" not in notices[0]


def test_something_of_several_units_and_of_somebody_without_any(town: Town) -> None:
    assert "哪个单位有事" in one(town, SLOPES, "有事")
    town.stage.presses(SLOPES, "南坪村")
    assert "南坪村发生了什么" in town.stage.hears(SLOPES)
    assert "南坪村 11月23日 09:00 有事：路边倒了一棵小树" in one(town, SLOPES, "路边倒了一棵小树")
    assert "无事坡村发生了什么" in one(town, SLOPES, "无事坡村有事")
    assert "没有记录" in one(town, SLOPES, "取消")
    assert "请直接说发生了什么" in one(town, LEADER, "有事")
    assert "已转告" in one(town, SCHOOL, "柳湾村有事")  # nobody waits for a neighbour to find words


@pytest.mark.parametrize(
    ("person", "words"),
    [(EAST, "算了，没啥事，平安"), (WILLOW, "弄错了，村里平安"), (LANE, "不好意思，没事了，平安")],
)
def test_out_of_what_was_begun_with_a_calm_word(town: Town, person: Player, words: str) -> None:
    """「算了，没啥事，平安」 after 「有事」; and after something that was filed, where it is asked."""
    one(town, person, "有事")
    assert "09:00 平安" in one(town, person, words)
    assert any("有事" in text for text in says(town, person, "围墙倒了一段"))
    asked = one(town, person, words)
    assert "现在要改为平安吗" in asked
    assert "没有改动" in asked
    town.stage.presses(person, "改为平安")
    assert "改为「平安」" in town.stage.hears(person)


@pytest.mark.parametrize(
    ("person", "told", "caption"),
    [
        (EAST, "三组水管爆了", "现场"),
        (WILLOW, "二组路灯全坏了", "收到"),
        (LANE, "楼道灯坏了", "看一下这个位置"),
    ],
)
def test_a_caption_that_tells_of_nothing_goes_with_its_photo(
    town: Town, person: Player, told: str, caption: str
) -> None:
    """A photo captioned 「现场」 within ten minutes of one's own matter joins it."""
    town.stage.says(person, told)
    assert "已补充到" in pictured(town, person, caption)
    town.at("08:20")
    assert "已补充到" not in pictured(town, person, caption)


# -- more plain questions ------------------------------------------------------------------------------------------


def test_a_deadline_is_that_of_what_is_still_owed(town: Town) -> None:
    """「下午几点之前要交？」 after the morning's is in."""
    assert "今天 17:00" in one(town, WILLOW, "下午几点之前要交？")
    assert "17:00" not in one(town, WILLOW, "几点截止")
    for person, words in ((EAST, "下午几点之前要交？"), (BRIDGE, "几点截止"), (LANE, "下一次什么时候报")):
        town.stage.says(person, "平安")
        told = one(town, person, words)
        assert "今天 09:00 已经报了" in told, words
        assert "下一次报平安：今天 17:00" in told, words
        assert "明天" not in told, words


@pytest.mark.parametrize(
    ("person", "words"),
    [(WILLOW, "不想干这个信息员了"), (EAST, "领导，把我撤下来吧"), (SCHOOL, "实在没精力再当信息员了")],
)
def test_whoever_wants_out_is_told_how(town: Town, person: Player, words: str) -> None:
    assert "要退出平安报吗？" in one(town, person, words)


# -- several units -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["三个单位都平安", "3个单位均平安", "所有单位都平安"])
def test_as_many_units_as_the_speaker_has(town: Town, words: str) -> None:
    told = one(town, SLOPES, words)
    assert all(f"✅ 已收到：{unit}" in told for unit in ("南坪村", "无事坡村", "实验幼儿园"))


@pytest.mark.parametrize("words", ["四个单位都平安", "两个单位都平安", "三个村都平安"])
def test_another_number_is_asked_about(town: Town, words: str) -> None:
    assert "✅" not in one(town, SLOPES, words)


def test_under_words_that_nobody_understood_it_is_asked_which_of_several(town: Town) -> None:
    """「有事」 there was taken for all of them."""
    before = town.last_id(MA)
    for clock, words, unit in (
        ("08:02", "老黄历照翻", "南坪村"),
        ("08:20", "那边好像不大对头", "都是"),
    ):
        town.at(clock)
        says(town, SLOPES, words)
        town.stage.presses(SLOPES, "📝 有事要报")
        town.stage.waits_for(3)
        assert "这是哪个单位的" in town.stage.hears(SLOPES), words
        town.stage.presses(SLOPES, unit)
        town.stage.waits_for(3)
        told = town.stage.hears(SLOPES)
        units = ["南坪村", "无事坡村", "实验幼儿园"] if unit == "都是" else [unit]
        assert [one in told for one in units] == [True] * len(units), told
    assert any("老黄历照翻" in text for text in town.heard(MA, before))


def test_what_happened_to_one_of_several_waits_for_no_question_about_the_others(town: Town) -> None:
    """无事坡村's 停电 was held back by the question what 老样子 means, and a tap on 平安 made all three 平安."""
    before = town.last_id(LEADER)
    said = says(town, SLOPES, "南坪村平安\n无事坡村三组停电\n实验幼儿园老样子")
    assert said[0].startswith("✅ 已收到：无事坡村 11月23日 09:00 有事")
    assert "南坪村、实验幼儿园是平安，还是有事" in said[1]
    town.stage.waits_for(5)
    assert any("三组停电" in text for text in town.heard(LEADER, before))
    town.stage.presses(SLOPES, "✅ 平安")
    town.at("09:21")
    summary = town.summaries()[-1]
    assert "三组停电" in summary
    assert "有事 1 件" in summary
    assert "已报 3" in summary


def test_a_tired_officers_words_are_answered(town: Town) -> None:
    for person, words, answer in (
        (EAST, "报过了", "还没有报"),
        (EAST, "刚才不是说了吗", "还没有报"),
        (WILLOW, "什么意思", "平安报怎么用"),
        (WILLOW, "我点哪里", "平安报怎么用"),
        (LANE, "算了", "没有在问您的问题"),
        (LEADER, "催一下没报的", "应报 8"),
        (LEADER, "今天有几起情况", "应报 8"),
        (LEADER, "石桥村有什么情况", "还没有报"),
        (MA, "谁报了火情", "没有当作报送"),
    ):
        told = one(town, person, words)
        assert answer in told, (words, told)
    before = town.last_id(LEADER)
    town.stage.presses(BRIDGE, "📝 有事要报")
    assert not any("✅" in text for text in says(town, BRIDGE, "我看看"))
    assert not [text for text in town.heard(LEADER, before) if "我看看" in text]


def test_when_it_was_due_and_told_on_a_day_that_has_gone_by(town: Town) -> None:
    """「昨天几点截止」 was answered with the next deadline."""
    for person in (EAST, WILLOW):
        town.stage.says(person, "平安")
    town.at("08:20", 24)
    for person, words, answer in (
        (EAST, "昨天几点截止", "东沟村 昨天 09:00 截止，已报平安（"),
        (EAST, "昨天应该几点之前报", "东沟村 昨天 17:00 截止，没有报"),
        (WILLOW, "我昨天几点报的", "柳湾村 昨天 09:00 已报平安（"),
        (BRIDGE, "昨天最晚啥时候报", "石桥村 昨天 09:00 截止，没有报"),
        (SLOPES, "昨天几点截止", "实验幼儿园 昨天 09:00 截止，没有报"),
        (LEADER, "柳湾村昨天几点截止", "柳湾村 昨天 09:00 截止，已报平安（"),
        (LEADER, "东沟村昨天报了吗", "东沟村 昨天 09:00 已报平安（"),
        (LEADER, "东沟村几点报的", "东沟村 今天 09:00 还没有报"),
        (LEADER, "昨天几点截止", "09:00"),
        (OFFICE, "东沟村周五要报吗", "11月27日"),
        (EAST, "周五几点截止", "11月27日"),
        (EAST, "上周五几点截止", "11月20日"),
        (EAST, "柳湾村昨天几点截止", "看不到"),
    ):
        told = one(town, person, words)
        assert answer in told, (words, told)
        assert "下一次" not in told, (words, told)


# -- harm in a group -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["幼儿园门口两拨家长打起来了", "三组房子塌了", "有个老人掉井里了，快来人"])
def test_urgent_harm_of_no_named_unit_is_heard_in_a_group(town: Town, words: str) -> None:
    """「幼儿园门口两拨家长打起来了」 by somebody who serves three units."""
    assert any("哪个单位" in text for text in in_group(town, SLOPES, words))
    town.stage.presses(SLOPES, "实验幼儿园", town.stage.group_id)
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    assert any("已收到：实验幼儿园" in str(m.get("text", "")) for m in found)


def test_and_ordinary_talk_is_not(town: Town) -> None:
    for words in ("哪里着火了？", "隔壁乡着火了", "大家注意防火", "三组停电", "昨天那部电影里房子塌了"):
        assert in_group(town, SLOPES, words) == [], words
    assert in_group(town, LEADER, "三组房子塌了") == []  # serves no unit: it is nobody's report


def test_a_question_with_buttons_is_left_in_words_too(town: Town) -> None:
    for who, words, leaving in (
        (EAST, "岁月静好", "算了"),
        (WILLOW, "还是老样子", "取消"),
        (LANE, "跟平时一个样", "不用了"),
    ):
        assert "没有把握" in one(town, who, words)
        assert "这个问题不用答了" in one(town, who, leaving)
        assert not any("✅ 已收到" in text for text in town.heard(who))


def test_nothing_to_correct_is_said(town: Town) -> None:
    for who, words in ((EAST, "报错了"), (WILLOW, "刚才报错了"), (LANE, "刚刚说错了")):
        assert "没有可以更正的报送" in one(town, who, words)


def test_leaders_say_what_they_want_in_plain_words(town: Town) -> None:
    assert "应报 8" in one(town, LEADER, "汇总")
    assert "消息设置" in one(town, LEADER, "设置")
    assert "消息设置" in one(town, OFFICE, "消息设置")


def test_one_more_note_for_the_next_shift(town: Town) -> None:
    """A colleague, or the same person, has left one already."""
    town.at("07:35", 24)
    assert "已记下" in one(town, MA, "没有情况")
    assert "已记下" in one(town, MA, "交班：钥匙在抽屉里")
    town.at("08:01", 24)
    assert any("没有情况\n马干事：钥匙在抽屉里" in text for text in town.heard(HE))


@pytest.mark.parametrize(
    ("person", "words"), [(EAST, "等一下"), (WILLOW, "稍等，马上说"), (SCHOOL, "好的，等我看看")]
)
def test_whoever_is_about_to_tell_has_not_told_yet(town: Town, person: Player, words: str) -> None:
    before = town.last_id(LEADER)
    town.stage.presses(person, "📝 有事要报")
    assert not any("✅" in text for text in says(town, person, words))
    assert one(town, person, "二组水渠堵了一段").startswith("✅ 已收到")
    town.stage.waits_for(5)
    told = [text for text in town.heard(LEADER, before) if "🟠" in text]
    assert len(told) == 1
    assert "二组水渠堵了一段" in told[0]


@pytest.mark.parametrize("words", ["谢谢提醒", "感谢镇里关心", "好的，多谢关心"])
def test_thanks_that_say_what_for(town: Town, words: str) -> None:
    assert one(town, EAST, "平安").startswith("✅ 已收到")
    assert says(town, EAST, words) == []


def test_how_it_stands_is_asked_in_many_words(town: Town) -> None:
    """Also in a handover window, in which the admin is."""
    for person, words in (
        (LEADER, "今天情况怎么样"),
        (LEADER, "有没有事"),
        (LEADER, "把汇总发我"),
        (OFFICE, "报得怎么样了"),
        (OFFICE, "汇总发我一下"),
    ):
        assert "应报 8" in one(town, person, words), words
    for person, words in ((LEADER, "晚上别给我发"), (LEADER, "别再发了"), (OFFICE, "消息太多了")):
        assert "消息设置" in one(town, person, words), words
    for words in ("怎么换信息员", "怎么加人", "咋邀请新人"):
        assert "/invite" in one(town, OFFICE, words), words


@pytest.mark.parametrize(
    ("person", "words"),
    [(EAST, "撤回昨天的"), (WILLOW, "昨天下午没报，平安"), (SCHOOL, "老张他们来过了")],
)
def test_questions_of_yesterday_keep_no_question_of_today_from_being_asked(
    town: Town, person: Player, words: str
) -> None:
    for unanswered in ("我村里的鸡今天下了双黄蛋", "老天爷今天给面子", "前天平安"):
        assert any(ASKED in text for text in says(town, person, unanswered))
    town.at("08:20", 24)
    assert [text for text in says(town, person, words) if "请点一下" in text]


@pytest.mark.parametrize("words", ["东沟的电话", "东沟村书记电话是多少", "查一下东沟村的联系方式"])
def test_whom_to_call_in_a_village(town: Town, words: str) -> None:
    """In private only, and for those who see the village."""
    with town.work() as work:
        account = stored_members.find_account(work, EAST.id)
        assert account is not None
        work.session.add(
            Person(bot_id=work.bot_id, name="王会计", phone="13900000007", account_id=account.id)
        )
    assert "📞 东沟村：王会计（东沟） 13900000007" in one(town, LEADER, words)
    assert "您看不到" in one(town, WILLOW, words)
    told = in_group(town, LEADER, f"平安报，{words}")
    assert not any("13900000007" in text for text in told)


def test_who_is_in_the_row_and_not_known_is_said(town: Town) -> None:
    for words in (
        "南坪、无事坡、幼儿园都平安",
        "幼儿园、南坪村和无事坡村都平安",
        "南坪村、无事坡村、卫生院均平安",
    ):
        said = "\n".join(says(town, SLOPES, words))
        assert "没有看懂是哪个单位的，没有记录：\n「" in said, said
