"""For any overrides, swaps, covers, take-overs and crashes: at every instant exactly the right people are on duty.

A small model keeps, for each day and post, who stands there from when on. It knows the rotation and what was agreed
to, nothing of tables. After any history the database must say the same at every hour, past hours included.
"""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.config import load
from bot.domain.rights import Scope
from bot.domain.rota.rotation import duty_days
from bot.domain.rota.sheet import SheetDay
from bot.domain.rota.spans import span_of
from bot.domain.terms import DutyPost, Origin
from bot.domain.time.days import Calendar
from bot.services import beat as beats
from bot.services.refusals import Refused
from bot.services.rota import sheet, swaps
from bot.services.rota.swaps import Deal
from storage.database import Database
from storage.queries import duty as stored_duty
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.queries.rota import on_duty
from storage.tables import Account, Person
from storage.work import Work
from tests.config.example import EXAMPLE
from tests.databases import Databases
from tests.services.rota.beliefs import BOT, HOUR, STAFF, founded_with

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
CONFIG = load(EXAMPLE)
(ROTA,) = CONFIG.rotas


class CrashError(Exception):
    """The process dies before the commit."""


@dataclass
class Model:
    """Who stands where from when on, by day and post."""

    stands: dict[tuple[date, str], list[tuple[datetime, tuple[str, ...]]]] = field(default_factory=dict)

    def plan(self, first: date, last: date, now: datetime) -> None:
        for day, turns in duty_days(ROTA.rule, first, last, Calendar()).items():
            for post, turn in turns.items():
                self.stands.setdefault((day, post), [(max(now, begin(day)), turn)])

    def change(self, day: date, post: str, now: datetime, names: tuple[str, ...]) -> None:
        self.stands.setdefault((day, post), []).append((max(now, begin(day)), names))

    def replace(self, day: date, post: str, now: datetime, before: str, after: str) -> None:
        names = self.stands[day, post][-1][1]
        self.change(day, post, now, (*(name for name in names if name != before), after))

    def at(self, instant: datetime) -> set[tuple[str, str]]:
        found = set()
        for (day, post), history in self.stands.items():
            if begin(day) <= instant < begin(day + timedelta(days=1)):
                names = [names for since, names in history if since <= instant]
                found |= {(post, name) for name in (names[-1] if names else ())}
        return found


@cache  # asked for every day of the model at every instant that is compared
def begin(day: date) -> datetime:
    return span_of(day, ROTA.zone, ROTA.changes_at, time(18)).starts_at


@pytest.fixture(scope="module")
def founded(databases: Databases) -> str:
    return founded_with(databases, CONFIG, START)


# What is done, by and to whom (indexes into whatever there is), how many hours later, and whether it crashes.
acts = st.tuples(
    st.sampled_from(["swap", "cover", "take", "override", "beat", "decline"]),
    st.integers(0, 30),
    st.integers(0, 30),
    st.integers(0, 40),
    st.booleans(),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(acts, max_size=12))
def test_exactly_the_right_people_are_on_duty(
    databases: Databases, founded: str, history: list[tuple[str, int, int, int, bool]]
) -> None:
    url = databases.copy(founded)
    database, model, now = Database(url, BOT), Model(), START
    try:
        model.plan(date(2026, 11, 22), date(2026, 12, 27), START)
        for act, one, other, hours, crash in history:
            now += hours * HOUR
            if crash:
                killed(database, now, partial(live, model=deepcopy(model), act=act, one=one, other=other))
            with database.transaction() as session:
                live(Work(session, BOT, now), model, act, one, other)
        compare(database, model, now)
    finally:
        database.close()
        databases.drop(url)


def killed(database: Database, now: datetime, job: Callable[[Work], None]) -> None:
    """Does it all, but for the commit."""

    def die() -> None:
        with database.transaction() as session:
            job(Work(session, BOT, now))
            raise CrashError

    with pytest.raises(CrashError):
        die()


def live(work: Work, model: Model, act: str, one: int, other: int) -> None:
    beats.keep(work, Calendar())
    today = work.now.date()
    model.plan(today, today + timedelta(days=33), work.now)
    ACTS[act](work, model, one, other)


def swap(work: Work, model: Model, one: int, other: int) -> None:
    ahead = stored_shifts.of_rota(work, 1)
    mine, theirs = ahead[one % len(ahead)], ahead[other % len(ahead)]
    before = (mine.person.name, theirs.person.name)
    if agreed(work, Deal(mine, theirs, theirs.person)):
        model.replace(mine.shift.day, mine.part.post, work.now, before[0], before[1])
        model.replace(theirs.shift.day, theirs.part.post, work.now, before[1], before[0])


def cover(work: Work, model: Model, one: int, other: int) -> None:
    ahead = stored_shifts.of_rota(work, 1)
    mine, person = ahead[one % len(ahead)], somebody(work, other)
    if agreed(work, Deal(mine, None, person)):
        model.replace(mine.shift.day, mine.part.post, work.now, mine.person.name, person.name)


def decline(work: Work, model: Model, one: int, other: int) -> None:
    ahead = stored_shifts.of_rota(work, 1)
    agreed(work, Deal(ahead[one % len(ahead)], None, somebody(work, other)), yes=False)


def agreed(work: Work, deal: Deal, *, yes: bool = True) -> bool:
    try:
        swap = swaps.ask(work, deal)
    except Refused:
        return False
    swaps.answer(work, account_of(work, deal.other), swap.id, yes)
    return swap.agreed is True


def take(work: Work, model: Model, one: int, other: int) -> None:
    there, person = stored_duty.standing_at(work, work.now), somebody(work, other)
    if there:
        held = there[one % len(there)]
        with suppress(Refused):
            swaps.take(work, account_of(work, person), Scope(()), held.id)
        if held.part.ended_at == work.now:
            model.replace(held.shift.day, held.part.post, work.now, held.person.name, person.name)


def override(work: Work, model: Model, one: int, other: int) -> None:
    """Sets a day by hand; one that is over is left alone."""
    day = work.now.date() + timedelta(days=one % 20 - 2)
    names = (STAFF[other % 4], STAFF[(other + 1) % 4]) if other % 3 == 0 else (STAFF[other % 4],)
    rota = stored_rota.open_rotas(work)[0]
    sheet.write(work, rota, [SheetDay.named(day=day, staff=names)], Origin.OVERRIDE, None)
    if begin(day + timedelta(days=1)) > work.now and (day, DutyPost.STAFF) in model.stands:
        model.change(day, DutyPost.STAFF, work.now, names)


def beat(work: Work, model: Model, one: int, other: int) -> None:
    beats.keep(work, Calendar())


ACTS = {"swap": swap, "cover": cover, "take": take, "override": override, "beat": beat, "decline": decline}


def somebody(work: Work, number: int) -> Person:
    found = stored_people.person_named(work, STAFF[number % 4])
    assert found is not None
    return found


def account_of(work: Work, person: Person) -> Account:
    return work.session.get_one(Account, person.account_id)


def compare(database: Database, model: Model, now: datetime) -> None:
    with database.transaction() as session:
        work = Work(session, BOT, now)
        unit = stored_units.unit_named(work, "东沟村")
        assert unit is not None
        instant = START - 30 * HOUR
        while instant < now + timedelta(days=30):
            there = {(one.post, one.name) for one in on_duty(work, unit.id, instant)}
            assert there == model.at(instant), instant
            instant += 7 * HOUR
        assert {
            (held.part.post, held.person.name) for held in stored_duty.standing_at(work, work.now)
        } == model.at(now)
