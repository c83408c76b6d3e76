"""Words, photos and edits while an incident is open: whose they are, and who hears of them."""

import pytest

from bot.demo.town import EAST, LANE, LEADER, MA, OFFICE, SCHOOL, WILLOW, Person
from tests.scenarios.conftest import Town


def alarms(town: Town, person: Person, since: int = 0) -> str:
    return "\n".join(text for text in town.heard(person, since) if "🚨" in text)


def says(town: Town, who: Person, *words: str) -> None:
    for one in words:
        town.stage.says(who, one)
        town.stage.waits_for(3)


def presses(town: Town, who: Person, button: str) -> None:
    town.stage.presses(who, button)
    town.stage.waits_for(3)


def buttons(town: Town, who: Person) -> list[str]:
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
    town: Town, who: Person, raised: str, answer: str, time: str, toll: str, place: str
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
