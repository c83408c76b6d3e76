"""Covers by any sequence of people and spans: every post keeps exactly one person at every instant."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from bot.domain.terms import DutyPost
from bot.services.rota.assignments import stand_in
from storage.database import Database
from storage.queries.rota import on_duty
from storage.session import Session
from storage.tables import Assignment, Person, Rota, Shift, Unit
from storage.work import Work
from tests.databases import Databases

BOT_ID = 1001
START = datetime(2026, 11, 23, tzinfo=UTC)
HOURS = 8
HOUR = timedelta(hours=1)
NAMES = ("甲", "乙", "丙", "丁")


@pytest.fixture(scope="module")
def database(databases: Databases) -> Iterator[Database]:
    opened = Database(databases.migrated())
    yield opened
    opened.close()


def rota(work: Work) -> tuple[Unit, dict[str, int]]:
    """One shift of a day with 甲 at its post."""
    unit = Unit(bot_id=BOT_ID, name="镇")
    work.session.add(unit)
    people = [Person(bot_id=BOT_ID, name=name) for name in NAMES]
    work.session.add_all(people)
    work.session.flush()
    row = Rota(bot_id=BOT_ID, name="镇值班", unit_id=unit.id, zone="UTC", plan="", secret="s")
    work.session.add(row)
    work.session.flush()
    shift = Shift(
        bot_id=row.bot_id,
        rota_id=row.id,
        day=START.date(),
        starts_at=START,
        ends_at=START + HOURS * HOUR,
    )
    work.session.add(shift)
    work.session.flush()
    ids = {person.name: person.id for person in people}
    first = Assignment(shift_id=shift.id, post=DutyPost.STAFF, person_id=ids["甲"], since=START - 48 * HOUR)
    work.session.add(first)
    work.session.flush()
    return unit, ids


def at_post(session: Session, unit: Unit) -> list[list[str]]:
    """Who stands the post in each hour of the shift."""
    found = []
    for hour in range(HOURS):
        work = Work(session, BOT_ID, START)
        there = on_duty(work, unit.id, START + hour * HOUR)
        found.append([one.name for one in there])
    return found


steps = st.tuples(st.sampled_from(NAMES[1:]), st.integers(-3, 7), st.integers(1, 10), st.integers(0, 3))


@settings(max_examples=60)
@given(st.lists(steps, max_size=5))
def test_exactly_one_person_at_every_instant(
    database: Database, covers: list[tuple[str, int, int, int]]
) -> None:
    """Each cover is agreed upon somewhat later than the last; what is past stays as it was."""
    with Session(database.engine) as session, session.begin() as transaction:
        unit, ids = rota(Work(session, BOT_ID, START - 24 * HOUR))
        expected, now = [["甲"]] * HOURS, -4
        for name, start, length, later in covers:
            now += later
            part = covered(session, start, start + length, now)
            if part is None:
                continue
            moment = START + now * HOUR
            first, last = _agree(session, part, name, ids, start, start + length, moment)
            expected = [[name] if first <= hour < last else one for hour, one in enumerate(expected)]
            assert at_post(session, unit) == expected
        transaction.rollback()


def covered(session: Session, start: int, end: int, now: int) -> Assignment | None:
    """The assignment in force at the first hour that can still be covered."""
    hour = max(start, now, 0)
    if hour >= min(end, HOURS):
        return None
    at = START + hour * HOUR
    return next(
        one
        for one in session.exec(select(Assignment))
        if one.since <= at and (one.ended_at is None or one.ended_at > at)
    )


def _agree(
    session: Session, part: Assignment, name: str, ids: dict[str, int], start: int, end: int, now: datetime
) -> tuple[int, int]:
    """Carries it out; returns the hours it must cover: as far as this assignment reaches."""
    first = max(start, int((now - START) / HOUR), 0)
    reach = HOURS if part.ended_at is None else int((part.ended_at - START) / HOUR)
    stand_in(Work(session, BOT_ID, now), part, ids[name], START + start * HOUR, START + end * HOUR)
    return first, min(end, reach, HOURS)
