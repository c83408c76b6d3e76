"""What the bot's own database is asked for lessons, and who may strike which."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlmodel import select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.lessons import Meaning
from bot.domain.messaging.messages import Event, Incoming, Sender
from bot.domain.rights import Scope
from bot.domain.terms import Label
from bot.services import lessons
from bot.services.refusals import Refused
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.queries import members as stored_members
from storage.tables import Account, Audit, Lesson
from storage.work import Work
from tests.databases import Databases

REPORTER, SETTINGS = 10_000, Settings("town_bot", 72)


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    made = opened(databases.migrated())
    founded(made, tmp_path, 2)
    yield made
    made.close()


def said(text: str) -> Incoming:
    sender = Sender(id=REPORTER, name="r0")
    return Incoming(
        update_id=1,
        event=Event.MESSAGE,
        chat_id=REPORTER,
        message_id=5,
        sender=sender,
        sent_at=NOW,
        text=text,
    )


def heard(database: Database, text: str) -> list[str]:
    """The statements that mention lessons while the bot takes `text`."""
    found = list[str]()
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        event.listen(database.engine, "before_cursor_execute", lambda *told: found.append(told[2]))
        route(work, said(text), SETTINGS)
        session.flush()
        assert work.did.reports[Label.ZERO] + work.did.reports[Label.UNCLEAR] == 1
    return [statement for statement in found if "lesson" in statement]


@pytest.mark.parametrize("text", ["平安", "今天一切正常", "无事"])
def test_a_plain_zero_report_asks_for_no_lesson(database: Database, text: str) -> None:
    assert heard(database, text) == []


def test_a_doubt_asks_once(database: Database) -> None:
    assert len(heard(database, "云淡风轻咯")) == 1


def test_a_number_is_no_doubt_that_asks(database: Database) -> None:
    assert heard(database, "云淡风轻咯，看了3处") == []


def account(work: Work, user_id: int) -> Account:
    found = stored_members.find_account(work, user_id)
    assert found is not None
    return found


def test_who_may_strike(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        mine, other = account(work, REPORTER), account(work, REPORTER + 1)
        scope = stored_members.scope_of(work, mine)
        unit_id = scope.duties[0].unit_id
        assert lessons.learn(work, mine, unit_id, "云淡风轻咯", Meaning.ZERO)
        (lesson,) = session.exec(select(Lesson)).all()
        with pytest.raises(Refused):
            lessons.strike(work, other, stored_members.scope_of(work, other), lesson.id)
        with pytest.raises(Refused):
            lessons.strike(work, mine, Scope(()), lesson.id + 1)
        lessons.strike(work, mine, scope, lesson.id)
        assert lesson.meaning is Meaning.ASKED
        with pytest.raises(Refused):
            lessons.strike(work, mine, scope, lesson.id)
        assert session.exec(select(Audit).where(Audit.action == "lesson.strike")).all() == []


def test_words_nobody_taught_leave_nothing_when_taken_back(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        mine = account(work, REPORTER)
        unit_id = stored_members.scope_of(work, mine).duties[0].unit_id
        for text in ("平安", "云淡风轻咯", "3处"):
            lessons.unlearn(work, mine.id, unit_id, text)
        assert session.exec(select(Lesson)).all() == []
