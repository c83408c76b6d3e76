"""Words, photos and edits while an incident is open: whose they are, and who hears of them."""

import pytest

from bot.demo.town import (
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
from tests.scenarios.conftest import Town


def alarms(town: Town, person: Player, since: int = 0) -> str:
    return "\n".join(text for text in town.heard(person, since) if "🚨" in text)


def says(town: Town, who: Player, *words: str) -> None:
    for one in words:
        town.stage.says(who, one)
        town.stage.waits_for(3)


def presses(town: Town, who: Player, button: str) -> None:
    town.stage.presses(who, button)
    town.stage.waits_for(3)


def buttons(town: Town, who: Player) -> list[str]:
    message = town.stage.messages(who)[-1]
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


@pytest.mark.parametrize(
    ("who", "raised", "answer", "time", "toll", "place"),
    [
        (EAST, "起火了", "07:10 发生，两人受伤", "07:10", "受伤 2 人", "三组晒场"),
        (SCHOOL, "多名学生呕吐", "早上七点半，送医5人，其中重伤1人", "07:30", "重伤 1 人", "食堂"),
        (LANE, "有人持刀伤人", "刚刚，死亡1人，失联2人", "08:01", "失联 2 人", "5号楼门口"),
    ],
)
def test_an_answer_is_read_for_everything_it_tells(
    town: Town, who: Player, raised: str, answer: str, time: str, toll: str, place: str
) -> None:
    """「大约什么时候」, answered 「23:10 发生，两人受伤」: only the time is kept, the injured are nowhere."""
    town.stage.says(who, f"/urgent {raised}")
    assert "什么时候发生的" in town.stage.hears(who)
    before = town.last_id(MA)
    says(town, who, answer)
    news = alarms(town, MA, before)
    assert answer in news
    assert f"发生时间 {time}" in news
    assert toll in news
    if "得知的" in town.stage.hears(who):
        presses(town, who, "跳过")
    asked = [text for text in town.heard(who) if "具体在什么地方" in text]
    assert asked, "the place is asked for"
    says(town, who, place)
    assert f"地点 {place}" in alarms(town, MA, before)


@pytest.mark.parametrize("words", ["现场照片，两人受伤", "有两人受伤，已送医", "伤了两个人，救护车到了"])
def test_what_comes_two_seconds_after_is_the_incidents(town: Town, words: str) -> None:
    """A photo captioned 「现场照片，两人受伤」 or 「有两人受伤，已送医」: an ordinary matter; nobody called hears."""
    town.stage.says(EAST, "/urgent 7点50分三组起火")
    town.stage.waits_for(2)
    before = town.last_id(MA)
    if "照片" in words:
        town.stage.sends(EAST, photos=1, caption=words)
    else:
        town.stage.says(EAST, words)
    town.stage.waits_for(5)
    assert words in alarms(town, MA, before)
    assert words in alarms(town, LEADER)
    pictures = [message for message in town.stage.messages(MA) if "photo" in message]
    assert len(pictures) == ("照片" in words)
    assert "✅ 已收到：东沟村" not in "\n".join(town.heard(EAST))


def test_the_reporters_words_are_a_follow_up_first(town: Town) -> None:
    """Open incident: the reporter writes 「水位又涨了20公分」: 平安，还是有事？"""
    for who, raised, words in (
        (EAST, "7点50分河堤渗水", "水位又涨了20公分"),
        (WILLOW, "7点40分后山着火，无人员伤亡", "挖机已经开上去了"),
        (LANE, "7点40分5号楼燃气泄漏，无人员伤亡", "住户都出来了在等抢修"),
    ):
        says(town, who, f"/urgent {raised}")
        before = town.last_id(MA)
        says(town, who, words)  # soon after: taken
        assert words in alarms(town, MA, before)
        assert "↩️ 撤回（不是这件事）" in buttons(town, who)
    town.at("08:50")
    for who, words in ((EAST, "比刚才又高了一点"), (WILLOW, "上面又来了二十个人"), (LANE, "换好阀门了")):
        before = town.last_id(MA)
        says(town, who, words)  # later: asked, a follow-up first
        assert "是事件" in town.stage.hears(who)
        assert buttons(town, who)[0].startswith("📝 续报：事件")
        assert words not in alarms(town, MA, before)
        presses(town, who, "📝 续报：事件")
        assert words in alarms(town, MA, before)


def test_a_zero_or_a_list_is_never_a_follow_up(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    before = town.last_id(MA)
    says(town, EAST, "平安")
    assert "✅ 已收到：东沟村 11月23日 09:00 平安" in "\n".join(town.heard(EAST))
    says(town, MA, "东沟村平安，柳湾村平安，石桥村平安")
    presses(town, EAST, "📝 续报")
    says(town, EAST, "全村平安")
    assert "续报" not in alarms(town, MA, before)


def test_a_follow_up_that_was_none_is_withdrawn(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡", "刚确认死亡1人")
    assert "死亡 0→1 人" in alarms(town, MA)
    before = town.last_id(MA)
    presses(town, EAST, "↩️ 撤回（不是这件事）")
    assert "撤回续报一" in alarms(town, MA, before)
    assert "这句话要怎么办" in town.stage.hears(EAST)
    presses(town, EAST, "另外一件事")
    assert "✅ 已收到：东沟村 11月23日 09:00 有事" in "\n".join(town.heard(EAST))
    says(town, LEADER, "/incident 1")
    assert "死亡 1 人\n" not in town.stage.hears(LEADER)


def test_with_two_open_it_is_asked_which(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡", "/urgent 7点55分桥头塌方，无人员伤亡")
    before = town.last_id(MA)
    says(town, EAST, "人手不够")
    assert "是哪一件的新情况" in town.stage.hears(EAST)
    assert [text[:4] for text in buttons(town, EAST)[:2]] == ["📝 续报", "📝 续报"]
    presses(town, EAST, "📝 续报：事件1")
    assert "事件1　东沟村\n" in alarms(town, MA, before)
    assert "续报一：人手不够" in alarms(town, MA, before)
    says(town, EAST, "又有两人受伤")  # harm is not held back by the question which one it is
    assert "又有两人受伤" in alarms(town, MA, before)


@pytest.mark.parametrize("words", ["注意人员安全", "请马上疏散群众", "现在情况怎么样？", "注意安全，先救人"])
def test_a_leaders_instruction_reaches_who_has_it_and_who_reported_it(town: Town, words: str) -> None:
    """Open incident: the leader writes 「注意人员安全」: 您没有报送任务"""
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    presses(town, MA, "✋ 我来处理")
    town.at("08:30")
    message = next(m for m in reversed(town.stage.messages(LEADER)) if "🚨" in str(m.get("text", "")))
    town.stage.says(LEADER, words, reply_to=message["message_id"])
    town.stage.waits_for(3)
    for who in (MA, EAST):
        assert f"📌 领导指示（周镇长（带班领导））：{words}" in "\n".join(town.heard(who))
    assert "已作为领导指示转给：马干事、王会计（东沟）" in town.stage.hears(LEADER)
    says(town, OFFICE, "/incident 1")
    assert f"周镇长（带班领导）：领导指示：{words}" in town.stage.hears(OFFICE)
    presses(town, LEADER, "↩️ 撤回")
    assert f"撤回：领导指示：{words}" in "\n".join(town.heard(MA))


@pytest.mark.parametrize(
    ("raised", "edited", "added"),
    [
        ("8:00 三组起火", "8:00 三组起火，2人被困", "2人被困"),
        ("7点半河堤渗水", "7点半河堤渗水，正在加高，需要沙袋500个", "需要沙袋500个"),
        ("早上七点食堂多人呕吐", "早上七点食堂多人呕吐，已送医6人", "已送医6人"),
    ],
)
def test_an_edit_of_the_urgent_words_is_the_incidents(
    town: Town, raised: str, edited: str, added: str
) -> None:
    """`/urgent 8:20 三组起火` edited to add 「2人被困」: a second, ordinary matter."""
    number = town.stage.says(EAST, f"/urgent {raised}")
    town.stage.waits_for(3)
    before = town.last_id(MA)
    town.stage.edits(EAST, number, f"/urgent {edited}")
    town.stage.waits_for(3)
    assert added in alarms(town, MA, before)
    assert added in alarms(town, LEADER)
    quiet = town.last_id(MA)
    town.stage.edits(EAST, number, f"/urgent {edited}")
    town.stage.waits_for(3)
    assert alarms(town, MA, quiet) == ""
    assert "✅ 已收到：东沟村" not in "\n".join(town.heard(EAST))


@pytest.mark.parametrize(
    ("first", "second"), [("三组起火", "河堤决口"), ("厂房坍塌", "燃气泄漏"), ("桥头车祸", "有人落水")]
)
def test_a_second_incident_within_a_minute_is_told_at_once(town: Town, first: str, second: str) -> None:
    """Told up to 30 s later; bundled only when there are many."""
    town.stage.says(EAST, f"/urgent 刚刚{first}")
    town.at("08:06")
    assert alarms(town, MA).count(first) > 1, "called again a moment ago"
    town.stage.says(WILLOW, f"/urgent 刚刚{second}")
    town.stage.waits_for(1)
    for person in (MA, LEADER):
        assert second in alarms(town, person)


# -- words of those who are called -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "words"), [(MA, "我来处理"), (LEADER, "收到，我去处理"), (MA, "东沟村的事由我负责")]
)
def test_whoever_says_that_they_take_it_has_taken_it(town: Town, who: Player, words: str) -> None:
    """MA, called, writes 「我来处理」: became a 续报 and the ladder went on."""
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    before = town.last_id(EAST)
    says(town, who, words)
    assert f"{who.name}：✋ 已接收，正在处理" in alarms(town, EAST, before)
    assert "续报" not in alarms(town, EAST, before)
    assert "✋ 事件1 已由您接收" in town.stage.hears(who)
    other = LEADER if who is MA else MA
    quiet = town.last_id(other)
    town.at("08:25")
    assert "没有人接收" not in alarms(town, other, quiet)
    says(town, other, "我来处理")
    assert f"已由{who.name}在" in town.stage.hears(other)
    presses(town, other, "✋ 我来接手")
    assert f"{other.name}：✋ 已接收" in alarms(town, who)


def test_whoever_is_on_the_way_is_asked_whether_they_take_it(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    for who, words in ((LEADER, "正在赶往现场"), (HE, "二十分钟到"), (MA, "我马上到")):
        before = town.last_id(EAST)
        if who is HE:
            town.at("08:22")  # called by then
        says(town, who, words)
        assert buttons(town, who)[0].startswith("✋ 我来处理：事件1")
        assert "会继续逐级通知" in town.stage.hears(who)
        assert words not in alarms(town, EAST, before)
    presses(town, MA, "✋ 我来处理：事件1")
    assert "马干事：✋ 已接收，正在处理：我马上到" in alarms(town, EAST)
    assert "已由马干事在" not in town.stage.hears(MA)
    presses(town, LEADER, "✋ 我来处理：事件1")
    assert "已由马干事在" in town.stage.hears(LEADER), "too late"


def test_more_than_that_or_of_somebody_who_was_not_called_is_asked(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    for who, words in ((HE, "我来处理"), (MA, "我接手了，你们先疏散"), (LEADER, "我来负责，注意安全")):
        before = town.last_id(EAST)
        says(town, who, words)
        assert buttons(town, who)[0].startswith("✋ 我来处理：事件1")
        assert alarms(town, EAST, before) == ""
    presses(town, MA, "✋ 我来处理：事件1")
    assert "马干事：✋ 已接收，正在处理：我接手了，你们先疏散" in alarms(town, EAST)
    says(town, HE, "我来处理")
    assert "已由马干事在" in town.stage.hears(HE)


def test_words_of_several_or_in_a_group_take_nothing_unasked(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    town.stage.says(LEADER, "我来处理", chat=town.stage.group_id)
    town.stage.waits_for(3)
    assert "由您处理吗" in town.stage.hears(LEADER, town.stage.group_id)
    says(town, WILLOW, "/urgent 7点55分河堤渗水，无人员伤亡")
    says(town, MA, "我来处理")
    assert [text[:10] for text in buttons(town, MA)[:2]] == ["✋ 我来处理：事件2", "✋ 我来处理：事件1"]
    town.stage.presses(LEADER, "✋ 我来处理：事件1", town.stage.group_id)
    town.stage.waits_for(3)
    says(town, MA, "我来处理")  # only one waits now
    assert "✋ 事件2 已由您接收" in town.stage.hears(MA)
    before = town.last_id(MA)
    says(town, EAST, "我来处理")  # who may not take it tells of it
    assert "续报" in alarms(town, MA, before) + alarms(town, LEADER)


@pytest.mark.parametrize(("who", "words"), [(MA, "收到"), (LEADER, "好的"), (MA, "明白")])
def test_received_is_not_taken(town: Town, who: Player, words: str) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡", words)
    assert "不等于接收" not in "\n".join(town.heard(EAST)), "who reported it is not asked to take it"
    says(town, who, words)
    assert "「收到」不等于接收" in town.stage.hears(who)
    presses(town, who, "✋ 我来处理 事件1")
    assert "✋ 已接收" in alarms(town, EAST)
    quiet = town.last_id(who)
    says(town, who, words)
    assert town.heard(who, quiet) == []


@pytest.mark.parametrize("words", ["先别动他，等120", "把路口封了", "火势大就先撤人，请马上增援"])
def test_an_order_right_after_the_call_is_an_instruction(town: Town, words: str) -> None:
    """LEADER, called, writes 「先别动他，等120」 within minutes: became 续报二."""
    says(town, EAST, "/urgent 7点50分三组有人掉井里了，伤1人")
    says(town, LEADER, words)
    for who in (MA, EAST):
        assert f"📌 领导指示（周镇长（带班领导））：{words}" in "\n".join(town.heard(who))
    assert "续报" not in alarms(town, MA)
    presses(town, MA, "✋ 我来处理")  # under what the leader said
    says(town, LEADER, f"{words}，尽快")
    assert "已作为领导指示转给：马干事、王会计（东沟）" in town.stage.hears(LEADER)
    says(town, LEADER, "现场又有两人受伤，请马上派车")  # news of the hurt is everybody's
    assert "续报一：现场又有两人受伤" in alarms(town, MA)


# -- what the words of the reporter concern ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "words"),
    [(EAST, "弄错了，是隔壁乡的"), (SCHOOL, "搞错了，不是我们学校"), (LANE, "看错了，是烧垃圾的")],
)
def test_whoever_was_wrong_may_mean_the_incident(town: Town, who: Player, words: str) -> None:
    """「弄错了，是隔壁乡的」 during one's own open incident: asked about the 平安 of 09:00."""
    says(town, who, "平安", "/urgent 7点50分起火，无人员伤亡", "食堂后面")
    before = town.last_id(MA)
    says(town, who, words)
    assert "说的是哪一件" in town.stage.hears(who)
    assert "点「误报」，原因就记这句话" in town.stage.hears(who)
    assert [text[:4] for text in buttons(town, who)[:2]] == ["⚪ 误报", "📝 续报"]
    assert alarms(town, MA, before) == "", "words change nothing"
    presses(town, who, "⚪ 误报：事件1")
    assert f"{who.name}：⚪ 误报，原因：{words}" in alarms(town, MA, before)


def test_a_correction_may_be_the_incidents_or_the_reports(town: Town) -> None:
    says(town, EAST, "平安", "/urgent 7点50分三组起火，无人员伤亡")
    before = town.last_id(MA)
    says(town, EAST, "弄错了")
    presses(town, EAST, "⚪ 误报：事件1")
    assert "请说明原因" in town.stage.hears(EAST), "it says of no reason"
    says(town, EAST, "取消", "更正：是二组，不是三组")
    assert buttons(town, EAST)[0].startswith("📝 续报"), "it denies nothing"
    assert "✏️ 更正报送：东沟村 今天 09:00" in buttons(town, EAST)
    presses(town, EAST, "📝 续报：事件1")
    assert "更正：是二组，不是三组" in alarms(town, MA, before)
    says(town, EAST, "刚才报错了，两户停电")
    presses(town, EAST, "✏️ 更正报送")
    assert "停电" in "\n".join(text for text in town.heard(EAST) if "✅ 已更正" in text)
    says(town, EAST, "更正：平安")  # of a report, plainly
    assert "说的是哪一件" not in town.stage.hears(EAST)


@pytest.mark.parametrize(
    ("who", "words"), [(LEADER, "情况怎么样了"), (MA, "现场怎么样？"), (OFFICE, "有进展吗")]
)
def test_a_question_how_it_stands_shows_the_story(town: Town, who: Player, words: str) -> None:
    """A leader's 「情况怎么样了」 during an open incident: asked whether it is 续报."""
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡", "明火扑灭了")
    town.at("08:40")
    before = town.last_id(MA)
    says(town, who, words)
    story = town.stage.hears(who)
    assert "—— 经过 ——" in story
    assert "续报一：明火扑灭了" in story
    assert words not in alarms(town, MA, before)
    if who is LEADER:
        presses(town, LEADER, "📌 转给处理的人")
        assert f"📌 领导指示（周镇长（带班领导））：{words}" in alarms(town, MA, before)
    says(town, who, "东沟村情况怎么样")
    assert "事件1　东沟村：7点50分三组起火" in town.stage.hears(who)


def test_of_several_each_story_is_one_tap_away(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    says(town, WILLOW, "/urgent 7点55分河堤渗水，无人员伤亡")
    says(town, LEADER, "现在情况如何")
    assert "事件1" in town.stage.hears(LEADER)
    presses(town, LEADER, "📋 经过　事件2")
    assert "河堤渗水" in town.stage.hears(LEADER)
    says(town, HEADTEACHER, "情况怎么样了")  # nothing of theirs
    assert "事件" not in town.stage.hears(HEADTEACHER)


def test_a_zero_beside_what_is_open_says_that_it_is_open(town: Town) -> None:
    """「平安」 said during one's own open incident is filed without a word."""
    for who, words, unit in ((EAST, "平安", "东沟村"), (LANE, "辖区平安，无异常", "平安里社区")):
        says(town, who, "/urgent 7点50分起火，无人员伤亡", words)
        (receipt,) = (text for text in town.heard(who) if "09:00 平安" in text)
        assert receipt.startswith(f"✅ 已收到：{unit}")
        assert "⚠️ 事件还没有结束：事件" in receipt
    says(town, SCHOOL, "/urgent 7点55分多名学生呕吐")
    says(town, HEADTEACHER, "平安")  # of the same unit
    assert "⚠️ 事件还没有结束：事件3" in "\n".join(town.heard(HEADTEACHER))
    says(town, WILLOW, "平安")
    assert "事件" not in "\n".join(town.heard(WILLOW))


# -- after it was closed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "raised", "words"),
    [
        (EAST, "三组起火", "又复燃了"),
        (WILLOW, "河堤渗水", "水又涨上来了"),
        (SCHOOL, "锅炉房冒烟", "锅炉房又着了"),
    ],
)
def test_what_begins_again_after_the_closing_is_harm_of_that_incident(
    town: Town, who: Player, raised: str, words: str
) -> None:
    """After 办结: 「这句话我没有把握：是平安，还是有事？」"""
    says(town, who, f"/urgent 7点50分{raised}，无人员伤亡")
    presses(town, MA, "✋ 我来处理")
    says(town, who, "终报：已处置完毕，无伤亡")
    presses(town, MA, "✔️ 办结")
    leader, taker = town.last_id(LEADER), town.last_id(MA)
    says(town, who, words)
    receipt = town.stage.hears(who)
    assert receipt.startswith("✅ 已收到")
    assert "像是事件1" in receipt
    town.stage.waits_for(5)
    assert any(words in text for text in town.heard(LEADER, leader))
    assert words in alarms(town, MA, taker)
    before = town.last_id(MA)
    presses(town, who, "🚨")
    assert "重新从第一步逐级通知" in alarms(town, MA, before)
    assert f"续报二：{words}" in alarms(town, LEADER, leader)
    assert "事件2" not in alarms(town, LEADER)
    says(town, who, "检查组又来了")
    presses(town, MA, "✋ 我来处理")


def test_the_closer_says_so_too_and_other_talk_is_none(town: Town) -> None:
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    presses(town, MA, "✋ 我来处理")
    says(town, EAST, "终报：已处置完毕，无伤亡")
    presses(town, MA, "✔️ 办结")
    for who, words in ((EAST, "领导又来了"), (EAST, "防止复燃，留了人"), (WILLOW, "又复燃了")):
        says(town, who, words)
        assert "像是事件1" not in town.stage.hears(who), words
    says(town, MA, "三组又冒烟了")
    assert "已转告" in town.stage.hears(MA)
    assert "像是事件1" in town.stage.hears(MA)
    before = town.last_id(EAST)
    presses(town, MA, "🚨")
    assert "三组又冒烟了" in alarms(town, EAST, before)


def test_whoever_says_that_it_may_be_closed_is_shown_how(town: Town) -> None:
    """「办结」 was asked about as news of the incident; 「怎么回事」 was answered with the help."""
    says(town, EAST, "/urgent 7点50分三组起火，无人员伤亡")
    says(town, LEADER, "怎么回事")
    assert "7点50分三组起火" in town.stage.hears(LEADER)
    assert "—— 经过 ——" in town.stage.hears(LEADER)
    presses(town, MA, "✋ 我来处理")
    says(town, MA, "可以结了")
    assert "先要有终报" in town.stage.hears(MA)
    assert buttons(town, MA) == ["🏁 终报 事件1"]
    says(town, EAST, "终报：已处置完毕，无伤亡")
    for who, words in ((LEADER, "办结"), (MA, "可以办结了")):
        says(town, who, words)
        assert buttons(town, who) == ["✔️ 办结 事件1"]
    says(town, EAST, "可以结案了")
    assert buttons(town, EAST) == []
    presses(town, MA, "✔️ 办结 事件1")
    assert "✔️ 已办结" in alarms(town, LEADER)


def test_harm_at_another_of_ones_units_answers_no_question_about_an_incident(town: Town) -> None:
    """「无事坡村又漏水了」, while the time of 南坪村's was asked for, became the place of that."""
    says(town, SLOPES, "/urgent 7点50分南坪村河堤渗水，无人员伤亡")
    before = town.last_id(LEADER)
    says(town, SLOPES, "无事坡村水库漏水了")
    assert "✅ 已收到：无事坡村" in "\n".join(town.heard(SLOPES))
    town.stage.waits_for(5)
    assert any("🟠 有事报告　无事坡村" in text for text in town.heard(LEADER, before))
    presses(town, MA, "✋ 我来处理")
    says(town, SLOPES, "终报：堵住了，无伤亡")
    presses(town, MA, "✔️ 办结")
    says(town, SLOPES, "实验幼儿园门口水管爆了")  # what is closed asks nothing any more
    assert "✅ 已收到：实验幼儿园" in "\n".join(town.heard(SLOPES))
