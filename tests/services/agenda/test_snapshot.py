"""For any two configurations, what the preview lists is what the database did, read here by other queries."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.config import Config, load
from bot.config.model import ExcusePlan, LocalDays
from bot.domain.agenda import AgendaChange, AgendaDifference, AgendaRound, AgendaShift, differences
from bot.services import beat
from bot.services.agenda import snapshot
from bot.services.apply import apply
from storage.database import Database
from storage.queries import holidays as stored_holidays
from storage.session import Session
from storage.work import Work
from tests.config.example import EXAMPLE

BOT = 1001
START = datetime(2026, 12, 29, 12, tzinfo=UTC)  # 20:00 in Shanghai, three days before a year without data
EXAMPLE_CONFIG = load(EXAMPLE)
(SCHEDULE,) = EXAMPLE_CONFIG.schedules
(ROTA,) = EXAMPLE_CONFIG.rotas
NEAR = [date(2026, 12, 29) + timedelta(days=number) for number in range(5)]
HOUR = timedelta(hours=1)
R, S = AgendaRound, AgendaShift
C = AgendaChange


class _DoneError(Exception):
    """Nothing of an example is kept."""


@contextmanager
def nothing_kept(database: Database) -> Iterator[Session]:
    try:
        with database.transaction() as session:
            yield session
            raise _DoneError
    except _DoneError:
        pass


times = st.lists(
    st.sampled_from([time(9), time(12), time(15, 30), time(21)]), min_size=1, max_size=2, unique=True
)
rules = st.sampled_from(["daily", "workdays", "holidays", "weekdays", "FREQ=WEEKLY;BYDAY=FR,SA"])
some_units = st.lists(st.sampled_from(SCHEDULE.units), min_size=1, max_size=4, unique=True)
near = st.lists(st.sampled_from(NEAR), max_size=2, unique=True)


@st.composite
def configs(draw: st.DrawFn) -> Config:
    """Of one family: the same town, with other times, days, units, excuses, days of its own, rotation."""
    schedule = SCHEDULE.model_copy(
        update={
            "times": tuple(sorted(draw(times))),
            "days": draw(rules),
            "units": tuple(draw(some_units)),
            "end": draw(st.sampled_from([None, NEAR[1]])),
            "lock_at_opening": draw(st.booleans()),
        }
    )
    turns = ROTA.rule.staff
    assert turns is not None
    people = draw(st.permutations(turns.people))
    rule = ROTA.rule.model_copy(
        update={"staff": turns.model_copy(update={"people": tuple(people)}), "days": draw(rules)}
    )
    rota = ROTA.model_copy(update={"rule": rule, "changes_at": draw(st.sampled_from([time(8), time(9, 30)]))})
    holidays, workdays = draw(near), draw(near)
    excused = draw(near)
    return EXAMPLE_CONFIG.model_copy(
        update={
            "schedules": (schedule,) if draw(st.booleans()) else (schedule, _other(schedule)),
            "rotas": draw(st.sampled_from([(), (rota,), (rota,)])),
            "musters": (),
            "days": LocalDays(
                holidays=tuple(holidays), workdays=tuple(day for day in workdays if day not in holidays)
            ),
            "excuses": tuple(
                ExcusePlan(unit="东沟村", first=day, last=day, reason="停办") for day in excused
            ),
        }
    )


def _other(schedule: Any) -> Any:
    return schedule.model_copy(update={"name": "夜报", "times": (time(22),), "days": "daily", "end": None})


@dataclass(frozen=True)
class Planned:
    """Read by plain SQL: the rounds that are not due with who owes them, the shifts with who stands them."""

    rounds: dict[tuple[str, str], frozenset[tuple[str, str]]]
    shifts: dict[tuple[str, str], frozenset[tuple[str, str]]]


def planned(session: Session, now: datetime) -> Planned:
    session.flush()
    session.insert_waiting()
    rounds: dict[tuple[str, str], set[tuple[str, str]]] = {}
    owing = text(
        "SELECT schedule.name, round.label, unit.name, occurrence.state FROM round"
        " JOIN schedule ON schedule.id = round.schedule_id JOIN occurrence ON occurrence.round_id = round.id"
        " JOIN unit ON unit.id = occurrence.unit_id WHERE round.due_at > :now"
    )
    for schedule, label, unit, state in session.connection().execute(owing, {"now": _stored(session, now)}):
        rounds.setdefault((schedule, label), set()).add((unit, state))
    return Planned({key: frozenset(found) for key, found in rounds.items()}, _shifts(session, now))


def _stored(session: Session, at: datetime) -> Any:
    return at if session.connection().dialect.name == "postgresql" else f"{at.replace(tzinfo=None)}.000000"


def _shifts(session: Session, now: datetime) -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    standing = text(
        "SELECT rota.name, shift.day, assignment.post, assignment.person_id FROM shift"
        " JOIN rota ON rota.id = shift.rota_id JOIN assignment ON assignment.shift_id = shift.id"
        " WHERE rota.closed_at IS NULL AND shift.ends_at > :now AND assignment.ended_at IS NULL"
    )
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for rota, day, post, person in session.connection().execute(standing, {"now": _stored(session, now)}):
        found.setdefault((rota, str(day)), set()).add((str(post), str(person)))
    return {key: frozenset(people) for key, people in found.items()}


def tick(session: Session, now: datetime) -> None:
    """As the running program does, with the calendar that it finds."""
    work = Work(session, BOT, now)
    beat.tick(work, stored_holidays.calendar(work), 6)


@given(first=configs(), second=configs(), hours=st.sampled_from([0, 1, 4, 11, 13]))
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_the_preview_is_what_the_database_did(
    database: Database, first: Config, second: Config, hours: int
) -> None:
    now = START + hours * HOUR
    with nothing_kept(database) as session:
        apply(Work(session, BOT, START), first)
        tick(session, START)
        tick(session, now)
        before = planned(session, now)
        shown = previewed(session, now, second)
        assert planned(session, now) == before, "a preview keeps nothing"
        apply(Work(session, BOT, now), second)
        after = planned(session, now)
        tick(session, now)
        assert planned(session, now) == after, "a running program finds nothing more to plan"
        assert_rounds(shown, before, after)
        assert_shifts(shown, before, after)
        assert previewed(session, now, second, kept=False) == (), "said twice changes nothing"


def previewed(
    session: Session, now: datetime, config: Config, *, kept: bool = True
) -> tuple[AgendaDifference, ...]:
    work = Work(session, BOT, now)
    with session.begin_nested() as savepoint:
        before = snapshot.look(work)
        apply(work, config)
        session.flush()
        found = differences(before, snapshot.look(work))
        savepoint.rollback()
    session.expire_all()
    return tuple(one for one in found if kept or one.change is not C.KEPT_ROUND)


def assert_rounds(shown: tuple[AgendaDifference, ...], before: Planned, after: Planned) -> None:
    gone = {
        _key(one.before)
        for one in shown
        if isinstance(one.before, R) and one.change in (C.GONE_ROUND, C.MOVED_ROUND)
    }
    new = {
        _key(one.after)
        for one in shown
        if isinstance(one.after, R) and one.change in (C.NEW_ROUND, C.MOVED_ROUND)
    }
    assert gone == before.rounds.keys() - after.rounds.keys()
    assert new == after.rounds.keys() - before.rounds.keys()
    for one in shown:
        if isinstance(one.after, R):
            owing = {unit for unit, state in after.rounds[_key(one.after)] if state != "excused"}
            assert owing == one.after.units
    changed = {_key(one.after) for one in shown if isinstance(one.after, R) and one.change is C.CHANGED_ROUND}
    both = before.rounds.keys() & after.rounds.keys()
    assert {key for key in both if before.rounds[key] != after.rounds[key]} <= changed


def _key(one: AgendaRound) -> tuple[str, str]:
    return one.schedule, one.label


def assert_shifts(shown: tuple[AgendaDifference, ...], before: Planned, after: Planned) -> None:
    told = {
        (what.rota, str(what.day))
        for one in shown
        if isinstance(what := one.after or one.before, S) and one.change is not C.MOVED_SHIFT
    }
    keys = before.shifts.keys() | after.shifts.keys()
    assert told == {key for key in keys if before.shifts.get(key) != after.shifts.get(key)}
