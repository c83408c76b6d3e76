"""Private numbers stay private: what a group reads, what a calendar shows, what is kept and for how long."""

import json
import stat
from base64 import b64encode
from datetime import timedelta

import pytest
from sqlmodel import SQLModel, select

from bot.demo.town import BRIDGE, EAST, LEADER, OFFICE, SLOPES, WILLOW, Player
from bot.services.rota import feed
from storage.queries import rota as stored_rota
from storage.tables import Account, Inbox
from storage.tables import Person as AnyPerson
from tests.cli.terminal import run
from tests.scenarios.conftest import Town
from tests.scenarios.test_rota import pressed, sheet

NOTE = "附件 1 个（名称含号码，请私聊查看）"


def group(town: Town) -> list[dict[str, object]]:
    """What the bot has put into the group, as it stands there now."""
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    return [message for message in found if message["from"]["is_bot"]]


def words(messages: list[dict[str, object]]) -> str:
    return "\n".join(str(message.get("text") or message.get("caption") or "") for message in messages)


def names(messages: list[dict[str, object]]) -> list[str]:
    return [
        str(found["file_name"]) for message in messages if isinstance(found := message.get("document"), dict)
    ]


def document(name: str) -> dict[str, str]:
    return {"name": name, "content_base64": b64encode(b"x").decode()}


# -- numbers of people reach groups, in whatever form -------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "number", "secret"),
    [
        (EAST, "+8613812345678", "12345678"),
        (WILLOW, "138.1234.5678", "1234.5678"),
        (BRIDGE, "１３８　１２３４　５６７８", "５６７８"),
        (EAST, "0571-8888 8888", "8888"),
        (WILLOW, "身份证A1101 0519 4912 3100 2X", "4912"),
        (BRIDGE, "138一二三四5678", "一二三四"),
        (EAST, "港澳证H1234567801", "1234567801"),
        (WILLOW, "12138123456789", "8123456789"),
    ],
)
def test_a_number_in_a_matter_is_masked_in_the_group_and_whole_in_private(
    town: Town, person: Player, number: str, secret: str
) -> None:
    town.stage.says(person, f"桥头塌方，堵路，联系{number}")
    town.at("09:25")
    assert "桥头塌方" in words(group(town))
    assert secret not in words(group(town))
    assert any(secret in text for text in town.heard(LEADER))


def test_a_leader_reads_it_in_the_group_under_a_photo_masked(town: Town) -> None:
    town.stage.sends(EAST, caption="后山塌方，找张三138 1234 5678", photos=1)
    town.stage.waits_for(20)
    assert "138****5678" in words(group(town))
    assert "1234 5678" not in words(group(town))


@pytest.mark.parametrize(
    "asked", ["/incident", "/incident 1", "今天东沟村怎么样"], ids=["list", "story", "question"]
)
def test_what_is_asked_in_the_group_is_answered_masked(town: Town, asked: str) -> None:
    town.stage.says(EAST, "/urgent 后山着火，电话0571-88888888")
    town.stage.waits_for(10)
    town.stage.says(LEADER, asked, chat=town.stage.group_id)
    town.stage.waits_for(5)
    assert "后山着火" in words(group(town))
    assert "88888888" not in words(group(town))


def test_days_and_amounts_stay_in_the_group(town: Town) -> None:
    town.stage.says(EAST, "2026-11-22 20:30 后山塌方，损失 12000000 元，已报 12345")
    town.at("09:25")
    assert "2026-11-22 20:30 后山塌方，损失 12000000 元，已报 12345" in words(group(town))


# -- and by the names of files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (EAST, "伤者张三13812345678.pdf"),
        (WILLOW, "证件 11010519491231002X.doc"),
        (SLOPES, "0571-8888 8888.txt"),
    ],
)
def test_a_document_named_by_a_number_is_looked_at_in_private(town: Town, person: Player, name: str) -> None:
    caption = "南坪村桥头塌方" if person is SLOPES else "桥头塌方"
    town.stage.sends(person, caption=caption, document=document(name))
    town.stage.waits_for(20)
    assert NOTE in words(group(town))
    assert names(group(town)) == []
    assert name in names(town.stage.messages(LEADER))


def test_whoever_reads_the_group_gets_it_in_private_all_the_same(town: Town) -> None:
    town.stage.says(LEADER, "今天谁值班", chat=town.stage.group_id)
    town.stage.waits_for(10)
    town.stage.sends(EAST, caption="桥头塌方", document=document("2026-11-23现场.pdf"))
    town.stage.waits_for(20)
    assert names(town.stage.messages(LEADER)) == []  # it stands in the group
    town.stage.sends(WILLOW, caption="河堤塌方", document=document("伤者13812345678.pdf"))
    town.stage.waits_for(20)
    assert names(town.stage.messages(LEADER)) == ["伤者13812345678.pdf"]
    assert names(group(town)) == ["2026-11-23现场.pdf"]


def test_one_of_another_name_is_passed_on_everywhere(town: Town) -> None:
    town.stage.sends(EAST, caption="桥头塌方", document=document("2026-11-23现场.pdf"))
    town.stage.waits_for(20)
    assert names(group(town)) == ["2026-11-23现场.pdf"]
    assert NOTE not in words(group(town))


# -- the rota's 备注 in the calendar -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("家里 138 1234 5678", "1234"),
        ("座机8123456", "8123456"),
        ("替李四０５７１－８８８８８８８８", "８８"),
    ],
)
def test_a_note_of_the_rota_is_masked_in_the_calendar(town: Town, note: str, left: str) -> None:
    table = sheet(["日期", "带班领导", "值班人员", "备注"], ["11月25日", "李主任", "何主任", f"防汛 {note}"])
    town.stage.sends(OFFICE, document=table)
    pressed(town, OFFICE, "✅ 写入 镇值班")
    with town.work() as work:
        rota = stored_rota.rota_named(work, "镇值班")
        assert rota is not None
        calendar = feed.feed(work, rota).decode().replace("\r\n ", "")
    assert "防汛" in calendar
    assert left not in calendar


@pytest.mark.parametrize("note", ["保持电话畅通", "电话13900000003", "联系电话见通讯录", "手机24小时开机"])
def test_a_row_whose_note_speaks_of_telephones_stays(town: Town, note: str) -> None:
    table = sheet(
        ["日期", "带班领导", "值班人员", "备注"],
        ["11月25日", "李主任", "何主任", note],
        ["11月26日", "周镇长", "马干事", ""],
    )
    town.stage.sends(OFFICE, document=table)
    assert "读到 2 天" in town.stage.hears(OFFICE)
    pressed(town, OFFICE, "✅ 写入 镇值班")
    town.stage.waits_for(5)
    town.stage.says(EAST, "/duty 本周")
    assert "11月25日 周三　带班 李主任　值班 何主任" in town.stage.hears(EAST)


# -- words of people without duties are not kept -------------------------------------------------------------------


PASSER = Player(4001, "路过的老陈", ())


def kept(town: Town) -> str:
    """All updates as they are stored, also those before."""
    with town.work() as work:
        return "\n".join(unescaped(row.payload) for row in work.session.exec(select(Inbox)))


def unescaped(payload: str) -> str:
    return json.dumps(json.loads(payload), ensure_ascii=False) if payload else ""


def strangers_group(town: Town) -> int:
    """A group of which the bot hears everything, with somebody in it who has no duties."""
    town.sandbox.post("people", id=PASSER.id, first_name=PASSER.name)
    made = town.sandbox.post("chats", title="村民群", members=[OFFICE.id, PASSER.id], admins=[OFFICE.id])
    chat = int(made["id"])
    town.sandbox.post(f"chats/{chat}/add_bot", by=OFFICE.id)
    town.sandbox.post(f"chats/{chat}/promote_bot", by=OFFICE.id)
    town.sandbox.settle()
    return chat


def test_what_a_passer_by_says_is_not_kept(town: Town) -> None:
    chat = strangers_group(town)
    town.stage.says(PASSER, "今晚吃什么，我住三组 7 号", chat=chat)
    town.stage.says(PASSER, "你是谁呀，我家电话13812345678")
    town.stage.sends(PASSER, caption="我家小孩的照片", photos=1)
    town.stage.says(PASSER, "/status 我不是本地人")
    for words_of_theirs in ("三组 7 号", "13812345678", "小孩的照片", "不是本地人"):
        assert words_of_theirs not in kept(town)
    assert "没有" in town.stage.hears(PASSER) or "管理员" in town.stage.hears(PASSER)


def test_what_an_officer_says_is_kept(town: Town) -> None:
    chat = strangers_group(town)
    town.stage.says(OFFICE, "大家晚上好", chat=chat)
    town.stage.says(EAST, "请问今天几点截止")
    assert "大家晚上好" in kept(town)
    assert "今天几点截止" in kept(town)


def test_whoever_joins_is_kept_from_then_on(town: Town) -> None:
    strangers_group(town)
    town.stage.says(PASSER, "我还没有加入呢")
    town.stage.says(OFFICE, "/invite 东沟村 信息员")
    code = town.stage.hears(OFFICE).rpartition("start=")[2].split()[0]
    town.sandbox.post("start", person=PASSER.id, payload="A" * 24)
    town.sandbox.post("start", person=PASSER.id, payload=code)
    town.sandbox.settle()
    town.stage.says(PASSER, "我加入了吗")
    assert "还没有加入" not in kept(town)
    assert "A" * 24 not in kept(town)
    assert f"/start {code}" in kept(town)
    assert "我加入了吗" in kept(town)


def test_what_failed_is_kept_whoever_sent_it(town: Town) -> None:
    user = {"id": PASSER.id, "is_bot": False, "first_name": PASSER.name}
    chat = {"id": PASSER.id, "type": "private", "first_name": PASSER.name}
    broken = {"message_id": 1, "date": 1, "from": user, "chat": chat, "text": ["看不懂的话"]}
    town.sandbox.post("bring", update={"message": broken})
    town.sandbox.settle()
    assert "看不懂的话" in kept(town)


def test_one_brought_again_is_still_known(town: Town) -> None:
    strangers_group(town)
    town.stage.says(PASSER, "我家电话13812345678")
    heard = town.heard(PASSER)
    town.sandbox.post("repeat_updates", times=2)
    town.stage.says(EAST, "平安")
    assert town.heard(PASSER) == heard
    assert "13812345678" not in kept(town)


def test_old_words_go_a_week_after_the_admins_heard_of_it(town: Town) -> None:
    with town.work() as work:
        old = town.sandbox.now() - timedelta(days=450)
        work.session.add(
            Inbox(bot_id=work.bot_id, update_id=5, received_at=old, payload='{"text": "去年的话"}')
        )
    town.stage.says(EAST, "平安")
    town.at("13:11")
    [told] = [text for text in town.heard(OFFICE) if "清理旧消息" in text]
    assert "11月30日" in told
    assert "400 天以前的 1 条" in told
    assert "去年的话" in kept(town)
    town.at("13:12", 30)
    assert "去年的话" not in kept(town)
    assert "平安" in kept(town)


# -- nobody's own data can be exported or erased -------------------------------------------------------------------


def command(town: Town, *words_of_it: str, answer: str = "") -> str:
    """What the machine's owner types while the bot runs, and reads."""
    folder = town.play.program._folder
    status, printed = run(folder, "person", *words_of_it, database=town.database, answer=answer)
    assert status == 0, printed
    return printed


def everything(town: Town) -> str:
    """All tables as text."""
    with town.work() as work:
        rows = [
            str(tuple(row))
            for table in SQLModel.metadata.sorted_tables
            for row in work.session.execute(table.select())
        ]
    return "\n".join(rows)


def test_all_that_is_kept_about_a_person_is_written_for_its_owner_alone(town: Town) -> None:
    town.stage.says(EAST, "平安")
    town.stage.says(EAST, "桥头塌方，联系13812345678")
    assert EAST.name in command(town, "export"), "without a name everybody is listed"
    command(town, "export", EAST.name, "--output", "out.json")
    file = town.play.program._folder / "out.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept_of_them = json.loads(file.read_text("utf-8"))["kept"]
    assert {"account", "member", "report", "inbox", "outbox"} <= kept_of_them.keys()
    assert [row["user_id"] for row in kept_of_them["account"]] == [EAST.id]
    assert "13812345678" in json.dumps(kept_of_them, ensure_ascii=False)
    assert WILLOW.name not in json.dumps(kept_of_them["inbox"], ensure_ascii=False)


@pytest.mark.parametrize("person", [EAST, WILLOW, BRIDGE], ids=lambda person: person.name)
def test_an_erased_person_is_nowhere_and_the_counts_stay(town: Town, person: Player) -> None:
    town.stage.says(person, "后山塌方，两户人家")
    town.stage.says(person, "今天几点截止")
    for other in (SLOPES,):
        town.stage.says(other, "都平安")
    town.at("09:30")
    before = town.summaries()
    said = command(town, "erase", str(person.id), answer="y\n")
    assert person.name in said
    assert "✅ 已删除，姓名改成「已删除人员 1」" in said
    left = everything(town)
    assert "后山塌方，两户人家" in left
    assert "今天几点截止" not in left
    assert "已删除人员 1" in left
    with town.work() as work:
        names = [*work.session.exec(select(Account.name)), *work.session.exec(select(AnyPerson.name))]
        numbers = set(work.session.exec(select(Account.user_id)))
    assert person.name not in names
    assert person.id not in numbers
    assert f"'{person.id}'" not in left
    assert f" {person.id}," not in left
    assert town.summaries() == before
    heard = town.heard(person)
    town.stage.says(person, "平安")
    assert "✅" not in "\n".join(town.heard(person)[len(heard) :])


def test_an_erased_second_has_a_number_of_their_own(town: Town) -> None:
    command(town, "erase", EAST.name, "--yes")
    assert "「已删除人员 2」" in command(town, "erase", WILLOW.name, "--yes")
    assert "没有删除" in command(town, "erase", BRIDGE.name, answer="n\n")


@pytest.mark.parametrize(
    ("who", "why"),
    [("何主任", "配置里还写着何主任"), ("没有这个人", "没有「没有这个人」"), ("999", "没有「999」")],
)
def test_whoever_is_still_counted_on_is_not_erased(town: Town, who: str, why: str) -> None:
    status, printed = run(town.play.program._folder, "person", "erase", who, "--yes", database=town.database)
    assert status == 1
    assert why in printed


def test_whoever_has_an_incident_in_hand_is_not_erased(town: Town) -> None:
    town.stage.says(EAST, "/urgent 后山着火")
    status, printed = run(
        town.play.program._folder, "person", "erase", EAST.name, "--yes", database=town.database
    )
    assert status == 1
    assert "事件1" in printed
