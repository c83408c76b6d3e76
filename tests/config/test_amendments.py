"""A configuration with one thing changed: nothing else changes."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.config import Config, load
from bot.config.amendments import with_chat, with_excuse, with_rungs, with_unit, without_excuse
from bot.config.differences import differences
from bot.config.layout import lay_out
from bot.config.model import ExcusePlan
from bot.domain.incidents.ladder import LadderStep
from bot.domain.recipients import HEAD
from tests.config.example import RICH, changed

NAME, DAY = "平安报告", date(2026, 11, 24)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return changed(tmp_path)


def test_an_excuse_comes_once_and_goes(config: Config) -> None:
    excuse = ExcusePlan(unit="东沟村", first=DAY, last=DAY, reason="停办")
    after = with_excuse(with_excuse(config, excuse), excuse)
    assert after.excuses == (excuse,)
    assert without_excuse(after, excuse) == config


def test_a_unit_stands_with_those_of_its_parent(config: Config) -> None:
    after = with_unit(config, "新村", "青石镇", [NAME])
    assert after.units[-1].name == "新村"
    assert after.schedules[0].units[-1] == "新村"
    within = with_unit(after, "东沟一组", "东沟村", [])
    assert [one.name for one in within.units][1:3] == ["东沟村", "东沟一组"]
    assert within.schedules == after.schedules


def test_a_chat_is_added(config: Config) -> None:
    found = differences(config, with_chat(config, "村群", "东沟村"))
    assert [(one.section, one.name, one.key) for one in found] == [("chats", "村群", "")]


def test_a_ladder_that_a_mode_shares_with_incidents_stays_one_ladder() -> None:
    config = load(RICH)
    shared = config.incidents[0].plan.ladder
    modes = tuple(mode.model_copy(update={"ladder": shared}) for mode in config.modes[:1])
    step = LadderStep(after=timedelta(), to=(HEAD,), every=timedelta(minutes=5))
    after = with_rungs(config.model_copy(update={"modes": modes}), shared.name, [step])
    assert after.modes[0].ladder == after.incidents[0].plan.ladder
    assert shared.name in lay_out(after)["ladders"]  # which refuses two ladders of one name
