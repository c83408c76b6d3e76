"""A configuration with one schedule changed: nothing else changes."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot.config import Config, first_file, load
from bot.config.amendments import with_mode
from bot.config.differences import differences
from bot.config.schedule_amendments import (
    usual_schedule,
    with_day,
    with_new_schedule,
    with_summary_in,
    with_times,
    without_day,
    without_schedule,
)
from bot.domain.modes.plan import ModeKind, ModePlan, ScheduleChange
from bot.domain.recipients import ADMINS
from bot.domain.reports.schedule import OneDay
from tests.config.example import changed

NAME, DAY, HOUR = "平安报告", date(2026, 11, 24), timedelta(hours=1)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return changed(tmp_path, ('lock = "4h"', ""))


def test_one_that_is_due_at_night_has_no_quiet_hours() -> None:
    """Nobody would be reminded of it."""
    for at, quiet in ((time(17), True), (time(23), False), (time(5, 30), False)):
        text = first_file.text(first_file.Beginning(place="青石镇", zone="Asia/Shanghai", at=at), "t")
        assert ("quiet = " in text) is quiet


def said(before: Config, after: Config) -> list[tuple[str, str, str]]:
    return [(one.section, one.name, one.key) for one in differences(before, after)]


def test_one_day_is_otherwise_and_as_usual_again(config: Config) -> None:
    after = with_day(config, NAME, DAY, [time(16), time(10)])
    after = with_day(after, NAME, DAY - timedelta(days=1), [])
    assert after.schedules[0].exceptions == (
        OneDay(day=DAY - timedelta(days=1), times=()),
        OneDay(day=DAY, times=(time(10), time(16))),
    )
    assert said(config, after) == [("schedules", NAME, "exceptions")]
    once = with_day(after, NAME, DAY, [time(11)])
    assert once.schedules[0].exceptions[1].times == (time(11),)
    assert without_day(without_day(once, NAME, DAY), NAME, DAY - timedelta(days=1)) == config
    assert with_day(config, "没有这一项", DAY, []) == config


def test_a_lock_that_lasted_until_the_next_opening_goes_on_doing_so(config: Config) -> None:
    assert config.schedules[0].lock == 6 * HOUR
    after = with_times(config, NAME, [time(15)], "weekdays")
    assert (after.schedules[0].times, after.schedules[0].days) == ((time(15),), "weekdays")
    assert after.schedules[0].lock == 22 * HOUR
    own = config.schedules[0].model_copy(update={"lock": 4 * HOUR})
    kept = with_times(config.model_copy(update={"schedules": (own,)}), NAME, [time(15)], "daily")
    assert kept.schedules[0].lock == 4 * HOUR


def test_a_new_schedule_is_as_the_smallest_file_has_it(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    beginning = first_file.Beginning(place="青石镇", zone="Asia/Shanghai", at=time(9))
    file.write_text(first_file.text(beginning, "token"), encoding="utf-8")
    first = load(file).schedules[0]
    assert usual_schedule(first.name, first.zone, [time(9)], "daily", first.summary_to) == first


def test_a_schedule_comes_and_goes(config: Config) -> None:
    plan = usual_schedule("夜间", "Asia/Shanghai", [time(23)], "daily", [ADMINS])
    assert plan.quiet is None
    after = with_new_schedule(config, plan, ["柳湾村", "东沟村"])
    assert after.schedules[-1].units == ("东沟村", "柳湾村")
    assert said(config, after) == [("schedules", "夜间", "")]
    change = ScheduleChange(schedule="夜间", rests=True)
    mode = ModePlan(name="汛期", kind=ModeKind.FLOOD, schedules=(change,))
    gone = without_schedule(with_mode(after, mode), "夜间")
    assert gone.schedules == config.schedules
    assert gone.modes[-1].schedules == ()


def test_a_summary_goes_to_one_more_place_once(config: Config) -> None:
    after = with_summary_in(with_summary_in(config, [NAME], ADMINS), [NAME, "没有这一项"], ADMINS)
    assert after.schedules[0].summary_to == (*config.schedules[0].summary_to, ADMINS)
    assert with_summary_in(config, [], ADMINS) == config
