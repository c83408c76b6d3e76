"""Who hears what: nobody the same twice, off duty only what they chose, and one of those asked says "I do it"."""

import pytest
from sqlmodel import select

from bot.demo.town import BRIDGE, EAST, HE, LANE, LEADER, MA, OFFICE, SCHOOL, WILLOW, Player
from storage.queries import members as stored_members
from storage.tables import Person
from tests.scenarios.conftest import Town

from .test_looks import group_messages, report_all


def heard(town: Town, person: Player, mark: str) -> list[str]:
    return [text for text in town.heard(person) if text.startswith(mark)]


# -- leaders get each thing privately and in the group, off duty too, and cannot mute ---------------------------------


def test_who_writes_in_the_group_is_not_told_the_same_in_private(town: Town) -> None:
    town.stage.says(LEADER, "大家注意防火", chat=town.stage.group_id)
    before = town.last_id(LEADER)
    town.stage.says(EAST, "东沟村停水")
    report_all(town, EAST)
    town.at("09:21")
    assert group_messages(town, "🟠")
    assert group_messages(town, "📋")
    assert not [text for text in town.heard(LEADER, before) if text[:1] in "🟠📋"]


def test_who_says_that_they_read_the_group_is_not_either_until_they_say_otherwise(town: Town) -> None:
    town.stage.says(LEADER, "/settings")
    town.stage.presses(LEADER, "我在「值班群」里")
    town.stage.says(WILLOW, "柳湾村断路")
    town.at("08:05")
    assert not heard(town, LEADER, "🟠")
    town.stage.presses(LEADER, "我不看「值班群」")
    town.stage.says(BRIDGE, "石桥村塌方")
    town.at("08:10")
    assert len(heard(town, LEADER, "🟠")) == 1


def test_who_has_left_the_group_is_told_in_private_again(town: Town) -> None:
    town.stage.says(LEADER, "收到", chat=town.stage.group_id)
    leaver = {"id": LEADER.id, "is_bot": False, "first_name": LEADER.name}
    chat = {"id": town.stage.group_id, "type": "group", "title": "青石镇值班群"}
    date = int(town.sandbox.now().timestamp())
    message = {"message_id": 10**6, "date": date, "from": leaver, "chat": chat, "left_chat_member": leaver}
    town.sandbox.post("bring", update={"message": message})
    town.sandbox.settle()
    town.stage.says(SCHOOL, "学校停水")
    town.at("08:05")
    assert heard(town, LEADER, "🟠")


def test_who_is_not_in_the_group_is_told_in_private(town: Town) -> None:
    town.stage.says(LANE, "平安里社区停电")
    town.at("08:05")
    assert heard(town, LEADER, "🟠")
    assert group_messages(town, "🟠")


def test_off_duty_one_hears_what_one_chose_and_what_is_urgent(town: Town) -> None:
    _off_duty(town)
    town.stage.says(LEADER, "/settings")
    town.stage.presses(LEADER, "🌙 只收紧急情况")
    town.stage.says(EAST, "东沟村停水")
    report_all(town, EAST)
    town.at("09:21")
    assert not heard(town, LEADER, "🟠")
    assert not heard(town, LEADER, "📋")
    assert group_messages(town, "🟠")
    town.stage.says(BRIDGE, "/urgent 石桥一组民房起火")
    town.at("09:40")
    assert heard(town, LEADER, "🚨")


def test_summaries_without_single_matters_can_be_chosen(town: Town) -> None:
    _off_duty(town)
    town.stage.says(LEADER, "/settings")
    assert "全部" in town.stage.hears(LEADER)
    town.stage.presses(LEADER, "📋 只收进度和汇总")
    town.stage.says(SCHOOL, "学校停电")
    report_all(town, SCHOOL)
    town.at("09:21")
    assert not heard(town, LEADER, "🟠")
    assert len(heard(town, LEADER, "📋")) == 1


def test_on_duty_everything_comes_whatever_was_chosen(town: Town) -> None:
    town.stage.says(LEADER, "/settings")
    town.stage.presses(LEADER, "🌙 只收紧急情况")
    town.stage.says(WILLOW, "柳湾村断路")
    town.at("08:05")
    assert heard(town, LEADER, "🟠")


def _off_duty(town: Town) -> None:
    """The leader's name stands on no rota any more."""
    with town.work() as work:
        person = work.session.exec(select(Person).where(Person.name == "周镇长")).one()
        person.account_id = None


# -- 「请帮忙催一下」 goes to four people, without the reporter's name and telephone, and nobody says "I do it" --


def test_who_is_asked_to_chase_reads_whom_to_call(town: Town) -> None:
    with town.work() as work:
        account = stored_members.find_account(work, EAST.id)
        assert account is not None
        work.session.add(
            Person(bot_id=work.bot_id, name="王会计", phone="13900000007", account_id=account.id)
        )
    report_all(town, EAST, LANE)
    town.at("09:19")
    *_, asked = heard(town, LEADER, "📣 还没有报送")
    assert "📞 东沟村：王会计（东沟） 13900000007" in asked
    assert "📞 平安里社区：吴网格（平安里）\n" in asked


def test_i_do_it_tells_the_others_who_are_not_asked_again(town: Town) -> None:
    report_all(town, WILLOW, SCHOOL)
    town.at("09:19")
    assert heard(town, HE, "📣 还没有报送")
    town.stage.presses(HE, "✋ 我来催")
    assert town.toast() == "✋ 您来催：柳湾村、青石镇中心小学"
    for other in (LEADER, MA):
        (told,) = heard(town, other, "✋")
        assert told.startswith("✋ 何主任 来催：柳湾村、青石镇中心小学")
    assert not heard(town, OFFICE, "✋")
    asked = {person: len(heard(town, person, "📣 还没有报送")) for person in (LEADER, MA)}
    town.at("13:00")
    assert {person: len(heard(town, person, "📣 还没有报送")) for person in (LEADER, MA)} == asked


def test_a_second_one_hears_who_does_it(town: Town) -> None:
    report_all(town, LANE)
    town.at("09:19")
    town.stage.presses(MA, "✋ 我来催")
    town.stage.presses(LEADER, "✋ 我来催")
    assert town.toast() == "马干事 已经在催了。"
    town.stage.says(LANE, "平安里社区平安")
    town.stage.presses(HE, "✋ 我来催")
    assert town.toast() == "都报上来了，不用再催。"


@pytest.mark.parametrize(("person", "words"), [(HE, "我来催"), (MA, "我去催一下"), (LEADER, "我来打电话催")])
def test_i_do_it_can_be_said(town: Town, person: Player, words: str) -> None:
    report_all(town, LANE)
    town.at("09:19")
    before = town.last_id(person)
    town.stage.says(person, words)
    assert town.heard(person, before)[0].startswith("✋ 您来催：")
    others = [one for one in (HE, MA, LEADER) if one is not person]
    assert all(heard(town, one, "✋") for one in others)
