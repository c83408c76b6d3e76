"""Urgent matters: told at once, climbing until somebody takes them, followed to their end."""

from bot.demo.town import EAST, LEADER, OFFICE

from .conftest import Town


def test_smoke(town: Town) -> None:
    town.stage.says(EAST, "/urgent 23:30后山着火，火势较大")
    print("\n---\n".join(town.heard(EAST)))
    print("==== LEADER")
    print("\n---\n".join(town.heard(LEADER)))
    print("==== GROUP")
    print(town.stage.hears(town.people_group(), town.stage.group_id))
    town.at("08:30")
    print("\n---\n".join(town.heard(OFFICE)))
    town.stage.presses(OFFICE, "✋ 我来处理")
    print("\n---\n".join(town.heard(OFFICE)[-3:]))
    town.stage.says(EAST, "续报：火已扑灭，受伤1人")
    town.stage.says(EAST, "终报：火已扑灭，没有蔓延")
    town.stage.presses(OFFICE, "✔️ 办结")
    town.stage.presses(OFFICE, "📋 经过")
    print("==== OFFICE\n", "\n---\n".join(town.heard(OFFICE)[-3:]))
    town.stage.presses(EAST, "📋 经过")
    town.stage.says(OFFICE, "/incident 1 快报")
    print(town.stage.hears(OFFICE))
    raise AssertionError
