"""The month's table."""

from datetime import timedelta

from bot.domain.reports.matrix import MARKS, Mark, MatrixColumn, arranged
from bot.domain.terms import Punctuality, ReportState
from tests.domain.reports.test_effects import NOW

DAY = timedelta(days=1)


def column(days: int) -> MatrixColumn:
    at = NOW + days * DAY
    return MatrixColumn(at.date(), f"{at:%m月%d日}", at)


def test_fields_stand_under_their_rounds_in_the_order_of_time() -> None:
    fields = [(7, "1", "zero", "on_time"), (5, "1", "matter", "late"), (5, "2,3", "missing", None)]
    found = arranged({7: column(0), 5: column(1)}, fields)
    assert found.columns == (column(0), column(1))
    assert found.rows == {
        1: [Mark.ZERO, Mark.MATTER_LATE],
        2: [Mark.NOTHING, Mark.MISSING],
        3: [Mark.NOTHING, Mark.MISSING],
    }


def test_every_state_has_a_mark_and_only_reports_can_be_late() -> None:
    for state in ReportState:
        late = {MARKS[state, Punctuality.LATE], MARKS[state, Punctuality.BACKFILLED]}
        assert MARKS[state, None] is MARKS[state, Punctuality.ON_TIME]
        assert len(late) == 1
        assert (MARKS[state, None] not in late) == (state in (ReportState.ZERO, ReportState.MATTER))
