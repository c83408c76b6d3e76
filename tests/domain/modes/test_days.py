"""On which days which modes stand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.modes.days import (
    day_number,
    first_of,
    holds,
    modes_at,
    modes_on,
    next_change,
    overlapping,
)
from bot.domain.modes.plan import RANKS, ModeKind, ModePlan
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import midnight
from tests.domain.modes.made import DECEMBER, mode, special

CALENDAR = Calendar()
NATIONAL = date(2026, 10, 1)  # a festival until the 7th
HOLIDAY = mode("节假日", ModeKind.HOLIDAY, None, None)
FLOOD = mode("汛期", ModeKind.FLOOD, date(2026, 5, 1), date(2026, 12, 5))
PHASE = mode("第一阶段", ModeKind.PHASE, date(2026, 11, 1), None)


def test_from_the_first_day_to_the_last() -> None:
    days = [date(2026, 11, 30), DECEMBER, date(2026, 12, 10), date(2026, 12, 11)]
    assert [holds(special(), day, CALENDAR) for day in days] == [False, True, True, False]
    assert holds(special(last=None), date(2030, 1, 1), CALENDAR)


def test_without_a_first_day_it_waits_but_a_holiday_begins_by_the_calendar() -> None:
    assert not holds(special(first=None, last=None), DECEMBER, CALENDAR)
    assert holds(HOLIDAY, NATIONAL, CALENDAR)
    assert holds(HOLIDAY, date(2026, 10, 4), CALENDAR)  # a Sunday inside
    assert not holds(HOLIDAY, date(2026, 10, 11), CALENDAR)  # any other Sunday
    assert not holds(HOLIDAY.model_copy(update={"off": True}), NATIONAL, CALENDAR)
    assert not holds(HOLIDAY.model_copy(update={"skip": (NATIONAL,)}), NATIONAL, CALENDAR)


def test_they_stack_the_highest_last() -> None:
    modes = (special(), PHASE, FLOOD, HOLIDAY)
    assert modes_on(modes, DECEMBER, CALENDAR) == (PHASE, FLOOD, special())
    assert modes_on(modes, NATIONAL, CALENDAR) == (FLOOD, HOLIDAY)
    assert modes_on(modes, date(2026, 12, 20), CALENDAR) == (PHASE,)


def test_of_two_that_the_calendar_brings_together_the_one_with_dates_stands() -> None:
    own = mode("国庆", ModeKind.HOLIDAY, NATIONAL, NATIONAL)
    assert modes_on((own, HOLIDAY), NATIONAL, CALENDAR) == (own,)
    assert modes_on((HOLIDAY, own), NATIONAL, CALENDAR) == (own,)


def test_each_by_the_clock_of_its_zone() -> None:
    far = special(zone="America/New_York")
    at = datetime(2026, 11, 30, 20, tzinfo=UTC)  # December in Shanghai, November in New York
    assert modes_at((far, PHASE), at, CALENDAR) == (PHASE,)
    assert modes_at((far, PHASE), at + timedelta(hours=9), CALENDAR) == (PHASE, far)


def test_its_days_are_counted_from_the_first_without_a_gap() -> None:
    assert day_number(special(), date(2026, 12, 3), CALENDAR) == 3
    assert first_of(HOLIDAY, date(2026, 10, 3), CALENDAR) == NATIONAL


def test_when_it_begins_or_ends_next() -> None:
    def local(month: int, day: int) -> datetime:
        return midnight(date(2026, month, day), "Asia/Shanghai")

    assert local(12, 1) == datetime(2026, 11, 30, 16, tzinfo=UTC)
    before = datetime(2026, 9, 29, tzinfo=UTC)
    assert next_change(special(), before, CALENDAR) == local(12, 1)
    assert next_change(special(), local(12, 1), CALENDAR) == local(12, 11)
    assert next_change(special(), local(12, 11), CALENDAR) is None
    assert next_change(special(last=None), local(12, 1), CALENDAR) is None
    assert next_change(special(first=None, last=None), before, CALENDAR) is None
    assert next_change(HOLIDAY, before, CALENDAR) == local(10, 1)
    assert next_change(HOLIDAY, local(10, 1), CALENDAR) == local(10, 8)
    assert next_change(HOLIDAY.model_copy(update={"off": True}), before, CALENDAR) is None


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (special(date(2026, 12, 10), None), date(2026, 12, 10)),
        (special(date(2026, 12, 11), None), None),
        (special(None, None), None),
        (special(date(2026, 11, 1), date(2026, 11, 30)), None),
        (mode("汛", ModeKind.FLOOD, DECEMBER, DECEMBER), None),
    ],
)
def test_two_of_one_rank(other: ModePlan, day: date | None) -> None:
    found = list(overlapping((special(), other), CALENDAR))
    assert [(one.name, two, when) for one, two, when in found] == ([("特护期", other, day)] if day else [])


def test_two_holidays_of_one_calendar_and_one_with_dates_of_its_own() -> None:
    again = HOLIDAY.model_copy(update={"name": "假日"})
    own = mode("国庆", ModeKind.HOLIDAY, date(2026, 9, 28), date(2026, 10, 2))
    apart = HOLIDAY.model_copy(update={"skip": (NATIONAL, date(2026, 10, 2))})
    assert len(list(overlapping((HOLIDAY, again), CALENDAR))) == 1
    assert [day for _, _, day in overlapping((HOLIDAY, own), CALENDAR)] == [NATIONAL]
    assert not list(overlapping((apart, own), CALENDAR))


dates = st.dates(date(2026, 9, 20), date(2026, 10, 20))


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(RANKS), dates, dates), max_size=5), dates)
def test_a_day_has_one_of_each_rank_in_order(spans: list[tuple[ModeKind, date, date]], day: date) -> None:
    modes = [mode(str(number), kind, *sorted(days)) for number, (kind, *days) in enumerate(spans)]
    found = modes_on([*modes, HOLIDAY], day, CALENDAR)
    ranks = [RANKS.index(one.kind) for one in found]
    assert ranks == sorted(set(ranks))
    assert all(holds(one, day, CALENDAR) for one in found)
