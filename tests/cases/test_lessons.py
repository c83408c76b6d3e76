"""It asks once and learns: a tap teaches what somebody's words mean, and nothing that a rule forbids."""

import pytest
from sqlmodel import select

from bot.demo.town import BRIDGE, EAST, HE, HEADTEACHER, LANE, MA, OFFICE, SCHOOL, SLOPES, WILLOW, Player
from bot.domain.lessons import Meaning
from bot.services import lessons
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import Lesson, Member
from tests.scenarios.conftest import Town

ASKED, TAUGHT, LEARNED = "是平安，还是有事？", "按您上次的说法", "以后这样说"
# Somebody and words that no reader knows; the same person in other words.
SAYINGS = (
    (EAST, "老黄历照翻", "老黄历照翻。"),
    (LANE, "云淡风轻咯", "今天云淡风轻咯！"),
    (BRIDGE, "溜溜达达的", "石桥村溜溜达达哈"),
)


def teach(town: Town, person: Player, words: str, button: str = "✅ 平安") -> None:
    assert asked(town, person, words), words
    town.stage.presses(person, button)


def says(town: Town, person: Player, words: str) -> list[str]:
    """What the bot says to it."""
    town.stage.waits_for(20)  # whoever asks too fast is not answered
    before = town.last_id(person)
    town.stage.says(person, words)
    return town.heard(person, before)


def asked(town: Town, person: Player, words: str) -> bool:
    return any(ASKED in text for text in says(town, person, words))


def test_a_tap_teaches_and_the_receipt_says_so(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
        assert LEARNED in town.stage.hears(person)
    town.at("16:05")
    for person, _, again in SAYINGS:
        (receipt,) = says(town, person, again)
        assert receipt.startswith("✅ 已收到"), receipt
        assert "17:00" in receipt
        assert "平安" in receipt
        assert TAUGHT in receipt


def test_words_that_are_no_report_are_not_asked_about_again(town: Town) -> None:
    for person, words, again in SAYINGS:
        teach(town, person, words, "不是报送")
        assert "没有记录" in town.stage.hears(person)
        (answer,) = says(town, person, again)
        assert answer.startswith("没有记录：")
        assert "平安还没有报" in answer
    town.at("09:21")
    assert "已报 0" in town.summaries()[-1]


def test_what_is_said_again_to_be_a_report_is_asked_about(town: Town) -> None:
    for person, words, again in SAYINGS:
        teach(town, person, words, "不是报送")
        says(town, person, again)
        town.stage.presses(person, "这次是报送")
        assert ASKED in town.stage.hears(person)
        town.stage.presses(person, "✅ 平安")
        town.stage.waits_for(5)  # a chat gets a message a second
        assert LEARNED in town.stage.hears(person)


def test_taking_back_unlearns(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
    town.at("16:05")
    for person, _, again in SAYINGS:
        assert not asked(town, person, again)
        town.stage.presses(person, "↩️ 撤回")
        assert asked(town, person, again)


def test_taking_back_the_tap_itself_unlearns(town: Town) -> None:
    for person, words, again in SAYINGS:
        teach(town, person, words)
        town.stage.presses(person, "↩️ 撤回")
        assert asked(town, person, again)


def test_a_correction_within_the_round_unlearns(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
    town.at("16:05")
    (east, _, _), (lane, _, _), (bridge, _, _) = SAYINGS
    town.stage.says(east, SAYINGS[0][2])
    town.stage.presses(east, "✏️ 更正")
    town.stage.says(east, "后山塌方，路断了")
    sent = town.stage.says(lane, SAYINGS[1][2])
    town.stage.edits(lane, sent, "巷口水管爆裂")
    town.stage.says(bridge, SAYINGS[2][2])
    town.stage.says(bridge, "桥头塌方，车过不去")
    town.at("08:05", day=24)
    for person, _, again in SAYINGS:
        assert asked(town, person, again)


def test_another_spelling_of_what_was_taught_is_no_edit(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
    town.at("16:05")
    for person, words, again in SAYINGS:
        sent = town.stage.says(person, words)
        town.stage.waits_for(20)
        before = town.last_id(person)
        town.stage.edits(person, sent, again)
        assert town.heard(person, before) == []


RULED = (
    "{words}，三组着火了",
    "{words}吗",
    "昨天{words}",
    "其他{words}",
    "{words}2",
    "{words}，除了三组",
    "明天{words}",
    "听说{words}",
    "请保持{words}",
    "一组{words}",
    "柳湾村{words}",
    "西头还没看，{words}",
)
MATTER, TO_PASS_ON = "有事：", "要转告值班室吗"


@pytest.mark.parametrize(("person", "words", "again"), SAYINGS)
def test_no_lesson_overrules_a_rule(town: Town, person: Player, words: str, again: str) -> None:
    teach(town, person, words)
    town.at("16:05")
    for ruled in RULED:
        said = ruled.format(words=words)
        heard = "".join(says(town, person, said))
        assert any(told in heard for told in (ASKED, MATTER, TO_PASS_ON)), f"{said}: {again}"
        assert TAUGHT not in heard, f"{said}: {again}"
        assert "平安。" not in heard, f"{said}: {again}"
        if MATTER in heard:
            town.stage.presses(person, "↩️ 撤回")  # what comes next meets an owed round, too
    town.stage.presses(person, "📝 有事")


NO_LESSONS = (
    "3处都溜达过了",
    "张书记溜达过了",
    "溜达着，缺人手",
    "好像云淡风轻",
    "除了东头都云淡风轻",
    "别处不晓得，这里云淡风轻",
)


def test_what_holds_a_number_a_name_or_a_need_teaches_nothing(town: Town) -> None:
    for words in NO_LESSONS:
        if asked(town, WILLOW, words):
            town.stage.presses(WILLOW, "✅ 平安")
            assert LEARNED not in town.stage.hears(WILLOW), words
            town.stage.presses(WILLOW, "↩️ 撤回")
    town.stage.says(OFFICE, "/lessons")
    assert "还没有学到" in town.stage.hears(OFFICE)


# Who teach, who is not asked then, and the unit as the latter two name it: an officer of the watch may report for any.
COLLEAGUES = (
    ((SCHOOL, HEADTEACHER), MA, "中心小学", "溜溜达达的"),
    ((EAST, HE), MA, "东沟村", "云淡风轻咯"),
    ((LANE, MA), HE, "平安里社区", "老黄历照翻"),
)


def test_two_people_of_a_unit_teach_the_unit(town: Town) -> None:
    for (first, _), _, unit, words in COLLEAGUES:
        teach(town, first, f"{unit}{words}")
    town.at("16:05")
    for (_, second), _, unit, words in COLLEAGUES:
        assert asked(town, second, f"{unit}{words}"), "one is not enough"
        town.stage.presses(second, "✅ 平安")
    town.at("16:05", day=24)
    for _, third, unit, words in COLLEAGUES:
        (receipt,) = says(town, third, f"{unit}{words}")
        assert "按您单位同事上次的说法" in receipt


def test_who_takes_back_what_others_taught_is_asked_and_they_are_not(town: Town) -> None:
    (first, second), third, unit, words = COLLEAGUES[0]
    teach(town, first, words)
    town.at("16:05")
    teach(town, second, words)
    town.at("16:05", day=24)
    says(town, third, f"{unit}{words}")
    town.stage.presses(third, "↩️ 撤回")
    assert asked(town, third, f"{unit}{words}")
    assert not asked(town, first, words)


def test_who_has_left_teaches_nobody(town: Town) -> None:
    for (first, second), third, unit, words in ((COLLEAGUES[0]), ((EAST, LANE), MA, "东沟村", "云淡风轻咯")):
        with town.work() as work:
            found = stored_units.unit_named(work, unit)
            assert found is not None
            for person in (first, second):
                account = stored_members.find_account(work, person.id)
                assert account is not None
                assert lessons.learn(work, account, found.id, words, Meaning.ZERO)
                for member in work.session.exec(select(Member).where(Member.account_id == account.id)):
                    member.ended_at = work.now
        assert asked(town, third, f"{unit}{words}")


def test_lessons_go_with_the_person(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
        with town.work() as work:
            account = stored_members.find_account(work, person.id)
            assert account is not None
            assert work.session.exec(select(Lesson.id).where(Lesson.account_id == account.id)).all()
            lessons.forget(work, account)
    town.at("16:05")
    for person, _, again in SAYINGS:
        assert asked(town, person, again)
    town.stage.says(OFFICE, "/lessons")
    assert "还没有学到" in town.stage.hears(OFFICE)


def test_somebody_has_all_they_taught_forgotten(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
        says(town, person, "学到的说法")
        town.stage.presses(person, "忘掉我教的全部")
        town.stage.waits_for(5)
        town.stage.presses(person, "全部忘掉")
        town.stage.waits_for(5)
        assert "已忘掉" in town.stage.hears(person)
    town.at("16:05")
    for person, _, again in SAYINGS:
        assert asked(town, person, again)


def test_an_admin_strikes_for_good(town: Town) -> None:
    for person, words, _ in SAYINGS:
        teach(town, person, words)
    town.stage.says(OFFICE, "/lessons")
    shown = town.stage.hears(OFFICE)
    assert all(person.name in shown for person, _, _ in SAYINGS)
    for words in ("老黄历照翻", "云淡风轻咯", "溜溜达达"):
        assert f"「{words}」＝平安" in shown
        town.stage.presses(OFFICE, f"🗑 {words}")
        assert "已划掉" in town.toast()
        town.stage.waits_for(10)
    assert "还没有学到" in town.stage.hears(OFFICE)
    town.at("16:05")
    for person, _, again in SAYINGS:
        teach(town, person, again)
        assert LEARNED not in town.stage.hears(person)
    town.at("08:05", day=24)
    for person, words, _ in SAYINGS:
        assert asked(town, person, words)


def test_everybody_sees_and_strikes_their_own(town: Town) -> None:
    for person, words, again in SAYINGS:
        teach(town, person, words)
        (shown,) = says(town, person, "/lessons")
        assert shown.count("＝平安") == 1
        assert person.name in shown
        town.stage.presses(person, "🗑")
        town.stage.presses(person, "↩️ 撤回")
        teach(town, person, again)
        assert LEARNED in town.stage.hears(person), "their own strike forbids nothing"


def test_in_a_group_nothing_is_taught(town: Town) -> None:
    for words in ("无事坡村老黄历照翻", "南坪村云淡风轻咯", "实验幼儿园溜溜达达的"):
        teach(town, SLOPES, words)
    town.at("16:05")
    before = town.last_id(SLOPES)
    for words in ("无事坡村老黄历照翻", "南坪村云淡风轻咯", "实验幼儿园溜溜达达的"):
        town.sandbox.post("say", person=SLOPES.id, chat=town.stage.group_id, text=words)
    town.sandbox.settle()
    assert town.heard(SLOPES, before) == []
