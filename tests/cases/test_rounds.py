"""Which round is meant, what it is called, what old buttons do, and what a reason is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.demo.program import EXAMPLE
from bot.demo.scenes.times import EVE
from bot.demo.town import BRIDGE, EAST, LANE, LEADER, OFFICE, SCHOOL, SLOPES, WILLOW, Player
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.databases import Databases
from tests.scenarios.conftest import Town, found, opened
from tests.scenarios.serving import ThreadedProgram

FLOOD = """
[[schedules]]
name = "防汛报告"
times = ["15:30"]
units = ["石桥村", "平安里社区"]
lock = "1d"
summary_to = ["值班群"]
"""


@pytest.fixture
def daily(tmp_path: Path, databases: Databases) -> Iterator[Town]:
    """One round a day at 15:00 that is locked a day later, as it was by default; two villages owe another as well."""
    text = EXAMPLE.read_text(encoding="utf-8")
    text = text.replace('times = ["09:00", "17:00"]', 'times = ["15:00"]').replace(
        'lock = "4h"', 'lock = "1d"'
    )
    config = tmp_path / "daily.toml"
    config.write_text(text + FLOOD, encoding="utf-8")
    database = found(databases.migrated(), config)
    with (
        running(EVE, paused=True) as url,
        opened(Sandbox(url), ThreadedProgram(tmp_path, url, database), database) as made,
    ):
        yield made


def hears(town: Town, person: Player) -> str:
    """What the bot said last, once the platform's pace has let it through."""
    town.stage.waits_for(5)
    return town.stage.hears(person)


def reminders(town: Town, person: Player) -> list[dict[str, Any]]:
    """The reminders on this phone as they show now, the newest last."""
    found = town.stage.messages(person)
    return [m for m in found if m["from"]["is_bot"] and str(m.get("text", "")).startswith(("⏰", "✔"))]


def buttons(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


# -- with a lock of a day: today before yesterday ------------------------------------------------------------------


def test_a_unit_that_missed_yesterday_is_not_asked_at_each_zero(daily: Town) -> None:
    daily.at("00:30", day=24)
    daily.stage.says(SLOPES, "南坪村平安")  # in the night it is for the evening before
    assert "✅ 已收到：南坪村 11月23日 15:00 平安" in hears(daily, SLOPES)
    daily.at("10:00", day=24)
    daily.stage.says(WILLOW, "今天一切平安")  # not open yet, and yesterday's still is
    assert "✅ 已收到：柳湾村 11月24日 15:00 平安" in hears(daily, WILLOW)
    daily.at("14:30", day=24)
    daily.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村 11月24日 15:00 平安" in hears(daily, EAST)
    daily.stage.says(EAST, "无事")
    assert "11月24日" in hears(daily, EAST)  # a repeat of today's: yesterday's is not filled by the way
    daily.stage.says(SCHOOL, "昨天忘报了，平安")
    daily.stage.presses(SCHOOL, "补报 昨天 15:00")
    assert "✅ 已收到：青石镇中心小学 11月23日 15:00 平安" in hears(daily, SCHOOL)
    daily.stage.says(SCHOOL, "今日校园平安无事")
    assert "11月23日" not in hears(daily, SCHOOL)


def test_the_time_is_said_once_with_its_day_and_the_schedule_where_there_are_several(daily: Town) -> None:
    daily.at("14:01")
    [east] = reminders(daily, EAST)
    assert east["text"].startswith("⏰ 今天 15:00 前请报送：东沟村")
    assert east["text"].count("15:00") == 1
    assert "平安报告" not in east["text"]
    [bridge] = reminders(daily, BRIDGE)
    assert bridge["text"].startswith("⏰ 今天 15:00 平安报告 前请报送：石桥村")
    daily.at("14:31")
    daily.stage.says(LANE, "平安")
    assert "哪个时间" in hears(daily, LANE)
    assert "批次" not in hears(daily, LANE)
    asked = daily.stage.messages(LANE)[-1]
    assert buttons(asked)[:2] == ["今天 15:00 平安报告", "今天 15:30 防汛报告"]
    daily.at("15:06")
    [*_, late] = reminders(daily, WILLOW)
    assert "今天 15:00" in late["text"]
    assert late["text"].count("15:00") == 1


# -- old buttons answer with what stands ---------------------------------------------------------------------------


def press_old(town: Town, person: Player, button: str, message: dict[str, Any]) -> str:
    """Presses a button that the phone still shows from before; returns the toast."""
    wanted = next(
        one
        for row in message["reply_markup"]["inline_keyboard"]
        for one in row
        if one["text"].startswith(button)
    )
    press = {"person": person.id, "message_id": message["message_id"], "data": wanted["callback_data"]}
    town.sandbox.post("press", forge=True, **press)
    town.sandbox.settle()
    return town.toast()


def test_an_old_button_of_a_round_already_reported_changes_nothing(town: Town) -> None:
    old = {person: reminders(town, person)[-1] for person in (EAST, WILLOW, BRIDGE)}
    town.stage.says(EAST, "平安")
    town.stage.says(WILLOW, "柳湾村停电")
    town.stage.says(BRIDGE, "平安")
    town.at("13:30")  # locked since 13:00
    before = town.heard(LEADER)
    for person, state in ((EAST, "平安"), (WILLOW, "有事"), (BRIDGE, "平安")):
        since = town.last_id(person)
        toast = press_old(town, person, "✅ 平安", old[person])
        assert "已经报过了" in toast
        assert f"「{state}」" in toast
        assert "已经报过了" in press_old(town, person, "📝 有事", old[person])
        assert town.heard(person, since) == []  # nothing is asked, nothing is asked for
    assert town.heard(LEADER) == before


def test_before_lock_neither(town: Town) -> None:
    old = reminders(town, WILLOW)[-1]
    town.stage.says(WILLOW, "柳湾村停电")
    assert "「有事」" in press_old(town, WILLOW, "✅ 平安", old)
    town.at("09:21")
    assert any("停电" in summary for summary in town.summaries())


def test_the_newest_reminder_loses_its_buttons_when_its_round_is_settled(town: Town) -> None:
    edits = len(town.sandbox.events(kinds=("edit",)))
    town.stage.says(EAST, "平安")
    for name in ("南坪村", "无事坡村", "实验幼儿园"):
        town.stage.says(SLOPES, f"{name}平安")
    town.at("08:10")
    for person, named in ((EAST, "东沟村"), (SLOPES, "南坪村")):
        newest = reminders(town, person)[-1]
        assert newest["text"].startswith("✔ 已经报过")
        assert named in newest["text"]
        assert buttons(newest) == []
    mine = [
        event
        for event in town.sandbox.events(kinds=("edit",))[edits:]
        if event["chat"] in (EAST.id, SLOPES.id)
    ]
    assert len(mine) == 2  # one for each reminder, however many units it was about
    assert buttons(reminders(town, WILLOW)[-1])  # who still owes keeps theirs


def test_a_reminder_of_several_units_keeps_the_buttons_of_the_rest(town: Town) -> None:
    town.stage.says(SLOPES, "无事坡村平安")
    town.at("08:10")
    newest = reminders(town, SLOPES)[-1]
    assert "✔ 已经报过：无事坡村" in newest["text"]
    assert not any("无事坡" in text for text in buttons(newest))
    town.stage.presses(SLOPES, "✅ 南坪村")
    assert "✅ 已收到：南坪村" in hears(town, SLOPES)


# -- 补报 ----------------------------------------------------------------------------------------------------------


def asks_for_backfill(town: Town, person: Player) -> None:
    """Presses the button of a reminder whose round is locked and was never reported."""
    town.at("13:30")
    press_old(town, person, "✅ 平安", reminders(town, person)[-1])
    assert "请发送补报的原因" in hears(town, person)


@pytest.mark.parametrize(
    ("person", "words", "reason"),
    [
        (EAST, ["平安", "知道了", "好的"], "停电没信号"),
        (BRIDGE, ["收到👌", "谢谢领导", "一切正常"], "下乡去了，忘了报"),
        (SCHOOL, ["嗯", "1", "OK"], "老师调课忙忘了"),
    ],
)
def test_a_reason_must_be_one(town: Town, person: Player, words: list[str], reason: str) -> None:
    asks_for_backfill(town, person)
    for no_reason in words:
        town.stage.says(person, no_reason)
        assert "不是原因" in hears(town, person)
    assert not any("补报申请" in text for text in town.heard(LEADER))
    town.stage.says(person, reason)
    assert "已转给带班领导" in hears(town, person)
    [request] = [text for text in town.heard(LEADER) if "补报申请" in text]
    assert reason in request


def test_what_tells_of_harm_is_no_reason_and_a_question_can_be_left(town: Town) -> None:
    asks_for_backfill(town, EAST)
    town.stage.says(EAST, "东沟村三组起火了，有人被困")
    assert "✅ 已收到：东沟村" in hears(town, EAST)
    asks_for_backfill(town, WILLOW)
    town.stage.says(WILLOW, "算了")
    assert "没有记录" in hears(town, WILLOW)
    town.stage.says(WILLOW, "停电没信号")
    assert not any("补报申请" in text for text in town.heard(LEADER))


@pytest.mark.parametrize(
    ("person", "matter", "words", "reason"),
    [
        (WILLOW, "柳湾村水管坏了", "补报：水管修好了忘了改", "水管修好了忘了改"),
        (EAST, "东沟村停电", "我要补报，来电以后忘了改", "来电以后忘了改"),
        (SCHOOL, "学校围墙倒了一段", "补报 当时没看清", "当时没看清"),
    ],
)
def test_a_locked_report_is_set_right_by_the_words_that_the_refusal_names(
    town: Town, person: Player, matter: str, words: str, reason: str
) -> None:
    town.stage.says(person, matter)
    town.at("13:30")
    town.stage.presses(person, "✏️ 更正")
    assert "请发送「补报」并说明原因" in town.toast()
    town.stage.says(person, words)
    assert "是平安，还是有事" in hears(town, person)
    assert "今天 09:00" in hears(town, person)
    town.stage.presses(person, "✅ 平安")
    [request] = [text for text in town.heard(LEADER) if "补报申请" in text]
    assert reason in request
    town.stage.presses(LEADER, "同意补报")
    assert "同意补报" in hears(town, person)
    assert "平安" in hears(town, person)


@pytest.mark.parametrize("person", [EAST, LANE, BRIDGE])
def test_the_bare_word_asks_for_the_rest(town: Town, person: Player) -> None:
    town.at("13:30")
    town.stage.says(person, "补报")
    town.stage.presses(person, "✅ 平安")
    assert "请发送补报的原因" in hears(town, person)
    town.stage.says(person, "没有信号，忘了报")
    assert "已转给带班领导" in hears(town, person)


@pytest.mark.parametrize(
    ("person", "calm", "why"),
    [
        (LANE, "平安", "网络断了才修好"),
        (EAST, "平安。", "去县里开会没信号"),
        (SCHOOL, "没事", "上课忘了报"),
    ],
)
def test_a_calm_word_behind_it_is_for_the_round_that_was_asked_about(
    town: Town, person: Player, calm: str, why: str
) -> None:
    """「补报」, 「平安」 was a report for the round to come, and the reason a matter that leaders read."""
    town.at("13:10")
    town.stage.says(person, "补报")
    assert "今天 09:00：是平安，还是有事" in hears(town, person)
    town.stage.says(person, calm)
    assert "原因" in hears(town, person)
    town.stage.says(person, why)
    assert "17:00" not in hears(town, person)
    assert any(why in text and "09:00" in text for text in town.heard(LEADER))
    assert not any("🟠" in text for text in town.heard(LEADER))
    town.stage.waits_for(1900)
    town.stage.says(person, "平安")
    assert "17:00" in hears(town, person)


def test_a_calm_word_of_another_day_or_year_is_asked_about(town: Town) -> None:
    """The 23rd of November 2026 is a Monday; copied chat bears the day of the week on which it was said."""
    for person, words in (
        (EAST, "周三，平安"),
        (EAST, "2025年11月23日平安"),
        (LANE, "张三 星期三 08:12\n平安里社区平安\n李四 星期三 08:15\n东沟村平安"),
        (LANE, "张三 上周三 08:12\n平安里社区平安"),
        (SCHOOL, "礼拜二 平安"),
    ):
        town.stage.says(person, words)
        assert "✅ 已收到" not in hears(town, person), words
    for person, words in (
        (EAST, "周一，平安"),
        (LANE, "11月23日 星期一 平安"),
        (SCHOOL, "2026年11月23日平安"),
    ):
        town.stage.says(person, words)
        assert "✅ 已收到" in hears(town, person), words


@pytest.mark.parametrize(("person", "calm"), [(EAST, "平安"), (LANE, "没事"), (SCHOOL, "一切平安")])
def test_a_reply_to_the_reminder_of_a_locked_round_is_asked_about(
    town: Town, person: Player, calm: str
) -> None:
    """It was taken for the round of the next morning, whatever it answered."""
    town.at("17:30")
    old = reminders(town, person)[-1]["message_id"]
    town.at("08:10", day=24)
    town.sandbox.post("say", person=person.id, text=calm, reply_to=old)
    town.sandbox.settle()
    assert "哪个时间的" in hears(town, person)
    newest = town.stage.messages(person)[-1]
    assert buttons(newest)[0].startswith("补报")
    town.stage.presses(person, next(one for one in buttons(newest) if "补报" not in one))
    assert "09:00" in hears(town, person)
    new = reminders(town, person)[-1]["message_id"]
    town.sandbox.post("say", person=person.id, text=calm, reply_to=new)
    town.sandbox.settle()
    assert "哪个时间的" not in hears(town, person)


@pytest.mark.parametrize("words", ["昨天报得怎么样", "昨天情况怎么样", "谁还欠着"])
def test_a_leader_asks_how_it_stood(town: Town, words: str) -> None:
    town.stage.says(LEADER, words)
    assert "没有报送任务" not in hears(town, LEADER)
    assert "没有当作报送" not in hears(town, LEADER)


def test_where_nothing_is_missing_it_says_so(town: Town) -> None:
    town.stage.says(WILLOW, "平安")
    town.stage.says(WILLOW, "补报")
    assert "没有要补报的" in hears(town, WILLOW)


# -- no jargon -----------------------------------------------------------------------------------------------------


def test_nobody_reads_of_batches(town: Town) -> None:
    town.at("20:00")
    town.stage.says(EAST, "平安")
    for person in (OFFICE, LEADER, EAST):
        town.stage.says(person, "/status")
    for person in (OFFICE, LEADER, EAST, WILLOW):
        assert not any("批次" in text for text in town.heard(person))


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (LANE, "补报昨天的：平安，因为停电没网"),  # the example that the bot gives
        (EAST, "补报昨天的，平安，因为手机没信号"),
        (SCHOOL, "补报：平安，因为手机没电"),
    ],
)
def test_why_a_report_is_late_is_nothing_that_happened(town: Town, person: Player, words: str) -> None:
    town.at("08:05")
    since = town.last_id(person)
    town.stage.says(person, words)
    assert not any("有事：" in text for text in town.heard(person, since))
    assert "是平安，还是有事？" in hears(town, person)
    since = town.last_id(person)
    town.stage.says(person, "补报：二组房屋着火，因为停电没网")  # what tells of an emergency never waits
    assert any("有事：" in text for text in town.heard(person, since))


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (EAST, "补报：三组着火了，有人被困"),
        (WILLOW, "补报早上的，河堤决口，群众正在撤，因为没信号"),
        (SCHOOL, "补报：有学生晕倒，送医院了"),
        (LANE, "补报早上的，有人摔断了腿住院"),
    ],
)
def test_harm_behind_it_is_told_before_the_round_is_asked(town: Town, person: Player, words: str) -> None:
    """「补报：三组着火」 waited for an answer to which round it was for."""
    town.at("13:30")
    before, mine = town.last_id(LEADER), town.last_id(person)
    town.stage.says(person, words)
    town.stage.waits_for(5)
    told = town.heard(person, mine)
    assert told[0].startswith("✅ 已收到")
    assert "已经报上去了" in told[1]
    assert any(words in text for text in town.heard(LEADER, before))
    town.stage.presses(person, "补报 今天 09:00")
    if "请发送补报的原因" in hears(town, person):
        town.stage.says(person, "山里没信号")
    assert "已转给带班领导" in hears(town, person)
    town.stage.presses(LEADER, "同意补报")
    assert "09:00 有事" in hears(town, person)
    town.at("17:21")
    assert town.summaries()[-1].count(words) <= 1


@pytest.mark.parametrize(
    ("person", "words"),
    [(BRIDGE, "早上忙忘了，平安"), (WILLOW, "不好意思才想起来，平安"), (SCHOOL, "上午忘报了，学校平安")],
)
def test_words_that_come_late_are_for_no_round_to_come(town: Town, person: Player, words: str) -> None:
    """13:30, 09:00 missed and locked: 「早上忙忘了，平安」."""
    town.at("13:30")
    before = town.last_id(person)
    town.stage.says(person, words)
    [asked] = town.heard(person, before)
    assert "这是哪个时间的" in asked
    assert "没有记录" in asked
    town.stage.presses(person, "补报 今天 09:00")
    assert "请发送补报的原因" in hears(town, person)
    town.stage.says(person, "知道了")
    assert "不是原因" in hears(town, person)
    town.stage.says(person, "去县里开会没信号")
    assert "已转给带班领导" in hears(town, person)
    town.stage.presses(LEADER, "同意补报")
    assert "09:00" in hears(town, person)


def test_the_round_to_come_is_one_press_away(town: Town) -> None:
    town.at("13:30")
    town.stage.says(EAST, "早上忙忘了，平安")
    town.stage.presses(EAST, "提前报 今天 17:00")
    assert "17:00 平安" in hears(town, EAST)
    town.stage.says(LANE, "平安")  # says nothing of being late
    assert "提前报" in hears(town, LANE)


@pytest.mark.parametrize(("person", "words"), [(EAST, "正常"), (WILLOW, "都正常"), (LANE, "稳定")])
def test_the_next_words_after_a_reminder_answer_it(town: Town, person: Player, words: str) -> None:
    town.at("08:46")
    town.stage.says(person, words)
    assert "已收到" in hears(town, person)


@pytest.mark.parametrize(("person", "between"), [(EAST, "你好"), (WILLOW, "几点截止"), (LANE, "领导到哪了")])
def test_later_words_do_not(town: Town, person: Player, between: str) -> None:
    town.at("08:46")
    town.stage.says(person, between)
    before = town.last_id(person)
    town.stage.says(person, "正常")
    assert not any("已收到" in text for text in town.heard(person, before))
