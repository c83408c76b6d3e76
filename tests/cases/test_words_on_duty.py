"""What somebody on duty says of themselves, pastes or passes on: it goes where it belongs, whatever else is open."""

import pytest

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from tests.cases.grants import joins
from tests.scenarios.conftest import Town

RAISED = "/urgent 7点50分三组起火，无人员伤亡"


def said(town: Town, who: Player, text: str) -> str:
    town.stage.says(who, text)
    town.stage.waits_for(4)
    return town.stage.hears(who)


def buttons(town: Town, who: Player) -> list[str]:
    message = town.stage.messages(who)[-1]
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def in_group(town: Town) -> str:
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    return "\n".join(str(message.get("text", "")) for message in found)


# -- while an incident is open ----------------------------------------------------------------------------------------

ABOUT_THEMSELVES = (
    ("头疼，今天值不了班了", "值班表还没有变"),
    ("今晚值不了，家里有事", "值班表还没有变"),
    ("发烧了，想请个假", "值班表还没有变"),
    ("我想和何主任换班", "和 何主任 换哪一班"),
    ("能不能跟何主任换一下周五的班", "和 何主任 换哪一班"),
    ("何主任替我", "哪一班请 何主任 代"),
    ("我不干了", "要退出平安报吗"),
    ("12月1日 带班 周镇长 值班 马干事\n12月2日 带班 李主任 值班 何主任", "像是一张值班表"),
    ("本周值班表：周一何主任，周二马干事，周三何主任", "像是一张值班表"),
    ("关于2027年元旦放假的通知", "这是上级的通知"),
    ("【通知】明天上午九点开会，请各村书记参加", "这是上级的通知"),
    ("随便吧", "还没有记到事件里"),
)


def test_words_about_themselves_are_no_follow_up(town: Town) -> None:
    """「头疼，今天值不了班了」 of whoever was called became 续报一 and went to the group."""
    said(town, EAST, RAISED)
    for words, answer in (
        *ABOUT_THEMSELVES,
        ("接不了", "不算接收"),
        ("我今天不在镇里，找别人吧", "不算接收"),
    ):
        assert answer in said(town, MA, words), words
    town.stage.presses(MA, "✋ 我来处理")
    for words, answer in ABOUT_THEMSELVES:
        assert answer in said(town, MA, words), words
    assert "续报" not in in_group(town)
    assert "续报" not in "\n".join(town.heard(LEADER))
    assert "续报一：消防车到了" in (said(town, MA, "消防车到了") and in_group(town)), "and news is"


@pytest.mark.parametrize("words", ["接不了", "今天不是我值班", "忙不过来了"])
def test_whoever_cannot_take_it_is_asked_what_they_mean(town: Town, words: str) -> None:
    said(town, EAST, RAISED)
    assert "还没有人接收，会继续逐级通知" in said(town, MA, words)
    assert [text[:4] for text in buttons(town, MA)] == ["✋ 我来", "📝 续报", "知道了"]
    town.stage.presses(MA, "✋ 我来处理：事件1")
    town.stage.waits_for(3)
    assert "移交给谁" in said(town, MA, words), "and who has it already hands it on"
    assert "续报" not in in_group(town)
    said(town, EAST, "我走不开，派人来")  # of whoever reported it that is news
    assert "续报一：我走不开，派人来" in in_group(town)


def test_handing_on_in_words(town: Town) -> None:
    """「我处理不了了，交给何主任」 was 续报; 「移交给何主任」 of somebody else was not understood."""
    said(town, EAST, RAISED)
    town.stage.presses(MA, "✋ 我来处理")
    for who, words in ((LEADER, "移交给何主任"), (EAST, "移交给周镇长"), (HE, "事件1移交给我")):
        town.stage.waits_for(3)
        assert "已由马干事在" in said(town, who, words)
        assert "移交要由接收的人来说" in town.stage.hears(who)
    assert "已请周镇长接手" in said(town, MA, "我处理不了了，交给周镇长")
    assert "没有在班的「何主任」" in said(town, MA, "走不开，交给何主任")
    assert "续报" not in in_group(town)


# -- an exchange in words ---------------------------------------------------------------------------------------------


def test_whoever_is_named_is_asked_where_the_shift_is_plain(town: Town) -> None:
    assert "已问 何主任：代 镇值班 11月25日 周三" in said(town, MA, "周三的班请何主任代我值")
    assert "马干事 请您代班" in town.stage.hears(HE)
    assert "已问 何主任：代 镇值班 11月27日 周五" in said(town, MA, "11月27日何主任替我值班")
    assert "已问 何主任：您的 镇值班 12月1日 周二 值班 换 镇值班 12月2日" in said(
        town, MA, "我12月1日的班和何主任12月2日的班换一下"
    )
    assert "哪一班请 何主任 代" in said(town, MA, "明天何主任替我值班"), "tomorrow is no shift of his"
    assert "和 何主任 换哪一班" in said(town, MA, "换班 何主任 明天")
    assert all("⇄ 11月24日 周二" in text for text in buttons(town, MA))
    town.stage.presses(MA, "11月29日 周日 ⇄ 11月24日")
    town.stage.waits_for(3)
    assert "换 镇值班 11月24日 周二" in town.stage.hears(MA)
    for words in ("换班", "我想换个班", "谁能替我值一下今晚"):
        assert buttons(town, MA), said(town, MA, words)
    assert "您不在值班表上" in said(town, EAST, "今天值不了班")
    assert "您不在值班人员里" in said(town, EAST, "何主任替我值班")


def test_a_roster_pasted_by_who_keeps_it_is_a_draft(town: Town) -> None:
    table = "12月1日 带班 周镇长 值班 马干事\n12月2日 带班 李主任 值班 何主任"
    assert "📥 读到 2 天" in said(town, OFFICE, table)
    assert buttons(town, OFFICE) == ["✅ 写入 镇值班", "取消"]
    assert "贴一张表" in said(town, OFFICE, "写入值班表")


# -- from above -------------------------------------------------------------------------------------------------------

FROM_ABOVE = (
    "接县防汛办通知：今晚有大到暴雨，请各村做好转移准备",
    "省气象台发布暴雨红色预警信号",
    "县里来电话，说上游水库要泄洪",
    "县委办通知明天上午九点开视频会",
    "市里刚打电话来，说明天有检查组",
)


def test_notices_from_above_are_notes_of_the_desk(town: Town) -> None:
    for words in FROM_ABOVE:
        assert "📌 已记入值班记事" in said(town, MA, words), words
        assert f"📌 值班记事（马干事）：{words}" in "\n".join(town.heard(LEADER))
    for words, answer in (  # harm of our own is a matter
        ("县里来电话，说我们三组塌方了", "✅ 已收到：青石镇 情况"),
        ("县公安局来电，我镇有人失踪", "✅ 已补充到 青石镇"),
    ):
        assert answer in said(town, MA, words), words
    before = town.last_id(MA)
    assert "📌 已告诉" in said(town, HE, FROM_ABOVE[0]), "off duty, he has just handed over"
    told = [text for text in town.heard(MA, before) if FROM_ABOVE[0] in text]
    assert len(told) == 1
    assert "青石镇" not in said(town, EAST, FROM_ABOVE[0]), "a village tells of it as it tells of all else"


def test_whoever_comes_next_reads_what_came_from_above(town: Town) -> None:
    """Said by whoever stands there, by somebody off duty, after the change of shift; read also by who comes midway."""
    town.at("14:00")
    said(town, MA, FROM_ABOVE[0])
    assert "并记入值班记事" in said(town, HE, FROM_ABOVE[1])
    town.at("07:40", 24)
    assert "给下一班的留言，还是" in said(town, MA, "钥匙在抽屉里"), (
        "what was noted by day is no note of handing over"
    )
    town.at("08:01", 24)
    assert not any(FROM_ABOVE[0] in text and "没有记录" in text for text in town.heard(MA))
    start = "\n".join(town.heard(HE))
    assert f"上一班留言：\n马干事：{FROM_ABOVE[0]}\n何主任：{FROM_ABOVE[1]}" in start
    assert "📌 已告诉" in said(town, MA, FROM_ABOVE[2])
    said(town, OFFICE, "/rota 镇值班 11月24日 值班 马干事")
    town.stage.presses(OFFICE, "✅ 写入")
    town.stage.waits_for(3)
    assert f"本班记事：\n马干事：{FROM_ABOVE[2]}" in town.stage.hears(MA)
    town.at("08:01", 25)
    assert FROM_ABOVE[2] in "\n".join(text for text in town.heard(MA) if "🟢 您现在值班" in text)


def test_also_of_a_duty_officer_without_a_rota(town: Town) -> None:
    guest = joins(town, 3001, "小钱", "青石镇中心小学 值班员")
    for words in FROM_ABOVE[:3]:
        assert "📌 已告诉" in said(town, guest, words), words
        assert f"📌 值班记事（小钱）：{words}" in "\n".join(town.heard(MA))


# -- handing over -----------------------------------------------------------------------------------------------------


def test_in_the_half_hour_of_handing_over_only_what_may_be_a_note_is_asked_about(town: Town) -> None:
    town.at("07:40", 24)
    assert "给下一班的留言，还是" in said(town, MA, "钥匙在抽屉里")
    for words, answer in (
        ("谢谢大家，我先走了", ""),
        ("今天谁值班", "现在值班"),
        ("何主任到了吗", "没有当作报送"),
        ("本周值班表：周一何主任，周二马干事", "像是一张值班表"),
        ("县委办通知明天上午九点开视频会", "📌 已记入值班记事"),
        ("12月1日 带班 周镇长 值班 马干事\n12月2日 带班 李主任 值班 何主任", "像是一张值班表"),
    ):
        before = town.last_id(MA)
        said(town, MA, words)
        told = "\n".join(town.heard(MA, before))
        assert "给下一班的留言，还是" not in told, words
        assert answer in told
