"""/help speaks of one's own units, and every command has a Chinese word beside it."""

from bot.demo.town import EAST, HE, LEADER, OFFICE, SLOPES
from tests.scenarios.conftest import Town


def test_examples_are_ones_own_units(town: Town) -> None:
    town.stage.says(SLOPES, "/help")
    text = town.stage.hears(SLOPES)
    assert "「南坪村、无事坡村均平安」" in text
    assert "东沟" not in text
    town.stage.says(EAST, "/help")
    assert "均平安" not in town.stage.hears(EAST)


def test_commands_have_chinese_words(town: Town) -> None:
    town.stage.says(LEADER, "/help")
    text = town.stage.hears(LEADER)
    assert "/status　看报送进度（说「状态」也行）" in text
    assert "（说「查岗」也行）" in text
    town.stage.says(HE, "/help")
    assert "（说「换班」也行）" in town.stage.hears(HE)


def test_usage_names_people_and_places_of_ones_own(town: Town) -> None:
    town.stage.says(OFFICE, "/invite")
    assert "/invite 东沟村 信息员" in town.stage.hears(OFFICE)
    town.stage.says(OFFICE, "/rota")
    assert "周镇长" in town.stage.hears(OFFICE)
    town.stage.says(HE, "/cover 胡说")
    assert "/cover 11月25日" in town.stage.hears(HE)
    assert "何主任" not in town.stage.hears(HE)
