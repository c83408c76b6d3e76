"""Old messages and notes go by themselves; admins hear of it a week before the first time."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.retention import Terms
from bot.domain.terms import Role
from bot.services import retention
from storage import retention as stored
from storage.database import Database
from storage.tables import Account, Inbox, Leave, Member, Outbox, Person, Retention, Unit
from storage.work import Work
from tests.databases import Databases

ZONE = "Asia/Shanghai"
DAY = timedelta(days=1)


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    made = opened(databases.migrated())
    founded(made, tmp_path, 2)
    with made.transaction() as session:
        unit, account = session.exec(select(Unit)).first(), session.exec(select(Account)).first()
        assert unit is not None
        assert account is not None
        session.add(Member(account_id=account.id, unit_id=unit.id, role=Role.ADMIN, since=NOW))
    yield made
    made.close()


def stores(database: Database, number: int, at: datetime) -> None:
    with database.transaction() as session:
        session.add(Inbox(bot_id=BOT_ID, update_id=number, received_at=at, payload="{}"))


def day(database: Database, at: datetime, terms: Terms) -> None:
    """The next look from `at` on, as often as there is something to do."""
    with database.transaction() as session:
        retention.begin(Work(session, BOT_ID, at), ZONE)
    with database.transaction() as session:
        look = session.exec(select(Retention.next_action_at)).one()
    assert look is not None
    for second in range(5):
        with database.transaction() as session:
            now = max(look, at) + timedelta(seconds=second)
            retention.let_go_due(Work(session, BOT_ID, now), terms)


def left(database: Database) -> set[int]:
    with database.transaction() as session:
        return set(session.exec(select(Inbox.update_id).where(Inbox.update_id > 900)))


def told(database: Database) -> list[str]:
    with database.transaction() as session:
        rows = session.exec(select(Outbox.payload).where(Outbox.kind == "admin"))
        return [text for text in rows if "清理" in text]


def test_admins_hear_of_it_a_week_before(database: Database) -> None:
    terms = Terms(messages=100, notes=100)
    stores(database, 901, NOW - 150 * DAY)
    stores(database, 902, NOW - 50 * DAY)
    for days in range(6):
        day(database, NOW + days * DAY, terms)
    assert len(told(database)) == 1
    assert "100 天以前的 1 条" in told(database)[0]
    assert left(database) == {901, 902}
    for days in (8, 9):
        day(database, NOW + days * DAY, terms)
    assert left(database) == {902}
    assert len(told(database)) == 1


def test_where_nothing_is_old_nobody_is_told(database: Database) -> None:
    stores(database, 901, NOW)
    for days in (0, 1, 2):
        day(database, NOW + days * DAY, Terms())
    assert told(database) == []
    assert left(database) == {901}


@pytest.mark.parametrize("terms", [Terms(messages=0, notes=0), Terms(messages=0, notes=30)])
def test_what_has_no_term_stays(database: Database, terms: Terms) -> None:
    stores(database, 901, NOW - 4000 * DAY)
    for days in (0, 8, 9):
        day(database, NOW + days * DAY, terms)
    assert left(database) == {901}


def test_a_shorter_term_is_told_anew(database: Database) -> None:
    stores(database, 901, NOW - 500 * DAY)
    stores(database, 902, NOW - 60 * DAY)
    for days in (0, 9):
        day(database, NOW + days * DAY, Terms())
    assert left(database) == {902}
    day(database, NOW + 10 * DAY, Terms(messages=40))
    assert len(told(database)) == 2
    assert left(database) == {902}
    day(database, NOW + 19 * DAY, Terms(messages=40))
    assert left(database) == set()


def test_notes_lose_their_words_and_nothing_else(database: Database) -> None:
    with database.transaction() as session:
        person = Person(bot_id=BOT_ID, name="何主任")
        session.add(person)
        session.flush()
        ends = NOW - 450 * DAY
        session.add(
            Leave(
                bot_id=BOT_ID,
                person_id=person.id,
                starts_at=ends,
                ends_at=ends,
                reason="住院",
                zone=ZONE,
                asked_at=ends,
            )
        )
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        assert stored.old_notes(work, NOW - 400 * DAY) == {
            "leave": 1,
            "handover": 0,
            "shift": 0,
            "rotadraft": 0,
            "listingdraft": 0,
        }
        assert stored.blank_notes(work, NOW - 400 * DAY, at_once=10) == 1
        assert stored.blank_notes(work, NOW - 400 * DAY, at_once=10) == 0
        assert session.exec(select(Leave.reason)).one() == ""
