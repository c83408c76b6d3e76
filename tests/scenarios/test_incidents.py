"""Urgent matters: told at once, climbing until somebody takes them, followed to their end."""

import pytest

from bot.demo.town import EAST, HE, HEADTEACHER, LEADER, MA, OFFICE, SCHOOL, SLOPES, WILLOW

from .conftest import Town

# On the 23rd from 08:00 周镇长 leads and 马干事 is on duty; the night before it was 李主任 and 何主任.


def called(town: Town, person: object, since: int = 0) -> list[str]:
    return [text for text in town.heard(person, since) if "🚨" in text]  # type: ignore[arg-type]


def in_group(town: Town) -> str:
    return town.stage.hears(town.people_group(), town.stage.group_id)


def test_free_words_are_the_first_report_and_go_to_those_on_duty(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火，火势较大，联系人13812345678")
    receipt = next(text for text in town.heard(EAST) if "已收到首报" in text)
    assert "正在通知：马干事、周镇长、值班群" in receipt
    assert "首报：08:01，时限 08:31（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）" in receipt
    for person in (MA, LEADER):
        (call,) = called(town, person)
        assert "后山着火，火势较大" in call
        assert "报告人：王会计（东沟）" in call
    assert called(town, HE) == []
    assert "138****5678" in in_group(town)


@pytest.mark.postgresql
def test_the_rest_is_asked_afterwards_and_can_be_skipped(town: Town) -> None:
    town.stage.says(EAST, "/urgent 起火了")
    assert "什么时候发生的" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(EAST, "7点50分")
    assert "具体在什么地方" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.presses(EAST, "跳过")
    town.stage.waits_for(5)
    assert "有没有人员伤亡" in town.stage.hears(EAST)
    town.stage.says(EAST, "受伤2人，失联1人")
    assert "已补充到事件1" in town.stage.hears(EAST)
    town.stage.waits_for(10)
    news = "\n".join(called(town, MA))
    assert "补充：发生时间 07:50" in news
    assert "补充：受伤 2 人、失联 1 人" in news


def test_a_zero_report_while_a_question_waits_is_a_zero_report(town: Town) -> None:
    town.stage.says(EAST, "/urgent 起火了")
    town.stage.waits_for(5)
    town.stage.says(EAST, "刚刚")
    town.stage.waits_for(5)
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村 11月23日 09:00 平安" in "\n".join(town.heard(EAST))


@pytest.mark.postgresql
def test_without_words_the_next_ones_are_it_with_photo_and_place(town: Town) -> None:
    town.stage.says(EAST, "/urgent")
    assert "什么时间、什么地点、发生了什么" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.sends(EAST, photos=2, caption="河堤决口，水已漫进村")
    town.stage.waits_for(5)
    town.stage.sends(EAST, location=[36.0, 103.8])
    town.stage.waits_for(5)
    assert "已附到事件1（共 3 个附件）" in "\n".join(town.heard(EAST))
    kinds = [set(message) & {"photo", "location"} for message in town.stage.messages(MA)]
    assert kinds.count({"photo"}) == 2
    assert kinds.count({"location"}) == 1


def test_what_reads_as_urgent_is_recorded_and_asked_about(town: Town) -> None:
    town.stage.says(EAST, "东沟村有人溺水，正在抢救")
    receipt = town.stage.hears(EAST)
    assert receipt.startswith("✅ 已收到：东沟村 11月23日 09:00 有事")
    assert "现在就报紧急吗" in receipt
    assert not any("事件1" in text for text in town.heard(MA))
    town.stage.waits_for(5)
    town.stage.presses(EAST, "🚨 现在就报紧急")
    assert any("有人溺水" in text for text in called(town, MA))
    town.stage.waits_for(5)
    town.stage.presses(EAST, "🚨 现在就报紧急")  # twice is once
    assert len(called(town, MA)) == 1


def test_an_ordinary_matter_can_be_made_urgent_too(town: Town) -> None:
    town.stage.says(EAST, "东沟村停水")
    assert "现在就报紧急" not in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.presses(EAST, "🚨 报紧急")
    assert any("停水" in text for text in called(town, MA))


def test_several_units_hold_nothing_back(town: Town) -> None:
    town.stage.says(SLOPES, "/urgent 刚刚山体滑坡，路断了")
    assert "南坪村、无事坡村、实验幼儿园（哪个单位待确认）" in called(town, MA)[-1]
    assert "是哪个单位的" in town.stage.hears(SLOPES)
    town.stage.waits_for(5)
    town.stage.presses(SLOPES, "无事坡村")
    town.stage.waits_for(5)
    assert "补充：单位是 无事坡村" in called(town, MA)[-1]
    town.stage.waits_for(5)
    town.stage.says(SLOPES, "/urgent 南坪村刚刚起火")
    assert "南坪村" in called(town, MA)[-1]
    assert "待确认" not in called(town, MA)[-1]


def test_it_climbs_by_the_rota_until_somebody_takes_it(town: Town) -> None:
    before = town.last_id(OFFICE)
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.at("08:10")
    assert len(called(town, MA)) == 2  # at once, and again after five minutes
    assert called(town, OFFICE, before) == []
    town.at("08:22")
    assert "已 20 分钟没有人接收" in called(town, OFFICE, before)[-1]
    town.stage.presses(LEADER, "✋ 我来处理")
    for person in (MA, OFFICE, EAST):
        assert "周镇长（带班领导）：✋ 已接收" in town.stage.hears(person)
    assert "已接收" in in_group(town)
    quiet = {person.id: town.last_id(person) for person in (MA, OFFICE)}
    town.at("08:45")
    assert all(called(town, person, quiet[person.id]) == [] for person in (MA, OFFICE))


def test_the_first_who_takes_it_wins(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    presses = [(person, town.stage.messages(person)[-1]) for person in (MA, LEADER)]
    for person, message in presses:  # both before the bot has answered either
        button = message["reply_markup"]["inline_keyboard"][0][0]
        town.sandbox.post(
            "press",
            person=person.id,
            chat=person.id,
            message_id=message["message_id"],
            data=button["callback_data"],
            text=button["text"],
        )
    town.sandbox.settle()
    town.stage.waits_for(5)
    toasts = [event["text"] for event in town.sandbox.events() if event["kind"] == "toast"]
    assert sum("已由" in text and "接收" in text for text in toasts) == 1
    assert "马干事：✋ 已接收" in town.stage.hears(LEADER)
    town.stage.says(OFFICE, "/incident")
    assert "（马干事处理中）" in town.stage.hears(OFFICE)


def test_taken_but_silent_is_asked_again_then_others_are(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.presses(MA, "✋ 我来处理")
    town.at("08:32")
    assert "已 30 分钟没有新消息" in town.stage.hears(MA)
    town.stage.presses(MA, "🕐 还在处理")
    town.at("09:31")
    assert not [text for text in town.heard(MA) if "已 60 分钟没有新消息" in text]
    town.at("09:33")
    assert [text for text in town.heard(MA) if "已 60 分钟没有新消息" in text]
    assert not [text for text in town.heard(LEADER) if "由马干事接收" in text]
    town.at("10:03")
    others = [text for text in town.heard(LEADER) if "由马干事接收，但已 90 分钟没有消息" in text]
    assert len(others) == 1
    town.stage.presses(LEADER, "✋ 我来接手")
    assert "周镇长（带班领导）：✋ 已接收" in town.stage.hears(MA)


def test_who_is_blocked_is_skipped_and_the_next_are_told(town: Town) -> None:
    town.sandbox.post("block", person=MA.id)
    town.sandbox.post("block", person=LEADER.id)
    town.sandbox.settle()
    before = town.last_id(OFFICE)
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    (call,) = [text for text in called(town, OFFICE, before) if "后山着火" in text]
    assert "消息发不到马干事" in call  # nobody of the first two steps could be reached: the third at once
    assert "消息发不到周镇长" in call


def test_where_nobody_could_be_reached_who_reported_is_told_to_telephone(town: Town) -> None:
    for chat in (MA.id, LEADER.id, town.stage.group_id):
        town.sandbox.post("faults", method="sendMessage", chat=chat, fault="403", times=9)
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.waits_for(60)
    (text,) = [one for one in town.heard(EAST) if "一个也没有收到" in one]
    assert "刚才通知的（马干事、周镇长、值班群）一个也没有收到" in text
    assert "现在改为通知：" in text
    assert "请马上电话报告" in text
    assert any("后山着火" in one for one in called(town, OFFICE))


def test_a_burst_is_bundled(town: Town) -> None:
    for number, what in enumerate(("后山着火", "桥头塌方", "煤气泄漏", "有人溺水"), 1):
        town.stage.says(EAST, f"/urgent 东沟村刚刚{what}")
        town.stage.waits_for(2)
        assert any(f"事件{number}" in text for text in town.heard(EAST))
    town.stage.waits_for(35)
    calls = [text for text in called(town, MA) if "紧急情况" in text]
    assert len(calls) == 3  # two at once, then the others together
    assert "有 2 件紧急情况等人处理" in calls[-1]
    town.stage.presses(MA, "✋ 我来处理 事件4")
    town.stage.waits_for(5)
    assert "事件4" in town.stage.hears(MA)


def test_it_survives_being_killed(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.play.program.kill()
    town.play.program.start()
    town.at("08:22")
    assert any("后山着火" in text for text in called(town, OFFICE))
    assert len([text for text in called(town, MA) if "紧急情况" in text]) == 3  # as if nothing had been


def test_follow_ups_and_the_final_report(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火，没有人员伤亡")
    town.stage.presses(MA, "✋ 我来处理")
    town.stage.waits_for(5)
    town.stage.says(EAST, "续报：火势蔓延，受伤1人")
    assert "✅ 已收到续报一：事件1" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    assert "续报一：火势蔓延，受伤1人（受伤 0→1 人）" in town.stage.hears(MA)
    town.stage.presses(MA, "📝 续报")
    town.stage.waits_for(5)
    town.stage.says(MA, "明火已扑灭")
    assert "✅ 已收到续报二" in "\n".join(town.heard(MA))
    town.stage.waits_for(5)
    town.stage.says(EAST, "/incident 1 终报 火已扑灭，过火两亩")
    assert "✅ 已收到终报" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(EAST, "终报：火已扑灭")
    assert "已经有终报了" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.presses(MA, "✔️ 办结")
    town.stage.waits_for(5)
    assert "马干事：✔️ 已办结" in town.stage.hears(EAST)
    town.stage.says(LEADER, "/incident 1")
    story = town.stage.hears(LEADER)
    for what in (
        "首报：刚刚后山着火",
        "第1步通知：马干事、周镇长",
        "续报二：明火已扑灭",
        "终报：",
        "马干事：✔️ 已办结",
    ):
        assert what in story
    town.stage.waits_for(5)
    town.stage.says(LEADER, "/incident 1 快报")
    bulletin = town.stage.hears(LEADER)
    assert bulletin.startswith("值班快报\n第 4 期\n青石镇　2026年11月23日")
    assert "关于东沟村突发情况的报告（终报）" in bulletin
    assert "第 1 期已报：刚刚后山着火" in bulletin
    assert "带班领导：周镇长\n值班人员：马干事" in bulletin


def test_sentences_for_what_does_not_fit(town: Town) -> None:
    town.stage.says(EAST, "终报：火已扑灭")
    assert "续报、终报要先有首报" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(EAST, "/urgent 终报 火已扑灭")
    assert "续报、终报要先有首报" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    for words in ("/incident 99", "/incident 十二", "/incident 99999999999999999999"):
        town.stage.says(EAST, words)
        assert "没有您能看的事件" in town.stage.hears(EAST)
        town.stage.waits_for(5)
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.waits_for(5)
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    assert "已经收到，是事件1" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(WILLOW, "/incident 1")  # another village's
    assert "没有您能看的事件" in town.stage.hears(WILLOW)
    town.stage.says(EAST, "/incident 1 续报")
    assert "请写上内容" in town.stage.hears(EAST)
    town.stage.waits_for(5)
    town.stage.says(EAST, "/incident 1 办理")
    assert "/incident 1 快报" in town.stage.hears(EAST)


def test_a_village_cannot_close_or_grade(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    message = town.stage.messages(EAST)[-1]["message_id"]
    for data in (
        "close:1",
        "level:1:3",
        "take:1:0",
        "met:1",
        "take:1:9",
        "level:1:9",
        "omit:1:1",
        "urgent:1",
    ):
        town.sandbox.post("press", person=EAST.id, message_id=message, data=data, forge=True)
        town.sandbox.settle()
        town.stage.waits_for(2)
    town.stage.says(LEADER, "/incident 1")
    assert not any(word in town.stage.hears(LEADER) for word in ("办结", "定级", "已接收"))


@pytest.mark.postgresql
def test_casualties_rise_and_a_person_confirms_the_level(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚厂房坍塌，死亡1人")
    town.stage.presses(MA, "✋ 我来处理")
    town.stage.waits_for(5)
    assert any("建议定为「一般」" in text for text in town.heard(MA))
    town.stage.says(EAST, "续报：死亡3人，重伤2人")
    town.stage.waits_for(5)
    assert any("按国务院令493号 第三条，建议定为「较大」" in text for text in town.heard(MA))
    town.stage.presses(MA, "定为较大")
    town.stage.waits_for(5)
    assert "定级：较大" in town.stage.hears(LEADER)
    town.stage.says(LEADER, "/incident 1")
    assert "等级：较大" in town.stage.hears(LEADER)


def test_status_and_summary_show_what_is_open(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.says(LEADER, "/status")
    assert "🚨 进行中的突发事件：\n事件1　东沟村：刚刚后山着火（还没有人接收）" in town.stage.hears(LEADER)
    town.at("09:21")
    assert "🚨 突发事件进行中 1 件" in town.summaries()[-1]
    town.stage.says(WILLOW, "/status")
    assert "事件1" not in town.stage.hears(WILLOW)


@pytest.mark.postgresql
@pytest.mark.parametrize("late", [False, True])
def test_a_zero_report_beside_an_incident_before_it(town: Town, late: bool) -> None:
    town.stage.says(EAST, "平安")
    town.at("13:30" if late else "08:40")
    town.stage.says(EAST, "/urgent 今天早上7点10分后山着火，现在才得知")
    town.stage.waits_for(10)
    shown = [text for text in town.heard(LEADER) if "🔎 请核对：事件1" in text]
    assert len(shown) == 1
    assert "发生：07:10" in shown[0]
    assert "11月23日 09:00　平安（08:01）「平安」" in shown[0]
    town.at("13:35" if late else "09:21")
    assert "🔎 请核对：东沟村 报平安，同一时段有事件1" in town.summaries()[-1]
    town.stage.presses(EAST, "✏️ 更正这次平安")
    town.stage.waits_for(5)
    assert "请说明更正" in town.stage.hears(EAST)
    town.stage.says(EAST, "报平安时还不知道后山起火")
    if late:
        assert "已转给带班领导" in town.stage.hears(EAST)
        town.stage.waits_for(5)
        town.stage.presses(LEADER, "同意补报")
    else:
        assert "由「平安」改为「有事" in town.stage.hears(EAST)
    town.at("13:40" if late else "09:30")
    assert "有事 1 件" in town.summaries()[-1]
    assert "请核对" not in town.summaries()[-1].replace("平安与突发事件请核对", "")


def test_a_head_of_a_school_and_its_own_reporter(town: Town) -> None:
    town.stage.says(SCHOOL, "/urgent 刚刚食堂食物中毒，送医5人")
    town.at("08:22")
    assert any(
        "食物中毒" in text for text in called(town, HEADTEACHER)
    )  # the head comes in at the third step
    town.stage.presses(HEADTEACHER, "✋ 我来处理")
    assert "冯校长（小学）：✋ 已接收" in town.stage.hears(SCHOOL)
