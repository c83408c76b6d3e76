"""Two schedules that ask a unit on one day."""

from datetime import date, time, timedelta

from bot.domain.reports.overlaps import Overlap, overlaps
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.time.days import Calendar

FIRST, LAST = date(2026, 11, 29), date(2027, 11, 29)
HOUR = timedelta(hours=1)


def plan(
    name: str, days: str, *units: str, start: date | None = None, end: date | None = None
) -> SchedulePlan:
    return SchedulePlan(
        name=name,
        zone="Asia/Shanghai",
        times=(time(9),),
        days=days,
        units=units,
        start=start,
        end=end,
        opens=HOUR,
        early=HOUR,
        grace=HOUR,
        lock=HOUR,
        steps=(),
        summary_to=(),
    )


def found(*plans: SchedulePlan) -> list[Overlap]:
    return overlaps(plans, FIRST, LAST, Calendar())


def test_the_first_day_and_the_units_are_named() -> None:
    both = found(plan("日报", "daily", "甲", "乙"), plan("月报", "FREQ=MONTHLY;BYMONTHDAY=20", "乙", "丙"))
    assert both == [Overlap("日报", "月报", date(2026, 12, 20), ("乙",))]


def test_neither_days_nor_units_alone_are_an_overlap() -> None:
    assert found(plan("工作日", "workdays", "甲"), plan("休息日", "holidays", "甲")) == []
    assert found(plan("甲", "daily", "甲"), plan("乙", "daily", "乙")) == []


def test_a_phase_that_begins_when_the_other_ends_is_none() -> None:
    usual = plan("平时", "daily", "甲", end=date(2026, 12, 31))
    assert found(usual, plan("特护期", "daily", "甲", start=date(2027, 1, 1))) == []
    [one] = found(usual, plan("特护期", "daily", "甲", start=date(2026, 12, 31)))
    assert one.day == date(2026, 12, 31)
    assert found(plan("去年", "daily", "甲", end=date(2026, 1, 1)), usual) == []
