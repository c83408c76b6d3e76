"""The steps that are taken while nobody reports."""

from datetime import UTC, datetime, timedelta

from bot.domain.recipients import REPORTERS
from bot.domain.reports.reminders import Timed, course
from bot.domain.reports.schedule import Step
from bot.domain.terms import ReportState

DUE = datetime(2026, 11, 23, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
STEPS = [
    Timed(DUE + minutes * MINUTE, Step(offset=minutes * MINUTE, to=(REPORTERS,))) for minutes in (-60, 5, 15)
]
MISSING_AT = DUE + 20 * MINUTE


def taken(done: int, state: ReportState, now: int, until: int) -> list[int]:
    found = course(STEPS, done, state, MISSING_AT, DUE + now * MINUTE, DUE + until * MINUTE)
    return [round((timed.at - DUE) / MINUTE) for timed in found]


def test_each_at_its_time_up_to_the_end() -> None:
    assert taken(0, ReportState.AWAITED, -120, 60) == [-60, 5, 15]
    assert taken(1, ReportState.AWAITED, -30, 5) == [5]
    assert taken(0, ReportState.AWAITED, -120, -61) == []


def test_of_what_is_overdue_only_the_last_and_at_once() -> None:
    assert taken(0, ReportState.AWAITED, 7, 60) == [7, 15]
    assert taken(0, ReportState.MISSING, 30, 60) == [30]


def test_none_for_whoever_owes_nothing() -> None:
    assert taken(0, ReportState.EXCUSED, -120, 60) == []
