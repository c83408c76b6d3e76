"""Words that come late are for no round that is still to be due, while the one before it is missing."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.reports.round_match import RoundSlot, match
from bot.domain.terms import ReportState

MORNING = datetime(2026, 11, 23, 1, tzinfo=UTC)  # 09:00 in Shanghai
AFTERNOON = MORNING + timedelta(hours=8)
NOON = MORNING + timedelta(hours=4, minutes=30)
ZERO, MISSING, AWAITED = ReportState.ZERO, ReportState.MISSING, ReportState.AWAITED


def slot(number: int, due: datetime, state: ReportState) -> RoundSlot:
    return RoundSlot(
        occurrence_id=number,
        state=state,
        early_from=due - timedelta(hours=14),
        opens_at=due - timedelta(hours=2),
        due_at=due,
        lock_at=due + timedelta(hours=4),
        day=date(2026, 11, 23),
        zone="Asia/Shanghai",
    )


def meant(morning: ReportState, at: datetime, *, late: bool) -> int | list[int]:
    """The number of the round, or of those that are asked about."""
    found = match([slot(2, AFTERNOON, AWAITED), slot(1, MORNING, morning)], at, late=late)
    return found.slot.occurrence_id if found.slot else [one.occurrence_id for one in found.choices]


@pytest.mark.parametrize(
    ("morning", "at", "late", "found"),
    [
        (MISSING, NOON, False, 2),
        (MISSING, NOON, True, [1, 2]),
        (ZERO, NOON, True, 2),
        (ReportState.EXCUSED, NOON, True, 2),
        (MISSING, MORNING + timedelta(hours=1), True, 1),  # still open
        (MISSING, AFTERNOON - timedelta(hours=1), True, [1, 2]),  # the next is open, but not due
        (MISSING, AFTERNOON + timedelta(hours=1), True, 2),  # late for this one, too
    ],
)
def test_words_that_come_late(morning: ReportState, at: datetime, late: bool, found: int | list[int]) -> None:
    assert meant(morning, at, late=late) == found
