"""Days off of a year that nobody knows: by law, said once in December; a notice holds, and is taken back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.config import load
from bot.config.model import LocalDays
from bot.domain.holidays import read_notice
from bot.domain.messaging.messages import Sender
from bot.domain.terms import Role
from bot.domain.time.days import Calendar, data_version
from bot.services import beat, holidays, members
from bot.services.apply import apply
from bot.services.refusals import Refused
from storage.database import Database
from storage.queries import holidays as stored_holidays
from storage.queries import members as stored_members
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.session import Session
from storage.tables import (
    Account,
    Assignment,
    HolidayPlan,
    Occurrence,
    Outbox,
    Rota,
    Round,
    Schedule,
    Shift,
)
from storage.work import Work
from tests.config.example import EXAMPLE
from tests.databases import Databases
from tests.domain.holiday_notices import NOTICE_2027

BOT = 1001
EVENING = datetime(2026, 12, 29, 12, tzinfo=UTC)  # 20:00 in Shanghai
CONFIG = load(EXAMPLE)
(SCHEDULE,) = CONFIG.schedules
WORKDAYS = CONFIG.model_copy(update={"schedules": (SCHEDULE.model_copy(update={"days": "workdays"}),)})


@pytest.fixture
def session(databases: Databases) -> Iterator[Session]:
    database = Database(databases.migrated())
    with database.transaction() as session:
        yield session
    database.close()


def at(session: Session, hours: int = 0) -> Work:
    return Work(session, BOT, EVENING + timedelta(hours=hours))


def admin(work: Work) -> Account:
    account = stored_members.account_of(work, Sender(id=5, name="李主任"))
    root = stored_units.root(work)
    assert root is not None
    assert members.redeem(work, account, members.invite(work, root, Role.ADMIN, life=timedelta(hours=1)))
    return account


def tick(work: Work) -> None:
    beat.tick(work, stored_holidays.calendar(work), 6)


def days(session: Session) -> list[date]:
    return sorted({round_.day for round_ in session.exec(select(Round))})


def reminders(session: Session) -> list[Outbox]:
    return [row for row in session.exec(select(Outbox)) if "的放假安排还没有" in row.payload]


def test_new_years_day_is_off_and_admins_hear_once_in_december(session: Session) -> None:
    apply(at(session), WORKDAYS)
    admin(at(session))
    for hours in (0, 24, 48, 72):
        tick(at(session, hours))
    assert days(session) == [date(2026, 12, 30), date(2026, 12, 31)]
    [said] = reminders(session)
    assert "2027 年" in said.payload
    assert "平安报告、镇值班 会算错那几天" in said.payload
    # Nobody is woken for it: what is planned at midnight is said at nine.
    assert said.not_before.hour >= 1


def test_who_hangs_on_no_holidays_hears_nothing(session: Session) -> None:
    apply(at(session), CONFIG.model_copy(update={"rotas": (), "musters": ()}))
    admin(at(session))
    tick(at(session, 24))
    assert reminders(session) == []


def test_a_notice_holds_from_the_yes_until_it_is_taken_back(session: Session) -> None:
    work = at(session, 36)
    apply(work, WORKDAYS)
    worked = NOTICE_2027.replace("至3日（周日）放假，共3天。", "放假1天。1月2日（周六）上班。")
    plan = holidays.keep(work, None, worked, read_notice(worked, 1999))
    assert date(2027, 1, 2) not in days(session)
    holidays.hold(work, plan, None)
    assert date(2027, 1, 2) in days(session)
    assert stored_holidays.calendar(work).knows(2027)
    with pytest.raises(Refused):
        holidays.hold(work, plan, None)
    with pytest.raises(Refused):
        holidays.decline(work, plan)
    # Another on the same year takes its place.
    other = holidays.keep(work, None, NOTICE_2027, read_notice(NOTICE_2027, 1999))
    holidays.hold(work, other, None)
    assert date(2027, 1, 2) not in days(session)
    with pytest.raises(Refused):
        holidays.revoke(work, plan, None)
    holidays.revoke(work, other, None)
    assert not stored_holidays.calendar(work).knows(2027)


def test_a_database_of_an_older_version_begins_with_the_days_of_the_file(session: Session) -> None:
    apply(at(session), WORKDAYS)
    own = Calendar(frozenset({date(2026, 12, 31)}))
    holidays.begin(at(session), own)
    assert stored_holidays.calendar(at(session)).holidays == own.holidays
    assert days(session) == [date(2026, 12, 30)]
    # What was applied since is not written over.
    apply(at(session), WORKDAYS.model_copy(update={"days": LocalDays()}))
    holidays.begin(at(session), own)
    assert not stored_holidays.calendar(at(session)).holidays
    assert len(session.exec(select(HolidayPlan)).all()) == 1
    assert days(session) == [date(2026, 12, 30), date(2026, 12, 31)]


def test_what_this_version_has_planned_is_left_as_it_is_at_a_start(session: Session) -> None:
    apply(at(session), WORKDAYS)
    tick(at(session))
    before = planned(session)
    first = session.exec(select(Round).order_by(Round.due_at)).first()  # type: ignore[arg-type]
    assert first is not None
    stored_rounds.remove_round(at(session), first)
    holidays.begin(at(session), Calendar())
    assert len(planned(session)) < len(before)
    # Another version may know other days off: what it has planned is looked at again, and then left, too.
    for row in (*session.exec(select(Schedule)), *session.exec(select(Rota))):
        row.planned_with = "an older one"
    holidays.begin(at(session), Calendar())
    assert planned(session) == before
    assert {row.planned_with for row in (*session.exec(select(Schedule)), *session.exec(select(Rota)))} == {
        data_version()
    }


def test_days_that_an_older_version_has_planned_are_not_this_ones(session: Session) -> None:
    apply(at(session), WORKDAYS)
    [schedule], [rota] = session.exec(select(Schedule)).all(), session.exec(select(Rota)).all()
    schedule.planned_with = rota.planned_with = "an older one"
    tick(at(session, 24))  # plans the next day only
    assert schedule.planned_with == "an older one"
    assert rota.planned_with == data_version()  # of a rota all days are planned each time
    holidays.begin(at(session, 24), Calendar())
    assert schedule.planned_with == data_version()


def planned(session: Session) -> list[tuple[object, ...]]:
    """Rounds with what is owed, and shifts with who stands them."""
    session.flush()
    session.insert_waiting()
    rounds = session.exec(select(Round.due_at, Occurrence.unit_id).join(Occurrence)).all()
    shifts = session.exec(select(Shift.starts_at, Assignment.person_id).join(Assignment)).all()
    return sorted([*map(tuple, rounds), *map(tuple, shifts)])
