"""When posts are mustered: inside windows, as often as allowed, the same however often it is drawn."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.muster import (
    CallState,
    MusterPlan,
    MusterWindow,
    answered,
    close,
    falls_on,
    monday,
    open_slot,
    slots,
)
from bot.domain.time.days import Calendar

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = date(2026, 11, 23)
CALENDAR = Calendar()
DAY, WEEK = timedelta(days=1), timedelta(days=7)

quarters = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
windows = st.builds(MusterWindow, start=quarters, end=quarters)
plans = st.builds(
    MusterPlan,
    rota=st.just("镇值班"),
    zone=st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/St_Johns"]),
    windows=st.lists(windows, min_size=1, max_size=3).map(tuple),
    days=st.sampled_from(["daily", "workdays", "holidays"]),
    within=st.integers(1, 60).map(lambda minutes: timedelta(minutes=minutes)),
    per_day=st.integers(1, 4),
    per_week=st.integers(1, 20),
)
secrets = st.binary(min_size=32, max_size=32).map(bytes.hex)


@given(plans, secrets, st.integers(0, 400))
def test_every_muster_is_asked_and_answered_inside_a_window(plan: MusterPlan, secret: str, days: int) -> None:
    day = MONDAY + days * DAY
    found = slots(plan, secret, day, CALENDAR)
    assert len(found) <= plan.per_day
    for slot in found:
        assert slot.asks_at <= slot.latest_at
        assert any(_holds(plan, window, day, slot.asks_at) for window in plan.windows)
        assert open_slot(plan, slot.asks_at, CALENDAR) is not None
    assert all(b.asks_at - a.asks_at > plan.within for a, b in pairwise(found))
    assert slots(plan, secret, day, CALENDAR) == found


def _holds(plan: MusterPlan, window: MusterWindow, day: date, asks_at: datetime) -> bool:
    """Does the window, begun on this day, hold the question and the time to answer it?"""
    last = day + DAY if window.end <= window.start else day
    start = datetime.combine(day, window.start, tzinfo=ZoneInfo(plan.zone)).astimezone(UTC)
    end = datetime.combine(last, window.end, tzinfo=ZoneInfo(plan.zone)).astimezone(UTC)
    return start <= asks_at and asks_at + plan.within <= end


@given(plans, secrets, st.integers(0, 60))
def test_a_week_has_no_more_than_is_allowed(plan: MusterPlan, secret: str, weeks: int) -> None:
    first = MONDAY + weeks * WEEK
    total = sum(len(slots(plan, secret, first + n * DAY, CALENDAR)) for n in range(7))
    assert total <= plan.per_week


OFFICE = MusterPlan(
    rota="镇值班",
    zone="Asia/Shanghai",
    windows=(MusterWindow(start=time(9, 30), end=time(11, 30)), MusterWindow(start=time(22), end=time(2))),
    per_day=2,
    per_week=8,
)


def test_another_secret_draws_other_instants() -> None:
    drawn = {
        tuple(
            slot.asks_at
            for n in range(28)
            for slot in slots(OFFICE, f"{key:064x}", MONDAY + n * DAY, CALENDAR)
        )
        for key in range(20)
    }
    assert len(drawn) == 20


def test_a_week_holds_between_half_of_what_is_allowed_and_all() -> None:
    counts = {
        sum(len(slots(OFFICE, f"{key:064x}", MONDAY + n * DAY, CALENDAR)) for n in range(7))
        for key in range(60)
    }
    assert counts == {4, 5, 6, 7, 8}


def test_a_window_without_room_is_never_used() -> None:
    narrow = OFFICE.model_copy(
        update={"windows": (MusterWindow(start=time(9), end=time(9, 10)),), "within": timedelta(minutes=10)}
    )
    assert [slots(narrow, "00", MONDAY + n * DAY, CALENDAR) for n in range(7)] == [()] * 7
    assert open_slot(narrow, at("09:00"), CALENDAR) is None


def at(clock: str, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("clock", "days_on", "begins"),
    [
        ("09:29", 0, None),
        ("09:30", 0, MONDAY),
        ("11:20", 0, MONDAY),
        ("11:21", 0, None),
        ("23:00", 0, MONDAY),
        ("01:50", 1, MONDAY),
        ("01:51", 1, None),
    ],
)
def test_when_a_leader_may_order_one(clock: str, days_on: int, begins: date | None) -> None:
    found = open_slot(OFFICE, at(clock, MONDAY + days_on * DAY), CALENDAR)
    assert (found.day if found else None) == begins


def test_a_week_begins_on_monday() -> None:
    assert {monday(MONDAY + n * DAY) for n in range(7)} == {MONDAY}


@given(st.sampled_from(CallState), st.booleans(), st.booleans())
def test_only_who_could_answer_and_did_not_is_silent(
    state: CallState, on_duty: bool, delivered: bool
) -> None:
    found = close(state, on_duty=on_duty, delivered=delivered)
    assert (found is CallState.SILENT) == (
        state is CallState.SILENT or (state is CallState.WAITING and on_duty and delivered)
    )
    assert found is not CallState.WAITING
    assert close(found, on_duty=on_duty, delivered=delivered) is found


@given(st.sampled_from(CallState), st.booleans())
def test_a_tap_counts_once_and_late_stays_late(state: CallState, in_time: bool) -> None:
    found = answered(state, in_time)
    if state in (CallState.WAITING, CallState.SILENT, CallState.UNREACHABLE):
        assert found is (CallState.ANSWERED if in_time else CallState.LATE)
        assert answered(found, in_time) is None
    else:
        assert found is None


def test_days_on_which_there_are_any() -> None:
    plan = MusterPlan(
        rota="镇值班",
        zone="Asia/Shanghai",
        windows=(MusterWindow(start=time(9), end=time(11)),),
        days="weekdays",
    )
    assert falls_on(plan, date(2026, 11, 27), Calendar())
    assert not falls_on(plan, date(2026, 11, 28), Calendar())
