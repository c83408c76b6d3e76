"""A beat goes by what is stored, not by what a file said when the process began."""

from datetime import UTC, datetime, timedelta

from sqlmodel import select

from bot.config import load
from bot.config.model import Limits
from bot.domain.retention import Terms
from bot.domain.terms import Role
from bot.services import beat, retention
from bot.services.apply import apply, in_force, store_first
from storage.database import Database
from storage.queries import due as stored_due
from storage.queries import holidays as stored_holidays
from storage.queries.apply import named
from storage.tables import Account, Member, Outbox, OutboxState, Retention, Unit
from storage.work import Work
from tests.config.conftest import database
from tests.config.example import EXAMPLE

__all__ = ["database"]

MORNING = datetime(2026, 11, 23, 0, tzinfo=UTC)  # 08:00 in Shanghai, the first reminder of 09:00


def tick(database: Database, at: datetime) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, at)
        stored_due.look(work)
        beat.tick(work, stored_holidays.calendar(work), 6, Terms(messages=0, notes=0))


def reminders(database: Database) -> int:
    with database.transaction() as session:
        return len(session.exec(select(Outbox).where(Outbox.kind == "reminder")).all())


def town(database: Database, limits: Limits) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, MORNING - timedelta(hours=1))
        apply(work, load(EXAMPLE).model_copy(update={"limits": limits}))
        unit = named(work, Unit, "东沟村")
        assert unit is not None
        session.add(Account(id=1, bot_id=1001, user_id=1, name="王信息", first_seen_at=MORNING))
        session.flush()
        session.add(Member(account_id=1, unit_id=unit.id, role=Role.REPORTER, since=MORNING))
        session.add(Member(account_id=1, unit_id=unit.id, role=Role.ADMIN, since=MORNING))


def test_how_many_reminders_a_person_gets_is_read_where_it_is_stored(database: Database) -> None:
    town(database, Limits(messages_per_person_per_day=1))
    for minutes in (0, 45, 65):
        tick(database, MORNING + timedelta(minutes=minutes))
    assert reminders(database) == 1
    with database.transaction() as session:
        work = Work(session, 1001, MORNING)
        apply(work, in_force(work).model_copy(update={"limits": Limits(messages_per_person_per_day=9)}))
    for hours in (8, 9):
        tick(database, MORNING + timedelta(hours=hours))
    assert reminders(database) == 3


def test_for_how_long_messages_stay_is_read_where_it_is_stored(database: Database) -> None:
    """The process began with a file that keeps them for good; admins hear what the stored term will take away."""
    town(database, Limits())
    tick(database, MORNING)
    late = MORNING + timedelta(days=100)
    with database.transaction() as session:
        work = Work(session, 1001, late)
        apply(work, in_force(work).model_copy(update={"retention": Terms(messages=30, notes=30)}))
        retention.begin(work, "Asia/Shanghai")
        for row in session.exec(select(Outbox)).all():
            row.state = OutboxState.SENT
        session.exec(select(Retention)).one().next_action_at = late
    tick(database, late)
    with database.transaction() as session:
        told = session.exec(select(Outbox.payload).where(Outbox.kind == "admin")).all()
    assert any("30 天" in text for text in told)


def test_those_of_the_file_are_the_first_ones_only(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, MORNING)
        store_first(work, Limits(invite_hours=5), Terms(notes=90))
        store_first(work, Limits(invite_hours=6), Terms(notes=91))
        found = in_force(work)
    assert (found.limits.invite_hours, found.retention.notes) == (5, 90)
