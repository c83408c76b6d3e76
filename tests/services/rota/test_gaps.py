"""Gaps and clashes of the next seven days: told to the admins once each, and not in the middle of the night."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.config import load
from bot.domain.messaging.messages import Send, Sender, outgoing
from bot.domain.rota.sheet import SheetDay
from bot.domain.terms import Origin, Role
from bot.domain.time.days import Calendar
from bot.services import beat as beats
from bot.services import members
from bot.services.apply import apply
from bot.services.rota import gaps, sheet
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Outbox, Person
from storage.work import Work
from tests.databases import Databases

EXAMPLE = Path(__file__).parents[3] / "config.example.toml"
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
NIGHT = datetime(2026, 11, 23, 18, tzinfo=UTC)  # 02:00 in Shanghai
DAY = timedelta(days=1)
# Only on workdays, filled by a sheet; nobody leads it.
FLOOD = (
    '[[rotas]]\nname = "防汛"\nunit = "青石镇"\ndays = "workdays"\nskip = [2026-11-26]\nneeds = ["staff"]\n'
)


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    opened = Database(databases.migrated(), 1001)
    path = tmp_path / "config.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8") + FLOOD, encoding="utf-8")
    with opened.transaction() as session:
        work = Work(session, 1001, NOON)
        apply(work, load(path))
        account = stored_members.account_of(work, Sender(id=1, name="李主任"))
        town = stored_units.root(work)
        assert town is not None
        members.redeem(work, account, members.invite(work, town, Role.ADMIN, life=DAY))
        gaps.look_ahead(work, Calendar())
    yield opened
    opened.close()


def told(database: Database, since: int = 0) -> list[tuple[str, datetime]]:
    with database.transaction() as session:
        query = select(Outbox).where(Outbox.kind == "admin", col(Outbox.id) > since).order_by(col(Outbox.id))
        messages = [(outgoing.validate_json(row.payload), row.not_before) for row in session.exec(query)]
    return [(message.text, at) for message, at in messages if isinstance(message, Send)]


def beat(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        beats.keep(Work(session, 1001, now), Calendar())


def test_gaps_are_told_before_anybody_stands_there_in_vain(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, NOON)
        for rota in stored_rota.open_rotas(work):
            rota.warned = []
        gaps.look_ahead(work, Calendar())
    text = told(database)[-1][0]
    days = [line for line in text.splitlines() if line.startswith("· ")]
    # The 26th is skipped, the 28th and 29th are a weekend; the town's own rota has no gap.
    assert days == [
        f"· {day} 没有人值班" for day in ("11月24日 周二", "11月25日 周三", "11月27日 周五", "11月30日 周一")
    ]
    assert "防汛" in text
    assert not any("镇值班 今后" in one for one, _ in told(database))


def test_each_gap_is_told_once_and_by_day(database: Database) -> None:
    before = len(told(database))
    beat(database, NOON + timedelta(minutes=1))
    beat(database, NIGHT)  # a new day is planned: the 1st of December comes into sight
    beat(database, NIGHT + timedelta(minutes=1))
    ((text, at),) = told(database)[before:]
    assert [line for line in text.splitlines() if line.startswith("· ")] == ["· 12月1日 周二 没有人值班"]
    assert at == datetime(2026, 11, 23, 23, tzinfo=UTC)  # at seven in the morning, as all that has time


def test_a_filled_gap_and_a_person_who_left(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, NOON)
        rota = stored_rota.rota_named(work, "防汛")
        assert rota is not None
        days = [SheetDay.named(day=date(2026, 11, n), staff=("马干事",)) for n in (24, 25, 27, 30)]
        assert sheet.write(work, rota, days, Origin.SHEET, None) == 4
        before = len(told_now(work))
        gaps.look_ahead(work, Calendar())
        (clash_text,) = told_now(work)[before:]
        assert "马干事 在同一时间排了两处：镇值班 11月25日 周三 值班；防汛 11月25日 周三 值班" in clash_text
        person = session.exec(select(Person).where(Person.name == "马干事")).one()
        person.closed_at = NOON
        session.flush()
        gaps.look_ahead(work, Calendar())
        assert any("11月25日 周三 没有人值班" in text for text in told_now(work)[before + 1 :])


def told_now(work: Work) -> list[str]:
    work.session.flush()
    query = select(Outbox.payload).where(Outbox.kind == "admin").order_by(col(Outbox.id))
    found = [outgoing.validate_json(payload) for payload in work.session.exec(query)]
    return [message.text for message in found if isinstance(message, Send)]
