"""Steps, skips, clock and drill, looked at in the rows."""

from datetime import timedelta

from sqlmodel import select

from bot.domain.messaging.messages import Outcome, Send, Sent, outgoing
from bot.domain.terms import Due, Level, Stage
from bot.services import chats
from bot.services.delivery import claim, settle
from bot.services.delivery.claim import Room
from bot.services.delivery.settle import Ended
from storage.database import Database
from storage.queries import chats as stored_chats
from storage.queries import due as stored_due
from storage.queries import incidents as stored_incidents
from storage.tables import (
    Assignment,
    Chat,
    Incident,
    IncidentCall,
    IncidentDeadline,
    IncidentReport,
    IncidentSetting,
    Person,
)
from storage.work import Work
from tests.services.incidents.conftest import BOT_ID, GROUP, NOW, PEOPLE
from tests.services.incidents.scene import Scene


def names(scene: Scene, since: int = 0) -> list[str]:
    return [call.name for call in scene.calls(NOW + timedelta(minutes=since))]


def test_the_next_shift_is_called_once_it_has_begun(database: Database) -> None:
    scene = Scene(database)
    scene.now = NOW + timedelta(minutes=115)
    scene.act("open")
    assert [call.name for call in scene.calls()] == ["丁", "丙", "值班群"]
    scene.passes(5)
    assert names(scene, 120) == ["乙", "甲", "值班群"]
    assert "丁已不在班，不再通知" in scene.timeline()


def test_calls_stored_with_the_old_spelling_are_known(database: Database) -> None:
    scene = Scene(database)
    scene.now = NOW + timedelta(minutes=115)
    scene.act("open")
    with database.transaction() as session:
        for row in session.exec(select(IncidentCall)).all():
            row.via = row.via.replace("post:", "duty:")
        incident = session.exec(select(Incident)).one()
        incident.plan = incident.plan.replace('"post:', '"duty:')
        assert "duty:staff" in incident.plan
    scene.passes(5)
    assert names(scene, 120) == ["乙", "甲", "值班群"]
    assert "丁已不在班，不再通知" in scene.timeline()


def test_without_account_or_blocked_they_are_skipped_and_that_is_said(database: Database) -> None:
    with database.transaction() as session:
        staff = session.exec(select(Person).where(Person.name == "丁")).one()
        staff.account_id = None
        stored_chats.disable_chat(Work(session, BOT_ID, NOW), PEOPLE["丙"], "blocked")
    scene = Scene(database)
    scene.act("open")
    assert "丁没有聊天账号，没有通知到，请打电话 13900000000" in scene.timeline()
    assert "消息发不到丙，请打电话 13900000000" in scene.timeline()
    # Nobody on duty heard it: the second step follows at once.
    assert names(scene) == ["值班群", "带班领导"]


def test_nobody_on_duty_the_admins_hear_at_once(database: Database) -> None:
    with database.transaction() as session:
        for part in session.exec(select(Assignment)).all():
            part.ended_at = NOW - timedelta(hours=3)
    scene = Scene(database)
    scene.act("open")
    assert "现在没有人值班" in scene.timeline()
    assert any("现在值班表上没有人" in row.payload for row in scene.queued(PEOPLE["管理员"]))
    assert names(scene) == ["值班群", "带班领导"]


def test_a_chat_that_refuses_the_call_brings_the_next_step(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        chats.gone(work, PEOPLE["丁"], "blocked")
        assert stored_due.next_deadline(work) == NOW
        chats.gone(work, PEOPLE["丙"], "blocked")
    scene.act("beat")
    assert names(scene)[-1] == "带班领导"
    assert "消息发不到丁" in scene.timeline()


def unheard(scene: Scene) -> list[str]:
    """What the reporter reads if nobody could be reached."""
    messages = [outgoing.validate_json(row.payload) for row in scene.queued(PEOPLE["信息员"])]
    return [one.text for one in messages if isinstance(one, Send) and "一个也没有收到" in one.text]


def close_chats(database: Database, *chat_ids: int) -> None:
    with database.transaction() as session:
        for chat_id in chat_ids:
            chats.gone(Work(session, BOT_ID, NOW), chat_id, "blocked")


def test_who_reported_hears_once_that_nobody_could_be_reached(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    close_chats(database, PEOPLE["丁"], PEOPLE["丙"])
    scene.act("beat")
    assert unheard(scene) == []  # the group has been called, and is open
    close_chats(database, GROUP, PEOPLE["带班领导"])
    scene.act("beat")
    assert unheard(scene) == [
        "⚠️ 事件1　东沟村：刚才通知的（丁、丙、值班群、带班领导）一个也没有收到。\n"
        "现在改为通知：负责人、管理员\n"
        "不要等，请马上电话报告丙 13900000000、丁 13900000000。"
    ]
    assert "通知过的人一个也没有收到，已请报告人打电话" in scene.timeline()
    close_chats(database, PEOPLE["负责人"], PEOPLE["管理员"])
    for _ in range(3):
        scene.passes(10)
    assert len(unheard(scene)) == 1


def test_where_nobody_is_left_who_reported_is_told_to_telephone(database: Database) -> None:
    with database.transaction() as session:
        for person in session.exec(select(Person)).all():
            person.phone = ""
    scene = Scene(database)
    scene.act("open", "后山着火", True)
    close_chats(database, GROUP, *(number for name, number in PEOPLE.items() if name != "信息员"))
    scene.act("beat")
    (text,) = unheard(scene)
    assert text.startswith("【演练】")
    assert text.endswith("眼下没有别的人能通知到，会继续试。\n不要等，请马上电话报告值班室。")


def test_whoever_had_the_call_before_they_went_has_heard(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    (first,) = parcels(database, PEOPLE["丁"])
    with database.transaction() as session:
        arrived = Sent(outcome=Outcome.SENT, message_id=7)
        settle.settle(Work(session, BOT_ID, NOW), {first.outbox_id: Ended(arrived)})
    close_chats(database, PEOPLE["丁"], PEOPLE["丙"], GROUP)
    scene.act("beat")
    assert names(scene)[-1] == "带班领导"
    assert unheard(scene) == []


def test_a_ladder_is_frozen_when_the_incident_opens(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    plan = stored_incidents.plan_of(scene.incidents()[0])
    with database.transaction() as session:
        setting = session.exec(select(IncidentSetting)).one()
        one_step = plan.ladder.model_copy(update={"steps": plan.ladder.steps[:1]})
        setting.plan = plan.model_copy(update={"ladder": one_step}).model_dump_json()
    scene.passes(10)
    assert "带班领导" in names(scene)
    scene.act("open", "第二件")
    scene.passes(30)
    second = [call.name for call in scene.calls() if call.incident_id == 2]
    assert "带班领导" not in second


def test_a_drill_says_so_and_has_bulletins_of_its_own(database: Database) -> None:
    scene = Scene(database)
    scene.act("open", "后山着火", True)
    scene.act("open", "桥头塌方")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        (parcel,) = [
            one for one in claim.claim(work, frozenset(), Room(10, 10)).parcels if one.chat_id == PEOPLE["丁"]
        ]
        assert "【演练】事件1" in parcel.message.text  # type: ignore[union-attr]
        assert "【演练】事件2" not in parcel.message.text  # type: ignore[union-attr]
        issues = session.exec(select(IncidentReport.issue)).all()
    assert list(issues) == [1, 1]


def due(database: Database, what: Due) -> list[IncidentDeadline]:
    with database.transaction() as session:
        query = select(IncidentDeadline).where(IncidentDeadline.due == what)
        return sorted(session.exec(query).all(), key=lambda row: row.due_at)


def test_the_clock_asks_tells_what_is_late_and_is_met_by_hand(database: Database) -> None:
    scene = Scene(database)
    scene.act("open", "桥头塌方")
    (phone,) = due(database, Due.PHONE)
    assert phone.due_at == NOW + timedelta(minutes=20)
    assert due(database, Due.FIRST)[0].met_at == NOW
    scene.act("take", "丁")
    scene.passes(14)
    asked = [row.payload for row in scene.queued(PEOPLE["丁"]) if row.kind == "incident"]
    assert any("还有 6 分钟：23:20 前电话上报（20 分钟内电话报告；依据：县级" in text for text in asked)
    scene.passes(7)
    assert any("已超过时限：电话上报应在 23:20 前" in line for line in scene.timeline())
    with database.transaction() as session:
        row = session.get_one(IncidentDeadline, phone.id)
        assert row.late_told_at is not None


def test_a_graver_level_changes_the_clock_and_asks_for_daily_follow_ups(database: Database) -> None:
    scene = Scene(database)
    scene.act("open", "厂房倒塌，死亡1人")
    scene.act("take", "丙")
    assert due(database, Due.FOLLOW_UP) == []
    provincial = [row for row in due(database, Due.WRITTEN) if row.preset == "省应急"]
    assert [row.due_at for row in provincial] == [NOW + timedelta(hours=6)]
    scene.act("follow", "死亡3人")  # 较大: within the hour, and before 08:00 and 17:00
    provincial = [row for row in due(database, Due.WRITTEN) if row.preset == "省应急"]
    assert [row.due_at for row in provincial] == [NOW + timedelta(hours=1)]
    assert [row.due_at for row in due(database, Due.FOLLOW_UP)] == [NOW + timedelta(hours=9)]
    assert scene.act("grade", "丙", 2) is Level.MAJOR
    assert scene.incidents()[0].level is Level.MAJOR
    assert any(row.preset == "省应急" and row.due is Due.PHONE for row in due(database, Due.PHONE))
    scene.passes(9 * 60 - 5)
    asked = [row.payload for row in scene.queued(PEOPLE["信息员"]) if row.kind == "incident"]
    assert any("08:00 前续报" in text for text in asked)
    scene.act("follow", "搜救结束")
    follow_ups = due(database, Due.FOLLOW_UP)
    assert follow_ups[0].met_at is not None
    scene.passes(10)
    assert [row.due_at for row in due(database, Due.FOLLOW_UP)][1:] == [NOW + timedelta(hours=18)]


def test_a_follow_up_that_never_comes_is_told(database: Database) -> None:
    scene = Scene(database)
    scene.act("open", "厂房倒塌，死亡3人")
    scene.act("take", "丙")
    scene.passes(9 * 60 + 1)
    assert any("已超过时限：续报应在 08:00 前" in line for line in scene.timeline())


def test_changed_casualties_are_reported_after_the_end(database: Database) -> None:
    scene = Scene(database)
    scene.act("open", "厂房倒塌，受伤2人")
    scene.act("take", "丙")
    scene.act("follow", "处置完毕", Stage.FINAL)
    assert scene.act("close", "丙") is None
    scene.now = NOW + timedelta(days=20)
    assert "✅ 已收到续报二" in str(scene.act("follow", "一名伤员死亡1人"))
    scene.now = NOW + timedelta(days=31)
    assert "已经办结" in str(scene.act("follow", "又一名"))
    assert scene.incidents()[0].next_action_at is None


def test_the_chat_of_leaders_is_called_too(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    assert [row.kind for row in scene.queued(GROUP)] == ["call"]
    with database.transaction() as session:
        group = session.exec(select(Chat).where(Chat.chat_id == GROUP)).one()
        assert group.disabled_at is None


def parcels(database: Database, chat_id: int) -> list[claim.Parcel]:
    """What would be sent now to a chat, a little later than it was queued, so that pauses are over."""
    with database.transaction() as session:
        found = claim.claim(Work(session, BOT_ID, NOW + timedelta(seconds=5)), frozenset(), Room(20, 20))
    return [one for one in found.parcels if one.chat_id == chat_id]


def text_of(parcel: claim.Parcel) -> str:
    assert isinstance(parcel.message, Send)
    return parcel.message.text


def test_what_was_taken_meanwhile_is_not_called_for(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    assert scene.act("take", "丙") is None
    (parcel,) = parcels(database, PEOPLE["丁"])
    assert "已接收" in text_of(parcel)  # the news of it, not the call


def test_a_call_that_did_not_get_through_is_said_again(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    (first,) = parcels(database, PEOPLE["丁"])
    scene.act("open", "桥头塌方")
    with database.transaction() as session:
        later = Sent(outcome=Outcome.LATER)
        settle.settle(Work(session, BOT_ID, NOW), {first.outbox_id: Ended(later)})
    (again,) = parcels(database, PEOPLE["丁"])  # with what has come since: a burst is one message
    assert "有 2 件紧急情况等人处理" in text_of(again)
    assert {"take:1:0", "take:2:0"} == {row[0].data for row in again.message.buttons}  # type: ignore[union-attr]
    assert parcels(database, PEOPLE["丁"]) == []


def test_news_that_come_together_are_one_message(database: Database) -> None:
    scene = Scene(database)
    scene.act("open")
    parcels(database, PEOPLE["丁"])
    scene.act("take", "丙")
    scene.act("follow", "火势蔓延，受伤1人")
    (parcel,) = parcels(database, PEOPLE["丁"])
    assert "已接收" in text_of(parcel)
    assert "续报一：火势蔓延，受伤1人（受伤 1 人）" in text_of(parcel)
