"""Until a round's summary has gone, what happened changes that round; from then on it lies between rounds."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.reports.matter_round import round_of_matter
from bot.domain.reports.round_match import RoundSlot
from bot.domain.terms import ReportState

DUE = datetime(2026, 11, 23, 7, tzinfo=UTC)  # 15:00 in Shanghai
ZERO, MATTER, MISSING = ReportState.ZERO, ReportState.MATTER, ReportState.MISSING


def slot(number: int, state: ReportState, *, issued: bool = False, days: int = 0) -> RoundSlot:
    due = DUE + timedelta(days=days)
    return RoundSlot(
        occurrence_id=number,
        state=state,
        early_from=due - timedelta(hours=14),
        opens_at=due - timedelta(hours=2),
        due_at=due,
        lock_at=due + timedelta(days=1),
        missing_at=due + timedelta(minutes=20),
        issued=issued,
        day=date(2026, 11, 23) + timedelta(days=days),
        zone="Asia/Shanghai",
    )


@pytest.mark.parametrize(
    ("slots", "after", "number"),
    [
        ([slot(1, MISSING)], timedelta(0), 1),
        ([slot(1, ZERO)], timedelta(minutes=10), 1),
        ([slot(1, ZERO, issued=True)], timedelta(minutes=10), 1),  # said before it, and late to come in
        ([slot(1, ZERO, issued=True)], timedelta(hours=8, minutes=40), None),
        ([slot(1, MATTER, issued=True)], timedelta(hours=2), None),
        ([slot(1, MISSING, issued=True)], timedelta(hours=2), 1),  # late, but today's
        ([slot(1, MISSING, issued=True)], timedelta(hours=12), None),  # yesterday's
        ([slot(1, ReportState.EXCUSED)], timedelta(0), None),
        ([slot(1, ZERO)], timedelta(hours=-3), None),  # before it opens: no early report
        ([slot(1, ZERO)], timedelta(days=2), None),
        ([slot(1, MISSING, issued=True, days=-1), slot(2, ZERO)], timedelta(hours=-1), 2),
        ([slot(2, ZERO), slot(1, MISSING)], timedelta(0), 1),
        ([], timedelta(0), None),
    ],
)
def test_which_round_a_matter_changes(slots: list[RoundSlot], after: timedelta, number: int | None) -> None:
    found = round_of_matter(slots, DUE + after)
    assert (found.occurrence_id if found else None) == number
