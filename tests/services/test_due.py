"""A row that cannot be dealt with keeps a beat from no other, and what another bot leaves undone costs nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.checkup import stored
from bot.domain.messaging.messages import Remind, outgoing
from bot.domain.terms import ReportState, Role
from bot.domain.time.days import Calendar
from bot.services import beat as beats
from bot.services import due
from storage.database import Database
from storage.queries import due as stored_due
from storage.tables import (
    Account,
    HolidayPlan,
    Member,
    Occurrence,
    Outbox,
    Rota,
    Round,
    Schedule,
    Setback,
    Unit,
)
from storage.work import Work
from tests.databases import Databases

VILLAGES = 9
STEPS = '[[schedules.steps]]\nat = "-20m"\nto = ["role:reporter"]\n'
DUE = NOW + timedelta(minutes=15)  # the step is due since five minutes
MISSING = NOW + timedelta(hours=2)


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    made = opened(databases.new())
    founded(made, tmp_path, VILLAGES, STEPS)
    with made.transaction() as session:
        admin = Account(bot_id=BOT_ID, user_id=1, name="管理员", first_seen_at=NOW)
        session.add(admin)
        session.flush()
        root = session.exec(select(Unit).where(col(Unit.parent_id).is_(None))).one()
        session.add(Member(account_id=admin.id, unit_id=root.id, role=Role.ADMIN, since=NOW))
    yield made
    made.close()


def beat(database: Database, after: timedelta = timedelta(0)) -> list[tuple[str, int]]:
    """What was put back."""
    with database.transaction() as session:
        work = Work(session, BOT_ID, DUE + after)
        beats.tick(work, Calendar(), 6)
        return [(kind, number) for kind, number, _ in work.did.put_back]


def poison(database: Database, table: str, column: str, value: str, where: str = "TRUE") -> None:
    """Something that no version of the program wrote."""
    with database.transaction() as session:
        session.execute(text(f"UPDATE {table} SET {column} = :value WHERE {where}"), {"value": value})


def occurrences(database: Database) -> list[int]:
    with database.transaction() as session:
        first = select(Round.id).order_by(col(Round.due_at)).limit(1).scalar_subquery()
        query = select(Occurrence.id).where(Occurrence.round_id == first).order_by(col(Occurrence.id))
        return [number or 0 for number in session.exec(query)]


def reminded(database: Database) -> list[int]:
    with database.transaction() as session:
        rows = session.exec(select(Outbox.payload).where(Outbox.kind == "reminder")).all()
    messages = [outgoing.validate_json(row) for row in rows]
    return sorted(n for message in messages if isinstance(message, Remind) for n in message.occurrences)


def told(database: Database) -> list[str]:
    with database.transaction() as session:
        rows = session.exec(select(Outbox.payload).where(Outbox.kind == "admin").order_by(col(Outbox.id)))
        return [row for row in rows if "处理不了" in row]


@pytest.mark.parametrize("which", [0, 4, VILLAGES - 1])
def test_one_occurrence_that_cannot_be_read_keeps_nobody_from_a_reminder(
    database: Database, which: int
) -> None:
    numbers = occurrences(database)
    poison(database, "occurrence", "state", "nonsense", f"id = {numbers[which]}")
    assert beat(database) == [("occurrence", numbers[which])]
    assert reminded(database) == numbers[:which] + numbers[which + 1 :]
    assert len(told(database)) == 1
    assert f"编号 {numbers[which]}" in told(database)[0]


def test_what_was_put_back_waits_longer_each_time_is_told_once_and_forgotten_once_it_is_mended(
    database: Database,
) -> None:
    number = occurrences(database)[3]
    poison(database, "occurrence", "state", "nonsense", f"id = {number}")
    passed = timedelta(0)
    for delay in (*due.DELAYS, due.DELAYS[-1]):
        assert ("occurrence", number) in beat(database, passed)
        assert ("occurrence", number) not in beat(database, passed + delay - timedelta(seconds=1))
        passed += delay
    assert len([line for line in told(database) if "应报（编号" in line]) == 1
    with database.looking() as session:
        finding, *_ = stored.put_back(Work(session, BOT_ID, NOW))
    assert "应报（编号" in finding.text
    assert "5 次" in finding.text
    poison(database, "occurrence", "state", "awaited", f"id = {number}")
    assert beat(database, passed + due.DELAYS[-1]) == []
    with database.transaction() as session:
        assert session.exec(select(Setback)).all() == []
        assert session.get_one(Occurrence, number).state is ReportState.MISSING


def test_a_round_that_cannot_be_summarised_delays_no_other(database: Database) -> None:
    with database.transaction() as session:
        first, second = session.exec(select(Round).order_by(col(Round.due_at)).limit(2)).all()
        second.next_action_at = second.missing_at = first.missing_at
        broken, sound = first.id, second.id
    poison(database, "occurrence", "state", "nonsense", f"round_id = {broken}")
    assert ("round", broken) in beat(database, MISSING - DUE)
    with database.transaction() as session:
        assert session.get_one(Round, sound).issue == 1
        assert session.get_one(Round, broken).issue == 0


def test_a_schedule_or_a_rota_that_cannot_be_planned_stops_no_beat(database: Database) -> None:
    with database.transaction() as session:
        plan = session.exec(select(Schedule.plan)).one()
        unit = session.exec(select(Unit.id).limit(1)).one() or 0
        session.add(Schedule(bot_id=BOT_ID, name="坏的", plan="{}"))
        session.add(
            Rota(bot_id=BOT_ID, name="坏的", unit_id=unit, zone="Asia/Shanghai", plan="{", secret="x")
        )
        session.add(Schedule(bot_id=BOT_ID, name="好的", plan=plan.replace("早报", "好的")))
    found = beat(database)
    assert sorted(kind for kind, _ in found) == ["rota", "schedule"]
    assert beat(database, timedelta(seconds=9)) == []
    with database.transaction() as session:
        good = session.exec(select(Schedule).where(Schedule.name == "好的")).one()
        assert session.exec(select(Round).where(Round.schedule_id == good.id)).first() is not None


def test_what_a_failed_try_did_is_undone(database: Database) -> None:
    """The round's card is asked for by a row that fails; a later row that asks for it, too, must still get it."""
    numbers = occurrences(database)
    seen: list[list[int]] = []

    def act(work: Work, some: list[int]) -> None:
        seen.append(list(some))
        for number in some:
            work.session.get_one(Occurrence, number).note = "seen"
            work.ahead.queued.add("card")
            work.did.queued["card"] += 1
        assert numbers[0] not in some

    with database.transaction() as session:
        work = Work(session, BOT_ID, DUE)
        due.act_on_due(work, Occurrence, act)  # type: ignore[arg-type]
        assert work.did.queued["card"] == len(numbers) - 1
        assert "card" not in work.ahead.queued
        notes = [session.get_one(Occurrence, number).note for number in numbers]
    assert notes == [""] + ["seen"] * (len(numbers) - 1)
    assert seen[0] == numbers


def test_what_another_bot_leaves_undone_is_never_looked_at(database: Database) -> None:
    """A county whose token was revoked leaves rows that are due for ever; no beat of others reads them."""
    with database.transaction() as session:
        other = Work(session, BOT_ID + 1, DUE)
        for table in stored_due.DATED:
            assert stored_due.due(other, table, 10) == []
        assert stored_due.next_deadline(other) is None
        stored_due.look(other)
        looked_for = {*stored_due.DATED, *stored_due.OPEN, HolidayPlan}
        assert other.ahead.idle == looked_for
        own = Work(session, BOT_ID, DUE)
        stored_due.look(own)
        assert own.ahead.idle == looked_for - {Occurrence, Round}
