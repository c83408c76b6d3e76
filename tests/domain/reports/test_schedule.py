"""Schedules, days, rules: which rounds there are and when."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.recipients import HEAD, REPORTERS
from bot.domain.reports.schedule import (
    OneDay,
    QuietHours,
    SchedulePlan,
    Step,
    quiet_until,
    rounds,
    step_times,
)
from bot.domain.time.days import Calendar, calendar_covers, days_in
from bot.domain.time.recurrence import recurring_days, rule_parts
from bot.domain.time.statutory import statutory_days

CALENDAR = Calendar()
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def plan(**changes: object) -> SchedulePlan:
    values = {
        "name": "早报",
        "zone": "Asia/Shanghai",
        "times": (time(9), time(17)),
        "days": "daily",
        "units": ("东沟村",),
        "opens": 2 * HOUR,
        "early": 12 * HOUR,
        "grace": 20 * MINUTE,
        "lock": 4 * HOUR,
        "steps": (Step(offset=5 * MINUTE, to=(HEAD,)), Step(offset=-HOUR, to=(REPORTERS,))),
        "summary_to": (),
    }
    return SchedulePlan.model_validate({**values, **changes})


def test_two_rounds_a_day_with_their_instants() -> None:
    first, second = rounds(plan(), date(2026, 11, 23), date(2026, 11, 23), CALENDAR)
    assert first.label == "11月23日 09:00"
    assert first.due_at == datetime(2026, 11, 23, 1, tzinfo=UTC)
    assert first.opens_at == first.due_at - 2 * HOUR
    assert first.missing_at == first.due_at + 20 * MINUTE
    assert first.lock_at == first.due_at + 4 * HOUR
    assert second.due_at == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert [at - first.due_at for at, _ in step_times(plan(), first)] == [-HOUR, 5 * MINUTE]


def test_lock_at_opening_ends_a_round_when_the_next_begins() -> None:
    tight = plan(lock=24 * HOUR, lock_at_opening=True)
    first, second = rounds(tight, date(2026, 11, 23), date(2026, 11, 23), CALENDAR)
    assert first.lock_at == second.opens_at
    assert second.lock_at == datetime(2026, 11, 23, 23, tzinfo=UTC)  # the next morning's opening, 07:00


def test_a_schedule_has_a_first_and_a_last_day() -> None:
    short = plan(start=date(2026, 11, 23), end=date(2026, 11, 24), lock_at_opening=True, lock=48 * HOUR)
    found = list(rounds(short, date(2026, 11, 1), date(2026, 11, 30), CALENDAR))
    assert [times.day for times in found] == [date(2026, 11, 23)] * 2 + [date(2026, 11, 24)] * 2
    assert found[-1].lock_at == found[-1].due_at + 48 * HOUR


def test_a_single_day_has_other_times_or_none() -> None:
    monday = date(2026, 11, 23)
    other = plan(
        days="weekdays",
        start=monday - timedelta(days=2),
        exceptions=(
            OneDay(day=monday - timedelta(days=3), times=(time(12),)),  # before the schedule begins
            OneDay(day=monday - timedelta(days=1), times=(time(12),)),  # a Sunday
            OneDay(day=monday, times=()),
            OneDay(day=monday + timedelta(days=1), times=(time(10), time(16))),
        ),
    )
    found = rounds(other, monday - timedelta(days=5), monday + timedelta(days=2), CALENDAR)
    assert [times.label for times in found] == [
        "11月22日 12:00",
        "11月24日 10:00",
        "11月24日 16:00",
        "11月25日 09:00",
        "11月25日 17:00",
    ]


def test_a_time_that_does_not_exist_moves_and_one_that_comes_twice_counts_once() -> None:
    night = plan(zone="Europe/Berlin", times=(time(2, 30),))
    (spring,) = rounds(night, date(2026, 3, 29), date(2026, 3, 29), CALENDAR)
    assert spring.due_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert spring.label == "3月29日 03:30"
    (autumn,) = rounds(night, date(2026, 10, 25), date(2026, 10, 25), CALENDAR)
    assert autumn.due_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("daily", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ("weekdays", [1, 2, 5, 6, 7, 8, 9]),
        ("workdays", [8, 9, 10]),  # National Day, and Saturday the 10th worked for it
        ("holidays", [1, 2, 3, 4, 5, 6, 7]),
        ("FREQ=WEEKLY;BYDAY=MO", [5]),
        ("RRULE:FREQ=DAILY;INTERVAL=3", [1, 4, 7, 10]),
    ],
)
def test_days_of_october_2026(rule: str, expected: list[int]) -> None:
    first, last = date(2026, 10, 1), date(2026, 10, 10)
    assert [day.day for day in days_in(rule, first, last, CALENDAR, first)] == expected


def test_a_place_may_decide_otherwise() -> None:
    own = Calendar(frozenset({date(2026, 11, 23), date(2090, 1, 2)}), frozenset({date(2026, 11, 22)}))
    assert not own.is_workday(date(2026, 11, 23))
    assert own.is_workday(date(2026, 11, 22))
    # One day of its own is not the year; all that the law gives are.
    assert not own.knows(2090)
    assert Calendar(frozenset(statutory_days(2090))).knows(2090)
    assert not own.knows(2091)
    assert not calendar_covers(2091)
    # Of a year that nobody knows the statutory days are off; all else is by the week.
    assert not Calendar().is_workday(date(2091, 1, 1))
    assert Calendar().is_workday(date(2091, 1, 2)) == (date(2091, 1, 2).weekday() < 5)


def test_unknown_rules_are_refused() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        list(days_in("sometimes", date(2026, 1, 1), date(2026, 1, 2), CALENDAR))


@pytest.mark.parametrize(
    "bad",
    [
        "FREQ",
        "FREQ=",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=HOURLY",
        "INTERVAL=2",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=x",
    ],
)
def test_bad_recurrences_name_the_part(bad: str) -> None:
    with pytest.raises(ValueError, match=r"\w*"):
        rule_parts(bad)


def test_recurrences_end_by_count_or_date() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert len(list(recurring_days("FREQ=DAILY;COUNT=3", first, last))) == 3
    until = list(recurring_days("FREQ=DAILY;UNTIL=20260105T000000Z", first, last))
    assert until[-1] == date(2026, 1, 5)
    assert list(days_in("FREQ=DAILY", last, last, CALENDAR, first)) == [last]


@pytest.mark.parametrize(
    ("start", "end", "clock", "until"),
    [
        ("22:00", "06:00", "23:00", "06:00"),
        ("22:00", "06:00", "05:59", "06:00"),
        ("22:00", "06:00", "06:00", None),
        ("12:00", "14:00", "13:00", "14:00"),
        ("12:00", "14:00", "14:30", None),
        ("12:00", "12:00", "12:00", None),
    ],
)
def test_quiet_hours(start: str, end: str, clock: str, until: str | None) -> None:
    quiet = QuietHours(start=time.fromisoformat(start), end=time.fromisoformat(end))
    at = datetime.fromisoformat(f"2026-11-23T{clock}+08:00")
    found = quiet_until(quiet, "Asia/Shanghai", at)
    assert (None if found is None else f"{found + 8 * HOUR:%H:%M}") == until
    assert quiet_until(None, "Asia/Shanghai", at) is None


@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 1)),
    st.integers(0, 40),
    st.sampled_from(["Asia/Shanghai", "Europe/Berlin"]),
)
def test_cutting_a_span_in_two_loses_and_doubles_nothing(first: date, length: int, zone: str) -> None:
    whole = plan(zone=zone, times=(time(2, 30), time(23, 45)))
    last, middle = first + timedelta(days=length), first + timedelta(days=length // 2)
    halves = [
        *rounds(whole, first, middle, CALENDAR),
        *rounds(whole, middle + timedelta(days=1), last, CALENDAR),
    ]
    assert halves == list(rounds(whole, first, last, CALENDAR))
