"""The ladder never ends in silence: who is called, who is asked, and when, over hours and days."""

from pathlib import Path

import pytest
from sqlmodel import select

from bot.demo.town import EAST, HE, LANE, LEADER, MA, OFFICE, SCHOOL, WILLOW, Player
from storage.queries import members as stored_members
from storage.tables import Member
from tests.cases.grants import newcomer
from tests.cases.test_planned import applied
from tests.scenarios.conftest import Town

# On Monday the 23rd 马干事 stands as staff, on the 24th 何主任; 周镇长 leads all week. The shift changes at 08:00.
RAISED = "/urgent 7点50分三组起火，无人员伤亡"


def calls(town: Town, who: Player, since: int = 0) -> list[str]:
    return [text for text in town.heard(who, since) if "紧急情况" in text]


def asked(town: Town, who: Player, since: int = 0) -> list[str]:
    return [text for text in town.heard(who, since) if "没有新消息" in text]


def says(town: Town, who: Player, words: str) -> None:
    town.stage.says(who, words)
    town.stage.waits_for(3)


def presses(town: Town, who: Player, button: str) -> None:
    town.stage.presses(who, button)
    town.stage.waits_for(3)


def buttons(town: Town, who: Player) -> list[str]:
    message = next(m for m in reversed(town.stage.messages(who)) if m.get("reply_markup"))
    return [one["text"] for row in message["reply_markup"]["inline_keyboard"] for one in row]


def story(town: Town, number: int = 1) -> list[str]:
    before = town.last_id(OFFICE)
    says(town, OFFICE, f"/incident {number}")
    return "\n".join(town.heard(OFFICE, before)).split("\n")


def in_group(town: Town) -> list[str]:
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    return [str(m["text"]) for m in found if "紧急情况" in str(m.get("text", ""))]


@pytest.mark.parametrize(
    ("taker", "receiver", "words"),
    [
        (MA, LEADER, "移交给周镇长"),
        (LEADER, MA, "事件1移交马干事"),
        (MA, LEADER, ""),
        (LEADER, MA, "这件事交给马干事处理"),
    ],
)
def test_it_is_given_to_somebody_on_duty(town: Town, taker: Player, receiver: Player, words: str) -> None:
    """Who took it wants to give it to B; until B has taken it, it stays where it is."""
    town.stage.says(EAST, RAISED)
    presses(town, taker, "✋ 我来处理")
    if words:
        says(town, taker, words)
    else:
        presses(town, taker, "🤝 移交")
        presses(town, taker, "周镇长")
    assert "要把事件1 移交给您" in town.stage.hears(receiver)
    says(town, OFFICE, "/incident")
    assert f"{taker.name}处理中，要移交给{receiver.name}，还没有接手" in town.stage.hears(OFFICE)
    presses(town, receiver, "✋ 我来接手")
    assert f"{receiver.name}：✋ 已接手（{taker.name}移交）" in "\n".join(town.heard(taker))
    before = town.last_id(taker)
    town.at("08:40")
    assert asked(town, receiver)
    assert asked(town, taker, before) == []


@pytest.mark.parametrize("words", ["移交给李小河", "移交", "移交给派出所"])
def test_to_nobody_on_duty_it_is_asked_to_whom(town: Town, words: str) -> None:
    town.stage.says(EAST, RAISED)
    presses(town, MA, "✋ 我来处理")
    says(town, MA, words)
    assert "移交给谁" in town.stage.hears(MA)
    assert any(one.startswith("周镇长") for one in buttons(town, MA))
    says(town, OFFICE, "/incident")
    assert "（马干事处理中）" in town.stage.hears(OFFICE)


@pytest.mark.parametrize("taker", [MA, OFFICE, HE])
def test_a_right_that_ends_ends_it(town: Town, taker: Player) -> None:
    """What was begun with a grant ends with it: here a blocked bot, and memberships that end."""
    town.stage.says(WILLOW, "/urgent 刚刚河堤渗水")
    town.at("08:23")
    presses(town, taker, "✋ 我来处理")
    before = town.last_id(LEADER)
    if taker is MA:
        town.sandbox.post("block", person=MA.id)
        town.stage.waits_for(3)
    else:
        with town.work() as work:
            account = stored_members.find_account(work, taker.id)
            assert account is not None
            for member in work.session.exec(select(Member).where(Member.account_id == account.id)):
                member.ended_at = work.now
    town.stage.waits_for(310)
    why = f"消息发不到{taker.name}" if taker is MA else f"{taker.name}已不负责"
    assert why in "\n".join(calls(town, LEADER, before))


@pytest.mark.parametrize(
    ("who", "raised"),
    [(EAST, RAISED), (LANE, "/urgent 5号楼燃气泄漏"), (WILLOW, "/urgent 河堤渗水")],
)
def test_after_the_final_report_nothing_climbs(town: Town, who: Player, raised: str) -> None:
    """After 终报 nobody is asked every 30 minutes at night; the handover asks to close."""
    town.stage.says(who, raised)
    presses(town, MA, "✋ 我来处理")
    says(town, who, "终报：已处置完毕，无伤亡")
    ids = {one.id: town.last_id(one) for one in (MA, LEADER)}
    town.at("07:20", 24)
    for one in (MA, LEADER):
        heard = "\n".join(town.heard(one, ids[one.id]))
        assert "没有新消息" not in heard
        assert "没有人接收" not in heard
    town.at("08:05", 24)
    assert "已有终报，请办结" in "\n".join(town.heard(HE))
    presses(town, HE, "✔️ 办结 事件1")
    assert "✔️ 已办结" in "\n".join(town.heard(who))


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (MA, "县气象局发布大风蓝色预警"),
        (LEADER, "上级通知：今晚有暴雨，各单位加强巡查"),
        (MA, "接县防指通知，启动防汛四级响应"),
    ],
)
def test_what_comes_from_above_is_a_note_of_the_desk(town: Town, who: Player, words: str) -> None:
    """「白杨镇是平安，还是有事？」"""
    other = LEADER if who is MA else MA
    says(town, who, words)
    assert "已记入值班记事" in town.stage.hears(who)
    assert "还是有事" not in "\n".join(town.heard(who))
    assert f"值班记事（{who.name}）：{words}" in town.stage.hears(other)
    presses(town, who, "知道了")


def test_a_notice_that_a_village_passes_on_is_no_report_of_it(town: Town) -> None:
    """「接镇里通知，今晚有雨」 of a reporter was asked about as 平安, or something that happened."""
    for who, words in (
        (EAST, "接镇里通知，今晚有大雨，请大家注意"),
        (WILLOW, "上级通知：今晚有暴雨，各单位加强巡查"),
        (SCHOOL, "镇上来电话，让各单位明早开会"),
    ):
        says(town, who, words)
        heard = town.stage.hears(who)
        assert "这是上级的通知" in heard
        assert "还没有报：" in heard
        assert "还是有事" not in heard
    presses(town, EAST, "报送情况")
    assert "还是有事" in town.stage.hears(EAST)
    presses(town, WILLOW, "知道了")
    says(town, WILLOW, "平安")
    assert "✅ 已收到" in town.stage.hears(WILLOW)


@pytest.mark.parametrize(
    ("who", "words"), [(MA, "1小时后再问"), (LEADER, "在处理，过一个小时再问我"), (MA, "")]
)
def test_ask_again_in_an_hour(town: Town, who: Player, words: str) -> None:
    town.stage.says(EAST, RAISED)
    presses(town, who, "✋ 我来处理")
    town.at("08:33")
    if words:
        says(town, who, words)
        assert "1 小时后再问您" in town.stage.hears(who)
    else:
        presses(town, who, "⏰ 1小时后再问")
        assert "1 小时后再问您" in town.toast()
    before = town.last_id(who)
    town.at("09:31")
    assert asked(town, who, before) == []
    town.at("09:36")
    assert len(asked(town, who, before)) == 1


def test_given_to_who_comes_on_duty(town: Town) -> None:
    town.at("07:00", 24)
    town.stage.says(EAST, "/urgent 刚刚三组起火")
    presses(town, MA, "✋ 我来处理")
    town.at("07:31", 24)
    presses(town, MA, "🤝 移交 事件1")
    presses(town, MA, "何主任（接班）")
    presses(town, HE, "✋ 我来接手")
    town.at("08:30", 24)
    assert "重新从第一步" not in "\n".join(town.heard(HE)), "he took it before he came"
    assert "（何主任处理中" in "\n".join(town.heard(HE)), "and reads of it when he comes"


@pytest.mark.parametrize(
    ("who", "raised", "hour"),
    [(EAST, RAISED, 8), (LANE, "/urgent 5号楼燃气泄漏", 20), (SCHOOL, "/urgent 宿舍多名学生呕吐", 21)],
)
def test_until_it_is_taken_whoever_is_on_duty_is_called(
    town: Town, who: Player, raised: str, hour: int
) -> None:
    """After the ladder's third step people on duty hear no more; after the change of shift the new ones neither."""
    town.at(f"{hour:02}:02")
    town.stage.says(who, raised)
    town.at(f"{hour + 1:02}:00")
    before, leader = town.last_id(MA), town.last_id(LEADER)
    town.at(f"{hour + 2:02}:00")
    assert 5 <= len(calls(town, MA, before)) <= 7, "every ten minutes"
    assert 5 <= len(calls(town, LEADER, leader)) <= 7
    town.at("07:58", 24)
    before = town.last_id(MA)
    town.at("08:12", 24)
    assert "没有人接收" in calls(town, HE)[-1], "he has come on duty"
    lasting = f"已 {32 - hour} 小时没有人接收"
    assert lasting in calls(town, HE)[-1], "in hours, never in 1450 minutes"
    lines = story(town)
    assert len([line for line in lines if "步通知" in line]) <= 6, "no line every ten minutes"


@pytest.mark.parametrize("answer", ["button", "words", "reporter"])
def test_taken_it_is_asked_ever_more_slowly(town: Town, answer: str) -> None:
    """152 times to one person, seven buttons each, 「3480 分钟」."""
    town.stage.says(EAST, RAISED)
    presses(town, MA, "✋ 我来处理")
    start = town.last_id(MA)
    counted = []
    for clock in ("08:33", "09:34", "11:35", "15:36", "19:37", "23:38"):
        town.at(clock)
        counted.append(len(asked(town, MA, start)))
        if answer == "button":
            presses(town, MA, "🕐 还在处理")
        elif answer == "words":
            says(town, MA, "嗯")
        else:
            says(town, EAST, f"{clock} 还在清理火场")
            if "是事件1" in town.stage.hears(EAST):
                presses(town, EAST, "📝 续报")
    assert counted == [1, 2, 3, 4, 5, 6]
    assert len(buttons(town, MA)) <= 8
    assert "小时没有新消息" in asked(town, MA)[-1]
    assert not [text for text in town.heard(LEADER) if "需要时请接手" in text], "it was always answered"


def test_three_days_of_silence_bring_the_ladder_back(town: Town) -> None:
    """One tap stops the escalation: silence asks only those who were called already, and no leader hears of it."""
    town.stage.says(EAST, RAISED)
    presses(town, MA, "✋ 我来处理")
    before, led, group = town.last_id(MA), town.last_id(LEADER), len(in_group(town))
    town.at("09:05")
    assert len(asked(town, MA, before)) == 2
    assert len([text for text in town.heard(LEADER, led) if "由马干事接收，但已" in text]) == 1
    town.at("09:34")
    assert "马干事接收后，2 次询问都没有回音，重新从第一步逐级通知" in calls(town, LEADER, led)[-1]
    assert len(in_group(town)) > group, "the group is called again"
    assert "重新从第一步逐级通知" in "\n".join(town.heard(EAST)), "who reported is told"
    office = town.last_id(OFFICE)
    town.at("10:00")
    assert calls(town, OFFICE, office), "it climbs on"
    presses(town, LEADER, "✋ 我来处理")
    sent = len(town.heard(MA))
    town.at("20:00", 23)
    assert len(asked(town, LEADER)) <= 8
    assert len(town.heard(MA)) - sent < 12 * 7, "calls every ten minutes while nobody has it"


@pytest.mark.parametrize("taker", [MA, HE, LEADER])
def test_a_shift_that_ends_without_a_transfer_ends_it(town: Town, taker: Player) -> None:
    """Who took it goes off duty: only after an hour's silence."""
    day = 25 if taker is HE else 24  # until the morning of which each of them stands
    town.at("07:20", day)
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    presses(town, taker, "✋ 我来处理")
    town.at("07:34", day)
    if taker is LEADER:
        assert "请移交给接班的人" not in "\n".join(town.heard(LEADER)), "he leads all week"
    else:
        assert "请移交给接班的人" in town.stage.hears(taker)
        assert "🤝 移交 事件1" in buttons(town, taker)
    town.at("08:07", day)
    new = HE if taker is not HE else MA
    ended = "已下班，没有移交，重新从第一步逐级通知" in "\n".join(calls(town, new))
    assert ended is (taker is not LEADER)
    if ended:
        presses(town, new, "✋ 我来处理")
        assert "✋ 已接收" in "\n".join(town.heard(EAST))


def test_what_begins_again_after_the_final_report_is_called_again(town: Town) -> None:
    """「又复燃了」 after 终报 was told once, and nobody was asked any more."""
    town.stage.says(EAST, RAISED)
    presses(town, MA, "✋ 我来处理")
    says(town, EAST, "终报：已扑灭，无人员伤亡")
    before, group = town.last_id(LEADER), len(in_group(town))
    says(town, EAST, "续报：没有复燃，现场留人看守")
    assert calls(town, LEADER, before) == []
    says(town, EAST, "又复燃了")
    assert "终报以后又有情况，重新从第一步逐级通知" in calls(town, LEADER, before)[-1]
    assert len(in_group(town)) > group
    assert "终报以后又有情况" in "\n".join(town.heard(EAST)), "who reported is told"
    presses(town, LEADER, "✋ 我来处理")
    town.at("08:40")
    assert asked(town, LEADER, before), "it goes on until there is another final report"
    says(town, EAST, "终报：已彻底扑灭，无人员伤亡")
    before = town.last_id(LEADER)
    town.at("10:00")
    assert asked(town, LEADER, before) == []


def test_a_taker_who_goes_on_leave_has_it_no_more(town: Town) -> None:
    """And of two that somebody has in hand, one is asked about later, where they say which."""
    town.stage.says(EAST, RAISED)
    town.stage.says(WILLOW, "/urgent 刚刚河堤渗水")
    presses(town, MA, "✋ 我来处理")
    says(town, MA, "我来处理")
    says(town, MA, "事件2 1小时后再问")
    assert "事件2：1 小时后再问您" in town.stage.hears(MA)
    says(town, MA, "/leave 今天9:00 到 今天20:00 发烧")
    presses(town, LEADER, "✅ 同意")
    town.at("08:36")
    assert "事件1" in "\n".join(asked(town, MA))
    assert "事件2" not in "\n".join(asked(town, MA))
    before = town.last_id(LEADER)
    town.at("09:12")
    bundle = next(text for text in calls(town, LEADER, before) if "有 2 件紧急情况等人处理" in text)
    assert bundle.count("⏫ 马干事已请假，重新从第一步逐级通知。") == 2  # of each why it is called again
    told = "\n".join([*town.heard(EAST), *town.heard(WILLOW)])
    assert told.count("马干事已请假，重新从第一步逐级通知") == 2


BETWEEN = """
[[units]]
name = "南片"
parent = "青石镇"

[[units]]
name = "东沟村"
parent = "南片\""""


def test_a_level_between_swallows_no_call(town: Town, tmp_path: Path) -> None:
    """With nobody in the level between, `unit_above` reached nobody in town."""
    text = '[[units]]\nname = "{unit}"\nparent = "青石镇"'
    applied(
        town,
        tmp_path,
        (text.format(unit="东沟村"), BETWEEN.strip()),
        *(
            (text.format(unit=unit), text.format(unit=unit).replace("青石镇", "南片"))
            for unit in ("柳湾村", "平安里社区")
        ),
        ('to = ["post:staff", "post:leader", "chats"]', 'to = ["unit_above"]'),
    )
    for who, words in ((EAST, "刚刚三组起火"), (WILLOW, "刚刚河堤决口"), (LANE, "刚刚5号楼燃气泄漏")):
        before = town.last_id(LEADER)
        says(town, who, f"/urgent {words}")
        town.stage.waits_for(150)  # of a burst, calls go together
        assert any(words in text for text in calls(town, LEADER, before)), words


def test_a_stranger_who_bears_a_called_name_is_not_called(town: Town, tmp_path: Path) -> None:
    """`person:姓名` that is nobody on the rota matched any account with that name."""
    named = [newcomer(town, 3001 + number, name) for number, name in enumerate(("老刘", "小钱", "孙书记"))]
    for one in named:
        says(town, one, "你好")
    people = ", ".join(f'"person:{one.name}"' for one in named)
    applied(town, tmp_path, ('to = ["post:staff", "post:leader"', f'to = [{people}, "post:leader"'))
    says(town, EAST, "/urgent 刚刚三组起火")
    town.at("08:15")
    assert calls(town, LEADER)
    assert [one.name for one in named if calls(town, one)] == []
