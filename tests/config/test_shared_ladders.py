"""A ladder that is changed in one place is changed wherever its name stands; older versions let two have one name."""

from datetime import timedelta

from bot.config import load
from bot.config.differences import differences
from bot.config.layout import lay_out
from bot.config.shared_ladders import with_ladders_apart, with_shared_ladders
from tests.config.example import RICH


def test_who_changes_a_ladder_changes_it_everywhere() -> None:
    before = load(RICH)
    mode = next(mode for mode in before.modes if mode.ladder is not None)
    assert mode.ladder is not None
    name = mode.ladder.name
    shorter = mode.ladder.model_copy(update={"silent": (timedelta(minutes=5),)})
    one = tuple(
        mode.model_copy(update={"ladder": shorter}) if each is mode else each for each in before.modes
    )
    rule = before.incidents[0]
    first = rule.model_copy(update={"plan": rule.plan.model_copy(update={"ladder": mode.ladder})})
    before = before.model_copy(update={"incidents": (first, *before.incidents[1:])})
    after = with_shared_ladders(before, before.model_copy(update={"modes": one}))
    assert after.incidents[0].plan.ladder == shorter
    assert lay_out(after)["ladders"][name]["silent"] == ["5m"]
    assert with_shared_ladders(before, before) is before
    assert {one.section for one in differences(before, after)} == {"ladders"}


def test_different_ladders_of_one_name_get_names_of_their_own() -> None:
    config = load(RICH)
    rule = config.incidents[0]
    other = rule.plan.ladder.model_copy(update={"silent": (timedelta(minutes=5),)})
    plan = rule.plan.model_copy(update={"ladder": other})
    second = rule.model_copy(update={"unit": "东沟村", "plan": plan})
    found = with_ladders_apart(config.model_copy(update={"incidents": (rule, second)}))
    name = rule.plan.ladder.name
    assert [one.plan.ladder.name for one in found.incidents] == [name, f"{name}（2）"]
    assert {name, f"{name}（2）"} <= set(lay_out(found)["ladders"])
    assert with_ladders_apart(config) is config
