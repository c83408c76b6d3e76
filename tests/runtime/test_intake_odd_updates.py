"""An update that cannot be read, or not be stored, is kept with its error; what stands behind it gets in."""

import json
import re
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW
from bot.domain.terms import Role
from bot.phrases import say
from bot.runtime.intake import PATIENCE
from storage.database import AWAY, Database
from storage.tables import Account, Inbox, Member, Outbox, Report, Unit
from tests.runtime.test_intake_batches import intake, message

pytestmark = pytest.mark.usefixtures("plain_tracebacks")

SQLITE_TRIGGER = (
    "CREATE TRIGGER sore BEFORE INSERT ON report WHEN NEW.text = '有人打架，已劝开'"
    " BEGIN SELECT RAISE(ABORT, 'out of shape'); END",
)
POSTGRESQL_TRIGGER = (
    "CREATE FUNCTION sore() RETURNS trigger AS $$ BEGIN IF NEW.text = '有人打架，已劝开' THEN"
    " RAISE EXCEPTION 'out of shape' USING ERRCODE = '53000'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER sore BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION sore()",
)


def errors(database: Database) -> dict[int, str]:
    with database.transaction() as session:
        return dict(session.exec(select(Inbox.update_id, Inbox.error)).all())


def reported(database: Database) -> list[str]:
    with database.transaction() as session:
        return list(session.exec(select(Report.text).order_by(col(Report.id))))


async def test_an_unreadable_update_is_kept_and_its_writer_told(database: Database) -> None:
    taking = intake(database)
    odd: Any = message(2, 1, "平安")
    odd["message"]["text"] = ["平安"]
    batch = [message(1, 0, "平安"), odd, message(3, 2, "平安"), {"update_id": 4, "message": {}}]
    for _ in range(2):  # also when it is brought again
        await taking.take([taking.understand(raw) for raw in batch])
    found = errors(database)
    assert [bool(found[number]) for number in (1, 2, 3, 4)] == [False, True, False, True]
    assert len(reported(database)) == 2
    with database.transaction() as session:
        answers = session.exec(select(Outbox.payload).where(Outbox.chat_id == 10_001)).all()
    assert len(answers) == 1
    assert say("refuse.unread") in answers[0]


def damaged(update_id: int, person: int, text: str, chat: int | None = None, **fields: Any) -> Any:
    """A message of which a part is something else than the contract says; a photo, unless told otherwise."""
    raw: Any = message(update_id, person, "", chat)
    del raw["message"]["text"]
    raw["message"] |= {"photo": "no photo", **({"caption": text} if text else {}), **fields}
    return raw


def said_to(database: Database, chat_id: int) -> list[str]:
    with database.transaction() as session:
        query = select(Outbox.payload).where(Outbox.chat_id == chat_id, Outbox.kind != "notice")
        return [json.loads(one).get("text", "") for one in session.exec(query.order_by(col(Outbox.id)))]


async def test_words_are_taken_where_a_file_cannot_be_read(database: Database) -> None:
    taking = intake(database)
    await taking.take([taking.understand(damaged(1, 0, "村道塌方三米"))])
    lost, receipt = said_to(database, 10_000)
    assert "这条里的照片没有收到" in lost
    assert receipt.startswith("✅ 已收到")
    assert reported(database) == ["村道塌方三米"]
    assert errors(database) == {1: ""}


@pytest.mark.parametrize(
    ("chat", "text", "fields"),
    [
        (None, "平安", {}),
        (None, "第1村平安", {"photo": None, "document": {"file_id": "a", "file_name": 5}}),
        (-100, "第1村平安", {}),
        (-100, "平安", {}),
        (None, "平安", {"photo": None, "reply_to_message": 5}),
        (-100, "平安", {"photo": None, "reply_to_message": {"message_id": "x", "from": {"id": BOT_ID}}}),
    ],
)
async def test_a_zero_with_a_part_that_cannot_be_read_is_asked_about(
    database: Database, chat: int | None, text: str, fields: Any
) -> None:
    """What could not be read may have said something else."""
    taking = intake(database)
    await taking.take([taking.understand(damaged(1, 1, text, chat, **fields))])
    lost, question = said_to(database, chat or 10_001)
    assert "没有收到" in lost or "看不出您回复的是哪条消息" in lost
    assert "是平安，还是有事？（没有记录）" in question
    assert reported(database) == []


async def test_a_correction_to_zero_with_a_file_that_cannot_be_read_is_asked_about(
    database: Database,
) -> None:
    """Also where the message itself is edited."""
    taking = intake(database)
    edited = damaged(2, 0, "平安")
    edited["edited_message"] = edited.pop("message") | {"message_id": 1}
    for raw in (message(1, 0, "村道塌方三米"), edited):
        await taking.take([taking.understand(raw)])
    assert "是平安，还是有事？" in said_to(database, 10_000)[-1]
    with database.transaction() as session:
        (occurrence,) = session.exec(select(Report.occurrence_id)).all()
    press: Any = {"id": "9", "from": message(3, 0, "")["message"]["from"], "data": f"fix:{occurrence}"}
    for raw in ({"update_id": 3, "callback_query": press}, damaged(4, 0, "平安")):
        await taking.take([taking.understand(raw)])
    assert "是平安，还是有事？" in said_to(database, 10_000)[-1]
    assert reported(database) == ["村道塌方三米"]


@pytest.mark.parametrize(("told_before", "answers"), [("", 0), ("第1村村道塌方三米", 1)])
async def test_a_group_hears_of_a_lost_file_that_would_have_been_taken(
    database: Database, told_before: str, answers: int
) -> None:
    """A photo in a group is about anything, unless its sender has just told what happened."""
    taking = intake(database)
    before = [message(1, 1, told_before, -100)] if told_before else []
    for raw in (*before, damaged(2, 1, "", -100)):
        await taking.take([taking.understand(raw)])
    assert sum("照片没有收到" in text for text in said_to(database, -100)) == answers


async def test_a_group_hears_of_what_was_said_to_the_bot_and_cannot_be_read(database: Database) -> None:
    taking = intake(database)
    replied = {"reply_to_message": {"message_id": 5, "from": {"id": BOT_ID}}}
    odd: tuple[dict[str, Any], ...] = ({"caption": 5}, {"caption": 5, **replied}, {"date": "never"})
    for number, fields in enumerate(odd, 1):
        await taking.take([taking.understand(damaged(number, 1, "/status", -100, **fields))])
    assert said_to(database, -100) == [say("refuse.unread")] * 2
    assert all(errors(database).values())


PRIVATE = {"id": 10_001, "type": "private", "first_name": "r"}
GROUP = {"id": -100, "type": "supergroup", "title": "群"}


@pytest.mark.parametrize(
    ("odd", "what", "told"),
    [
        ({"message": {"text": 5, "chat": PRIVATE}}, "一条消息", "已请对方重发"),
        ({"message": {"text": 5, "chat": GROUP}}, "一条消息", "对方没有收到回答"),
        ({"edited_message": {"chat": PRIVATE}}, "一条修改过的消息", "已请对方重发"),
        ({"callback_query": {"id": "9"}}, "一次按钮点击", "已请对方重发"),
        ({"my_chat_member": 5}, "一个进群、退群或停用的通知", ""),
        ({"message": {"chat": {"id": 2**70}}}, "一条消息", "对方没有收到回答"),
    ],
)
async def test_admins_read_plain_words_of_what_cannot_be_read(
    database: Database, odd: Any, what: str, told: str
) -> None:
    """The technical ones are for the stored update and the log."""
    make_admin(database, 10_000)
    taking = intake(database)
    await taking.take([taking.understand({"update_id": 77, **odd})])
    with database.transaction() as session:
        (text,) = session.exec(select(Outbox.payload).where(Outbox.kind == "admin")).all()
    words = json.loads(text)["text"]
    assert f"收到{what}，机器人看不懂，没有记录；已经原样存下（编号 77）" in words
    assert told in words
    assert not re.search("[A-Za-z]", words)
    assert errors(database)[77].startswith("ValidationError: ")


async def test_admins_read_plain_words_of_what_failed(database: Database) -> None:
    make_admin(database, 10_000)
    taking = intake(database, invite_hours=10**12)  # more than a date can hold
    await taking.take([taking.understand(message(7, 0, "/invite 第1村 信息员"))])
    with database.transaction() as session:
        (text,) = session.exec(select(Outbox.payload).where(Outbox.kind == "admin")).all()
    assert "收到一条消息，没有处理成功，没有记录；已经原样存下（编号 7）。已请对方重发。" in text
    assert "Overflow" not in text
    assert errors(database)[7].startswith("OverflowError: ")


def make_admin(database: Database, user_id: int) -> None:
    with database.transaction() as session:
        account = session.exec(select(Account).where(Account.user_id == user_id)).one()
        unit = session.exec(select(Unit).where(col(Unit.parent_id).is_(None))).one()
        session.add(Member(account_id=account.id, unit_id=unit.id, role=Role.ADMIN, since=NOW))


@pytest.mark.parametrize("kind", ["video_note", "audio", "sticker", "contact", "rich_message"])
async def test_what_cannot_be_read_is_not_met_with_silence(database: Database, kind: str) -> None:
    """In private, or where it answers the bot; a group's stickers are its own business."""
    taking = intake(database)
    private, grouped, captioned = (message(n, n, "", chat) for n, chat in ((0, None), (1, -100), (2, None)))
    for raw in (private, grouped, captioned):
        del raw["message"]["text"]
        raw["message"][kind] = {"file_id": "x"}
    captioned["message"]["caption"] = "有人打架，已劝开"
    await taking.take([taking.understand(raw) for raw in (private, grouped, captioned)])
    with database.transaction() as session:
        told = session.exec(select(Outbox.chat_id).where(col(Outbox.payload).contains("看不了"))).all()
    assert sorted(told) == [10_000, 10_002]
    assert reported(database) == ["有人打架，已劝开"]


async def test_an_update_that_even_the_apology_fails_for_is_kept(database: Database) -> None:
    taking = intake(database)
    far = message(1, 0, "平安")
    far["message"]["chat"]["id"] = far["message"]["from"]["id"] = 2**70
    await taking.take([taking.understand(raw) for raw in (far, message(2, 1, "平安"))])
    assert sorted(errors(database)) == [1, 2]
    assert len(reported(database)) == 1


async def test_an_id_used_again_is_another_update(database: Database) -> None:
    """After a week of silence the platform goes on with a random number; it may have been used."""
    taking = intake(database)
    for raw in (message(5, 0, "平安"), message(5, 1, "平安"), message(5, 1, "平安")):
        await taking.take([taking.understand(raw)])
    assert len(reported(database)) == 2
    assert sorted(errors(database)) == [-2, 5]


async def test_the_same_message_under_another_number_is_the_same_matter(database: Database) -> None:
    taking, again = intake(database), message(2, 0, "村道塌方三米")
    again["message"]["message_id"] = 1
    later = message(3, 0, "村道塌方三米")  # said once more when ten minutes have gone: that is another matter
    later["message"]["date"] += 11 * 60
    for raw in (message(1, 0, "村道塌方三米"), again, later):
        await taking.take([taking.understand(raw)])
    assert len(reported(database)) == 2
    with database.transaction() as session:
        answers = session.exec(select(Outbox.payload).where(Outbox.chat_id == 10_000)).all()
    assert sum("没有再记一次" in answer for answer in answers) == 1


async def test_one_that_never_gets_in_keeps_nobody_out(database: Database) -> None:
    """It looks as if the database were away, but only for this one."""
    with database.transaction() as session:
        sqlite = session.get_bind().dialect.name == "sqlite"
        for statement in SQLITE_TRIGGER if sqlite else POSTGRESQL_TRIGGER:
            session.connection().execute(text(statement))
    taking = intake(database)
    batch = [taking.understand(message(1, 0, "有人打架，已劝开")), taking.understand(message(2, 1, "平安"))]
    for _ in range(PATIENCE):
        with pytest.raises((*AWAY, IntegrityError)):
            await taking.take(batch)
    await taking.take(batch)
    assert errors(database)[1]
    assert reported(database) == ["平安"]
