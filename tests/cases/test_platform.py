"""What the real program did against a Bot API server that was not written here."""

import pytest

from bot.demo.town import BRIDGE, LEADER, OFFICE, TOWN, WILLOW, Person
from bot.web import pushes
from tests.scenarios.conftest import Town
from tests.web.test_server import left_alone

NEWCOMER = Person(3001, "新来的小陈", (("东沟村", "信息员"),))
FAULTS = [
    {"fault": "reset"},
    {"fault": "502_html"},
    {"fault": "timeout"},
    {"fault": "empty"},
    {"fault": "lost_answer", "times": 2},
]


def joins(town: Town, person: Person, unit: str, role: str) -> None:
    town.sandbox.post("people", id=person.id, first_name=person.name)
    town.stage.says(OFFICE, f"/invite {unit} {role}")
    code = town.stage.hears(OFFICE).rpartition("start=")[2].split()[0]
    town.sandbox.post("start", person=person.id, payload=code)


def menu_of(town: Town, person: Person) -> list[str]:
    """The commands that the person's client shows for this chat."""
    commands = town.sandbox.get("state")["bots"][0]["commands"]
    return [command["command"] for command in commands.get(f"chat:{person.id}", [])]


# -- setMyCommands answered by a reset or 502, or a kill: asked again ---------------------------------------------


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault["fault"]))
def test_a_menu_whose_answer_went_wrong_is_asked_again(town: Town, fault: dict[str, object]) -> None:
    town.sandbox.post("faults", method="setMyCommands", **fault)
    joins(town, NEWCOMER, "东沟村", "信息员")
    town.at("08:20")
    assert "status" in menu_of(town, NEWCOMER)
    assert sum("已加入：东沟村" in words for words in town.heard(NEWCOMER)) == 1


@pytest.mark.parametrize(("unit", "role"), [("柳湾村", "单位负责人"), (TOWN, "值班员")])
def test_a_menu_that_a_kill_cut_off_is_asked_again(town: Town, unit: str, role: str) -> None:
    town.sandbox.post("faults", method="setMyCommands", fault="timeout", times=3)
    joins(town, NEWCOMER, unit, role)
    town.play.program.kill()
    town.play.program.start()
    town.at("08:20")
    assert "status" in menu_of(town, NEWCOMER)


# -- a group bound after the round opened gets a card --------------------------------------------------------------


def opens_group(town: Town, title: str, by: Person = OFFICE) -> int:
    made = town.sandbox.post("chats", title=title, members=[OFFICE.id, LEADER.id], admins=[by.id])
    chat = int(made["id"])
    town.sandbox.post(f"chats/{chat}/add_bot", by=by.id)
    town.sandbox.settle()
    return chat


def cards_in(town: Town, chat: int) -> list[str]:
    """As they show now; a card begins with the letter box of the round that it follows."""
    found = town.stage.messages(Person(chat, "群", ()), chat)
    return [text for message in found if (text := str(message.get("text", ""))).startswith("📮")]


@pytest.mark.parametrize("bound_at", ["08:10", "08:59", "09:10"])
def test_a_group_bound_late_gets_its_card(town: Town, bound_at: str) -> None:
    town.at(bound_at)
    chat = opens_group(town, "新值班群")
    town.stage.says(OFFICE, "/bind 值班群", chat=chat)
    assert len(cards_in(town, chat)) == 1
    town.stage.says(WILLOW, "平安")
    town.at("09:25")
    [card] = cards_in(town, chat)
    assert "1/8" in card


def test_one_bound_after_the_summary_sees_how_the_day_stands(town: Town) -> None:
    town.at("09:30")
    chat = opens_group(town, "新值班群")
    town.stage.says(OFFICE, "/bind 值班群", chat=chat)
    assert len(cards_in(town, chat)) == 1


def test_one_bound_twice_gets_no_second_card(town: Town) -> None:
    group = town.stage.group_id
    before = len(cards_in(town, group))
    town.stage.says(OFFICE, "/bind 值班群", chat=group)
    assert len(cards_in(town, group)) == before


# -- an admin's 19th /invite in a minute: words that fit -----------------------------------------------------------


def told(town: Town, person: Person, often: int, words: str) -> list[str]:
    """What the bot says within a minute to somebody who writes the same so often."""
    since = town.last_id(person)
    for _ in range(often):
        town.sandbox.post("say", person=person.id, text=words)
    town.sandbox.settle()
    town.at("08:03")
    return town.heard(person, since)


def test_whoever_invites_many_hears_nothing_of_reports(town: Town) -> None:
    answers = told(town, OFFICE, 30, "/invite 东沟村 信息员")
    links = [answer for answer in answers if "start=" in answer]
    assert len(links) == 20
    [slow] = [answer for answer in answers if "start=" not in answer]
    assert "命令太多" in slow
    assert "报送" not in slow
    assert "过一分钟" in slow
    town.stage.says(OFFICE, "/invite 东沟村 信息员")
    assert "start=" in town.stage.hears(OFFICE)


@pytest.mark.parametrize(("person", "words"), [(LEADER, "/status"), (OFFICE, "/rota"), (BRIDGE, "/duty")])
def test_whoever_asks_much_by_commands_neither(town: Town, person: Person, words: str) -> None:
    slow = told(town, person, 30, words)[-1]
    assert "命令太多" in slow
    assert "报送" not in slow


# -- half-sent webhook requests have a time limit -------------------------------------------------------------------


SECRET = "a-secret"
HEAD = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{pushes.SECRET_HEADER}: {SECRET}\r\nContent-Length: 50\r\n"


@pytest.mark.parametrize("sent", ["", HEAD, HEAD + "\r\n", HEAD + '\r\n{"update_id": 7, "mess'])
async def test_half_an_update_is_not_waited_for(sent: str) -> None:
    async def take(_raw: object) -> None:
        pytest.fail("half an update was taken")

    assert b"200" not in await left_alone(sent.encode(), pushes.application(take, SECRET))
