"""66 matters in a group before the deadline: the summary goes before them, and what comes at once goes together."""

from bot.demo.town import BRIDGE, EAST, HEADTEACHER, LANE, LEADER, SCHOOL, SLOPES, WILLOW, Player
from tests.scenarios.conftest import Town

TELLERS = {
    EAST: "东沟村",
    WILLOW: "柳湾村",
    BRIDGE: "石桥村",
    SLOPES: "南坪村",
    LANE: "平安里社区",
    SCHOOL: "青石镇中心小学",
    HEADTEACHER: "青石镇中心小学",
}


def tell(town: Town, times: int) -> list[str]:
    """Everybody tells so many things; returns what they told of."""
    told = []
    for number in range(1, times + 1):
        for person, unit in TELLERS.items():
            what = f"第{number}根电杆被风刮倒，{person.id}路不通"
            town.stage.says(person, f"{unit}{what}")
            told.append(what)
    return told


def read(town: Town, person: Player | None = None) -> list[tuple[int, str]]:
    """(when, words) of what the bot said in the leaders' group, or to one person."""
    chat = None if person else town.stage.group_id
    found = town.stage.messages(person or town.people_group(), chat)
    return [(int(m["date"]), str(m.get("text", ""))) for m in found if m["from"]["is_bot"]]


def test_a_summary_does_not_wait_for_a_burst_of_matters(town: Town) -> None:
    town.at("09:19")
    told = tell(town, 9)
    town.at("09:21")
    (in_group,) = [when for when, text in read(town) if text.startswith("📋")]
    (in_private,) = [when for when, text in read(town, LEADER) if text.startswith("📋")]
    assert abs(in_group - in_private) <= 10
    town.at("09:26")
    for heard in (read(town), read(town, LEADER)):
        notices = [text for _, text in heard if text.startswith("🟠")]
        assert len(notices) <= len(told) // 2
        assert all(any(what in text for text in notices) for what in told)


def test_a_bundle_says_how_many_it_holds_and_who_told_each(town: Town) -> None:
    told = tell(town, 1)
    town.at("08:03")
    bundles = [text for _, text in read(town) if "件情况，一起转来" in text]
    assert bundles
    assert all(text.count("报告人：") == int(text.split()[1]) for text in bundles)
    assert all(any(what in text for _, text in read(town)) for what in told)


def test_two_things_are_told_one_by_one(town: Town) -> None:
    town.stage.says(EAST, "东沟村停水")
    town.stage.says(WILLOW, "柳湾村断路")
    town.at("08:03")
    notices = [text for _, text in read(town) if text.startswith("🟠")]
    assert len(notices) == 2
    assert all("一起转来" not in text for text in notices)
