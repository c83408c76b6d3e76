"""Backups: taken while somebody writes, restored, compared; what is no backup is refused and changes nothing."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.lessons import Meaning
from bot.domain.messaging.messages import Lane, Send
from bot.services import lessons
from storage import backups, retention
from storage.backups import FileThereError, NotABackupError, back_up
from storage.database import Database
from storage.queries import inbox as stored_inbox
from storage.queries import outbox as stored_outbox
from storage.schema import EmptyDatabaseError, NewerDatabaseError
from storage.tables import Account, Attachment, Audit, Inbox, Lesson, Member, Outbox, OutboxState, Question
from storage.transfer import NotEmptyError, move
from storage.work import Work
from tests.databases import Databases
from tests.outbox import newest
from tests.storage.test_transfer import everything


@pytest.fixture
def town(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    made = opened(databases.migrated())
    founded(made, tmp_path, 30)
    yield made
    made.close()


@pytest.fixture
def empty(databases: Databases) -> Iterator[Database]:
    made = Database(databases.migrated(), BOT_ID)
    yield made
    made.close()


def quiet(table: str, count: int) -> None:
    """Nobody needs to be told."""


def restore(file: Path, target: Database) -> None:
    with backups.opened(file) as source:
        move(source, target, quiet)


def test_a_backup_taken_while_somebody_writes_is_of_one_instant(
    town: Database, empty: Database, tmp_path: Path
) -> None:
    """The writer adds rows in pairs; a pair is never torn."""
    file, over, begun = tmp_path / "backup.db", threading.Event(), threading.Event()

    def write() -> None:
        other = Database(town.url.render_as_string(hide_password=False), BOT_ID)
        while not over.is_set():
            with other.transaction() as session:
                for side in ("left", "right"):
                    session.add(Audit(bot_id=BOT_ID, at=NOW, actor="writer", action=side))
                    session.flush()
            begun.set()
        other.close()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    before = len(everything(town)["audit"])
    back_up(town, file, quiet)
    over.set()
    writer.join()
    restore(file, empty)
    with empty.transaction() as session:
        sides = session.exec(select(Audit.action).where(Audit.actor == "writer")).all()
    assert sides.count("left") == sides.count("right") > 0
    restored, now = everything(empty), everything(town)
    assert before <= len(restored["audit"]) <= len(now["audit"])
    del restored["audit"], now["audit"]
    assert restored == now


def test_what_was_to_be_sent_then_is_not_sent_after_a_restore(
    town: Database, empty: Database, tmp_path: Path
) -> None:
    with town.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        stored_outbox.queue(work, Send(text="早上好"), kind="answer", lane=Lane.RECEIPT, chat_id=1)
    back_up(town, tmp_path / "backup.db", quiet)
    restore(tmp_path / "backup.db", empty)
    with empty.transaction() as session:
        assert session.exec(select(Outbox.state, Outbox.error)).all() == [(OutboxState.DROPPED, "restored")]
    with town.transaction() as session:
        assert session.exec(select(Outbox.state)).all() == [OutboxState.QUEUED]


def test_a_backup_is_never_written_over_a_file(town: Database, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    file.write_text("mine")
    with pytest.raises(FileThereError):
        back_up(town, file, quiet)
    assert file.read_text() == "mine"


def test_of_nothing_there_is_no_backup(databases: Databases, tmp_path: Path) -> None:
    with closing(Database(databases.new())) as nothing, pytest.raises(EmptyDatabaseError):
        back_up(nothing, tmp_path / "backup.db", quiet)
    assert not list(tmp_path.iterdir())


def damaged(file: Path) -> None:
    with file.open("r+b") as opened_file:
        opened_file.seek(4096)
        opened_file.write(b"\xff" * 4096)


def nonsense(file: Path) -> None:
    file.write_text("这不是数据库" * 1000)


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [(damaged, NotABackupError), (nonsense, NotABackupError), (newer, NewerDatabaseError)],
)
def test_a_file_that_will_not_do_changes_nothing(
    town: Database, empty: Database, tmp_path: Path, spoil: object, error: type[Exception]
) -> None:
    file = tmp_path / "backup.db"
    back_up(town, file, quiet)
    assert callable(spoil)
    spoil(file)
    with pytest.raises(error):
        restore(file, empty)
    assert not any(everything(empty).values())


def test_nothing_is_restored_over_rows(town: Database, tmp_path: Path) -> None:
    back_up(town, tmp_path / "backup.db", quiet)
    before = everything(town)
    with pytest.raises(NotEmptyError):
        restore(tmp_path / "backup.db", town)
    assert everything(town) == before


def test_pruning_counts_first_and_keeps_the_record(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        stored_inbox.store_updates(work, {1: "{}"})
        stored_outbox.queue(work, Send(text="旧"), kind="answer", lane=Lane.RECEIPT, chat_id=1)
        newest(session).state = OutboxState.SENT
        stored_outbox.queue(work, Send(text="还没发"), kind="answer", lane=Lane.RECEIPT, chat_id=1)
        account = session.exec(select(Account)).first()
        assert account is not None
        question = Question(
            bot_id=BOT_ID,
            account_id=account.id,
            chat_id=1,
            text="?",
            sent_at=NOW,
            options=[],
            expires_at=NOW,
        )
        session.add(question)
        session.flush()
        for number in range(2):
            session.add(Attachment(question_id=question.id, chat_id=1, message_id=number, media={}))
        first, second = session.exec(select(Member).order_by(col(Member.id)).limit(2)).all()
        for one in (first, second):
            lessons.learn(work, session.get_one(Account, one.account_id), one.unit_id, "老样子", Meaning.ZERO)
        second_account = second.account_id
        first.ended_at = NOW  # and what they taught goes with them
    with town.transaction() as session:
        later = Work(session, BOT_ID, NOW + timedelta(days=500))
        wanted = {"attachment": 2, "question": 1, "lesson": 1, "inbox": 1, "outbox": 1}
        before = later.now - timedelta(days=400)
        assert retention.old_rows(later, before) == wanted
        assert len(session.exec(select(Inbox)).all()) == 1
        # One of each table at a time; the question goes when both its files have gone.
        assert [retention.prune(later, before, at_once=1) for _ in range(3)] == [4, 2, 0]
    with town.transaction() as session:
        assert session.exec(select(Inbox)).all() == []
        assert session.exec(select(Lesson.account_id)).all() == [second_account]
        assert session.exec(select(Outbox.state).order_by(col(Outbox.id))).all() == [OutboxState.QUEUED]
    assert len(everything(town)["occurrence"]) > 0
