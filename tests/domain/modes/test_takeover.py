"""Which round counts for which where a mode takes over in the middle of a day."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.modes.takeover import counterparts


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, 1, hour, minute, tzinfo=UTC)


def test_the_nearest_come_together() -> None:
    assert counterparts([at(15)], [at(9, 30), at(15, 30)]) == {at(15): at(15, 30)}
    assert counterparts([at(9, 30), at(15, 30)], [at(15)]) == {at(15, 30): at(15)}
    assert counterparts([at(9), at(15)], [at(9, 30), at(15, 30)]) == {
        at(9): at(9, 30),
        at(15): at(15, 30),
    }


def test_of_two_as_near_the_later() -> None:
    assert counterparts([at(12)], [at(11), at(13)]) == {at(12): at(13)}


def test_nothing_stands_for_nothing() -> None:
    assert counterparts([], [at(15)]) == {}
    assert counterparts([at(15)], []) == {}


hours = st.sets(st.integers(0, 23).map(at), max_size=5)


@settings(max_examples=50)
@given(hours, hours)
def test_nobody_is_asked_once_more(before: set[datetime], after: set[datetime]) -> None:
    """Whatever is kept of the old, there are never more than the larger of the two."""
    found = counterparts(before, after)
    assert len(set(found.values())) == len(found) == min(len(before), len(after))
    assert all(found[due] == due for due in before & after)
