"""An update that cannot be read, or not be stored, is kept with its error; what stands behind it gets in."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.terms import Role
from bot.intake import PATIENCE
from bot.phrases import say
from storage.database import AWAY, Database
from storage.tables import Account, Inbox, Member, Outbox, Report, Unit
from tests.databases import Databases

from .test_batches import intake, message

SQLITE_TRIGGER = (
    "CREATE TRIGGER sore BEFORE INSERT ON report WHEN NEW.text = '有人打架，已劝开'"
    " BEGIN SELECT RAISE(ABORT, 'out of shape'); END",
)
POSTGRESQL_TRIGGER = (
    "CREATE FUNCTION sore() RETURNS trigger AS $$ BEGIN IF NEW.text = '有人打架，已劝开' THEN"
    " RAISE EXCEPTION 'out of shape' USING ERRCODE = '53000'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER sore BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION sore()",
)


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    url = databases.migrated()
    made = opened(url)
    founded(made, tmp_path, 3)
    made.close()
    serving = Database(url, BOT_ID)
    yield serving
    serving.close()


def errors(database: Database) -> dict[int, str]:
    with database.transaction() as session:
        return dict(session.exec(select(Inbox.update_id, Inbox.error)).all())


def reported(database: Database) -> list[str]:
    with database.transaction() as session:
        return list(session.exec(select(Report.text).order_by(col(Report.id))))


async def test_an_unreadable_update_is_kept_and_its_writer_told(database: Database) -> None:
    taking = intake(database)
    odd: Any = message(2, 1, "平安")
    odd["message"]["photo"] = "no photo"
    batch = [message(1, 0, "平安"), odd, message(3, 2, "平安"), {"update_id": 4, "message": {}}]
    for _ in range(2):  # also when it is brought again
        await taking.take([taking.understand(raw) for raw in batch])
    found = errors(database)
    assert [bool(found[number]) for number in (1, 2, 3, 4)] == [False, True, False, True]
    assert len(reported(database)) == 2
    with database.transaction() as session:
        answers = session.exec(select(Outbox.payload).where(Outbox.chat_id == 10_001)).all()
    assert len(answers) == 1
    assert say("refuse.error")[:8] in answers[0]


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
        session.add(Member(account_id=account.id or 0, unit_id=unit.id or 0, role=Role.ADMIN, since=NOW))


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
    later = message(3, 0, "村道塌方三米")  # said once more: that is another message
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
