"""Units that change during a day: what people are sent, and what summaries say."""

import pytest

from bot.demo.town import BRIDGE, EAST, HE, LEADER, MA, OFFICE, SLOPES, TOWN, WILLOW, Player
from bot.domain.messaging.messages import Sender
from bot.services.units import closure, merger, names, split
from bot.services.utterance import Speaker
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.work import Work

from .conftest import Town


def speaker(work: Work, person: Player = OFFICE) -> Speaker:
    account = stored_members.account_of(work, Sender(id=person.id, name=person.name))
    return Speaker(account, stored_members.scope_of(work, account))


def unit_id(work: Work, name: str) -> int:
    found = stored_units.unit_named(work, name)
    assert found is not None
    return found.id


def listed(summary: str, state: str, unit: str) -> bool:
    return any(line.startswith(state) and unit in line for line in summary.splitlines())


def rename(town: Town, old: str, new: str) -> None:
    with town.work() as work:
        names.rename(work, speaker(work), unit_id(work, old), new)
    town.stage.waits_for(5)


def merge(town: Town, old: str, into: str) -> None:
    with town.work() as work:
        merger.merge(work, speaker(work), unit_id(work, old), unit_id(work, into))
    town.stage.waits_for(5)


def close(town: Town, unit: str) -> None:
    with town.work() as work:
        closure.close_unit(work, speaker(work), unit_id(work, unit))
    town.stage.waits_for(5)


def test_a_renamed_unit_is_understood_by_both_names_and_history_keeps_the_old(town: Town) -> None:
    town.stage.says(WILLOW, "平安")
    town.at("09:21")
    assert "东沟村" in town.summaries()[-1]
    rename(town, "东沟村", "东岭村")
    assert "东沟村 改为 东岭村" in town.heard(EAST)[-1]
    assert "东沟村 改为 东岭村" not in "".join(town.heard(WILLOW))
    town.stage.says(EAST, "东沟村补报早上的，平安")
    town.at("09:35")
    late = town.summaries()[-1]  # the next edition of what was issued before
    assert "东岭村" not in late
    assert "东沟村" in late
    town.at("15:01")
    town.stage.says(EAST, "东沟平安")
    assert "东岭村" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(EAST, "东岭村后山塌方")
    town.at("17:21")
    assert "东岭村" in town.summaries()[-1]
    assert "东沟村" not in town.summaries()[-1]


def test_a_merged_unit_owes_nothing_and_what_it_said_stays(town: Town) -> None:
    town.stage.says(EAST, "平安")  # this round
    merge(town, "东沟村", "柳湾村")
    merge(town, "石桥村", "南坪村")  # it has said nothing yet
    assert "东沟村 已并入 柳湾村" in town.heard(EAST)[-1]
    assert "东沟村 已并入 柳湾村" in town.heard(WILLOW)[-1]
    town.at("09:21")
    morning = town.summaries()[-1]
    assert "应报 7　已报 1" in morning
    assert listed(morning, "免报", "石桥村")
    assert listed(morning, "未报", "柳湾村")
    town.at("15:01")
    town.stage.says(EAST, "平安")  # whoever reported for the one reports for the other
    assert "✅ 已收到：柳湾村" in town.stage.hears(EAST)
    town.at("17:21")
    evening = town.summaries()[-1]
    assert "应报 6" in evening
    assert "东沟村" not in evening
    assert "石桥村" not in evening


def test_what_is_said_of_a_part_alone_is_no_report_of_the_whole(town: Town) -> None:
    merge(town, "东沟村", "柳湾村")
    town.stage.says(EAST, "东沟村平安")
    assert "✅ 已收到" not in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(
        EAST, "有事"
    )  # asked what happened: of the part it is an answer as well, its 平安 is none
    town.stage.says(EAST, "东沟村平安")
    assert "✅ 已收到" not in town.stage.hears(EAST)
    town.stage.says(EAST, "东沟村桥头积水")
    assert all(words in town.stage.hears(EAST) for words in ("✅", "柳湾村", "桥头积水"))
    town.stage.waits_for(5)
    town.stage.says(EAST, "东沟村后山塌方")
    town.at("09:21")
    assert all(words in town.summaries()[-1] for words in ("桥头积水", "后山塌方"))


@pytest.mark.postgresql
def test_an_open_incident_and_an_open_question_go_on_at_the_other_unit(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.waits_for(5)
    town.stage.says(WILLOW, "老黄历照翻")
    asked = town.stage.hears(WILLOW)
    assert "平安" in asked
    merge(town, "柳湾村", "东沟村")
    merge(town, "东沟村", "石桥村")
    before = town.last_id(MA)
    town.stage.presses(MA, "✋ 我来处理")
    town.stage.waits_for(5)
    assert any("石桥村" in text for text in town.heard(MA, before))
    town.stage.presses(WILLOW, "📝 有事要报")
    town.at("09:21")
    assert "老黄历照翻" in town.summaries()[-1]


def test_a_closed_unit_owes_nothing_and_its_harm_goes_to_the_unit_above(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.waits_for(5)
    close(town, "东沟村")
    close(town, "石桥村")
    assert "东沟村 已撤销" in "".join(town.heard(EAST))
    before = town.last_id(MA)
    town.stage.presses(MA, "✋ 我来处理")
    town.stage.waits_for(5)
    assert any(TOWN in text for text in town.heard(MA, before))
    quiet = town.last_id(BRIDGE)
    town.at("09:21")
    morning = town.summaries()[-1]
    assert listed(morning, "免报", "石桥村")
    town.at("15:30")
    assert "请报送" not in "".join(town.heard(BRIDGE, quiet))
    town.at("17:21")
    assert "石桥村" not in town.summaries()[-1]


def test_parts_of_a_unit_owe_from_the_next_round_on(town: Town) -> None:
    with town.work() as work:
        made = split.split(work, speaker(work), unit_id(work, "东沟村"), ["东沟上村", "东沟下村"])
        assert [one.name for one in made] == ["东沟上村", "东沟下村"]
    town.stage.waits_for(5)
    assert "从 东沟村 分出 东沟上村、东沟下村" in town.heard(EAST)[-1]
    town.at("09:21")
    assert "应报 8" in town.summaries()[-1]
    town.at("17:21")
    evening = town.summaries()[-1]
    assert "应报 10" in evening
    assert "东沟上村" in evening
    assert any("东沟上村" in text for text in town.heard(LEADER))


def heard_by_desk(town: Town, words: str, since: int = 0) -> bool:
    return any(words in text for who in (LEADER, HE, MA) for text in town.heard(who, since))


def test_what_is_said_of_units_that_are_no_more(town: Town) -> None:
    close(town, "东沟村")
    merge(town, "柳湾村", "石桥村")
    # harm reaches somebody at once, also of whoever has several units
    town.stage.says(SLOPES, "东沟村山体滑坡，冲了房子")
    town.stage.waits_for(5)
    told = town.stage.hears(SLOPES)
    assert "已转告" in told
    assert "东沟村 已在11月23日撤销，不用再报；那里的情况归 青石镇" in told
    assert heard_by_desk(town, "东沟村山体滑坡，冲了房子")
    town.stage.says(SLOPES, "东沟村着火了", chat=town.stage.group_id)
    town.stage.waits_for(5)
    assert heard_by_desk(town, "东沟村着火了")
    # a part's 平安 is nobody's
    for person, words in ((SLOPES, "柳湾平安"), (SLOPES, "东沟村平安"), (MA, "东沟村一切正常")):
        town.stage.says(person, words)
        assert "这条没有记录" in town.stage.hears(person), words
        town.stage.waits_for(5)
    assert "柳湾村 已在11月23日并入 石桥村" in "".join(town.heard(SLOPES))
    town.stage.says(BRIDGE, "柳湾村平安")
    assert "您说的是 石桥村 全部平安吗？" in town.stage.hears(BRIDGE)
    town.stage.presses(BRIDGE, "✅ 平安")
    town.stage.waits_for(5)
    assert "✅ 已收到：石桥村" in town.stage.hears(BRIDGE)
    # a list counts for the others
    town.stage.says(SLOPES, "1.南坪村 平安\n2.东沟村 平安\n3.无事坡村 平安\n4.实验幼儿园 平安")
    told = town.stage.hears(SLOPES)
    assert told.count("✅ 已收到") == 3
    assert "东沟村 已在11月23日撤销" in told
    # questions
    town.stage.waits_for(5)
    for words in ("东沟村报了没有", "东沟村的电话"):
        town.stage.says(OFFICE, words)
        assert "东沟村 已在11月23日撤销" in town.stage.hears(OFFICE), words
        town.stage.waits_for(5)
    town.stage.says(BRIDGE, "/urgent 柳湾村后山着火了")
    town.stage.waits_for(5)
    assert "石桥村" in town.stage.messages(BRIDGE)[-2]["text"] or "石桥村" in "".join(town.heard(BRIDGE)[-2:])


def test_harm_of_one_of_several_units_reaches_the_desk_before_it_is_asked_whose(town: Town) -> None:
    before = max(town.last_id(who) for who in (LEADER, HE, MA))
    town.stage.says(SLOPES, "后山塌方了，冲了房子")
    town.stage.waits_for(5)
    assert heard_by_desk(town, "后山塌方了，冲了房子", before)
    assert "这是哪个单位的" in town.stage.hears(SLOPES)
    town.stage.presses(SLOPES, "南坪村")
    town.stage.waits_for(5)
    assert "✅ 已收到：南坪村" in town.stage.hears(SLOPES)
    town.at("09:21")
    summary = town.summaries()[-1]
    assert summary.count("后山塌方了") == 1
    assert "1. 南坪村" in summary
    assert "已报 1" in summary
    # a name that nobody knows; who takes it back does so in the open
    town.stage.says(SLOPES, "王家村河堤决口了")
    town.stage.waits_for(5)
    assert heard_by_desk(town, "王家村河堤决口了", before)
    town.stage.presses(SLOPES, "撤回这条情况")
    town.stage.waits_for(5)
    assert heard_by_desk(town, "撤回了一条情况", before)
