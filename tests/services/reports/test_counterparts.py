"""Where a mode begins or ends in the middle of a day, nobody is asked once more than either way of reporting asks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.config import Config
from bot.config.model import ChatPlan, Limits, LocalDays, UnitPlan
from bot.domain.modes.plan import ModeKind, ModePlan, ScheduleChange
from bot.domain.recipients import REPORTERS
from bot.domain.reports.schedule import SchedulePlan, Step
from bot.domain.terms import ReportState
from bot.services.apply import apply, in_force
from storage.database import Database
from storage.queries import rounds as stored_rounds
from storage.queries.agenda import rounds_ahead
from storage.tables import Account, Occurrence, Report, Round, Schedule
from storage.work import Work
from tests.databases import Databases

TODAY = date(2026, 12, 1)
TWICE = ScheduleChange(schedule="日报", times=(time(9, 30), time(15, 30)))


def clock(hour: int, minute: int = 0) -> datetime:
    """In Shanghai."""
    return datetime(2026, 12, 1, hour, minute, tzinfo=UTC) - timedelta(hours=8)


def schedule(name: str = "日报", *times: time, **other: Any) -> SchedulePlan:
    return SchedulePlan(
        name=name,
        zone="Asia/Shanghai",
        times=times or (time(15),),
        days="daily",
        units=("东沟村", "柳湾村"),
        opens=timedelta(hours=2),
        early=timedelta(hours=12),
        grace=timedelta(minutes=20),
        lock=timedelta(hours=4),
        steps=(Step(offset=timedelta(), to=(REPORTERS,)),),
        summary_to=(),
        **other,
    )


def office(*schedules: SchedulePlan) -> Config:
    units = (UnitPlan(name="镇"), UnitPlan(name="东沟村", parent="镇"), UnitPlan(name="柳湾村", parent="镇"))
    return Config(
        limits=Limits(),
        days=LocalDays(),
        units=units,
        chats=(ChatPlan(name="群", unit="镇"),),
        schedules=schedules,
        excuses=(),
    )


def special(*changes: ScheduleChange, last: date | None = None) -> ModePlan:
    return ModePlan(name="特护期", kind=ModeKind.SPECIAL, first=TODAY, last=last, schedules=changes)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    found = Database(databases.migrated())
    yield found
    found.close()


def planned(work: Work) -> list[tuple[Round, Schedule]]:
    """The rounds of today."""
    found = stored_rounds.planned_near(work, TODAY, TODAY)
    return [(round_, its) for round_, its in found if round_.day == TODAY]


class Town:
    """An office whose settings change, and the rounds that it then has today."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def put(self, at: datetime, config: Config) -> None:
        with self.database.transaction() as session:
            work = Work(session, 1001, at)
            apply(work, config)
            session.flush()
            assert in_force(work).modes == config.modes

    def today(self, unit: str = "东沟村") -> list[str]:
        """The times of day that a unit has to report at."""
        with self.database.transaction() as session:
            work = Work(session, 1001, clock(0))
            found = planned(work)
            owing = {round_.id: stored_rounds.of_round(work, round_.id) for round_, _ in found}
            return [
                round_.label[-5:] for round_, _ in found if any(row.unit == unit for row in owing[round_.id])
            ]

    def state(self, at: str, unit: str, state: ReportState) -> None:
        """A unit stands so in the round of a time of day."""
        with self.database.transaction() as session:
            work = Work(session, 1001, clock(0))
            (round_,) = [one for one, _ in planned(work) if one.label.endswith(at)]
            (row,) = [one for one in stored_rounds.of_round(work, round_.id) if one.unit == unit]
            occurrence = session.get_one(Occurrence, row.occurrence_id)
            occurrence.state = state
            if state is not ReportState.ZERO:
                return
            account = Account(bot_id=1001, user_id=7, name="王", first_seen_at=work.now)
            session.add(account)
            session.flush()
            session.add(
                Report(
                    occurrence_id=occurrence.id,
                    version=1,
                    state=state,
                    text="平安",
                    account_id=account.id,
                    chat_id=7,
                    sent_at=work.now,
                    received_at=work.now,
                )
            )


@pytest.fixture
def town(database: Database) -> Town:
    found = Town(database)
    found.put(clock(6), office(schedule()))
    return found


def with_mode(*changes: ScheduleChange, others: tuple[SchedulePlan, ...] = ()) -> Config:
    config = office(schedule(), *others)
    return config.model_copy(update={"modes": (special(*changes),)})


def test_it_takes_over_from_the_first_round_that_has_not_opened(town: Town) -> None:
    assert town.today() == ["15:00"]
    town.put(clock(8), with_mode(TWICE))
    assert town.today() == ["09:30", "15:30"]


def test_an_open_round_counts_for_the_one_in_its_place(town: Town) -> None:
    town.put(clock(14), with_mode(TWICE))
    assert town.today() == ["15:00"]
    with town.database.transaction() as session:
        tomorrow = [round_.label for round_, _ in rounds_ahead(Work(session, 1001, clock(15)))]
    assert tomorrow[:2] == ["12月2日 09:30", "12月2日 15:30"]


def test_what_was_reported_early_counts_too(town: Town) -> None:
    town.state("15:00", "东沟村", ReportState.ZERO)
    town.put(clock(8), with_mode(TWICE))
    assert town.today() == ["09:30", "15:00"]


def test_who_missed_it_is_asked_again_and_nobody_else(town: Town) -> None:
    town.state("15:00", "柳湾村", ReportState.MISSING)
    town.put(clock(15, 25), with_mode(TWICE))
    assert (town.today("东沟村"), town.today("柳湾村")) == (["15:00"], ["15:00", "15:30"])


def test_it_ends_in_the_middle_of_a_day(town: Town) -> None:
    town.put(clock(8), with_mode(TWICE))
    town.put(clock(10), office(schedule()))
    assert town.today() == ["09:30", "15:00"]  # nothing stands for 9:30; that of the afternoon is as usual
    town.put(clock(14), with_mode(TWICE))
    assert town.today() == ["09:30", "15:00"]


def test_it_ends_while_its_last_round_is_open(town: Town) -> None:
    town.put(clock(8), with_mode(TWICE))
    town.put(clock(14), office(schedule()))
    assert town.today() == ["09:30", "15:30"]


def test_another_schedule_in_its_place(town: Town) -> None:
    """One that rests and one that is owed in modes only, in both directions."""
    other = schedule("特护日报", time(9, 30), time(15, 30), only_in_modes=True)
    changes = (
        ScheduleChange(schedule="日报", rests=True),
        ScheduleChange(schedule="特护日报", replaces="日报"),
    )
    town.put(clock(14), with_mode(*changes, others=(other,)))
    assert town.today() == ["15:00"]
    town.put(clock(14, 10), office(schedule(), other))
    assert town.today() == ["15:00"]


def test_another_schedule_that_ends_while_it_is_open(town: Town) -> None:
    other = schedule("特护日报", time(9, 30), time(15, 30), only_in_modes=True)
    changes = (
        ScheduleChange(schedule="日报", rests=True),
        ScheduleChange(schedule="特护日报", replaces="日报"),
    )
    town.put(clock(8), with_mode(*changes, others=(other,)))
    assert town.today() == ["09:30", "15:30"]
    town.put(clock(14), office(schedule(), other))
    assert town.today() == ["09:30", "15:30"]


def test_a_schedule_beside_it_is_owed_beside_it(town: Town) -> None:
    other = schedule("夜报", time(22), only_in_modes=True)
    town.put(clock(14), with_mode(ScheduleChange(schedule="夜报"), others=(other,)))
    assert town.today() == ["15:00", "22:00"]


def test_other_steps_of_the_same_times_wait_for_the_next_round(town: Town) -> None:
    steps = (Step(offset=timedelta(hours=-1), to=(REPORTERS,)),)
    town.put(clock(8), with_mode(ScheduleChange(schedule="日报", steps=steps)))
    with town.database.transaction() as session:
        work = Work(session, 1001, clock(8))
        (found,) = planned(work)
        assert stored_rounds.plan_of_round(*found).steps == steps
    town.put(clock(14), office(schedule()))
    with town.database.transaction() as session:
        (found,) = planned(Work(session, 1001, clock(14)))
        assert stored_rounds.plan_of_round(*found).steps == steps  # it is open


def test_a_round_that_is_open_counts_also_where_the_schedule_itself_is_changed(town: Town) -> None:
    town.put(clock(14), office(schedule("日报", time(15, 30))))
    assert town.today() == ["15:00"]
